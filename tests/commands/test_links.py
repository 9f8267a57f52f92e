"""A link made anew leaves whoever came by the one before outside, at their next command."""

from typing import Any

import pytest

from workshop.commands.actors import Actor
from workshop.storage import instance

from .conftest import Played

COMMANDS: dict[str, tuple[str, dict[str, Any]]] = {
    "facilitator": ("screen.blank", {"blank": True}),
    "helper": ("idea.hide", {"idea": "i1"}),
}


@pytest.mark.parametrize("role", COMMANDS)
def test_an_earlier_link_leads_nowhere(
    voting: tuple[Played, Actor, Actor, Actor], role: str
) -> None:
    played = voting[0]
    command, payload = COMMANDS[role]
    with played.database.write() as connection:
        instance.change(connection, played.id, **{f"generation_{role}": 1})

    earlier = played.give(Actor(role, generation=0), command, **payload)
    now = played.give(Actor(role, generation=1), command, **payload)

    assert (earlier.ok, earlier.code) == (False, "device.revoked")
    assert now.ok
