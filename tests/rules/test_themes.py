"""`theme.*`, `idea.file`: headings for ideas, columns where an ideas step offers them."""

from typing import Any

import pytest

from tests.cast import IDEAS
from tests.rules.test_visibility import ROLES, view_of

from .conftest import Arrange
from .room import Room, refused

SWOT = ["Forces", "Faiblesses", "Occasions", "Menaces"]


@pytest.fixture
def columns(arrange: Arrange) -> Room:
    """An ideas step s1 with four columns t1 to t4, open, and a vote to come."""
    room = arrange(("ideas", {"themes": SWOT}), ("vote", {}))
    room.open("s1")
    return room


def names(w: Room, step: str | None = "s1") -> list[str]:
    return [theme.name for theme in w.state.themes_of(step)]


def theme_of(w: Room, idea: str) -> Any:
    return view_of(w, "facilitator")[f"idea/{idea}"].get("theme")


def test_an_ideas_step_offers_its_themes_to_everyone_in_order(columns: Room) -> None:
    for role in ("facilitator", "screen", "g1"):
        view = view_of(columns, role)

        assert view["step/s1"]["themes"] == ["t1", "t2", "t3", "t4"]
        assert view["theme/t2"] == {
            "id": "t2", "name": "Faiblesses", "step": "s1", "position": 1,
        }  # fmt: skip
    assert "themes" not in columns.state.step("s1").settings


def test_a_group_submits_under_one(columns: Room) -> None:
    columns.submit("g1", IDEAS[0], theme="t3")
    columns.submit("g1", IDEAS[1])

    view = view_of(columns, "g2")

    assert view["idea/i1"]["theme"] == "t3"
    assert "theme" not in view["idea/i2"]


def test_under_a_theme_of_this_step_or_of_the_workshop(columns: Room) -> None:
    columns.do("facilitator", "theme.add", name="Divers")
    other = columns.do("facilitator", "step.add", kind="ideas", title="Encore",
                       settings={"themes": ["Ailleurs"]})  # fmt: skip
    assert other["step"] == "s3"

    columns.submit("g1", IDEAS[0], theme="t5")

    for theme in ("t6", "t9"):
        with refused("theme.unknown"):
            columns.submit("g1", IDEAS[1], theme=theme)


def test_the_facilitator_files_an_idea_and_takes_it_out(columns: Room) -> None:
    columns.submit("g1", IDEAS[0], theme="t1")

    columns.do("facilitator", "idea.file", idea="i1", theme="t2")

    assert theme_of(columns, "i1") == "t2"
    columns.do("facilitator", "idea.file", idea="i1", theme=None)
    assert theme_of(columns, "i1") is None


def test_what_does_not_stand_for_itself_is_not_filed(columns: Room) -> None:
    for text in IDEAS[:3]:
        columns.submit("g1", text, theme="t1")
    columns.merge("i1", "i2")
    columns.hide("i3")

    with refused("idea.is_a_source", lead="i1"):
        columns.do("facilitator", "idea.file", idea="i2", theme="t2")

    with refused("idea.not_active"):
        columns.do("facilitator", "idea.file", idea="i3", theme="t2")
    with refused("theme.unknown"):
        columns.do("facilitator", "idea.file", idea="i1", theme="t8")


def test_a_split_gives_every_source_its_theme_again(columns: Room) -> None:
    columns.submit("g1", IDEAS[0], theme="t1")
    columns.submit("g2", IDEAS[1], theme="t2")
    columns.merge("i1", "i2")
    columns.do("facilitator", "idea.file", idea="i1", theme="t4")

    columns.split("i2")

    assert (theme_of(columns, "i1"), theme_of(columns, "i2")) == ("t4", "t2")


def test_a_name_is_there_once_ignoring_case(columns: Room) -> None:
    for name in ("forces", "FORCES "):
        with refused("theme.name_taken"):
            columns.do("facilitator", "theme.add", name=name, step="s1")
    with refused("theme.name_taken"):
        columns.do("facilitator", "theme.rename", theme="t2", name="Forces")

    columns.do("facilitator", "theme.rename", theme="t1", name="forces")

    assert names(columns)[0] == "forces"
    columns.do("facilitator", "theme.add", name="Forces")


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\u0000b"])
def test_a_name_has_1_to_60_characters(columns: Room, name: str) -> None:
    code = "idea.text_forbidden" if "\u0000" in name else "theme.name_invalid"
    facts = {} if "\u0000" in name else {"most": 60}
    with refused(code, **facts):
        columns.do("facilitator", "theme.add", name=name)


