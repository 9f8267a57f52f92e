"""Ideas: submitted, edited, withdrawn; admitted, hidden, corrected by the facilitator."""

from dataclasses import replace
from typing import Any

from .candidates import check_not_being_scored, is_candidate
from .groups import acting_group, now_in, take_seat, undone
from .notices import tell
from .points import authors, mark_entered, open_for, owners
from .refusals import Refusal
from .rows import Idea, Step
from .settling import regrouping
from .state import Act, Workshop
from .text import clean_detail, clean_idea
from .themes import column_of

#: Where the facilitator may enter ideas of the room's own, "typed for the occasion".
IDEAS_GO_INTO = ("ideas", "sort", "vote", "score")

#: Why an idea waits where it doesn't go to the screen at once.
WAITS = {"accepted": "accept", "delay": "delay"}


def submit_idea(
    workshop: Workshop,
    act: Act,
    *,
    step: str,
    text: str,
    detail: str = "",
    anyway: bool = False,
    late: bool = False,
    group: str | None = None,
    theme: str | None = None,
    feeling: str | None = None,
) -> dict[str, Any]:
    """An idea, on the wall at once or waiting until it is admitted."""
    text, detail = clean_idea(text), clean_detail(detail)
    row = workshop.step(step)
    theme = column_of(workshop, row, theme)
    if feeling is not None and not row.settings.get("feelings"):
        raise Refusal("idea.feeling_not_asked")
    author = None
    if act.role == "group" or group is not None:
        author = acting_group(workshop, act, group)
    pending = _why_it_waits(workshop, act, row, author, late)
    if author is not None:
        _check_room_for_one_more(workshop, row, author)
        take_seat(workshop, author)
        mark_entered(workshop, workshop.step(step))
        undone(workshop, step, author)
    if not anyway:
        _check_new(workshop, row.id, text)
    number = len(workshop.ideas) + 1
    idea = Idea(
        id=f"i{number}",
        number=number,
        step=row.id,
        group=author,
        text=text,
        first_text=text,
        detail=detail,
        state="pending" if pending else "active",
        pending=pending,
        admit_at=_admit_at(act, row, pending),
        by=act.by,
        theme=theme,
        feeling=feeling,
        circle=row.circle,
        at=act.at,
    )
    workshop.put(idea)
    if author is not None and act.by == "facilitator":
        tell(workshop, author, "entered.for_you", what="idea")
    return {"idea": idea.id, "number": number, "state": idea.state}


def _why_it_waits(
    workshop: Workshop, act: Act, step: Step, author: str | None, late: bool
) -> str | None:
    if act.by == "facilitator":
        if author is None and step.kind not in IDEAS_GO_INTO:
            raise Refusal("step.wrong_kind")
        if author is not None and (step.kind != "ideas" or step.state == "prepared"):
            raise Refusal("step.wrong_kind" if step.kind != "ideas" else "step.not_open")
        return None
    if step.kind != "ideas":
        raise Refusal("step.wrong_kind")
    if late and step.state != "prepared" and not _is_open_for(step, author):
        return "late"
    open_for(workshop, step.id, author or "")
    return WAITS.get(step.settings["to_screen"])


def _is_open_for(step: Step, group: str | None) -> bool:
    return step.state == "open" and step.only_group in (None, group)


def ideas_left(workshop: Workshop, step: Step, group: str) -> int | None:
    """How many more ideas a group may send in the step; None where there is no limit."""
    most: int | None = step.settings.get("max_ideas")
    if most is None:
        return None
    sent = sum(
        idea.group is not None
        and now_in(workshop, idea.group) == group
        and idea.step == step.id
        and idea.state != "withdrawn"
        for idea in workshop.ideas.values()
    )
    return max(0, most - sent)


def _check_room_for_one_more(workshop: Workshop, step: Step, group: str) -> None:
    if ideas_left(workshop, step, group) == 0:
        raise Refusal("idea.too_many", most=step.settings["max_ideas"])


def _check_new(workshop: Workshop, step: str, text: str, but: str | None = None) -> None:
    for same in workshop.same_text(text):
        lead = workshop.idea(same.lead) if same.lead else same
        if step not in (same.step, lead.step) or lead.state != "active" or same.id == but:
            continue
        said = workshop.step(step)
        others_wait = said.settings.get("others_shown") == "close" and said.state == "open"
        # while others' ideas wait, no more is said than was just typed
        shown = same.text if others_wait else workshop.says(lead)
        raise Refusal("idea.already_there", idea=lead.id, number=lead.number, text=shown)


def _own_idea(workshop: Workshop, act: Act, id: str) -> Idea:
    """The group's own idea, in a step that is open to it and not merged."""
    group = acting_group(workshop, act, None)
    idea = workshop.idea(id)
    if group not in owners(workshop, idea):
        raise Refusal("idea.not_yours")
    open_for(workshop, idea.step, group)
    if idea.lead or workshop.sources(idea.id):
        raise Refusal("idea.merged")
    if idea.redacted:
        raise Refusal("idea.redacted")
    return idea


