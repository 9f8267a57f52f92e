"""A second round of the same scores, paired by member: who went up, who went down, who stayed."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from .rows import Criterion, Step
from .settings import setting
from .sheets import Sheets, weighted
from .state import Workshop
from .text import fold

Row = dict[str, Any]


def add_before(workshop: Workshop, step: Step, sheets: Sheets, rows: list[Row]) -> None:
    """To each row that the first round's tally has too, what was said of its idea `before`.

    Its text then is not kept here: it stays in the first tally, where a redaction finds it.
    """
    first = setting(step, "second_round_of")
    tally = workshop.tally(first) if first else None
    if first is None or tally is None:
        return
    then = {row["idea"]: row for row in tally.content["rows"]}
    earlier = _as_counted(workshop, first, tally.content)
    twins = _twins(earlier.criteria, sheets.criteria)
    for row in rows:
        was = then.get(row["idea"])
        if was is not None:
            row["before"] = _before(row["idea"], was, earlier, sheets, twins)


def _as_counted(workshop: Workshop, step: str, content: Row) -> Sheets:
    """The scores that the stored tally counted, whatever was merged or removed since."""
    sheets = Sheets(workshop.criteria_of(step), [row["idea"] for row in content["rows"]])
    rounds = {criterion["id"]: criterion["round"] for criterion in content["criteria"]}
    for member in content["scored_by"]:
        own = sheets.by_member[member] = {}
        for (idea, criterion, round_), score in workshop.scored(step).get(member, {}).items():
            if idea in sheets.ideas and rounds.get(criterion) == round_ and score.value is not None:
                own.setdefault(idea, {})[criterion] = score.value
    return sheets


def _twins(earlier: list[Criterion], now: list[Criterion]) -> dict[str, str]:
    """The first round's criterion of each of this round's, by name."""
    known = {fold(row.name): row.id for row in earlier}
    return {row.id: known[fold(row.name)] for row in now if fold(row.name) in known}


def _before(idea: str, was: Row, earlier: Sheets, sheets: Sheets, twins: dict[str, str]) -> Row:
    both = [m for m in sheets.members_on(idea) if earlier.by_member.get(m, {}).get(idea)]
    means = (
        (
            weighted(earlier.criteria, earlier.by_member[m][idea].get),
            weighted(sheets.criteria, sheets.by_member[m][idea].get),
        )
        for m in both
    )
    return {
        "mean": was["mean"],
        "n": was["n"],
        "overall": was["overall"],
        "criteria": {id: was["criteria"][twin] for id, twin in twins.items()},
        "pairs": _moves(means),
        "by_criterion": {
            id: _moves(
                (earlier.by_member[m][idea].get(twin), sheets.by_member[m][idea].get(id))
                for m in both
            )
            for id, twin in twins.items()
        },
    }


def _moves(pairs: Iterable[tuple[Fraction | int | None, Fraction | int | None]]) -> dict[str, int]:
    """How many went up, down, or stayed, of those who scored both times."""
    found = {"up": 0, "down": 0, "stayed": 0}
    for then, now in pairs:
        if then is not None and now is not None:
            found["up" if now > then else "down" if now < then else "stayed"] += 1
    return found
