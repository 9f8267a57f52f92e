"""Devices, invites and places: who may act for which group. No secret is stored, only hashes."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from .tables import DeviceTable, InviteTable, PlaceTable

_devices = DeviceTable.__table__  # type: ignore[attr-defined]
_invites = InviteTable.__table__  # type: ignore[attr-defined]
_places = PlaceTable.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Device:
    """`member` where it is one person's own phone."""

    id: int
    workshop: int
    group: str
    member: str | None
    revoked: bool
    created_at: int


@dataclass(frozen=True, slots=True)
class Invite:
    """Whom a code lets in, and until when, in milliseconds since 1970."""

    group: str
    member: str | None
    until: int


def add_device(
    connection: Connection,
    workshop: int,
    group: str,
    token_hash: str,
    at: int,
    member: str | None = None,
) -> int:
    """A browser that may act for a group from now on, or for one member of it."""
    result = connection.execute(
        insert(_devices).values(
            workshop=workshop, group=group, member=member, token_hash=token_hash, created_at=at
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
    return Device(
        id=row["id"],
        workshop=row["workshop"],
        group=row["group"],
        member=row["member"],
        revoked=row["revoked_at"] is not None,
        created_at=row["created_at"],
    )


def devices_of(connection: Connection, workshop: int, group: str) -> list[Device]:
    """All tablets that a group ever had, the first one first."""
    chosen = select(_devices).where(
        _devices.c.workshop == workshop, _devices.c.group == group, _devices.c.member.is_(None)
    )
    return [_device(row) for row in connection.execute(chosen.order_by(_devices.c.id)).mappings()]


def valid_devices(connection: Connection, ids: Iterable[int]) -> set[int]:
    """Those of these devices that were not revoked."""
    chosen = select(_devices.c.id).where(
        _devices.c.id.in_(list(ids)), _devices.c.revoked_at.is_(None)
    )
    return set(connection.execute(chosen).scalars())


def revoke_devices(
    connection: Connection, workshop: int, group: str, at: int, members: Iterable[str] = ()
) -> list[int]:
    """Revoke every tablet of a group and the phones of these members; gives their numbers.

    By member, for a phone stays its member's where a group is split in two.
    """
    tablets = and_(_devices.c.group == group, _devices.c.member.is_(None))
    return _revoke(connection, workshop, or_(tablets, _devices.c.member.in_(list(members))), at)


def revoke_phones(connection: Connection, workshop: int, member: str, at: int) -> list[int]:
    """Revoke the phones of one member; gives their numbers."""
    return _revoke(connection, workshop, _devices.c.member == member, at)


def _revoke(connection: Connection, workshop: int, which: Any, at: int) -> list[int]:
    ours = (_devices.c.workshop == workshop, which, _devices.c.revoked_at.is_(None))
    ids = list(connection.execute(select(_devices.c.id).where(*ours)).scalars())
    connection.execute(update(_devices).where(*ours).values(revoked_at=at))
    return ids


def _put(connection: Connection, table: Any, values: dict[str, Any], *changes: str) -> None:
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(table).values(**values)
    keys = [column.name for column in table.primary_key]
    changed = {name: values[name] for name in changes}
    connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))


def add_invite(connection: Connection, workshop: int, code_hash: str, invite: Invite) -> None:
    """A code that lets a further tablet in, or a member's phone, until a time.

    Of a seat the last code alone counts.
    """
    if invite.member is not None:
        ours = (_invites.c.workshop == workshop, _invites.c.member == invite.member)
        connection.execute(delete(_invites).where(*ours))
    values = {"code_hash": code_hash, "workshop": workshop} | asdict(invite)
    _put(connection, _invites, values, "group", "member", "until")


def find_invite(connection: Connection, workshop: int, code_hash: str) -> Invite | None:
    """The invite with this code, run out or not."""
    row = connection.execute(
        select(_invites.c.group, _invites.c.member, _invites.c.until).where(
            _invites.c.workshop == workshop, _invites.c.code_hash == code_hash
        )
    ).first()
    return Invite(*row) if row else None


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
