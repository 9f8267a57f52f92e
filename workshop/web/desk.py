"""The desk's JSON: the workshops of this instance, made, prepared, started again, set aside."""

from typing import Any

from flask import Blueprint, jsonify, request

from workshop.commands import secrets
from workshop.commands.actors import ORGANISER
from workshop.commands.chaining import begin_from, takes_ideas
from workshop.commands.offering import offers
from workshop.commands.requests import read_request
from workshop.commands.starting_again import start_again, take_back
from workshop.rules.refusals import Refusal
from workshop.rules.steps import is_over
from workshop.rules.tallies import hidden_from
from workshop.storage import instance
from workshop.storage.instance import Head
from workshop.words import say

from .doorkeeping import check_desk, find, house, payload

bp = Blueprint("desk", __name__, url_prefix="/api/v1/desk/workshops")

PREPARED_MOST = 200


bp.before_request(check_desk)


def describe(head: Head) -> dict[str, Any]:
    """A workshop as a card on the desk."""
    with house().door.reading(head.id) as state:
        about, step = state.about, state.open_step()
        groups = [group for group in state.groups.values() if group.state != "removed"]
        card = {
            "code": head.code,
            "title": about.title,
            "question": about.question,
            "language": about.language,
            "created_at": head.created_at,
            "state": "deleted" if head.deleted_at else "live",
            "deleted_at": head.deleted_at,
            "again": head.replaced_by is not None,
            "groups": len(groups),
            "ideas": sum(idea.state == "active" for idea in state.ideas.values()),
            "step": {"title": step.title, "kind": step.kind} if step else None,
            "over": is_over(state),
            "hidden_results": bool(hidden_from(state, "facilitator")),
            "group_word": about.group_word,
        }
        names = {group.id: group.name for group in groups}
    links = house().place_links(head, list(names))
    places = [{"group": id, "name": names[id], "link": links[id]} for id in names]
    return card | {"links": house().links(head), "places": places}


@bp.get("")
def all_workshops() -> Any:
    with house().database.read() as connection:
        heads = [head for head in instance.listed(connection) if head.revision]
    return jsonify([describe(head) for head in heads])


@bp.post("")
def create() -> Any:
    body = payload()
    groups, ideas = body.pop("groups", None), body.pop("ideas", None)
    names = _numbered_names(groups) if groups else []
    head = _begin(body)
    try:
        if names:
            _give(head, "group.add", names=names, members=groups.get("members", 3))
        _paste(head, ideas or [])
    except Refusal:
        house().erase(head.id)
        raise
    return jsonify(describe(head)), 201


def _begin(body: dict[str, Any]) -> Head:
    """A workshop of its own, or one that takes along what `from` names of an earlier one."""
    if "from" not in body:
        return house().create(body)
    spoken = "en" if body.get("language") == "en" else "fr"
    ends = {end: say(spoken, f"chaining.{end}") for end in ("low", "high")}
    return begin_from(house(), body, ends)


@bp.get("/<code>/offers")
def what_it_offers(code: str) -> Any:
    """What a new workshop could take along; of one that was set aside too."""
    return jsonify(offers(house(), find(code, deleted=True)))


def _numbered_names(groups: Any) -> list[str]:
    """ "Table {n}", twenty-four times."""
    count = groups.get("count") if isinstance(groups, dict) else None
    pattern = groups.get("pattern") if isinstance(groups, dict) else None
    if type(count) is not int or not 0 <= count <= PREPARED_MOST or not isinstance(pattern, str):
        raise Refusal("malformed", field="groups")
    pattern = pattern if "{n}" in pattern else pattern + " {n}"
    return [pattern.replace("{n}", str(number)) for number in range(1, count + 1)]


def _give(head: Head, command: str, **arguments: Any) -> dict[str, Any]:
    command_id = request.headers.get("X-Command-Id") or secrets.new_token()
    given = read_request(ORGANISER, command, arguments | {"command_id": command_id})
    return house().door.handle(head.id, [given])[0].or_raise()


def _paste(head: Head, ideas: Any) -> list[dict[str, Any]]:
    """Ideas, one a line, into the step that takes them: each accepted or refused by itself."""
    if not isinstance(ideas, list) or not all(isinstance(idea, str) for idea in ideas):
        raise Refusal("malformed", field="ideas")
    lines = [line for line in ideas if line.strip()]
    if not lines:
        return []
    with house().door.reading(head.id) as state:
        sequence = state.sequence()
        step = sequence[takes_ideas([step.kind for step in sequence])].id
    requests = [
        read_request(
            ORGANISER,
            "idea.submit",
            {"step": step, "text": line, "command_id": secrets.new_token()},
        )
        for line in lines
    ]
    answers = house().door.handle(head.id, requests)
    return [
        {"text": line} | answer.on_the_wire() for line, answer in zip(lines, answers, strict=True)
    ]


@bp.post("/<code>/ideas")
def paste_ideas(code: str) -> Any:
    return jsonify(_paste(find(code), payload().get("ideas")))


@bp.post("/<code>/groups")
def prepare_groups(code: str) -> Any:
    return jsonify(_give(find(code), "group.add", **payload()))


@bp.post("/<code>/places/<group>/revoke")
def revoke_place(code: str, group: str) -> Any:
    head = find(code)
    house().revoke_place(head, group)
    return jsonify({"link": house().place_links(head, [group])[group]})


@bp.post("/<code>/delete")
def delete(code: str) -> Any:
    """Hidden at once, erased after seven days."""
    house().set_deleted(find(code), house().door.now())
    return jsonify({})


@bp.post("/<code>/restore")
def restore(code: str) -> Any:
    house().set_deleted(find(code, deleted=True), None)
    return jsonify({})


@bp.post("/<code>/again")
def again(code: str) -> Any:
    """The same sequence, links and places, with nothing in it; what was stays to be taken back."""
    return jsonify(start_again(house(), find(code)))


@bp.post("/<code>/again/undo")
def again_undo(code: str) -> Any:
    return jsonify(take_back(house(), find(code)))
