"""How the results of scores stand on the screen: which drawing, which part, weights on trial."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from .refusals import Refusal
from .rows import Step
from .score_tallies import as_float, ranked
from .spreads import TOP, mean_of
from .state import Act, Workshop

MODES = ("ranking", "histograms", "table", "map", "words", "rounds", "profiles")


def arrange_screen(
    workshop: Workshop,
    act: Act,
    *,
    step: str,
    mode: str = "ranking",
    idea: str | None = None,
    criterion: str | None = None,
    x: str | None = None,
    y: str | None = None,
    size: str | None = None,
    weights: dict[str, int] | None = None,
) -> dict[str, Any]:
    """How the step's results stand from now on; what isn't named is as at first.

    `x` and `y` are criteria, `size` a criterion or `points:<vote step>`; `weights` by criterion
    are a trial, shown as one, which changes no tally and no export.
    """
    row = workshop.step(step)
    if row.kind != "score":
        raise Refusal("step.wrong_kind")
    for named in [criterion, x, y, *(weights or ())]:
        if named is not None and workshop.criterion(named).step != step:
            raise Refusal("criterion.unknown")
    if idea is not None:
        workshop.idea(idea)
    if size is not None:
        _check_size(workshop, step, size)
    if weights is not None and not any(weights.values()):
        raise Refusal("criterion.invalid", number=1, field="weight")
    said = {"mode": mode, "idea": idea, "criterion": criterion, "x": x, "y": y, "size": size}
    workshop.put(replace(row, display=said | {"weights": weights}))
    return {}


def _check_size(workshop: Workshop, step: str, size: str) -> None:
    kind, _, vote = size.partition(":")
    if kind == "points":
        if workshop.step(vote).kind != "vote":
            raise Refusal("step.wrong_kind")
    elif workshop.criterion(size).step != step:
        raise Refusal("criterion.unknown")


def trial(content: dict[str, Any], weights: dict[str, int]) -> dict[str, Any]:
    """The order with other weights: `{weights, rows: [{idea, rank, mean}], holds}`.

    `holds`: every idea keeps the rank by mean that it has with the announced weights. Computed
    from the histograms, so from a stored tally too.
    """
    means = {row["idea"]: _mean(content, row, weights) for row in content["rows"]}
    plain = [
        {"idea": row["idea"], "number": row["number"], "n": row["n"]} for row in content["rows"]
    ]
    announced = {criterion["id"]: criterion["weight"] for criterion in content["criteria"]}
    held = {row["idea"]: _mean(content, row, announced) for row in content["rows"]}
    now = {row["idea"]: row["rank"] for row in ranked(list(map(dict, plain)), "mean", held)}
    order = ranked(plain, "mean", means)
    return {
        "weights": weights,
        "rows": [
            {"idea": row["idea"], "rank": row["rank"], "mean": as_float(means[row["idea"]])}
            for row in order
        ],
        "holds": all(now[row["idea"]] == row["rank"] for row in order),
    }


def _mean(content: dict[str, Any], row: dict[str, Any], weights: dict[str, int]) -> Fraction | None:
    top, bottom = Fraction(0), 0
    for criterion in content["criteria"]:
        mean = mean_of(row["criteria"][criterion["id"]]["histogram"])
        weight = weights.get(criterion["id"], 0)
        if mean is not None:
            top += weight * (mean if criterion["high_is_good"] else TOP - mean)
            bottom += weight
    return top / bottom if bottom else None


def shown_part(step: Step, content: dict[str, Any]) -> dict[str, Any]:
    """Of a tally that is revealed part by part, what was: no rank, no mean of the hidden rest."""
    parts: dict[str, set[str]] = {}
    everything = {criterion["id"] for criterion in content["criteria"]}
    for part in step.shown:
        named = everything if part["criterion"] is None else {part["criterion"]}
        parts.setdefault(part["idea"], set()).update(named)
    rows = [
        _part_of(row, parts[row["idea"]], everything)
        for row in sorted(content["rows"], key=lambda row: int(row["number"]))
        if row["idea"] in parts
    ]
    said = {"partial": True, "rows": rows, "complete": None, "discuss": [], "profiles": []}
    return content | said


def _part_of(row: dict[str, Any], shown: set[str], everything: set[str]) -> dict[str, Any]:
    criteria = {id: said for id, said in row["criteria"].items() if id in shown}
    row = row | {"rank": None, "criteria": criteria}
    if shown >= everything:
        return row
    hidden: dict[str, Any] = {"mean": None, "overall": None, "missing": []}
    return {k: v for k, v in row.items() if k not in ("before", "profiles")} | hidden
