"""Proposals: while the facilitator sorts, groups say which ideas are alike."""

from typing import Any

from .groups import acting_group, take_seat
from .points import mark_entered, open_for
from .refusals import Refusal
from .rows import Proposal
from .settings import setting
from .state import Act, Workshop

Pair = tuple[str, str]


def propose_alike(
    workshop: Workshop, act: Act, *, ideas: list[str], proposed: bool = True
) -> dict[str, Any]:
    """A group proposes that two ideas are alike, or takes that back."""
    group = acting_group(workshop, act, None)
    step = workshop.open_step()
    if step is None:
        raise Refusal("step.not_open")
    open_for(workshop, step.id, group, "sort")
    if not setting(step, "proposals"):
        raise Refusal("step.wrong_kind")
    rows = sorted(map(workshop.idea, set(ideas)), key=lambda idea: idea.number)
    if len(rows) != 2:
        raise Refusal("merge.too_few")
    for row in rows if proposed else []:
        if row.lead:
            raise Refusal("idea.is_a_source", lead=row.lead)
        if row.state != "active":
            raise Refusal("idea.not_active")
    one, other = (row.id for row in rows)
    if proposed and _is_kept_apart(workshop, one, other):
        raise Refusal("idea.kept_apart")
    workshop.put(Proposal(group=group, one=one, other=other, proposed=proposed))
    take_seat(workshop, group)
    mark_entered(workshop, step)
    return {}


def _is_kept_apart(workshop: Workshop, one: str, other: str) -> bool:
    """Whether the facilitator decided so; pairs are kept in the order of their ids."""
    low, high = sorted((one, other))
    return (low, high) in workshop.apart


def proposals(workshop: Workshop) -> dict[Pair, list[str]]:
    """The groups that propose each pair, as long as both ideas stand for themselves."""
    found: dict[Pair, list[str]] | None = workshop.counts.get("proposals")
    if found is None:
        found = workshop.counts["proposals"] = {}
        active = {group.id for group in workshop.active_groups()}
        for row in workshop.proposals.values():
            pair = (row.one, row.other)
            stand = all(workshop.idea(id).state == "active" for id in pair)
            stand = stand and not _is_kept_apart(workshop, *pair)
            if row.proposed and row.group in active and stand:
                found.setdefault(pair, []).append(row.group)
        for groups in found.values():
            groups.sort(key=lambda id: workshop.group(id).number)
    return found
