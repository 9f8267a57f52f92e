"""Tallies: counted from the rows, stored when their step closes, and who may see them when."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from .candidates import active_ideas, candidates
from .curtains import under_curtain
from .displays import shown_part
from .points import (
    Sides,
    authors,
    budgets_of,
    is_barred,
    left_of,
    limits_of,
    placed,
    sides_of,
    takes_against,
)
from .rows import Idea, Step, Tally
from .score_tallies import count_scores
from .scores import scorers
from .settings import TALLIED, setting
from .sheets import read_sheets
from .state import Workshop
from .text import REMOVED


def count(workshop: Workshop, step: Step) -> dict[str, Any]:
    """The tally of a step as the rows stand: for a vote, its points; else the ideas it holds."""
    content: dict[str, Any] | None = workshop.counts.get(("tally", step.id))
    if content is None:
        content = _COUNTS[step.kind](workshop, step)
        content["footing"] = footing(workshop, step, content)
        workshop.counts["tally", step.id] = content
    return content


def _ideas(workshop: Workshop, step: Step) -> dict[str, Any]:
    rows = [
        _row(workshop, idea) | {"groups": sorted(authors(workshop, idea))}
        for idea in active_ideas(workshop)
        if any(original.step == step.id for original in workshop.family(idea))
    ]
    return {"step": step.id, "kind": "ideas", "round": step.rounds + 1, "rows": rows}


def _scores(workshop: Workshop, step: Step) -> dict[str, Any]:
    def plain(idea: Idea) -> dict[str, Any]:
        return _row(workshop, idea) | {"groups": sorted(authors(workshop, idea))}

    return count_scores(workshop, step, plain)


def _row(workshop: Workshop, idea: Idea) -> dict[str, Any]:
    return {
        "idea": idea.id,
        "number": idea.number,
        "text": workshop.says(idea),
        "set_aside": False,
        "sources": len(workshop.sources(idea.id)),
        "authors": len(authors(workshop, idea)),
    }


def _vote(workshop: Workshop, step: Step) -> dict[str, Any]:
    """The tally's groups are those that gave at least one point in the step."""
    given = {group.id: placed(workshop, step, group.id) for group in workshop.active_groups()}
    given = {group: points for group, points in given.items() if points}
    rows = []
    for idea in candidates(workshop, step.id):
        by_group = {g: points[idea.id] for g, points in given.items() if idea.id in points}
        wrote = authors(workshop, idea)
        barred = [group for group in wrote & set(given) if is_barred(workshop, step, group, idea)]
        rows.append(_row(workshop, idea) | _weigh(step, by_group, len(given) - len(barred)))
        rows[-1]["groups"] = sorted(wrote)
    order = step.settings["order"]
    rows = ranked(rows, order)
    against = {name: setting(step, name) for name in ("against_budget", "against_limit")}
    return (against if takes_against(step) else {}) | {
        "step": step.id,
        "kind": "vote",
        "round": step.rounds + 1,
        "order": order,
        "budget": step.settings["budget"],
        "per_member": step.settings["per_member"],
        "limit": step.settings["limit"],
        "barred": step.settings["barred"],
        "against_order": orders_differ(rows),
        "rows": rows,
    }


def _weigh(step: Step, by_group: dict[str, int], voters: int) -> dict[str, Any]:
    """What one idea got: totals, how many groups gave each number, and its share.

    With points against, the total is for minus against, and the share that total of the points
    for that were possible: below zero where more was given against.
    """
    limit = limits_of(step)
    got, possible = sides_of(by_group.values()), voters * limit.for_
    total = got.for_ - got.against
    spread = [voters - len(by_group)] + [0] * limit.for_
    spread_against = [0] * (limit.against + 1)
    for points in by_group.values():
        if points > 0:
            spread[points] += 1
        else:
            spread_against[-points] += 1
    against = {
        "for": got.for_,
        "against": got.against,
        "opponents": sum(spread_against),
        "spread_against": spread_against,
        "possible_against": voters * limit.against,
    }
    return (against if takes_against(step) else {}) | {
        "total": total,
        "supporters": sum(spread[1:]),
        "spread": spread,
        "voters": voters,
        "possible": possible,
        "share": total / possible if possible else None,
        "by_group": by_group,
    }