def test_a_removed_theme_takes_its_filing_off_and_brings_it_back(columns: Room) -> None:
    columns.submit("g1", IDEAS[0], theme="t2")
    columns.do("facilitator", "theme.remove", theme="t2")
    assert theme_of(columns, "i1") is None
    assert all("theme/t2" not in view_of(columns, role) for role in ("facilitator", "screen", "g1"))

    answer = columns.do("facilitator", "theme.add", name="faiblesses", step="s1")

    assert answer == {"theme": "t2"}
    assert theme_of(columns, "i1") == "t2"
    assert names(columns) == ["Forces", "Occasions", "Menaces", "faiblesses"]


def test_the_columns_of_a_step_are_named_anew_and_stay_themselves(columns: Room) -> None:
    columns.submit("g1", IDEAS[0], theme="t3")

    columns.configure("s1", themes=["OCCASIONS", "Rêves", "Forces"])

    assert [t.id for t in columns.state.themes_of("s1")] == ["t3", "t5", "t1"]
    assert names(columns) == ["OCCASIONS", "Rêves", "Forces"]


def test_a_column_with_ideas_is_not_left_out(columns: Room) -> None:
    columns.submit("g1", IDEAS[0], theme="t3")

    with refused("theme.in_use", name="Occasions"):
        columns.configure("s1", themes=["Forces"])

    assert names(columns) == SWOT


@pytest.mark.parametrize("themes", ["Forces", {"a": 1}, None])
def test_themes_are_a_list_of_names(columns: Room, themes: Any) -> None:
    with refused("step.setting_invalid", setting="themes"):
        columns.configure("s1", themes=themes)


def test_not_the_same_twice_and_not_too_many(columns: Room) -> None:
    with refused("theme.name_taken"):
        columns.configure("s1", themes=["Un", "un"])
    with refused("theme.too_many", most=24):
        columns.configure("s1", themes=[f"Thème {n}" for n in range(25)])
    with refused("theme.name_invalid", most=60):
        columns.configure("s1", themes=[3])


def test_the_workshop_has_themes_of_its_own(w: Room) -> None:
    answers = [w.do("facilitator", "theme.add", name=name) for name in ("Jeunesse", "Sport")]

    assert answers == [{"theme": "t1"}, {"theme": "t2"}]
    assert names(w, None) == ["Jeunesse", "Sport"]
    with refused("step.wrong_kind"):
        w.do("facilitator", "theme.add", name="Culture", step="s2")


def test_a_vote_works_on_the_ideas_of_one_theme(columns: Room) -> None:
    columns.submit("g1", IDEAS[0], theme="t1")
    columns.submit("g1", IDEAS[1], theme="t2")
    columns.submit("g2", IDEAS[2], theme="t2")
    columns.submit("g2", IDEAS[3])
    columns.submit("facilitator", IDEAS[4])
    columns.merge("i5", "i3")
    columns.configure("s2", works_on={"theme": "t2"})

    columns.open("s2")

    assert view_of(columns, "g1")["step/s2"]["candidates"] == ["i2", "i5"]


def test_a_theme_without_ideas_opens_no_vote(columns: Room) -> None:
    columns.submit("g1", IDEAS[0], theme="t1")
    columns.configure("s2", works_on={"theme": "t2"})

    with refused("step.nothing_to_vote_on"):
        columns.open("s2")

    assert view_of(columns, "facilitator")["step/s2"]["ready"] == "step.nothing_to_vote_on"


def test_a_theme_that_a_step_to_come_works_on_stays(columns: Room) -> None:
    columns.configure("s2", works_on={"theme": "t2"})

    with refused("theme.in_use", name="Faiblesses"):
        columns.do("facilitator", "theme.remove", theme="t2")

    with refused("theme.in_use", name="Faiblesses"):
        columns.configure("s1", themes=["Forces"])
    with refused("theme.unknown"):
        columns.configure("s2", works_on={"theme": "t9"})


def test_a_feeling_goes_with_an_idea_where_the_step_asks_for_it(arrange: Arrange) -> None:
    w = arrange(("ideas", {"feelings": True}), ("ideas", {}))
    w.open("s1")

    w.submit("g1", IDEAS[0], feeling="mixed")

    for role in ("facilitator", "screen", "g2"):
        assert view_of(w, role)["idea/i1"]["feeling"] == "mixed"
    w.open("s2")
    with refused("idea.feeling_not_asked"):
        w.submit("g1", IDEAS[1], step="s2", feeling="bad")
    with refused("malformed", field="feeling"):
        w.submit("g1", IDEAS[1], step="s2", feeling="great")


@pytest.mark.parametrize("role", ROLES)
def test_what_an_idea_lacks_is_not_said(w: Room, role: str) -> None:
    w.submit("g1", IDEAS[0])

    entry = view_of(w, "g1" if role == "group" else role)["idea/i1"]

    assert not {"theme", "feeling", "circle", "origin"} & set(entry)
