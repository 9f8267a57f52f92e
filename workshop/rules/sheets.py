"""The scores of a step that count, and the means that they make."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from .candidates import candidates
from .rows import Criterion, Step
from .scores import scorers
from .spreads import TOP, spread
from .state import Workshop


@dataclass
class Sheets:
    """The scores of a step that count: by member, then idea, then criterion."""

    criteria: list[Criterion]
    ideas: list[str]
    by_member: dict[str, dict[str, dict[str, int]]] = field(default_factory=dict)
    #: How many of these scores the facilitator or a helper entered in a group's name.
    entered_for: int = 0

    def of(self, idea: str, criterion: str, members: Iterable[str] | None = None) -> list[int]:
        """The scores of one idea on one criterion, of some members or of all."""
        chosen = self.by_member if members is None else members
        found = (self.by_member[m].get(idea, {}).get(criterion) for m in chosen)
        return [value for value in found if value is not None]

    @property
    def scores(self) -> int:
        """How many scores there are."""
        return sum(len(cells) for ideas in self.by_member.values() for cells in ideas.values())

    def members_on(self, idea: str) -> list[str]:
        """Who scored an idea on one criterion at least."""
        return [member for member, ideas in self.by_member.items() if ideas.get(idea)]

    def complete_members(self) -> list[str]:
        """Who scored every idea on every criterion."""
        cells = len(self.ideas) * len(self.criteria)
        return [m for m, ideas in self.by_member.items() if sum(map(len, ideas.values())) == cells]


def read_sheets(workshop: Workshop, step: Step) -> Sheets:
    """What counts: of active groups, on candidates, in each criterion's present round.

    Where a group gives one score, its first seat's alone: not that of a group that joined it.
    """
    criteria = workshop.criteria_of(step.id)
    sheets = Sheets(criteria, [idea.id for idea in candidates(workshop, step.id)])
    rounds = {row.id: row.round for row in criteria}
    ideas, active = set(sheets.ideas), {group.id for group in workshop.active_groups()}
    for member, cells in workshop.scored(step.id).items():
        group = workshop.members[member,].group
        if group not in active:
            continue
        if step.settings["one_per_group"] and member != scorers(workshop, step, group)[0].id:
            continue
        own: dict[str, dict[str, int]] = {}
        for (idea, criterion, round_), score in cells.items():
            if idea in ideas and rounds.get(criterion) == round_ and score.value is not None:
                own.setdefault(idea, {})[criterion] = score.value
                sheets.entered_for += score.by != "group"
        if own:
            sheets.by_member[member] = own
    return sheets


def turned(criterion: Criterion, value: Fraction) -> Fraction:
    """A score or mean so that high is good."""
    return value if criterion.high_is_good else TOP - value


def weighted(
    criteria: list[Criterion],
    value: Callable[[str], Fraction | int | None],
    weights: dict[str, int] | None = None,
) -> Fraction | None:
    """The weighted mean of what `value` says by criterion, each turned; silent ones left out."""
    top, bottom = Fraction(0), 0
    for criterion in criteria:
        said = value(criterion.id)
        weight = criterion.weight if weights is None else weights.get(criterion.id, 0)
        if said is not None:
            top += weight * turned(criterion, Fraction(said))
            bottom += weight
    return top / bottom if bottom else None


def idea_mean(sheets: Sheets, idea: str, members: Iterable[str] | None = None) -> Fraction | None:
    """The weighted mean of the means of an idea's criteria."""
    return weighted(sheets.criteria, lambda criterion: _mean(sheets.of(idea, criterion, members)))


def _mean(scores: list[int]) -> Fraction | None:
    return Fraction(sum(scores), len(scores)) if scores else None


def whole(value: Fraction) -> int:
    """Rounded to a whole score, half up."""
    return int(value + Fraction(1, 2))


def overall(sheets: Sheets, idea: str, members: Iterable[str]) -> dict[str, Any]:
    """How people's own weighted means of an idea lie, each rounded half up to 0..10."""
    own = (weighted(sheets.criteria, sheets.by_member[m][idea].get) for m in members)
    return spread([whole(mean) for mean in own if mean is not None])
