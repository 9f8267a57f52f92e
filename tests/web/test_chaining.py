"""Starting from an earlier workshop, at the desk."""

from typing import Any

import pytest

from tests.conftest import Server
from tests.web.conftest import Desk
from workshop.rehearsal.client import Line

pytestmark = pytest.mark.slow


class Workshop:
    """One workshop as its facilitator sees it, over the wire."""

    def __init__(self, url: str, card: dict[str, Any]) -> None:
        self.url, self.code = url, card["code"]
        self.token = card["links"]["facilitator"].partition("#")[2]

    def do(self, *commands: tuple[str, dict[str, Any]]) -> None:
        with Line(self.url, self.code, self.token) as line:
            for command, payload in commands:
                line.do(command, **payload)

    def rows(self, noun: str) -> list[dict[str, Any]]:
        with Line(self.url, self.code, self.token) as line:
            view = line.view
        return [entry for key, entry in sorted(view.items()) if key.startswith(f"{noun}/")]


@pytest.fixture
def earlier(desk: Desk, server: Server) -> Workshop:
    """Three ideas under two themes, of which the vote, closed and hidden, puts the third first."""
    steps = [
        {"kind": "ideas", "title": "Idées", "settings": {"themes": ["Forces", "Freins"]}},
        {"kind": "vote", "title": "Vote"},
    ]
    w = Workshop(server.url, desk.create(steps=steps, title="Mars"))
    desk.post(f"/{w.code}/ideas", {"ideas": ["Un café", "Une cuisine", "Des gradins"]})
    group = desk.post(f"/{w.code}/groups", {"names": ["Trio"]}).json()["groups"][0]
    w.do(
        ("idea.file", {"idea": "i3", "theme": "t2"}),
        ("step.open", {"step": "s2"}),
        ("points.set", {"step": "s2", "idea": "i3", "points": 3, "group": group}),
        ("points.set", {"step": "s2", "idea": "i1", "points": 1, "group": group}),
        ("step.close", {"step": "s2", "now": True}),
    )
    return w


def offers(desk: Desk, w: Workshop) -> dict[str, Any]:
    url = f"{desk.url}/api/v1/desk/workshops/{w.code}/offers"
    found: dict[str, Any] = desk.http.get(url).json()
    return found


def test_what_is_hidden_gives_no_order(desk: Desk, earlier: Workshop) -> None:
    before = offers(desk, earlier)

    earlier.do(("step.reveal", {"step": "s2"}))

    assert before["orders"] == []
    after = offers(desk, earlier)
    assert after["orders"] == [{"step": "s2", "title": "Vote", "ideas": ["i3", "i1", "i2"]}]
    assert [idea["number"] for idea in after["ideas"]] == [1, 2, 3]
    assert [theme["name"] for theme in after["themes"]] == ["Forces", "Freins"]


def test_chosen_ideas_and_themes_go_on_with_where_they_came_from(
    desk: Desk, server: Server, earlier: Workshop
) -> None:
    taken = {"code": earlier.code, "ideas": ["i3", "i1"], "themes": ["t2"]}

    made = desk.create(**{"format": "evaluation", "title": "Avril", "from": taken})

    ideas = Workshop(server.url, made).rows("idea")
    assert [(idea["text"], idea["number"]) for idea in ideas] == [
        ("Des gradins", 1),
        ("Un café", 2),
    ]
    assert ideas[0]["origin"] == {
        "workshop": earlier.code,
        "title": "Mars",
        "idea": "i3",
        "number": 3,
    }
    themes = Workshop(server.url, made).rows("theme")
    assert [theme["name"] for theme in themes] == ["Freins"]
    assert ideas[0]["theme"] == themes[0]["id"]
    assert ideas[1].get("theme") is None


def test_ideas_become_criteria_and_criteria_go_on(
    desk: Desk, server: Server, earlier: Workshop
) -> None:
    long = "Que chaque habitant s’y retrouve, " * 3
    desk.post(f"/{earlier.code}/ideas", {"ideas": [long]})
    taken = {"code": earlier.code, "ideas": ["i1"], "as_criteria": ["i2", "i4"]}

    second = desk.create(**{"format": "evaluation", "from": taken})

    step = next(s for s in Workshop(server.url, second).rows("step") if s["kind"] == "score")
    kept = [(one["name"], one["low"], one["high"]) for one in step["criteria"]]
    assert kept[0] == ("Une cuisine", "pas du tout", "tout à fait")
    assert len(kept[1][0]) <= 80
    assert step["criteria"][1]["sentence"] == long.strip()
    wanted = [one["id"] for one in step["criteria"]][:1]
    taken = {"code": second["code"], "criteria": wanted}
    third = desk.create(**{"format": "ideation_evaluation", "from": taken})
    step = next(s for s in Workshop(server.url, third).rows("step") if s["kind"] == "score")
    assert [one["name"] for one in step["criteria"]] == ["Une cuisine"]


def test_also_from_a_workshop_that_was_set_aside(desk: Desk, earlier: Workshop) -> None:
    desk.post(f"/{earlier.code}/delete")

    made = desk.create(**{"from": {"code": earlier.code, "ideas": ["i2"]}})

    assert made["ideas"] == 1
    assert len(offers(desk, earlier)["ideas"]) == 3


@pytest.mark.parametrize(
    ("taken", "more", "code"),
    [
        ({}, {}, "chaining.nothing_chosen"),
        ({"ideas": ["i9"]}, {}, "idea.unknown"),
        ({"themes": ["t9"]}, {}, "theme.unknown"),
        ({"criteria": ["c9"]}, {}, "criterion.unknown"),
        ({"as_criteria": ["i1"]}, {"format": "ideation"}, "chaining.no_score_step"),
        ({"ideas": ["i1"]}, {"steps": [{"kind": "brief", "title": "A"}]}, "chaining.no_ideas_step"),
        ({"ideas": "i1"}, {}, "malformed"),
        ({"code": "ZZZZZZ", "ideas": ["i1"]}, {}, "code.unknown"),
    ],
)
def test_nothing_is_made_of_what_cannot_be(
    desk: Desk, earlier: Workshop, taken: dict[str, Any], more: dict[str, Any], code: str
) -> None:
    before = set(desk.cards())
    body = {"title": "Avril", "question": "Comment ?", "from": {"code": earlier.code} | taken}

    refused = desk.post("", body | more).json()

    assert (refused["ok"], refused["code"]) == (False, code)
    assert set(desk.cards()) == before
