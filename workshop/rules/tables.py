"""What a group says of itself while a step is open: that it is done, how many people it is."""

from typing import Any

from .candidates import candidates
from .groups import MEMBERS_MOST, acting_group, seat_members, take_seat
from .notices import tell
from .points import budget_of, is_barred, left_of, mark_entered, open_for, placed
from .refusals import Refusal
from .rows import Done
from .state import Act, Workshop


def set_done(
    workshop: Workshop, act: Act, *, step: str, done: bool, group: str | None = None
) -> dict[str, Any]:
    """The group says that it is done, or that it isn't."""
    who = acting_group(workshop, act, group)
    row = open_for(workshop, step, who)
    if done and row.kind == "vote" and row.settings["spend_all"]:
        left = left_of(workshop, row, who)
        had = placed(workshop, row, who)
        if left and any(
            had.get(idea.id, 0) < row.settings["limit"]
            for idea in candidates(workshop, row.id)
            if not is_barred(workshop, row, who, idea)
        ):
            raise Refusal("step.not_all_spent", left=left)
    take_seat(workshop, who)
    mark_entered(workshop, row)
    workshop.put(Done(step=step, group=who, done=done))
    if act.by == "facilitator":
        tell(workshop, who, "entered.for_you", what="done")
    return {}


def resize_group(
    workshop: Workshop, act: Act, *, members: int, group: str | None = None
) -> dict[str, Any]:
    """Seats are added and retired at the end.

    Refused with `group.points_placed` where a budget by member would fall below what the group
    has placed in the open vote.
    """
    who = acting_group(workshop, act, group)
    if not 1 <= members <= MEMBERS_MOST:
        raise Refusal("group.too_many_members", most=MEMBERS_MOST)
    seat_members(workshop, who, members)
    step = workshop.open_step()
    if step and step.kind == "vote" and left_of(workshop, step, who) < 0:
        raise Refusal(
            "group.points_placed",
            spent=sum(placed(workshop, step, who).values()),
            budget=budget_of(workshop, step, who),
        )
    return {}
