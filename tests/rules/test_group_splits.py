"""`group.split` and `group.join_into`: the cases of `docs/rules.md`."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.cast import GROUPS, IDEAS
from tests.rules.test_visibility import view_of

from .room import Room, refused

Vote = Callable[..., Room]

HALF = "L'autre moitié"


def split(w: Room, group: str, members: int = 1, name: str = HALF) -> str:
    half: str = w.do("facilitator", "group.split", group=group, name=name, members=members)["group"]
    return half


def join(w: Room, group: str, into: str) -> None:
    w.do("facilitator", "group.join_into", group=group, into=into)


def seats(w: Room, group: str) -> list[tuple[str, int]]:
    return [(member.id, member.seat) for member in w.state.seats(group)]


def authors(w: Room, idea: str) -> list[str]:
    groups: list[str] = view_of(w, "facilitator")[f"idea/{idea}"]["groups"]
    return groups


def codes(w: Room, group: str) -> list[str]:
    return [fact["code"] for fact in w.facts(group)]


# -- people


def test_the_last_seats_leave_and_keep_who_they_are(w: Room) -> None:
    half = split(w, "g1", members=2)

    assert (seats(w, "g1"), seats(w, half)) == ([("g1m1", 1)], [("g1m2", 1), ("g1m3", 2)])
    entry = view_of(w, "facilitator")[f"group/{half}"]
    assert (entry["name"], entry["came_from"], entry["members"]) == (HALF, "g1", 2)
    assert entry["taken"]
    assert (codes(w, "g1"), codes(w, half)) == (["group.split"], ["group.split_off"])


@pytest.mark.parametrize("members", [3, 4])
def test_somebody_stays(w: Room, members: int) -> None:
    with refused("group.too_few_members"):
        split(w, "g1", members)


def test_the_new_half_has_a_name_of_its_own(w: Room) -> None:
    with refused("group.name_taken", free=f"{GROUPS[1]} 2"):
        split(w, "g1", name=GROUPS[1])


def test_seats_added_later_are_nobody_elses(w: Room) -> None:
    half = split(w, "g1", members=2)

    w.do("g1", "group.resize", members=3)
    w.do(half, "group.resize", members=3)

    assert seats(w, "g1") == [("g1m1", 1), ("g1m4", 2), ("g1m5", 3)]
    assert seats(w, half) == [("g1m2", 1), ("g1m3", 2), ("g4m3", 3)]
    assert view_of(w, "facilitator")["workshop"]["people"] == 12


def test_who_comes_sits_after_those_who_are_there(w: Room) -> None:
    join(w, "g2", "g1")

    assert seats(w, "g1") == [(f"g{g}m{m}", 3 * (g - 1) + m) for g in (1, 2) for m in (1, 2, 3)]
    entry = view_of(w, "facilitator")["group/g2"]
    assert (entry["state"], entry["joined"], entry["members"]) == ("removed", "g1", 0)
    assert codes(w, "g1") == ["group.joined"]
    with refused("group.removed"):
        w.submit("g2", IDEAS[0])


def test_at_most_twelve_sit_together(w: Room) -> None:
    w.do("g1", "group.resize", members=10)

    with refused("group.too_many_members", most=12):
        join(w, "g2", "g1")


def test_not_with_itself_and_not_with_who_is_gone(w: Room) -> None:
    with refused("group.itself"):
        join(w, "g1", "g1")

    w.remove("g2")
    for group, into in (("g1", "g2"), ("g2", "g1")):
        with refused("group.removed"):
            join(w, group, into)
    with refused("group.removed"):
        split(w, "g2")


def test_a_group_that_joined_is_not_restored_but_split_off_again(w: Room) -> None:
    join(w, "g2", "g1")

    with refused("group.joined"):
        w.bring_back("g2")

    half = split(w, "g1", members=3)
    assert [member for member, _ in seats(w, half)] == ["g2m1", "g2m2", "g2m3"]


def test_who_would_be_retired_has_not_scored(scoring: Callable[..., Any]) -> None:
    s = scoring()
    s.give("g1m3", 5)

    with refused("group.member_scored"):
        s.room.do("g1", "group.resize", members=2)

    s.room.do("g1", "member.leave", member="g1m3", left=True)
    s.room.do("g1", "group.resize", members=3)
    assert seats(s.room, "g1") == [("g1m1", 1), ("g1m2", 2), ("g1m4", 4)]


def test_people_take_their_scores_along(scoring: Callable[..., Any]) -> None:
    s = scoring()
    s.give("g1m3", 5)
    s.give("g2m1", 7)

    half = split(s.room, "g1")
    join(s.room, "g2", "g3")

    spread = s.room.tally()["rows"][0]["criteria"]["c1"]
    assert (spread["n"], spread["mean"]) == (2, 6.0)
    s.give("g1m3", 6, who=half)
    s.give("g2m1", 8, who="g3")
    assert s.room.tally()["rows"][0]["criteria"]["c1"]["mean"] == 7.0


# -- ideas


def test_what_a_group_wrote_before_a_split_belongs_to_both_halves(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    half = split(w, "g1")
    w.submit("g1", IDEAS[1])
    w.submit(half, IDEAS[2])

    w.open("s2")

    assert [authors(w, f"i{n}") for n in (1, 2, 3)] == [["g1", half], ["g1"], [half]]
    assert view_of(w, half)["ballot/s2"]["barred"] == ["i1", "i3"]
    for group in ("g1", half):
        with refused("points.own_idea"):
            w.points(group, "i1", 1)
    w.points(half, "i2", 1)
    w.points("g1", "i3", 1)


def test_a_joined_groups_ideas_are_those_of_the_one_that_it_joined(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])

    join(w, "g2", "g1")

    assert [authors(w, f"i{n}") for n in (1, 2)] == [["g1"], ["g1"]]
    assert view_of(w, "g1")["me"]["ideas"] == ["i1", "i2"]
    assert view_of(w, "facilitator")["group/g1"]["ideas"] == 2


def test_whoever_an_idea_belongs_to_may_edit_it(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    half = split(w, "g1")

    w.edit(half, "i1", IDEAS[5])

    w.edit("g1", "i1", IDEAS[6])
    join(w, half, "g2")
    w.withdraw("g2", "i1")
    w.restore("i1", who="g1")
    with refused("idea.not_yours"):
        w.edit("g3", "i1", IDEAS[7])


def test_a_half_that_another_group_joins_keeps_what_it_has_from_before(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    half = split(w, "g1")

    join(w, "g2", half)

    assert [authors(w, f"i{n}") for n in (1, 2)] == [["g1", half], [half]]


def test_halves_that_meet_again_are_one_author(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    half = split(w, "g1")
    w.submit(half, IDEAS[1])

    join(w, half, "g1")

    assert [authors(w, f"i{n}") for n in (1, 2)] == [["g1"], ["g1"]]


def test_the_old_half_may_join_the_new_one(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    half = split(w, "g1")

    join(w, "g1", half)

    assert authors(w, "i1") == [half]


def test_people_of_a_group_that_joined_later_were_not_there_at_the_split(w: Room) -> None:
    w.submit("g2", IDEAS[0])
    half = split(w, "g1")

    join(w, "g2", "g1")

    assert authors(w, "i1") == ["g1"]
    assert half not in authors(w, "i1")


def test_both_halves_are_told_what_becomes_of_their_idea(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    half = split(w, "g1")

    w.merge("i2", "i1")

    told = [fact for group in ("g1", half) for fact in w.facts(group)]
    assert told == [{"code": "idea.merged", "idea": "i1", "lead": "i2", "with": ["i2"]}] * 2
    w.do(half, "idea.object", idea="i1")
    w.split("i2")
    assert (codes(w, "g1"), codes(w, half)) == (["idea.split"], ["idea.split"])


def test_a_joined_groups_objection_stands(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.merge("i1", "i2")
    w.do("g2", "idea.object", idea="i2")

    join(w, "g2", "g3")

    assert view_of(w, "facilitator")["idea/i1"]["objections"] == ["g3"]


def test_the_limit_of_ideas_counts_what_came_along(w: Room) -> None:
    w.configure("s1", max_ideas=2)
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    join(w, "g2", "g1")

    with refused("idea.too_many", most=2):
        w.submit("g1", IDEAS[2])


# -- points


def test_points_stay_with_the_group_and_the_new_half_has_a_full_budget(vote: Vote) -> None:
    w = vote(None, None)
    w.points("g1", "i1", 3)
    w.done("g1")

    half = split(w, "g1")

    assert (w.counts("g1"), w.left("g1")) == ({"i1": 3}, 27)
    assert (w.counts(half), w.left(half)) == ({}, 30)
    assert not w.is_done("g1")


def test_a_smaller_budget_by_member_is_met_in_order_of_number(vote: Vote) -> None:
    w = vote(None, None, None, per_member=True, budget=3)
    for idea in ("i1", "i2", "i3"):
        w.points("g1", idea, 3)

    half = split(w, "g1", members=2)

    assert (w.counts("g1"), w.left(half)) == ({"i1": 3}, 6)
    assert w.facts("g1") == [
        {"code": "points.lowered", "idea": "i2", "points": 0},
        {"code": "points.lowered", "idea": "i3", "points": 0},
        {"code": "group.split"},
    ]


def test_points_add_up_when_two_become_one(vote: Vote) -> None:
    w = vote(None, None, None)
    w.points("g1", "i1", 1)
    w.points("g2", "i1", 1)
    w.points("g2", "i2", 3)
    w.points_for("g2", "i3", 1)
    w.done("g1")

    join(w, "g2", "g1")

    assert w.counts("g1") == {"i1": 2, "i2": 3, "i3": 1}
    assert w.totals() == {"i2": 3, "i1": 2, "i3": 1}
    assert w.state.points["s2", "g1", "i3"].by == "facilitator"
    assert w.state.points["s2", "g2", "i2"].given == 0
    assert not w.is_done("g1")


def test_what_is_over_the_limit_comes_back(vote: Vote) -> None:
    w = vote(None, None)
    w.points("g1", "i1", 2)
    w.points("g2", "i1", 2)

    join(w, "g2", "g1")

    assert (w.counts("g1"), w.left("g1")) == ({"i1": 3}, 27)
    assert w.facts("g1")[0] == {"code": "points.back", "points": 1}


def test_what_the_budget_has_no_room_for_is_lowered_and_told(vote: Vote) -> None:
    w = vote(None, None, None, budget=4)
    w.points("g1", "i2", 3)
    w.points("g2", "i1", 3)
    w.points("g2", "i3", 1)

    join(w, "g2", "g1")

    assert w.counts("g1") == {"i1": 3, "i2": 1}
    assert w.facts("g1") == [
        {"code": "points.lowered", "idea": "i2", "points": 1},
        {"code": "points.lowered", "idea": "i3", "points": 0},
        {"code": "group.joined"},
    ]


def test_who_becomes_an_owner_gets_its_points_back(vote: Vote) -> None:
    w = vote("g2", "g1", None)
    w.points("g1", "i1", 3)
    w.points("g2", "i2", 2)

    join(w, "g2", "g1")

    assert w.counts("g1") == {}
    assert w.facts("g1")[0] == {"code": "points.back", "points": 5}
    with refused("points.own_idea"):
        w.points("g1", "i1", 1)


def test_a_lead_of_three_groups_is_theirs_again_when_two_become_one(vote: Vote) -> None:
    w = vote("g1", "g2", "g3", barred="lone_author")
    w.merge("i1", "i2", "i3")
    w.points("g3", "i1", 3)

    join(w, "g2", "g1")

    assert w.counts("g3") == {}
    assert w.facts("g3") == [{"code": "points.back", "points": 3}]


def test_points_against_add_up_too(vote: Vote) -> None:
    w = vote(None, None, against_budget=4, against_limit=2)
    w.points("g1", "i1", 3)
    w.points("g2", "i1", -2)
    w.points("g2", "i2", -2)

    join(w, "g2", "g1")

    assert w.counts("g1") == {"i1": 1, "i2": -2}


def test_a_closed_vote_keeps_its_tally_and_adds_up_when_it_is_reopened(vote: Vote) -> None:
    w = vote(None, None)
    w.points("g1", "i1", 2)
    w.points("g2", "i1", 2)
    w.close("s2")
    join(w, "g2", "g1")
    assert w.tally()["rows"][0]["by_group"] == {"g1": 2, "g2": 2}
    assert w.given() == {("s2", "g1", "i1"): 2, ("s2", "g2", "i1"): 2}

    w.reopen("s2")

    assert w.tally()["rows"][0]["by_group"] == {"g1": 3}
    assert w.facts("g1") == [
        {"code": "step.reopened", "step": "s2"},
        {"code": "points.back", "points": 1},
    ]


def test_what_a_reopened_vote_has_no_room_for_does_not_come_back(vote: Vote) -> None:
    w = vote(None, None, budget=3)
    w.points("g1", "i1", 3)
    w.points("g2", "i2", 3)
    w.close("s2")
    join(w, "g2", "g1")

    w.reopen("s2")

    assert w.counts("g1") == {"i1": 3}
    assert w.facts("g1") == [
        {"code": "step.reopened", "step": "s2"},
        {"code": "points.lowered", "idea": "i2", "points": 0},
    ]


def test_a_split_taken_back_leaves_the_points_as_they_were(vote: Vote) -> None:
    w = vote("g1", None, None)
    w.points("g1", "i2", 3)
    w.points("g1", "i3", 1)
    before = w.totals(), w.counts("g1"), authors(w, "i1")
    half = split(w, "g1", members=2)

    join(w, half, "g1")

    assert (w.totals(), w.counts("g1"), authors(w, "i1")) == before
    assert [member for member, _ in seats(w, "g1")] == ["g1m1", "g1m2", "g1m3"]


def test_a_step_reopened_for_a_group_is_open_to_the_one_that_it_joined(vote: Vote) -> None:
    w = vote(None)
    w.close("s2")
    w.reopen("s2", group="g2")

    join(w, "g2", "g1")

    w.points("g1", "i1", 1)


def test_a_redacted_name_of_a_half_is_nowhere(w: Room) -> None:
    half = split(w, "g1")

    w.do("facilitator", "group.redact", group=half)

    assert HALF not in str(w.journal)
    assert view_of(w, "facilitator")[f"group/{half}"]["name"] == ""
