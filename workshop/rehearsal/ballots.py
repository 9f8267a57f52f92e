"""The workshop of a measurement: groups with several devices each, in an open vote."""

import random
from collections.abc import Iterator
from typing import Any

from .client import Api, Line, new_command_id
from .ideas import QUESTION, our_thoughts
from .load import Device, let_in

DEVICES_A_GROUP = 3
IDEAS = 40
LIMIT = 3

#: Every group climbs through its ideas and comes down again, all of them at the same pace: so no
#: two commands undo each other within a tick, and each one changes what every tablet sees.
LEVELS = (1, 2, 3, 2, 1, 0)

VOTE = "s3"


def open_vote(api: Api, results: str) -> dict[str, Any]:
    """A workshop whose vote nobody has joined yet; with points for everything, none is refused."""
    settings = {"vote": {"results": results, "budget": IDEAS * LIMIT, "limit": LIMIT}}
    made = api.create("Mesure", QUESTION, "fr", settings=settings)
    with Line(api.base_url, made["code"], made["tokens"]["facilitator"]) as leader:
        leader.do("step.open", step="s1")
        thoughts = our_thoughts()
        for n in range(IDEAS):
            text = f"{thoughts[n % len(thoughts)].text} ({n + 1})"
            leader.do("idea.submit", step="s1", text=text, anyway=True)
        leader.do("step.open", step=VOTE)
    return made


def seat_devices(api: Api, made: dict[str, Any], devices: int) -> list[Device]:
    """So many devices, three a group, each with a token of its own."""
    code = made["code"]
    seated: list[Device] = []
    with Line(api.base_url, code, made["tokens"]["facilitator"]) as leader:
        for group in range(-(-devices // DEVICES_A_GROUP)):
            joined = api.join(code, f"Table {group + 1}")
            tokens = [joined["token"]]
            invite = leader.do("group.invite", group=joined["id"])["code"]
            while len(tokens) < min(DEVICES_A_GROUP, devices - len(seated)):
                tokens.append(api.enter(code, invite)["token"])
            seated += [let_in(api.base_url, code, token, group) for token in tokens]
    return seated


def ideas_of(api: Api, made: dict[str, Any]) -> list[str]:
    with Line(api.base_url, made["code"], made["tokens"]["screen"]) as screen:
        return [idea["id"] for idea in screen.all("idea")]


def points(
    devices: list[Device], ideas: list[str], chance: random.Random
) -> Iterator[tuple[Device, str, dict[str, Any]]]:
    """`points.set` after `points.set`, the groups in turn and each group's devices in turn."""
    groups: dict[int, list[Device]] = {}
    for device in devices:
        groups.setdefault(device.group, []).append(device)
    orders = {group: chance.sample(ideas, len(ideas)) for group in groups}
    number = 0
    while True:
        turn = number // len(groups)
        group = number % len(groups)
        sweep, place = divmod(turn, len(ideas))
        payload = {
            "command_id": new_command_id(),
            "step": VOTE,
            "idea": orders[group][place],
            "points": LEVELS[sweep % len(LEVELS)],
        }
        yield groups[group][turn % len(groups[group])], "points.set", payload
        number += 1
