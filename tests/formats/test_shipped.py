"""The formats that come with Gommette: whole in both languages, and every one makes a workshop."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.cast import GROUPS, IDEAS
from tests.rules.room import Room
from workshop.commands.chaining import takes_ideas
from workshop.formats.format import LANGUAGES
from workshop.formats.shelf import ORDER, SHIPPED, Shelf, shipped
from workshop.rules.candidates import candidates
from workshop.rules.rows import Step
from workshop.rules.settings import TALLIED

NAMES = {
    "ideation", "evaluation", "ideation_evaluation", "criteria", "how_might_we", "negotiation",
    "journey", "swot", "retrospective", "moving_debate", "plenary", "quick_poll", "hundred_points",
}  # fmt: skip

#: Where a table is not a text in two languages.
_TABLES = {"settings", "works_on"}


def texts_in(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Everything in a file that people read, with where it stands."""
    if isinstance(value, list):
        for place, inner in enumerate(value):
            yield from texts_in(inner, f"{path}[{place}]")
    elif isinstance(value, dict) and set(value) & set(LANGUAGES):
        yield path, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in _TABLES:
                yield from texts_in(inner, f"{path}.{name}")


def made_from(name: str, language: str) -> Room:
    room = Room()
    for step in shipped(name).steps_in(language):
        room.do("facilitator", "step.add", **step)
    return room


def test_all_thirteen_are_there() -> None:
    files = {path.stem for path in SHIPPED.glob("*.toml")}

    assert files == NAMES == set(ORDER)
    assert [listed.name for listed in Shelf().listed()] == list(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_everything_that_people_read_is_in_both_languages(name: str) -> None:
    data = tomllib.loads((SHIPPED / f"{name}.toml").read_text())

    texts = dict(texts_in(data))

    half = [path for path, text in texts.items() if set(text) != set(LANGUAGES)]
    assert half == []
    assert {".title", ".description", ".steps[0].title", ".steps[0].instruction"} <= set(texts)
    bare = [
        f"{name}: {where}.{key}"
        for where, table in [("", data), *((step["title"]["en"], step) for step in data["steps"])]
        for key in ("title", "description", "question", "instruction")
        if isinstance(table.get(key), str)
    ]
    assert bare == []


@pytest.mark.parametrize("name", ORDER)
def test_each_step_tells_people_what_to_do(name: str) -> None:
    for language in LANGUAGES:
        for step in shipped(name).steps_in(language):
            assert len(step["instruction"]) >= 40
            assert step["kind"] == "results" or 60 <= step["settings"]["seconds"] <= 1800


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ORDER)
def test_each_makes_a_workshop(name: str, language: str) -> None:
    room = made_from(name, language)

    kinds = [step.kind for step in room.state.sequence()]

    assert len(kinds) == len(shipped(name).steps)
    assert set(kinds) & {"vote", "score"}
    assert room.replayed() == []


@pytest.mark.parametrize("name", ORDER)
def test_results_look_at_what_has_some(name: str) -> None:
    sequence = made_from(name, "fr").state.sequence()
    kinds = {step.id: step.kind for step in sequence}

    looked_at = [step.settings["works_on"]["step"] for step in sequence if step.kind == "results"]

    assert looked_at
    assert all(kinds[id] in TALLIED for id in looked_at)


def test_ideation() -> None:
    steps = shipped("ideation").steps_in("fr", {"vote": {"budget": 20}, "ideas": {"seconds": None}})

    assert [(step["kind"], step["title"], step["settings"]) for step in steps] == [
        ("ideas", "Idées", {"max_ideas": 5, "seconds": None}),
        ("sort", "Regrouper", {"seconds": 600}),
        ("vote", "Vote", {"budget": 20, "limit": 3, "seconds": 600}),
        ("results", "Restitution", {"works_on": {"step": "s3"}}),
    ]
    titles = [step["title"] for step in shipped("ideation").steps_in("en")]
    assert titles == ["Ideas", "Group", "Vote", "Results"]


def test_the_first_three_of_the_vote_are_evaluated() -> None:
    state = made_from("ideation_evaluation", "en").state

    assert state.step("s4").settings["works_on"] == {"first": 3, "of": "s3"}
    named = [row.name for row in state.criteria_of("s4")]
    assert named == ["Acceptability", "Cost under control", "Humanity"]


def test_a_moving_debate_asks_the_same_again() -> None:
    state = made_from("moving_debate", "fr").state

    assert [step.kind for step in state.sequence()] == [
        "brief", "score", "brief", "score", "results",
    ]  # fmt: skip
    assert state.step("s4").settings["second_round_of"] == "s2"


def test_a_negotiation_converges_on_its_solutions_alone() -> None:
    room = made_from("negotiation", "fr")
    facts, solutions = "s2", "s7"
    room.submit("facilitator", "Le parking est plein à 9 h", step=facts)
    room.submit("facilitator", "Une navette", step=solutions)

    for step in room.state.sequence()[:-1]:
        room.open(step.id)

    agreed, convergence = (
        {row.idea for row in room.state.candidates.values() if row.step == step}
        for step in ("s4", "s9")
    )
    assert (agreed, convergence) == ({"i1"}, {"i2"})


def test_columns_of_a_journey_carry_a_feeling() -> None:
    state = made_from("journey", "fr").state

    step = state.sequence()[1]

    assert step.settings["feelings"] is True
    assert len(state.themes_of(step.id)) == 5


@pytest.mark.parametrize("name", ORDER)
def test_each_is_opened_from_its_first_step_to_its_last(name: str) -> None:
    room = made_from(name, "fr")
    room.join(*GROUPS[:2], members=shipped(name).members)
    sequence = room.state.sequence()
    first = takes_ideas([step.kind for step in sequence])
    if sequence[first].kind != "ideas":
        room.submit("facilitator", IDEAS[0], step=sequence[first].id)

    for step in sequence:
        room.open(step.id)
        if step.kind == "ideas":
            admit = [
                room.submit("g1", f"{step.title} {n}", step=step.id) for n in (1, 2)[: most(step)]
            ]
            for idea in admit:
                if room.state.idea(idea).state == "pending":
                    room.admit(idea)
        elif step.kind == "vote":
            room.points("g2", first_of(room, step), 1, step=step.id)
        elif step.kind == "score":
            criterion = room.state.criteria_of(step.id)[0].id
            room.do("g2", "score.set", step=step.id, idea=first_of(room, step), criterion=criterion,
                    member=room.state.seats("g2")[0].id, value=7)  # fmt: skip
        room.close(step.id)

    tallied = {s.kind for s in room.state.sequence() if room.state.tally(s.id)}
    assert tallied == {step.kind for step in sequence} & set(TALLIED)
    assert room.replayed() == []


def most(step: Step) -> int | None:
    found: int | None = step.settings["max_ideas"]
    return found


def first_of(room: Room, step: Step) -> str:
    return candidates(room.state, step.id)[0].id
