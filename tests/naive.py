"""A vote counted a second time, by somebody else: from the archive's lists alone.

Nothing of `workshop` is imported, nothing is kept between two questions, and every count walks
through all the rows again. Slow on purpose: what is this plain is easy to check by hand.
"""

from fractions import Fraction
from typing import Any

Archive = dict[str, Any]
Row = dict[str, Any]


def find(rows: list[Row], id: str) -> Row:
    [found] = [row for row in rows if row["id"] == id]
    return found


def originals(archive: Archive, lead: str) -> list[Row]:
    """The idea itself and the ideas that stand behind it."""
    return [idea for idea in archive["ideas"] if lead in (idea["id"], idea["lead"])]


def owners(archive: Archive, idea: Row) -> set[str]:
    """Where those who wrote one original sit now: its group while it is there, and its halves."""
    found = {g["id"] for g in archive["groups"] if idea["id"] in g.get("inherits", [])}
    wrote = [g for g in archive["groups"] if g["id"] == idea["group"]]
    return found | {g["id"] for g in wrote if g.get("joined") is None}


def authors(archive: Archive, lead: str) -> set[str]:
    return set().union(*(owners(archive, idea) for idea in originals(archive, lead)))


def candidates(archive: Archive, step: str) -> list[str]:
    """Active ideas of which one original is in the set of the step, in order of number."""
    fixed = {row["idea"] for row in archive["candidates"] if row["step"] == step}
    found = []
    for idea in sorted(archive["ideas"], key=lambda idea: idea["number"]):
        is_in = [original["id"] in fixed for original in originals(archive, idea["id"])]
        if idea["state"] == "active" and any(is_in):
            found.append(idea["id"])
    return found


def barred(archive: Archive, step: str, group: str, idea: str) -> bool:
    wrote = authors(archive, idea)
    how = find(archive["steps"], step)["settings"]["barred"]
    if how == "nobody":
        return False
    if how == "lone_author":
        return group in wrote and len(wrote) <= 2
    return group in wrote


def given(archive: Archive, step: str, group: str, idea: str) -> int:
    numbers = [
        row["given"]
        for row in archive["points"]
        if (row["step"], row["group"], row["idea"]) == (step, group, idea)
    ]
    assert len(numbers) <= 1
    return sum(numbers)


def counts(archive: Archive, step: str, group: str, idea: str) -> int:
    """What counts of a group's points on a candidate."""
    if barred(archive, step, group, idea):
        return 0
    total = 0
    for original in originals(archive, idea):
        total = total + given(archive, step, group, original["id"])
    settings = find(archive["steps"], step)["settings"]
    most, least = settings["limit"], -settings.get("against_limit", 0)
    if total > most:
        total = most
    return least if total < least else total


def placed(archive: Archive, step: str, group: str) -> int:
    """What a group has for candidates, all together."""
    numbers = [counts(archive, step, group, idea) for idea in candidates(archive, step)]
    return sum(number for number in numbers if number > 0)


def placed_against(archive: Archive, step: str, group: str) -> int:
    """What a group has against candidates, counted from zero up."""
    numbers = [counts(archive, step, group, idea) for idea in candidates(archive, step)]
    return sum(-number for number in numbers if number < 0)


def budget(archive: Archive, step: str, group: str, side: str = "budget") -> int:
    settings = find(archive["steps"], step)["settings"]
    number: int = settings.get(side, 0)
    if settings["per_member"]:
        seats = [m for m in archive["members"] if m["group"] == group and m["state"] == "here"]
        return number * len(seats)
    return number


def voters(archive: Archive, step: str) -> list[str]:
    """The tally's groups: those that take part and gave at least one point, for or against."""
    active = [group["id"] for group in archive["groups"] if group["state"] == "active"]
    gave = {g: placed(archive, step, g) + placed_against(archive, step, g) for g in active}
    return [group for group in active if gave[group] > 0]


def row_of(archive: Archive, step: str, idea: str, voted: list[str]) -> Row:
    """What one candidate got from the groups that voted."""
    row = find(archive["ideas"], idea)
    limit = find(archive["steps"], step)["settings"]["limit"]
    could = [group for group in voted if not barred(archive, step, group, idea)]
    got = {group: counts(archive, step, group, idea) for group in could}
    total, possible = sum(got.values()), limit * len(could)
    numbers = list(got.values())
    return against_in(find(archive["steps"], step), numbers) | {
        "idea": idea,
        "number": row["number"],
        "sources": len(originals(archive, idea)) - 1,
        "groups": sorted(authors(archive, idea)),
        "authors": len(authors(archive, idea)),
        "total": total,
        "supporters": len([points for points in got.values() if points > 0]),
        "spread": [list(got.values()).count(n) for n in range(limit + 1)],
        "voters": len(could),
        "possible": possible,
        "share": total / possible if possible else None,
        "by_group": {group: points for group, points in got.items() if points != 0},
    }


