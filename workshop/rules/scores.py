"""Scores: what each member gives each idea on each criterion, and which nobody reads too early.

Nothing here answers with a value: a seat taken up again learns that it scored, never what.
"""

import hashlib
from dataclasses import replace
from typing import Any

from .candidates import candidates, is_candidate
from .groups import acting_group, take_seat, undone
from .notices import tell
from .points import mark_entered, open_for
from .refusals import Refusal
from .rows import Criterion, Idea, Member, Score, Step
from .state import Act, Workshop


def set_score(
    workshop: Workshop,
    act: Act,
    *,
    step: str,
    idea: str,
    criterion: str,
    member: str,
    value: int | None,
    group: str | None = None,
) -> dict[str, Any]:
    """One member's score for one idea on one criterion, 0 to 10; None takes it back."""
    giver = acting_group(workshop, act, group)
    row = open_for(workshop, step, giver, "score")
    who = scorer(workshop, row, giver, member)
    if act.member not in (None, member):
        raise Refusal("not_allowed")
    asked = workshop.criterion(criterion)
    if asked.step != step:
        raise Refusal("criterion.unknown")
    if not is_candidate(workshop, step, workshop.idea(idea)):
        raise Refusal("score.not_a_candidate")
    if row.settings["led"] and act.role == "group" and row.led_idea != idea:
        raise Refusal("score.not_led")
    _enter(workshop, row, who, idea, asked, value, act.by)
    take_seat(workshop, giver)
    mark_entered(workshop, row)
    undone(workshop, step, giver)
    if act.by == "facilitator":
        tell(workshop, giver, "entered.for_you", what="scores")
    return {}


def scorer(workshop: Workshop, step: Step, group: str, member: str) -> Member:
    """Whose score it is: the member's, or the group's first seat where a group gives one score."""
    row = workshop.member(member)
    if row.group != group:
        raise Refusal("member.not_yours")
    if step.settings["one_per_group"]:
        return scorers(workshop, step, group)[0]
    if row.state == "left":
        raise Refusal("member.left")
    return row


def scorers(workshop: Workshop, step: Step, group: str) -> list[Member]:
    """The seats that score in a group, those that scored and left too; in order of seat."""
    by_group: dict[str, list[Member]] | None = workshop.memo.get("all seats")
    if by_group is None:
        by_group = workshop.memo["all seats"] = {}
        for member in sorted(workshop.members.values(), key=lambda member: member.seat):
            by_group.setdefault(member.group, []).append(member)
    everyone = by_group.get(group, [])
    if step.settings["one_per_group"]:
        return everyone[:1]
    scored = workshop.scored(step.id)
    return [row for row in everyone if row.state == "here" or scored.get(row.id)]


def _enter(
    workshop: Workshop,
    step: Step,
    member: Member,
    idea: str,
    criterion: Criterion,
    value: int | None,
    by: str,
) -> None:
    score = Score(
        step=step.id,
        group=member.group,
        member=member.id,
        idea=idea,
        criterion=criterion.id,
        round=criterion.round,
        value=value,
        by=by,
    )
    stands = workshop.scores.get(score.key)
    if stands is None and value is None:
        return
    if stands is None or (stands.value, stands.by) != (value, by):
        workshop.put(score)


def move_scores(
    workshop: Workshop, act: Act, *, step: str, member: str, to: str, group: str | None = None
) -> dict[str, Any]:
    """A sheet entered in the wrong seat: the two seats' sheets are exchanged whole, unseen."""
    named = group or (None if act.role == "group" else workshop.member(member).group)
    giver = acting_group(workshop, act, named)
    row = open_for(workshop, step, giver, "score")
    one, other = workshop.member(member), workshop.member(to)
    if {one.group, other.group} != {giver}:
        raise Refusal("member.not_yours")
    if act.member is not None or one.id == other.id or row.settings["one_per_group"]:
        raise Refusal("not_allowed")
    sheets = {
        seat.id: {s.key[2:]: s for s in workshop.scores.values() if _is_in(s, step, seat.id)}
        for seat in (one, other)
    }
    for cell in sorted(sheets[one.id].keys() | sheets[other.id].keys()):
        for seat, theirs in ((one, other), (other, one)):
            said = sheets[theirs.id].get(cell)
            own = sheets[seat.id].get(cell)
            if said is not None:
                workshop.put(replace(said, member=seat.id))
            elif own is not None:
                workshop.put(replace(own, value=None))
    undone(workshop, step, giver)
    return {}


def _is_in(score: Score, step: str, member: str) -> bool:
    return score.step == step and score.member == member


def lead_score(workshop: Workshop, act: Act, *, step: str, idea: str) -> dict[str, Any]:
    """The facilitator moves the idea for everyone."""
    row = open_step_of_scores(workshop, step)
    if not row.settings["led"]:
        raise Refusal("score.own_pace")
    if not is_candidate(workshop, step, workshop.idea(idea)):
        raise Refusal("score.not_a_candidate")
    workshop.put(replace(row, led_idea=idea))
    return {}


def open_step_of_scores(workshop: Workshop, step: str) -> Step:
    """The score step, open for anybody."""
    row = workshop.step(step)
    if row.kind != "score":
        raise Refusal("step.wrong_kind")
    if row.state != "open":
        raise Refusal("step.not_open")
    return row


def has_scored(workshop: Workshop, member: str) -> bool:
    """Whether a member ever gave a score, in any step."""
    known: set[str] | None = workshop.counts.get("have scored")
    if known is None:
        known = {score.member for score in workshop.scores.values()}
        workshop.counts["have scored"] = known
    return member in known


def scored_cells(workshop: Workshop, step: Step, member: str) -> set[tuple[str, str]]:
    """The (idea, criterion) that a member has scored and that still count."""
    known: set[tuple[str, str]] | None = workshop.counts.get(("cells", step.id, member))
    if known is None:
        rounds = {row.id: row.round for row in workshop.criteria_of(step.id)}
        known = {
            (idea, criterion)
            for idea, criterion, round_ in workshop.scored(step.id).get(member, ())
            if rounds.get(criterion) == round_
            and is_candidate(workshop, step.id, workshop.ideas[idea,])
        }
        workshop.counts["cells", step.id, member] = known
    return known


def own_order(workshop: Workshop, step: Step, member: str) -> list[str]:
    """The ideas in a member's own order: another for each, the same every time."""

    def place(idea: Idea) -> bytes:
        return hashlib.sha256(f"{step.id} {member} {idea.id}".encode()).digest()

    return [idea.id for idea in sorted(candidates(workshop, step.id), key=place)]
