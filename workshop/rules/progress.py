"""How far groups and seats are in a step: counts of what was entered, never of points."""

from .candidates import candidates
from .entries import Entry
from .groups import is_done, now_in
from .rows import Step
from .scores import scored_cells, scorers
from .state import Workshop


def progress_entry(workshop: Workshop, step: Step) -> Entry:
    """Counts of groups and ideas, never of points."""
    entry: Entry | None = workshop.counts.get(("progress", step.id))
    if entry is None:
        entry = workshop.counts["progress", step.id] = _count_progress(workshop, step)
    return entry


def _count_progress(workshop: Workshop, step: Step) -> Entry:
    present = workshop.present_groups()
    counted: Entry = {
        "step": step.id,
        "groups": len(present),
        "started": sum(has_started(workshop, step, group.id) for group in present),
        "done": sum(is_done(workshop, step.id, group.id) for group in present),
        "ideas": sum(i.state == "active" and i.step == step.id for i in workshop.ideas.values()),
    }
    if step.kind == "score":
        seats = [seat for group in present for seat in seat_entries(workshop, step, group.id)]
        waited_for = [seat for seat in seats if seat["state"] == "here"]
        counted |= {
            "members": len(waited_for),
            "finished": sum(seat["scored"] >= seat["of"] for seat in waited_for),
            "scores": sum(seat["scored"] for seat in seats),
            "possible": sum(seat["of"] for seat in seats),
        }
    return counted


def has_started(workshop: Workshop, step: Step, group: str) -> bool:
    """Whether a group entered something in the step."""
    if step.kind == "ideas":
        return (step.id, group) in _senders(workshop)
    if step.kind == "score":
        scored = workshop.scored(step.id)
        return any(scored.get(seat.id) for seat in scorers(workshop, step, group))
    return bool(workshop.given(step.id, group))


def sent_by(workshop: Workshop, group: str) -> int:
    """How many ideas a group sent in all steps."""
    return sum(n for (_, author), n in _senders(workshop).items() if author == group)


def _senders(workshop: Workshop) -> dict[tuple[str, str | None], int]:
    """How many ideas each group sent in each step, whatever became of them."""
    sent: dict[tuple[str, str | None], int] | None = workshop.memo.get("senders")
    if sent is None:
        sent = workshop.memo["senders"] = {}
        for idea in workshop.ideas.values():
            if idea.state != "withdrawn":
                author = now_in(workshop, idea.group) if idea.group else None
                sent[idea.step, author] = sent.get((idea.step, author), 0) + 1
    return sent


def seat_entries(workshop: Workshop, step: Step, group: str) -> list[Entry]:
    """Each seat's progress, without a value."""
    return [
        {
            "id": row.id,
            "seat": row.seat,
            "state": row.state,
            "profile": row.profile,
            "scored": len(scored_cells(workshop, step, row.id)),
            "of": cells_of(workshop, step),
        }
        for row in scorers(workshop, step, group)
    ]


def cells_of(workshop: Workshop, step: Step) -> int:
    """How many scores a member may give in the step."""
    return len(candidates(workshop, step.id)) * len(workshop.criteria_of(step.id))
