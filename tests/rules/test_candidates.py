"""What a step works on: fixed when it opens, spoken for by leads, added to by an explicit act."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.cast import IDEAS
from workshop.rules.candidates import candidates, first_of, who_comes

from .conftest import Arrange
from .room import Room, refused

Vote = Callable[..., Room]


def ids(w: Room, step: str = "s2") -> list[str]:
    return [idea.id for idea in candidates(w.state, step)]


def coming(w: Room, step: str) -> tuple[list[str], list[str]]:
    ideas, tied = who_comes(w.state, w.state.step(step))
    return [idea.id for idea in ideas], tied


def test_all_active_ideas_by_default(arrange: Arrange) -> None:
    w = arrange()
    w.open("s1")
    for text in IDEAS[:5]:
        w.submit("g1", text)
    w.withdraw("g1", "i1")
    w.hide("i2")
    w.merge("i3", "i4")

    w.open("s2")

    assert ids(w) == ["i3", "i5"]


def test_a_later_idea_is_no_candidate_unless_it_leads_one_or_is_added(vote: Vote) -> None:
    w = vote(None, None)
    w.submit("facilitator", IDEAS[4])
    w.submit("facilitator", IDEAS[5])

    w.merge("i4", "i1")

    assert ids(w) == ["i2", "i4"]
    with refused("points.not_a_candidate"):
        w.points("g1", "i3", 1)


def test_an_idea_is_added_to_the_open_vote_and_everyone_is_told(vote: Vote) -> None:
    w = vote(None, groups=2)
    w.submit("facilitator", IDEAS[4])

    w.do("facilitator", "step.include", step="s2", idea="i2")

    assert ids(w) == ["i1", "i2"]
    assert w.facts("g1") == w.facts("g2") == [{"code": "candidate.added", "idea": "i2"}]
    w.points("g1", "i2", 3)


def test_points_given_to_a_lead_count_again_once_it_is_added(vote: Vote) -> None:
    w = vote(None, None, budget=3)
    w.submit("facilitator", IDEAS[4])
    w.merge("i3", "i1")
    w.points("g1", "i3", 3)
    w.split("i3")
    w.points("g1", "i2", 2)

    w.do("facilitator", "step.include", step="s2", idea="i3")

    assert w.counts("g1") == {"i2": 2, "i3": 1}
    assert {"code": "points.lowered", "idea": "i3", "points": 1} in w.facts("g1")


def test_what_can_be_added(arrange: Arrange) -> None:
    w = arrange()
    w.open("s1")
    for text in IDEAS[:4]:
        w.submit("g1", text)
    with refused("step.not_open"):
        w.do("facilitator", "step.include", step="s2", idea="i1")
    w.open("s2")
    w.merge("i1", "i2")
    w.hide("i3")

    with refused("idea.is_a_source", lead="i1"):
        w.do("facilitator", "step.include", step="s2", idea="i2")

    with refused("idea.not_active"):
        w.do("facilitator", "step.include", step="s2", idea="i3")
    with refused("idea.unknown"):
        w.do("facilitator", "step.include", step="s2", idea="i9")
    with refused("step.wrong_kind"):
        w.do("facilitator", "step.include", step="s1", idea="i4")


def test_the_set_is_kept_over_a_reopening(vote: Vote) -> None:
    w = vote(None, None)
    w.close("s2")
    w.submit("facilitator", IDEAS[4])
    w.hide("i1")

    w.reopen("s2")

    assert ids(w) == ["i2"]
    w.restore("i1")
    assert ids(w) == ["i1", "i2"]


def test_a_list_chosen_by_hand_comes_in_by_its_leads(arrange: Arrange) -> None:
    chosen = {"works_on": {"ideas": ["i4", "i2", "i1", "i9"]}}
    w = arrange(("ideas", {}), ("vote", chosen))
    w.open("s1")
    for text in IDEAS[:5]:
        w.submit("g1", text)
    w.merge("i3", "i2")
    w.hide("i1")

    w.open("s2")

    assert ids(w) == ["i3", "i4"]


def test_a_vote_needs_something_to_vote_on(arrange: Arrange) -> None:
    w = arrange()
    w.open("s1")
    w.submit("g1", IDEAS[0])
    w.hide("i1")

    with refused("step.nothing_to_vote_on"):
        w.open("s2")

    assert w.state.step("s1").state == "open"


# -- the first N of an earlier tally


def two_votes(arrange: Arrange, totals: list[int], first: int) -> Room:
    """A first vote with these totals (at most 3 each), and a second on the first ones of it."""
    w = arrange(("ideas", {}), ("vote", {}), ("vote", {"works_on": {"first": first, "of": "s2"}}))
    for text in IDEAS[: len(totals)]:
        w.submit("facilitator", text)
    w.open("s2")
    for number, total in enumerate(totals, start=1):
        w.points("g1", f"i{number}", total)
    return w


def test_the_first_ones_come(arrange: Arrange) -> None:
    w = two_votes(arrange, [1, 3, 0, 2], first=2)
    w.close("s2")

    assert coming(w, "s3") == (["i2", "i4"], [])

    w.open("s3")
    assert ids(w, "s3") == ["i2", "i4"]


def test_who_is_tied_at_the_edge_comes_too_and_is_named(arrange: Arrange) -> None:
    w = two_votes(arrange, [2, 3, 2, 2, 1], first=2)
    w.close("s2")

    assert coming(w, "s3") == (["i1", "i2", "i3", "i4"], ["i1", "i3", "i4"])


def test_an_idea_that_nobody_supported_never_comes(arrange: Arrange) -> None:
    w = two_votes(arrange, [0, 3, 0, 0], first=2)
    w.close("s2")

    assert coming(w, "s3") == (["i2"], [])


@pytest.mark.parametrize(
    ("totals", "first", "comes", "tied"),
    [
        ([3, 2, 1], 2, [0, 1], []),
        ([3, 2, 2], 2, [0, 1, 2], [1, 2]),
        ([2, 2, 2], 1, [0, 1, 2], [0, 1, 2]),
        ([2, 2, 1], 2, [0, 1], []),
        ([3, 1, 0], 2, [0, 1], []),
        ([3, 0, 0], 2, [0], []),
        ([0, 0, 0], 2, [], []),
        ([3], 5, [0], []),
    ],
)
def test_first_of_a_tally(totals: list[int], first: int, comes: list[int], tied: list[int]) -> None:
    rows: list[dict[str, Any]] = [
        {"idea": str(n), "total": t, "rank": 1 + sum(o > t for o in totals)}
        for n, t in enumerate(totals)
    ]

    assert first_of(rows, first) == ([str(n) for n in comes], [str(n) for n in tied])


def test_a_merge_since_that_tally_brings_the_lead(arrange: Arrange) -> None:
    w = two_votes(arrange, [3, 2, 1], first=1)
    w.close("s2")
    w.merge("i3", "i1")

    assert coming(w, "s3") == (["i3"], [])


def test_a_hidden_first_one_does_not_come(arrange: Arrange) -> None:
    w = two_votes(arrange, [3, 2, 1], first=2)
    w.close("s2")
    w.hide("i1")

    assert coming(w, "s3") == (["i2"], [])


def test_that_tally_has_to_be_stored(arrange: Arrange) -> None:
    w = two_votes(arrange, [3, 2, 1], first=2)

    with refused("step.source_not_closed"):
        w.open("s3")

    assert w.state.step("s2").state == "open"
    w.close("s2")
    w.reopen("s2")
    with refused("step.source_not_closed"):
        w.open("s3")
    w.close("s2")
    w.open("s3")