def edit_idea(
    workshop: Workshop,
    act: Act,
    *,
    idea: str,
    text: str,
    detail: str | None = None,
    anyway: bool = False,
) -> dict[str, Any]:
    """A group words its idea anew."""
    row = _own_idea(workshop, act, idea)
    if row.state not in ("active", "pending"):
        raise Refusal("idea.not_active")
    text = clean_idea(text)
    if not anyway:
        _check_new(workshop, row.step, text, but=row.id)
    detail = row.detail if detail is None else clean_detail(detail)
    row = replace(row, text=text, first_text=text, detail=detail)
    step = workshop.step(row.step)
    waits = WAITS.get(step.settings["to_screen"])
    if waits and row.pending != "late":
        # other words wait as the first ones did
        row = replace(row, state="pending", pending=waits, admit_at=_admit_at(act, step, waits))
    workshop.put(row)
    undone(workshop, row.step, act.group or "")
    return {}


def _admit_at(act: Act, step: Step, pending: str | None) -> int | None:
    return act.at + step.settings["delay_seconds"] * 1_000 if pending == "delay" else None


def withdraw_idea(workshop: Workshop, act: Act, *, idea: str) -> dict[str, Any]:
    """A group takes its idea back; `restore_idea` gives it again."""
    row = _own_idea(workshop, act, idea)
    if row.state not in ("active", "pending"):
        raise Refusal("idea.not_active")
    check_not_being_scored(workshop, row)
    with regrouping(workshop):
        workshop.put(replace(row, state="withdrawn"))
    undone(workshop, row.step, act.group or "")
    return {}


def hide_idea(workshop: Workshop, act: Act, *, idea: str) -> dict[str, Any]:
    """Set an idea aside: off the wall, kept in the archive."""
    row = workshop.idea(idea)
    if row.lead:
        raise Refusal("idea.is_a_source", lead=row.lead)
    if row.state not in ("active", "pending"):
        raise Refusal("idea.not_active")
    with regrouping(workshop):
        _tell_voters(workshop, row, "candidate.gone")
        workshop.put(replace(row, state="hidden"))
    for group in sorted(authors(workshop, row)):
        tell(workshop, group, "idea.hidden", idea=row.id)
    return {}


def restore_idea(workshop: Workshop, act: Act, *, idea: str) -> dict[str, Any]:
    """An idea set aside or withdrawn stands again; a group may do so for its own withdrawal."""
    row = _own_idea(workshop, act, idea) if act.role == "group" else workshop.idea(idea)
    if row.state not in (("withdrawn",) if act.role == "group" else ("withdrawn", "hidden")):
        raise Refusal("idea.not_hidden")
    if row.state == "withdrawn" and row.group:
        _check_room_for_one_more(workshop, workshop.step(row.step), now_in(workshop, row.group))
    with regrouping(workshop) as returned:
        workshop.put(replace(row, state="pending" if row.pending else "active"))
        returned.append(row.id)
        _tell_voters(workshop, row, "candidate.back")
    for group in sorted(owners(workshop, row)):
        if act.by == "facilitator":
            tell(workshop, group, "idea.restored", idea=row.id)
        else:
            undone(workshop, row.step, group)
    return {}


def _tell_voters(workshop: Workshop, idea: Idea, code: str) -> None:
    """Every group is told that a candidate of the open vote left or came back."""
    step = workshop.open_step()
    if step and step.kind == "vote" and is_candidate(workshop, step.id, idea):
        for group in workshop.present_groups():
            tell(workshop, group.id, code, idea=idea.id)


def admit_idea(workshop: Workshop, act: Act, *, idea: str) -> dict[str, Any]:
    """What waited comes onto the wall."""
    row = workshop.idea(idea)
    if row.state != "pending":
        raise Refusal("idea.not_pending")
    with regrouping(workshop) as returned:
        # a candidate that was reworded meanwhile comes back like any other
        workshop.put(replace(row, state="active", pending=None, admit_at=None))
        returned.append(row.id)
    for group in sorted(owners(workshop, row)) if act.by == "facilitator" else ():
        tell(workshop, group, "idea.admitted", idea=row.id)
    return {}


def admit_delayed(workshop: Workshop) -> None:
    """A step closes: what only waited for some seconds to pass comes onto the wall."""
    with regrouping(workshop) as returned:
        for idea in list(workshop.ideas.values()):
            if idea.state == "pending" and idea.admit_at is not None:
                workshop.put(replace(idea, state="active", pending=None, admit_at=None))
                returned.append(idea.id)


def correct_idea(workshop: Workshop, act: Act, *, idea: str, text: str) -> dict[str, Any]:
    """The facilitator corrects a text; the first one stays beside it.

    Of a lead it corrects what the lead says, which a split takes away again.
    """
    row = workshop.idea(idea)
    if row.lead:
        raise Refusal("idea.is_a_source", lead=row.lead)
    text = clean_idea(text)
    if workshop.sources(row.id):
        workshop.put(replace(row, lead_text=text))
    elif row.redacted:
        raise Refusal("idea.redacted")
    else:
        workshop.put(replace(row, text=text))
    for group in sorted(owners(workshop, row)):
        tell(workshop, group, "idea.corrected", idea=row.id)
    return {}
