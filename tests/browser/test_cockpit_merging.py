"""Merging fast: what is alike brought together, dragged, and nothing moves under one's hand."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.pages import Facilitator
from tests.browser.people import People
from tests.browser.words import Words
from tests.rooms import Room

#: The first and the fourth are the same in other words; so are the second and the fifth.
TEXTS = (
    "Un café tenu par les habitants le samedi",
    "Prêter la salle aux associations le soir",
    "Une scène ouverte le vendredi",
    "Un café des habitants tenu le samedi matin",
    "La salle prêtée le soir aux associations",
)


@pytest.fixture
def facilitator(people: People, room: Room, w: Words) -> Facilitator:
    room.facilitator.do("step.open", step="s1")
    for text in TEXTS:
        room.tablets[0].do("idea.submit", step="s1", text=text)
    page = Facilitator(people.sit("facilitator"), w)
    page.open(room.links["facilitator"])
    expect(box(page, TEXTS[4])).to_be_visible()
    return page


def box(facilitator: Facilitator, text: str) -> Locator:
    return facilitator.page.get_by_role("checkbox", name=text)


def leads(room: Room) -> dict[int, str | None]:
    return {idea["number"]: idea["lead"] for idea in room.archive()["ideas"]}


def test_what_is_alike_is_merged_where_it_stands_and_told_apart_by_keys(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    alike = facilitator.page.get_by_role("heading", name=w.many("facilitator.heap", 2))
    keys = facilitator.page.keyboard
    keys.press("=")
    expect(alike).to_have_count(2)

    box(facilitator, TEXTS[0]).focus()
    keys.press("m")

    expect(alike).to_have_count(1)
    facilitator.sees(w("facilitator.said.merged", number=1, n=2))
    assert leads(room) == {1: None, 2: None, 3: None, 4: "i1", 5: None}
    box(facilitator, TEXTS[1]).focus()
    keys.press("n")
    expect(alike).to_have_count(0)
    keys.press("z")
    expect(box(facilitator, TEXTS[3])).to_be_visible()
    assert set(leads(room).values()) == {None}


def test_an_idea_dragged_onto_another_is_merged_at_once_and_given_back_by_one_key(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    facilitator.idea(TEXTS[2]).drag_to(facilitator.idea(TEXTS[0]))

    facilitator.sees(w("facilitator.said.merged", number=1, n=2))
    assert leads(room)[3] == "i1"
    facilitator.page.keyboard.press("z")
    expect(box(facilitator, TEXTS[2])).to_be_visible()


def test_nothing_moves_under_the_hand_while_ideas_arrive(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    facilitator.button("facilitator.sort.newest").click()
    last = box(facilitator, TEXTS[4])
    last.hover()
    before = last.bounding_box()

    room.tablets[1].do("idea.submit", step="s1", text="Un tout nouvel atelier de poterie")

    facilitator.sees(w.many("facilitator.sort.late", 1))
    assert last.bounding_box() == before
    facilitator.page.get_by_role("heading", level=1).hover()
    first = facilitator.page.get_by_role("main").get_by_role("listitem").first
    expect(first).to_contain_text("poterie")
