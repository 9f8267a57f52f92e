"""Who hears what: every audience of a workshop and the room in which its sockets are."""

FACILITATOR = "facilitator"
HELPER = "helper"
SCREEN = "screen"
OBSERVER = "observer"

#: Who is told which groups are there.
LEADING = (FACILITATOR, HELPER)


def audience_of(role: str, group: str | None, member: str | None = None) -> str:
    """A role that comes by its link, or `group:<id>`; a phone of one's own is `member:<id>`."""
    if member is not None:
        return f"member:{member}"
    return f"group:{group}" if role == "group" else role


def room_of(workshop: int, audience: str) -> str:
    return f"{workshop}/{audience}"
