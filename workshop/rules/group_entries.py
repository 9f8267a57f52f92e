"""What a group looks like in a view: to the facilitator, and to itself."""

from .entries import Entry
from .groups import is_done
from .ideas import ideas_left
from .points import left_of
from .progress import has_started, seat_entries, sent_by
from .rows import Group
from .scores import scorers
from .state import Workshop
from .tallies import could_still_place, may_see

COLOURS = 12
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def look_of(group: Group) -> Entry:
    """How a group is recognised: one of twelve colours (1 to 12), and a mark of its own."""
    turn, letter = divmod(group.number - 1, len(LETTERS))
    mark = LETTERS[letter] + (str(turn + 1) if turn else "")
    return {"id": group.id, "colour": (group.number - 1) % COLOURS + 1, "mark": mark}


def group_for_facilitator(workshop: Workshop, group: Group) -> Entry:
    step = workshop.open_step()
    voting = step is not None and step.kind == "vote" and group.state == "active"
    left = left_of(workshop, step, group.id) if step is not None and voting else None
    last = workshop.steps.get((workshop.about.last_step or "",))
    scoring = step or last
    seats: Entry = {}
    if scoring is not None and scoring.kind == "score" and scoring.state != "prepared":
        seats["seats"] = seat_entries(workshop, scoring, group.id)
    return (
        look_of(group)
        | seats
        | {
            "number": group.number,
            "name": "" if group.redacted else group.name,
            "members": len(workshop.seats(group.id)),
            "state": group.state,
            "taken": group.taken,
            "came_from": group.came_from,
            "joined": group.joined,
            "hand_at": group.hand_at,
            "ideas": sent_by(workshop, group.id),
            "started": step is not None and has_started(workshop, step, group.id),
            "done": step is not None and is_done(workshop, step.id, group.id),
            "has_left": could_still_place(workshop, step, group.id) > 0
            if step is not None and voting
            else None,
            # how many would tell what a group gave an idea that is set aside and brought back
            "left": left if step is not None and may_see(step, "facilitator") else None,
        }
    )


def me_entry(workshop: Workshop, group: Group, own: list[str]) -> Entry:
    step = workshop.open_step()
    ideas = step is not None and step.kind == "ideas"
    return look_of(group) | {
        "group": group.id,
        "name": "" if group.redacted else group.name,
        "number": group.number,
        "members": _members(workshop, group.id),
        "state": group.state,
        "hand": group.hand_at is not None,
        "ideas": own,
        "ideas_left": ideas_left(workshop, step, group.id) if step is not None and ideas else None,
        "done": step is not None and is_done(workshop, step.id, group.id),
    }


def _members(workshop: Workshop, group: str) -> list[Entry]:
    """Who sits there, and who scored and left."""
    step = workshop.open_step()
    scoring = step if step is not None and step.kind == "score" else None
    rows = scorers(workshop, scoring, group) if scoring else workshop.seats(group)
    return [
        {"id": row.id, "seat": row.seat, "state": row.state, "profile": row.profile} for row in rows
    ]
