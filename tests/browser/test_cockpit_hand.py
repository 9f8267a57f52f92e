"""Leading with a tablet or a phone in the hand, walking about; and steering by keys and by ear."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import Facilitator
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import IDEAS
from tests.rooms import Room

SIZES = {"phone": (390, 844), "tablet": (820, 1180), "tablet on its side": (1180, 820)}

#: Whatever can be touched and is in sight, smaller than a fingertip. A box is touched by its label.
TOO_SMALL = """
() => [...document.querySelectorAll('.cockpit :is(button, a, select, summary, input)')]
  .map((one) => one.matches('[type=checkbox]') ? one.closest('label') : one)
  .map((one) => [one.className, one.textContent, one.getBoundingClientRect()])
  .filter(([, , { width, height }]) => width > 0 && height > 0 && Math.min(width, height) < 43.5)
  .map(([name, text, { width, height }]) => `${name} ${text} ${width}x${height}`)"""

#: What stands out of the page's side cannot be reached by scrolling down.
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def check(page: Page) -> None:
    assert page.evaluate(TOO_SMALL) == []
    assert page.evaluate(TOO_WIDE) <= 0


@pytest.mark.parametrize(
    "size", ["phone", *(pytest.param(size, marks=pytest.mark.wide) for size in list(SIZES)[1:])]
)
def test_a_finger_reaches_everything_and_what_comes_next_is_always_in_sight(
    people: People, room: Room, w: Words, size: str
) -> None:
    width, height = SIZES[size]
    room.facilitator.do("step.open", step="s1")
    for text in IDEAS[:5]:
        room.tablets[0].do("idea.submit", step="s1", text=text)
    room.tablets[1].do("hand.raise", raised=True)
    viewport = {"width": width, "height": height}
    held = people.sit("facilitator", viewport=viewport, has_touch=True, is_mobile=True)
    facilitator = Facilitator(held, w)
    facilitator.open(room.links["facilitator"])
    expect(facilitator.idea(IDEAS[4])).to_be_visible()
    check(facilitator.page)
    if size != "tablet on its side":
        for pane, shows in (
            ("right", facilitator.group("Table 1")),
            ("left", facilitator.button("facilitator.prepare")),
            ("stage", facilitator.idea(IDEAS[0])),
        ):
            facilitator.button(f"facilitator.pane.{pane}").tap()
            expect(shows).to_be_visible()
            expect(facilitator.button("facilitator.next.close.ideas")).to_be_in_viewport()
            check(facilitator.page)

    facilitator.page.get_by_role("button", name="Table 2").first.tap()
    facilitator.go_on("close.ideas")
    facilitator.go_on("now")
    facilitator.go_on("open.sort")

    room.facilitator.wait_for(lambda view: view["step/s2"]["state"] == "open")
    assert room.facilitator.view["group/g2"]["hand_at"] is None
