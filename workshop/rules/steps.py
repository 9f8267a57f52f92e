"""Opening, closing, revealing and reopening the steps of a sequence; at most one is open."""

from dataclasses import replace
from typing import Any

from .candidates import NOTHING, candidates, fix_candidates, is_candidate, who_comes
from .criteria import criteria_for, take_over_criteria
from .curtains import lifted, show_step
from .ideas import admit_delayed
from .notices import forget_notices, tell
from .refusals import Refusal
from .rows import Candidate, Step
from .settings import ON_CANDIDATES, TALLIED
from .settling import gather_given, resettle, tell_returned
from .state import Act, Workshop
from .tallies import may_see, set_tally_aside, store_tally

CLOSING_MS = 10_000


def open_step(workshop: Workshop, act: Act, *, step: str) -> dict[str, Any]:
    """Open a step for the first time; the open one closes in the same command."""
    row = workshop.step(step)
    if row.state == "open":
        raise Refusal("step.already_open")
    if row.state != "prepared":
        raise Refusal("step.not_prepared")
    who_comes(workshop, row)
    close_the_open_one(workshop, act)
    if row.kind in ON_CANDIDATES:
        fix_candidates(workshop, row)
    if row.kind == "score":
        row = _ready_to_score(workshop, row)
    if row.kind == "results":
        _reveal_what_it_looks_at(workshop, row)
    workshop.put(replace(row, state="open"))
    workshop.put(replace(workshop.about, last_step=step, screen_what="step", screen_page=0))
    return {}


def _ready_to_score(workshop: Workshop, step: Step) -> Step:
    take_over_criteria(workshop, step)
    if not workshop.criteria_of(step.id):
        raise Refusal("step.no_criteria")
    first = candidates(workshop, step.id)[0]
    return replace(step, led_idea=first.id if step.settings["led"] else None)


def looked_at(workshop: Workshop, step: Step) -> Step | None:
    """The step whose tally a `results` step shows: the one named, or the last before it.

    In version 1 of the rules that was the last vote.
    """
    works_on = step.settings.get("works_on") or {}
    if "step" in works_on:
        return workshop.steps.get((works_on["step"],))
    before = [s for s in workshop.sequence() if s.position < step.position]
    votes = [s for s in before if s.kind in ON_CANDIDATES]
    return votes[-1] if votes else None


def _reveal_what_it_looks_at(workshop: Workshop, step: Step) -> None:
    target = looked_at(workshop, step)
    if target is None:
        return
    target = workshop.step(target.id)
    if target.state not in ("closed", "revealed"):
        raise Refusal("step.source_not_closed")
    if target.kind in TALLIED and target.state == "closed":
        workshop.put(lifted(target))


def why_not_open(workshop: Workshop, step: Step) -> str | None:
    """The code of the refusal that opening the step now would meet; None where it would open."""
    if step.state != "prepared":
        return None
    try:
        if not who_comes(workshop, step)[0] and step.kind in ON_CANDIDATES:
            return NOTHING[step.kind]
    except Refusal as refusal:
        return refusal.code
    if step.kind == "score" and not criteria_for(workshop, step):
        return "step.no_criteria"
    target = looked_at(workshop, step) if step.kind == "results" else None
    if target and target.state not in ("closed", "revealed", "open"):
        return "step.source_not_closed"
    return None


def is_over(workshop: Workshop) -> bool:
    """No step is open, the last that was is closed, and none is prepared after it."""
    last = workshop.steps.get((workshop.about.last_step or "",))
    if last is None or workshop.open_step() is not None:
        return False
    return not any(
        step.state == "prepared" and step.position > last.position
        for step in workshop.steps.values()
    )


def close_the_open_one(workshop: Workshop, act: Act) -> None:
    """Opening or reopening a step closes the open one, in the same command."""
    step = workshop.open_step()
    if step is not None:
        _finish(workshop, act, step)


def close_step(workshop: Workshop, act: Act, *, step: str, now: bool = False) -> dict[str, Any]:
    """Close now, or count ten seconds down."""
    row = workshop.step(step)
    if row.state != "open":
        raise Refusal("step.not_open")
    if now:
        _finish(workshop, act, row)
        return {"closing_at": None}
    closing_at = row.closing_at or act.at + CLOSING_MS
    workshop.put(replace(row, closing_at=closing_at))
    return {"closing_at": closing_at}


def cancel_close(workshop: Workshop, act: Act, *, step: str) -> dict[str, Any]:
    """The countdown stops; the step stays open. A timer at zero stops with it."""
    row = workshop.step(step)
    if row.closing_at is None:
        raise Refusal("step.not_closing")
    over = row.timer_ends_at is not None and row.timer_ends_at <= act.at
    ends_at = None if over else row.timer_ends_at
    workshop.put(replace(row, closing_at=None, timer_ends_at=ends_at))
    return {}


