"""A tablet is drawn with the view that came with its page, and its line goes on from there."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.pages import Tablet
from tests.browser.people import People, Person
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room


class SlowLine:
    """Between a browser and the server: until it is `found`, a line that nobody answers."""

    def __init__(self, person: Person) -> None:
        self._waiting: list[WebSocketRoute] = []
        self._found = False
        person.context.route_web_socket(re.compile(r"/socket\.io/"), self._join)

    def find(self) -> None:
        self._found = True
        for line in self._waiting:
            line.close()

    def _join(self, line: WebSocketRoute) -> None:
        if self._found:
            line.connect_to_server()
        else:
            self._waiting.append(line)


def test_a_tablet_can_be_read_and_written_on_before_its_line_is_there(
    people: People, room: Room, w: Words
) -> None:
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[0])
    person = people.sit("tablet")
    line = SlowLine(person)
    tablet = Tablet(person, w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])

    expect(tablet.idea(IDEAS[0])).to_be_visible()
    tablet.write(IDEAS[1])
    expect(tablet.idea(IDEAS[1])).to_contain_text(w("tablet.idea_waits"))
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[2])
    line.find()

    expect(tablet.button("tablet.edit_label", number=3)).to_be_visible()
    expect(tablet.idea(IDEAS[2])).to_be_visible()
    assert [idea["text"] for idea in room.archive()["ideas"]] == [IDEAS[0], IDEAS[2], IDEAS[1]]


def test_what_a_step_asks_stands_on_the_page_before_any_script(
    people: People, room: Room, w: Words
) -> None:
    room.facilitator.do("step.configure", step="s1", instruction="Parlez-en **à trois**.")
    room.facilitator.do("step.open", step="s1")
    person = people.sit("tablet")
    tablet = Tablet(person, w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    drawn = tablet.page.locator("header.top .asked").bounding_box()
    assert drawn is not None

    person.context.route(re.compile(r"/js/tablet\.js$"), lambda route: None)
    tablet.page.reload(wait_until="commit")

    face = tablet.page.locator("header.top .asked")
    expect(face).to_have_text(
        re.compile(r"Comment mieux utiliser la salle \?\s+Parlez-en à trois\.")
    )
    expect(face.locator("strong")).to_have_text("à trois")
    before = face.bounding_box()
    assert before is not None
    assert {side: round(before[side] - drawn[side]) for side in ("x", "width", "height")} == {
        "x": 0,
        "width": 0,
        "height": 0,
    }


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"results": "live", "groups_shown": True, "spend_all": True},
        {"results": "close", "facilitator_sees": True},
    ],
    ids=["as it comes", "live", "close"],
)
def test_a_ballot_can_be_read_before_any_script(
    people: People, room: Room, w: Words, settings: dict[str, Any]
) -> None:
    room.facilitator.do("step.configure", step="s3", settings=settings)
    room.facilitator.do("step.open", step="s1")
    person = people.sit("tablet")
    tablet = Tablet(person, w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    tablet.send(IDEAS[0], 1)
    theirs = [
        room.tablets[1].do("idea.submit", step="s1", text=f"{IDEAS[n]} ({n})", anyway=True)["idea"]
        for n in range(1, 5)
    ]
    room.facilitator.do("idea.merge", ideas=theirs[:2])
    room.facilitator.do("step.open", step="s3")
    page = tablet.page
    expect(page.locator(".ballots > li")).to_have_count(4)
    page.locator(".ballots [data-slot='2']").first.click()
    expect(page.locator(".sheet .left")).to_contain_text("28")
    tablet.all_sent()
    drawn = read_ballot(page)

    person.context.route(re.compile(r"/js/tablet\.js$"), lambda route: None)
    page.reload(wait_until="commit")

    expect(page.locator(".stage[inert] .ballots > li")).to_have_count(4)
    assert read_ballot(page) == drawn
    assert drawn["left"].startswith("28")
    assert drawn["rule"]
    assert sorted(card["stuck"] for card in drawn["cards"]) == [0, 0, 0, 2]
    assert [card["slots"] for card in drawn["cards"] if card["why"]] == [0]


def read_ballot(page: Page) -> dict[str, Any]:
    """What a ballot says, however it was drawn."""
    found: dict[str, Any] = page.evaluate(
        """() => {
          const words = (node) => node?.textContent.replace(/\\s+/g, ' ').trim()
          return {
            left: words(document.querySelector('.sheet .left')),
            rule: words(document.querySelector('.only-narrow .rule')),
            sees: words(document.querySelector('.only-narrow .sees p')),
            cards: [...document.querySelectorAll('.ballots > li')].map((card) => ({
              number: card.querySelector('.number').lastChild.textContent,
              text: words(card.querySelector('.text .number + *')),
              why: words(card.querySelector('.why')),
              slots: card.querySelectorAll('.slot').length,
              stuck: card.querySelectorAll('.slot .sticker:not(.empty)').length,
            })),
          }
        }"""
    )
    return found
