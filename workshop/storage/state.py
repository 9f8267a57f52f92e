"""A workshop's rows, from the tables into memory and back."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, Insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from workshop.rules.rows import ROWS, Idea, Row
from workshop.rules.state import Workshop

from .tables import TABLES, WorkshopTable

_workshops = WorkshopTable.__table__  # type: ignore[attr-defined]
_COLUMNS = {row.noun: tuple(f.name for f in fields(row)) for row in ROWS}


def catch_up(connection: Connection, workshop: int, state: Workshop, revision: int) -> None:
    """Bring a state up to a revision, reading only the rows changed above its own."""
    for kind in ROWS:
        table = TABLES[kind.noun]
        columns = [table.c[name] for name in _COLUMNS[kind.noun]]
        changed = select(*columns).where(table.c.workshop == workshop)
        if state.revision:
            changed = changed.where(table.c.revision > state.revision)
        rows = [kind(**row) for row in connection.execute(changed).mappings()]
        if kind is Idea:
            rows.sort(key=lambda idea: idea.number)
        for row in rows:
            state.place(row)
    state.revision = revision


def claim(
    connection: Connection, workshop: int, revision: int, to: int, due_at: int | None
) -> bool:
    """Move the workshop from one revision to another; False where another process was first."""
    moved = connection.execute(
        update(_workshops)
        .where(
            _workshops.c.id == workshop,
            _workshops.c.revision == revision,
            _workshops.c.deleted_at.is_(None),
        )
        .values(revision=to, due_at=due_at)
    )
    return moved.rowcount == 1


def save(connection: Connection, workshop: int, rows: Iterable[Row]) -> None:
    """Write rows in their places, in the order in which they refer to each other."""
    by_noun: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        values = {name: getattr(row, name) for name in _COLUMNS[row.noun]}
        by_noun.setdefault(row.noun, []).append(values | {"workshop": workshop})
    for noun in TABLES:
        if noun in by_noun:
            # a lead is there before the ideas that it leads
            written = sorted(by_noun[noun], key=lambda values: values.get("lead") is not None)
            connection.execute(_put(connection.dialect.name, noun), written)


_statements: dict[tuple[str, str], Insert] = {}


def _put(dialect: str, noun: str) -> Insert:
    statement = _statements.get((dialect, noun))
    if statement is None:
        table = TABLES[noun]
        insert: Any = (sqlite if dialect == "sqlite" else postgresql).insert(table)
        keys = [column.name for column in table.primary_key]
        changes = {c.name: insert.excluded[c.name] for c in table.columns if c.name not in keys}
        statement = insert.on_conflict_do_update(index_elements=keys, set_=changes)
        _statements[dialect, noun] = statement
    return statement
