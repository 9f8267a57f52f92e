"""What a workshop could hand on to a new one."""

from typing import Any

from workshop.rules.candidates import active_ideas
from workshop.rules.rows import Criterion, Idea, Theme
from workshop.rules.state import Workshop
from workshop.storage.instance import Head

from .house import House

#: What a criterion is, beside its id: what goes on with it.
OF_A_CRITERION = ("name", "sentence", "low", "high", "weight", "high_is_good")


def offers(house: House, head: Head) -> dict[str, Any]:
    """What a workshop could hand on: its ideas, the orders that its results give, its headings.

    Results that are still hidden give no order.
    """
    with house.door.reading(head.id) as state:
        about = state.about
        ideas = [
            {"id": idea.id, "number": idea.number, "text": state.says(idea), "theme": idea.theme}
            for idea in ideas_offered(state)
        ]
        offered = {idea.id for idea in ideas_offered(state)}
        return {
            "code": head.code,
            "title": about.title,
            "question": about.question,
            "language": about.language,
            "ideas": ideas,
            "orders": _orders(state, offered),
            "themes": [{"id": theme.id, "name": theme.name} for theme in themes_offered(state)],
            "criteria": [
                {"id": row.id} | {name: getattr(row, name) for name in OF_A_CRITERION}
                for row in criteria_offered(state)
            ],
        }


def ideas_offered(state: Workshop) -> list[Idea]:
    """What stands on the wall, in order of number, but for removed texts."""
    return [idea for idea in active_ideas(state) if not idea.redacted]


def themes_offered(state: Workshop) -> list[Theme]:
    return [theme for theme in state.themes.values() if not theme.removed]


def criteria_offered(state: Workshop) -> list[Criterion]:
    return [row for step in state.sequence() for row in state.criteria_of(step.id)]


def _orders(state: Workshop, offered: set[str]) -> list[dict[str, Any]]:
    orders = []
    for step in state.sequence():
        tally = state.tally(step.id)
        if step.kind == "ideas" or step.state != "revealed" or tally is None:
            continue
        # what was merged since stands behind its lead now
        leads = [state.idea(row["idea"]) for row in tally.content["rows"]]
        ids = dict.fromkeys(idea.lead or idea.id for idea in leads)
        order = [id for id in ids if id in offered]
        orders.append({"step": step.id, "title": step.title, "ideas": order})
    return orders
