"""Points in a vote: what a group gave each original idea, and what of it counts.

Given numbers are kept by original idea; what counts is always computed, so that no merge can lose
a point. `resettle` is the one place where given numbers are lowered without the group's hand.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from .candidates import candidates, is_candidate
from .groups import acting_group, take_seat, undone
from .notices import tell
from .refusals import Refusal
from .rows import Idea, Points, Step
from .state import Act, Workshop

LONE_AUTHOR_GROUPS = 3


def budget_of(workshop: Workshop, step: Step, group: str) -> int:
    """What a group may spend in the step, in points."""
    budget: int = step.settings["budget"]
    return budget * len(workshop.seats(group)) if step.settings["per_member"] else budget


def authors(workshop: Workshop, idea: Idea) -> set[str]:
    """The groups that wrote an idea or any of its sources."""
    return {original.group for original in workshop.family(idea) if original.group}


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
    return min(total, int(step.settings["limit"]))


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


def left_of(workshop: Workshop, step: Step, group: str) -> int:
    """The points that a group has in hand."""
    return budget_of(workshop, step, group) - sum(placed(workshop, step, group).values())


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
    """Give an idea this many points, whatever it had; zero takes all back."""
    giver = acting_group(workshop, act, group)
    vote = open_for(workshop, step, giver, "vote")
    row = workshop.idea(idea)
    if not is_candidate(workshop, vote.id, row):
        raise Refusal("points.not_a_candidate")
    if is_barred(workshop, vote, giver, row):
        raise Refusal("points.own_idea")
    limit = vote.settings["limit"]
    if points > limit:
        raise Refusal("points.over_limit", most=limit)
    left = left_of(workshop, vote, giver)
    had = counted(workshop, vote, giver, row)
    if points - had > left:
        raise Refusal("points.over_budget", left=left)
    for original in workshop.family(row):
        _give(workshop, vote.id, giver, original.id, points if original is row else 0, act.by)
    take_seat(workshop, giver)
    mark_entered(workshop, vote)
    undone(workshop, vote.id, giver)
    if act.by == "facilitator":
        tell(workshop, giver, "entered.for_you", what="points")
    return {"points": points, "left": left + had - points}


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


def resettle(workshop: Workshop, step: Step, ideas: list[Idea]) -> None:
    """Some ideas may count for more than before: let each count what the budget still has.

    In order of number, each counts what the rule says or what is left, whichever is less; given
    numbers are lowered to that, in order of number, and the group is told.
    """
    returned = [idea for idea in ideas if is_candidate(workshop, step.id, idea)]
    ids = {idea.id for idea in returned}
    for group in workshop.groups_that_gave(step.id):
        had = placed(workshop, step, group)
        left = budget_of(workshop, step, group)
        left -= sum(points for idea, points in had.items() if idea not in ids)
        for idea in sorted(returned, key=lambda idea: idea.number):
            rule = had.get(idea.id, 0)
            if rule > left:
                _lower(workshop, step.id, group, idea, left)
                tell(workshop, group, "points.lowered", idea=idea.id, points=left)
            left -= min(rule, left)


def _lower(workshop: Workshop, step: str, group: str, idea: Idea, to: int) -> None:
    for original in workshop.family(idea):
        row = workshop.points.get((step, group, original.id))
        if row and row.given:
            kept = min(row.given, to)
            to -= kept
            if kept != row.given:
                workshop.put(replace(row, given=kept))


@contextmanager
def regrouping(workshop: Workshop) -> Iterator[list[str]]:
    """Around whatever changes which ideas stand in the open vote.

    Yields a list for the ids of the ideas that may count for more afterwards. Groups that get
    points back are told, and are no longer done.
    """
    returned: list[str] = []
    step = workshop.open_step()
    if step is None or step.kind != "vote":
        yield returned
        return
    before = {
        group: sum(placed(workshop, step, group).values())
        for group in workshop.groups_that_gave(step.id)
    }
    yield returned
    resettle(workshop, step, [workshop.idea(id) for id in returned])
    for group, had in before.items():
        tell_returned(workshop, step, group, had)


def tell_returned(workshop: Workshop, step: Step, group: str, had: int) -> None:
    """Tell a group how many points came back to it since it had this many placed."""
    back = had - sum(placed(workshop, step, group).values())
    if back > 0:
        undone(workshop, step.id, group)
        tell(workshop, group, "points.back", points=back)