def against_in(step: Row, numbers: list[int]) -> Row:
    """What a row says more where points may be given against an idea."""
    if not step["settings"].get("against_budget"):
        return {}
    limit = step["settings"]["against_limit"]
    return {
        "for": sum(number for number in numbers if number > 0),
        "against": sum(-number for number in numbers if number < 0),
        "opponents": len([number for number in numbers if number < 0]),
        "spread_against": [0] + [numbers.count(-n) for n in range(1, limit + 1)],
        "possible_against": limit * len(numbers),
    }


def measure(row: Row, order: str) -> Fraction:
    """What orders the ideas: the total, or the points given of the points possible."""
    if order == "total":
        return Fraction(row["total"])
    return Fraction(row["total"], row["possible"]) if row["possible"] else Fraction(0)


def tally(archive: Archive, step: str) -> list[Row]:
    """The rows of a vote, in order, each with its rank."""
    order = find(archive["steps"], step)["settings"]["order"]
    voted = voters(archive, step)
    rows = [row_of(archive, step, idea, voted) for idea in candidates(archive, step)]
    for row in rows:
        row["rank"] = 1 + len([o for o in rows if measure(o, order) > measure(row, order)])
    return sorted(rows, key=lambda row: (row["rank"], -row["supporters"], row["number"]))


def footing(archive: Archive, step: str) -> dict[str, int]:
    """How many groups gave something, and how much altogether."""
    voted = voters(archive, step)
    total = sum(placed(archive, step, group) for group in voted)
    found = {"voted": len(voted), "placed": total}
    if find(archive["steps"], step)["settings"].get("against_budget"):
        found["placed_against"] = sum(placed_against(archive, step, group) for group in voted)
    return found


def ideas_of(archive: Archive, step: str) -> list[Row]:
    """The tally of an ideas step: its active ideas, leads with a source of the step too."""
    found = []
    for idea in sorted(archive["ideas"], key=lambda idea: idea["number"]):
        family = originals(archive, idea["id"])
        if idea["state"] == "active" and step in [original["step"] for original in family]:
            found.append(
                {
                    "idea": idea["id"],
                    "number": idea["number"],
                    "sources": len(family) - 1,
                    "groups": sorted(authors(archive, idea["id"])),
                    "authors": len(authors(archive, idea["id"])),
                }
            )
    return found


def excesses(archive: Archive, step: str, rows: list[Row]) -> list[str]:
    """Where these rows of a tally show a group above its budget or limit, or on its own idea."""
    found = []
    settings = find(archive["steps"], step)["settings"]
    limit, against_limit = settings["limit"], settings.get("against_limit", 0)
    for group in [group["id"] for group in archive["groups"]]:
        spent, spent_against = 0, 0
        for row in rows:
            points = row["by_group"].get(group, 0)
            if points > 0:
                spent = spent + points
            else:
                spent_against = spent_against - points
            if points > limit or points < -against_limit:
                found.append(f"{group} is above the limit on {row['idea']}")
            if points and barred(archive, step, group, row["idea"]):
                found.append(f"{group} is on its own {row['idea']}")
        if spent > budget(archive, step, group):
            found.append(f"{group} is above its budget")
        if spent_against > budget(archive, step, group, "against_budget"):
            found.append(f"{group} is above its budget against")
    return found


def proposals(archive: Archive) -> dict[tuple[str, str], set[str]]:
    """Which groups propose that two ideas are alike, where both stand for themselves."""
    active = [group["id"] for group in archive["groups"] if group["state"] == "active"]
    apart = [{row["one"], row["other"]} for row in archive["apart"]]
    found: dict[tuple[str, str], set[str]] = {}
    for row in archive["proposals"]:
        pair = (row["one"], row["other"])
        states = [find(archive["ideas"], id)["state"] for id in pair]
        stands = states == ["active", "active"] and set(pair) not in apart
        if row["proposed"] and row["group"] in active and stands:
            found.setdefault(pair, set()).add(row["group"])
    return found
