"""`step.next_circle`: first free, then one constraint after another."""

import pytest

from tests.cast import IDEAS
from tests.rules.test_visibility import view_of

from .conftest import Arrange
from .room import Room, refused

CONSTRAINTS = ["Sans un euro", "En une semaine"]


@pytest.fixture
def web(arrange: Arrange) -> Room:
    """An ideas step s1 with two constraints to come, open."""
    room = arrange(("ideas", {"circles": CONSTRAINTS}), ("vote", {}))
    room.open("s1")
    return room


def move_on(w: Room, **more: bool) -> int:
    circle: int = w.do("facilitator", "step.next_circle", step="s1", **more)["circle"]
    return circle


def test_each_idea_remembers_its_circle(web: Room) -> None:
    web.submit("g1", IDEAS[0])
    assert move_on(web) == 1
    web.submit("g1", IDEAS[1])
    assert move_on(web) == 2
    web.submit("g2", IDEAS[2])

    view = view_of(web, "screen")

    assert [view[f"idea/i{n}"].get("circle") for n in (1, 2, 3)] == [None, 1, 2]
    assert view["step/s1"]["circle"] == 2


def test_nobody_but_the_facilitator_reads_a_constraint_before_it_is_announced(web: Room) -> None:
    move_on(web)

    for role in ("screen", "g1"):
        settings = view_of(web, role)["step/s1"]["settings"]
        assert settings["circles"] == ["Sans un euro"]
    assert view_of(web, "facilitator")["step/s1"]["settings"]["circles"] == CONSTRAINTS


def test_past_the_last_there_is_none(web: Room) -> None:
    move_on(web)
    move_on(web)

    with refused("circle.none_left"):
        move_on(web)


def test_a_circle_is_taken_back_as_long_as_nothing_was_submitted_in_it(web: Room) -> None:
    with refused("circle.none_left"):
        move_on(web, back=True)
    move_on(web)

    assert move_on(web, back=True) == 0

    move_on(web)
    web.submit("g1", IDEAS[0])
    with refused("circle.none_left"):
        move_on(web, back=True)


def test_only_in_an_ideas_step_that_is_open(web: Room) -> None:
    with refused("step.wrong_kind"):
        web.do("facilitator", "step.next_circle", step="s2")

    web.close("s1")
    with refused("step.not_open"):
        move_on(web)


def test_an_announced_constraint_stays_as_it_was_said(web: Room) -> None:
    move_on(web)

    web.configure("s1", circles=["Sans un euro", "Avec les enfants"])

    for circles in ([], ["Sans deux euros", "Avec les enfants"]):
        with refused("step.setting_locked", setting="circles"):
            web.configure("s1", circles=circles)


def test_a_reopened_step_goes_on_in_its_circle(web: Room) -> None:
    move_on(web)
    web.close("s1")

    web.reopen("s1")

    web.submit("g1", IDEAS[0])
    assert view_of(web, "g1")["idea/i1"]["circle"] == 1
