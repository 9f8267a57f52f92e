"""Devices, invites and places: who may act for which group. No secret is stored, only hashes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from .tables import DeviceTable, InviteTable, PlaceTable

_devices = DeviceTable.__table__  # type: ignore[attr-defined]
_invites = InviteTable.__table__  # type: ignore[attr-defined]
_places = PlaceTable.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Device:
    id: int
    workshop: int
    group: str
    revoked: bool
    created_at: int


def add_device(connection: Connection, workshop: int, group: str, token_hash: str, at: int) -> int:
    """A browser that may act for a group from now on."""
    result = connection.execute(
        insert(_devices).values(
            workshop=workshop, group=group, token_hash=token_hash, created_at=at
        )
    )
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


def find_device(connection: Connection, token_hash: str) -> Device | None:
    """The device whose token has this hash, revoked or not."""
    row = connection.execute(
        select(_devices).where(_devices.c.token_hash == token_hash)
    ).mappings().first()  # fmt: skip
    if row is None:
        return None
    return _device(row)


def _device(row: Any) -> Device:
    revoked = row["revoked_at"] is not None
    return Device(row["id"], row["workshop"], row["group"], revoked, row["created_at"])


def devices_of(connection: Connection, workshop: int, group: str) -> list[Device]:
    """All devices that a group ever had, the first one first."""
    chosen = select(_devices).where(_devices.c.workshop == workshop, _devices.c.group == group)
    return [_device(row) for row in connection.execute(chosen.order_by(_devices.c.id)).mappings()]


def valid_devices(connection: Connection, ids: Iterable[int]) -> set[int]:
    """Those of these devices that were not revoked."""
    chosen = select(_devices.c.id).where(
        _devices.c.id.in_(list(ids)), _devices.c.revoked_at.is_(None)
    )
    return set(connection.execute(chosen).scalars())


def revoke_devices(connection: Connection, workshop: int, group: str, at: int) -> list[int]:
    """Revoke every device of a group; gives their numbers."""
    ours = (
        _devices.c.workshop == workshop,
        _devices.c.group == group,
        _devices.c.revoked_at.is_(None),
    )
    ids = list(connection.execute(select(_devices.c.id).where(*ours)).scalars())
    connection.execute(update(_devices).where(*ours).values(revoked_at=at))
    return ids


def _put(connection: Connection, table: Any, values: dict[str, Any], *changes: str) -> None:
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**values)
    keys = [column.name for column in table.primary_key]
    changed = {name: values[name] for name in changes}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))


def add_invite(
    connection: Connection, workshop: int, group: str, code_hash: str, until: int
) -> None:
    """A code that lets a further tablet in, until a time."""
    values = {"code_hash": code_hash, "workshop": workshop, "group": group, "until": until}
    _put(connection, _invites, values, "group", "until")


def find_invite(connection: Connection, workshop: int, code_hash: str) -> tuple[str, int] | None:
    """The group that an invite is for and until when, in milliseconds since 1970."""
    row = connection.execute(
        select(_invites.c.group, _invites.c.until).where(
            _invites.c.workshop == workshop, _invites.c.code_hash == code_hash
        )
    ).first()
    return (row[0], row[1]) if row else None


def place_generations(connection: Connection, workshop: int) -> dict[str, int]:
    """How often each place's QR was revoked, where it was."""
    chosen = select(_places.c.group, _places.c.generation).where(_places.c.workshop == workshop)
    return {row.group: row.generation for row in connection.execute(chosen)}


def copy_places(connection: Connection, workshop: int, to: int) -> None:
    """What was revoked of one workshop's places is revoked of the other's."""
    for group, generation in place_generations(connection, workshop).items():
        values = {"workshop": to, "group": group, "generation": generation}
        _put(connection, _places, values, "generation")


def revoke_place(connection: Connection, workshop: int, group: str) -> int:
    """A place's QR counts no more; gives the generation of the next."""
    generation = place_generations(connection, workshop).get(group, 0) + 1
    values = {"workshop": workshop, "group": group, "generation": generation}
    _put(connection, _places, values, "generation")
    return generation
