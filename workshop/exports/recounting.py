"""The stored tallies of an archive counted again from its lists alone, without the rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import isclose
from typing import Any

from .recounting_scores import count_scores

Archive = dict[str, Any]

LONE_AUTHOR_GROUPS = 3


@dataclass(frozen=True, kw_only=True)
class Found:
    """Where a tally and a count of our own say something else."""

    place: str
    archive: Any
    counted: Any


def recount(archive: Archive) -> Iterator[Found]:
    """What differs in the tallies of votes and of scores.

    One that a reopening set aside is counted from what it says itself: what was given changed
    since. Raises what a spoilt archive makes it raise.
    """
    points: dict[tuple[str, str], dict[str, int]] = {}
    for row in archive["points"]:
        if row["points"]:
            points.setdefault((row["step"], row["idea"]), {})[row["group"]] = row["points"]
    for tally in archive["tallies"]:
        place = f"tally {tally['step']}/{tally['round']}"
        if tally["content"]["kind"] == "vote":
            yield from _vote(place, tally, points)
        elif tally["content"]["kind"] == "score":
            yield from _scores(place, tally, archive)


def _vote(
    place: str, tally: dict[str, Any], points: dict[tuple[str, str], dict[str, int]]
) -> Iterator[Found]:
    content = tally["content"]
    for row in content["rows"]:
        at = f"{place} {row['idea']}"
        yield from _differs(at, row, _count_row(content, row))
        if not tally["set_aside"]:
            found = points.get((tally["step"], row["idea"]), {})
            yield from _differs(at, row, {"by_group": found})
    yield from _differs(place, content["footing"], _count_footing(content))
    for row, rank in zip(content["rows"], _count_ranks(content), strict=True):
        yield from _differs(f"{place} {row['idea']}", row, {"rank": rank})


def _scores(place: str, tally: dict[str, Any], archive: Archive) -> Iterator[Found]:
    content, counted = tally["content"], count_scores(archive, tally)
    rows, footing = counted.pop("rows"), counted.pop("footing")
    yield from _differs(place, content, counted)
    yield from _differs(place, content["footing"], footing)
    for row in content["rows"]:
        yield from _differs(f"{place} {row['idea']}", row, rows[row["idea"]])


def _differs(place: str, theirs: dict[str, Any], ours: dict[str, Any]) -> Iterator[Found]:
    for name, counted in ours.items():
        if not _same(theirs.get(name), counted):
            yield Found(place=f"{place} {name}", archive=theirs.get(name), counted=counted)


def _same(one: Any, other: Any) -> bool:
    """Equal, but for the last digits of a division made by somebody else's program."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return bool(one == other)


def _count_row(content: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    given = list(row["by_group"].values())
    for_, against = [n for n in given if n > 0], [-n for n in given if n < 0]
    voted = {group for other in content["rows"] for group in other["by_group"]}
    wrote = set(row["groups"])
    room = content["barred"] == "lone_author" and len(wrote) >= LONE_AUTHOR_GROUPS
    barred = set() if room or content["barred"] == "nobody" else wrote & voted
    voters = len(voted) - len(barred)
    total, possible = sum(given), voters * content["limit"]
    found = {
        "total": total,
        "supporters": len(for_),
        "authors": len(wrote),
        "spread": [voters - len(given)] + [given.count(n) for n in range(1, content["limit"] + 1)],
        "voters": voters,
        "possible": possible,
        "share": total / possible if possible else None,
    }
    if "against_limit" not in content:
        return found
    least = content["against_limit"]
    return found | {
        "for": sum(for_),
        "against": sum(against),
        "opponents": len(against),
        "spread_against": [against.count(n) for n in range(least + 1)],
        "possible_against": voters * least,
    }


def _count_footing(content: dict[str, Any]) -> dict[str, Any]:
    given = [number for row in content["rows"] for number in row["by_group"].values()]
    found = {
        "voted": len({group for row in content["rows"] for group in row["by_group"]}),
        "placed": sum(number for number in given if number > 0),
    }
    if "against_limit" in content:
        found["placed_against"] = -sum(number for number in given if number < 0)
    return found


def _count_ranks(content: dict[str, Any]) -> list[int]:
    """One more than the ideas that are strictly above."""

    def measure(row: dict[str, Any]) -> Fraction:
        if content["order"] == "share":
            return Fraction(row["total"], row["possible"] or 1)
        return Fraction(row["total"])

    measures = [measure(row) for row in content["rows"]]
    return [1 + sum(other > own for other in measures) for own in measures]
