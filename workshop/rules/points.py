"""Points in a vote: what a group gave each original idea, and what of it counts.

Given numbers are kept by original idea; what counts is always computed, so that no merge can lose
a point. A number below zero is so many points against: they have a budget and a limit of their
own.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from .candidates import candidates, is_candidate
from .groups import acting_group, take_seat, undone
from .notices import tell
from .refusals import Refusal
from .rows import Idea, Points, Step
from .settings import setting
from .state import Act, Workshop

LONE_AUTHOR_GROUPS = 3

#: No budget and no limit is above it.
POINTS_MOST = 1_000


class Sides(NamedTuple):
    """Points for and points against, each counted from zero up; they never mix."""

    for_: int
    against: int

    def plus(self, other: "Sides") -> "Sides":
        return Sides(self.for_ + other.for_, self.against + other.against)

    def minus(self, other: "Sides") -> "Sides":
        return Sides(self.for_ - other.for_, self.against - other.against)


def sides_of(numbers: Iterable[int]) -> Sides:
    """What these numbers hold for, and what against.

    >>> sides_of([3, -2, 1])
    Sides(for_=4, against=2)
    """
    held = list(numbers)
    return Sides(sum(n for n in held if n > 0), -sum(n for n in held if n < 0))


def budget_of(workshop: Workshop, step: Step, group: str) -> int:
    """What a group may spend in the step, in points."""
    return budgets_of(workshop, step, group).for_


def budgets_of(workshop: Workshop, step: Step, group: str) -> Sides:
    """What a group may spend in the step, for and against."""
    heads = len(workshop.seats(group)) if step.settings["per_member"] else 1
    return Sides(step.settings["budget"] * heads, setting(step, "against_budget") * heads)


def limits_of(step: Step) -> Sides:
    """What a group may give one idea, for or against."""
    return Sides(step.settings["limit"], setting(step, "against_limit"))


def authors(workshop: Workshop, idea: Idea) -> set[str]:
    """The groups that wrote an idea or any of its sources."""
    family = workshop.family(idea)
    moved, heirs = _moved(workshop)
    if not moved and not heirs:
        return {original.group for original in family if original.group}
    return set().union(*(owners(workshop, original) for original in family))


def owners(workshop: Workshop, original: Idea) -> set[str]:
    """The groups in which those who wrote one idea sit now: its own, and halves of it."""
    moved, heirs = _moved(workshop)
    wrote = {original.group} if original.group and original.group not in moved else set()
    return wrote | heirs.get(original.id, set())


def _moved(workshop: Workshop) -> tuple[set[str], dict[str, set[str]]]:
    """The groups that joined another, and by idea the groups that have it from another."""
    known: tuple[set[str], dict[str, set[str]]] | None = workshop.memo.get("moved")
    if known is None:
        heirs: dict[str, set[str]] = {}
        for group in workshop.groups.values():
            for idea in group.inherits:
                heirs.setdefault(idea, set()).add(group.id)
        joined = {group.id for group in workshop.groups.values() if group.joined}
        known = workshop.memo["moved"] = (joined, heirs)
    return known


def is_barred(workshop: Workshop, step: Step, group: str, idea: Idea) -> bool:
    """Whether the group may not support the idea, because it is its own."""
    if step.settings["barred"] == "nobody":
        return False
    wrote = authors(workshop, idea)
    if step.settings["barred"] == "lone_author" and len(wrote) >= LONE_AUTHOR_GROUPS:
        return False
    return group in wrote


def counted(workshop: Workshop, step: Step, group: str, idea: Idea) -> int:
    """What counts of the points that a group gave an idea and its sources."""
    given = workshop.given(step.id, group)
    total = sum(given.get(original.id, 0) for original in workshop.family(idea))
    if not total or is_barred(workshop, step, group, idea):
        return 0
    limit = limits_of(step)
    return max(-limit.against, min(total, limit.for_))


def placed(workshop: Workshop, step: Step, group: str) -> dict[str, int]:
    """What counts of a group's points, by candidate, zeros left out."""
    known: dict[str, int] | None = workshop.counts.get(("placed", step.id, group))
    if known is not None:
        return known
    found: dict[str, int] = {}
    for original in workshop.given(step.id, group):
        idea = workshop.ideas[original,]
        speaks = workshop.ideas[idea.lead,] if idea.lead else idea
        if speaks.id not in found and is_candidate(workshop, step.id, speaks):
            found[speaks.id] = counted(workshop, step, group, speaks)
    known = {idea: points for idea, points in found.items() if points}
    workshop.counts["placed", step.id, group] = known
    return known


