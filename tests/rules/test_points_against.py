"""Points against: numbers below zero in `points.set`, with a budget and a limit of their own."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.rules.test_visibility import view_of
from workshop.rules.settings import complete

from .room import Room, refused

Vote = Callable[..., Room]

#: For 5, at most 3 an idea; against 4, at most 2 an idea.
BOTH: dict[str, Any] = {"budget": 5, "limit": 3, "against_budget": 4, "against_limit": 2}


def row(w: Room, idea: str) -> dict[str, Any]:
    return next(r for r in w.tally()["rows"] if r["idea"] == idea)


def test_a_group_is_for_one_idea_and_against_another(vote: Vote) -> None:
    w = vote(None, None, **BOTH)
    w.points("g1", "i1", 3)

    answer = w.do("g1", "points.set", step="s2", idea="i2", points=-2)

    assert answer == {"points": -2, "left": 2, "against_left": 2}
    assert w.counts("g1") == {"i1": 3, "i2": -2}


def test_for_or_against_never_both(vote: Vote) -> None:
    w = vote(None, None, **BOTH)
    w.points("g1", "i1", 3)

    answer = w.do("g1", "points.set", step="s2", idea="i1", points=-1)

    assert answer == {"points": -1, "left": 5, "against_left": 3}
    assert w.counts("g1") == {"i1": -1}


def test_each_side_has_its_limit(vote: Vote) -> None:
    w = vote(None, None, **BOTH)

    with refused("points.over_limit", most=2, against=True):
        w.points("g1", "i1", -3)

    with refused("points.over_limit", most=3):
        w.points("g1", "i1", 4)


def test_each_side_has_its_budget_and_frees_nothing_of_the_other(vote: Vote) -> None:
    w = vote(None, None, None, **BOTH)
    w.points("g1", "i1", -2)
    w.points("g1", "i2", -2)

    with refused("points.over_budget", left=0, against=True):
        w.points("g1", "i3", -1)

    w.points("g1", "i3", 3)
    w.points("g1", "i1", 2)
    with refused("points.over_budget", left=0):
        w.points("g1", "i2", 1)
    w.points("g1", "i3", -2)


def test_where_none_may_be_given_against_the_limit_is_zero(vote: Vote) -> None:
    w = vote(None)

    with refused("points.over_limit", most=0, against=True):
        w.points("g1", "i1", -1)


def test_a_groups_own_idea_is_barred_on_both_sides(vote: Vote) -> None:
    w = vote("g1", None, **BOTH)

    for points in (1, -1):
        with refused("points.own_idea"):
            w.points("g1", "i1", points)


def test_both_budgets_may_go_by_member(vote: Vote) -> None:
    w = vote(None, None, None, **BOTH | {"per_member": True})
    for idea in ("i1", "i2", "i3"):
        w.points("g1", idea, -2)

    with refused("group.points_placed", spent=6, budget=4, against=True):
        w.do("g1", "group.resize", members=1)

    w.do("g1", "group.resize", members=2)


def test_a_merge_counts_one_with_the_other_and_gives_back_what_cancels(vote: Vote) -> None:
    w = vote(None, None, None, **BOTH)
    w.points("g1", "i1", 3)
    w.points("g1", "i2", -2)
    w.done("g1")

    w.merge("i1", "i2")

    assert w.counts("g1") == {"i1": 1}
    assert w.facts("g1") == [
        {"code": "points.back", "points": 2},
        {"code": "points.back", "points": 2, "against": True},
    ]
    assert not w.is_done("g1")


@pytest.mark.parametrize(("given", "counts"), [((-2, -2), -2), ((3, 3), 3), ((3, -1), 2)])
def test_a_lead_counts_at_most_the_limit_of_its_side(
    vote: Vote, given: tuple[int, int], counts: int
) -> None:
    w = vote(None, None, **BOTH | {"budget": 6})
    w.points("g1", "i1", given[0])
    w.points("g1", "i2", given[1])

    w.merge("i1", "i2")

    assert w.counts("g1") == {"i1": counts}


def test_what_is_split_counts_again_as_it_was_given(vote: Vote) -> None:
    w = vote(None, None, **BOTH)
    w.points("g1", "i1", 3)
    w.points("g1", "i2", -2)
    w.merge("i1", "i2")

    w.split("i1")

    assert w.counts("g1") == {"i1": 3, "i2": -2}
    assert w.facts("g1") == []


def test_what_the_budgets_have_no_more_is_lowered_on_each_side(vote: Vote) -> None:
    w = vote(None, None, None, None, **BOTH)
    w.points("g1", "i1", 3)
    w.points("g1", "i2", -2)
    w.merge("i1", "i2")
    w.points("g1", "i3", 3)
    w.points("g1", "i4", -2)
    w.points("g2", "i1", 1)

    w.split("i1")

    assert w.counts("g1") == {"i1": 2, "i2": -2, "i3": 3, "i4": -2}
    assert w.facts("g1") == [{"code": "points.lowered", "idea": "i1", "points": 2}]


def test_points_against_are_lowered_where_their_budget_is_spent(vote: Vote) -> None:
    w = vote(None, None, None, None, **BOTH | {"against_budget": 3})
    w.points("g1", "i1", 3)
    w.points("g1", "i2", -2)
    w.merge("i1", "i2")
    w.points("g1", "i3", -2)

    w.split("i1")

    assert w.counts("g1") == {"i1": 3, "i2": -1, "i3": -2}
    assert w.facts("g1") == [{"code": "points.lowered", "idea": "i2", "points": 1, "against": True}]


def test_a_lead_that_is_lowered_keeps_what_its_sources_were_given_against(vote: Vote) -> None:
    w = vote(None, None, None, None, None, **BOTH)
    for idea, points in (("i1", 3), ("i2", 2), ("i3", -1)):
        w.points("g1", idea, points)
    w.merge("i1", "i2", "i3")
    w.hide("i1")
    w.points("g1", "i4", 3)

    w.restore("i1")

    assert w.counts("g1") == {"i1": 2, "i4": 3}
    assert w.given()["s2", "g1", "i3"] == -1


def test_the_total_is_for_minus_against_and_both_are_shown(vote: Vote) -> None:
    w = vote(None, None, **BOTH)
    w.points("g1", "i1", 3)
    w.points("g2", "i1", -2)
    w.points("g3", "i2", 2)
    w.points("g4", "i2", 0)

    content = w.tally()

    assert [r["idea"] for r in content["rows"]] == ["i2", "i1"]
    assert row(w, "i1") | {"text": ""} == {
        "idea": "i1", "number": 1, "text": "", "set_aside": False, "redacted": False,
        "sources": 0, "authors": 0, "groups": [], "rank": 2,
        "total": 1, "for": 3, "against": 2,
        "supporters": 1, "opponents": 1, "voters": 3,
        "spread": [1, 0, 0, 1], "spread_against": [0, 0, 1],
        "possible": 9, "possible_against": 6, "share": 1 / 9,
        "by_group": {"g1": 3, "g2": -2},
    }  # fmt: skip
    assert (content["against_budget"], content["against_limit"]) == (4, 2)
    footing = content["footing"]
    assert (footing["voted"], footing["placed"], footing["placed_against"]) == (3, 5, 2)
    assert (footing["possible"], footing["possible_against"]) == (20, 16)


def test_an_idea_with_more_against_it_than_for_ranks_below_one_that_nobody_touched(
    vote: Vote,
) -> None:
    w = vote(None, None, **BOTH)
    w.points("g1", "i1", 1)
    w.points("g2", "i1", -2)

    rows = w.tally()["rows"]

    assert [(r["idea"], r["total"], r["rank"]) for r in rows] == [("i2", 0, 1), ("i1", -1, 2)]
    assert row(w, "i1")["share"] == -1 / 6


def test_it_does_not_come_along_with_the_first_ones(vote: Vote) -> None:
    w = vote(None, None, None, **BOTH)
    w.points("g1", "i1", 1)
    w.points("g2", "i2", -1)
    w.do(
        "facilitator", "step.add", kind="vote", title="Encore",
        settings={"works_on": {"first": 3, "of": "s2"}},
    )  # fmt: skip
    w.close("s2")

    w.open("s3")

    assert view_of(w, "facilitator")["step/s3"]["candidates"] == ["i1"]


def test_a_vote_without_points_against_says_nothing_of_them(vote: Vote) -> None:
    w = vote(None)

    answer = w.do("g1", "points.set", step="s2", idea="i1", points=1)

    assert answer == {"points": 1, "left": 29}
    assert not {"for", "against", "spread_against"} & set(row(w, "i1"))
    assert "against_left" not in view_of(w, "g1")["ballot/s2"]


def test_the_ballot_says_what_is_left_against(vote: Vote) -> None:
    w = vote(None, None, **BOTH)
    w.points("g1", "i1", -1)
    w.points("g1", "i2", 2)

    view = view_of(w, "g1")

    ballot = view["ballot/s2"]
    assert (ballot["left"], ballot["spent"]) == (3, 2)
    against = {k: v for k, v in ballot.items() if k.startswith("against")}
    assert against == {"against_budget": 4, "against_limit": 2, "against_left": 3}
    assert view["points/s2.i1"]["points"] == -1


def test_where_all_must_be_spent_both_budgets_must(vote: Vote) -> None:
    w = vote(None, None, None, spend_all=True, **BOTH | {"budget": 3, "against_budget": 2})
    w.points("g1", "i1", 3)

    with refused("step.not_all_spent", left=2, against=True):
        w.done("g1")

    w.points("g1", "i2", -2)
    w.done("g1")


def test_an_idea_that_a_group_is_for_takes_nothing_against_it(vote: Vote) -> None:
    w = vote(None, spend_all=True, **BOTH)
    w.points("g1", "i1", 3)

    w.done("g1")

    assert w.is_done("g1")


def test_a_reopened_vote_tells_what_came_back_on_each_side(vote: Vote) -> None:
    w = vote(None, None, None, **BOTH)
    w.points("g1", "i1", 1)
    w.points("g1", "i2", -1)
    w.close("s2")
    w.hide("i2")

    w.reopen("s2")

    assert w.facts("g1")[1:] == [{"code": "points.back", "points": 1, "against": True}]


@pytest.mark.parametrize(
    ("given", "limit"),
    [
        ({"against_budget": 5}, 3),
        ({"against_budget": 2}, 2),
        ({"against_budget": 5, "against_limit": 1}, 1),
        ({}, 0),
    ],
)
def test_a_budget_against_alone_says_enough(given: dict[str, Any], limit: int) -> None:
    assert complete("vote", given)["against_limit"] == limit


@pytest.mark.parametrize("limit", [0, 6])
def test_a_limit_against_beyond_its_budget_is_refused(limit: int) -> None:
    with refused("step.setting_invalid", setting="against_limit"):
        complete("vote", {"against_budget": 5, "against_limit": limit})
