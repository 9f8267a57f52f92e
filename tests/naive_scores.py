"""Scores counted a second time, by somebody else: from the archive's lists alone.

As `tests/naive.py`: nothing of `workshop` is imported, nothing is kept between two questions,
every count walks through all the rows again.
"""

import itertools
import math
from collections import Counter
from fractions import Fraction
from typing import Any

from tests.naive import authors, candidates, find, originals

Archive = dict[str, Any]
Row = dict[str, Any]


def criteria(archive: Archive, step: str) -> list[Row]:
    rows = [c for c in archive["criteria"] if c["step"] == step and not c["removed"]]
    return sorted(rows, key=lambda row: row["position"])


def seats(archive: Archive, group: str) -> list[Row]:
    return sorted(
        (m for m in archive["members"] if m["group"] == group), key=lambda member: member["seat"]
    )


def who_takes_part(archive: Archive, step: str) -> set[str]:
    """Members of a group that takes part; where a group gives one score, its first seat."""
    active = {group["id"] for group in archive["groups"] if group["state"] == "active"}
    if find(archive["steps"], step)["settings"]["one_per_group"]:
        there = [seats(archive, group) for group in active]
        return {members[0]["id"] for members in there if members}
    return {member["id"] for member in archive["members"] if member["group"] in active}


def cells(archive: Archive, step: str) -> list[Row]:
    """The scores that count: numbers, on candidates, in each criterion's present round."""
    rounds = {row["id"]: row["round"] for row in criteria(archive, step)}
    ideas, people = candidates(archive, step), who_takes_part(archive, step)
    return [
        row
        for row in archive["scores"]
        if row["step"] == step
        and row["value"] is not None
        and row["idea"] in ideas
        and rounds.get(row["criterion"]) == row["round"]
        and row["member"] in people
    ]


def unimodality(pattern: list[bool]) -> Fraction:
    """U, by looking at every triple of categories."""
    one_side = around = 0
    for first, second, third in itertools.combinations(pattern, 3):
        if [first, second, third] in ([True, True, False], [False, True, True]):
            one_side += 1
        if [first, second, third] == [True, False, True]:
            around += 1
    if one_side + around == 0:
        return Fraction(1)
    k = len(pattern)
    return Fraction((k - 2) * one_side - (k - 1) * around, (k - 2) * (one_side + around))


def agreement(counts: list[int]) -> Fraction:
    """A, one answer's height after the other: no layer is put together with another."""
    found = Fraction(0)
    for height in range(1, max(counts) + 1):
        pattern = [number >= height for number in counts]
        full = pattern.count(True)
        share = Fraction(full, sum(counts))
        found += share * unimodality(pattern) * (1 - Fraction(full - 1, len(counts) - 1))
    return found


