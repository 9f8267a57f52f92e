"""A room: one workshop on a running server, its facilitator, its screen and its tablets."""

import threading
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from tests.conftest import ORGANISER_KEY, Server
from workshop.rehearsal.client import Api, Line


@dataclass
class Room:
    """`tablets` are connected groups, in the order in which they joined."""

    server: Server
    code: str
    tokens: dict[str, str]
    links: dict[str, str]
    api: Api
    opened: ExitStack
    facilitator: Line
    screen: Line
    tablets: list[Line] = field(default_factory=list)
    groups: list[dict[str, Any]] = field(default_factory=list)

    def line(self, token: str, **options: Any) -> Line:
        """One more device."""
        made = Line(self.server.url, self.code, token, **options)
        return self.opened.enter_context(made)

    def join(self, name: str, members: int = 3) -> Line:
        """A group joins and its tablet connects."""
        group = self.api.join(self.code, name, members)
        self.groups.append(group)
        self.tablets.append(self.line(group["token"]))
        return self.tablets[-1]

    def archive(self) -> dict[str, Any]:
        return self.api.archive(self.code)

    def vote(self, *texts: str, settings: dict[str, Any] | None = None) -> list[str]:
        """Ideas of the facilitator's, and the vote open on them; gives their ids."""
        ideas = [self.facilitator.do("idea.submit", step="s1", text=t)["idea"] for t in texts]
        if settings:
            self.facilitator.do("step.configure", step="s3", settings=settings)
        self.facilitator.do("step.open", step="s3")
        return ideas


def open_room(
    server: Server,
    opened: ExitStack,
    groups: int = 3,
    title: str = "Salle municipale",
    question: str = "Comment mieux utiliser la salle ?",
    **more: Any,
) -> Room:
    """An ideation workshop with a facilitator, a screen and some groups, all connected."""
    api = Api(server.url, ORGANISER_KEY, patience_s=30)
    made = api.create(title, question, **more)
    code, tokens = made["code"], made["tokens"]
    facilitator, screen = (
        opened.enter_context(Line(server.url, code, tokens[role]))
        for role in ("facilitator", "screen")
    )
    room = Room(server, code, tokens, made["links"], api, opened, facilitator, screen)
    for number in range(1, groups + 1):
        room.join(f"Table {number}")
    return room


def all_at_once(*acts: Any) -> list[Any]:
    """Do all of it at the same moment, each on a thread of its own; what each gave, in order."""
    gate = threading.Barrier(len(acts))
    given: list[Any] = [None] * len(acts)

    def do(number: int) -> None:
        gate.wait(30)
        given[number] = acts[number]()

    threads = [threading.Thread(target=do, args=(number,)) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return given
