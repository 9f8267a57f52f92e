"""What others send is drawn around a press, not within it: a click ends on what it began on."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import Desk, Facilitator
from tests.browser.people import People
from tests.browser.words import Words
from tests.conftest import ORGANISER_KEY
from tests.rooms import Room

#: How often it was drawn while the press lasted, and just after; then waits for a drawing.
PRESS = """async ([ending, x]) => {
  const page = document.querySelector('script[type="module"]').src
  const { paced } = await import(page.replace(/[^/]+$/, 'lib/pace.js'))
  let drawn = 0
  const draw = paced(() => { drawn += 1 })
  const point = (kind, at = 0) => document.body.dispatchEvent(
    new PointerEvent(kind, { bubbles: true, isPrimary: true, button: 0, clientX: at }))
  const seen = {}
  point('pointerdown')
  draw()
  draw()
  seen.pressed = drawn
  point(ending, x)
  await null
  seen.ended = drawn
  await new Promise((done) => { const look = () => (drawn ? done() : setTimeout(look, 5)); look() })
  return seen
}"""


THROWS = """async () => {
  const page = document.querySelector('script[type="module"]').src
  const { onceReleased } = await import(page.replace(/[^/]+$/, 'lib/press.js'))
  const point = (kind) => document.body.dispatchEvent(
    new PointerEvent(kind, { bubbles: true, isPrimary: true, button: 0 }))
  point('pointerdown')
  onceReleased(() => { throw new Error('on purpose') })
  onceReleased(() => { document.documentElement.dataset.drawnAfter = 'true' })
  point('pointerup')
}"""

#: The list of workshops is answered, and kept from the page until `gate.open()`.
GATE = """
window.gate = {}
gate.opened = new Promise((open) => { gate.open = open })
const ask = fetch
window.fetch = async (...asked) => {
  const answer = await ask(...asked)
  if (String(asked[0]).endsWith('/desk/workshops')) await gate.opened
  return answer
}
"""
PRESSED_WHILE_IT_COMES = """async (fold) => {
  const point = (kind) => fold.dispatchEvent(
    new PointerEvent(kind, { bubbles: true, isPrimary: true, button: 0 }))
  const top = () => Math.round(fold.getBoundingClientRect().top)
  const before = top()
  point('pointerdown')
  gate.open()
  for (let drawing = 0; drawing < 4; drawing += 1) await new Promise(requestAnimationFrame)
  const after = top()
  point('pointerup')
  return [before, after]
}"""


@pytest.mark.parametrize("ending", ["pointerup", "pointercancel"])
def test_what_arrives_during_a_press_is_drawn_after_its_click(
    people: People, room: Room, w: Words, ending: str
) -> None:
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])

    seen = facilitator.page.evaluate(PRESS, [ending, 0])

    assert seen == {"pressed": 0, "ended": 0}


def test_what_throws_after_a_press_keeps_back_nothing_else(
    people: People, room: Room, w: Words
) -> None:
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])

    facilitator.page.evaluate(THROWS)

    expect(facilitator.page.locator("html")).to_have_attribute("data-drawn-after", "true")
    assert facilitator.person.faults == ["on purpose"]
    facilitator.person.faults.clear()


def test_a_list_that_arrives_moves_nothing_from_under_the_pointer(
    people: People, room: Room, w: Words
) -> None:
    """The list of workshops stands above the fold, and comes while that is being pressed."""
    person = people.sit("desk")
    person.context.add_init_script(GATE)
    desk = Desk(person, w)
    desk.open(f"/desk#{ORGANISER_KEY}")
    fold = desk.page.get_by_role("button", name=w("accessibility.title"))
    expect(fold).to_be_visible()

    before, after = fold.evaluate(PRESSED_WHILE_IT_COMES)

    assert after == before
    expect(desk.card("Salle municipale").first).to_be_visible()


def test_a_drag_holds_nothing_back_and_a_trembling_hand_only_for_a_while(
    people: People, room: Room, w: Words
) -> None:
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])

    assert facilitator.page.evaluate(PRESS, ["pointermove", 11])["ended"] == 1
    # its release is never heard, and what waits is drawn nevertheless
    assert facilitator.page.evaluate(PRESS, ["pointermove", 9])["ended"] == 0
