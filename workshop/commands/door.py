"""The one door for every change: what has queued for a workshop is judged and written together.

A batch is one transaction: each command is checked against the state as the ones before it leave
it, what was accepted is written with one revision each, and all answers go out after the commit.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog
from sqlalchemy import Connection

from workshop.rules.clock import due, next_due
from workshop.rules.redaction import redact_journal
from workshop.rules.refusals import Refusal
from workshop.rules.state import Workshop
from workshop.storage import access, instance, journal
from workshop.storage import state as rows
from workshop.storage.database import Database

from .actors import CLOCK
from .judging import judge
from .requests import Answer, Request

log = structlog.get_logger()

Listener = Callable[[int, int], None]

RACES_MOST = 50


def clock_id(revision: int) -> str:
    """Shorter than any id that a client may send: nobody can claim it first."""
    return f"clock-{revision}"


class RaceLost(Exception):
    """Another process moved the workshop on from this revision first."""

    def __init__(self, revision: int) -> None:
        super().__init__(revision)
        self.revision = revision


class Counter:
    """What the door keeps of one workshop: its state at one revision, its queue, its lock."""

    def __init__(self) -> None:
        self.state = Workshop()
        self.lock = threading.RLock()
        self._queue: list[Request] = []
        self._queue_lock = threading.Lock()

    def queue(self, requests: list[Request]) -> bool:
        """Stand in line; True for whoever is first and has to see to those behind."""
        with self._queue_lock:
            first = not self._queue
            self._queue.extend(requests)
            return first

    def queued(self) -> int:
        return len(self._queue)

    def take(self) -> list[Request]:
        """All that wait, and an empty line after them."""
        with self._queue_lock:
            taken, self._queue = self._queue, []
            return taken


class Door:
    """`sleep` is how this process yields; `now` gives milliseconds since 1970."""

    def __init__(
        self,
        database: Database,
        sleep: Callable[[float], object] = time.sleep,
        now: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        self.database = database
        self.sleep = sleep
        self.now = now
        self.batches = 0
        self.commands = 0
        self._counters: dict[int, Counter] = {}
        self._listeners: list[Listener] = []
        self._gone_listeners: list[Callable[[int], None]] = []

    def listen(self, listener: Listener) -> None:
        """Call `listener(workshop, revision)` after each commit that changed something."""
        self._listeners.append(listener)

    def listen_gone(self, listener: Callable[[int], None]) -> None:
        """Call `listener(workshop)` when a workshop was deleted, brought back or moved away."""
        self._gone_listeners.append(listener)

    def say_gone(self, workshop: int) -> None:
        """Nobody stays in this workshop as it was."""
        self.forget(workshop)
        for listener in self._gone_listeners:
            listener(workshop)

    # -- commands

    def handle(self, workshop: int, requests: list[Request]) -> list[Answer]:
        """Give commands, in order; the answers come once they are on disk."""
        counter = self._counter(workshop)
        if counter.queue(requests):
            # whoever comes while we yield joins our batch: without this, every batch is of one
            self.sleep(0)
            self._drain(workshop, counter)
        for request in requests:
            request.answered.wait()
        return [request.answer for request in requests if request.answer is not None]

    def tick(self, workshop: int) -> None:
        """An empty batch, for what the clock has to do."""
        self._drain(workshop, self._counter(workshop))

    def tick_all(self) -> None:
        """Let the clock act in every workshop that is due."""
        with self.database.read() as connection:
            workshops = instance.due(connection, self.now())
        for workshop in workshops:
            self.tick(workshop)

    def _counter(self, workshop: int) -> Counter:
        found = self._counters.get(workshop)
        # an empty state is not made for nothing at every command
        return found if found is not None else self._counters.setdefault(workshop, Counter())

    def forget(self, workshop: int) -> None:
        """Drop the state in memory: the tables are the truth."""
        self._counters.pop(workshop, None)

    def forget_all_but(self, workshops: set[int]) -> None:
        """Drop the states of workshops that nobody is in and nobody waits for."""
        for workshop, counter in list(self._counters.items()):
            if workshop not in workshops and not counter.queued() and counter.lock.acquire(False):
                counter.lock.release()
                self.forget(workshop)

    def _drain(self, workshop: int, counter: Counter) -> None:
        with counter.lock:
            requests = counter.take()
            before = counter.state.revision
            answers = []
            try:
                answers = self._judge_all(workshop, counter, requests)
            finally:
                # whatever went wrong, nobody is left waiting
                unsaid = [Answer(False, code="internal")] * (len(requests) - len(answers))
                for request, answer in zip(requests, answers + unsaid, strict=True):
                    request.settle(answer)
            revision = counter.state.revision
        if revision != before:
            self.announce(workshop, revision)

    def announce(self, workshop: int, revision: int) -> None:
        """Tell whoever listens that the workshop is at a revision."""
        for listener in self._listeners:
            try:
                listener(workshop, revision)
            except Exception:
                # what was accepted stays accepted, whoever can't be told of it
                log.exception("announcement failed", workshop=workshop)

    def _judge_all(self, workshop: int, counter: Counter, requests: list[Request]) -> list[Answer]:
        try:
            return self._judge_batch(workshop, counter, requests)
        except Exception:
            counter.state = Workshop()
            if len(requests) < 2:
                log.exception("batch failed", workshop=workshop, commands=len(requests))
                return [Answer(False, code="internal") for _ in requests]
            # one of them can't be written: alone, it can't take the others with it
            return [self._judge_all(workshop, counter, [request])[0] for request in requests]

    def _judge_batch(
        self, workshop: int, counter: Counter, requests: list[Request]
    ) -> list[Answer]:
        for _ in range(RACES_MOST):
            try:
                with self.database.write() as connection:
                    answers = self._write_batch(connection, workshop, counter, requests)
            except RaceLost as lost:
                counter.state.rewind()
                counter.state.revision = lost.revision
            else:
                counter.state.settle_changes()
                self.batches += 1
                self.commands += len(requests)
                return answers
        raise RuntimeError("lost every race")

    def _write_batch(
        self, connection: Connection, workshop: int, counter: Counter, requests: list[Request]
    ) -> list[Answer]:
        head = instance.head(connection, workshop)
        if head is None or head.deleted_at is not None:
            gone = Refusal("workshop.deleted" if head else "workshop.unknown")
            return [Answer.refused(gone) for _ in requests]
        state, now = counter.state, self.now()
        if head.revision != state.revision:
            rows.catch_up(connection, workshop, state, head.revision)
        ids = {request.actor.device for request in requests if request.actor.device is not None}
        valid = access.valid_devices(connection, ids) if ids else set()
        known = {}
        if requests:
            known = journal.answered(connection, workshop, {r.command_id for r in requests})
        entries: list[journal.Entry] = []
        state.removed.clear()
        while (act := due(state, now)) is not None:
            request = Request(CLOCK, act[0], dict(act[1]), clock_id(state.revision + 1))
            if not judge(state, request, head, valid, known, now, entries).ok:
                break
        answers = [judge(state, r, head, valid, known, now, entries) for r in requests]
        if entries:
            if not rows.claim(connection, workshop, head.revision, state.revision, next_due(state)):
                raise RaceLost(head.revision)
            rows.save(connection, workshop, state.changed())
            journal.append(connection, workshop, entries)
            _redact_journal(connection, workshop, state, entries)
        return answers

    # -- reading

    @contextmanager
    def reading(self, workshop: int, at_least: int | None = None) -> Iterator[Workshop]:
        """The state, up to date, under the workshop's lock: read it, and don't keep it.

        With `at_least`, a state at that revision is good enough and the tables aren't asked.
        """
        counter = self._counter(workshop)
        with counter.lock:
            if at_least is None or counter.state.revision < at_least:
                with self.database.read() as connection:
                    head = instance.head(connection, workshop)
                    if head is not None and head.revision != counter.state.revision:
                        rows.catch_up(connection, workshop, counter.state, head.revision)
            yield counter.state


def _redact_journal(
    connection: Connection, workshop: int, state: Workshop, entries: list[journal.Entry]
) -> None:
    """What was redacted in this batch leaves the journal in the same transaction."""
    redactions = [e for e in entries if e["command"] in ("idea.redact", "group.redact")]
    if redactions:
        kept = journal.read(connection, workshop)
        for entry in redact_journal(state, kept, redactions):
            journal.rewrite(connection, workshop, entry)
