"""Groups split in two, two become one: nothing that anybody wrote, gave or scored is lost.

The rule and its cases stand in `docs/rules.md`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from .candidates import candidates
from .groups import MEMBERS_MOST, acting_group, new_group, undone
from .notices import tell
from .points import Sides, owners, spent_by
from .refusals import Refusal
from .rows import Member
from .settling import gather_given, resettle, tell_returned, within_budget
from .state import Act, Workshop


def split_group(
    workshop: Workshop, act: Act, *, group: str, name: str, members: int
) -> dict[str, Any]:
    """So many people, those of the last seats, leave to a group of their own.

    What the group wrote so far belongs to both; points stay with the group that gave them.
    """
    row = workshop.group(acting_group(workshop, act, group))
    here = workshop.seats(row.id)
    if not 1 <= members < len(here):
        raise Refusal("group.too_few_members")
    with _settled_again(workshop):
        half = new_group(
            workshop,
            name,
            0,
            taken=row.taken,
            came_from=row.id,
            inherits=wrote(workshop, row.id),
        )
        _seat(workshop, here[-members:], half.id, first=1)
    _tell(workshop, row.id, "group.split")
    _tell(workshop, half.id, "group.split_off")
    return {"group": half.id}


def join_into(workshop: Workshop, act: Act, *, group: str, into: str) -> dict[str, Any]:
    """A group goes into another, with its people, its ideas and what it gave in the open vote."""
    leaves = workshop.group(acting_group(workshop, act, group))
    stays = workshop.group(acting_group(workshop, act, into))
    if leaves.id == stays.id:
        raise Refusal("group.itself")
    come, sit = workshop.seats(leaves.id), workshop.seats(stays.id)
    if len(come) + len(sit) > MEMBERS_MOST:
        raise Refusal("group.too_many_members", most=MEMBERS_MOST)
    theirs = wrote(workshop, leaves.id)
    with _settled_again(workshop) as had:
        # who left and scored comes along too: scores stay with the member
        rows = [member for member in workshop.members.values() if member.group == leaves.id]
        rows.sort(key=lambda member: (member.state != "here", member.seat))
        _seat(workshop, rows, stays.id, first=_next_seat(workshop, stays.id))
        ideas = {*stays.inherits, *theirs}
        inherits = [i.id for i in workshop.ideas.values() if i.id in ideas and i.group != stays.id]
        workshop.put(replace(stays, taken=stays.taken or leaves.taken, inherits=inherits))
        workshop.put(replace(leaves, state="removed", joined=stays.id, inherits=[]))
        step = workshop.open_step()
        if step is not None and step.only_group == leaves.id:
            workshop.put(replace(step, only_group=stays.id))
        if step is not None and step.kind == "vote":
            gather_given(workshop, step, had)
    _hand_over(workshop, leaves.id, stays.id)
    _tell(workshop, stays.id, "group.joined")
    return {}


def wrote(workshop: Workshop, group: str) -> list[str]:
    """The ideas that belong to a group, whatever their state, in order of number."""
    return [idea.id for idea in workshop.ideas.values() if group in owners(workshop, idea)]


def _hand_over(workshop: Workshop, group: str, into: str) -> None:
    """What a group said of ideas, the one that it joined says on."""
    for objection in list(workshop.objections.values()):
        if objection.group == group and objection.raised:
            workshop.put(replace(objection, group=into))
            workshop.put(replace(objection, raised=False))
    for proposal in list(workshop.proposals.values()):
        if proposal.group == group and proposal.proposed:
            workshop.put(replace(proposal, group=into))
            workshop.put(replace(proposal, proposed=False))


def _seat(workshop: Workshop, members: list[Member], group: str, first: int) -> None:
    """Put people in a group, in seats from this number on."""
    for seat, member in enumerate(members, start=first):
        workshop.put(replace(member, group=group, seat=seat))


def _next_seat(workshop: Workshop, group: str) -> int:
    taken = [member.seat for member in workshop.members.values() if member.group == group]
    return max(taken, default=0) + 1


def _tell(workshop: Workshop, group: str, code: str) -> None:
    step = workshop.open_step()
    if step is not None:
        undone(workshop, step.id, group)
    tell(workshop, group, code)


@contextmanager
def _settled_again(workshop: Workshop) -> Iterator[dict[str, Sides]]:
    """Around a change of who sits where: every candidate of the open vote counts anew.

    Yields what each group had placed, by group.
    """
    step = workshop.open_step()
    if step is None or step.kind != "vote":
        yield {}
        return
    gave = workshop.groups_that_gave(step.id)
    had = {group: spent_by(workshop, step, group) for group in gave}
    yield had
    resettle(workshop, step, candidates(workshop, step.id))
    for group, placed_then in had.items():
        fits = within_budget(workshop, step, group, placed_then)
        tell_returned(workshop, step, group, fits)
