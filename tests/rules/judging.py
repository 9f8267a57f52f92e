"""Two workshops that differ in their hidden scores alone must look the same to everybody."""

import json
from typing import Any

from workshop.exports.archive import make_archive, read_parts
from workshop.rules import views
from workshop.rules.state import Workshop
from workshop.rules.tallies import hidden_from

from .room import HEAD

Json = Any


def everything_shown(state: Workshop) -> Json:
    """What every role is shown, and what the facilitator takes home."""
    shared = views.groups_view(state)
    shown: dict[str, Json] = {
        "facilitator": views.facilitator_view(state),
        "helper": views.helper_view(state),
        "observer": views.observer_view(state),
        "screen": views.screen_view(state),
        "groups": shared,
        "archive": make_archive(state, HEAD.code, [], hidden_from(state, "facilitator")),
    }
    for (group,) in state.groups:
        shown[group] = views.group_view(state, group)
    for (member,) in state.members:
        shown[f"phone of {member}"] = views.phone_view(state, member, shared)
    return json.loads(json.dumps(shown))


def with_other_scores(archive: Json, hidden: list[str]) -> Workshop:
    """The same workshop, but for every score and result of the hidden steps that isn't shown."""
    other = json.loads(json.dumps(archive))
    shown = {
        (part["idea"], part["criterion"])
        for step in other["steps"]
        if step["id"] in hidden
        for part in step["shown"]
    }

    def is_shown(idea: str, criterion: str) -> bool:
        return bool({(idea, criterion), (idea, None)} & shown)

    for score in other["scores"]:
        told = is_shown(score["idea"], score["criterion"])
        if score["step"] in hidden and score["value"] is not None and not told:
            score["value"] = (score["value"] + 3) % 11
    for tally in other["tallies"]:
        if tally["step"] in hidden and tally["content"]["kind"] == "score":
            content = tally["content"]
            content |= {"complete": None, "discuss": [], "scored_by": {}, "profiles": []}
            for row in content["rows"]:
                _spoil(row, is_shown)
            content["rows"].reverse()
    return read_parts(other)[0]


def _spoil(row: Json, is_shown: Any) -> None:
    row["rank"] = 7
    if all(is_shown(row["idea"], criterion) for criterion in row["criteria"]):
        return
    row |= {"mean": 1.5, "missing": [], "profiles": {}, "overall": {}}
    row.pop("before", None)
    for criterion in row["criteria"]:
        if not is_shown(row["idea"], criterion):
            row["criteria"][criterion] = {"histogram": [9] * 11, "mean": 2.5, "n": 0}
