"""More ways to write, to read along and to vote, on a group's tablet."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults_of
from tests.browser.pages import Tablet
from tests.browser.people import People
from tests.browser.scoring import CRITERIA, ScoringTablet, open_scoring
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room

THEMES = ["Forces", "Faiblesses"]


@pytest.fixture
def tablet(people: People, room: Room, w: Words) -> Tablet:
    """A group's tablet; it has joined, and no step is open."""
    opened = Tablet(people.sit("tablet"), w)
    opened.open(room.links["join"])
    opened.join(GROUPS[0])
    return opened


def given(room: Room, tablet: Tablet) -> dict[str, int]:
    """What the tablet's group has given each idea, once the tablet sent all."""
    tablet.all_sent()
    return {row["idea"]: row["given"] for row in room.archive()["points"] if row["group"] == "g3"}


def test_an_idea_is_written_into_its_column_with_a_feeling_under_a_constraint(
    tablet: Tablet, room: Room
) -> None:
    settings: dict[str, Any] = {"themes": THEMES, "feelings": True, "circles": ["Sans un euro"]}
    room.facilitator.do("step.configure", step="s1", settings=settings)
    room.facilitator.do("step.open", step="s1")
    room.facilitator.do("step.next_circle", step="s1")
    tablet.sees("Sans un euro")

    tablet.write(IDEAS[0])
    tablet.sees(tablet.w("tablet.theme.missing"))
    expect(tablet.field).to_have_value(IDEAS[0])
    tablet.page.get_by_role("radio", name=THEMES[1]).check()
    tablet.button("tablet.feeling.mixed").tap()
    tablet.button("tablet.send").tap()

    column = tablet.page.get_by_role("region", name=THEMES[1])
    expect(column.get_by_role("listitem")).to_contain_text(IDEAS[0])
    expect(column).to_contain_text(tablet.w("tablet.circle.mark", n=1))
    [idea] = room.archive()["ideas"]
    assert (idea["theme"], idea["feeling"], idea["circle"]) == ("t2", "mixed", 1)


def test_points_for_and_against_never_stand_on_one_idea(tablet: Tablet, room: Room) -> None:
    room.vote(*IDEAS[:2], settings={"budget": 5, "against_budget": 2, "against_limit": 2})
    tablet.put(1, 2)
    for _ in range(2):
        tablet.button("tablet.against.add", number=2).tap()
    expect(tablet.card(2)).to_contain_text(tablet.w.many("tablet.against.points", 2))
    tablet.button("tablet.against.add", number=1).tap()
    tablet.sees(tablet.w("tablet.against.none_left"))
    tablet.button("tablet.against.take", number=2).tap()

    tablet.button("tablet.against.add", number=1).tap()

    expect(tablet.card(1)).to_contain_text(tablet.w.many("tablet.against.points", 1))
    tablet.has_left(5)
    assert given(room, tablet) == {"i1": -1, "i2": -1}


def test_the_only_sticker_goes_where_the_finger_is(tablet: Tablet, room: Room) -> None:
    room.vote(*IDEAS[:2], settings={"budget": 1})
    tablet.put(1, 1)

    tablet.button("tablet.slot_add", number=2).tap()

    tablet.has_given(2, 1)
    tablet.sees(tablet.w("tablet.one_given"))
    assert given(room, tablet) == {"i1": 0, "i2": 1}


def test_a_like_is_pressed_and_nothing_is_counted(tablet: Tablet, room: Room) -> None:
    likes = {"look": "like", "budget": 50, "limit": 1, "against_budget": 50, "against_limit": 1}
    room.vote(*IDEAS[:2], settings=likes)
    up, down = (tablet.button(f"tablet.like.{side}", number=1) for side in ("for", "against"))
    up.tap()
    expect(up).to_have_attribute("aria-pressed", "true")

    down.tap()

    expect(down).to_have_attribute("aria-pressed", "true")
    expect(up).to_have_attribute("aria-pressed", "false")
    expect(tablet.page.get_by_text(tablet.w.many("tablet.left_to_give", 50))).to_have_count(0)
    assert given(room, tablet) == {"i1": -1}
    down.tap()
    expect(down).to_have_attribute("aria-pressed", "false")
    assert given(room, tablet) == {"i1": 0}


def test_two_ideas_are_said_to_be_alike_and_taken_back(tablet: Tablet, room: Room) -> None:
    for text in IDEAS[:3]:
        room.facilitator.do("idea.submit", step="s1", text=text)
    room.facilitator.do("step.open", step="s2")
    tablet.button("tablet.alike.pick_label", number=1).tap()
    tablet.button("tablet.alike.with_label", number=3, other=1).tap()
    room.facilitator.wait_for(lambda view: view.get("proposal/i1.i3"))
    tablet.page.get_by_text(tablet.w.many("tablet.alike.ours", 1)).tap()

    tablet.button("tablet.alike.back_label", one=1, other=3).tap()

    room.facilitator.wait_for(lambda view: "proposal/i1.i3" not in view)
    expect(tablet.page.get_by_text(tablet.w.many("tablet.alike.ours", 1))).to_have_count(0)


def test_what_one_comes_back_to_is_kept_on_the_tablet(tablet: Tablet, room: Room) -> None:
    for text in IDEAS[:3]:
        room.facilitator.do("idea.submit", step="s1", text=text)
    room.facilitator.do("step.open", step="s2")
    tablet.button("tablet.sort.mark_label", number=2).tap()
    tablet.page.reload()

    tablet.button("tablet.sort.marked", n=1).tap()

    listed = tablet.region("tablet.ideas").get_by_role("listitem")
    expect(listed).to_have_count(1)
    expect(listed).to_contain_text(IDEAS[1])


@pytest.mark.wide
def test_nothing_serious_is_found_where_people_score(people: People, room: Room, w: Words) -> None:
    room.facilitator.do("profiles.set", names=["Habitante ou habitant", "Agent"])
    open_scoring(room, IDEAS[0])
    tablet = ScoringTablet(people.sit("tablet"), w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    expect(tablet.seats).to_have_count(3)
    found = faults_of(tablet.page, "seats")
    tablet.seat(1).tap()
    expect(tablet.button("tablet.profile.skip")).to_be_visible()
    found += faults_of(tablet.page, "who one is")
    tablet.button("tablet.profile.skip").tap()
    tablet.score(CRITERIA[0], 7)
    found += faults_of(tablet.page, "a sheet")
    tablet.button("tablet.score.finish").tap()
    found += faults_of(tablet.page, "the end of a sheet")
    tablet.pass_on()
    tablet.page.get_by_text(w("tablet.score.more")).first.tap()
    tablet.button("tablet.phone.go").tap()
    expect(tablet.page.get_by_role("img", name=w("tablet.phone.qr"))).to_be_visible()
    found += faults_of(tablet.page, "a phone's code")

    assert not found, "\n".join(found)
