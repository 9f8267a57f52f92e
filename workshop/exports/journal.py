"""The journal as a table: who did what when, on which ideas, in whose name."""

import json
from typing import Any

from .rows import Export
from .tables import Cell, Column, Table, moment, named, spoken
from .wording import Wording

#: Arguments with a column of their own.
_PLACED = frozenset({"step", "idea", "ideas", "group", "text", "name", "names", "title", "points"})

#: Arguments that say nothing that the other tables don't say better.
_LEFT_OUT = frozenset({"steps", "notice"})

CELL_MOST = 32_000


def journal_table(export: Export, w: Wording) -> Table:
    """Every accepted command, in order."""
    columns = [
        Column(w("journal.revision"), "number", 8),
        Column(w("journal.at"), "time", 18),
        Column(w("journal.who"), width=22),
        Column(w("journal.what"), width=34),
        Column(w("ideas.step"), width=18),
        Column(w("journal.ideas"), width=14),
        Column(w("journal.group"), width=22),
        Column(w("journal.text"), width=60),
        Column(w("journal.points"), "number", 9),
        Column(w("journal.more"), width=40),
    ]
    rows = [_entry(export, w, entry) for entry in export.journal]
    return Table(w("sheet.journal"), columns, rows)


def _entry(export: Export, w: Wording, entry: dict[str, Any]) -> list[Cell]:
    arguments = entry["arguments"]
    titles = {step.id: step.title for step in export.steps}
    ideas = arguments.get("ideas") or [arguments.get("idea") or entry["answer"].get("idea")]
    if entry["command"] == "idea.bring":
        ideas = entry["answer"]["ideas"]
    if entry["command"] == "idea.bring":
        ideas = entry["answer"]["ideas"]
    group = arguments.get("group")
    return [
        entry["revision"],
        moment(entry["at"]),
        _who(export, w, entry["actor"]),
        w(f"command.{entry['command']}"),
        titles.get(arguments.get("step", "")),
        ", ".join(str(export.numbers[idea]) for idea in ideas if idea in export.numbers) or None,
        named(export, w, group) if group in export.names else None,
        _text(export, w, arguments)[:CELL_MOST] or None,
        arguments.get("points"),
        _more(arguments)[:CELL_MOST] or None,
    ]


def _who(export: Export, w: Wording, actor: str) -> str:
    role, _, group = actor.partition(":")
    return named(export, w, group) if group in export.names else w(f"who.{role}")


def _text(export: Export, w: Wording, arguments: dict[str, Any]) -> str:
    """The text that was given, a name or a title; words where it was removed since."""
    named_at_once = arguments.get("names") or []
    texts = [arguments.get(name) for name in ("text", "name", "title")]
    told = [text for text in [*texts, *named_at_once] if text]
    return "\n".join(spoken(w, None if text in export.marks else text) for text in told)


def _more(arguments: dict[str, Any]) -> str:
    """What else was said, as the journal keeps it."""
    rest = {
        name: value
        for name, value in arguments.items()
        if name not in _PLACED | _LEFT_OUT and value not in (None, "", False, {})
    }
    return json.dumps(rest, ensure_ascii=False) if rest else ""
