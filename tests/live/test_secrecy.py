"""During a hidden vote nobody reads a total, another group's points, or an author.

Numbers that occur nowhere else, and names that do, are looked for in every message, page and
export that each role can get.
"""

import io
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import openpyxl
import pytest
import requests

from tests.conftest import Server
from tests.rooms import Room, open_room

pytestmark = pytest.mark.slow

NAMES = ("Les Tilleuls", "Rive gauche", "Place Verlaine")
#: What Rive gauche and Place Verlaine give the idea of Les Tilleuls, and both together.
GIVEN = {"Rive gauche": 317, "Place Verlaine": 211}
TOTAL = 528
ELSEWHERE = 100


@dataclass
class Ears:
    """Everything that a role was sent."""

    heard: list[Any] = field(default_factory=list)

    def __call__(self, name: str, payload: dict[str, Any]) -> None:
        self.heard.append(payload)

    def numbers(self) -> set[int | float]:
        return set(numbers_in(self.heard))

    def text(self) -> str:
        return json.dumps(self.heard, ensure_ascii=False, default=str)


def numbers_in(value: Any) -> Iterator[int | float]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from numbers_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from numbers_in(inner)
    elif isinstance(value, str) and value.isdecimal() and len(value) < 10:
        yield int(value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


def everything_over_http(room: Room, role: str, token: str) -> list[Any]:
    """Pages and exports, as the browser of this role gets them."""
    browser = requests.Session()
    browser.cookies.set(f"gommette_{room.code}_{role}", token)
    base = f"{room.server.url}/w/{room.code}"
    got: list[Any] = []
    for page in ("", "/facilitator", "/screen", "/place", "/sheets", f"/g/{role}"):
        got.append(browser.get(base + page).text)
    for export in ("archive.json", "ideas.csv", "results.csv"):
        answer = browser.get(f"{base}/export/{export}")
        got.append(answer.json() if answer.ok and "json" in export else _cells(answer.text))
    sheet = browser.get(f"{base}/export/results.xlsx")
    assert sheet.ok == (role == "facilitator")
    if sheet.ok:
        book = openpyxl.load_workbook(io.BytesIO(sheet.content))
        got.append([[cell.value for cell in row] for page in book for row in page.iter_rows()])
    api = f"{room.server.url}/api/v1/workshops/{room.code}"
    got.append(requests.get(f"{api}/archive", headers={"Authorization": f"Bearer {token}"}).json())
    got.append(requests.get(api).json())
    return got


def entries_of(payload: Any) -> dict[str, Any]:
    """The entries of a view or patch."""
    if not isinstance(payload, dict):
        return {}
    found: dict[str, Any] = payload.get("entries") or payload.get("set") or {}
    return found


def _cells(csv: str) -> list[str]:
    return [cell.strip('"') for line in csv.splitlines() for cell in line.split(";")]


@pytest.fixture
def hidden_vote(server: Server) -> Iterator[tuple[Room, dict[str, Ears]]]:
    """Three groups in a hidden vote, and what each role heard of it from the first moment."""
    with ExitStack() as opened:
        room = open_room(server, opened, groups=0)
        ears = {role: Ears() for role in ("facilitator", "screen", *NAMES)}
        tokens = dict(room.tokens)
        for name in NAMES:
            room.groups.append(room.api.join(room.code, name))
            tokens[name] = room.groups[-1]["token"]
        lines = {role: room.line(tokens[role], listener=ears[role]) for role in ears}
        room.facilitator.do("step.configure", step="s3", settings={"budget": 1000, "limit": 900})
        room.facilitator.do("step.open", step="s1")
        lines["Les Tilleuls"].do("idea.submit", step="s1", text="Un café tenu par les habitants")
        room.facilitator.do("idea.submit", step="s1", text="Une cuisine commune")
        room.facilitator.do("step.open", step="s3")
        for name, points in GIVEN.items():
            lines[name].do("points.set", step="s3", idea="i1", points=points)
            lines[name].do("points.set", step="s3", idea="i2", points=ELSEWHERE)
        last = lines["Les Tilleuls"].send("step.done", step="s3", done=True)
        lines["facilitator"].wait_for(
            lambda _: (lines["facilitator"].revision or 0) >= last["revision"]
        )
        role_names = {"facilitator": "facilitator", "screen": "screen"}
        for name, group in zip(NAMES, room.groups, strict=True):
            role_names[name] = group["id"]
        for role, heard in ears.items():
            heard.heard += everything_over_http(room, role_names[role], tokens[role])
        yield room, ears


def test_nobody_reads_a_total_or_what_another_group_gave(
    hidden_vote: tuple[Room, dict[str, Ears]],
) -> None:
    _, ears = hidden_vote
    for role, heard in ears.items():
        others = {points for name, points in GIVEN.items() if name != role}
        assert heard.numbers() & (others | {TOTAL}) == set(), role


def test_nobody_but_the_facilitator_reads_an_author(
    hidden_vote: tuple[Room, dict[str, Ears]],
) -> None:
    _, ears = hidden_vote
    for role in ("screen", *NAMES[1:]):
        assert NAMES[0] not in ears[role].text(), role
        for payload in ears[role].heard:
            entries = entries_of(payload)
            named = [key for key, e in entries.items() if key.startswith("idea/") and "groups" in e]
            assert named == [], role


def test_the_ears_hear_what_is_said_aloud(hidden_vote: tuple[Room, dict[str, Ears]]) -> None:
    room, ears = hidden_vote
    assert GIVEN["Rive gauche"] in ears["Rive gauche"].numbers()
    assert NAMES[0] in ears["facilitator"].text()

    room.facilitator.do("step.open", step="s4")

    room.screen.wait_for(lambda view: "tally/s3" in view)
    assert TOTAL in set(numbers_in(room.screen.view))
