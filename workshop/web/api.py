"""The JSON API, version 1: workshops made, groups joined, archives taken and brought back."""

from typing import Any

from flask import Blueprint, Response, jsonify, request

from workshop.commands import entering
from workshop.commands.actors import LINKED
from workshop.exports.archive import read_archive
from workshop.markdown import rendered
from workshop.rules.entries import about_entry
from workshop.rules.groups import free_name
from workshop.rules.refusals import Refusal
from workshop.words import say

from . import archives
from .doorkeeping import (
    DESK_COOKIE,
    address,
    bearer,
    check_may_lead,
    check_organiser_key,
    find,
    house,
    is_at_desk,
    payload,
    rates,
    remember,
    set_cookie,
    wrong_code,
)
from .languages import language

bp = Blueprint("api", __name__, url_prefix="/api/v1")

ARCHIVE_BYTES_MOST = 64 * 1024 * 1024


def created(head: Any) -> dict[str, Any]:
    """What is said of a workshop that was just made or restored."""
    with house().door.reading(head.id) as state:
        steps = [{"id": s.id, "kind": s.kind, "title": s.title} for s in state.sequence()]
    return {
        "code": head.code,
        "steps": steps,
        "tokens": house().tokens(head),
        "links": house().links(head),
    }


@bp.post("/workshops")
def create_workshop() -> Any:
    check_organiser_key(bearer())
    return jsonify(created(house().create(payload()))), 201


@bp.get("/workshops/<code>")
def look_at_door(code: str) -> Any:
    """What the join page says before anybody has joined."""
    head = find(code)
    with house().door.reading(head.id) as state:
        about = about_entry(state, with_screen=False)
        word = say(language(), f"word.{about['group_word']}")
        number = len(state.groups) + 1
        free = free_name(state, f"{word} {number}")
    shown = ("title", "question", "language", "door", "group_word", "points_word", "profiles")
    return jsonify({name: about[name] for name in shown} | {"code": head.code, "free_name": free})


@bp.post("/workshops/<code>/groups")
def join(code: str) -> Any:
    rates().count("join", address())
    head = find(code)
    joined = entering.join(house(), head, payload())
    response = jsonify(joined)
    response.status_code = 201
    return remember(response, head, joined["id"], joined["token"])


@bp.post("/workshops/<code>/devices")
def enter(code: str) -> Any:
    """A further tablet of a group, a prepared place, or a member's phone."""
    rates().count("join", address())
    head = find(code)
    invite = payload().get("invite")
    if not isinstance(invite, str) or not 1 <= len(invite) <= 100:
        raise Refusal("malformed", field="invite")
    try:
        entered = entering.enter(house(), head, invite)
    except Refusal as refusal:
        if refusal.code == "invite.unknown":
            wrong_code()
        raise
    response = jsonify(entered)
    response.status_code = 201
    # a phone is known by its member: the same browser may hold the group's tablet too
    return remember(response, head, entered["member"] or entered["group"], entered["token"])


@bp.post("/workshops/<code>/session")
def open_session(code: str) -> Any:
    """The secret of a link becomes a cookie, so that it leaves the address bar."""
    head = find(code)
    body = payload()
    actor = house().who(head, str(body.get("secret", "")))
    if actor.role not in LINKED or actor.role != body.get("role"):
        raise Refusal("not_allowed")
    response = remember(Response(status=204), head, actor.role, str(body["secret"]))
    if actor.role == "facilitator":
        # the laptop that leads is the one plugged into the projector
        remember(response, head, "screen", house().token(head, "screen"))
    return response


@bp.get("/workshops/<code>/links")
def look_at_links(code: str) -> Any:
    """The links that whoever leads may hand on, with their secrets."""
    head = find(code)
    check_may_lead(head)
    return jsonify(house().links(head))


@bp.post("/desk/session")
def open_desk() -> Any:
    key = str(payload().get("key", ""))
    check_organiser_key(key)
    return set_cookie(Response(status=204), DESK_COOKIE, key)


@bp.get("/workshops/<code>/archive")
def take_archive(code: str) -> Any:
    """Everything for the organiser; for the facilitator what it may see so far."""
    head = find(code)
    rates().check("key", address())
    if house().is_organiser(bearer()):
        return jsonify(archives.take(house(), head, early=True))
    try:
        actor = house().who(head, bearer())
    except Refusal:
        rates().count("key", address())
        raise
    if actor.role != "facilitator":
        raise Refusal("not_allowed")
    return jsonify(archives.take(house(), head, early=False))


@bp.post("/markdown")
def draw_markdown() -> Any:
    """How an instruction will look, while it is being written."""
    rates().count("join", address())
    text = payload().get("text")
    if not isinstance(text, str):
        raise Refusal("malformed", field="text")
    return jsonify({"html": rendered(text)})


@bp.post("/archives")
def bring_archive() -> Any:
    """A workshop restored from its archive: new code and tokens, all else as it was."""
    request.max_content_length = ARCHIVE_BYTES_MOST
    if not is_at_desk():
        check_organiser_key(bearer())
    state, journal = read_archive(payload())
    return jsonify(created(archives.restore(house(), state, journal))), 201
