"""What the facilitator reads before a vote opens."""

from collections.abc import Callable
from typing import Any

import pytest

from workshop.rules import tallies, views
from workshop.rules.advice import advice

from .conftest import Arrange
from .room import Room


def prepared(arrange: Arrange, ideas: int, groups: int = 1, **settings: Any) -> Room:
    """So many ideas of nobody's, and a vote to come."""
    w = arrange(("ideas", {}), ("vote", settings), groups=groups)
    for number in range(ideas):
        w.submit("facilitator", f"Idée {number + 1}")
    return w


def read(w: Room) -> dict[str, Any]:
    return advice(w.state, w.state.step("s2"))


def test_ideas_what_a_group_can_spend_its_budget_and_the_reading_time(arrange: Arrange) -> None:
    w = prepared(arrange, 20)

    assert read(w) == {
        "ideas": 20,
        "can_spend": 30,
        "budget": 30,
        "reading_seconds": 200,
        "hardly": False,
        "suggest": 20,
        "nobody": 0,
        "too_many": False,
    }


@pytest.mark.parametrize(
    ("ideas", "budget", "limit", "can_spend"),
    [(9, 30, 3, 27), (10, 30, 3, 30), (11, 30, 3, 30), (4, 30, 1, 4), (40, 7, 3, 7), (0, 30, 3, 0)],
)
def test_a_group_can_spend_its_budget_or_the_limit_on_every_idea(
    arrange: Arrange, ideas: int, budget: int, limit: int, can_spend: int
) -> None:
    w = prepared(arrange, ideas, budget=budget, limit=limit)

    assert read(w)["can_spend"] == can_spend


@pytest.mark.parametrize(("ideas", "hardly"), [(20, False), (19, True), (12, True), (40, False)])
def test_more_than_half_of_all_it_could_place_is_hardly_a_choice(
    arrange: Arrange, ideas: int, hardly: bool
) -> None:
    w = prepared(arrange, ideas)

    found = read(w)

    assert (found["hardly"], found["suggest"]) == (hardly, ideas)


@pytest.mark.parametrize(("ideas", "too_many"), [(40, False), (41, True)])
def test_past_40_ideas_they_are_too_many_to_read(
    arrange: Arrange, ideas: int, too_many: bool
) -> None:
    w = prepared(arrange, ideas)

    assert read(w)["too_many"] is too_many


def test_own_ideas_are_not_open_to_a_group(arrange: Arrange) -> None:
    w = prepared(arrange, 8, groups=2)
    w.open("s1")
    w.submit("g1", "La nôtre")
    w.submit("g1", "La nôtre aussi")

    assert read(w)["can_spend"] == 24

    w.configure("s2", barred="nobody")
    assert read(w)["can_spend"] == 30


def test_an_idea_of_three_groups_is_open_to_them_under_lone_author(arrange: Arrange) -> None:
    w = prepared(arrange, 0, groups=3, barred="lone_author")
    w.open("s1")
    for group in ("g1", "g2", "g3"):
        w.submit(group, f"L'idée de {group}")
    w.merge("i1", "i2", "i3")

    assert read(w)["can_spend"] == 3


def test_a_budget_by_member_counts_the_seats(arrange: Arrange) -> None:
    w = prepared(arrange, 10, budget=4, per_member=True)

    assert read(w)["can_spend"] == 12


@pytest.mark.parametrize(
    ("ideas", "settings", "suggest"),
    [
        (20, {"budget": 11, "limit": 1}, 10),
        (14, {"budget": 8, "per_member": True}, 7),
        (0, {}, 1),
        (1, {"budget": 1}, 1),
        (5, {"budget": 5, "limit": 1}, 2),
    ],
    ids=["a limit of 1", "points by member", "no idea yet", "one point", "few ideas"],
)
def test_the_budget_proposed_is_smaller_where_there_is_a_smaller_one(
    arrange: Arrange, ideas: int, settings: dict[str, Any], suggest: int
) -> None:
    w = prepared(arrange, ideas, **settings)

    assert read(w)["suggest"] == suggest


def test_it_speaks_of_who_comes_in(arrange: Arrange) -> None:
    w = prepared(arrange, 12, works_on={"ideas": ["i1", "i2", "i3"]})

    assert (read(w)["ideas"], read(w)["can_spend"], read(w)["suggest"]) == (3, 9, 3)


def test_who_likes_as_many_as_they_please_need_not_choose(arrange: Arrange) -> None:
    w = prepared(arrange, 10, budget=10, limit=1, look="like")

    assert read(w)["hardly"] is False
    w.configure("s2", look="stickers")
    assert read(w)["hardly"] is True


def test_what_every_group_wrote_will_get_no_vote_and_that_is_said_before(arrange: Arrange) -> None:
    w = prepared(arrange, 2, groups=2)
    w.open("s1")
    w.merge(w.submit("g1", "Un calendrier"), w.submit("g2", "Des créneaux en ligne"))
    w.close("s1")

    assert read(w)["nobody"] == 1
    w.configure("s2", barred="nobody")
    assert read(w)["nobody"] == 0


def test_who_has_points_that_no_idea_takes_any_more_is_not_waited_for(
    vote: Callable[..., Room],
) -> None:
    # two of three ideas are open to g1: six of its thirty points have a place
    w = vote("g1", "g2", "g3")

    def could(group: str) -> int:
        return tallies.could_still_place(w.state, w.state.step("s2"), group)

    assert could("g1") == 6
    w.points("g1", "i2", 3)
    assert could("g1") == 3
    w.points("g1", "i3", 3)

    assert could("g1") == 0
    assert w.left("g1") == 24
    assert views.facilitator_view(w.state)["group/g1"]["has_left"] is False
    assert views.facilitator_view(w.state)["group/g2"]["has_left"] is True
