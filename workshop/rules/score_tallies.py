"""The tally of a score step: each idea's criteria, its weighted mean, its rank."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from .candidates import candidates
from .rows import Criterion, Step
from .second_rounds import add_before
from .sheets import Sheets, idea_mean, overall, read_sheets
from .spreads import FAVOURABLE_FROM, OPPOSED_TO, TOP, spread
from .state import Workshop

#: An order among those who scored everything is shown where numbers of scores differ by more.
DIFFER_BY = Fraction(1, 10)

#: Profiles are shown side by side from so many people in each.
PROFILE_LEAST = 5

DISCUSS_MOST = 5

Row = dict[str, Any]


def count_scores(workshop: Workshop, step: Step, plain: Callable[[Any], Row]) -> dict[str, Any]:
    """The tally as the rows stand; `plain` gives what every tally says of an idea."""
    sheets = read_sheets(workshop, step)
    names = {one["id"]: one["name"] for one in workshop.about.profiles}
    by_profile = _by_profile(workshop, sheets)
    rows, means = [], {}
    for idea in candidates(workshop, step.id):
        means[idea.id] = idea_mean(sheets, idea.id)
        row = plain(idea) | _row(sheets, idea.id, means[idea.id])
        profiles = _profiles(sheets, idea.id, by_profile)
        if profiles:
            row["profiles"] = profiles
        rows.append(row)
    order = step.settings["order"]
    rows = ranked(rows, order, means)
    add_before(workshop, step, sheets, rows)
    return {
        "step": step.id,
        "kind": "score",
        "round": step.rounds + 1,
        "order": order,
        "one_per_group": step.settings["one_per_group"],
        "criteria": [_criterion(row) for row in sheets.criteria],
        "rows": rows,
        "complete": _complete(sheets, rows),
        "discuss": _discuss(rows),
        "profiles": [
            {"id": id, "name": names.get(id, ""), "people": len(members)}
            for id, members in by_profile.items()
            if id
        ],
        # no view has it: for whoever counts again from an archive
        "scored_by": {m: workshop.members[m,].profile for m in sorted(sheets.by_member)},
    }


def _criterion(row: Criterion) -> dict[str, Any]:
    said = ("id", "name", "sentence", "low", "high", "weight", "high_is_good", "round")
    return {name: getattr(row, name) for name in said}


def _row(sheets: Sheets, idea: str, mean: Fraction | None) -> Row:
    people = sheets.members_on(idea)
    criteria = {c.id: spread(sheets.of(idea, c.id), c.high_is_good) for c in sheets.criteria}
    return {
        "mean": as_float(mean),
        "n": len(people),
        "missing": [id for id, said in criteria.items() if not said["n"]],
        "overall": overall(sheets, idea, people),
        "criteria": criteria,
    }


def ranked(rows: list[Row], order: str, means: dict[str, Fraction | None]) -> list[Row]:
    """The rows in order, each with its rank; what is level shares one (1, 1, 3).

    Level ideas stand in the order of number of people who scored, then of idea number; ideas
    that nobody scored come last.
    """

    def measure(row: Row) -> Fraction:
        mean = means[row["idea"]]
        if mean is None:
            return Fraction(-TOP)
        if order == "mean":
            return mean
        good = row["overall"]["histogram"]
        share = Fraction(
            sum(good[FAVOURABLE_FROM:] if order == "favourable" else good[: OPPOSED_TO + 1]),
            sum(good) or 1,
        )
        return share if order == "favourable" else -share

    rows = sorted(rows, key=lambda row: (-measure(row), -row["n"], row["number"]))
    for place, row in enumerate(rows):
        level = place and measure(rows[place - 1]) == measure(row)
        row["rank"] = rows[place - 1]["rank"] if level else place + 1
    return rows


def _complete(sheets: Sheets, rows: list[Row]) -> list[Row] | None:
    """The order among those who scored everything, where numbers of scores differ much."""
    counts = [said["n"] for row in rows for said in row["criteria"].values()]
    if not counts or max(counts) - min(counts) <= DIFFER_BY * max(counts):
        return None
    members = sheets.complete_members()
    means = {row["idea"]: idea_mean(sheets, row["idea"], members) for row in rows}
    plain = [{"idea": row["idea"], "number": row["number"], "n": len(members)} for row in rows]
    return [
        {
            "idea": row["idea"],
            "rank": row["rank"],
            "mean": as_float(means[row["idea"]]),
            "n": row["n"],
        }
        for row in ranked(plain, "mean", means)
    ]


def _discuss(rows: list[Row]) -> list[str]:
    """The most divided ideas first: those of which nobody can say that the room agrees."""
    divided = [row for row in rows if row["overall"]["word"] in ("mixed", "two_camps")]
    divided.sort(key=lambda row: (row["overall"]["agreement"], row["number"]))
    return [row["idea"] for row in divided[:DISCUSS_MOST]]


def _by_profile(workshop: Workshop, sheets: Sheets) -> dict[str | None, list[str]]:
    """Who scored, by profile, in the order of the workshop's list."""
    found: dict[str | None, list[str]] = {one["id"]: [] for one in workshop.about.profiles}
    for member in sheets.by_member:
        found.setdefault(workshop.members[member,].profile, []).append(member)
    return found


def _profiles(sheets: Sheets, idea: str, by_profile: dict[str | None, list[str]]) -> Row:
    """Side by side, from five people in each; nothing where the others would be fewer than that.

    So no subtraction tells what a handful of people said.
    """
    on = {id: [m for m in members if sheets.by_member[m].get(idea)]
          for id, members in by_profile.items()}  # fmt: skip
    shown = {id: members for id, members in on.items() if id and len(members) >= PROFILE_LEAST}
    others = sum(len(members) for members in on.values()) - sum(map(len, shown.values()))
    if 0 < others < PROFILE_LEAST:
        return {}
    found = {}
    for id, members in shown.items():
        mean, all_in_all = idea_mean(sheets, idea, members), overall(sheets, idea, members)
        found[id] = {
            "n": len(members),
            "mean": as_float(mean),
            "favourable": all_in_all["favourable"],
            "opposed": all_in_all["opposed"],
        }
    return found


def as_float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)
