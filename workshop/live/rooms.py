"""Who hears what: every audience of a workshop and the room in which its sockets are."""

FACILITATOR = "facilitator"
SCREEN = "screen"


def audience_of(role: str, group: str | None) -> str:
    """`facilitator`, `screen`, or `group:<id>`."""
    return f"group:{group}" if role == "group" else role


def room_of(workshop: int, audience: str) -> str:
    return f"{workshop}/{audience}"
