"""What was given looks like in a view: a group's points, a member's scores, and their tally."""

from .curtains import scale_of
from .displays import trial
from .entries import Entry
from .points import budgets_of, limits_of, placed, reading_order, sides_of, takes_against
from .progress import cells_of
from .rows import Step
from .scores import own_order, scored_cells
from .state import Workshop
from .tallies import barred_for, current_tally, may_see, part_revealed


def ballot_entry(workshop: Workshop, step: Step, group: str) -> Entry:
    given = placed_as_shown(workshop, step, group)
    budget, spent = budgets_of(workshop, step, group), sides_of(given.values())
    left = budget.minus(spent)
    against: Entry = {
        "against_budget": budget.against,
        "against_limit": limits_of(step).against,
        "against_left": left.against,
    }
    return (against if takes_against(step) else {}) | {
        "step": step.id,
        "budget": budget.for_,
        "limit": step.settings["limit"],
        "left": left.for_,
        "spent": spent.for_,
        "order": reading_order(workshop, step, group) if step.state == "open" else [],
        "barred": barred_for(workshop, step, group),
    }


def placed_as_shown(workshop: Workshop, step: Step, group: str) -> dict[str, int]:
    """What counts of a group's points: as stored at the closing, or as it stands while open."""
    tally = workshop.tally(step.id)
    if tally is None:
        return placed(workshop, step, group)
    rows = tally.content["rows"]
    return {row["idea"]: row["by_group"][group] for row in rows if group in row["by_group"]}


def sheet_entry(workshop: Workshop, step: Step, member: str) -> Entry:
    """That a member scored, never what; and the ideas in this member's own order."""
    open_now = step.state == "open"
    cells = scored_cells(workshop, step, member)
    return {
        "step": step.id,
        "member": member,
        "order": own_order(workshop, step, member) if open_now else [],
        "scored": sorted(f"{idea}.{criterion}" for idea, criterion in cells),
        "of": cells_of(workshop, step),
    }


def tally_entry(workshop: Workshop, step: Step, role: str) -> Entry | None:
    """The tally for a role that may see it: groups only where the step shows them."""
    whole = may_see(step, role)
    tally = current_tally(workshop, step) if whole else part_revealed(workshop, step)
    if tally is None:
        return None
    if step.kind == "score":
        weights = step.display.get("weights") if whole else None
        tally.pop("scored_by", None)
        tally |= {
            "partial": not whole,
            "trial": trial(tally, weights) if weights else None,
        }
    if step.kind == "vote" and whole:
        tally["most"] = scale_of(tally)
    rows = []
    for row in tally["rows"]:
        left_out = set()
        if role != "facilitator":
            source = workshop.steps[workshop.idea(row["idea"]).step,]
            left_out |= {"by_group"} if not step.settings["groups_shown"] else set()
            # who wrote it is the promise of the step in which it was written
            left_out |= {"groups"} if not source.settings.get("authors_shown") else set()
        rows.append({k: v for k, v in row.items() if k not in left_out})
    return tally | {"rows": rows, "groups_shown": bool(step.settings["groups_shown"])}
