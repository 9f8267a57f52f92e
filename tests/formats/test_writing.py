"""A workshop's sequence becomes a file, and the file the same sequence."""

from typing import Any

import pytest

from tests.rules.room import Room
from workshop.formats.reading import read_format
from workshop.formats.shelf import ORDER, shipped
from workshop.formats.writing import write_format
from workshop.rules.state import Workshop


def prepared_in(state: Workshop) -> list[dict[str, Any]]:
    """What was prepared, whatever its steps are called."""
    ids = {step.id: place for place, step in enumerate(state.sequence())}
    return [
        {
            "kind": step.kind,
            "title": step.title,
            "instruction": step.instruction,
            "settings": {
                name: {k: ids.get(v, v) if k != "first" else v for k, v in value.items()}
                if isinstance(value, dict)
                else ids.get(value, value)
                if isinstance(value, str)
                else value
                for name, value in step.settings.items()
            },
            "themes": [theme.name for theme in state.themes_of(step.id)],
            "criteria": [
                (row.name, row.sentence, row.low, row.high, row.weight, row.high_is_good)
                for row in state.criteria_of(step.id)
            ],
        }
        for step in state.sequence()
    ]


def made(steps: list[dict[str, Any]]) -> Room:
    room = Room()
    for step in steps:
        room.do("facilitator", "step.add", **step)
    return room


@pytest.mark.parametrize("name", ORDER)
def test_each_shipped_format_comes_back_from_its_workshop(name: str) -> None:
    room = made(shipped(name).steps_in("fr"))

    source = write_format(room.state)

    again = made(read_format("again", source.encode()).steps_in("fr"))
    assert prepared_in(again.state) == prepared_in(room.state)


def test_what_was_moved_removed_and_entered_does_not_matter() -> None:
    room = made(shipped("ideation_evaluation").steps_in("en"))
    room.do("facilitator", "profiles.set", names=["Staff", 'Les "autres"'])
    room.do("facilitator", "step.remove", step="s2")
    room.do(
        "facilitator", "step.add", kind="brief", title="A\\b", instruction='"""\n\n\\n', position=0
    )
    room.submit("facilitator", "Un secret", step="s1")
    room.configure("s3", works_on={"ideas": ["i1"]}, budget=7)

    source = write_format(room.state)

    assert "secret" not in source
    read = read_format("again", source.encode())
    assert read.profiles_in("fr") == ["Staff", 'Les "autres"']
    again = made(read.steps_in("fr")).state
    assert [step.kind for step in again.sequence()] == [
        "brief",
        "ideas",
        "vote",
        "score",
        "results",
    ]
    assert (again.step("s1").title, again.step("s1").instruction) == ("A\\b", '"""\n\n\\n')
    assert again.step("s3").settings["works_on"] is None
    assert again.step("s3").settings["budget"] == 7
    assert again.step("s4").settings["works_on"] == {"first": 3, "of": "s3"}


def test_the_words_of_the_workshop_go_along() -> None:
    room = Room(("vote", {}))
    about = room.state.about

    plain = read_format("again", write_format(room.state).encode())

    assert plain.texts_in("fr") == (about.title, about.question, about.question)
    assert (plain.group_word, plain.points_word) == ("group", "points")


def test_a_theme_that_a_vote_works_on_is_named() -> None:
    room = Room(("ideas", {"themes": ["Forces", "Freins"]}))
    room.do("facilitator", "step.add", kind="vote", title="Vote",
            settings={"works_on": {"theme": "t2"}})  # fmt: skip

    source = write_format(room.state)

    again = made(read_format("again", source.encode()).steps_in("fr")).state
    assert again.step("s2").settings["works_on"] == {"theme": "t2"}
    assert 'theme = "Freins"' in source
