"""What a group says of itself while a step is open: that it is done, how many people it is."""

from typing import Any

from .candidates import candidates
from .groups import MEMBERS_MOST, acting_group, seat_members, take_seat
from .notices import tell
from .points import (
    Sides,
    budgets_of,
    in_hand,
    is_barred,
    limits_of,
    mark_entered,
    open_for,
    placed,
    spent_by,
)
from .refusals import Refusal
from .rows import Done, Step
from .scores import has_scored
from .state import Act, Workshop


def set_done(
    workshop: Workshop, act: Act, *, step: str, done: bool, group: str | None = None
) -> dict[str, Any]:
    """The group says that it is done, or that it isn't."""
    who = acting_group(workshop, act, group)
    row = open_for(workshop, step, who)
    if done and row.kind == "vote" and row.settings["spend_all"]:
        left = can_still_spend(workshop, row, who)
        if left.for_:
            raise Refusal("step.not_all_spent", left=left.for_)
        if left.against:
            raise Refusal("step.not_all_spent", left=left.against, against=True)
    take_seat(workshop, who)
    mark_entered(workshop, row)
    workshop.put(Done(step=step, group=who, done=done))
    if act.by == "facilitator":
        tell(workshop, who, "entered.for_you", what="done")
    return {}


def can_still_spend(workshop: Workshop, step: Step, group: str) -> Sides:
    """What a group has in hand on each side, as far as an idea is left that can take some of it.

    An idea that the group is for takes nothing against it, and the other way about.
    """
    left, limit = in_hand(workshop, step, group), limits_of(step)
    had = placed(workshop, step, group)
    open_to_it = [
        had.get(idea.id, 0)
        for idea in candidates(workshop, step.id)
        if not is_barred(workshop, step, group, idea)
    ]
    return Sides(
        left.for_ if any(0 <= n < limit.for_ for n in open_to_it) else 0,
        left.against if any(0 <= -n < limit.against for n in open_to_it) else 0,
    )


def resize_group(
    workshop: Workshop, act: Act, *, members: int, group: str | None = None
) -> dict[str, Any]:
    """Seats are added and retired at the end.

    Refused with `group.points_placed` where a budget by member would fall below what the group
    has placed in the open vote, with `group.member_scored` where one who would go has scored.
    """
    who = acting_group(workshop, act, group)
    if not 1 <= members <= MEMBERS_MOST:
        raise Refusal("group.too_many_members", most=MEMBERS_MOST)
    seat_members(workshop, who, members, lambda member: has_scored(workshop, member))
    check_budget_holds(workshop, who)
    return {}


def check_budget_holds(workshop: Workshop, group: str) -> None:
    """Fewer members may mean a smaller budget than the group has placed: refused."""
    step = workshop.open_step()
    if step is None or step.kind != "vote":
        return
    spent, budget = spent_by(workshop, step, group), budgets_of(workshop, step, group)
    if spent.for_ > budget.for_:
        raise Refusal("group.points_placed", spent=spent.for_, budget=budget.for_)
    if spent.against > budget.against:
        raise Refusal(
            "group.points_placed", spent=spent.against, budget=budget.against, against=True
        )
