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
    it will hardly have to choose; `suggest` is the smaller budget: the number of ideas, or just
    below the budget where that is smaller already.
    """
    ideas, _ = who_comes(workshop, step)
    settings, limit = step.settings, step.settings["limit"]
    tables = []
    for group in workshop.active_groups():
        own = sum(is_barred(workshop, step, group.id, idea) for idea in ideas)
        tables.append((budget_of(workshop, step, group.id), limit * (len(ideas) - own)))
    tables = tables or [(settings["budget"], limit * len(ideas))]
    # who likes as many as they please is not there to choose
    likes = setting(step, "look") == "like"
    hardly = not likes and any(2 * budget > places for budget, places in tables)
    most = settings["budget"] - 1 if hardly else len(ideas)
    return {
        "ideas": len(ideas),
        "can_spend": min(min(budget, places) for budget, places in tables),
        "budget": settings["budget"],
        "reading_seconds": len(ideas) * READING_SECONDS_AN_IDEA,
        "hardly": hardly,
        "suggest": max(1, min(len(ideas), most)),
        "too_many": len(ideas) > TOO_MANY_TO_READ,
    }
