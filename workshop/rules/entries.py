"""What one thing looks like in a view: each function says it for one audience."""

from typing import Any

from .advice import advice
from .candidates import candidates, who_comes
from .criteria import criteria_for, is_locked
from .curtains import scale_of
from .displays import trial
from .groups import is_done, now_in
from .ideas import ideas_left
from .merging import objections_to
from .points import (
    authors,
    budgets_of,
    left_of,
    limits_of,
    placed,
    reading_order,
    sides_of,
    takes_against,
)
from .proposals import Pair
from .refusals import Refusal
from .rows import Criterion, Group, Idea, Step, Theme
from .scores import own_order, scored_cells, scorers
from .settings import ON_CANDIDATES, setting
from .state import Workshop
from .steps import why_not_open
from .tallies import barred_for, could_still_place, current_tally, may_see, part_revealed
from .text import REMOVED
from .themes import theme_of

COLOURS = 12
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

Entry = dict[str, Any]


def look_of(group: Group) -> Entry:
    """How a group is recognised: one of twelve colours (1 to 12), and a mark of its own."""
    turn, letter = divmod(group.number - 1, len(LETTERS))
    mark = LETTERS[letter] + (str(turn + 1) if turn else "")
    return {"id": group.id, "colour": (group.number - 1) % COLOURS + 1, "mark": mark}


def about_entry(workshop: Workshop, with_screen: bool) -> Entry:
    about, step = workshop.about, workshop.open_step()
    present = workshop.present_groups()
    entry: Entry = {
        "title": about.title,
        "question": about.question,
        "language": about.language,
        "group_word": about.group_word,
        "points_word": about.points_word,
        "profiles": about.profiles,
        "door": about.door,
        "step": step.id if step else None,
        "current": step.id if step else about.last_step,
        "groups": len(present),
        "people": workshop.people(),
        "look_up": about.look_up,
    }
    if with_screen:
        entry["screen"] = {
            "what": about.screen_what,
            "page": about.screen_page,
            "blank": about.screen_blank,
            "frozen": about.screen_frozen,
            "calm": about.screen_calm,
        }
    return entry


def step_entry(workshop: Workshop, step: Step) -> Entry:
    timer = None
    if step.timer_ends_at is not None or step.timer_left_ms is not None:
        timer = {"ends_at": step.timer_ends_at, "left_ms": step.timer_left_ms}
    tally = workshop.tally(step.id)
    if step.kind in ON_CANDIDATES and tally is not None:
        voted = sorted(tally.content["rows"], key=lambda row: int(row["number"]))
        ideas = [row["idea"] for row in voted]
    else:
        works = step.kind in ON_CANDIDATES
        ideas = [i.id for i in candidates(workshop, step.id)] if works else []
    entry: Entry = {
        "id": step.id,
        "position": step.position,
        "kind": step.kind,
        "title": step.title,
        "instruction": step.instruction,
        "state": step.state,
        "settings": step.settings,
        "only_group": step.only_group,
        "closing_at": step.closing_at,
        "timer": timer,
        "candidates": ideas,
        "reopened": len(step.reopenings),
    }
    if step.kind == "score":
        entry["criteria"] = [
            _criterion_entry(workshop, row) for row in criteria_for(workshop, step)
        ]
        entry |= {"led_idea": step.led_idea, "shown": step.shown, "display": step.display}
    if step.kind == "vote":
        entry |= {"curtain": step.curtain, "shown": step.shown}
    if step.kind == "ideas":
        announced = setting(step, "circles")[: step.circle]
        entry |= {
            "settings": step.settings | {"circles": announced},
            "circle": step.circle,
            "themes": [theme.id for theme in workshop.themes_of(step.id)],
        }
    return entry


def theme_entry(theme: Theme) -> Entry:
    return {
        "id": theme.id,
        "name": theme.name,
        "step": theme.step,
        "position": theme.position,
    }


def proposal_entry(pair: Pair, groups: list[str]) -> Entry:
    return {"ideas": list(pair), "groups": groups, "n": len(groups)}


