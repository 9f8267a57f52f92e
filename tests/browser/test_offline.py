"""A bad network: nothing that somebody sent is lost, and nothing counts twice."""

from playwright.sync_api import expect

from tests.browser.pages import Screen, Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room

#: While a page is `deaf`, what the server says is lost on the way. Played in the page itself: a
#: line led through this process would stand still while a test waits for something else.
DEAF = """
globalThis.WebSocket = class extends WebSocket {
  set onmessage(hear) { super.onmessage = (event) => { if (!globalThis.deaf) hear(event) } }
}
"""


#: A page begins to show just when its line asks to be let in.
HURRIED = """
globalThis.WebSocket = class extends WebSocket {
  send(said) {
    super.send(said)
    if (said.startsWith('40')) dispatchEvent(new Event('pageshow'))
  }
}
"""
#: The page's line is at hand.
AT_HAND = """
globalThis.WebSocket = class extends WebSocket {
  constructor(...where) { super(...where); globalThis.line = this }
}
"""
REFUSED = """line.onmessage({ data: '44{"message":"Unable to connect"}' })"""


def test_a_page_that_shows_while_its_line_is_being_let_in_has_one_line(
    people: People, room: Room, w: Words
) -> None:
    person = people.sit("screen")
    person.context.add_init_script(HURRIED)
    screen = Screen(person, w)
    screen.open(room.links["screen"])

    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[0])

    screen.sees(IDEAS[0])


def test_a_line_that_was_let_in_and_refused_comes_back(
    people: People, room: Room, w: Words
) -> None:
    person = people.sit("screen")
    person.context.add_init_script(AT_HAND)
    screen = Screen(person, w)
    screen.open(room.links["screen"])
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[0])
    screen.sees(IDEAS[0])

    screen.page.evaluate(REFUSED)
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[1])

    screen.sees(IDEAS[1])


def test_what_got_no_answer_goes_again_after_a_reload_and_counts_once(
    people: People, room: Room, w: Words
) -> None:
    room.facilitator.do("step.open", step="s1")
    person = people.sit("tablet")
    person.context.add_init_script(DEAF)
    tablet = Tablet(person, w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    tablet.send(IDEAS[0], 1)

    tablet.page.evaluate("globalThis.deaf = true")
    tablet.write(IDEAS[1])
    room.facilitator.wait_for(lambda view: view.get("idea/i2"))
    expect(tablet.idea(IDEAS[1])).to_contain_text(w("tablet.idea_goes"))
    tablet.page.reload()

    expect(tablet.button("tablet.edit_label", number=2)).to_be_visible()
    expect(tablet.idea(IDEAS[1])).to_have_count(1)
    tablet.send(IDEAS[2], 3)
    assert [idea["text"] for idea in room.archive()["ideas"]] == list(IDEAS[:3])


def test_points_put_without_a_network_are_counted_when_it_is_back(
    people: People, room: Room, w: Words
) -> None:
    room.vote(*IDEAS[:2])
    tablet = Tablet(people.sit("tablet"), w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])

    tablet.person.lose_the_network()
    tablet.put(1, 3)
    tablet.put(2, 1)
    tablet.button("tablet.slot_take", number=2).tap()
    tablet.has_left(27)
    tablet.person.find_the_network()

    room.facilitator.wait_for(lambda view: view["progress/s3"]["started"] == 1)
    room.facilitator.do("step.close", step="s3", now=True)
    tally = room.facilitator.wait_for(lambda view: view.get("tally/s3") or {})
    assert [(row["idea"], row["total"]) for row in tally["rows"]] == [("i1", 3), ("i2", 0)]
