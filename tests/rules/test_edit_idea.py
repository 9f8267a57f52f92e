"""`idea.edit`, `idea.withdraw` and a group's own `idea.restore`."""

from collections.abc import Callable

import pytest

from tests.cast import IDEAS

from .conftest import Arrange
from .room import Room, refused

#: What a group may do with an idea of its own, and with no other.
ACTS: list[Callable[[Room, str, str], None]] = [
    lambda w, group, idea: w.edit(group, idea, "Autre chose"),
    lambda w, group, idea: w.withdraw(group, idea),
    lambda w, group, idea: w.restore(idea, who=group),
]
EACH = pytest.mark.parametrize("act", ACTS, ids=["edit", "withdraw", "restore"])


def test_a_group_words_its_idea_anew(w: Room) -> None:
    idea = w.submit("g1", IDEAS[0], detail="Le matin")

    w.edit("g1", idea, f" {IDEAS[1]} ")

    row = w.state.idea(idea)
    assert (row.text, row.first_text, row.detail) == (IDEAS[1], IDEAS[1], "Le matin")
    w.edit("g1", idea, IDEAS[1], detail="Le soir")
    assert w.state.idea(idea).detail == "Le soir"


def test_an_idea_that_waits_can_be_edited(arrange: Arrange) -> None:
    w = arrange(("ideas", {"to_screen": "accepted"}))
    w.open("s1")
    idea = w.submit("g1", IDEAS[0])

    w.edit("g1", idea, IDEAS[1])

    assert (w.state.idea(idea).text, w.state.idea(idea).state) == (IDEAS[1], "pending")


def test_an_edited_text_is_judged_as_a_new_one(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    own = w.submit("g1", IDEAS[1])

    with refused("idea.already_there", idea="i1", number=1, text=IDEAS[0]):
        w.edit("g1", own, IDEAS[0].upper())

    w.edit("g1", own, IDEAS[1].upper())
    w.edit("g1", own, IDEAS[0], anyway=True)
    assert w.state.idea(own).text == IDEAS[0]
    with refused("idea.text_empty"):
        w.edit("g1", own, " ")
    with refused("idea.text_too_long", most=200):
        w.edit("g1", own, "x" * 201)
    with refused("idea.detail_too_long", most=1_000):
        w.edit("g1", own, IDEAS[2], detail="x" * 1_001)


@EACH
def test_only_its_own(w: Room, act: Callable[[Room, str, str], None]) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("facilitator", IDEAS[1])

    with refused("idea.not_yours"):
        act(w, "g2", "i1")

    with refused("idea.not_yours"):
        act(w, "g1", "i2")
    with refused("idea.unknown"):
        act(w, "g1", "i9")


@EACH
def test_only_while_its_step_is_open(w: Room, act: Callable[[Room, str, str], None]) -> None:
    idea = w.submit("g1", IDEAS[0])
    w.open("s2")

    with refused("step.not_open"):
        act(w, "g1", idea)


@EACH
@pytest.mark.parametrize("own", ["i1", "i2"], ids=["the lead", "a source"])
def test_not_while_it_is_merged(w: Room, act: Callable[[Room, str, str], None], own: str) -> None:
    author = {"i1": "g1", "i2": "g2"}
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.merge("i1", "i2")

    with refused("idea.merged"):
        act(w, author[own], own)


def test_an_idea_withdrawn_keeps_its_row_and_comes_back(w: Room) -> None:
    idea = w.submit("g1", IDEAS[0])

    w.withdraw("g1", idea)

    assert w.state.idea(idea).state == "withdrawn"
    assert w.tally("s1")["rows"] == []
    with refused("idea.not_active"):
        w.withdraw("g1", idea)
    with refused("idea.not_active"):
        w.edit("g1", idea, IDEAS[1])
    w.restore(idea, who="g1")
    assert w.state.idea(idea).state == "active"


def test_a_waiting_idea_withdrawn_waits_again_when_it_comes_back(arrange: Arrange) -> None:
    w = arrange(("ideas", {"to_screen": "accepted"}))
    w.open("s1")
    idea = w.submit("g1", IDEAS[0])
    w.withdraw("g1", idea)

    w.restore(idea, who="g1")

    assert (w.state.idea(idea).state, w.state.idea(idea).pending) == ("pending", "accept")


def test_a_group_takes_back_its_own_withdrawal_only(w: Room) -> None:
    idea = w.submit("g1", IDEAS[0])

    with refused("idea.not_hidden"):
        w.restore(idea, who="g1")

    w.hide(idea)
    with refused("idea.not_hidden"):
        w.restore(idea, who="g1")


def test_what_comes_back_needs_room_like_a_new_one(arrange: Arrange) -> None:
    w = arrange(("ideas", {"max_ideas": 1}))
    w.open("s1")
    idea = w.submit("g1", IDEAS[0])
    w.withdraw("g1", idea)
    w.submit("g1", IDEAS[1])

    with refused("idea.too_many", most=1):
        w.restore(idea, who="g1")


def _edit(w: Room) -> None:
    w.edit("g1", "i1", "Autre chose")


def _withdraw(w: Room) -> None:
    w.withdraw("g1", "i1")


def _submit(w: Room) -> None:
    w.submit("g1", IDEAS[2])


def _restore(w: Room) -> None:
    w.restore("i2", who="g1")


@pytest.mark.parametrize(
    "change",
    [_edit, _withdraw, _submit, _restore],
)
def test_a_group_that_changes_something_is_no_longer_done(
    w: Room, change: Callable[[Room], None]
) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g1", IDEAS[1])
    w.withdraw("g1", "i2")
    w.done("g1", "s1")

    change(w)

    assert not w.is_done("g1", "s1")


def test_other_words_wait_as_the_first_ones_did(arrange: Arrange) -> None:
    w = arrange(("ideas", {"to_screen": "accepted"}))
    w.open("s1")
    w.submit("g1", IDEAS[0])
    w.do("facilitator", "idea.admit", idea="i1")

    w.edit("g1", "i1", IDEAS[1])

    assert (w.state.idea("i1").state, w.state.idea("i1").pending) == ("pending", "accept")
