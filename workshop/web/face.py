"""What a tablet's page can be read by before its scripts have come: its step's first ideas."""

from typing import Any

#: As many as a usual vote has; nobody reads further in a second or two.
MOST_IDEAS = 30

Entry = dict[str, Any]


def first_ideas(view: dict[str, Any]) -> list[Entry]:
    """The ideas of a group's present step, in the order in which the tablet will draw them.

    A vote's come with what the group gave them (`given`, points) and whether they are `barred`.
    """
    step = view["workshop"]["current"]
    ballot = view.get(f"ballot/{step}")
    if ballot is not None:
        given = {row["idea"]: row["points"] for row in _all(view, "points", step)}
        shown = [view[f"idea/{id}"] for id in ballot["order"][:MOST_IDEAS] if f"idea/{id}" in view]
        barred = set(ballot["barred"])
        return [
            idea | {"given": given.get(idea["id"], 0), "barred": idea["id"] in barred}
            for idea in shown
        ]
    read = [idea for idea in _all(view, "idea", step) if not idea.get("lead")]
    standing = [idea for idea in read if idea["state"] == "active"]
    return sorted(standing, key=lambda idea: -idea["number"])[:MOST_IDEAS]


def _all(view: dict[str, Any], kind: str, step: str) -> list[Entry]:
    rows = [row for key, row in view.items() if key.startswith(f"{kind}/")]
    return [row for row in rows if row["step"] == step]
