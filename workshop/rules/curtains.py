"""The reveal in two acts: a curtain over the result of a vote, then each rank from last to first.

Under the curtain everybody sees how many ideas there are, the scale and on what the result
stands; of an idea nothing, until its rank is uncovered. Taken back, all of it is hidden again;
that something was seen is not forgotten.
"""

from dataclasses import replace
from typing import Any

from .refusals import Refusal
from .rows import Step
from .state import Act, Workshop


def set_curtain(workshop: Workshop, act: Act, *, step: str, up: bool) -> dict[str, Any]:
    """Hang the curtain over a closed vote's result, or take it back with all it uncovered."""
    row = workshop.step(step)
    if row.kind != "vote":
        raise Refusal("step.wrong_kind")
    if row.state == "revealed":
        raise Refusal("step.already_revealed")
    if row.state != "closed":
        raise Refusal("step.not_closed")
    workshop.put(replace(row, curtain=up, shown=[], seen=row.seen or bool(row.shown)))
    show_step(workshop, step)
    return {}


def uncover(workshop: Workshop, act: Act, *, step: str) -> dict[str, Any]:
    """Uncover the last rank that is still covered, level ideas together; the last one reveals.

    Gives `{ideas, left}`: which came to be seen, and how many are still covered.
    """
    row = workshop.step(step)
    tally = workshop.tally(step)
    if not row.curtain or tally is None:
        raise Refusal("step.no_curtain")
    seen = {part["idea"] for part in row.shown}
    covered = [one for one in tally.content["rows"] if one["idea"] not in seen]
    last = max((one["rank"] for one in covered), default=0)
    ideas = [one["idea"] for one in covered if one["rank"] == last]
    left = len(covered) - len(ideas)
    shown = [*row.shown, *({"idea": idea, "criterion": None} for idea in ideas)]
    workshop.put(replace(row, shown=shown) if left else lifted(row))
    show_step(workshop, step)
    return {"ideas": ideas, "left": left}


def lifted(step: Step) -> Step:
    """The step with its whole tally revealed; a vote's curtain is gone with it."""
    shown = [] if step.kind == "vote" else step.shown
    return replace(step, state="revealed", curtain=False, shown=shown)


def show_step(workshop: Workshop, step: str) -> None:
    """What is being revealed is what the screen shows, unless a step is under way."""
    if workshop.open_step() is None:
        about = workshop.about
        workshop.put(replace(about, last_step=step, screen_what="step", screen_page=0))


def under_curtain(step: Step, content: dict[str, Any]) -> dict[str, Any]:
    """Of a covered tally what the room may see: the uncovered rows, and how many are not.

    Whether the order by total and by share differ would tell something of the covered ones.
    """
    shown = {part["idea"] for part in step.shown}
    rows = [row for row in content["rows"] if row["idea"] in shown]
    return content | {
        "curtain": True,
        "partial": True,
        "rows": rows,
        "covered": len(content["rows"]) - len(rows),
        "against_order": False,
        "most": scale_of(content),
    }


def scale_of(content: dict[str, Any]) -> int:
    """A round number that no total passes: the end of the scale, curtain or not.

    >>> [scale_of({"rows": [{"total": n}]}) for n in (0, 4, 12, 31, 87, 1090)]
    [5, 5, 15, 35, 90, 1500]
    """
    sides = (max(row["total"], row.get("for", 0), row.get("against", 0)) for row in content["rows"])
    most = max(sides, default=0)
    step = 5
    while most > 10 * step:
        step *= 2 if str(step)[0] == "5" else 5
    return max(step, -(-most // step) * step)
