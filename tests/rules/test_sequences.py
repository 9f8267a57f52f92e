"""`step.add`, `step.move`, `step.remove`: the sequence as it is prepared and mended."""

from typing import Any

import pytest

from .conftest import Arrange
from .room import Room, refused

FIRST_OF: dict[str, Any] = {"works_on": {"first": 3, "of": "s2"}}


def add(w: Room, kind: str, **more: Any) -> str:
    step: str = w.do("facilitator", "step.add", kind=kind, title=kind, **more)["step"]
    return step


def sequence(w: Room) -> list[str]:
    return [step.id for step in w.state.sequence()]


def test_a_step_is_added_at_the_end_or_at_a_position(arrange: Arrange) -> None:
    w = arrange()

    assert add(w, "results") == "s3"

    assert add(w, "sort", position=1) == "s4"
    assert add(w, "brief", position=99) == "s5"
    assert sequence(w) == ["s1", "s4", "s2", "s3", "s5"]
    assert [step.position for step in w.state.sequence()] == [0, 1, 2, 3, 4]


def test_what_is_added_is_judged(arrange: Arrange) -> None:
    w = arrange()

    with refused("step.wrong_kind"):
        add(w, "poll")

    with refused("step.setting_invalid", setting="budget"):
        add(w, "vote", settings={"budget": 0})
    with refused("idea.text_empty"):
        w.do("facilitator", "step.add", kind="vote", title=" ")
    with refused("idea.detail_too_long", most=1_000):
        add(w, "vote", instruction="x" * 1_001)
    assert sequence(w) == ["s1", "s2"]


@pytest.mark.parametrize(
    "works_on",
    [{"first": 3, "of": "s1"}, {"first": 3, "of": "s9"}, {"first": 3, "of": "s3"}],
    ids=["no vote", "no step", "itself"],
)
def test_the_first_ones_come_from_an_earlier_vote(
    arrange: Arrange, works_on: dict[str, Any]
) -> None:
    w = arrange()

    with refused("step.setting_invalid", setting="works_on"):
        add(w, "vote", settings={"works_on": works_on})

    assert add(w, "vote", settings=FIRST_OF) == "s3"
    with refused("step.setting_invalid", setting="works_on"):
        w.configure("s3", works_on=works_on)


def test_results_look_at_an_earlier_step(arrange: Arrange) -> None:
    w = arrange()

    with refused("step.setting_invalid", setting="works_on"):
        add(w, "results", settings={"works_on": {"step": "s9"}})

    add(w, "results", settings={"works_on": {"step": "s1"}})


def test_a_prepared_step_is_moved(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("sort", {}), ("vote", {}))

    w.do("facilitator", "step.move", step="s3", position=0)

    assert sequence(w) == ["s3", "s1", "s2"]
    w.do("facilitator", "step.move", step="s3", position=99)
    assert sequence(w) == ["s1", "s2", "s3"]


def test_only_among_those_that_are_still_to_come(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("sort", {}), ("vote", {}))
    w.open("s1")

    with refused("step.cannot_move"):
        w.do("facilitator", "step.move", step="s1", position=2)

    with refused("step.cannot_move"):
        w.do("facilitator", "step.move", step="s3", position=0)
    w.do("facilitator", "step.move", step="s3", position=1)
    assert sequence(w) == ["s1", "s3", "s2"]


def test_a_step_stays_behind_what_it_works_on(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("vote", {}), ("vote", FIRST_OF))

    with refused("step.cannot_move"):
        w.do("facilitator", "step.move", step="s3", position=1)

    with refused("step.cannot_move"):
        w.do("facilitator", "step.move", step="s2", position=2)
    assert sequence(w) == ["s1", "s2", "s3"]


def test_a_prepared_step_is_removed(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("sort", {}), ("vote", {}))

    w.do("facilitator", "step.remove", step="s2")

    assert sequence(w) == ["s1", "s3"]
    assert [step.position for step in w.state.sequence()] == [0, 1]
    with refused("step.unknown"):
        w.open("s2")
    assert add(w, "sort") == "s4"


def test_not_what_was_opened_or_entered_into_or_is_worked_on(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("vote", {}), ("vote", FIRST_OF), ("ideas", {}))
    w.submit("facilitator", "Une idée", step="s4")
    w.open("s1")

    for step in ("s1", "s2", "s4"):
        with refused("step.in_use"):
            w.do("facilitator", "step.remove", step=step)

    w.do("facilitator", "step.remove", step="s3")
    w.do("facilitator", "step.remove", step="s2")


# -- the workshop as such


def test_a_workshop_begins_with_a_title_and_a_question() -> None:
    w = Room()

    about = w.state.about

    assert about.title == "Soirée de la salle des fêtes"
    assert about.question == "Comment mieux faire vivre la salle municipale ?"
    assert (about.door, about.screen_what, about.language) == ("open", "step", "fr")


def test_what_the_screen_shows(w: Room) -> None:
    w.do("facilitator", "screen.show", what="wall", page=2)
    w.do("facilitator", "screen.blank", blank=True)
    w.do("facilitator", "screen.freeze", freeze=True)

    about = w.state.about
    assert (about.screen_what, about.screen_page) == ("wall", 2)
    assert (about.screen_blank, about.screen_frozen) == (True, True)
    with refused("malformed", field="what"):
        w.do("facilitator", "screen.show", what="secrets")


def test_opening_a_step_brings_the_screen_to_it(arrange: Arrange) -> None:
    w = arrange()
    w.do("facilitator", "screen.show", what="wall", page=2)

    w.open("s1")

    assert (w.state.about.screen_what, w.state.about.screen_page) == ("step", 0)
