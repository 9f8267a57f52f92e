"""What the room asks of the facilitator, and what the facilitator asks of the room."""

import re
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.pages import Facilitator
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import IDEAS
from tests.rooms import Room


@pytest.fixture
def facilitator(people: People, room: Room, w: Words) -> Facilitator:
    page = Facilitator(people.sit("facilitator"), w)
    page.open(room.links["facilitator"])
    expect(page.button("facilitator.prepare")).to_be_visible()
    return page


def test_raised_hands_stand_oldest_first_and_one_key_lowers_the_oldest(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    for tablet in (room.tablets[1], room.tablets[0]):
        tablet.do("hand.raise", raised=True)
    hands = facilitator.page.get_by_role("group", name=w("facilitator.hands"))
    expect(hands.get_by_role("button")).to_have_text([re.compile("Table 2"), re.compile("Table 1")])

    facilitator.page.keyboard.press("i")

    expect(hands.get_by_role("button")).to_have_text([re.compile("Table 1")])
    room.tablets[1].wait_for(lambda view: view["me"]["hand"] is False)
    hands.get_by_role("button", name="Table 1").click()
    expect(hands).to_have_count(0)


def test_one_key_has_everybody_look_up_and_lets_go(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    facilitator.page.keyboard.press("y")

    room.tablets[0].wait_for(lambda view: view["workshop"]["look_up"] is True)
    facilitator.sees(w("facilitator.look_up.means"))
    facilitator.page.keyboard.press("y")
    room.tablets[0].wait_for(lambda view: view["workshop"]["look_up"] is False)


def test_the_end_is_planned_by_typing_it_and_compared_with_what_is_still_to_come(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    for step, seconds in (("s1", 1200), ("s2", 600), ("s3", 900), ("s4", 300)):
        room.facilitator.do("step.configure", step=step, settings={"seconds": seconds})
    late = facilitator.page.get_by_text(
        re.compile(w("facilitator.ending.late", minutes="(39|40|41)"))
    )
    planned = datetime.now() + timedelta(minutes=10)

    facilitator.page.get_by_role("button", name=w("facilitator.ending.plan")).click()
    facilitator.page.keyboard.type(f"{planned:%Hh%M}")
    facilitator.page.keyboard.press("Enter")

    expect(late).to_be_visible()
    shown = facilitator.page.get_by_role("banner").get_by_role("button", name=f"{planned:%H:%M}")
    expect(shown).to_be_focused()
    # a step that no longer has a duration is said not to be counted
    room.facilitator.do("step.configure", step="s4", settings={"seconds": None})
    expect(shown).to_contain_text(re.compile(w("facilitator.ending.at_least", time=r"\d\d:\d\d")))


def test_notes_are_read_while_leading_and_go_to_nobody_else(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    facilitator.page.get_by_text(w("facilitator.notes"), exact=True).click()
    note = facilitator.page.get_by_role("textbox", name=w("facilitator.setting.notes"))
    note.fill("Trois minutes de silence d’abord")
    note.blur()
    room.facilitator.wait_for(lambda view: view["step/s1"]["notes"])

    facilitator.page.reload()

    expect(note).to_have_value("Trois minutes de silence d’abord")
    for line in (room.screen, room.tablets[0]):
        assert "notes" not in line.view["step/s1"]


def test_the_room_s_picture_is_the_screen_s_page_and_takes_no_focus(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    picture = facilitator.page.frame_locator(f"iframe[title='{w('facilitator.screen.miniature')}']")
    expect(picture.get_by_role("heading", level=1)).to_be_attached()
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[0])

    expect(picture.get_by_text(IDEAS[0])).to_be_visible()
    facilitator.page.locator("iframe").evaluate("(frame) => frame.focus()")
    assert facilitator.page.evaluate("document.activeElement.tagName") != "IFRAME"


def test_without_the_screen_s_page_the_cockpit_says_in_words_what_the_room_sees(
    people: People, room: Room, w: Words
) -> None:
    person = people.sit("facilitator")
    person.page.route("**/screen", lambda route: route.fulfill(status=200, body="<p>?</p>"))
    facilitator = Facilitator(person, w)
    facilitator.open(room.links["facilitator"])
    expect(facilitator.button("facilitator.prepare")).to_be_visible()

    facilitator.page.keyboard.press("b")

    facilitator.sees(w("facilitator.screen.is_blank"))
    expect(facilitator.page.locator(".miniature iframe")).to_have_css("opacity", "0")
