"""The ways into a workshop: a group joins, one more tablet comes, a member takes a phone."""

import dataclasses
from typing import Any

from workshop.rules.groups import acting_group
from workshop.rules.refusals import Refusal
from workshop.storage import access, instance
from workshop.storage.instance import Head

from . import secrets
from .actors import VISITOR, Actor
from .house import House
from .judging import check_access
from .orders import InviteGroup, InviteToSeat, Order
from .registry import BOTH, LEADING
from .requests import check_command_id, read_request

INVITE_MS = 600_000

#: What the wire offers beside the commands of a workshop: its shape, and who may ask for it.
INVITING: dict[str, tuple[type[Order], frozenset[str]]] = {
    "group.invite": (InviteGroup, LEADING),
    "seat.invite": (InviteToSeat, BOTH),
}


def join(house: House, head: Head, payload: dict[str, Any]) -> dict[str, Any]:
    """A new group by the workshop's door; repeated with its id, the same group again."""
    command = {"command_id": secrets.new_token()} | payload
    check_command_id(command["command_id"])
    # kept as a hash: whoever knows the id of a join gets its group
    command["command_id"] = secrets.hashed(f"{head.code} {command['command_id']}")[:40]
    request = read_request(VISITOR, "group.join", command)
    joined = house.door.handle(head.id, [request])[0].or_raise()
    _check_may_repeat(house, head, joined["group"])
    token = _new_device(house, head, joined["group"])
    return {"id": joined["group"], "token": token} | {
        name: joined[name] for name in ("name", "members", "state")
    }


def _check_may_repeat(house: House, head: Head, group: str) -> None:
    """A lost answer is asked for again within minutes, and not after a tablet was replaced."""
    with house.database.read() as connection:
        devices = access.devices_of(connection, head.id, group)
    if any(device.revoked for device in devices):
        raise Refusal("device.revoked")
    if devices and devices[0].created_at < house.door.now() - INVITE_MS:
        raise Refusal("invite.expired")


def enter(house: House, head: Head, invite: str) -> dict[str, Any]:
    """A further tablet of a group, by a code or by the QR of its place; or a seat's phone."""
    if "." in invite:
        group, member = _place(house, head, invite), None
    else:
        group, member = _invited(house, head, invite)
    token = _new_device(house, head, group, member)
    with house.door.reading(head.id) as state:
        taken = state.group(group).taken
    if not taken:
        actor = dataclasses.replace(house.who(head, token), member=None)
        request = read_request(actor, "group.take", {"command_id": secrets.new_token()})
        house.door.handle(head.id, [request])[0].or_raise()
    return {"group": group, "token": token, "member": member}


def _new_device(house: House, head: Head, group: str, member: str | None = None) -> str:
    """One more tablet of a group, or a phone of one member."""
    token, now = secrets.new_token(), house.door.now()
    with house.door.reading(head.id) as state:
        if state.group(group).state == "removed":
            raise Refusal("group.removed")
    with house.database.write() as connection:
        access.add_device(connection, head.id, group, secrets.hashed(token), now, member)
    return token


def _place(house: House, head: Head, secret: str) -> str:
    group = secret.partition(".")[0]
    with house.database.read() as connection:
        generation = access.place_generations(connection, head.id).get(group, 0)
    if not secrets.is_same(secret, house.place_secret(head, group, generation)):
        raise Refusal("invite.unknown")
    return group


def _invited(house: House, head: Head, code: str) -> tuple[str, str | None]:
    code = code.strip().upper()
    with house.database.read() as connection:
        found = access.find_invite(connection, head.id, secrets.hashed(f"{head.code}{code}"))
    if found is None:
        raise Refusal("invite.unknown")
    if found.until < house.door.now():
        raise Refusal("invite.expired")
    if found.member is None:
        return found.group, None
    with house.door.reading(head.id) as state:
        return state.member(found.member).group, found.member


def check_may_invite(house: House, head: Head, actor: Actor) -> None:
    """Refuse whoever was revoked or removed meanwhile, and a workshop that is gone."""
    house.check_open(head.id)
    with house.database.read() as connection:
        now = instance.head(connection, head.id)
        devices = [] if actor.device is None else [actor.device]
        valid = access.valid_devices(connection, devices)
    with house.door.reading(head.id) as state:
        check_access(state, actor, now or head, valid)


def invite(
    house: House, head: Head, group: str, replace: bool, command_id: str
) -> tuple[dict[str, Any], list[int]]:
    """A code of ten minutes for a further tablet, and the devices that it revoked.

    The code follows from the command's id: repeated, the same code.
    """
    with house.door.reading(head.id) as state:
        if state.group(group).state == "removed":
            raise Refusal("group.removed")
        members = [row.id for row in state.members.values() if row.group == group]
    code, hashed = _invite_code(house, head, group, command_id)
    now = house.door.now()
    revoked: list[int] = []
    with house.database.write() as connection:
        before = access.find_invite(connection, head.id, hashed)
        if before is not None:
            # repeated: the tablet that came by this code meanwhile stays
            return {"code": code, "until": before.until}, []
        invited = access.Invite(group, None, now + INVITE_MS)
        access.add_invite(connection, head.id, hashed, invited)
        if replace:
            revoked = access.revoke_devices(connection, head.id, group, now, members)
    return {"code": code, "until": invited.until}, revoked


def invite_to_seat(
    house: House, head: Head, actor: Actor, member: str, command_id: str
) -> tuple[dict[str, Any], list[int]]:
    """A code of ten minutes by which one member goes on on a phone, and the phones it replaces.

    Whoever leads may give it, and the member's own tablet. Gives `{code, link, until}`.
    """
    with house.door.reading(head.id) as state:
        row = state.member(member)
        if actor.role == "group" and row.group != actor.group:
            raise Refusal("member.not_yours")
        acting_group(state, actor.at(0), row.group)
        if row.state == "left":
            raise Refusal("member.left")
    code, hashed = _invite_code(house, head, f"seat {member}", command_id)
    now = house.door.now()
    revoked: list[int] = []
    with house.database.write() as connection:
        invited = access.find_invite(connection, head.id, hashed)
        if invited is None:
            invited = access.Invite(row.group, member, now + INVITE_MS)
            access.add_invite(connection, head.id, hashed, invited)
            revoked = access.revoke_phones(connection, head.id, member, now)
    link = f"{house.public_url}/w/{head.code}/place#{code}"
    return {"code": code, "link": link, "until": invited.until}, revoked


def _invite_code(house: House, head: Head, for_whom: str, command_id: str) -> tuple[str, str]:
    """The code that follows from the command's id, and the hash under which it is kept."""
    derived = secrets.derive(house.secret_key, head.code, for_whom, command_id)
    code = secrets.code_from(derived)
    return code, secrets.hashed(f"{head.code}{code}")
