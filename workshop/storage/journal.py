"""The journal: every accepted command, in order, with who and when."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from .tables import JournalTable

_journal = JournalTable.__table__  # type: ignore[attr-defined]
_ENTRY = [column for column in _journal.c if column.name != "workshop"]

Entry = dict[str, Any]


def append(connection: Connection, workshop: int, entries: Sequence[Entry]) -> None:
    """Add entries: `revision, at, actor, command_id, command, version, arguments, answer`."""
    rows = [entry | {"workshop": workshop} for entry in entries]
    connection.execute(insert(_journal), rows)


def answered(connection: Connection, workshop: int, command_ids: Iterable[str]) -> dict[str, Entry]:
    """Those of these commands that were accepted before, by their id."""
    found = connection.execute(
        select(*_ENTRY).where(
            _journal.c.workshop == workshop, _journal.c.command_id.in_(list(command_ids))
        )
    )
    return {row["command_id"]: dict(row) for row in found.mappings()}


def read(connection: Connection, workshop: int) -> list[Entry]:
    """All entries, in order."""
    found = connection.execute(
        select(*_ENTRY).where(_journal.c.workshop == workshop).order_by(_journal.c.revision)
    )
    return [dict(row) for row in found.mappings()]


def span(connection: Connection, workshop: int, command: str) -> tuple[int, int] | None:
    """When the first and the last command of that name was accepted."""
    chosen = _journal.c.workshop == workshop, _journal.c.command == command
    times = select(func.min(_journal.c.at), func.max(_journal.c.at)).where(*chosen)
    first, last = connection.execute(times).one()
    return None if first is None else (first, last)


def rewrite(connection: Connection, workshop: int, entry: Entry) -> None:
    """Put a redacted entry in the place of the one that it was."""
    connection.execute(
        update(_journal)
        .where(_journal.c.workshop == workshop, _journal.c.revision == entry["revision"])
        .values(arguments=entry["arguments"], answer=entry["answer"])
    )