def spread(values: list[int], high_is_good: bool = True) -> Row:
    values, n = sorted(values), len(values)
    good = [value if high_is_good else 10 - value for value in values]
    counts = [values.count(value) for value in range(11)]
    if not n:
        nothing = ("mean", "median", "deviation", "favourable", "between", "opposed")
        return {"n": 0, "histogram": counts, "agreement": None, "word": None} | dict.fromkeys(
            nothing
        )
    mean = Fraction(sum(values), n)
    pro, con = len([v for v in good if v >= 7]), len([v for v in good if v <= 3])
    middle = n - pro - con
    found = {
        "n": n,
        "mean": float(mean),
        "median": (values[(n - 1) // 2] + values[n // 2]) / 2,
        "deviation": math.sqrt(sum((value - mean) ** 2 for value in values) / n),
        "histogram": counts,
        "favourable": pro / n,
        "between": middle / n,
        "opposed": con / n,
        "agreement": None,
        "word": None,
    }
    if n >= 3:
        a = agreement(counts)
        camps = pro >= n / 4 and con >= n / 4 and (a < 0 or middle <= min(pro, con) / 2)
        found["agreement"] = float(a)
        found["word"] = "two_camps" if camps else "agreed" if a >= Fraction(1, 2) else "mixed"
    return found


def values_of(rows: list[Row], idea: str, criterion: str) -> list[int]:
    return [r["value"] for r in rows if (r["idea"], r["criterion"]) == (idea, criterion)]


def weighted_mean(asked: list[Row], rows: list[Row], idea: str) -> Fraction | None:
    """Of the means of an idea's criteria, those without a score left out."""
    top, bottom = Fraction(0), 0
    for criterion in asked:
        values = values_of(rows, idea, criterion["id"])
        if values:
            mean = Fraction(sum(values), len(values))
            top += criterion["weight"] * (mean if criterion["high_is_good"] else 10 - mean)
            bottom += criterion["weight"]
    return top / bottom if bottom else None


def own_means(asked: list[Row], rows: list[Row], idea: str, members: list[str]) -> list[int]:
    """Each person's own weighted mean, rounded half up."""
    found = []
    of_idea = [row for row in rows if row["idea"] == idea]
    for member in members:
        mean = weighted_mean(asked, [row for row in of_idea if row["member"] == member], idea)
        if mean is not None:
            found.append(math.floor(mean + Fraction(1, 2)))
    return found


def people_on(rows: list[Row], idea: str) -> list[str]:
    return sorted({row["member"] for row in rows if row["idea"] == idea})


def as_float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def row_of(archive: Archive, asked: list[Row], rows: list[Row], idea: str) -> Row:
    people = people_on(rows, idea)
    by = {c["id"]: spread(values_of(rows, idea, c["id"]), c["high_is_good"]) for c in asked}
    row: Row = {
        "idea": idea,
        "number": find(archive["ideas"], idea)["number"],
        "sources": len(originals(archive, idea)) - 1,
        "authors": len(authors(archive, idea)),
        "groups": sorted(authors(archive, idea)),
        "mean": as_float(weighted_mean(asked, rows, idea)),
        "n": len(people),
        "missing": [id for id, said in by.items() if said["n"] == 0],
        "overall": spread(own_means(asked, rows, idea, people)),
        "criteria": by,
    }
    side_by_side = profiles(archive, asked, rows, idea)
    return row | ({"profiles": side_by_side} if side_by_side else {})


def profiles(archive: Archive, asked: list[Row], rows: list[Row], idea: str) -> Row:
    people: dict[str | None, list[str]] = {}
    told = {member["id"]: member["profile"] for member in archive["members"]}
    for member in people_on(rows, idea):
        profile = told[member]
        people.setdefault(profile, []).append(member)
    shown = {id: members for id, members in people.items() if id and len(members) >= 5}
    left_over = sum(len(members) for id, members in people.items() if id not in shown)
    if 0 < left_over < 5:
        return {}
    found = {}
    for id, members in shown.items():
        theirs = [row for row in rows if row["member"] in members]
        all_in_all = spread(own_means(asked, theirs, idea, members))
        found[id] = {
            "n": len(members),
            "mean": as_float(weighted_mean(asked, theirs, idea)),
            "favourable": all_in_all["favourable"],
            "opposed": all_in_all["opposed"],
        }
    return found


def measure(asked: list[Row], rows: list[Row], idea: str, order: str) -> Fraction:
    mean = weighted_mean(asked, rows, idea)
    if mean is None:
        return Fraction(-100)
    values = own_means(asked, rows, idea, people_on(rows, idea))
    if order == "favourable":
        return Fraction(len([v for v in values if v >= 7]), len(values))
    if order == "opposed":
        return -Fraction(len([v for v in values if v <= 3]), len(values))
    return mean


def tally(archive: Archive, step: str) -> list[Row]:
    """The rows of a score step, in order, each with its rank."""
    asked, rows = criteria(archive, step), cells(archive, step)
    order = find(archive["steps"], step)["settings"]["order"]
    found = [row_of(archive, asked, rows, idea) for idea in candidates(archive, step)]
    heights = {row["idea"]: measure(asked, rows, row["idea"], order) for row in found}
    for row in found:
        row["rank"] = 1 + len([h for h in heights.values() if h > heights[row["idea"]]])
    return sorted(found, key=lambda row: (row["rank"], -row["n"], row["number"]))


def complete(archive: Archive, step: str) -> list[Row] | None:
    """The order among those who scored everything, where numbers of scores differ much."""
    asked, rows, ideas = criteria(archive, step), cells(archive, step), candidates(archive, step)
    counts = [len(values_of(rows, idea, c["id"])) for idea in ideas for c in asked]
    if not counts or max(counts) - min(counts) <= Fraction(max(counts), 10):
        return None
    everything = len(ideas) * len(asked)
    scored = Counter(row["member"] for row in rows)
    members = {member for member, number in scored.items() if number == everything}
    theirs = [row for row in rows if row["member"] in members]
    means = {idea: weighted_mean(asked, theirs, idea) for idea in ideas}
    heights = {i: Fraction(-100) if m is None else m for i, m in means.items()}
    return [
        {
            "idea": idea,
            "rank": 1 + len([h for h in heights.values() if h > heights[idea]]),
            "mean": as_float(means[idea]),
            "n": len(members),
        }
        for idea in sorted(ideas, key=lambda idea: (-heights[idea], ideas.index(idea)))
    ]


def before(archive: Archive, step: str) -> dict[str, Row]:
    """By idea, how those who scored in both rounds moved: as a whole, and by name of criterion."""
    first = find(archive["steps"], step)["settings"]["second_round_of"]
    stored = [t for t in archive["tallies"] if t["step"] == first and not t["set_aside"]]
    if not stored:
        return {}
    then, now = _as_counted(archive, stored[0]["content"]), cells(archive, step)
    asked_then, asked_now = stored[0]["content"]["criteria"], criteria(archive, step)
    found = {}
    for said in stored[0]["content"]["rows"]:
        idea = said["idea"]
        if idea not in candidates(archive, step):
            continue
        moves: list[tuple[Any, Any]] = []
        parts: dict[str, list[tuple[Any, Any]]] = {
            c["id"]: [] for c in asked_now if c["name"] in [was["name"] for was in asked_then]
        }
        for member in sorted(set(people_on(then, idea)) & set(people_on(now, idea))):
            old = [row for row in then if row["member"] == member]
            new = [row for row in now if row["member"] == member]
            moves.append(
                (weighted_mean(asked_then, old, idea), weighted_mean(asked_now, new, idea))
            )
            for criterion in asked_now:
                for twin in asked_then:
                    if twin["name"] == criterion["name"]:
                        for one in values_of(old, idea, twin["id"]):
                            for other in values_of(new, idea, criterion["id"]):
                                parts[criterion["id"]].append((one, other))
        found[idea] = {
            "mean": said["mean"],
            "n": said["n"],
            "pairs": moved(moves),
            "by_criterion": {id: moved(pairs) for id, pairs in parts.items()},
        }
    return found


def _as_counted(archive: Archive, content: Row) -> list[Row]:
    rounds = {criterion["id"]: criterion["round"] for criterion in content["criteria"]}
    return [
        row
        for row in archive["scores"]
        if row["value"] is not None
        and row["member"] in content["scored_by"]
        and rounds.get(row["criterion"]) == row["round"]
    ]


def moved(pairs: list[tuple[Any, Any]]) -> dict[str, int]:
    both = [(one, other) for one, other in pairs if one is not None and other is not None]
    return {
        "up": len([1 for one, other in both if other > one]),
        "down": len([1 for one, other in both if other < one]),
        "stayed": len([1 for one, other in both if other == one]),
    }


def footing(archive: Archive, step: str) -> dict[str, int]:
    """How many could score and did, how many scores there are, of how many."""
    rows, asked = cells(archive, step), criteria(archive, step)
    alone = find(archive["steps"], step)["settings"]["one_per_group"]
    ever = {r["member"] for r in archive["scores"] if r["step"] == step and r["value"] is not None}
    could = 0
    for group in archive["groups"]:
        if group["state"] == "active" and group["taken"]:
            there = seats(archive, group["id"])
            counted = [m for m in there if m["state"] == "here" or m["id"] in ever]
            could += len(there[:1] if alone else counted)
    return {
        "could_score": could,
        "scored": len({row["member"] for row in rows}),
        "scores": len(rows),
        "possible": could * len(candidates(archive, step)) * len(asked),
        "entered_for": len([row for row in rows if row["by"] != "group"]),
        "restarts": sum(criterion["round"] - 1 for criterion in asked),
    }
