"""A score step's tally counted a second time, from the archive's lists: not from the rules."""

import unicodedata
from collections.abc import Callable, Collection
from fractions import Fraction
from typing import Any

from .recounting_spreads import mean_of, spread_of

Row = dict[str, Any]
#: What one member gave: by idea, then criterion.
Sheet = dict[str, dict[str, int]]

PROFILE_LEAST = 5
DISCUSS_MOST = 5


def count_scores(archive: Row, tally: Row) -> Row:
    """What of the tally's content can be counted again; `rows` by idea."""
    content = tally["content"]
    if tally["set_aside"]:
        return _Count(content, None).content()
    sheets = _sheets(archive["scores"], content)
    counted = _Count(content, sheets)
    found = counted.content()
    found["footing"]["entered_for"] = sum(
        row["by"] != "group" for row in archive["scores"] if _counts(row, content)
    )
    _add_before(archive, tally, counted, found["rows"])
    return found


def _counts(row: Row, content: Row) -> bool:
    rounds = {criterion["id"]: criterion["round"] for criterion in content["criteria"]}
    return (
        row["step"] == content["step"]
        and row["value"] is not None
        and row["member"] in content["scored_by"]
        and rounds.get(row["criterion"]) == row["round"]
        and row["idea"] in [said["idea"] for said in content["rows"]]
    )


def _sheets(scores: list[Row], content: Row) -> dict[str, Sheet]:
    sheets: dict[str, Sheet] = {}
    for row in scores:
        if row["step"] == content["step"] and _counts(row, content):
            sheet = sheets.setdefault(row["member"], {})
            sheet.setdefault(row["idea"], {})[row["criterion"]] = row["value"]
    return sheets


