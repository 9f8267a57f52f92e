"""What the facilitator reads before a vote opens."""

from typing import Any

from .candidates import who_comes
from .points import budget_of, is_barred
from .rows import Step
from .settings import setting
from .state import Workshop

READING_SECONDS_AN_IDEA = 10
TOO_MANY_TO_READ = 40


def advice(workshop: Workshop, step: Step) -> dict[str, Any]:
    """How many ideas, what a group can spend on them, how long to read, and what to change.

    `hardly`: where a group could give more than half of all the points it could place anywhere,
    it will hardly have to choose; `suggest` is the smaller budget: the number of ideas, or less
    where that would still be hardly a choice. `nobody`: ideas that no group may support,
    since every one of them wrote it.
    """
    ideas, _ = who_comes(workshop, step)
    settings, limit = step.settings, step.settings["limit"]
    tables = []
    open_to_some: set[str] = set()
    groups = workshop.active_groups()
    for group in groups:
        own = {idea.id for idea in ideas if is_barred(workshop, step, group.id, idea)}
        open_to_some |= {idea.id for idea in ideas} - own
        tables.append((budget_of(workshop, step, group.id), limit * (len(ideas) - len(own))))
    tables = tables or [(settings["budget"], limit * len(ideas))]
    # who likes as many as they please is not there to choose
    likes = setting(step, "look") == "like"
    hardly = not likes and any(2 * budget > places for budget, places in tables)
    most = len(ideas)
    if hardly:
        each = max(1, settings["budget"])
        # half of what could be placed, shared by those who have the budget each
        chosen = min(places // (2 * max(1, budget // each)) for budget, places in tables)
        most = min(settings["budget"] - 1, chosen)
    return {
        "ideas": len(ideas),
        "can_spend": min(min(budget, places) for budget, places in tables),
        "budget": settings["budget"],
        "reading_seconds": len(ideas) * READING_SECONDS_AN_IDEA,
        "hardly": hardly,
        "suggest": max(1, min(len(ideas), most)),
        "nobody": len(ideas) - len(open_to_some) if groups else 0,
        "too_many": len(ideas) > TOO_MANY_TO_READ,
    }
