"""Coming in: two tablets that open the page at the same time are proposed the same name."""

from playwright.sync_api import expect

from tests.browser.pages import Tablet
from tests.browser.people import People, Person
from tests.browser.words import Words
from tests.rooms import Room

#: What a browser notes of any answer that is a refusal.
CONFLICT = "409"


def proposed(person: Person, room: Room, w: Words) -> str:
    """What the page proposes as a name, once it is there."""
    Tablet(person, w).open(room.links["join"])
    field = person.page.get_by_label(w("join.name"), exact=True)
    expect(field).not_to_have_value("")
    return field.input_value()


def test_of_two_that_chose_no_name_each_gets_its_own(people: People, room: Room, w: Words) -> None:
    first, second = people.sit("tablet"), people.sit("tablet")
    assert proposed(first, room, w) == proposed(second, room, w)

    for person in (first, second):
        Tablet(person, w).button("join.go").tap()
        person.page.wait_for_url("**/g/*")

    room.facilitator.wait_for(
        lambda _: len({group["name"] for group in room.facilitator.all("group")}) == 4
    )
    second.faults[:] = [fault for fault in second.faults if CONFLICT not in fault]
