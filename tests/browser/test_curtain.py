"""The reveal in two acts: a curtain that tells nothing, then each rank from last to first."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.pages import Screen
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import IDEAS
from tests.rooms import Room

#: The points of the two groups on the first ideas: one ahead, two level, one with nothing.
POINTS = ((3, 1, 1, 0), (2, 1, 1, 0))
FIRST, LEVEL, OTHER, LAST = IDEAS[:4]


def voted(room: Room, ideas: int = 4) -> None:
    """A vote that is closed and not revealed."""
    ids = room.vote(*IDEAS[:ideas])
    for tablet, given in zip(room.tablets, POINTS, strict=True):
        for idea, points in zip(ids, given, strict=False):
            tablet.do("points.set", step="s3", idea=idea, points=points)
    room.facilitator.do("step.close", step="s3", now=True)


def curtain(room: Room, *, up: bool) -> None:
    room.facilitator.do("step.curtain", step="s3", up=up)


def uncover(room: Room) -> dict[str, Any]:
    result: dict[str, Any] = room.facilitator.do("step.uncover", step="s3")
    return result


@pytest.fixture
def screen(people: People, room: Room, w: Words) -> Screen:
    opened = Screen(people.sit("screen"), w)
    opened.open(room.links["screen"])
    return opened


def covered(screen: Screen) -> Locator:
    return screen.page.get_by_role("row").filter(
        has=screen.page.get_by_role("rowheader", name=screen.w("screen.covered"))
    )


def test_covered_ranks_tell_nothing_and_come_from_last_to_first(
    screen: Screen, room: Room, w: Words
) -> None:
    voted(room)
    main = screen.page.get_by_role("main")

    curtain(room, up=True)

    expect(covered(screen)).to_have_count(4)
    expect(screen.footing).to_contain_text(w.many("screen.still_covered", 4))
    expect(screen.footing).to_contain_text(w.many("screen.people", 6))
    told = [row.inner_text().split() for row in covered(screen).all()]
    assert told == [[str(place), *w("screen.covered").split()] for place in (1, 2, 3, 4)]
    boxes = main.locator(".line").evaluate_all(
        "(all) => all.map((one) => `${one.getBoundingClientRect().left} ${one.offsetWidth}`)"
    )
    assert len(boxes) == 4
    assert len(set(boxes)) == 1

    uncover(room)
    expect(screen.result(LAST)).to_be_visible()
    assert not any(text in main.inner_text() for text in (FIRST, LEVEL, OTHER))

    uncover(room)
    expect(screen.result(LEVEL)).to_be_visible()
    expect(screen.result(OTHER)).to_be_visible()
    assert FIRST not in main.inner_text()

    assert uncover(room)["left"] == 0
    expect(screen.result(FIRST).get_by_role("cell").last).to_contain_text("5")
    expect(covered(screen)).to_have_count(0)
    assert screen.totals() == {FIRST: 5, LEVEL: 2, OTHER: 2, LAST: 0}


def test_a_curtain_taken_back_hides_all_that_was_uncovered(
    screen: Screen, room: Room, w: Words
) -> None:
    voted(room)
    curtain(room, up=True)
    uncover(room)
    expect(screen.result(LAST)).to_be_visible()

    curtain(room, up=False)

    screen.sees(w("screen.vote_closed"))
    assert LAST not in screen.page.get_by_role("main").inner_text()
    curtain(room, up=True)
    expect(covered(screen)).to_have_count(4)
    assert LAST not in screen.page.get_by_role("main").inner_text()


def test_the_screen_follows_what_is_uncovered_over_its_pages(
    screen: Screen, room: Room, w: Words
) -> None:
    voted(room, ideas=12)
    curtain(room, up=True)
    expect(screen.footing).to_contain_text(w("screen.range", **{"from": 7, "to": 12, "all": 12}))

    uncover(room)
    # nine ideas without a point share the last rank
    for text in IDEAS[3:6]:
        expect(screen.result(text)).to_be_visible()
    uncover(room)
    expect(screen.result(LEVEL)).to_be_visible()
    expect(covered(screen)).to_have_count(1)
    expect(covered(screen)).to_be_visible()
    uncover(room)

    expect(screen.result(FIRST)).to_be_visible()
    expect(screen.footing).to_contain_text(w("screen.range", **{"from": 1, "to": 6, "all": 12}))


@pytest.mark.parametrize("why", ["the facilitator", "the device"])
def test_nothing_moves_where_calm_is_asked_for(
    people: People, room: Room, w: Words, why: str
) -> None:
    asked: dict[str, Any] = {"reduced_motion": "reduce"} if why == "the device" else {}
    screen = Screen(people.sit("screen", **asked), w)
    screen.open(room.links["screen"])
    if why == "the facilitator":
        room.facilitator.do("screen.calm", calm=True)
    voted(room)
    curtain(room, up=True)
    expect(covered(screen)).to_have_count(4)
    # whatever would be started while rows come
    screen.page.evaluate(
        """() => {
          window.moved = []
          const animate = Element.prototype.animate
          Element.prototype.animate = function (...how) {
            window.moved.push(this.className)
            return animate.apply(this, how)
          }
        }"""
    )

    while uncover(room)["left"]:
        pass

    expect(screen.result(FIRST).get_by_role("cell").last).to_contain_text("5")
    assert screen.page.evaluate("window.moved") == []
    assert (
        screen.page.evaluate(
            "document.getAnimations().filter((one) => one.effect.getTiming().duration > 1).length"
        )
        == 0
    )
