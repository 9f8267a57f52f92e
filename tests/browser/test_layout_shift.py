"""Nothing moves under a hand: while ideas arrive, are merged, and steps change, what somebody is
touching stays where it is, to the pixel, and the browser counts no layout shift in it."""

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.pages import Facilitator, Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room

#: Notes, at every drawing, where the touched element stands, and every shift the browser sees in it
#: or in what it stands in. What somebody did less than half a second ago would excuse a shift
#: (hadRecentInput): here nothing excuses it. A finger that rests trembles, and the browser says so.
WATCH = """(touched) => {
  const place = () => {
    const { left, top, width, height } = touched.getBoundingClientRect()
    return [left, top, width, height].map(Math.round).join(' ')
  }
  const seen = { places: [place()], shifts: [], drawings: 0, rests: true }
  window.watched = seen
  new PerformanceObserver((list) => {
    for (const { sources, value } of list.getEntries()) {
      const met = sources.filter(({ node }) => node && (touched.contains(node) || node.contains?.(touched)))
      if (met.length) seen.shifts.push(`${value} ${met.map(({ node }) => node.localName).join(' ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: false })
  const draw = () => {
    seen.drawings += 1
    if (seen.rests) touched.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
    if (!touched.isConnected) seen.places.push('gone')
    else if (place() !== seen.places.at(-1)) seen.places.push(place())
    requestAnimationFrame(draw)
  }
  requestAnimationFrame(draw)
}"""  # noqa: E501
SEEN = """async () => {
  for (let drawing = 0; drawing < 3; drawing += 1) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  }
  return window.watched
}"""


class Hand:
    """On something, from when it is made until it is lifted."""

    def __init__(self, touched: Locator) -> None:
        expect(touched).to_be_visible()
        self._page = touched.page
        touched.evaluate(WATCH)

    def moved(self) -> tuple[list[str], list[str]]:
        """Where it went, beside where it was; and the shifts that the browser counted in it."""
        seen: dict[str, Any] = self._page.evaluate(SEEN)
        assert seen["drawings"] > 2
        return seen["places"][1:], seen["shifts"]

    def lift(self) -> None:
        self._page.evaluate("() => { window.watched.rests = false }")


STILL: tuple[list[str], list[str]] = ([], [])


def test_the_field_stays_while_ideas_arrive_and_are_merged(
    people: People, room: Room, w: Words
) -> None:
    tablet = Tablet(people.sit("tablet"), w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    room.facilitator.do("step.open", step="s1")
    tablet.send(IDEAS[0], 1)
    tablet.field.press_sequentially("Un café tenu")
    hand = Hand(tablet.field)

    for text in IDEAS[1:6]:
        room.tablets[0].do("idea.submit", step="s1", text=text, anyway=True)
    expect(tablet.idea(IDEAS[5])).to_be_visible()
    # a message comes too: our own idea is merged with another
    room.facilitator.do("idea.merge", ideas=["i2", "i1"])
    tablet.sees(w("tablet.notice_seen"))
    room.facilitator.do("timer.start", seconds=60)
    room.facilitator.do("step.close", step="s1")
    tablet.sees(w("tablet.closing_kept"))
    room.facilitator.do("step.cancel_close", step="s1")
    room.tablets[1].do("idea.submit", step="s1", text=IDEAS[8], anyway=True)
    expect(tablet.idea(IDEAS[8])).to_be_visible()
    asked = "Écrivez une idée par envoi. " * 4
    room.facilitator.do("step.configure", step="s1", instruction=asked)
    tablet.sees(asked.strip())

    assert hand.moved() == STILL
    expect(tablet.field).to_have_value("Un café tenu")
    expect(tablet.field).to_be_focused()


def test_the_sticker_stays_while_others_vote_and_ideas_are_merged(
    people: People, room: Room, w: Words
) -> None:
    tablet = Tablet(people.sit("tablet"), w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    room.facilitator.do("step.configure", step="s3", settings={"shuffle": False})
    room.vote(*IDEAS[:8])
    tablet.put(2, 1)
    tablet.put(6, 1)
    slot = tablet.button("tablet.slot_add", number=6)
    hand = Hand(slot)

    room.facilitator.do("timer.start", seconds=60)
    # both stood before it; the group is told that one is gone
    room.facilitator.do("idea.merge", ideas=["i4", "i5"])
    room.facilitator.do("idea.hide", idea="i2")
    tablet.sees(w("tablet.notice_seen"))
    room.facilitator.do("step.close", step="s3")
    tablet.sees(w("tablet.closing_kept.vote"))

    assert hand.moved() == STILL
    hand.lift()
    expect(tablet.card(5)).to_be_hidden()
    expect(tablet.card(2)).to_be_hidden()


def test_the_row_stays_while_ideas_arrive_a_hand_is_raised_and_the_step_closes(
    people: People, room: Room, w: Words
) -> None:
    room.facilitator.do("step.configure", step="s1", settings={"max_ideas": None})
    room.facilitator.do("step.open", step="s1")
    for text in IDEAS[:6]:
        room.tablets[0].do("idea.submit", step="s1", text=text, anyway=True)
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])
    row = facilitator.page.get_by_role("checkbox", name=IDEAS[3])
    expect(row).to_be_visible()
    keys = facilitator.page.keyboard
    for key in ("j", "j", "j", "j", "x"):
        keys.press(key)
    expect(row).to_be_checked()
    hand = Hand(row)

    # another facilitator: the first two become one and its row grows; then they part; another goes
    second = room.line(room.tokens["facilitator"])
    second.do("idea.merge", ideas=["i1", "i2"])
    expect(facilitator.page.get_by_role("checkbox", name=IDEAS[1])).to_be_hidden()
    second.do("idea.split", idea="i2")
    expect(facilitator.page.get_by_role("checkbox", name=IDEAS[1])).to_be_visible()
    second.do("idea.hide", idea="i2")
    expect(facilitator.page.get_by_role("checkbox", name=IDEAS[1])).to_be_hidden()
    for text in IDEAS[6:10]:
        room.tablets[1].do("idea.submit", step="s1", text=text, anyway=True)
    expect(facilitator.page.get_by_role("checkbox", name=IDEAS[9])).to_be_attached()
    room.tablets[0].do("hand.raise", raised=True)
    facilitator.sees(w.many("facilitator.hands.n", 1))
    room.facilitator.do("step.close", step="s1")

    assert hand.moved() == STILL
    expect(row).to_be_checked()
