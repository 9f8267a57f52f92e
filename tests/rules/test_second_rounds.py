"""A second round of the same scores, paired by member."""

from collections.abc import Callable
from typing import Any

import pytest

from workshop.rules import views

from .room import Room, refused
from .scoring import ACCEPTED, COST, Scoring

Twice = Callable[..., Scoring]


@pytest.fixture
def twice(arrange: Any) -> Twice:
    """One idea scored by the first four people; the second round is to come in s3."""

    def first_round(*values: int, criteria: Any = None) -> Scoring:
        criteria = criteria or [ACCEPTED]
        room: Room = arrange(
            ("ideas", {}), ("score", {"criteria": criteria}), ("score", {"second_round_of": "s2"})
        )
        s = Scoring(room, ideas=1)
        for member, value in zip(("g1m1", "g1m2", "g1m3", "g2m1"), values, strict=False):
            s.give(member, value)
        s.close()
        return s

    return first_round


def test_it_asks_the_same_of_the_same_ideas(twice: Twice) -> None:
    s = twice(5, criteria=[ACCEPTED, COST])
    s.room.submit("facilitator", "Venue après")

    s.room.open("s3")

    step = views.screen_view(s.room.state)["step/s3"]
    assert [one["name"] for one in step["criteria"]] == ["Acceptabilité", "Coût"]
    assert step["candidates"] == ["i1"]


def test_who_went_up_down_or_stayed(twice: Twice) -> None:
    s = twice(5, 5, 5, 5)
    s.room.reveal("s2")
    s.room.open("s3")
    for member, value in (("g1m1", 9), ("g1m2", 2), ("g1m3", 5), ("g3m1", 10)):
        s.give(member, value, criterion="c2", step="s3")

    before = s.close("s3")["i1"]["before"]

    assert before["pairs"] == {"up": 1, "down": 1, "stayed": 1}
    assert before["by_criterion"] == {"c2": {"up": 1, "down": 1, "stayed": 1}}
    assert (before["mean"], before["n"]) == (5.0, 4)


def test_an_idea_amended_between_the_rounds_is_shown_with_both_texts(twice: Twice) -> None:
    s = twice(5, 6, 7)
    s.room.reveal("s2")
    first = s.room.says("i1")
    s.room.correct("i1", "La même, le samedi seulement")
    s.room.open("s3")
    s.give("g1m1", 8, criterion="c2", step="s3")

    row = s.close("s3")["i1"]

    assert (row["before"]["text"], row["text"]) == (first, "La même, le samedi seulement")


def test_nothing_is_told_of_a_first_round_that_is_still_hidden(twice: Twice) -> None:
    s = twice(5, 6, 7)
    s.room.open("s3")
    s.give("g1m1", 8, criterion="c2", step="s3")
    s.close("s3")

    s.room.reveal("s3")

    (row,) = views.screen_view(s.room.state)["tally/s3"]["rows"]
    assert "before" not in row


def test_criteria_are_paired_by_name(twice: Twice) -> None:
    s = twice(5)
    s.room.reveal("s2")
    s.room.configure("s3", criteria=[COST, ACCEPTED])
    s.room.open("s3")
    s.give("g1m1", 7, criterion="c3", step="s3")

    before = s.close("s3")["i1"]["before"]

    assert before["by_criterion"] == {"c3": {"up": 1, "down": 0, "stayed": 0}}


def test_the_first_round_closes_before_the_second_opens(arrange: Any) -> None:
    room = arrange(
        ("ideas", {}), ("score", {"criteria": [COST]}), ("score", {"second_round_of": "s2"})
    )
    room.submit("facilitator", "Un four à pain")

    with refused("step.source_not_closed"):
        room.open("s3")


@pytest.mark.parametrize("named", ["s1", "s3", "s9"])
def test_it_is_the_second_of_an_earlier_score_step(arrange: Any, named: str) -> None:
    room = arrange(("ideas", {}), ("score", {"criteria": [COST]}), ("score", {}))

    with refused("step.setting_invalid", setting="second_round_of"):
        room.configure("s3", second_round_of=named)


def test_a_step_that_has_a_second_round_stays(twice: Twice) -> None:
    s = twice(5)

    with refused("step.in_use"):
        s.room.do("facilitator", "step.remove", step="s2")