def _criterion_entry(workshop: Workshop, row: Criterion) -> Entry:
    said = ("id", "name", "sentence", "low", "high", "weight", "high_is_good", "round")
    return {name: getattr(row, name) for name in said} | {"locked": is_locked(workshop, row)}


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


def cells_of(workshop: Workshop, step: Step) -> int:
    """How many scores a member may give in the step."""
    return len(candidates(workshop, step.id)) * len(workshop.criteria_of(step.id))


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


def prepared_entry(workshop: Workshop, step: Step) -> Entry:
    """What the facilitator reads of a step beside what all see."""
    entry: Entry = {"entered": step.entered, "ready": why_not_open(workshop, step)}
    # the constraints that are still to be announced too
    entry["settings"] = step.settings
    entry["notes"] = step.notes
    if step.state == "prepared" and step.kind in ("sort", *ON_CANDIDATES):
        if not _source_is_seen(workshop, step):
            return entry | {"comes": None}
        try:
            ideas, tied = who_comes(workshop, step)
            entry["comes"] = {"ideas": [idea.id for idea in ideas], "tied": tied}
        except Refusal:
            entry["comes"] = {"ideas": [], "tied": []}
        else:
            if step.kind == "vote":
                entry["advice"] = advice(workshop, step)
    return entry


def _source_is_seen(workshop: Workshop, step: Step) -> bool:
    """Whether the facilitator may see the tally on whose first ideas the step works, once stored.

    Who comes in would tell the order of scores that nobody may read yet.
    """
    source = workshop.steps.get(((step.settings.get("works_on") or {}).get("of", ""),))
    stored = source is not None and workshop.tally(source.id) is not None
    return source is None or not stored or may_see(source, "facilitator")


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


def idea_entry(workshop: Workshop, idea: Idea, authors_shown: bool) -> Entry:
    entry: Entry = {
        "id": idea.id,
        "number": idea.number,
        "step": idea.step,
        "text": "" if _is_silent(idea) else workshop.says(idea),
        "detail": idea.detail,
        "state": idea.state,
        "redacted": _is_silent(idea),
        "at": idea.at,
        "sources": [
            {
                "id": source.id,
                "number": source.number,
                "text": "" if source.redacted else source.text,
                "detail": source.detail,
                "redacted": source.redacted,
            }
            for source in workshop.sources(idea.id)
        ],
    }
    if idea.lead_text and entry["sources"] and not idea.redacted:
        # the lead's own first words stand beside those of its sources
        entry["own_text"] = idea.text
    said = {
        "theme": theme_of(workshop, idea),
        "feeling": idea.feeling,
        "circle": idea.circle,
        "origin": idea.origin,
    }
    entry |= {name: value for name, value in said.items() if value}
    if authors_shown:
        entry["groups"] = sorted(authors(workshop, idea))
    return entry


def _is_silent(idea: Idea) -> bool:
    """Its text was removed, and no later wording stands in its place."""
    return (idea.lead_text or idea.text).startswith(REMOVED)


def idea_for_facilitator(workshop: Workshop, idea: Idea) -> Entry:
    return idea_entry(workshop, idea, authors_shown=True) | {
        "first_text": "" if idea.redacted else idea.first_text,
        "group": idea.group,
        "lead": idea.lead,
        "by": idea.by,
        "entered_for": idea.group is not None and idea.by == "facilitator",
        "pending": idea.pending if idea.state == "pending" else None,
        "objections": objections_to(workshop, idea.id) if idea.state == "active" else [],
        "undo": bool(idea.before_merge),
    }


def group_for_facilitator(workshop: Workshop, group: Group) -> Entry:
    step = workshop.open_step()
    voting = step is not None and step.kind == "vote" and group.state == "active"
    left = left_of(workshop, step, group.id) if step is not None and voting else None
    sent = sum(n for (_, author), n in _senders(workshop).items() if author == group.id)
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
            "ideas": sent,
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
