"""One member's score for one idea on one criterion: whole, 0 to 10, or none."""

from collections.abc import Callable

import pytest

from workshop.rules import views

from .conftest import Arrange
from .room import Room, refused
from .scoring import ACCEPTED, COST, Scoring

Scored = Callable[..., Scoring]


def test_a_member_scores_an_idea_on_a_criterion(scoring: Scored) -> None:
    s = scoring()

    answer = s.give("g1m2", 8)

    assert answer == {}
    assert s.values() == {("g1m2", "i1", "c1", 1): 8}


@pytest.mark.parametrize("value", [0, 10, None])
def test_both_ends_of_the_scale_and_none_are_scores(scoring: Scored, value: int | None) -> None:
    s = scoring()
    s.give("g1m1", 4)

    s.give("g1m1", value)

    assert s.values() == {("g1m1", "i1", "c1", 1): value}


@pytest.mark.parametrize("value", [-1, 11, 2.5, "7", True])
def test_nothing_else_is_a_score(scoring: Scored, value: object) -> None:
    s = scoring()

    with refused("malformed", field="value"):
        s.give("g1m1", value)  # type: ignore[arg-type]


def test_none_is_not_zero(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 10)
    s.give("g1m2", None)
    s.give("g1m3", 4)
    s.give("g1m3", None)

    said = s.close()["i1"]["criteria"]["c1"]

    assert (said["n"], said["mean"]) == (1, 10.0)


def test_a_score_given_anew_replaces_the_first(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 3)

    s.give("g1m1", 9)

    assert s.close()["i1"]["criteria"]["c1"]["histogram"] == [0] * 9 + [1, 0]


def test_no_view_holds_a_value_before_the_reveal(scoring: Scored) -> None:
    s = scoring()
    before = s.seen()

    s.give("g1m1", 7)
    low = s.seen()
    s.give("g1m1", 2)

    assert s.seen() == low != before


def test_a_seat_taken_up_again_shows_that_it_scored(scoring: Scored) -> None:
    s = scoring()

    s.give("g1m1", 7)

    sheet = views.group_view(s.room.state, "g1")["sheet/s2.g1m1"]
    assert (sheet["scored"], sheet["of"]) == (["i1.c1"], 4)
    assert set(sheet) == {"step", "member", "order", "scored", "of"}


def test_scores_are_for_an_open_score_step(scoring: Scored) -> None:
    s = scoring()
    s.close()

    with refused("step.not_open"):
        s.give("g1m1", 7)


def test_a_vote_takes_no_scores(arrange: Arrange) -> None:
    room = arrange()
    room.open("s1")
    idea = room.submit("g1", "Un four à pain")
    room.open("s2")

    with refused("step.wrong_kind"):
        room.do("g1", "score.set", step="s2", idea=idea, criterion="c1", member="g1m1", value=1)


def test_only_a_candidate_is_scored(scoring: Scored) -> None:
    s = scoring()
    s.room.submit("facilitator", "Venue après")

    with refused("score.not_a_candidate"):
        s.give("g1m1", 7, idea="i3")


def test_a_criterion_of_the_step_only(scoring: Scored) -> None:
    s = scoring()

    with refused("criterion.unknown"):
        s.give("g1m1", 7, criterion="c9")


def test_nobody_scores_for_another_group(scoring: Scored) -> None:
    s = scoring()

    with refused("member.not_yours"):
        s.give("g2m1", 7, who="g1")


def test_a_member_that_is_not_there(scoring: Scored) -> None:
    s = scoring()

    with refused("member.unknown"):
        s.give("g1m7", 7, who="g1")


