"""The people of a group: who left, and what they say of themselves."""

from dataclasses import replace
from typing import Any

from .groups import acting_group
from .refusals import Refusal
from .state import Act, Workshop
from .tables import check_budget_holds
from .text import clean_line, fold

PROFILES_MOST = 12
PROFILE_MOST = 40


def set_left(
    workshop: Workshop, act: Act, *, member: str, left: bool, group: str | None = None
) -> dict[str, Any]:
    """A person leaves, or is back; scores given stay, progress no longer waits.

    Refused with `member.last_one` for the only person of a group: a group is removed instead; and
    with `group.points_placed` where a budget by member would fall below what the group has placed.
    """
    row = workshop.member(member)
    whose = acting_group(workshop, act, group or (None if act.role == "group" else row.group))
    if row.group != whose:
        raise Refusal("member.not_yours")
    here = [seat.id for seat in workshop.seats(whose)]
    if left and here == [member]:
        raise Refusal("member.last_one")
    workshop.put(replace(row, state="left" if left else "here"))
    check_budget_holds(workshop, whose)
    return {}


def set_profiles(workshop: Workshop, act: Act, *, names: list[str]) -> dict[str, Any]:
    """What people may say of themselves, in this order; one that somebody chose stays."""
    clean = [clean_line(name) for name in names]
    if not all(1 <= len(name) <= PROFILE_MOST for name in clean):
        raise Refusal("profile.name_invalid", most=PROFILE_MOST)
    if len({fold(name) for name in clean}) < len(clean) or len(clean) > PROFILES_MOST:
        raise Refusal("profile.name_invalid", most=PROFILE_MOST)
    standing = {fold(one["name"]): one["id"] for one in workshop.about.profiles}
    taken = [int(one["id"][1:]) for one in workshop.about.profiles]
    used = {member.profile for member in workshop.members.values() if member.profile}
    last = max(taken + [int(id[1:]) for id in used], default=0)
    profiles = []
    for name in clean:
        id = standing.pop(fold(name), None)
        if id is None:
            last += 1
            id = f"p{last}"
        profiles.append({"id": id, "name": name})
    if used & set(standing.values()):
        raise Refusal("profile.in_use")
    workshop.put(replace(workshop.about, profiles=profiles))
    return {"profiles": profiles}


def choose_profile(
    workshop: Workshop,
    act: Act,
    *,
    profile: str | None,
    member: str | None = None,
    group: str | None = None,
) -> dict[str, Any]:
    """One person, or all of a group, say who they are; None takes it back."""
    whose = acting_group(workshop, act, group)
    if profile is not None and profile not in {one["id"] for one in workshop.about.profiles}:
        raise Refusal("profile.unknown")
    if act.member is not None and act.member != member:
        raise Refusal("not_allowed")
    chosen = workshop.seats(whose) if member is None else [workshop.member(member)]
    for row in chosen:
        if row.group != whose:
            raise Refusal("member.not_yours")
        if row.profile != profile:
            workshop.put(replace(row, profile=profile))
    return {}
