"""The pages: each an empty house with its words; what moves in it comes over the line."""

import io
from typing import Any

import segno
from flask import Blueprint, Response, current_app, render_template

from workshop.rules.entries import look_of
from workshop.rules.refusals import Refusal
from workshop.storage.instance import Head

from .doorkeeping import find, house, is_at_desk, leads, name_browser

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


@bp.get("/w/<code>/g/<group>")
def tablet(code: str, group: str) -> str:
    head = find(code)
    return render_template("tablet/tablet.html", page={"code": head.code, "as": group})


@bp.get("/w/<code>/facilitator")
def facilitator(code: str) -> str:
    head = find(code)
    page = {
        "code": head.code,
        "as": "facilitator",
        "join_url": house().links(head)["join"],
    }
    return render_template("facilitator/facilitator.html", page=page)


@bp.get("/w/<code>/screen")
def screen(code: str) -> str:
    head = find(code)
    page = {"code": head.code, "as": "screen", "join_url": house().links(head)["join"]}
    return render_template("screen/screen.html", page=page)


def check_may_lead(head: Head) -> None:
    """Only the desk and the facilitator go on."""
    if not is_at_desk() and not leads(head):
        raise Refusal("not_allowed")


@bp.get("/w/<code>/sheets")
def sheets(code: str) -> str:
    """A printed sheet for each prepared place, and one with the join code for all."""
    head = find(code)
    check_may_lead(head)
    with house().door.reading(head.id) as state:
        about = state.about
        groups = [group for group in state.groups.values() if group.state == "active"]
        places = [look_of(group) | {"group": group.id, "name": group.name} for group in groups]
    links = house().place_links(head, [place["group"] for place in places])
    for each in places:
        each |= {"link": links[each["group"]], "qr_svg": qr_svg(links[each["group"]])}
    link = house().links(head)["join"]
    return render_template(
        "desk/sheets.html",
        workshop=about,
        places=places,
        join={"link": link, "code": head.code, "qr_svg": qr_svg(link)},
        page={"code": head.code},
    )


@bp.get("/w/<code>/qr/<what>.svg")
def qr(code: str, what: str) -> Any:
    """The QR of a link: that for joining is everybody's, the others are the facilitator's."""
    head = find(code)
    if what not in ("join", "facilitator", "screen"):
        raise Refusal("code.unknown")
    if what != "join":
        check_may_lead(head)
    return Response(qr_svg(house().links(head)[what]), mimetype="image/svg+xml")


def qr_svg(link: str) -> str:
    """A QR as SVG text, dark on nothing, scaled by whoever shows it."""
    out = io.BytesIO()
    segno.make(link, error="m", micro=False).save(
        out, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=2, dark="#000"
    )
    return out.getvalue().decode()


@bp.get("/healthz")
def healthz() -> Any:
    house().database.answers()
    return {"ok": True}


@bp.get("/favicon.ico")
def favicon() -> Response:
    return current_app.send_static_file("icons/gommette.svg")
