"""A workshop started again: the same sequence, links and prepared places, and nothing else.

The fresh one takes over the code, so that printed sheets and open pages still lead to it; the
earlier one keeps all it held, under another code, and can be put back in its place.
"""

from typing import Any

from workshop.rules.refusals import Refusal
from workshop.rules.rows import Group
from workshop.rules.sequences import all_settings
from workshop.storage import access, instance, journal
from workshop.storage.instance import Head

from . import secrets
from .actors import ORGANISER
from .house import House
from .requests import read_request


def start_again(house: House, head: Head) -> dict[str, Any]:
    """Gives `{code}`, that of the fresh workshop, and the code `earlier` of the one before."""
    with house.door.reading(head.id) as state:
        about = state.about
        sequence = state.sequence()
        ids = {step.id: f"s{place}" for place, step in enumerate(sequence, start=1)}
        steps = [
            {
                "kind": step.kind,
                "title": step.title,
                "instruction": step.instruction,
                "notes": step.notes,
                "settings": _fresh(all_settings(state, step), ids),
            }
            for step in sequence
        ]
        groups = sorted(state.groups.values(), key=lambda group: group.number)
        sizes = {group.id: len(state.seats(group.id)) or 1 for group in groups}
    fresh = house.create(
        {
            "title": about.title,
            "question": about.question,
            "language": about.language,
            "group_word": about.group_word,
            "points_word": about.points_word,
            "profiles": [profile["name"] for profile in about.profiles],
            "steps": steps,
        }
    )
    try:
        _lead(house, fresh, "door.set", door=about.door)
        _prepare_places(house, head, fresh, groups, sizes)
    except Refusal:
        house.erase(fresh.id)
        raise
    _swap_codes(house, fresh, head)
    return {"code": head.code, "earlier": fresh.code, "undo": True}


def _prepare_places(
    house: House, head: Head, fresh: Head, groups: list[Group], sizes: dict[str, int]
) -> None:
    """The prepared places again, under the same numbers: their printed QRs name them."""
    last = _last_prepared(house, head)
    for group in groups:
        if group.number > last:
            continue
        name = f"({group.number})" if group.redacted else group.name
        _lead(house, fresh, "group.add", names=[name], members=sizes[group.id])
        if group.state == "removed":
            _lead(house, fresh, "group.remove", group=group.id)
    with house.database.write() as connection:
        access.copy_places(connection, head.id, fresh.id)


def _last_prepared(house: House, head: Head) -> int:
    """The highest number of a group that was prepared, not one that came by the door."""
    with house.database.read() as connection:
        entries = journal.read(connection, head.id)
    added = [e["answer"]["groups"] for e in entries if e["command"] == "group.add"]
    with house.door.reading(head.id) as state:
        return max((state.group(id).number for ids in added for id in ids), default=0)


def _lead(house: House, head: Head, command: str, **arguments: Any) -> None:
    request = read_request(ORGANISER, command, arguments | {"command_id": secrets.new_token()})
    house.door.handle(head.id, [request])[0].or_raise()


def _fresh(settings: dict[str, Any], ids: dict[str, str]) -> dict[str, Any]:
    """Settings for a workshop with no idea yet, whose steps are numbered anew."""
    if settings.get("second_round_of"):
        settings = settings | {"second_round_of": ids[settings["second_round_of"]]}
    works_on = settings.get("works_on")
    if not works_on:
        return settings
    if "ideas" in works_on or "theme" in works_on:
        return settings | {"works_on": None}
    named = {k: ids.get(v, v) if k in ("of", "from", "step") else v for k, v in works_on.items()}
    return settings | {"works_on": named}


def _swap_codes(house: House, fresh: Head, earlier: Head) -> None:
    """The fresh workshop takes the earlier one's code, and the earlier one is set aside."""
    with house.database.write() as connection:
        instance.change(connection, fresh.id, code=f"~{fresh.id}")
        instance.change(
            connection,
            earlier.id,
            code=fresh.code,
            deleted_at=house.door.now(),
            replaced_by=fresh.id,
        )
        instance.change(
            connection,
            fresh.id,
            code=earlier.code,
            generation_facilitator=earlier.generation_facilitator,
            generation_screen=earlier.generation_screen,
            generation_helper=earlier.generation_helper,
            generation_observer=earlier.generation_observer,
        )
    house.door.say_gone(earlier.id)


def take_back(house: House, fresh: Head) -> dict[str, Any]:
    """Undo: the earlier workshop has its code again, the fresh one is set aside."""
    with house.database.read() as connection:
        earlier = next(
            (head for head in instance.listed(connection) if head.replaced_by == fresh.id), None
        )
    if earlier is None:
        raise Refusal("workshop.unknown")
    with house.database.write() as connection:
        instance.change(connection, fresh.id, code=f"~{fresh.id}")
        instance.change(connection, earlier.id, code=fresh.code, deleted_at=None, replaced_by=None)
        instance.change(connection, fresh.id, code=earlier.code, deleted_at=house.door.now())
    house.door.say_gone(fresh.id)
    house.door.say_gone(earlier.id)
    return {"code": fresh.code}
