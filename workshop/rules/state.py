"""A workshop in memory: its rows by noun and key, and the few indexes that the rules read often.

Every change goes through `put`, which remembers what stood there, so that a refused command
leaves nothing behind and a batch knows what to write.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from .refusals import Refusal
from .rows import (
    ROWS,
    About,
    Apart,
    Candidate,
    Done,
    Group,
    Idea,
    Member,
    Notice,
    Objection,
    Points,
    Row,
    Step,
    Tally,
)
from .text import fold


@dataclass(frozen=True, slots=True)
class Act:
    """Who acts, and when: `role` is organiser, facilitator, group or clock."""

    role: str
    at: int
    group: str | None = None

    @property
    def by(self) -> str:
        """How rows name who entered something: `group`, or `facilitator` for whoever leads."""
        return "group" if self.role == "group" else "facilitator"

    @property
    def actor(self) -> str:
        """How the journal names who acted."""
        return f"group:{self.group}" if self.role == "group" else self.role


#: Rows whose change leaves everything but counts as it was.
_COUNTED_ONLY = frozenset({"points", "done", "notices", "objections", "apart"})


class Workshop:
    """One workshop at one revision."""

    def __init__(self) -> None:
        self.revision = 0
        self.rows: dict[str, dict[tuple[str, ...], Any]] = {row.noun: {} for row in ROWS}
        #: What was derived from the rows since the last change, `counts` from points too.
        self.memo: dict[Any, Any] = {}
        self.counts: dict[Any, Any] = {}
        #: Folded texts that a redaction took out, for whoever keeps a journal; not state.
        self.removed: set[str] = set()
        self._sources: dict[str, set[str]] = {}
        self._texts: dict[str, set[str]] = {}
        self._given: dict[tuple[str, str], dict[str, int]] = {}
        self._undo: list[tuple[str, tuple[str, ...], Row | None]] = []

    # -- changing

    def put(self, row: Row) -> None:
        """Put a row in its place, stamped with the revision of the command under way."""
        row = replace(row, revision=self.revision)
        self._undo.append((row.noun, row.key, self.rows[row.noun].get(row.key)))
        self.place(row)

    def place(self, row: Row) -> None:
        """Put a row as it is: for loading; `put` is for changes."""
        table = self.rows[row.noun]
        self._forget(table.get(row.key))
        table[row.key] = row
        self._index(row)
        self.counts.clear()
        if row.noun not in _COUNTED_ONLY:
            self.memo.clear()

    @contextmanager
    def command(self) -> Iterator[None]:
        """One command, one revision; whatever is raised inside takes all of it back."""
        mark, before = len(self._undo), self.revision
        self.revision += 1
        try:
            yield
        except BaseException:
            self.rewind(mark)
            self.revision = before
            raise

    def rewind(self, mark: int = 0) -> None:
        """Take back every `put` since `mark`."""
        while len(self._undo) > mark:
            noun, key, old = self._undo.pop()
            table = self.rows[noun]
            self._forget(table[key])
            if old is None:
                del table[key]
            else:
                table[key] = old
                self._index(old)
        self.counts.clear()
        self.memo.clear()

    def changed(self) -> list[Row]:
        """The rows put since the last `settle_changes`, each once, as they are now."""
        seen = dict.fromkeys((noun, key) for noun, key, _ in self._undo)
        return [self.rows[noun][key] for noun, key in seen]

    def settle_changes(self) -> None:
        """What was put so far is written: it can no longer be rewound."""
        self._undo.clear()

    def _index(self, row: Row) -> None:
        if isinstance(row, Idea):
            if row.lead:
                self._sources.setdefault(row.lead, set()).add(row.id)
            for text in (row.text, row.lead_text):
                if text:
                    self._texts.setdefault(fold(text), set()).add(row.id)
        elif isinstance(row, Points) and row.given:
            self._given.setdefault((row.step, row.group), {})[row.idea] = row.given

    def _forget(self, row: Row | None) -> None:
        if isinstance(row, Idea):
            if row.lead:
                self._sources[row.lead].discard(row.id)
            for text in (row.text, row.lead_text):
                if text:
                    self._texts[fold(text)].discard(row.id)
        elif isinstance(row, Points) and row.given:
            self._given[row.step, row.group].pop(row.idea, None)

    # -- reading

    @property
    def about(self) -> About:
        about: About = self.rows["about"][()]
        return about

    @property
    def steps(self) -> dict[tuple[str, ...], Step]:
        return self.rows["steps"]

    @property
    def groups(self) -> dict[tuple[str, ...], Group]:
        return self.rows["groups"]

    @property
    def members(self) -> dict[tuple[str, ...], Member]:
        return self.rows["members"]

    @property
    def ideas(self) -> dict[tuple[str, ...], Idea]:
        return self.rows["ideas"]

    @property
    def candidates(self) -> dict[tuple[str, ...], Candidate]:
        return self.rows["candidates"]

    @property
    def points(self) -> dict[tuple[str, ...], Points]:
        return self.rows["points"]

    @property
    def done(self) -> dict[tuple[str, ...], Done]:
        return self.rows["done"]

    @property
    def tallies(self) -> dict[tuple[str, ...], Tally]:
        return self.rows["tallies"]

    @property
    def notices(self) -> dict[tuple[str, ...], Notice]:
        return self.rows["notices"]

    @property
    def objections(self) -> dict[tuple[str, ...], Objection]:
        return self.rows["objections"]

    @property
    def apart(self) -> dict[tuple[str, ...], Apart]:
        return self.rows["apart"]

    def step(self, id: str) -> Step:
        """The step, or `step.unknown`."""
        step = self.steps.get((id,))
        if step is None or step.removed:
            raise Refusal("step.unknown")
        return step

    def group(self, id: str) -> Group:
        """The group, or `group.unknown`."""
        group = self.groups.get((id,))
        if group is None:
            raise Refusal("group.unknown")
        return group

    def idea(self, id: str) -> Idea:
        """The idea, or `idea.unknown`."""
        idea = self.ideas.get((id,))
        if idea is None:
            raise Refusal("idea.unknown")
        return idea

    def sequence(self) -> list[Step]:
        """The steps in order."""
        steps = (step for step in self.steps.values() if not step.removed)
        return sorted(steps, key=lambda step: step.position)

    def open_step(self) -> Step | None:
        """The one open step."""
        return next((step for step in self.steps.values() if step.state == "open"), None)

    def active_groups(self) -> list[Group]:
        """The groups that take part, prepared places too, in order of number."""
        found: list[Group] | None = self.memo.get("active groups")
        if found is None:
            active = (group for group in self.groups.values() if group.state == "active")
            found = self.memo["active groups"] = sorted(active, key=lambda group: group.number)
        return found

    def present_groups(self) -> list[Group]:
        """The groups that take part and have sat down."""
        found: list[Group] | None = self.memo.get("present groups")
        if found is None:
            found = [group for group in self.active_groups() if group.taken]
            self.memo["present groups"] = found
        return found

    def people(self) -> int:
        """How many people are in these groups."""
        found: int | None = self.memo.get("people")
        if found is None:
            found = sum(len(self.seats(group.id)) for group in self.present_groups())
            self.memo["people"] = found
        return found

    def seats(self, group: str) -> list[Member]:
        """The members of a group who are here, in order of seat."""
        seats = self.memo.get("seats")
        if seats is None:
            seats = self.memo["seats"] = {}
            for member in self.members.values():
                if member.state == "here":
                    seats.setdefault(member.group, []).append(member)
            for held in seats.values():
                held.sort(key=lambda member: member.seat)
        found: list[Member] = seats.get(group, [])
        return found

    def sources(self, lead: str) -> list[Idea]:
        """The ideas that a lead speaks for beside itself, in order of number."""
        ids = self._sources.get(lead)
        if not ids:
            return []
        return sorted((self.ideas[id,] for id in ids), key=lambda idea: idea.number)

    def family(self, idea: Idea) -> list[Idea]:
        """An idea and its sources: the originals for which it speaks."""
        return [idea, *self.sources(idea.id)]

    def same_text(self, text: str) -> list[Idea]:
        """The ideas, of any step and state, whose text folds to the same."""
        ids = self._texts.get(fold(text), ())
        return sorted((self.ideas[id,] for id in ids), key=lambda idea: idea.number)

    def given(self, step: str, group: str) -> dict[str, int]:
        """The given numbers of a group in a vote step, by original idea, zeros left out."""
        return self._given.get((step, group), {})

    def groups_that_gave(self, step: str) -> list[str]:
        """Every group, removed ones too, that has a given number in the step."""
        return [group for (at, group), given in self._given.items() if at == step and given]

    def tally(self, step: str) -> Tally | None:
        """The stored tally of a step, unless a reopening set it aside."""
        for tally in self.tallies.values():
            if tally.step == step and not tally.set_aside:
                return tally
        return None

    def says(self, idea: Idea) -> str:
        """What an idea says now: as a lead, its lead's text where one was given."""
        return idea.lead_text or idea.text