def _finish(workshop: Workshop, act: Act, step: Step) -> None:
    """Close: what was delayed comes in, the tally is stored, what was told is over."""
    admit_delayed(workshop)
    if step.kind in TALLIED:
        store_tally(workshop, step, act.at)
    revealed = step.kind in TALLIED and step.settings["results"] in ("live", "close")
    workshop.put(
        replace(
            step,
            state="revealed" if revealed else "closed",
            only_group=None,
            closing_at=None,
            timer_ends_at=None,
            timer_left_ms=None,
            rounds=step.rounds + (step.kind in TALLIED),
        )
    )
    forget_notices(workshop, step.id)


def reveal_step(
    workshop: Workshop,
    act: Act,
    *,
    step: str,
    idea: str | None = None,
    criterion: str | None = None,
) -> dict[str, Any]:
    """Show the stored tally to everyone: all of it, or of scores one idea, one criterion."""
    row = workshop.step(step)
    if row.kind not in TALLIED:
        raise Refusal("step.no_tally")
    if row.state == "revealed":
        raise Refusal("step.already_revealed")
    if row.state != "closed":
        raise Refusal("step.not_closed")
    if idea is not None or criterion is not None:
        return _reveal_part(workshop, row, idea, criterion)
    workshop.put(lifted(row))
    show_step(workshop, step)
    return {}


def _reveal_part(
    workshop: Workshop, step: Step, idea: str | None, criterion: str | None
) -> dict[str, Any]:
    """One idea's scores, on one criterion or on all; without an idea, a criterion's of all."""
    tally = workshop.tally(step.id)
    if step.kind != "score" or tally is None:
        raise Refusal("step.wrong_kind")
    rows = [row["idea"] for row in tally.content["rows"]]
    if idea is not None and idea not in rows:
        raise Refusal("score.not_a_candidate")
    if criterion is not None and workshop.criterion(criterion).step != step.id:
        raise Refusal("criterion.unknown")
    parts = [{"idea": id, "criterion": criterion} for id in ([idea] if idea else rows)]
    shown = step.shown + [part for part in parts if part not in step.shown]
    workshop.put(replace(step, shown=shown))
    show_step(workshop, step.id)
    return {}


def reopen_step(
    workshop: Workshop, act: Act, *, step: str, group: str | None = None, anyway: bool = False
) -> dict[str, Any]:
    """Open a closed step again, for everyone or for one group.

    The stored tally is set aside; what was merged, split, hidden or removed since applies now,
    and the groups are told what came back to them. A revealed step only `anyway`.
    """
    row = workshop.step(step)
    if row.state not in ("closed", "revealed"):
        raise Refusal("step.already_open" if row.state == "open" else "step.not_closed")
    told = row.state == "revealed" or bool(row.shown) or row.seen
    if told and not anyway:
        raise Refusal("step.already_revealed")
    if group is not None and workshop.group(group).state == "removed":
        raise Refusal("group.removed")
    close_the_open_one(workshop, act)
    had = set_tally_aside(workshop, row)
    again = {"at": act.at, "group": group, "after_reveal": told}
    reopenings = [*row.reopenings, again]
    row = replace(row, state="open", only_group=group, reopenings=reopenings)
    row = replace(row, shown=[], curtain=False, seen=False)
    workshop.put(row)
    workshop.put(replace(workshop.about, last_step=step, screen_what="step", screen_page=0))
    for present in workshop.present_groups():
        if group in (None, present.id):
            tell(workshop, present.id, "step.reopened", step=step)
    if row.kind == "results":
        _reveal_what_it_looks_at(workshop, row)
    if row.kind == "vote":
        gather_given(workshop, row, had)
        resettle(workshop, row, candidates(workshop, step))
        for voter, placed_then in had.items():
            tell_returned(workshop, row, voter, placed_then)
    return {}


def include_idea(workshop: Workshop, act: Act, *, step: str, idea: str) -> dict[str, Any]:
    """A later idea joins the open vote or scoring, by an explicit act; every group is told."""
    row = workshop.step(step)
    if row.kind not in ON_CANDIDATES:
        raise Refusal("step.wrong_kind")
    if row.state != "open":
        raise Refusal("step.not_open")
    late = workshop.idea(idea)
    if late.lead:
        raise Refusal("idea.is_a_source", lead=late.lead)
    if late.state != "active":
        raise Refusal("idea.not_active")
    if is_candidate(workshop, step, late):
        return {}
    for original in workshop.family(late):
        if (step, original.id) not in workshop.candidates:
            workshop.put(Candidate(step=step, idea=original.id, added=True))
    if row.kind == "vote":
        resettle(workshop, row, [late])
    for group in workshop.present_groups():
        tell(workshop, group.id, "candidate.added", idea=idea)
    return {}


def look_early(workshop: Workshop, act: Act, *, steps: list[str]) -> dict[str, Any]:
    """The organiser takes what is still hidden: kept, and mentioned in the results."""
    for id in steps:
        step = workshop.step(id)
        if not may_see(step, "group"):
            workshop.put(replace(step, early_looks=step.early_looks + 1))
    return {}
