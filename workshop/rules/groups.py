"""Groups at the door and at their tables."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .refusals import Refusal
from .rows import Group, Member
from .state import Act, Workshop
from .text import clean_name

MEMBERS_MOST = 12


def free_name(workshop: Workshop, name: str) -> str:
    """A name like this one that nobody has yet.

    "Table 4" taken proposes "Table 5", and so on; another name gets a number behind it.
    """
    taken = {group.name_key for group in workshop.groups.values()}
    head, _, tail = name.rpartition(" ")
    stem, number = (head, int(tail)) if head and tail.isdecimal() and len(tail) < 5 else (name, 1)
    while name.casefold() in taken:
        number += 1
        name = f"{stem} {number}"
    return name


def new_group(workshop: Workshop, name: str, members: int, **state: Any) -> Group:
    name = clean_name(name)
    if any(group.name_key == name.casefold() for group in workshop.groups.values()):
        raise Refusal("group.name_taken", free=free_name(workshop, name))
    number = len(workshop.groups) + 1
    group = Group(id=f"g{number}", number=number, name=name, name_key=name.casefold(), **state)
    workshop.put(group)
    seat_members(workshop, group.id, members)
    return group


def seat_members(
    workshop: Workshop, group: str, members: int, kept: Callable[[str], bool] = lambda id: False
) -> None:
    """Fill the seats up to this many, or retire those behind; never one that is to be `kept`.

    Raises `group.member_scored` where one of those behind is. A kept one that left stays so: who
    comes instead gets a seat of their own.
    """
    rows = [member for member in workshop.members.values() if member.group == group]
    rows.sort(key=lambda member: member.seat)
    here = [member for member in rows if member.state == "here"]
    for member in here[members:]:
        if kept(member.id):
            raise Refusal("group.member_scored")
        workshop.put(replace(member, state="left"))
    empty = [member for member in rows if member.state == "left" and not kept(member.id)]
    last = rows[-1].seat if rows else 0
    for more in range(members - len(here)):
        if more < len(empty):
            workshop.put(replace(empty[more], state="here"))
        else:
            last += 1
            id = _free_member(workshop, group, last)
            workshop.put(Member(id=id, group=group, seat=last))


def _free_member(workshop: Workshop, group: str, seat: int) -> str:
    """The seat's own id, unless somebody took it along to another group."""
    while (f"{group}m{seat}",) in workshop.members:
        seat += 1
    return f"{group}m{seat}"


def now_in(workshop: Workshop, group: str) -> str:
    """The group in which a group is now: itself, or the one that it joined."""
    while (into := workshop.groups[group,].joined) is not None:
        group = into
    return group


def join_group(workshop: Workshop, act: Act, *, name: str, members: int) -> dict[str, Any]:
    """A group comes in by the door: at once, or to wait until it is let in."""
    if workshop.about.door == "shut":
        raise Refusal("group.door_shut")
    state = "waiting" if workshop.about.door == "ask" else "active"
    group = new_group(workshop, name, members, taken=True, state=state)
    seats = [{"id": member.id, "seat": member.seat} for member in workshop.seats(group.id)]
    return {"group": group.id, "name": group.name, "members": seats, "state": group.state}


def add_groups(
    workshop: Workshop, act: Act, *, names: list[str], members: int = 3
) -> dict[str, Any]:
    """Places prepared by the facilitator, each to be taken by its own QR."""
    return {"groups": [new_group(workshop, name, members).id for name in names]}


def take_place(workshop: Workshop, act: Act) -> dict[str, Any]:
    """Somebody sat down at a prepared place."""
    group = workshop.group(act.group or "")
    if group.state == "removed":
        raise Refusal("group.removed")
    take_seat(workshop, group.id)
    return {"group": group.id}


def take_seat(workshop: Workshop, group: str) -> None:
    """The group is there: counted as present from now on."""
    row = workshop.group(group)
    if not row.taken:
        workshop.put(replace(row, taken=True))


def acting_group(workshop: Workshop, act: Act, named: str | None) -> str:
    """The group for which somebody acts: a tablet its own, the facilitator the one it names."""
    if act.role == "group":
        if named not in (None, act.group):
            raise Refusal("not_allowed")
        named = act.group
    group = workshop.group(named or "")
    if group.state == "removed":
        raise Refusal("group.removed")
    if group.state == "waiting":
        raise Refusal("group.waiting")
    return group.id


def rename_group(
    workshop: Workshop, act: Act, *, name: str, group: str | None = None
) -> dict[str, Any]:
    """Another name for the group, unique ignoring case."""
    row = workshop.group(acting_group(workshop, act, group))
    name = clean_name(name)
    if any(o.name_key == name.casefold() for o in workshop.groups.values() if o.id != row.id):
        raise Refusal("group.name_taken", free=free_name(workshop, name))
    workshop.put(replace(row, name=name, name_key=name.casefold(), redacted=False))
    return {}


def remove_group(workshop: Workshop, act: Act, *, group: str) -> dict[str, Any]:
    """Its ideas stay its own; in the open step its points count no more."""
    row = workshop.group(group)
    if row.state == "removed":
        raise Refusal("group.removed")
    workshop.put(replace(row, state="removed"))
    return {}


def restore_group(workshop: Workshop, act: Act, *, group: str) -> dict[str, Any]:
    """The group comes back, and what it had placed with it."""
    row = workshop.group(group)
    if row.state != "removed":
        raise Refusal("group.not_removed")
    if row.joined:
        raise Refusal("group.joined")
    workshop.put(replace(row, state="active"))
    return {}


def admit_group(workshop: Workshop, act: Act, *, group: str) -> dict[str, Any]:
    """The facilitator lets a waiting group in."""
    row = workshop.group(group)
    if row.state != "waiting":
        raise Refusal("group.not_waiting")
    workshop.put(replace(row, state="active"))
    return {}


def undone(workshop: Workshop, step: str, group: str) -> None:
    """Something of the group changed in the step: it is not done any more."""
    row = workshop.done.get((step, group))
    if row and row.done:
        workshop.put(replace(row, done=False))


def is_done(workshop: Workshop, step: str, group: str) -> bool:
    """Whether the group said that it is done with the step."""
    row = workshop.done.get((step, group))
    return bool(row and row.done)
