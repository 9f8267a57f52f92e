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
    Criterion,
    Done,
    Group,
    Idea,
    Member,
    Notice,
    Objection,
    Points,
    Proposal,
    Row,
    Score,
    Step,
    Tally,
    Theme,
)
from .text import fold


@dataclass(frozen=True, slots=True)
class Act:
    """Who acts, and when: `role` is organiser, facilitator, helper, group or clock.

    `member` where a device is one person's own phone.
    """

    role: str
    at: int
    group: str | None = None
    member: str | None = None

    @property
    def by(self) -> str:
        """How rows name who entered something: `group`, or `facilitator` for whoever leads."""
        return "group" if self.role == "group" else "facilitator"

    @property
    def actor(self) -> str:
        """How the journal names who acted."""
        return f"group:{self.group}" if self.role == "group" else self.role


#: Raised when a rule changes: what version 1 did is still done when its journal is replayed.
RULES_VERSION = 2

#: Rows whose change leaves everything but counts as it was.
_COUNTED_ONLY = frozenset(
    {"points", "scores", "done", "notices", "objections", "apart", "proposals"}
)


class Workshop:
    """One workshop at one revision."""

    def __init__(self) -> None:
        self.revision = 0
        self.rows: dict[str, dict[tuple[str, ...], Any]] = {row.noun: {} for row in ROWS}
        #: What was derived from the rows since the last change, `counts` from points too.
        self.memo: dict[Any, Any] = {}
        self.counts: dict[Any, Any] = {}
        #: By which version of the rules commands run: a replay says it for each entry.
        self.version = RULES_VERSION
        #: Folded texts that a redaction took out, for whoever keeps a journal; not state.
        self.removed: set[str] = set()
        self._sources: dict[str, set[str]] = {}
        self._texts: dict[str, set[str]] = {}
        self._given: dict[tuple[str, str], dict[str, int]] = {}
        self._scored: dict[str, dict[str, dict[tuple[str, str, int], Score]]] = {}
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
        elif isinstance(row, Score) and row.value is not None:
            by_member = self._scored.setdefault(row.step, {})
            by_member.setdefault(row.member, {})[row.idea, row.criterion, row.round] = row

    def _forget(self, row: Row | None) -> None:
        if isinstance(row, Idea):
            if row.lead:
                self._sources[row.lead].discard(row.id)
            for text in (row.text, row.lead_text):
                if text:
                    self._texts[fold(text)].discard(row.id)
        elif isinstance(row, Points) and row.given:
            self._given[row.step, row.group].pop(row.idea, None)
        elif isinstance(row, Score) and row.value is not None:
            self._scored[row.step][row.member].pop((row.idea, row.criterion, row.round), None)

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
    def themes(self) -> dict[tuple[str, ...], Theme]:
        return self.rows["themes"]

    @property
    def criteria(self) -> dict[tuple[str, ...], Criterion]:
        return self.rows["criteria"]

    @property
    def scores(self) -> dict[tuple[str, ...], Score]:
        return self.rows["scores"]

    @property
    def proposals(self) -> dict[tuple[str, ...], Proposal]:
        return self.rows["proposals"]

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

    def member(self, id: str) -> Member:
        """The member, or `member.unknown`."""
        member = self.members.get((id,))
        if member is None:
            raise Refusal("member.unknown")
        return member

    def criterion(self, id: str) -> Criterion:
        """The criterion, or `criterion.unknown`."""
        criterion = self.criteria.get((id,))
        if criterion is None or criterion.removed:
            raise Refusal("criterion.unknown")
        return criterion

    def theme(self, id: str) -> Theme:
        """The theme, or `theme.unknown`."""
        theme = self.themes.get((id,))
        if theme is None or theme.removed:
            raise Refusal("theme.unknown")
        return theme

    def criteria_of(self, step: str) -> list[Criterion]:
        """The criteria of a score step, in order."""
        by_step: dict[str, list[Criterion]] | None = self.memo.get("criteria")
        if by_step is None:
            by_step = self.memo["criteria"] = {}
            for row in sorted(self.criteria.values(), key=lambda row: row.position):
                if not row.removed:
                    by_step.setdefault(row.step, []).append(row)
        return by_step.get(step, [])

    def themes_of(self, step: str | None) -> list[Theme]:
        """The themes that an ideas step offers as columns; of None, those of the whole workshop."""
        found = [row for row in self.themes.values() if row.step == step and not row.removed]
        return sorted(found, key=lambda row: row.position)

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

    def scored(self, step: str) -> dict[str, dict[tuple[str, str, int], Score]]:
        """The scores of a step that are numbers, by member, then (idea, criterion, round)."""
        return self._scored.get(step, {})

    def tally(self, step: str) -> Tally | None:
        """The stored tally of a step, unless a reopening set it aside."""
        for tally in self.tallies.values():
            if tally.step == step and not tally.set_aside:
                return tally
        return None

    def says(self, idea: Idea) -> str:
        """What an idea says now: as a lead, its lead's text where one was given."""
        return idea.lead_text or idea.text
