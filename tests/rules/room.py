"""A room: one workshop in memory, who acts in it, and what they do, as verbs.

Each command goes through its shape and its rule as at the door, without the tables, and leaves
the entry in the journal that the door would write.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests import cast
from workshop.commands.actors import CLOCK, ORGANISER, VISITOR, Actor
from workshop.commands.judging import judge
from workshop.commands.replay import differences, replay
from workshop.commands.requests import Answer, Request, read_request
from workshop.exports.archive import Archive, make_archive
from workshop.rules import clock, points, redaction, tallies
from workshop.rules.refusals import Refusal
from workshop.rules.state import Workshop
from workshop.storage.instance import Head

#: When the evening begins, in milliseconds since 1970.
EVENING = 1_760_000_000_000

HEAD = Head(
    id=1,
    code="ABCDEF",
    revision=0,
    generation_facilitator=1,
    generation_screen=1,
    generation_helper=1,
    generation_observer=1,
    due_at=None,
    created_at=EVENING,
    deleted_at=None,
    replaced_by=None,
)

ROLES = {
    "organiser": ORGANISER,
    "visitor": VISITOR,
    "facilitator": Actor("facilitator", generation=1),
}

Given = dict[tuple[str, ...], int]


def actor_of(who: str) -> Actor:
    return ROLES.get(who) or Actor("group", who)


@contextmanager
def refused(code: str, **facts: Any) -> Iterator[None]:
    """What happens inside is refused with this code and exactly these facts."""
    with pytest.raises(Refusal) as raised:
        yield
    assert (raised.value.code, raised.value.facts) == (code, facts)


class Room:
    """`steps` are `(kind, settings)`, named s1, s2… in order; the clock stands still."""

    def __init__(self, *steps: tuple[str, dict[str, Any]]) -> None:
        self.state = Workshop()
        self.journal: list[dict[str, Any]] = []
        self.known: dict[str, dict[str, Any]] = {}
        self.now = EVENING
        self.asked = 0
        self.do(
            "organiser",
            "workshop.create",
            title=cast.TITLE,
            question=cast.QUESTION,
            steps=[{"kind": kind, "title": kind, "settings": more} for kind, more in steps],
        )

    # -- acting

    def do(self, who: str, command: str, **payload: Any) -> dict[str, Any]:
        """The answer, or the refusal as an exception."""
        return self.ask(who, command, payload).or_raise()

    def ask(
        self, who: str, command: str, payload: dict[str, Any], command_id: str | None = None
    ) -> Answer:
        """One command at the door, after what the clock has to do; in a batch of its own."""
        request = self._request(who, command, payload, command_id)
        self.tick()
        return self._judge(request)[0]

    def together(self, *commands: tuple[str, str, dict[str, Any]]) -> list[Answer]:
        """Several commands, `(who, command, payload)`, that the door judges as one batch."""
        self.tick()
        return self._judge(*(self._request(*command) for command in commands))

    def tick(self, seconds: float = 0) -> None:
        """Time goes by; then the clock does what is due."""
        self.now += round(seconds * 1_000)
        while (due := clock.due(self.state, self.now)) is not None:
            request = Request(CLOCK, due[0], dict(due[1]), f"clock-{self.state.revision}")
            assert self._judge(request)[0].ok, due

    def _request(
        self, who: str, command: str, payload: dict[str, Any], command_id: str | None = None
    ) -> Request:
        self.asked += 1
        id = command_id or f"command-{self.asked:08d}"
        return read_request(actor_of(who), command, payload | {"command_id": id})

    def _judge(self, *requests: Request) -> list[Answer]:
        entries: list[dict[str, Any]] = []
        self.state.removed.clear()
        answers = [
            judge(self.state, request, HEAD, set(), self.known, self.now, entries)
            for request in requests
        ]
        self.state.settle_changes()
        self.journal.extend(entries)
        self._redact_journal(entries)
        return answers

    def _redact_journal(self, entries: list[dict[str, Any]]) -> None:
        redactions = [e for e in entries if e["command"] in ("idea.redact", "group.redact")]
        for entry in redaction.redact_journal(self.state, self.journal, redactions):
            self.journal[entry["revision"] - 1] = entry

    # -- groups

    def join(self, *names: str, members: int = 3) -> list[str]:
        """Groups come in; without names, so many of the cast as `join(*GROUPS[:n])`."""
        return [
            self.do("visitor", "group.join", name=name, members=members)["group"] for name in names
        ]

    def remove(self, group: str) -> None:
        self.do("facilitator", "group.remove", group=group)

    def bring_back(self, group: str) -> None:
        self.do("facilitator", "group.restore", group=group)

    # -- steps, by the facilitator

    def open(self, step: str) -> None:
        self.do("facilitator", "step.open", step=step)

    def close(self, step: str) -> None:
        self.do("facilitator", "step.close", step=step, now=True)

    def reopen(self, step: str, **more: Any) -> None:
        self.do("facilitator", "step.reopen", step=step, **more)

    def reveal(self, step: str) -> None:
        self.do("facilitator", "step.reveal", step=step)

    def configure(self, step: str, **settings: Any) -> None:
        self.do("facilitator", "step.configure", step=step, settings=settings)

    # -- ideas

    def submit(self, who: str, text: str, step: str = "s1", **more: Any) -> str:
        """The id of what is now submitted."""
        idea: str = self.do(who, "idea.submit", step=step, text=text, **more)["idea"]
        return idea

    def edit(self, group: str, idea: str, text: str, **more: Any) -> None:
        self.do(group, "idea.edit", idea=idea, text=text, **more)

    def withdraw(self, group: str, idea: str) -> None:
        self.do(group, "idea.withdraw", idea=idea)

    def restore(self, idea: str, who: str = "facilitator") -> None:
        self.do(who, "idea.restore", idea=idea)

    def hide(self, idea: str) -> None:
        self.do("facilitator", "idea.hide", idea=idea)

    def admit(self, idea: str) -> None:
        self.do("facilitator", "idea.admit", idea=idea)

    def correct(self, idea: str, text: str) -> None:
        self.do("facilitator", "idea.correct", idea=idea, text=text)

    def redact(self, idea: str) -> list[str]:
        """Every idea whose text went."""
        ideas: list[str] = self.do("facilitator", "idea.redact", idea=idea)["ideas"]
        return ideas

    def merge(self, *ideas: str, text: str | None = None) -> str:
        lead: str = self.do("facilitator", "idea.merge", ideas=list(ideas), text=text)["idea"]
        return lead

    def split(self, idea: str, undo: bool = False) -> list[str]:
        stands: list[str] = self.do("facilitator", "idea.split", idea=idea, undo=undo)["ideas"]
        return stands

    # -- points

    def points(self, group: str, idea: str, points: int, step: str = "s2") -> int:
        """What the group has left."""
        answer = self.do(group, "points.set", step=step, idea=idea, points=points)
        left: int = answer["left"]
        return left

    def points_for(self, group: str, idea: str, points: int, step: str = "s2") -> None:
        """The facilitator enters them in the group's name."""
        self.do("facilitator", "points.set", step=step, idea=idea, points=points, group=group)

    def done(self, group: str, step: str = "s2", done: bool = True) -> None:
        self.do(group, "step.done", step=step, done=done)

    # -- reading

    def counts(self, group: str, step: str = "s2") -> dict[str, int]:
        """What counts of a group's points, by candidate."""
        return points.placed(self.state, self.state.step(step), group)

    def left(self, group: str, step: str = "s2") -> int:
        return points.left_of(self.state, self.state.step(step), group)

    def given(self) -> Given:
        """Every given number, by step, group and original idea."""
        return {key: row.given for key, row in self.state.points.items()}

    def says(self, idea: str) -> str:
        return self.state.says(self.state.idea(idea))

    def facts(self, group: str) -> list[dict[str, Any]]:
        """What the last command told a group."""
        notice = self.state.notices.get((group, str(self.state.revision)))
        return notice.facts if notice else []

    def is_done(self, group: str, step: str = "s2") -> bool:
        row = self.state.done.get((step, group))
        return row is not None and row.done

    def tally(self, step: str = "s2") -> dict[str, Any]:
        """The tally as it stands, or as it was stored."""
        content = tallies.current_tally(self.state, self.state.step(step))
        assert content is not None
        return content

    def totals(self, step: str = "s2") -> dict[str, int]:
        """The total of each idea, in order."""
        return {row["idea"]: row["total"] for row in self.tally(step)["rows"]}

    def archive(self) -> Archive:
        return make_archive(self.state, HEAD.code, self.journal, hidden=[])

    def replayed(self) -> list[str]:
        """Where the workshop that the journal makes differs from this one."""
        return differences(replay(self.journal), self.state)
