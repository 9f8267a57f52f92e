"""A raised hand: a group calls for help, and waits in the order in which it called."""

from dataclasses import replace
from typing import Any

from .groups import acting_group
from .state import Act, Workshop


def raise_hand(workshop: Workshop, act: Act, *, raised: bool) -> dict[str, Any]:
    """A group calls, or no longer needs to. Raised again, a hand keeps its turn."""
    row = workshop.group(acting_group(workshop, act, None))
    if raised != (row.hand_at is not None):
        workshop.put(replace(row, hand_at=act.at if raised else None))
    return {}


def lower_hand(workshop: Workshop, act: Act, *, group: str) -> dict[str, Any]:
    """Whoever leads has come; a hand that is down already stays down."""
    row = workshop.group(group)
    if row.hand_at is not None:
        workshop.put(replace(row, hand_at=None))
    return {}
