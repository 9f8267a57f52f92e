"""A new workshop that takes along what was chosen of an earlier one."""

from typing import Any

from pydantic import ValidationError

from workshop.rules.criteria import LENGTHS
from workshop.rules.ideas import IDEAS_GO_INTO
from workshop.rules.refusals import Refusal
from workshop.rules.rows import Idea
from workshop.rules.state import Workshop
from workshop.storage.instance import Head

from . import secrets
from .actors import ORGANISER
from .beginning import in_full
from .house import House
from .offering import OF_A_CRITERION, criteria_offered, ideas_offered, themes_offered
from .orders import TakeFrom
from .requests import read_request


def begin_from(house: House, payload: dict[str, Any], ends: dict[str, str]) -> Head:
    """A new workshop, with what `from` names of an earlier one; all of it or nothing.

    `from` is `{code, ideas, themes, criteria, as_criteria}`: ids, `as_criteria` of ideas that
    become criteria, with `ends` as their words for 0 and 10 (`low`, `high`) until somebody finds
    better ones. Criteria take the place of the format's in its first score step.
    """
    payload = dict(payload)
    try:
        wanted = TakeFrom.model_validate(payload.pop("from"))
    except ValidationError:
        raise Refusal("malformed", field="from") from None
    source = house.find(wanted.code, deleted=True)
    with house.door.reading(source.id) as state:
        ideas, words = (
            _chosen(ids, ideas_offered(state), "idea") for ids in (wanted.ideas, wanted.as_criteria)
        )
        themes = _chosen(wanted.themes, themes_offered(state), "theme")
        rows = _chosen(wanted.criteria, criteria_offered(state), "criterion")
        brought = [_brought(state, source.code, idea) for idea in ideas]
        criteria = [{name: getattr(row, name) for name in OF_A_CRITERION} for row in rows]
        criteria += [_as_criterion(state.says(idea)) | ends for idea in words]
        names = {theme.id: theme.name for theme in themes}
    if not (brought or criteria or names):
        raise Refusal("chaining.nothing_chosen")
    payload, profiles = in_full(house.shelf, payload)
    payload["profiles"] = profiles
    if criteria:
        payload["steps"] = _judged_on(payload["steps"], criteria)
    into = f"s{takes_ideas([step['kind'] for step in payload['steps']]) + 1}" if brought else ""
    head = house.create(payload)
    try:
        ids = {
            old: _give(house, head, "theme.add", name=name)["theme"] for old, name in names.items()
        }
        for idea in brought:
            idea["theme"] = ids.get(idea["theme"])
        if brought:
            _give(house, head, "idea.bring", step=into, ideas=brought)
    except Refusal:
        house.erase(head.id)
        raise
    return head


def _chosen(wanted: list[str], offered: list[Any], noun: str) -> list[Any]:
    """Those named, in the order in which they were named, each once."""
    known = {row.id: row for row in offered}
    if not set(wanted) <= set(known):
        raise Refusal(f"{noun}.unknown")
    return [known[id] for id in dict.fromkeys(wanted)]


def _brought(state: Workshop, code: str, idea: Idea) -> dict[str, Any]:
    origin = {
        "workshop": code, "title": state.about.title, "idea": idea.id, "number": idea.number
    }  # fmt: skip
    return {
        "text": state.says(idea), "detail": idea.detail, "theme": idea.theme, "origin": origin
    }  # fmt: skip


def _as_criterion(text: str) -> dict[str, Any]:
    """An idea's text as a criterion: whole in the sentence where it is too long for a name."""
    most = LENGTHS["name"]
    if len(text) <= most:
        return {"name": text}
    return {"name": text[: most - 1].rstrip() + "…", "sentence": text}


def _judged_on(steps: list[dict[str, Any]], criteria: list[dict[str, Any]]) -> list[dict[str, Any]]:
    for place, step in enumerate(steps):
        if step["kind"] == "score":
            judged = step | {"settings": step.get("settings", {}) | {"criteria": criteria}}
            return [*steps[:place], judged, *steps[place + 1 :]]
    raise Refusal("chaining.no_score_step")


def takes_ideas(kinds: list[str]) -> int:
    """The place of the step that ideas from elsewhere go into, of steps of these kinds.

    It is where groups write, else the first that works on ideas; `chaining.no_ideas_step`.
    """
    for wanted in (("ideas",), IDEAS_GO_INTO):
        for place, kind in enumerate(kinds):
            if kind in wanted:
                return place
    raise Refusal("chaining.no_ideas_step")


def _give(house: House, head: Head, command: str, **arguments: Any) -> dict[str, Any]:
    request = read_request(ORGANISER, command, arguments | {"command_id": secrets.new_token()})
    return house.door.handle(head.id, [request])[0].or_raise()
