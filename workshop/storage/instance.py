"""The workshops of this instance: found by code, listed, hidden, erased."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from .tables import METADATA, WorkshopTable

_workshops = WorkshopTable.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a workshop beside its state."""

    id: int
    code: str
    revision: int
    generation_facilitator: int
    generation_screen: int
    generation_helper: int
    generation_observer: int
    due_at: int | None
    created_at: int
    deleted_at: int | None
    replaced_by: int | None


def _heads(connection: Connection, *conditions: Any) -> list[Head]:
    chosen = select(_workshops).where(*conditions).order_by(_workshops.c.id.desc())
    return [Head(**row) for row in connection.execute(chosen).mappings()]


def head(connection: Connection, id: int) -> Head | None:
    """The workshop with this internal number."""
    return next(iter(_heads(connection, _workshops.c.id == id)), None)


def find(connection: Connection, code: str) -> Head | None:
    """The workshop with this code, whatever its case."""
    return next(iter(_heads(connection, _workshops.c.code == code.upper())), None)


def listed(connection: Connection) -> list[Head]:
    """All workshops, the newest first, deleted ones too."""
    return _heads(connection)


def due(connection: Connection, at: int) -> list[int]:
    """The workshops in which the clock has something to do."""
    chosen = select(_workshops.c.id).where(
        _workshops.c.due_at <= at, _workshops.c.deleted_at.is_(None)
    )
    return list(connection.execute(chosen).scalars())


def create(connection: Connection, code: str, at: int) -> int:
    """A workshop with nothing in it yet; gives its internal number."""
    result = connection.execute(insert(_workshops).values(code=code, created_at=at, revision=0))
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


def change(connection: Connection, id: int, **values: Any) -> None:
    """Change what is known of a workshop: its code, generations, deletion."""
    connection.execute(update(_workshops).where(_workshops.c.id == id).values(**values))


def erase(connection: Connection, id: int) -> None:
    """Remove a workshop with its journal and everything that refers to it."""
    for table in reversed(METADATA.sorted_tables):
        if "workshop" in table.c:
            connection.execute(delete(table).where(table.c.workshop == id))
    connection.execute(
        update(_workshops).where(_workshops.c.replaced_by == id).values(replaced_by=None)
    )
    connection.execute(delete(_workshops).where(_workshops.c.id == id))