def _measure(row: dict[str, Any], order: str) -> Fraction:
    if order == "share":
        return Fraction(row["total"], row["possible"]) if row["possible"] else Fraction(0)
    return Fraction(row["total"])


def ranked(rows: list[dict[str, Any]], order: str) -> list[dict[str, Any]]:
    """The rows in order, each with its rank; what is level shares one (1, 1, 3).

    Level ideas stand in the order of number of supporting groups, then of idea number.
    """
    rows = sorted(rows, key=lambda r: (-_measure(r, order), -r["supporters"], r["number"]))
    for place, row in enumerate(rows):
        level = place and _measure(rows[place - 1], order) == _measure(row, order)
        row["rank"] = rows[place - 1]["rank"] if level else place + 1
    return rows


FIRST_ONES = 3


def orders_differ(rows: list[dict[str, Any]]) -> bool:
    """Whether total and share would rank the first ones differently."""

    def ranks(order: str) -> dict[str, int]:
        return {row["idea"]: row["rank"] for row in ranked([dict(r) for r in rows], order)}

    by_total, by_share = ranks("total"), ranks("share")
    return any(
        by_total[idea] != by_share[idea]
        for idea in by_total
        if min(by_total[idea], by_share[idea]) <= FIRST_ONES
    )


def footing(workshop: Workshop, step: Step, content: dict[str, Any]) -> dict[str, Any]:
    """What every result carries: on how many people, points and interventions it stands."""
    present = workshop.present_groups()
    ideas = [idea for idea in workshop.ideas.values() if idea.state == "hidden"]
    facts: dict[str, Any] = {
        "groups": len(present),
        "people": sum(len(workshop.seats(group.id)) for group in present),
        "set_aside": len(ideas),
        "merges": sum(row["sources"] > 0 for row in content["rows"]),
        "reopened": len(step.reopenings),
        "early_looks": step.early_looks,
    }
    if step.kind == "score":
        return facts | _score_footing(workshop, step)
    if step.kind != "vote":
        everyone = workshop.ideas.values()
        entered = sum(idea.group is not None and idea.by == "facilitator" for idea in everyone)
        return facts | {"entered_for": entered}
    numbers = [n for row in content["rows"] for n in row["by_group"].values()]
    spent = [can_spend(workshop, step, group.id) for group in present]
    against = {
        "placed_against": sides_of(numbers).against,
        "possible_against": sum(sides.against for sides in spent),
    }
    facts |= against if takes_against(step) else {}
    return facts | {
        "could_vote": len(present),
        "voted": len({group for row in content["rows"] for group in row["by_group"]}),
        "placed": sides_of(numbers).for_,
        "possible": sum(sides.for_ for sides in spent),
        "entered_for": sum(
            row.step == step.id and row.by == "facilitator" and row.given != 0
            for row in workshop.points.values()
        ),
    }


def _score_footing(workshop: Workshop, step: Step) -> dict[str, Any]:
    """How many could score and did, people or groups; how many scores, of how many."""
    present = workshop.present_groups()
    could = sum(len(scorers(workshop, step, group.id)) for group in present)
    sheets = read_sheets(workshop, step)
    return {
        "could_score": could,
        "scored": len(sheets.by_member),
        "scores": sheets.scores,
        "possible": could * len(sheets.ideas) * len(sheets.criteria),
        "entered_for": sheets.entered_for,
        "restarts": sum(criterion.round - 1 for criterion in sheets.criteria),
    }


_COUNTS = {"ideas": _ideas, "vote": _vote, "score": _scores}


def can_spend(workshop: Workshop, step: Step, group: str) -> Sides:
    """What a group can place at most: its budget, or the limit on every idea open to it."""
    open_to_it = len(candidates(workshop, step.id)) - len(barred_for(workshop, step, group))
    budget, limit = budgets_of(workshop, step, group), limits_of(step)
    return Sides(
        min(budget.for_, limit.for_ * open_to_it),
        min(budget.against, limit.against * open_to_it),
    )


def could_still_place(workshop: Workshop, step: Step, group: str) -> int:
    """The points for that a group still has and could place somewhere."""
    spent = budgets_of(workshop, step, group).for_ - left_of(workshop, step, group)
    return max(0, can_spend(workshop, step, group).for_ - spent)


