"""A whole workshop behind a house: joined, sent, merged, voted, with entries made by hand."""

import itertools
from dataclasses import dataclass
from typing import Any

import pytest

from tests.conftest import Databases
from workshop.commands.actors import VISITOR, Actor
from workshop.commands.door import Door
from workshop.commands.house import House
from workshop.commands.replay import ReplayFailed, replay
from workshop.commands.requests import read_request
from workshop.exports.archive import read_archive
from workshop.exports.verifying import NotReplayed
from workshop.rules.state import Workshop
from workshop.storage.database import Database
from workshop.storage.instance import Head
from workshop.web import archives

FACILITATOR = Actor("facilitator", generation=0)
_numbers = itertools.count(1)

Archive = dict[str, Any]


@dataclass
class Afternoon:
    """One workshop of an instance; `give` gives a command and takes its result."""

    house: House
    head: Head

    def give(self, actor: Actor, command: str, **payload: Any) -> dict[str, Any]:
        payload["command_id"] = f"command-{next(_numbers):016d}"
        request = read_request(actor, command, payload)
        return self.house.door.handle(self.head.id, [request])[0].or_raise()

    def lead(self, command: str, **payload: Any) -> dict[str, Any]:
        return self.give(FACILITATOR, command, **payload)

    def join(self, name: str, members: int = 3) -> Actor:
        group = self.give(VISITOR, "group.join", name=name, members=members)["group"]
        return Actor("group", group)

    def send(self, group: Actor, *texts: str) -> list[str]:
        return [self.give(group, "idea.submit", step="s1", text=t)["idea"] for t in texts]

    def vote(self, group: Actor, **points: int) -> None:
        for idea, number in points.items():
            self.give(group, "points.set", step="s3", idea=idea, points=number)

    def archive(self, early: bool = False) -> Archive:
        return archives.take(self.house, self.head, early)

    def restored(self, archive: Archive) -> "Afternoon":
        return Afternoon(self.house, archives.restore(self.house, *read_archive(archive)))

    def state(self) -> Workshop:
        """As another process would read it from the tables."""
        with Door(self.house.database).reading(self.head.id) as state:
            return state


def replayed(journal: list[dict[str, Any]]) -> Workshop:
    try:
        return replay(journal)
    except ReplayFailed as error:
        raise NotReplayed(str(error)) from error


@pytest.fixture
def house(databases: Databases) -> Any:
    database = Database(databases.migrated("sqlite"))
    clock = itertools.count(1_700_000_000_000, 1_000)
    door = Door(database, now=lambda: next(clock))
    yield House(database, door, "secret", "key", "http://gommette.test")
    database.close()


@pytest.fixture
def new_afternoon(house: House) -> Any:
    """Makes a workshop in which the ideas are open and nobody is there yet."""

    def make(language: str = "fr", **settings: Any) -> Afternoon:
        head = house.create(
            {
                "title": "La salle municipale",
                "question": "Comment mieux s’en servir ?",
                "language": language,
                "group_word": "table",
                "settings": settings,
            }
        )
        afternoon = Afternoon(house, head)
        afternoon.lead("step.open", step="s1")
        return afternoon

    return make


@pytest.fixture
def afternoon(new_afternoon: Any) -> Any:
    """Three tables, five ideas of which i1 leads i3, the vote open, points placed.

    Counted by hand: i1 5 (Trio 3, Rive gauche 2, entered for it), i2 4, i4 1, i5 0.
    """
    made: Afternoon = new_afternoon()
    tilleuls, trio = made.join("Les Tilleuls"), made.join("Trio", 2)
    rive = made.join("Rive gauche", 12)
    made.send(tilleuls, "Un café tenu par des habitants", "=1+1 cuisine")
    made.send(tilleuls, "Café associatif")
    made.send(trio, "Des gradins")
    made.give(rive, "idea.submit", step="s1", text="Un piano", detail="Droit,\naccordé")
    made.lead("step.open", step="s2")
    made.lead("idea.merge", ideas=["i1", "i3"], text="Un café associatif, tenu par des habitants")
    made.lead("step.open", step="s3")
    made.vote(trio, i1=3, i2=1)
    made.vote(rive, i2=3)
    made.vote(tilleuls, i4=1)
    made.lead("points.set", step="s3", idea="i1", points=2, group=rive.group)
    return made


@pytest.fixture
def shown(afternoon: Afternoon) -> Afternoon:
    """The same once the vote is closed and its results are revealed."""
    afternoon.lead("step.close", step="s3", now=True)
    afternoon.lead("step.reveal", step="s3")
    return afternoon


@pytest.fixture
def judged(shown: Afternoon) -> Afternoon:
    """Two ideas scored by seventeen people in s5, closed, not yet revealed."""
    from tests.exports.judged import judge

    shown.lead("step.close", step=judge(shown), now=True)
    return shown


@pytest.fixture
def told(judged: Afternoon) -> Afternoon:
    """The scores revealed, and a second round of i1 in s6 closed and revealed too."""
    from tests.exports.judged import judge_again

    judged.lead("step.reveal", step="s5")
    judged.lead("step.close", step=judge_again(judged, "s5"), now=True)
    judged.lead("step.reveal", step="s6")
    return judged