def test_who_left_scores_no_more_and_what_they_gave_stays(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.room.do("g1", "member.leave", member="g1m1", left=True)

    with refused("member.left"):
        s.give("g1m1", 8)

    assert s.progress()["members"] == 8
    assert s.close()["i1"]["n"] == 1


def test_who_left_may_come_back(scoring: Scored) -> None:
    s = scoring()
    s.room.do("g1", "member.leave", member="g1m1", left=True)

    s.room.do("facilitator", "member.leave", member="g1m1", left=False)

    s.give("g1m1", 8)
    assert s.progress()["members"] == 9


def test_the_last_person_of_a_group_does_not_leave(scoring: Scored) -> None:
    s = scoring(members=1)

    with refused("member.last_one"):
        s.room.do("g1", "member.leave", member="g1m1", left=True)


def test_the_facilitator_enters_a_score_in_a_groups_name(scoring: Scored) -> None:
    s = scoring()

    s.room.do("facilitator", "score.set", step="s2", idea="i1", criterion="c1", member="g1m1",
              value=6, group="g1")  # fmt: skip

    assert s.room.facts("g1") == [{"code": "entered.for_you", "what": "scores"}]
    s.close()
    assert s.room.tally("s2")["footing"]["entered_for"] == 1


def test_a_removed_groups_scores_count_no_more_until_it_is_back(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.give("g2m1", 3)

    s.room.remove("g1")
    alone = s.now()["i1"]["n"]
    s.room.bring_back("g1")

    assert (alone, s.now()["i1"]["n"]) == (1, 2)


# -- a sheet in the wrong seat


def test_a_sheet_is_moved_to_an_empty_seat(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.give("g1m1", 2, criterion="c2")

    answer = s.room.do("g1", "score.move", step="s2", member="g1m1", to="g1m2")

    assert answer == {}
    assert s.numbers() == {("g1m2", "i1", "c1"): 7, ("g1m2", "i1", "c2"): 2}


def test_two_sheets_are_exchanged_whole(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.give("g1m2", 3)
    s.give("g1m2", 5, idea="i2")

    s.room.do("g1", "score.move", step="s2", member="g1m1", to="g1m2")

    assert s.numbers() == {
        ("g1m1", "i1", "c1"): 3,
        ("g1m1", "i2", "c1"): 5,
        ("g1m2", "i1", "c1"): 7,
    }


def test_exchanged_twice_they_are_as_they_were(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.give("g1m2", 3, idea="i2")
    before = s.numbers()

    for _ in range(2):
        s.room.do("facilitator", "score.move", step="s2", member="g1m1", to="g1m2")

    assert s.numbers() == before


@pytest.mark.parametrize(("to", "code"), [("g2m1", "member.not_yours"), ("g1m1", "not_allowed")])
def test_a_sheet_stays_in_its_group(scoring: Scored, to: str, code: str) -> None:
    s = scoring()
    s.give("g1m1", 7)

    with refused(code):
        s.room.do("g1", "score.move", step="s2", member="g1m1", to=to)


def test_a_sheet_stays_once_the_step_is_closed(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.close()

    with refused("step.not_open"):
        s.room.do("g1", "score.move", step="s2", member="g1m1", to="g1m2")


# -- led, and one for the group


def test_in_a_led_step_only_the_led_idea_is_scored(scoring: Scored) -> None:
    s = scoring(led=True)
    s.give("g1m1", 7)

    with refused("score.not_led"):
        s.give("g1m1", 7, idea="i2")


def test_the_facilitator_leads_to_another_idea(scoring: Scored) -> None:
    s = scoring(led=True)

    s.room.do("facilitator", "score.lead", step="s2", idea="i2")

    s.give("g1m1", 7, idea="i2")
    assert views.screen_view(s.room.state)["step/s2"]["led_idea"] == "i2"


def test_at_ones_own_pace_nobody_leads(scoring: Scored) -> None:
    s = scoring()

    with refused("score.own_pace"):
        s.room.do("facilitator", "score.lead", step="s2", idea="i2")


def test_nobody_leads_to_what_is_no_candidate(scoring: Scored) -> None:
    s = scoring(led=True)
    s.room.submit("facilitator", "Venue après")

    with refused("score.not_a_candidate"):
        s.room.do("facilitator", "score.lead", step="s2", idea="i3")


def test_a_group_may_agree_on_one_score(scoring: Scored) -> None:
    s = scoring(one_per_group=True)
    s.give("g1m3", 4)

    s.give("g1m2", 9)

    assert s.numbers() == {("g1m1", "i1", "c1"): 9}
    assert s.progress()["members"] == 3


def test_each_member_reads_the_ideas_in_an_order_of_their_own(arrange: Arrange) -> None:
    s = Scoring(arrange(("ideas", {}), ("score", {"criteria": [ACCEPTED]})), ideas=6)

    orders = [tuple(s.sheet(f"g1m{seat}")["order"]) for seat in (1, 2, 3)]

    assert len(set(orders)) == 3
    assert {frozenset(order) for order in orders} == {frozenset(f"i{n}" for n in range(1, 7))}


# -- what is being scored stays whole


def test_an_idea_that_is_being_scored_is_neither_merged_nor_split(arrange: Arrange) -> None:
    room = arrange(("ideas", {}), ("score", {"criteria": [COST]}))
    room.open("s1")
    for text in ("Un four", "Un four à pain", "Un piano"):
        room.submit("g1", text)
    room.merge("i1", "i2")
    room.open("s2")

    with refused("idea.being_scored"):
        room.merge("i1", "i3")
    with refused("idea.being_scored"):
        room.split("i2")


def test_nothing_to_score_opens_nothing(arrange: Arrange) -> None:
    room = arrange(("score", {"criteria": [COST]}))

    with refused("step.nothing_to_score"):
        room.open("s1")


def test_a_score_step_without_criteria_does_not_open(arrange: Arrange) -> None:
    room: Room = arrange(("ideas", {}), ("score", {}))
    room.submit("facilitator", "Un four à pain")

    with refused("step.no_criteria"):
        room.open("s2")
