"""What somebody is typing is theirs: nothing that arrives touches it, moves it or loses it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.pages import Desk, Facilitator, Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS, QUESTION, TITLE
from tests.conftest import ORGANISER_KEY
from tests.rooms import Room

TEXT = "Une cantine ouverte à tous le midi"
CARET = 12
both_ways = pytest.mark.parametrize(
    "tablet", ["tablet", pytest.param("tablet on its side", marks=pytest.mark.wide)], indirect=True
)


@pytest.fixture
def tablet(request: pytest.FixtureRequest, people: People, room: Room, w: Words) -> Tablet:
    """A group's tablet in an open ideas step, upright or on its side."""
    room.facilitator.do("step.open", step="s1")
    opened = Tablet(people.sit(getattr(request, "param", "tablet")), w)
    opened.open(room.links["join"])
    opened.join(GROUPS[0])
    return opened


def type_half_a_text(field: Locator) -> None:
    """The caret stays in the middle of it."""
    field.press_sequentially(TEXT)
    for _ in range(len(TEXT) - CARET):
        field.press("ArrowLeft")


@contextmanager
def untouched(field: Locator) -> Iterator[None]:
    """Text, caret, focus and place of a field are the same after as before."""
    before = field.bounding_box()
    yield
    expect(field).to_have_value(TEXT)
    expect(field).to_be_focused()
    assert field.evaluate("(it) => [it.selectionStart, it.selectionEnd]") == [CARET, CARET]
    assert field.bounding_box() == before


@both_ways
def test_ideas_that_arrive_leave_the_field_alone(tablet: Tablet, room: Room) -> None:
    type_half_a_text(tablet.field)

    with untouched(tablet.field):
        for sender in room.tablets:
            for text in IDEAS[:5]:
                sender.do("idea.submit", step="s1", text=text, anyway=True)
        expect(tablet.region("tablet.ideas").get_by_role("listitem")).to_have_count(10)


@both_ways
def test_what_must_be_known_now_leaves_the_field_alone(tablet: Tablet, room: Room) -> None:
    room.facilitator.do("timer.start", seconds=300)
    type_half_a_text(tablet.field)

    with untouched(tablet.field):
        room.facilitator.do("step.close", step="s1")
        tablet.reads(tablet.w("tablet.closing_kept"))
        expect(tablet.page.get_by_role("timer")).to_have_text(re.compile(r"^\s*00:(0\d|10)\s*$"))
    room.facilitator.do("step.cancel_close", step="s1")
    with untouched(tablet.field):
        tablet.person.lose_the_network()
        tablet.reads(tablet.w("tablet.offline"))


def test_an_idea_being_edited_is_not_pushed_about(tablet: Tablet, room: Room) -> None:
    tablet.send(IDEAS[0], 1)
    tablet.button("tablet.edit_label", number=1).tap()
    field = tablet.page.get_by_role("textbox", name=tablet.w("tablet.edit_label", number=1))
    field.fill("")
    type_half_a_text(field)

    with untouched(field):
        for text in IDEAS[1:4]:
            room.tablets[0].do("idea.submit", step="s1", text=text)
        expect(
            tablet.page.get_by_role("button", name=tablet.w.many("tablet.new_ideas", 3))
        ).to_be_visible()


def test_a_draft_survives_a_reload_and_a_refusal(tablet: Tablet, room: Room) -> None:
    room.tablets[0].do("idea.submit", step="s1", text=TEXT)
    tablet.field.fill(TEXT)

    tablet.page.reload()
    expect(tablet.field).to_have_value(TEXT)
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[1])
    expect(tablet.idea(IDEAS[1])).to_be_visible()  # its line is there
    tablet.button("tablet.send").tap()

    tablet.sees(tablet.w("refusal.idea.already_there", number=1))
    expect(tablet.field).to_have_value(TEXT)


def test_a_draft_that_its_step_left_behind_goes_to_the_facilitators_tray(
    tablet: Tablet, room: Room, w: Words
) -> None:
    tablet.field.fill(TEXT)

    room.facilitator.do("step.close", step="s1", now=True)
    expect(tablet.region("tablet.late_title")).to_contain_text(TEXT)
    tablet.page.reload()
    expect(tablet.region("tablet.late_title")).to_contain_text(TEXT)
    tablet.button("tablet.send_late").tap()

    tablet.reads(w("tablet.late_sent"))
    waiting = room.facilitator.wait_for(
        lambda _: [idea for idea in room.facilitator.all("idea") if idea["pending"] == "late"]
    )
    assert [idea["text"] for idea in waiting] == [TEXT]


def test_the_facilitators_text_of_a_merge_is_left_alone(
    people: People, room: Room, w: Words
) -> None:
    room.facilitator.do("step.open", step="s1")
    for text in IDEAS[:4]:
        room.tablets[0].do("idea.submit", step="s1", text=text)
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])
    facilitator.choose(1, 3)
    facilitator.button("facilitator.merge.n", n=2).click()
    field = facilitator.page.get_by_label(w("facilitator.merge.text"))
    expect(field).to_be_focused()
    field.fill("")
    type_half_a_text(field)

    with untouched(field):
        for text in IDEAS[4:6]:
            room.tablets[1].do("idea.submit", step="s1", text=text)
        room.facilitator.do("idea.merge", ideas=["i2", "i4"])
        room.facilitator.do("timer.start", seconds=600)
        expect(facilitator.idea(IDEAS[5])).to_be_visible()


def test_a_workshop_half_prepared_survives_a_reload(people: People, w: Words) -> None:
    desk = Desk(people.sit("desk"), w)
    desk.open(f"/desk#{ORGANISER_KEY}")
    desk.page.get_by_label(w("desk.field_title"), exact=True).fill(TITLE)
    desk.page.get_by_label(w("desk.field_question"), exact=True).fill(QUESTION)

    desk.page.reload()

    expect(desk.page.get_by_label(w("desk.field_title"), exact=True)).to_have_value(TITLE)
    expect(desk.page.get_by_label(w("desk.field_question"), exact=True)).to_have_value(QUESTION)


def test_who_one_is_is_asked_once_nobody_writes_any_more(
    tablet: Tablet, room: Room, w: Words
) -> None:
    group = room.facilitator.wait_for(lambda view: view.get("group/g3"))
    room.facilitator.do("group.resize", group=group["id"], members=1)
    type_half_a_text(tablet.field)
    asked = tablet.page.get_by_role("heading", name=w("tablet.profile.own"))

    with untouched(tablet.field):
        room.facilitator.do("profiles.set", names=["Habitante ou habitant", "Agent"])
        room.tablets[0].do("idea.submit", step="s1", text=IDEAS[0])
        expect(tablet.idea(IDEAS[0])).to_be_visible()
    expect(asked).to_be_hidden()
    tablet.field.blur()

    expect(asked).to_be_visible()


def test_an_idea_that_is_merged_while_it_is_edited_holds_nothing_back(
    tablet: Tablet, room: Room
) -> None:
    tablet.send(IDEAS[0], 1)
    other = room.tablets[0].do("idea.submit", step="s1", text=IDEAS[1])["idea"]
    tablet.button("tablet.edit_label", number=1).tap()
    room.facilitator.do("idea.merge", ideas=[other, "i1"])
    expect(tablet.button("common.save")).to_be_hidden()

    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[2])

    expect(tablet.idea(IDEAS[2])).to_be_visible()
