"""A workshop behind a door, on either database, and verbs to play it."""

import itertools
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.conftest import Databases
from workshop.commands.actors import ORGANISER, VISITOR, Actor
from workshop.commands.door import Door
from workshop.commands.requests import Answer, read_request
from workshop.formats.shelf import shipped
from workshop.storage import access, instance, journal
from workshop.storage.database import Database

FACILITATOR = Actor("facilitator", generation=0)
_numbers = itertools.count(1)


def new_id() -> str:
    return f"command-{next(_numbers):016d}"


@dataclass
class Played:
    """One workshop: `give(actor, command, …)` answers as the wire does."""

    database: Database
    door: Door
    id: int
    clock: list[int] = field(default_factory=lambda: [1_000_000])

    def give(self, actor: Actor, command: str, **payload: Any) -> Answer:
        return self.give_all([(actor, command, payload)])[0]

    def give_all(self, commands: list[tuple[Actor, str, dict[str, Any]]]) -> list[Answer]:
        requests = [
            read_request(actor, command, {"command_id": new_id()} | payload)
            for actor, command, payload in commands
        ]
        return self.door.handle(self.id, requests)

    def join(self, name: str, members: int = 3) -> Actor:
        group = self.give(VISITOR, "group.join", name=name, members=members).or_raise()["group"]
        return self.device(group)

    def device(self, group: str) -> Actor:
        with self.database.write() as connection:
            token = f"token {new_id()}"
            return Actor("group", group, access.add_device(connection, self.id, group, token, 1))

    def another_door(self) -> "Played":
        """The same workshop from another process, or after a restart."""
        clock = self.clock
        return Played(self.database, Door(self.database, now=lambda: clock[0]), self.id, clock)

    def journal(self) -> list[dict[str, Any]]:
        with self.database.read() as connection:
            return journal.read(connection, self.id)


@pytest.fixture(params=["sqlite", "postgresql"])
def played(request: pytest.FixtureRequest, databases: Databases) -> Any:
    """An ideation workshop in which nothing has happened yet."""
    database = Database(databases.migrated(request.param))
    clock = [1_000_000]
    door = Door(database, now=lambda: clock[0])
    with database.write() as connection:
        id = instance.create(connection, "ABCDEF", 1)
    made = Played(database, door, id, clock)
    steps = shipped("ideation").steps_in("fr")
    made.give(ORGANISER, "workshop.create", title="Salle", question="Comment ?", steps=steps)
    yield made
    database.close()


@pytest.fixture
def voting(played: Played) -> tuple[Played, Actor, Actor, Actor]:
    """Three groups, an idea of each (i1, i2, i3), and the vote open."""
    groups = tuple(played.join(name) for name in ("Les Tilleuls", "Trio", "Rive gauche"))
    played.give(FACILITATOR, "step.open", step="s1").or_raise()
    for group, text in zip(groups, ("Un café", "Une cuisine", "Des gradins"), strict=True):
        played.give(group, "idea.submit", step="s1", text=text).or_raise()
    played.give(FACILITATOR, "step.open", step="s3").or_raise()
    return (played, *groups)
