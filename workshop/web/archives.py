"""Archives taken and brought back: what is withheld, what is noted, what gets a new code."""

from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from workshop.commands import secrets
from workshop.commands.actors import ORGANISER
from workshop.commands.house import House
from workshop.commands.requests import read_request
from workshop.exports.archive import make_archive
from workshop.rules import views
from workshop.rules.clock import next_due
from workshop.rules.refusals import Refusal
from workshop.rules.settings import complete
from workshop.rules.state import Workshop
from workshop.rules.tallies import hidden_from
from workshop.storage import journal
from workshop.storage import state as rows
from workshop.storage.instance import Head


def note_early_look(house: House, head: Head) -> None:
    """Taking what is still hidden is an explicit act: kept in the journal, shown in the results."""
    with house.door.reading(head.id) as state:
        hidden = hidden_from(state, "facilitator")
    if hidden:
        payload = {"steps": hidden, "command_id": secrets.new_token()}
        request = read_request(ORGANISER, "step.look_early", payload)
        house.door.handle(head.id, [request])[0].or_raise()


def take(house: House, head: Head, early: bool) -> dict[str, Any]:
    """The archive: whole with `early`, else without what the facilitator may not see yet."""
    if early:
        note_early_look(house, head)
    with house.door.reading(head.id) as state:
        with house.database.read() as connection:
            entries = journal.read(connection, head.id)
        entries = entries[: state.revision]
        hidden = [] if early else hidden_from(state, "facilitator")
        return make_archive(state, head.code, entries, hidden)


def restore(house: House, state: Workshop, entries: list[dict[str, Any]]) -> Head:
    """A workshop as its archive has it, under a new code; `archive.unreadable` leaves nothing."""
    head = house.new_head()
    try:
        for step in state.steps.values():
            complete(step.kind, step.settings)
        with house.database.write() as connection:
            rows.claim(connection, head.id, 0, state.revision, next_due(state))
            everything = [row for table in state.rows.values() for row in table.values()]
            rows.save(connection, head.id, everything)
            journal.append(connection, head.id, entries)
        with house.door.reading(head.id) as restored:
            views.facilitator_view(restored)
    except (Refusal, SQLAlchemyError, OverflowError, UnicodeError, LookupError, TypeError):
        house.erase(head.id)
        raise Refusal("archive.unreadable") from None
    return house.find(head.code)
