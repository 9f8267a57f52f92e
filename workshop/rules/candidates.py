"""What a step works on: fixed as a set of original ideas when it opens, spoken for by leads."""

from typing import Any

from .refusals import Refusal
from .rows import Candidate, Idea, Step
from .state import Workshop
from .themes import stands_under

#: What is said where no idea comes in.
NOTHING = {"vote": "step.nothing_to_vote_on", "score": "step.nothing_to_score"}


def active_ideas(workshop: Workshop) -> list[Idea]:
    """The ideas that stand for themselves or lead others, in order of number."""
    ideas: list[Idea] | None = workshop.memo.get("active")
    if ideas is None:
        ideas = [idea for idea in workshop.ideas.values() if idea.state == "active"]
        ideas.sort(key=lambda idea: idea.number)
        workshop.memo["active"] = ideas
    return ideas


def candidates(workshop: Workshop, step: str) -> list[Idea]:
    """The active ideas that the step works on: themselves or a source of theirs in the set."""
    found: list[Idea] | None = workshop.memo.get(("candidates", step))
    if found is None:
        fixed = {row.idea for row in workshop.candidates.values() if row.step == step}
        found = [
            idea
            for idea in active_ideas(workshop)
            if any(original.id in fixed for original in workshop.family(idea))
        ]
        workshop.memo["candidates", step] = found
    return found


def is_candidate(workshop: Workshop, step: str, idea: Idea) -> bool:
    """Whether the step works on this idea."""
    ids = workshop.memo.get(("candidate ids", step))
    if ids is None:
        ids = workshop.memo["candidate ids", step] = {
            candidate.id for candidate in candidates(workshop, step)
        }
    return idea.id in ids


def first_of(rows: list[dict[str, Any]], first: int) -> tuple[list[str], list[str]]:
    """The first N ideas of a stored tally with all who are level at the edge, and who those are.

    An idea that nobody supported never comes along. The second list is empty unless more come
    than were asked for.

    >>> rows = [{"idea": i, "rank": r, "total": 1} for i, r in (("a", 1), ("b", 2), ("c", 2))]
    >>> first_of(rows, 2)
    (['a', 'b', 'c'], ['b', 'c'])
    """
    chosen = [row for row in rows if row["rank"] <= first and _is_supported(row)]
    if len(chosen) <= first:
        return [row["idea"] for row in chosen], []
    edge = chosen[-1]["rank"]
    tied = [row["idea"] for row in chosen if row["rank"] == edge]
    return [row["idea"] for row in chosen], tied


def _is_supported(row: dict[str, Any]) -> bool:
    """Points were given, more for it than against; or scores."""
    return bool(row["total"] > 0) if "total" in row else bool(row["n"])


def who_comes(workshop: Workshop, step: Step) -> tuple[list[Idea], list[str]]:
    """The active ideas that would come in if the step opened now, and who is tied at the edge.

    Raises `step.source_not_closed` where the step looks at a tally that is not stored.
    """
    works_on = step.settings.get("works_on") or _first_round(step) or {"all": True}
    tied: list[str] = []
    if "first" in works_on:
        tally = workshop.tally(works_on["of"])
        if tally is None:
            raise Refusal("step.source_not_closed")
        ids, tied = first_of(tally.content["rows"], works_on["first"])
    elif "round" in works_on:
        if workshop.tally(works_on["round"]) is None:
            raise Refusal("step.source_not_closed")
        return candidates(workshop, works_on["round"]), []
    elif "from" in works_on:
        ids = [idea.id for idea in workshop.ideas.values() if idea.step == works_on["from"]]
    elif "theme" in works_on:
        theme = workshop.theme(works_on["theme"]).id
        return [i for i in active_ideas(workshop) if stands_under(workshop, i, theme)], []
    elif "ideas" in works_on:
        ids = works_on["ideas"]
    else:
        return active_ideas(workshop), []
    speaking = [workshop.ideas[id,] for id in ids if (id,) in workshop.ideas]
    leads = {idea.lead or idea.id for idea in speaking}
    return [idea for idea in active_ideas(workshop) if idea.id in leads], tied


def _first_round(step: Step) -> dict[str, Any] | None:
    """A second round asks about the same ideas, where nothing else is said."""
    first = step.settings.get("second_round_of")
    return {"round": first} if first else None


def check_not_being_scored(workshop: Workshop, idea: Idea) -> None:
    """A candidate of an open score step is neither merged, split nor withdrawn."""
    step = workshop.open_step()
    if step is None or step.kind != "score":
        return
    speaks = workshop.idea(idea.lead) if idea.lead else idea
    if is_candidate(workshop, step.id, speaks):
        raise Refusal("idea.being_scored")


def fix_candidates(workshop: Workshop, step: Step) -> None:
    """Fix the set: every original of every idea that comes in."""
    ideas, _ = who_comes(workshop, step)
    if not ideas:
        raise Refusal(NOTHING[step.kind])
    for idea in ideas:
        for original in workshop.family(idea):
            workshop.put(Candidate(step=step.id, idea=original.id))
