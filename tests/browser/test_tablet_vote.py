"""A long vote on a tablet: what was seen, what is marked; nothing moves under a finger."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.pages import Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room

PHONE = {"viewport": {"width": 390, "height": 844}}
MANY = [f"{text}, deuxième partie" for text in IDEAS]
ALL = len(IDEAS) + len(MANY)


def opened(people: People, room: Room, w: Words) -> Tablet:
    """A phone on which a group votes on two dozen ideas."""
    room.vote(*IDEAS, *MANY)
    tablet = Tablet(people.sit("tablet", **PHONE), w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    return tablet


def listed(tablet: Tablet) -> Locator:
    return tablet.region("tablet.ideas").get_by_role("article")


def choose(tablet: Tablet, name: str, n: int) -> None:
    """A filter, by its words and how many ideas it has."""
    words = re.escape(tablet.w(f"tablet.filter.{name}"))
    filters = tablet.page.get_by_role("group", name=tablet.w("tablet.filter"))
    filters.get_by_role("button", name=re.compile(rf"^{words}\s*{n}$")).tap()


def unseen(tablet: Tablet, n: int) -> Locator:
    return tablet.page.get_by_role("button", name=tablet.w.many("tablet.unseen", n), exact=True)


def test_what_was_in_view_is_no_longer_counted_as_unseen(
    people: People, room: Room, w: Words
) -> None:
    tablet = opened(people, room, w)
    expect(listed(tablet)).to_have_count(ALL)
    expect(unseen(tablet, ALL)).to_have_count(0)

    listed(tablet).last.scroll_into_view_if_needed()
    tablet.page.set_viewport_size({"width": 390, "height": 9000})
    tablet.sees(w("tablet.unseen_none"))
    tablet.page.set_viewport_size(PHONE["viewport"])
    tablet.page.reload()

    tablet.sees(w("tablet.unseen_none"))
    choose(tablet, "unseen", 0)
    tablet.sees(w("tablet.filter.none_unseen"))


def test_a_long_vote_is_narrowed_and_no_card_goes_from_under_the_hand(
    people: People, room: Room, w: Words
) -> None:
    tablet = opened(people, room, w)
    tablet.button("tablet.sort.mark_label", number=5).tap()
    tablet.put(5, 1)
    choose(tablet, "marked", 1)
    expect(listed(tablet)).to_have_count(1)
    choose(tablet, "stuck", 1)

    tablet.button("tablet.slot_take", number=5).tap()

    expect(tablet.button("tablet.slot_add", number=5)).to_be_visible()
    expect(listed(tablet)).to_have_count(1)
    choose(tablet, "stuck", 0)
    tablet.sees(w("tablet.filter.none_stuck"))
    tablet.button("tablet.filter.show_all").tap()
    tablet.page.get_by_role("searchbox").fill("12")
    expect(listed(tablet)).to_have_count(1)
    expect(tablet.card(12)).to_be_visible()


@pytest.mark.parametrize(
    "place", ["tablet", pytest.param("tablet on its side", marks=pytest.mark.wide)]
)
def test_a_merge_moves_nothing_while_a_finger_is_on_the_ballot(
    place: str, people: People, room: Room, w: Words
) -> None:
    ideas = room.vote(*IDEAS[:8])
    tablet = Tablet(people.sit(place), w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    tablet.put(4, 1)
    places = [card.bounding_box() for card in listed(tablet).all()]
    assert len(places) == 8
    tablet.card(4).dispatch_event("pointerdown")

    room.facilitator.do("idea.merge", ideas=[ideas[2], ideas[0]])
    room.facilitator.do("timer.start", seconds=600)

    expect(tablet.page.get_by_role("timer")).to_be_visible()
    assert [card.bounding_box() for card in listed(tablet).all()] == places
    tablet.card(4).dispatch_event("pointerup")
    expect(tablet.card(1)).to_have_count(0)
    expect(listed(tablet)).to_have_count(7)