def barred_for(workshop: Workshop, step: Step, group: str) -> list[str]:
    """The candidates that a group may not support, by id."""
    by_author: dict[str, list[str]] | None = workshop.memo.get(("barred", step.id))
    if by_author is None:
        by_author = workshop.memo["barred", step.id] = {}
        for idea in candidates(workshop, step.id):
            for author in authors(workshop, idea):
                if is_barred(workshop, step, author, idea):
                    by_author.setdefault(author, []).append(idea.id)
    return by_author.get(group, [])


def store_tally(workshop: Workshop, step: Step, at: int) -> None:
    """Store the tally, with the texts, owners and groups of this moment."""
    tally = Tally(step=step.id, round=step.rounds + 1, content=count(workshop, step), at=at)
    workshop.put(tally)


def set_tally_aside(workshop: Workshop, step: Step) -> dict[str, Sides]:
    """A reopening: the stored tally counts no more. Gives what each group had placed in it."""
    tally = workshop.tally(step.id)
    if tally is None:
        return {}
    workshop.put(replace(tally, set_aside=True))
    had: dict[str, list[int]] = {}
    for row in tally.content["rows"]:
        for group, points in row.get("by_group", {}).items():
            had.setdefault(group, []).append(points)
    return {group: sides_of(numbers) for group, numbers in had.items()}


def may_see(step: Step, role: str) -> bool:
    """Whether a role may see the step's tally now: role is facilitator, screen or group."""
    if step.kind not in TALLIED or step.state == "prepared":
        return False
    if step.state == "revealed":
        return True
    if step.state == "open":
        live = bool(step.settings["results"] == "live")
        return live or (role == "facilitator" and bool(step.settings["facilitator_sees"]))
    sees = step.kind != "score" or bool(step.settings["facilitator_sees"])
    return role == "facilitator" and sees


def may_see_part(step: Step) -> bool:
    """Whether some of a closed step's tally is revealed, part by part or under a curtain."""
    return step.state == "closed" and (bool(step.shown) or step.curtain)


def hidden_from(workshop: Workshop, role: str) -> list[str]:
    """The steps whose tally there is and this role may not see."""
    return [
        step.id
        for step in workshop.sequence()
        if step.kind in ("vote", "score") and step.state != "prepared" and not may_see(step, role)
    ]


def current_tally(workshop: Workshop, step: Step) -> dict[str, Any] | None:
    """The tally as it is to be shown: stored, or counted live; None before the step opened.

    What was set aside or redacted since a closing keeps its place, not its text.
    """
    if step.state == "open":
        content = count(workshop, step)
        rows = [_with_text_before(workshop, step, row) for row in content["rows"]]
        return content | {"live": True, "rows": [_shown(row) for row in rows]}
    tally = workshop.tally(step.id)
    if tally is None:
        return None
    rows = [
        _with_text_before(workshop, step, row)
        | {"set_aside": workshop.idea(row["idea"]).state == "hidden"}
        for row in tally.content["rows"]
    ]
    live = {"early_looks": step.early_looks, "reopened": len(step.reopenings)}
    return tally.content | {
        "live": False,
        "rows": [_shown(row) for row in rows],
        "footing": tally.content["footing"] | live,
    }


def part_revealed(workshop: Workshop, step: Step) -> dict[str, Any] | None:
    """Of the stored tally, the parts that were revealed so far."""
    tally = current_tally(workshop, step)
    if tally is None:
        return None
    return under_curtain(step, tally) if step.curtain else shown_part(step, tally)


def _with_text_before(workshop: Workshop, step: Step, row: dict[str, Any]) -> dict[str, Any]:
    """A second round's row with what its idea said in the first; nothing of a hidden first."""
    if "before" not in row:
        return row
    first = workshop.steps[step.settings["second_round_of"],]
    tally = workshop.tally(first.id)
    if tally is None or not may_see(first, "group"):
        return {name: value for name, value in row.items() if name != "before"}
    said = next(r["text"] for r in tally.content["rows"] if r["idea"] == row["idea"])
    text = "" if said.startswith(REMOVED) else said
    return row | {"before": row["before"] | {"text": text}}


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    redacted = row["text"].startswith(REMOVED)
    silent = redacted or row["set_aside"]
    return row | {"redacted": redacted, "text": "" if silent else row["text"]}
