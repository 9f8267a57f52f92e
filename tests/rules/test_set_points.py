"""`points.set`: the new number for one idea, within budget and limit, never on one's own."""

from collections.abc import Callable

import pytest

from tests.cast import IDEAS

from .room import Room, refused

Vote = Callable[..., Room]


def test_a_group_has_30_points_and_gives_an_idea_at_most_3(vote: Vote) -> None:
    w = vote("g1", "g2")

    answer = w.do("g1", "points.set", step="s2", idea="i2", points=3)

    assert answer == {"points": 3, "left": 27}
    assert w.counts("g1") == {"i2": 3}
    with refused("points.over_limit", most=3):
        w.points("g1", "i2", 4)


def test_the_new_number_takes_the_old_ones_place_and_zero_takes_all_back(vote: Vote) -> None:
    w = vote("g1", "g2", budget=3)
    w.points("g1", "i2", 3)

    assert w.points("g1", "i2", 1) == 2

    assert w.points("g1", "i2", 0) == 3
    assert w.counts("g1") == {}
    assert w.points("g1", "i2", 3) == 0


def test_no_group_gives_more_than_its_budget(vote: Vote) -> None:
    w = vote(None, None, budget=4)
    w.points("g1", "i1", 3)

    with refused("points.over_budget", left=1):
        w.points("g1", "i2", 2)

    assert w.points("g1", "i2", 1) == 0
    assert w.points("g2", "i2", 3) == 1


def test_moving_points_needs_them_back_first(vote: Vote) -> None:
    w = vote(None, None, budget=3)
    w.points("g1", "i1", 3)

    with refused("points.over_budget", left=0):
        w.points("g1", "i2", 1)

    w.points("g1", "i1", 2)
    assert w.points("g1", "i2", 1) == 0


def test_so_many_points_a_member(vote: Vote) -> None:
    w = vote(None, None, budget=2, per_member=True, limit=2)

    assert w.points("g1", "i1", 2) == 4

    w.do("g1", "group.resize", members=1)
    with refused("points.over_budget", left=0):
        w.points("g1", "i2", 1)


def test_a_groups_own_idea_is_barred(vote: Vote) -> None:
    w = vote("g1", None)

    with refused("points.own_idea"):
        w.points("g1", "i1", 1)

    w.points("g2", "i1", 1)
    w.points("g1", "i2", 1)


def test_only_on_a_candidate(vote: Vote) -> None:
    w = vote(None, None, None, None)
    w.submit("facilitator", IDEAS[5])
    w.hide("i2")
    w.merge("i3", "i4")

    for idea in ("i5", "i2", "i4"):
        with refused("points.not_a_candidate"):
            w.points("g1", idea, 1)

    with refused("idea.unknown"):
        w.points("g1", "i9", 1)


def test_only_while_the_vote_is_open(arrange: Callable[..., Room]) -> None:
    w = arrange()
    w.submit("facilitator", IDEAS[0])

    with refused("step.not_open"):
        w.points("g1", "i1", 1)

    w.open("s2")
    w.points("g1", "i1", 1)
    w.close("s2")
    with refused("step.not_open"):
        w.points("g1", "i1", 2)
    with refused("step.wrong_kind"):
        w.points("g1", "i1", 2, step="s1")
    with refused("step.unknown"):
        w.points("g1", "i1", 2, step="s9")


def test_a_vote_reopened_for_one_group_is_open_to_it_alone(vote: Vote) -> None:
    w = vote(None, None)
    w.points("g1", "i1", 1)
    w.points("g2", "i1", 1)
    w.close("s2")
    w.reopen("s2", group="g2")

    w.points("g2", "i1", 3)

    with refused("step.not_open"):
        w.points("g1", "i1", 3)
    assert w.totals() == {"i1": 4, "i2": 0}
    with refused("step.not_open"):
        w.points_for("g1", "i1", 3)


@pytest.mark.parametrize("points", [1.5, "3", True, None, 10**7])
def test_only_whole_numbers(vote: Vote, points: object) -> None:
    w = vote(None)

    with refused("malformed", field="points"):
        w.do("g1", "points.set", step="s2", idea="i1", points=points)


def test_the_facilitator_enters_them_in_a_groups_name_and_every_export_marks_it(
    vote: Vote,
) -> None:
    w = vote("g1", None, budget=3)

    w.points_for("g1", "i2", 2)

    assert w.counts("g1") == {"i2": 2}
    assert w.facts("g1") == [{"code": "entered.for_you", "what": "points"}]
    assert [(row["given"], row["by"]) for row in w.archive()["points"]] == [(2, "facilitator")]
    assert w.tally()["footing"]["entered_for"] == 1
    with refused("points.own_idea"):
        w.points_for("g1", "i1", 1)
    with refused("points.over_limit", most=3):
        w.points_for("g1", "i2", 4)
    w.points_for("g1", "i2", 1)
    assert w.tally()["footing"]["entered_for"] == 1
    w.points_for("g1", "i2", 0)
    assert w.tally()["footing"]["entered_for"] == 0
    w.points("g1", "i2", 2)
    assert [row["by"] for row in w.archive()["points"]] == ["group"]


def test_whose_points_cannot_be_given(vote: Vote) -> None:
    w = vote(None)
    w.remove("g1")

    with refused("group.removed"):
        w.points("g1", "i1", 1)

    with refused("group.removed"):
        w.points_for("g1", "i1", 1)
    with refused("group.unknown"):
        w.points_for("g9", "i1", 1)
    with refused("not_allowed"):
        w.do("g2", "points.set", step="s2", idea="i1", points=1, group="g3")


def test_a_group_that_comes_late_has_the_full_budget(vote: Vote) -> None:
    w = vote(None)
    w.points("g1", "i1", 1)

    [late] = w.join("Les Voisins du 12")

    assert w.left(late) == 30
    assert w.points(late, "i1", 3) == 27


def test_a_group_that_moves_points_is_no_longer_done(vote: Vote) -> None:
    w = vote(None)
    w.done("g1")

    w.points("g1", "i1", 1)

    assert not w.is_done("g1")


# -- removed and restored


def test_a_removed_group_counts_no_more_in_the_open_vote_and_again_when_restored(
    vote: Vote,
) -> None:
    w = vote("g1", None)
    w.points("g1", "i2", 3)
    w.points("g2", "i1", 2)

    w.remove("g1")

    assert w.totals() == {"i1": 2, "i2": 0}
    assert w.tally()["footing"]["voted"] == 1
    w.bring_back("g1")
    assert w.totals() == {"i2": 3, "i1": 2}


def test_a_stored_tally_keeps_a_group_removed_later(vote: Vote) -> None:
    w = vote("g1", None)
    w.points("g1", "i2", 3)
    w.close("s2")

    w.remove("g1")

    assert w.totals() == {"i2": 3, "i1": 0}


def test_a_merge_while_a_group_is_removed_holds_when_it_is_back(vote: Vote) -> None:
    w = vote(None, None, None, budget=6)
    for idea in ("i1", "i2"):
        w.points("g1", idea, 3)
    w.merge("i1", "i2")
    w.points("g1", "i3", 3)
    w.remove("g1")
    w.split("i1")

    w.bring_back("g1")

    assert w.counts("g1") == {"i1": 3, "i3": 3}
    assert w.left("g1") == 0
