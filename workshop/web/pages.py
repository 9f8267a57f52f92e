"""The pages: each an empty house with its words; what moves in it comes over the line."""

from functools import partial
from typing import Any

from flask import Blueprint, Response, current_app, render_template

from workshop.qr import drawing_of
from workshop.rules.group_entries import look_of
from workshop.rules.refusals import Refusal
from workshop.storage import journal
from workshop.words import say

from .doorkeeping import check_may_lead, find, first_view, house, is_at_desk, name_browser
from .face import first_ideas

bp = Blueprint("pages", __name__)


@bp.after_request
def count_by_browser(response: Response) -> Response:
    return name_browser(response)


@bp.get("/")
def home() -> str:
    return render_template("tablet/home.html", page={})


@bp.get("/desk")
def desk() -> str:
    return render_template("desk/desk.html", page={"signed_in": is_at_desk()})


@bp.get("/w/<code>")
def join(code: str) -> str:
    head = find(code)
    return render_template("tablet/join.html", page={"code": head.code})


@bp.get("/w/<code>/place")
def place(code: str) -> str:
    head = find(code)
    return render_template("tablet/place.html", page={"code": head.code})


@bp.get("/w/<code>/g/<who>")
def tablet(code: str, who: str) -> str:
    """A group's tablet; or a member's own phone, which is known by the member."""
    head = find(code)
    with house().door.reading(head.id) as state:
        member = state.members.get((who,))
    page = {"code": head.code, "as": who}
    if member is not None:
        page |= {"member": member.id}
    first = first_view(head, who)
    ideas = first_ideas(first["entries"]) if first else []
    return render_template("tablet/tablet.html", page=page, first=first, ideas=ideas)


#: Who comes by a link, and the page that awaits them: a helper has the facilitator's.
LINKED_PAGES = {
    "facilitator": "facilitator/facilitator.html",
    "helper": "facilitator/facilitator.html",
    "screen": "screen/screen.html",
    "observer": "observer/observer.html",
}


@bp.get(f"/w/<code>/<any({', '.join(LINKED_PAGES)}):role>")
def by_link(code: str, role: str) -> str:
    head = find(code)
    page = {"code": head.code, "as": role, "join_url": house().links(head)["join"]}
    return render_template(LINKED_PAGES[role], page=page)


@bp.get("/w/<code>/report")
def report(code: str) -> str:
    """What the room was shown, to be read and printed; and the days on which it was held."""
    head = find(code)
    with house().database.read() as connection:
        held = journal.span(connection, head.id, "step.open")
    page = {"code": head.code, "as": "observer", "held": held}
    return render_template("report/report.html", page=page)


@bp.get("/w/<code>/sheets")
def sheets(code: str) -> str:
    """A printed sheet for each prepared place, and one with the join code for all.

    What stands on a sheet is said in the workshop's language, whoever prints it.
    """
    head = find(code)
    check_may_lead(head)
    with house().door.reading(head.id) as state:
        about = state.about
        groups = [group for group in state.groups.values() if group.state == "active"]
        places = [look_of(group) | {"group": group.id, "name": group.name} for group in groups]
    links = house().place_links(head, [place["group"] for place in places])
    for each in places:
        each |= {"link": links[each["group"]], "qr_svg": drawing_of(links[each["group"]])}
    link = house().links(head)["join"]
    return render_template(
        "desk/sheets.html",
        workshop=about,
        said=partial(say, about.language),
        places=places,
        join={"link": link, "code": head.code, "qr_svg": drawing_of(link)},
        page={"code": head.code},
    )


@bp.get("/w/<code>/qr/<what>.svg")
def qr(code: str, what: str) -> Any:
    """The QR of a link: that for joining is everybody's, the others are the facilitator's."""
    head = find(code)
    links = house().links(head)
    if what not in links:
        raise Refusal("code.unknown")
    if what != "join":
        check_may_lead(head)
    return Response(drawing_of(links[what]), mimetype="image/svg+xml")


@bp.get("/healthz")
def healthz() -> Any:
    house().database.answers()
    return {"ok": True}


@bp.get("/favicon.ico")
def favicon() -> Response:
    return current_app.send_static_file("icons/gommette.svg")