class _Count:
    """A tally's rows counted from `sheets`; without them, from the histograms that it holds."""

    def __init__(self, content: Row, sheets: dict[str, Sheet] | None) -> None:
        self.said = content
        self.criteria: list[Row] = content["criteria"]
        self.sheets = sheets

    def content(self) -> Row:
        rows = {said["idea"]: self._row(said) for said in self.said["rows"]}
        for idea, rank in self._ranks(rows).items():
            rows[idea]["rank"] = rank
        criteria = {c["id"]: c["round"] for c in self.criteria}
        footing: Row = {
            "scores": sum(said["n"] for row in rows.values() for said in row["criteria"].values()),
            "possible": self.said["footing"]["could_score"] * len(rows) * len(criteria),
            "restarts": sum(criteria.values()) - len(criteria),
            "merges": sum(said["sources"] > 0 for said in self.said["rows"]),
            "scored": len(self.said["scored_by"]),
        }
        found: Row = {"rows": rows, "footing": footing, "discuss": self._discuss(rows)}
        if self.sheets is not None:
            footing["scored"] = len(self.sheets)
            found["complete"] = self._complete(rows)
            people = list(self.said["scored_by"].values())
            found["profiles"] = [
                profile | {"people": people.count(profile["id"])}
                for profile in self.said["profiles"]
            ]
        return found

    def _row(self, said: Row) -> Row:
        idea, cells = said["idea"], {c["id"]: self._scores(said, c["id"]) for c in self.criteria}
        mean = self.weighted(lambda criterion: mean_of(cells[criterion]))
        row: Row = {
            "mean": None if mean is None else float(mean),
            "criteria": {c["id"]: spread_of(cells[c["id"]], c["high_is_good"])
                         for c in self.criteria},
            "missing": [criterion for criterion, scores in cells.items() if not scores],
            "overall": spread_of(unfolded(said["overall"]["histogram"])),
        }  # fmt: skip
        if self.sheets is not None:
            people = [member for member, sheet in self.sheets.items() if idea in sheet]
            row |= {"n": len(people), "overall": spread_of(self._overall(idea, people))}
            row["profiles"] = self._profiles(idea, people)
        return row

    def _scores(self, said: Row, criterion: str, of: Collection[str] | None = None) -> list[int]:
        if self.sheets is None:
            return unfolded(said["criteria"][criterion]["histogram"])
        sheets = self.sheets.values() if of is None else [self.sheets[member] for member in of]
        cells = [sheet[said["idea"]] for sheet in sheets if said["idea"] in sheet]
        return [cell[criterion] for cell in cells if criterion in cell]

    def weighted(self, value: Callable[[str], Fraction | int | None]) -> Fraction | None:
        """The mean of what there is a value for, by weight, each so that high is good."""
        said = [(c, value(c["id"])) for c in self.criteria]
        there = [(c, number) for c, number in said if number is not None]
        weights = sum(c["weight"] for c, _ in there)
        turned = (c["weight"] * (n if c["high_is_good"] else 10 - n) for c, n in there)
        return Fraction(sum(turned)) / weights if weights else None

    def _overall(self, idea: str, people: Collection[str]) -> list[int]:
        assert self.sheets is not None
        own = [self.weighted(self.sheets[member][idea].get) for member in people]
        return [(2 * mean + 1).__floor__() // 2 for mean in own if mean is not None]

    def _ranks(self, rows: dict[str, Row]) -> dict[str, int]:
        """One more than the ideas that are strictly above; those without a score below all."""
        order = self.said["order"]

        def measure(row: Row) -> tuple[bool, Fraction]:
            spreads = row["criteria"]
            mean = self.weighted(lambda c: mean_of(unfolded(spreads[c]["histogram"])))
            if order == "mean" or mean is None:
                return (mean is not None, mean or Fraction(0))
            scores = unfolded(row["overall"]["histogram"])
            if order == "favourable":
                return (True, Fraction(sum(score >= 7 for score in scores), len(scores) or 1))
            return (True, -Fraction(sum(score <= 3 for score in scores), len(scores) or 1))

        measures = {idea: measure(row) for idea, row in rows.items()}
        return {i: 1 + sum(o > m for o in measures.values()) for i, m in measures.items()}

    def _complete(self, rows: dict[str, Row]) -> list[Row] | None:
        """The order among those who scored everything, where numbers of scores differ much."""
        assert self.sheets is not None
        counts = [said["n"] for row in rows.values() for said in row["criteria"].values()]
        if not counts or 10 * (max(counts) - min(counts)) <= max(counts):
            return None
        cells = len(rows) * len(self.criteria)
        people = [m for m, sheet in self.sheets.items() if sum(map(len, sheet.values())) == cells]
        means = {
            said["idea"]: self.weighted(lambda c, s=said: mean_of(self._scores(s, c, people)))  # type: ignore[misc]
            for said in self.said["rows"]
        }
        numbers = {said["idea"]: said["number"] for said in self.said["rows"]}
        above = {i: -1 if m is None else m for i, m in means.items()}
        order = sorted(means, key=lambda idea: (-above[idea], numbers[idea]))
        return [
            {
                "idea": idea,
                "rank": 1 + sum(other > above[idea] for other in above.values()),
                "mean": None if (mean := means[idea]) is None else float(mean),
                "n": len(people),
            }
            for idea in order
        ]

    def _discuss(self, rows: dict[str, Row]) -> list[str]:
        numbers = {said["idea"]: said["number"] for said in self.said["rows"]}
        divided = [i for i, row in rows.items() if row["overall"]["word"] in ("mixed", "two_camps")]
        divided.sort(key=lambda idea: (rows[idea]["overall"]["agreement"], numbers[idea]))
        return divided[:DISCUSS_MOST]

    def _profiles(self, idea: str, people: list[str]) -> Row | None:
        """Of five people or more, and unless fewer than that are left over."""
        by: dict[str, list[str]] = {}
        for member in people:
            by.setdefault(self.said["scored_by"][member] or "", []).append(member)
        shown = {id: them for id, them in by.items() if id and len(them) >= PROFILE_LEAST}
        if not shown or 0 < len(people) - sum(map(len, shown.values())) < PROFILE_LEAST:
            return None
        found = {}
        for id, them in shown.items():
            said = {"idea": idea}
            mean = self.weighted(lambda c, s=said, t=them: mean_of(self._scores(s, c, t)))  # type: ignore[misc]
            spread = spread_of(self._overall(idea, them))
            found[id] = {
                "n": len(them),
                "mean": None if mean is None else float(mean),
                "favourable": spread["favourable"],
                "opposed": spread["opposed"],
            }
        return found


def unfolded(histogram: list[int]) -> list[int]:
    """The scores of a histogram."""
    return [score for score, number in enumerate(histogram) for _ in range(number)]


def _add_before(archive: Row, tally: Row, now: _Count, rows: dict[str, Row]) -> None:
    """What the first round's tally, the last one stored before this one, says of the same ideas."""
    [step] = [step for step in archive["steps"] if step["id"] == tally["step"]]
    id = step["settings"].get("second_round_of")
    earlier = [t for t in archive["tallies"] if t["step"] == id and t["at"] <= tally["at"]]
    if not earlier or f"step/{id}" in archive["withheld"]:
        return
    first = max(earlier, key=lambda tally: int(tally["round"]))
    twins = _twins(first["content"]["criteria"], tally["content"]["criteria"])
    was = {row["idea"]: row for row in first["content"]["rows"]}
    sheets = None if first["set_aside"] else _sheets(archive["scores"], first["content"])
    said = {row["idea"]: row.get("before") for row in tally["content"]["rows"]}
    for idea in rows.keys() & was.keys():
        if said[idea] is None:
            rows[idea]["before"] = {}
            continue
        row = was[idea]
        then = {twin: row["criteria"][twin] for twin in twins.values()}
        rows[idea]["before"] = said[idea] | {name: row[name] for name in ("mean", "n", "overall")}
        rows[idea]["before"]["criteria"] = {id: then[twin] for id, twin in twins.items()}
        if sheets is not None:
            pairs = _pairs(_Count(first["content"], sheets), now, idea, twins)
            rows[idea]["before"] |= pairs


def _twins(earlier: list[Row], now: list[Row]) -> dict[str, str]:
    known = {_plain(criterion["name"]): criterion["id"] for criterion in earlier}
    return {c["id"]: known[_plain(c["name"])] for c in now if _plain(c["name"]) in known}


def _plain(name: str) -> str:
    """The name without case, accents, punctuation and spaces."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    apart = apart.replace("œ", "oe").replace("æ", "ae")
    return "".join(character for character in apart if character.isalnum()) or name


def _pairs(then: _Count, now: _Count, idea: str, twins: dict[str, str]) -> Row:
    assert then.sheets is not None
    assert now.sheets is not None
    both = [
        (then.sheets[member][idea], sheet[idea])
        for member, sheet in now.sheets.items()
        if idea in sheet and idea in then.sheets.get(member, {})
    ]
    means = [(then.weighted(one.get), now.weighted(other.get)) for one, other in both]
    return {
        "pairs": _moves(means),
        "by_criterion": {
            id: _moves([(one.get(twin), other.get(id)) for one, other in both])
            for id, twin in twins.items()
        },
    }


def _moves(pairs: list[tuple[Any, Any]]) -> dict[str, int]:
    there = [(one, other) for one, other in pairs if None not in (one, other)]
    return {
        "up": sum(one < other for one, other in there),
        "down": sum(one > other for one, other in there),
        "stayed": sum(one == other for one, other in there),
    }
