"""The screen as a stage: it comes back by itself, changes colours by a key, scans from afar."""

import re

import pytest
from playwright.sync_api import WebSocketRoute, expect

from tests.browser.pages import Facilitator, Screen, Tablet
from tests.browser.people import People, Person
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room

#: Of the screen's height, so that it scans from eight metres.
SQUARE = 0.55
#: Modules left white on each side.
QUIET = 4


class Cable:
    """Between a browser and the server; it can be pulled, and put back."""

    def __init__(self, person: Person) -> None:
        self.person, self.pulled = person, False
        self.lines: list[WebSocketRoute] = []
        person.context.route_web_socket(re.compile(r"/socket\.io/"), self._join)

    def _join(self, line: WebSocketRoute) -> None:
        if self.pulled:
            line.close()
        else:
            line.connect_to_server()
            self.lines.append(line)

    def pull(self) -> None:
        self.pulled = True
        self.person.lose_the_network()
        for line in self.lines:
            line.close()

    def put_back(self) -> None:
        self.pulled = False
        self.person.find_the_network()


@pytest.fixture
def person(people: People) -> Person:
    return people.sit("screen")


@pytest.fixture
def screen(person: Person, w: Words) -> Screen:
    return Screen(person, w)


def test_while_a_step_closes_no_clock_says_otherwise(screen: Screen, room: Room, w: Words) -> None:
    room.facilitator.do("step.open", step="s1")
    room.facilitator.do("timer.start", seconds=300)
    screen.open(room.links["screen"])
    clock = screen.page.get_by_role("timer")
    expect(clock).to_have_text(re.compile("0[45]:"))

    room.facilitator.do("step.close", step="s1")

    expect(clock).to_have_text(re.compile(r"^(10|\d)\D"))


def test_while_a_vote_closes_nobody_is_told_to_take_their_time(
    screen: Screen, room: Room, w: Words
) -> None:
    room.vote(*IDEAS[:3])
    screen.open(room.links["screen"])
    screen.sees(w("screen.warm_start"))

    room.facilitator.do("step.close", step="s3")

    screen.sees(w("screen.closing_vote"))
    # at once: in ten seconds the vote is over, and nobody is told anything
    assert screen.page.get_by_text(w("screen.warm_start")).count() == 0


def test_a_screen_that_lost_its_line_says_so_and_comes_back_by_itself(
    screen: Screen, person: Person, room: Room, w: Words
) -> None:
    cable = Cable(person)
    screen.open(room.links["screen"])
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[0])
    expect(screen.idea(IDEAS[0])).to_be_visible()

    cable.pull()
    screen.sees(w("screen.offline"))
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[1])
    expect(screen.idea(IDEAS[0])).to_be_visible()
    expect(screen.idea(IDEAS[1])).to_have_count(0)
    cable.put_back()

    expect(screen.idea(IDEAS[1])).to_be_visible()
    expect(screen.page.get_by_text(w("screen.offline"))).to_have_count(0)


def test_a_screen_whose_laptop_slept_shows_what_is_on_now(
    screen: Screen, person: Person, room: Room
) -> None:
    cable = Cable(person)
    screen.open(room.links["screen"])
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[0])
    screen.sees(IDEAS[0])
    lid = person.context.new_cdp_session(person.page)

    lid.send("Page.setWebLifecycleState", {"state": "frozen"})
    cable.pull()
    room.tablets[1].do("idea.submit", step="s1", text=IDEAS[1], anyway=True)
    cable.put_back()
    lid.send("Page.setWebLifecycleState", {"state": "active"})

    screen.sees(IDEAS[1])


def test_the_screen_thanks_the_room_when_the_workshop_is_over(
    screen: Screen, room: Room, w: Words
) -> None:
    screen.open(room.links["screen"])
    lead = room.facilitator
    ideas = room.vote(*IDEAS[:3])
    room.tablets[0].do("points.set", step="s3", idea=ideas[0], points=2)
    lead.do("step.close", step="s3", now=True)
    lead.do("step.open", step="s4")
    screen.sees(IDEAS[0])

    lead.do("step.close", step="s4", now=True)

    groups, ideas = w.many("screen.groups", len(room.groups)), w.many("screen.ideas", 3)
    screen.sees(w("screen.thanks_for", groups=groups, ideas=ideas))
    # nobody is asked to come in any more
    expect(screen.page.get_by_text(room.code)).to_have_count(0)
    # the result comes back where the facilitator asks for it
    lead.do("screen.show", what="tally")
    screen.sees(IDEAS[0])


def test_a_key_changes_the_colours_and_the_browser_keeps_them(
    screen: Screen, room: Room, w: Words
) -> None:
    screen.open(room.links["screen"])
    root = screen.page.locator("html")
    expect(screen.page.get_by_role("img", name=w("screen.qr"))).to_be_visible()

    screen.page.keyboard.press("t")
    screen.sees(w("screen.look_dark"))
    expect(root).to_have_attribute("data-theme", "dark")
    screen.page.keyboard.press("t")
    screen.sees(w("screen.look_light_more"))
    screen.page.reload()

    expect(root).to_have_attribute("data-theme", "light")
    expect(root).to_have_attribute("data-contrast", "more")


def test_the_square_to_join_is_large_enough_for_a_room(
    screen: Screen, room: Room, w: Words
) -> None:
    screen.open(room.links["screen"])
    square = screen.page.get_by_role("img", name=w("screen.qr"))
    expect(square).to_be_visible()

    box = square.evaluate(
        """async (one) => {
          const { paddingLeft, width, backgroundColor } = getComputedStyle(one)
          const drawing = await (await fetch(one.src)).text()
          const modules = Number(drawing.match(/viewBox="0 0 (\\d+) /)[1])
          const px = (size) => parseFloat(size)
          return { modules, padding: px(paddingLeft), width: px(width), backgroundColor }
        }"""
    )
    modules = box["modules"]
    module = (box["width"] - 2 * box["padding"]) / modules
    # the drawing brings two white modules of its own on each side
    assert (modules - 4) * module >= SQUARE * 1080
    assert box["padding"] / module + 2 >= QUIET
    assert box["backgroundColor"] == "rgb(255, 255, 255)"


def test_tablets_at_rest_are_a_small_note_on_the_screen(
    screen: Screen, room: Room, w: Words
) -> None:
    screen.open(room.links["screen"])
    room.facilitator.do("step.open", step="s1")

    room.facilitator.do("tablets.look_up", on=True)

    screen.sees(w("screen.look_up"))
    room.facilitator.do("screen.blank", blank=True)
    expect(screen.page.get_by_text(w("screen.look_up"))).to_have_count(0)
    room.facilitator.do("screen.blank", blank=False)
    room.facilitator.do("tablets.look_up", on=False)
    expect(screen.page.get_by_role("main")).to_be_visible()
    expect(screen.page.get_by_text(w("screen.look_up"))).to_have_count(0)


def test_past_an_hour_the_time_left_reads_the_same_on_every_surface(
    people: People, room: Room, w: Words
) -> None:
    tablet, screen = Tablet(people.sit("tablet"), w), Screen(people.sit("screen"), w)
    facilitator = Facilitator(people.sit("facilitator"), w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    screen.open(room.links["screen"])
    facilitator.open(room.links["facilitator"])

    room.facilitator.do("step.open", step="s1")
    room.facilitator.do("timer.start", seconds=75 * 60)

    for surface in (tablet, screen, facilitator):
        expect(surface.page.get_by_role("timer")).to_contain_text(re.compile(r"\b7[45]:\d\d\b"))
