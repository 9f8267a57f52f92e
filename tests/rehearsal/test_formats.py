"""Every shipped format, played once from the door to its last step by simulated groups."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.conftest import ORGANISER_KEY, Server
from workshop.commands.replay import replay
from workshop.exports.verifying import verify
from workshop.formats.shelf import ORDER
from workshop.rehearsal.client import Api
from workshop.rehearsal.demo import Story, create, find_format, lead_through
from workshop.rehearsal.pace import Pace

pytestmark = pytest.mark.slow

GROUPS = 3
#: Times human speed.
FAST = 300

LAST_STATE = {
    "brief": "closed",
    "ideas": "closed",
    "sort": "closed",
    "vote": "revealed",
    "score": "revealed",
}


@dataclass
class Told(Story):
    """The story as it was told."""

    lines: list[str] = field(default_factory=list)

    def line(self, text: str) -> None:
        self.lines.append(text)


@dataclass(frozen=True)
class Played:
    archive: dict[str, Any]
    story: Told

    def steps(self, *kinds: str) -> list[dict[str, Any]]:
        return [step for step in self.archive["steps"] if step["kind"] in kinds]

    def tally(self, step: str) -> dict[str, Any]:
        """The one stored tally of a step."""
        (tally,) = [t for t in self.archive["tallies"] if t["step"] == step and not t["set_aside"]]
        content: dict[str, Any] = tally["content"]
        return content

    def rows(self, kind: str, step: str) -> list[dict[str, Any]]:
        return [row for row in self.archive[kind] if row["step"] == step]


@pytest.fixture(scope="module")
def api(lasting_server: Callable[..., Server]) -> Api:
    return Api(lasting_server().url, ORGANISER_KEY)


@pytest.fixture(scope="module", params=ORDER)
def played(request: pytest.FixtureRequest, api: Api) -> Played:
    story = Told("en", time.monotonic())
    chosen = find_format(api, request.param, story)
    made = create(api, chosen)
    lead_through(api, made, story, Pace(FAST), GROUPS, chosen)
    return Played(api.archive(made["code"]), story)


def test_every_step_comes_to_its_last_state(played: Played) -> None:
    states = [(step["kind"], step["state"]) for step in played.archive["steps"]]

    assert states
    for kind, state in states[:-1]:
        assert state == LAST_STATE.get(kind, "closed")
    kind, state = states[-1]
    assert state == ("open" if kind == "results" else LAST_STATE[kind])


def test_nobody_is_waited_for_in_vain(played: Played) -> None:
    gave_up = played.story.sentence("rehearsal.goes_on")

    assert played.story.lines
    assert not [line for line in played.story.lines if "rehearsal." in line or gave_up in line]


def test_every_group_takes_part_in_every_step(played: Played) -> None:
    groups = {group["id"] for group in played.archive["groups"]}

    assert len(groups) == GROUPS
    for step in played.steps("ideas"):
        assert {row["group"] for row in played.rows("ideas", step["id"])} >= groups
    for step in played.steps("vote"):
        assert {row["group"] for row in played.rows("points", step["id"])} == groups
    for step in played.steps("score"):
        assert {row["group"] for row in played.rows("scores", step["id"])} == groups


def test_points_stay_within_budget_and_limit(played: Played) -> None:
    members = [member["group"] for member in played.archive["members"]]
    for step in played.steps("vote"):
        settings, rows = step["settings"], played.tally(step["id"])["rows"]
        for group in {group for row in rows for group in row["by_group"]}:
            given = [row["by_group"].get(group, 0) for row in rows]
            heads = members.count(group) if settings["per_member"] else 1
            assert 0 < sum(given) <= settings["budget"] * heads
            assert max(given) <= settings["limit"]
            if settings["spend_all"]:
                assert sum(given) == settings["budget"]


def test_scores_are_within_their_scale_and_all_in_the_tally(played: Played) -> None:
    for step in played.steps("score"):
        scores = [row["value"] for row in played.rows("scores", step["id"])]
        counted = [
            said["n"]
            for row in played.tally(step["id"])["rows"]
            for said in row["criteria"].values()
        ]

        assert scores
        assert set(scores) <= set(range(11))
        assert sum(counted) == len(scores)


def test_the_archive_is_what_its_journal_gives(played: Played) -> None:
    assert verify(played.archive, replay).agrees


def test_circles_columns_and_feelings_are_used(played: Played) -> None:
    for step in played.steps("ideas"):
        ideas = played.rows("ideas", step["id"])
        circles = set(range(len(step["settings"]["circles"]) + 1))
        columns = [row["id"] for row in played.archive["themes"] if row["step"] == step["id"]]

        assert {idea["circle"] for idea in ideas} == circles
        assert {idea["feeling"] for idea in ideas} - {None} <= {"good", "mixed", "bad"}
        if step["settings"]["feelings"]:
            assert any(idea["feeling"] for idea in ideas)
        if columns:
            standing = [idea for idea in ideas if idea["state"] == "active"]
            assert {idea["theme"] for idea in standing} <= set(columns)
