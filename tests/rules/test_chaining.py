"""`idea.bring`: what an earlier workshop found goes into a new one, with where it came from."""

import json
from typing import Any

import pytest

from tests.cast import IDEAS
from workshop.rules.redaction import mark_of

from .conftest import Arrange
from .room import Room, refused


def from_before(text: str, number: int = 1, **more: Any) -> dict[str, Any]:
    origin = {"workshop": "ABCDEF", "title": "Mars", "idea": f"i{number}", "number": number}
    return {"text": text, "origin": origin} | more


def bring(w: Room, step: str, *ideas: dict[str, Any]) -> list[str]:
    brought: list[str] = w.do("organiser", "idea.bring", step=step, ideas=list(ideas))["ideas"]
    return brought


def test_ideas_stand_on_the_wall_in_the_order_given_with_where_they_came_from(
    arrange: Arrange,
) -> None:
    w = arrange(groups=0)

    ids = bring(
        w, "s1", from_before(f" {IDEAS[0]} ", 7, detail="Vu\nailleurs"), from_before("B", 3)
    )

    assert ids == ["i1", "i2"]
    first = w.state.idea("i1")
    assert (first.text, first.first_text, first.detail) == (IDEAS[0], IDEAS[0], "Vu\nailleurs")
    assert (first.state, first.group, first.number) == ("active", None, 1)
    assert first.origin == {"workshop": "ABCDEF", "title": "Mars", "idea": "i7", "number": 7}


@pytest.mark.parametrize("kind", ["ideas", "sort", "vote", "score"])
def test_into_any_step_that_ideas_go_into(arrange: Arrange, kind: str) -> None:
    w = arrange((kind, {}), ("results", {}), groups=0)

    bring(w, "s1", from_before("A"))

    with refused("step.wrong_kind"):
        bring(w, "s2", from_before("B"))
    assert [idea.text for idea in w.state.ideas.values()] == ["A"]


def test_all_of_them_or_none(arrange: Arrange) -> None:
    w = arrange(groups=0)

    with refused("idea.text_empty"):
        bring(w, "s1", from_before("A"), from_before(" "))

    with refused("theme.unknown"):
        bring(w, "s1", from_before("A"), from_before("B", theme="t9"))
    assert not w.state.ideas


def test_two_that_say_the_same_stay_two(arrange: Arrange) -> None:
    w = arrange(groups=0)

    ids = bring(w, "s1", from_before("Un café", 1), from_before("un CAFÉ !", 2))

    assert [w.state.idea(id).state for id in ids] == ["active", "active"]


def test_filed_under_a_theme(arrange: Arrange) -> None:
    w = arrange(("ideas", {"themes": ["Forces"]}), groups=0)

    bring(w, "s1", from_before("A", theme="t1"))

    assert w.state.idea("i1").theme == "t1"


def test_not_into_a_step_that_has_begun(w: Room) -> None:
    with refused("step.not_prepared"):
        bring(w, "s1", from_before("A"))


def test_not_by_whoever_leads(arrange: Arrange) -> None:
    w = arrange(groups=1)

    for who in ("facilitator", "g1"):
        with refused("not_allowed"):
            w.do(who, "idea.bring", step="s1", ideas=[from_before("A")])


def test_without_an_origin_it_is_no_idea_from_elsewhere(arrange: Arrange) -> None:
    w = arrange(groups=0)

    with refused("malformed", field="ideas.0.origin"):
        bring(w, "s1", {"text": "A"})


def test_a_text_that_came_along_can_be_removed_for_good(arrange: Arrange) -> None:
    w = arrange(groups=0)
    bring(w, "s1", from_before("Un café"), from_before("Monsieur Dupont ronfle", detail="Fort"))

    w.redact("i2")

    kept = json.dumps(w.archive(), ensure_ascii=False)
    assert "Dupont" not in kept
    assert "Fort" not in kept
    assert "Un café" in kept
    brought = next(e for e in w.journal if e["command"] == "idea.bring")["arguments"]["ideas"]
    assert [one["text"] for one in brought] == ["Un café", mark_of("i2")]
