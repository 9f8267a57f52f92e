"""What is taken home of a score step, before any format."""

from dataclasses import dataclass
from typing import Any

from workshop.rules.redaction import mark_of
from workshop.rules.rows import Criterion, Score, Step
from workshop.rules.state import Workshop
from workshop.rules.tallies import current_tally


@dataclass(frozen=True, kw_only=True)
class GivenScore:
    """One member's score; `set_aside` where its criterion was started again since.

    `text` is None where it was removed, `profile` where nobody said one.
    """

    group: str
    seat: int
    profile: str | None
    number: int
    text: str | None
    criterion: str
    value: int
    round: int
    set_aside: bool
    entered_for: bool


@dataclass(frozen=True, kw_only=True)
class Scoring:
    """A score step with its tally as it is shown, and every score that was given."""

    step: Step
    tally: dict[str, Any]
    given: list[GivenScore]


def scorings(state: Workshop, withheld: list[str]) -> list[Scoring]:
    """The score steps whose tally may be told, in order."""
    found = []
    for step in state.sequence():
        if step.kind != "score" or step.state == "prepared" or step.id in withheld:
            continue
        tally = current_tally(state, step)
        if tally is not None:
            found.append(Scoring(step=step, tally=tally, given=_given(state, step)))
    return found


def _given(state: Workshop, step: Step) -> list[GivenScore]:
    def place(score: Score) -> tuple[int, ...]:
        criterion = state.criteria[score.criterion,]
        group, seat = state.group(score.group).number, state.member(score.member).seat
        return (group, seat, state.idea(score.idea).number, criterion.position, score.round)

    rows = [row for row in state.scores.values() if row.step == step.id and row.value is not None]
    return [_score(state, row) for row in sorted(rows, key=place)]


def _score(state: Workshop, row: Score) -> GivenScore:
    assert row.value is not None
    names = {one["id"]: one["name"] for one in state.about.profiles}
    member, idea = state.member(row.member), state.idea(row.idea)
    criterion = state.criteria[row.criterion,]
    text = state.says(idea)
    return GivenScore(
        group=row.group,
        seat=member.seat,
        profile=names.get(member.profile or ""),
        number=idea.number,
        text=None if text == mark_of(idea.id) else text,
        criterion=criterion.name,
        value=row.value,
        round=row.round,
        set_aside=row.round < criterion.round,
        entered_for=row.by != "group",
    )


def all_criteria(state: Workshop) -> list[tuple[Step, Criterion]]:
    """The criteria of every score step as they were announced, in order."""
    return [
        (step, criterion)
        for step in state.sequence()
        if step.kind == "score"
        for criterion in state.criteria_of(step.id)
    ]
