"""The sequence as it went: each step, when it was opened, closed and shown."""

from typing import Any

from .rows import Export
from .tables import Cell, Column, Table, moment
from .wording import Wording


def sequence_table(export: Export, w: Wording) -> Table:
    """Every step in order, with the times that the journal has; several stand in one cell."""
    columns = [
        Column(w("sequence.place"), "number", 7),
        Column(w("ideas.step"), width=28),
        Column(w("sequence.kind"), width=16),
        Column(w("sequence.state"), width=16),
        Column(w("sequence.opened"), "time", 20),
        Column(w("sequence.closed"), "time", 20),
        Column(w("sequence.revealed"), "time", 20),
        Column(w("sequence.reopened"), "number", 12),
        Column(w("sequence.instruction"), width=60),
    ]
    times = _times(export.journal)
    rows: list[list[Cell]] = [
        [
            place,
            step.title,
            w(f"kind.{step.kind}"),
            w(f"step.{step.state}"),
            *(_moment(times[what].get(step.id)) for what in ("opened", "closed", "revealed")),
            len(step.reopenings) or None,
            step.instruction or None,
        ]
        for place, step in enumerate(export.steps, start=1)
    ]
    return Table(w("sheet.sequence"), columns, rows)


def _moment(at: int | None) -> Cell:
    return None if at is None else moment(at)


def _times(journal: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """When each step was first opened, last closed, and shown as a whole by an act of its own."""
    opened: dict[str, int] = {}
    closed: dict[str, int] = {}
    revealed: dict[str, int] = {}
    under_way: str | None = None
    for entry in journal:
        command, arguments, at = entry["command"], entry["arguments"], entry["at"]
        if command in ("step.open", "step.reopen"):
            # opening a step closes the open one
            if under_way is not None:
                closed[under_way] = at
            under_way = arguments["step"]
            opened.setdefault(under_way, at)
            closed.pop(under_way, None)
        elif command == "step.close" and entry["answer"].get("closing_at") is None:
            closed[arguments["step"]] = at
            under_way = None
        elif _shows_all(entry):
            revealed.setdefault(arguments["step"], at)
    return {"opened": opened, "closed": closed, "revealed": revealed}


def _shows_all(entry: dict[str, Any]) -> bool:
    """Whether the act showed a tally as a whole: at once, or by uncovering the last of it."""
    if entry["command"] == "step.uncover":
        return not entry["answer"]["left"]
    return entry["command"] == "step.reveal" and not entry["arguments"].get("idea")
