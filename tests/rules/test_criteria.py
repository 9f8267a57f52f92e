"""Criteria: worded at both ends, locked by the first score, started again."""

from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Arrange
from .room import refused
from .scoring import ACCEPTED, COST, Scoring

Scored = Callable[..., Scoring]


def criteria(s: Scoring, step: str = "s2") -> list[tuple[str, str]]:
    return [(row.id, row.name) for row in s.room.state.criteria_of(step)]


def test_criteria_stand_in_the_order_in_which_they_are_given(scoring: Scored) -> None:
    s = scoring()

    s.room.configure("s2", criteria=[COST, ACCEPTED])

    assert criteria(s) == [("c2", "Coût"), ("c1", "Acceptabilité")]


def test_a_criterion_keeps_its_id_whatever_becomes_of_its_name(scoring: Scored) -> None:
    s = scoring()

    s.room.configure("s2", criteria=[ACCEPTED, COST | {"id": "c2", "name": "Dépense"}])

    assert criteria(s) == [("c1", "Acceptabilité"), ("c2", "Dépense")]


def test_what_is_left_out_is_removed_and_its_id_never_comes_back(scoring: Scored) -> None:
    s = scoring()
    s.room.configure("s2", criteria=[ACCEPTED])

    s.room.configure("s2", criteria=[ACCEPTED, COST])

    assert criteria(s) == [("c1", "Acceptabilité"), ("c3", "Coût")]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "n" * 81}, "name"),
        ({"low": "  "}, "low"),
        ({"high": ""}, "high"),
        ({"high": 10}, "high"),
        ({"sentence": "s" * 301}, "sentence"),
        ({"weight": -1}, "weight"),
        ({"weight": 101}, "weight"),
        ({"weight": 1.5}, "weight"),
        ({"weight": True}, "weight"),
        ({"high_is_good": 1}, "high_is_good"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_criterion_that_is_not_one(scoring: Scored, change: dict[str, Any], field: str) -> None:
    s = scoring()

    with refused("criterion.invalid", number=2, field=field):
        s.room.configure("s2", criteria=[COST, ACCEPTED | change])


def test_both_ends_need_words(scoring: Scored) -> None:
    s = scoring()

    with refused("criterion.invalid", number=1, field="low"):
        s.room.configure("s2", criteria=[{"name": "Coût", "high": "ruineux"}])


def test_weights_may_not_all_be_nought(scoring: Scored) -> None:
    s = scoring()

    with refused("criterion.invalid", number=1, field="weight"):
        s.room.configure("s2", criteria=[ACCEPTED | {"weight": 0}])


def test_two_criteria_have_two_names(scoring: Scored) -> None:
    s = scoring()

    with refused("criterion.name_taken"):
        s.room.configure("s2", criteria=[ACCEPTED, COST | {"name": "ACCEPTABILITE"}])


def test_an_id_of_another_step_is_none_of_this_one(scoring: Scored) -> None:
    s = scoring()

    with refused("criterion.unknown"):
        s.room.configure("s2", criteria=[ACCEPTED | {"id": "c7"}])


@pytest.mark.parametrize("given", ["Coût", [ACCEPTED | {"name": f"n{i}"} for i in range(13)]])
def test_what_is_no_list_of_up_to_twelve(scoring: Scored, given: Any) -> None:
    s = scoring()

    with refused("step.setting_invalid", setting="criteria"):
        s.room.configure("s2", criteria=given)


def test_a_vote_has_no_criteria(arrange: Arrange) -> None:
    room = arrange()

    with refused("step.setting_invalid", setting="criteria"):
        room.configure("s2", criteria=[ACCEPTED])


# -- the lock


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Adhésion"},
        {"low": "non"},
        {"high": "oui"},
        {"weight": 2},
        {"high_is_good": False},
    ],
)
def test_the_first_score_locks_what_was_asked(scoring: Scored, change: dict[str, Any]) -> None:
    s = scoring()
    s.give("g1m1", 7)

    with refused("criterion.locked", name="Acceptabilité"):
        s.room.configure("s2", criteria=[ACCEPTED | {"id": "c1"} | change, COST])


def test_a_criterion_with_scores_is_not_removed(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)

    with refused("criterion.locked", name="Acceptabilité"):
        s.room.configure("s2", criteria=[COST])


def test_a_score_taken_back_unlocks(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.give("g1m1", None)

    s.room.configure("s2", criteria=[COST])

    assert criteria(s) == [("c2", "Coût")]


def test_the_sentence_may_always_be_made_clearer_and_groups_are_told(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)

    s.room.configure("s2", criteria=[ACCEPTED | {"sentence": "Par les riverains."}, COST])

    told = [{"code": "criterion.clearer", "criterion": "c1", "name": "Acceptabilité"}]
    assert s.room.facts("g2") == told


def test_a_criterion_more_while_the_step_is_open(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.room.done("g1")

    s.room.configure("s2", criteria=[ACCEPTED, COST, COST | {"name": "Délai"}])

    assert s.room.facts("g1")[0]["code"] == "criterion.added"
    assert not s.room.is_done("g1")


def test_a_closed_step_keeps_its_criteria(scoring: Scored) -> None:
    s = scoring()
    s.close()

    with refused("step.setting_locked", setting="criteria"):
        s.room.configure("s2", criteria=[ACCEPTED])


# -- started again


def test_started_again_its_scores_are_an_earlier_round(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.give("g1m1", 5, criterion="c2")

    s.room.do("facilitator", "criterion.restart", criterion="c1")

    assert s.now()["i1"]["criteria"]["c1"]["n"] == 0
    assert s.now()["i1"]["criteria"]["c2"]["n"] == 1
    assert s.values()["g1m1", "i1", "c1", 1] == 7
    assert s.room.facts("g3") == [
        {"code": "criterion.restarted", "criterion": "c1", "name": "Acceptabilité"}
    ]


def test_started_again_it_may_be_changed_and_everybody_is_asked(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.room.done("g1")

    s.room.do("facilitator", "criterion.restart", criterion="c1")

    s.room.configure("s2", criteria=[ACCEPTED | {"low": "contre"}, COST])
    assert s.sheet("g1m1")["scored"] == []
    assert not s.room.is_done("g1")


def test_the_result_says_how_often_a_criterion_was_started_again(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.room.do("facilitator", "criterion.restart", criterion="c1")
    s.give("g1m1", 2)

    s.close()

    assert s.room.tally("s2")["footing"]["restarts"] == 1


def test_without_a_score_there_is_nothing_to_start_again(scoring: Scored) -> None:
    s = scoring()

    with refused("criterion.nothing_to_restart"):
        s.room.do("facilitator", "criterion.restart", criterion="c1")


def test_a_criterion_starts_again_only_while_its_step_is_open(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.close()

    with refused("step.not_open"):
        s.room.do("facilitator", "criterion.restart", criterion="c1")
