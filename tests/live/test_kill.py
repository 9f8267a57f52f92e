"""The server killed five times during a vote: what was acknowledged is there, and counts once."""

import json
import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests import naive
from tests.conftest import NO_RATES, Server
from tests.rooms import Room, open_room
from workshop.rehearsal.client import Answer, Line, new_command_id

pytestmark = pytest.mark.slow

KILLS = 5
TABLETS, IDEAS = 20, 20
COMMANDS_A_SECOND = 100
ACKNOWLEDGED_BETWEEN = 150


@dataclass
class Given:
    """One press on a tablet, and what came back."""

    group: str
    idea: str
    points: int
    command_id: str
    answer: Future[Answer]


@dataclass
class Hands:
    """Twenty groups at their tablets, who press on without regard for the server."""

    room: Room
    ideas: list[str]
    given: list[Given] = field(default_factory=list)
    answered: int = 0
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _stop: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> "Hands":
        self._threads = [
            threading.Thread(target=self._press, args=(number,)) for number in range(TABLETS)
        ]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(30)

    def _press(self, number: int) -> None:
        tablet, chance = self.room.tablets[number], random.Random(number)
        while not self._stop.wait(TABLETS / COMMANDS_A_SECOND):
            idea, points, id = chance.choice(self.ideas), chance.randint(0, 3), new_command_id()
            answer = tablet.start("points.set", step="s3", idea=idea, points=points, command_id=id)
            answer.add_done_callback(self._count)
            self.given.append(Given(self.room.groups[number]["id"], idea, points, id, answer))

    def _count(self, _: Future[Answer]) -> None:
        with self._changed:
            self.answered += 1
            self._changed.notify_all()

    def wait_for_more(self, answers: int) -> None:
        """Until so many more commands were answered."""
        with self._changed:
            enough = self.answered + answers
            assert self._changed.wait_for(lambda: self.answered >= enough, 60)


@dataclass
class Evening:
    """What the tablets were told, and what the house says afterwards."""

    room: Room
    given: list[Given]
    archive: dict[str, Any]

    def acknowledged(self) -> list[Given]:
        return [given for given in self.given if given.answer.result()["ok"]]


def devices(room: Room) -> list[Line]:
    return [room.facilitator, room.screen, *room.tablets]


def came_back(line: Line, connections: int) -> None:
    line.wait_for(lambda _: line.connections >= connections)


@pytest.fixture(scope="module")
def evening(new_server: Callable[..., Server]) -> Iterator[Evening]:
    server = new_server(**NO_RATES)
    with ExitStack() as opened:
        room = open_room(server, opened, groups=TABLETS)
        ideas = room.vote(*(f"Idée {n}" for n in range(1, IDEAS + 1)))
        with Hands(room, ideas) as hands:
            for life in range(2, KILLS + 2):
                hands.wait_for_more(ACKNOWLEDGED_BETWEEN)
                server.kill()
                server.start()
                for line in devices(room):
                    came_back(line, life)
            hands.wait_for_more(ACKNOWLEDGED_BETWEEN)
        for given in hands.given:
            given.answer.result(60)
        room.facilitator.do("step.close", step="s3", now=True)
        room.facilitator.do("step.reveal", step="s3")
        yield Evening(room, hands.given, room.archive())


def test_every_device_came_back_by_itself(evening: Evening) -> None:
    totals = totals_of(evening.archive["tallies"][-1]["content"])

    for line in devices(evening.room):
        assert line.wait_for(lambda view: totals_of(view["tally/s3"]) == totals)
        assert line.connections == KILLS + 1


def totals_of(tally: dict[str, Any]) -> dict[str, int]:
    """The points of each idea."""
    return {row["idea"]: row["total"] for row in tally["rows"]}


def test_every_acknowledged_command_is_there_and_none_twice(evening: Evening) -> None:
    kept = Counter(entry["command_id"] for entry in evening.archive["journal"])
    voted = {e["command_id"] for e in evening.archive["journal"] if e["command"] == "points.set"}

    assert voted == {given.command_id for given in evening.acknowledged()}
    assert set(kept.values()) == {1}
    assert len(voted) > KILLS * ACKNOWLEDGED_BETWEEN


def test_the_others_were_refused_for_the_budget_alone(evening: Evening) -> None:
    codes = {given.answer.result().get("code") for given in evening.given}

    assert codes == {None, "points.over_budget"}


def test_the_last_acknowledged_points_are_what_counts(evening: Evening) -> None:
    last: dict[tuple[str, str], int] = {}
    for given in sorted(evening.acknowledged(), key=lambda g: g.answer.result()["revision"]):
        last[given.group, given.idea] = given.points

    rows = evening.archive["points"]
    counted = {(row["group"], row["idea"]): row["points"] for row in rows if row["points"]}
    assert counted == {where: points for where, points in last.items() if points}


def test_the_tally_is_what_a_naive_count_finds(evening: Evening) -> None:
    [tally] = [t["content"]["rows"] for t in evening.archive["tallies"] if t["step"] == "s3"]

    counted = naive.tally(evening.archive, "s3")
    assert [{name: row[name] for name in counted[0]} for row in tally] == counted
    assert naive.excesses(evening.archive, "s3", tally) == []


def test_the_journal_run_again_agrees(evening: Evening, tmp_path: Path) -> None:
    file = tmp_path / "archive.json"
    file.write_text(json.dumps(evening.archive), encoding="utf-8")

    verify = [sys.executable, "-m", "workshop.cli", "verify", str(file)]
    said = subprocess.run(verify, capture_output=True, text=True, timeout=60)

    assert said.returncode == 0, said.stdout + said.stderr