def spent_by(workshop: Workshop, step: Step, group: str) -> Sides:
    """What a group has placed, for and against."""
    return sides_of(placed(workshop, step, group).values())


def in_hand(workshop: Workshop, step: Step, group: str) -> Sides:
    """What a group may still place, for and against."""
    return budgets_of(workshop, step, group).minus(spent_by(workshop, step, group))


def left_of(workshop: Workshop, step: Step, group: str) -> int:
    """The points that a group has in hand."""
    return in_hand(workshop, step, group).for_


def reading_order(workshop: Workshop, step: Step, group: str) -> list[str]:
    """The candidates in this group's own order: another for each group, the same every time."""

    def place(idea: Idea) -> bytes:
        return hashlib.sha256(f"{step.id} {group} {idea.id}".encode()).digest()

    ideas = candidates(workshop, step.id)
    if step.settings["shuffle"]:
        ideas = sorted(ideas, key=place)
    return [idea.id for idea in ideas]


def set_points(
    workshop: Workshop, act: Act, *, step: str, idea: str, points: int, group: str | None = None
) -> dict[str, Any]:
    """Give an idea this many points, whatever it had; zero takes all back, below is against it."""
    giver = acting_group(workshop, act, group)
    vote = open_for(workshop, step, giver, "vote")
    row = workshop.idea(idea)
    if not is_candidate(workshop, vote.id, row):
        raise Refusal("points.not_a_candidate")
    if is_barred(workshop, vote, giver, row):
        raise Refusal("points.own_idea")
    left = _fit(workshop, vote, giver, row, points)
    for original in workshop.family(row):
        _give(workshop, vote.id, giver, original.id, points if original is row else 0, act.by)
    take_seat(workshop, giver)
    mark_entered(workshop, vote)
    undone(workshop, vote.id, giver)
    if act.by == "facilitator":
        tell(workshop, giver, "entered.for_you", what="points")
    answer = {"points": points, "left": left.for_}
    return answer | ({"against_left": left.against} if takes_against(vote) else {})


def takes_against(step: Step) -> bool:
    """Whether points may be given against ideas."""
    return bool(setting(step, "against_budget"))


def _fit(workshop: Workshop, vote: Step, giver: str, idea: Idea, points: int) -> Sides:
    """What the group has in hand once it gave this, if limit and budget of its side allow it."""
    wants, limit = sides_of([points]), limits_of(vote)
    if wants.for_ > limit.for_:
        raise Refusal("points.over_limit", most=limit.for_)
    if wants.against > limit.against:
        raise Refusal("points.over_limit", most=limit.against, against=True)
    left = in_hand(workshop, vote, giver)
    more = wants.minus(sides_of([counted(workshop, vote, giver, idea)]))
    if more.for_ > max(left.for_, 0):
        raise Refusal("points.over_budget", left=left.for_)
    if more.against > max(left.against, 0):
        raise Refusal("points.over_budget", left=left.against, against=True)
    return left.minus(more)


def _give(w: Workshop, step: str, group: str, idea: str, number: int, by: str) -> None:
    row = w.points.get((step, group, idea))
    if (row.given if row else 0) != number or (row and number and row.by != by):
        w.put(Points(step=step, group=group, idea=idea, given=number, by=by))


def open_for(workshop: Workshop, step: str, group: str, *kinds: str) -> Step:
    """The step, if it is open to this group and of one of these kinds."""
    row = workshop.step(step)
    if kinds and row.kind not in kinds:
        raise Refusal("step.wrong_kind")
    if row.state != "open" or row.only_group not in (None, group):
        raise Refusal("step.not_open")
    return row


def mark_entered(workshop: Workshop, step: Step) -> None:
    """From the first entry on, what was promised can only be made stricter."""
    if not step.entered:
        workshop.put(replace(step, entered=True))
