"""What is taken home, once, before any format: ideas, votes and what was withheld.

Tallies come from the same function as the screen's. Everything that the facilitator entered in a
group's name is marked.
"""

from dataclasses import dataclass
from typing import Any

from workshop.rules.points import authors
from workshop.rules.redaction import mark_of
from workshop.rules.rows import About, Criterion, Idea, Points, Step
from workshop.rules.settings import setting
from workshop.rules.state import Workshop
from workshop.rules.tallies import current_tally

from .score_rows import Scoring, all_criteria, scorings


@dataclass(frozen=True, kw_only=True)
class Said:
    """A text of an idea as it was submitted; None where it was removed for good."""

    number: int
    text: str | None


@dataclass(frozen=True, kw_only=True)
class IdeaRow:
    """`lead` is the number of the idea it stands behind; `originals` those it speaks for.

    `text` is None where it was removed; `entered` is `group`, `for_group` or `facilitator`;
    `late` what came when its step was over, admitted since or not; `origin` is the idea of an
    earlier workshop.
    """

    number: int
    text: str | None
    first_text: str | None
    detail: str
    state: str
    pending: str | None
    lead: int | None
    originals: list[Said]
    groups: list[str]
    entered: str
    late: bool
    step: str
    at: int
    theme: str | None = None
    feeling: str | None = None
    circle: str | None = None
    origin: dict[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Given:
    """What one group gave one original idea, and whether the facilitator entered it."""

    group: str
    number: int
    text: str | None
    points: int
    entered_for: bool


@dataclass(frozen=True, kw_only=True)
class Vote:
    """A vote step with its tally as it is shown.

    `groups` are those that voted or could, in order of number; `entered_for` the pairs of group
    and counted idea in which the facilitator had a hand.
    """

    step: Step
    tally: dict[str, Any]
    groups: list[str]
    given: list[Given]
    entered_for: set[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Export:
    """Everything that the formats write; groups are named by id, `names` has their names.

    A name is None where it was removed for good; `marks` are what may stand in the journal in
    the place of a removed text.
    """

    about: About
    code: str
    groups: int
    people: int
    names: dict[str, str | None]
    numbers: dict[str, int]
    marks: frozenset[str]
    steps: list[Step]
    ideas: list[IdeaRow]
    votes: list[Vote]
    scorings: list[Scoring]
    criteria: list[tuple[Step, Criterion]]
    withheld: list[Step]
    journal: list[dict[str, Any]]


def export_rows(
    state: Workshop, code: str, journal: list[dict[str, Any]], withheld: list[str]
) -> Export:
    """The rows of a workshop; the tallies of the `withheld` steps are left out."""
    groups = sorted(state.groups.values(), key=lambda group: group.number)
    ideas = sorted(state.ideas.values(), key=lambda idea: idea.number)
    present = state.present_groups()
    late = {entry["answer"].get("idea") for entry in journal if _came_late(entry)}
    return Export(
        about=state.about,
        code=code,
        groups=len(present),
        people=sum(len(state.seats(group.id)) for group in present),
        names={group.id: None if group.redacted else group.name for group in groups},
        numbers={group.id: group.number for group in groups}
        | {idea.id: idea.number for idea in ideas},
        marks=frozenset(mark_of(id) for (id,) in [*state.ideas, *state.groups]),
        steps=state.sequence(),
        ideas=[_idea(state, idea, idea.id in late) for idea in ideas],
        votes=_votes(state, withheld),
        scorings=scorings(state, withheld),
        criteria=all_criteria(state),
        withheld=[step for step in state.sequence() if step.id in withheld],
        journal=journal,
    )


def _came_late(entry: dict[str, Any]) -> bool:
    """Sent for the tray, and put there: a tablet that asks for it in time is simply heard."""
    sent = entry["command"] == "idea.submit" and entry["arguments"].get("late")
    return bool(sent) and entry["answer"].get("state") == "pending"


def _idea(state: Workshop, idea: Idea, late: bool) -> IdeaRow:
    entered = "for_group" if idea.group and idea.by != "group" else idea.by
    family = state.family(idea)
    return IdeaRow(
        number=idea.number,
        text=_spoken(idea, state.says(idea)),
        first_text=_spoken(idea, idea.first_text),
        detail=idea.detail,
        state=idea.state,
        pending=idea.pending if idea.state == "pending" else None,
        lead=state.idea(idea.lead).number if idea.lead else None,
        originals=[_said(original) for original in family] if len(family) > 1 else [],
        groups=sorted(authors(state, idea), key=lambda group: state.group(group).number),
        entered="facilitator" if entered == "organiser" else entered,
        late=late,
        step=state.steps[idea.step,].title,
        at=idea.at,
        theme=state.themes[idea.theme,].name if idea.theme else None,
        feeling=idea.feeling,
        circle=_circle(state, idea),
        origin=idea.origin,
    )


def _circle(state: Workshop, idea: Idea) -> str | None:
    """The constraint under which it was found; None for the free circle."""
    circles = setting(state.steps[idea.step,], "circles") if idea.circle else []
    return circles[idea.circle - 1] if 0 < idea.circle <= len(circles) else None


def _spoken(idea: Idea, text: str) -> str | None:
    """The text, but for the mark that stands in the place of a removed one."""
    return None if text == mark_of(idea.id) else text


def _said(idea: Idea) -> Said:
    return Said(number=idea.number, text=_spoken(idea, idea.text))


def _votes(state: Workshop, withheld: list[str]) -> list[Vote]:
    votes = []
    for step in state.sequence():
        if step.kind != "vote" or step.state == "prepared" or step.id in withheld:
            continue
        tally = current_tally(state, step)
        if tally is not None:
            votes.append(_vote(state, step, tally))
    return votes


def _vote(state: Workshop, step: Step, tally: dict[str, Any]) -> Vote:
    voted = {group for row in tally["rows"] for group in row["by_group"]}
    could = {group.id for group in state.present_groups()}
    entered = [row for row in state.points.values() if row.step == step.id and row.given]
    entered.sort(key=lambda row: (state.group(row.group).number, state.idea(row.idea).number))
    return Vote(
        step=step,
        tally=tally,
        groups=sorted(voted | could, key=lambda group: state.group(group).number),
        given=[_given(state, row) for row in entered],
        entered_for={
            (row.group, state.idea(row.idea).lead or row.idea)
            for row in entered
            if row.by != "group"
        },
    )


def _given(state: Workshop, row: Points) -> Given:
    said = _said(state.idea(row.idea))
    return Given(
        group=row.group,
        number=said.number,
        text=said.text,
        points=row.given,
        entered_for=row.by != "group",
    )
