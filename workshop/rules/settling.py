"""What happens to points where ideas or groups change under them: nothing is lost unsaid.

`resettle` is the one place where given numbers are lowered without the group's hand.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from .candidates import is_candidate
from .groups import now_in, undone
from .notices import tell
from .points import POINTS_MOST, Sides, budgets_of, placed, sides_of, spent_by
from .rows import Idea, Points, Step
from .state import Workshop


def resettle(workshop: Workshop, step: Step, ideas: list[Idea]) -> None:
    """Some ideas may count for more than before: let each count what the budget still has.

    In order of number, each counts what the rule says or what is left, whichever is less; given
    numbers are lowered to that, in order of number, and the group is told. Points for and points
    against each have their own budget.
    """
    returned = [idea for idea in ideas if is_candidate(workshop, step.id, idea)]
    ids = {idea.id for idea in returned}
    for group in workshop.groups_that_gave(step.id):
        had = placed(workshop, step, group)
        stay = sides_of(points for idea, points in had.items() if idea not in ids)
        budget = budgets_of(workshop, step, group).minus(stay)
        left = {1: budget.for_, -1: budget.against}
        for idea in sorted(returned, key=lambda idea: idea.number):
            rule = had.get(idea.id, 0)
            side = 1 if rule > 0 else -1
            if abs(rule) > left[side]:
                _lower(workshop, step.id, group, idea, side, left[side])
                to = {"points": left[side]} | ({} if side > 0 else {"against": True})
                tell(workshop, group, "points.lowered", idea=idea.id, **to)
            left[side] -= min(abs(rule), left[side])


def _lower(workshop: Workshop, step: str, group: str, idea: Idea, side: int, to: int) -> None:
    """Lower what was given on one side (1 for, -1 against), so that `to` counts there."""
    family = [workshop.points.get((step, group, o.id)) for o in workshop.family(idea)]
    rows = [row for row in family if row and row.given]
    # what was given on the other side stays, and takes off what it took
    room = to + sum(-side * row.given for row in rows if side * row.given < 0)
    for row in rows:
        if side * row.given > 0:
            kept = min(side * row.given, room)
            room -= kept
            if side * kept != row.given:
                workshop.put(replace(row, given=side * kept))


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
        group: spent_by(workshop, step, group) for group in workshop.groups_that_gave(step.id)
    }
    yield returned
    resettle(workshop, step, [workshop.idea(id) for id in returned])
    for group, had in before.items():
        tell_returned(workshop, step, group, had)


def tell_returned(workshop: Workshop, step: Step, group: str, had: Sides) -> None:
    """Tell a group how many points came back to it since it had this many placed."""
    back = had.minus(spent_by(workshop, step, group))
    if back.for_ > 0 or back.against > 0:
        undone(workshop, step.id, group)
    if back.for_ > 0:
        tell(workshop, group, "points.back", points=back.for_)
    if back.against > 0:
        tell(workshop, group, "points.back", points=back.against, against=True)


def gather_given(workshop: Workshop, step: Step, had: dict[str, Sides]) -> None:
    """What groups gave that went into another since is added to what that one gave.

    So it is with what each `had` placed before, of which groups are told what came back.
    """
    for group in workshop.groups_that_gave(step.id):
        into = now_in(workshop, group)
        if into == group:
            continue
        for idea in list(workshop.given(step.id, group)):
            theirs = workshop.points[step.id, group, idea]
            own = workshop.points.get((step.id, into, idea))
            both = [theirs, own] if own is not None and own.given else [theirs]
            given = max(-POINTS_MOST, min(sum(row.given for row in both), POINTS_MOST))
            by = "facilitator" if any(row.by == "facilitator" for row in both) else "group"
            workshop.put(Points(step=step.id, group=into, idea=idea, given=given, by=by))
            workshop.put(replace(theirs, given=0))
        if group in had:
            both_had = had.get(into, Sides(0, 0)).plus(had.pop(group))
            had[into] = within_budget(workshop, step, into, both_had)


def within_budget(workshop: Workshop, step: Step, group: str, had: Sides) -> Sides:
    """What a group had placed, as far as its budget goes now: what is above doesn't come back."""
    budget = budgets_of(workshop, step, group)
    return Sides(min(had.for_, budget.for_), min(had.against, budget.against))
