"""`idea.hide`, `idea.restore`, `idea.admit`, `idea.correct`: the facilitator's hand on ideas."""

from collections.abc import Callable

import pytest

from tests.cast import IDEAS

from .conftest import Arrange
from .room import Room, refused

Vote = Callable[..., Room]


def test_a_hidden_idea_is_set_aside_and_comes_back(w: Room) -> None:
    idea = w.submit("g1", IDEAS[0])

    w.hide(idea)

    assert w.state.idea(idea).state == "hidden"
    assert w.facts("g1") == [{"code": "idea.hidden", "idea": "i1"}]
    w.restore(idea)
    assert w.state.idea(idea).state == "active"
    assert w.facts("g1") == [{"code": "idea.restored", "idea": "i1"}]


def test_what_stands_alone_and_is_there_can_be_hidden(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.merge("i1", "i2")

    with refused("idea.is_a_source", lead="i1"):
        w.hide("i2")

    w.hide("i1")
    with refused("idea.not_active"):
        w.hide("i1")
    with refused("idea.unknown"):
        w.hide("i9")


def test_only_what_was_hidden_or_withdrawn_comes_back(w: Room) -> None:
    idea = w.submit("g1", IDEAS[0])

    with refused("idea.not_hidden"):
        w.restore(idea)

    w.withdraw("g1", idea)
    w.restore(idea)
    assert w.state.idea(idea).state == "active"


def test_what_waited_when_it_was_hidden_waits_when_it_comes_back(arrange: Arrange) -> None:
    w = arrange(("ideas", {"to_screen": "accepted"}))
    w.open("s1")
    idea = w.submit("g1", IDEAS[0])
    w.hide(idea)

    w.restore(idea)

    assert w.state.idea(idea).state == "pending"
    w.admit(idea)
    assert w.state.idea(idea).state == "active"


def test_only_what_waits_is_admitted(w: Room) -> None:
    idea = w.submit("g1", IDEAS[0])

    with refused("idea.not_pending"):
        w.admit(idea)

    w.hide(idea)
    with refused("idea.not_pending"):
        w.admit(idea)


def test_a_correction_keeps_the_first_text_beside_it(w: Room) -> None:
    idea = w.submit("g1", "Un caffé le dimanche")

    w.correct(idea, " Un café le dimanche ")

    row = w.state.idea(idea)
    assert (row.text, row.first_text) == ("Un café le dimanche", "Un caffé le dimanche")
    assert w.facts("g1") == [{"code": "idea.corrected", "idea": "i1"}]
    with refused("idea.text_empty"):
        w.correct(idea, "")


def test_what_a_lead_says_is_corrected_until_it_is_split(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.merge("i1", "i2")

    w.correct("i1", "Les deux, mieux dit")

    assert w.says("i1") == "Les deux, mieux dit"
    assert w.state.idea("i1").text == IDEAS[0]
    with refused("idea.is_a_source", lead="i1"):
        w.correct("i2", "Autrement")
    w.split("i1")
    assert (w.says("i1"), w.says("i2")) == (IDEAS[0], IDEAS[1])


# -- while a vote is open


def test_a_candidate_hidden_in_the_vote_takes_nothing_and_everyone_is_told(vote: Vote) -> None:
    w = vote("g1", "g1")
    w.points("g2", "i1", 3)
    w.points("g2", "i2", 1)
    w.points("g3", "i2", 2)
    w.done("g2")
    w.done("g3")

    w.hide("i1")

    assert (w.counts("g2"), w.left("g2")) == ({"i2": 1}, 29)
    gone = {"code": "candidate.gone", "idea": "i1"}
    assert w.facts("g2") == [gone, {"code": "points.back", "points": 3}]
    assert w.facts("g3") == [gone]
    assert w.facts("g1") == [gone, {"code": "idea.hidden", "idea": "i1"}]
    assert (w.is_done("g2"), w.is_done("g3")) == (False, True)


def test_its_points_come_back_with_it_where_the_budget_still_has_them(vote: Vote) -> None:
    w = vote("g1", "g1", "g1", budget=5)
    w.points("g2", "i1", 3)
    w.points("g2", "i2", 1)
    w.points("g3", "i1", 2)
    w.hide("i1")
    w.points("g2", "i3", 3)

    w.restore("i1")

    assert w.counts("g2") == {"i1": 1, "i2": 1, "i3": 3}
    assert w.counts("g3") == {"i1": 2}
    back = {"code": "candidate.back", "idea": "i1"}
    assert sorted(w.facts("g2"), key=lambda fact: fact["code"]) == [
        back,
        {"code": "points.lowered", "idea": "i1", "points": 1},
    ]
    assert w.facts("g3") == [back]


def test_a_candidate_withdrawn_between_two_openings_counts_nothing(vote: Vote) -> None:
    w = vote("g1", "g1")
    w.points("g2", "i1", 3)
    w.reopen("s1")
    w.withdraw("g1", "i1")

    w.reopen("s2")

    assert (w.counts("g2"), w.left("g2")) == ({}, 30)
    w.restore("i1")
    assert (w.counts("g2"), w.left("g2")) == ({"i1": 3}, 27)


def test_a_candidate_reworded_and_let_in_during_the_vote_takes_what_the_budget_has(
    arrange: Arrange,
) -> None:
    w = arrange(("ideas", {"to_screen": "accepted"}), ("vote", {"budget": 3}))
    w.open("s1")
    for text in IDEAS[:2]:
        w.admit(w.submit("g1", text))
    w.open("s2")
    w.points("g2", "i1", 3)
    w.reopen("s1")
    w.edit("g1", "i1", "Dit autrement")
    w.reopen("s2")
    w.points("g2", "i2", 2)

    w.admit("i1")

    assert w.counts("g2") == {"i1": 1, "i2": 2}
    assert {"code": "points.lowered", "idea": "i1", "points": 1} in w.facts("g2")


@pytest.mark.parametrize("then", ["time goes by", "the vote closes"])
def test_a_candidate_reworded_that_comes_by_itself_takes_what_the_budget_has(
    arrange: Arrange, then: str
) -> None:
    w = arrange(("ideas", {"to_screen": "delay"}), ("vote", {"budget": 3}))
    w.open("s1")
    for text in IDEAS[:2]:
        w.submit("g1", text)
    w.open("s2")
    w.points("g2", "i1", 3)
    w.reopen("s1")
    w.edit("g1", "i1", "Dit autrement")
    w.hide("i1")
    w.reopen("s2")
    w.points("g2", "i2", 2)
    w.restore("i1")

    if then == "time goes by":
        w.tick(10)
    else:
        w.close("s2")

    assert w.totals() == {"i2": 2, "i1": 1}
