"""The rooms of the stories say what the wire says: every field that a view has, and no other."""

import time
from contextlib import ExitStack
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Server
from tests.rooms import Room, open_room
from workshop.rehearsal.client import Line

View = dict[str, Any]

HEARD_WITHIN_S = 10

#: Only where there is something to say.
SOMETIMES = {
    "idea": {"theme", "feeling", "circle", "origin", "groups", "lead", "pending", "own_text"},
    "step": {"comes", "advice"},
    "tally": {"rows.by_group", "rows.groups"},
    "workshop": {"code"},
    "ballot": {"against_budget", "against_limit", "against_left"},
    "group": {"seats"},
}
#: What parts of an entry are entries themselves.
INSIDE = ("settings", "footing", "screen", "rows", "members", "sources", "seats", "criteria")


def fields(entry: dict[str, Any]) -> set[str]:
    found = set(entry)
    for name in INSIDE:
        inner = entry.get(name)
        first = inner[0] if isinstance(inner, list) and inner else inner
        if isinstance(first, dict):
            found |= {f"{name}.{field}" for field in first}
    return found


def by_noun(view: View) -> dict[str, set[str]]:
    """The fields of a view's entries, by their noun, steps and tallies by their kind too."""
    found: dict[str, set[str]] = {}
    for key, entry in view.items():
        noun = key.partition("/")[0]
        kind = entry["kind"] if noun in ("step", "tally") else ""
        found.setdefault(f"{noun} {kind}".strip(), set()).update(fields(entry))
    return found


def differing(real: View, drawn: View) -> list[str]:
    """What one has and the other hasn't, of the nouns that both have."""
    wire, story = by_noun(real), by_noun(drawn)
    return [
        f"{noun}: {field} {'is missing' if field in wire[noun] else 'is no more'}"
        for noun in sorted(wire.keys() & story.keys())
        for field in sorted(wire[noun] ^ story[noun])
        if field not in SOMETIMES.get(noun.split()[0], set())
    ]


@pytest.fixture
def stories(browser: Browser, server: Server) -> Page:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{server.settings['GOMMETTE_PUBLIC_URL']}/patterns/tablet")
    page.wait_for_selector("html[data-drawn]", state="attached")
    return page


#: One moment of a story's room, for whom it is asked.
MOMENT = """async ([room, asked]) => {
  const { src } = document.querySelector('script[src*="/patterns/page.js"]')
  const folder = src.replace('page.js', 'rooms/')
  const rooms = await import(`${folder}${room}.js`)
  const { asScreen, asTablet } = await import(`${folder}views.js`)
  const view = rooms[room](asked)
  return [view, asScreen(view), asTablet(view, 'g1', { points: { i3: 2 } })]
}"""


def drawn(stories: Page, room: str, **asked: Any) -> list[View]:
    views: list[View] = stories.evaluate(MOMENT, [room, asked])
    return views


def on_the_wire(room: Room) -> list[View]:
    """The views of the facilitator, the screen and the first group, none older than the first."""
    lines = [room.facilitator, room.screen, room.tablets[0]]
    revision = room.facilitator.revision
    for line in lines:
        line.wait_for(partial(_has_heard, line, revision or 0))
    return [dict(line.view) for line in lines]


def _has_heard(line: Line, revision: int, _: View) -> bool:
    return (line.revision or 0) >= revision


def compared(room: Room, views: list[View]) -> list[str]:
    found = zip(("facilitator", "screen", "tablet"), on_the_wire(room), views, strict=True)
    return [f"{who}, {said}" for who, real, view in found for said in differing(real, view)]


def differences(room: Room, drawn: list[View]) -> list[str]:
    """What is left of them when all lines have heard the latest."""
    until = time.monotonic() + HEARD_WITHIN_S
    while (found := compared(room, drawn)) and time.monotonic() < until:
        time.sleep(0.1)
    return found


def test_an_evening_of_ideas_is_as_the_wire_says(room: Room, stories: Page) -> None:
    lead = room.facilitator
    lead.do("step.open", step="s1")
    for number, line in enumerate([*room.tablets, *room.tablets]):
        line.do("idea.submit", step="s1", text=f"Une idée, la {number}e")
    assert differences(room, drawn(stories, "ideation", groups=2, ideas=4)) == []

    lead.do("step.open", step="s2")
    lead.do("idea.merge", ideas=["i1", "i2"])
    lead.do("step.open", step="s3")
    room.tablets[0].do("points.set", step="s3", idea="i4", points=3)
    assert differences(room, drawn(stories, "ideation", groups=2, ideas=6, at="vote")) == []

    lead.do("step.close", step="s3", now=True)
    lead.do("step.open", step="s4")
    assert differences(room, drawn(stories, "ideation", groups=2, ideas=6, at="results")) == []


def test_an_evening_of_judging_is_as_the_wire_says(server: Server, stories: Page) -> None:
    with ExitStack() as opened:
        room = open_room(server, opened, groups=2, format="evaluation")
        lead = room.facilitator
        lead.do("idea.submit", step="s2", text="Une idée à juger")
        lead.do("step.open", step="s2")
        seat = "g1m1"
        room.tablets[0].do("score.set", step="s2", idea="i1", criterion="c1", member=seat, value=7)
        assert differences(room, drawn(stories, "evaluation", groups=2, ideas=1)) == []

        lead.do("step.close", step="s2", now=True)
        lead.do("step.open", step="s3")
        assert (
            differences(room, drawn(stories, "evaluation", groups=2, ideas=1, at="results")) == []
        )
