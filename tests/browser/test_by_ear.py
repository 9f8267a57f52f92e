"""Who hears the page, speaks to it or steers it by keys: nothing is silent, no focus is lost."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.keyboard import Keyboard
from tests.browser.pages import Desk, Facilitator, Screen, Tablet
from tests.browser.people import PLACES, People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.conftest import ORGANISER_KEY
from tests.rooms import Room

#: All that the page's status region has said.
LISTENS = """
globalThis.heard = []
new MutationObserver(() => {
  const said = document.getElementById('status')?.textContent
  if (said) heard.push(said)
}).observe(document, { subtree: true, childList: true, characterData: true })
"""

#: Without how opaque it is: white on white is not seen.
BACKGROUND = "(it) => getComputedStyle(it).backgroundColor.match(/\\d+/g).slice(0, 3).join()"


@pytest.fixture
def facilitator(people: People, room: Room, w: Words) -> Facilitator:
    person = people.sit("facilitator")
    person.context.add_init_script(LISTENS)
    page = Facilitator(person, w)
    page.open(room.links["facilitator"])
    expect(page.button("facilitator.prepare")).to_be_visible()
    return page


@pytest.fixture
def tablet(people: People, room: Room, w: Words) -> Tablet:
    room.facilitator.do("step.open", step="s1")
    person = people.sit("tablet")
    person.context.add_init_script(LISTENS)
    page = Tablet(person, w)
    page.open(room.links["join"])
    page.join(GROUPS[0])
    return page


def hears(page: Page, *sentences: str) -> None:
    for sentence in sentences:
        page.wait_for_function("(said) => heard.join(' ').includes(said)", arg=sentence)


def test_keys_of_one_sign_can_be_switched_off_on_both_pages(
    facilitator: Facilitator, people: People, room: Room, w: Words
) -> None:
    page = facilitator.page
    page.keyboard.press("b")
    room.screen.wait_for(lambda view: view["workshop"]["screen"]["blank"] is True)
    page.keyboard.press("?")
    facilitator.button("facilitator.single_keys.off").click()
    page.keyboard.press("Escape")

    page.keyboard.press("b")
    page.keyboard.press("g")
    page.keyboard.press("PageDown")

    room.screen.wait_for(lambda view: view["workshop"]["screen"]["page"] == 1)
    screen = room.screen.view["workshop"]["screen"]
    assert (screen["blank"], room.screen.view["workshop"]["current"]) == (True, None)
    assert page.locator("[aria-keyshortcuts]:not([aria-keyshortcuts^='Page'])").count() == 0
    projector = Screen(facilitator.person, w)
    projector.open(room.links["screen"])
    expect(projector.page.locator("main")).to_be_visible()
    projector.page.keyboard.press("t")
    assert projector.page.evaluate("document.documentElement.dataset.theme") is None


def test_a_choice_among_several_keeps_its_arrows(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    for text in IDEAS[:2]:
        room.facilitator.do("idea.submit", step="s1", text=text)
    expect(facilitator.idea(IDEAS[1])).to_be_visible()
    for key in ("1", " ", "2", "Enter", "m"):
        facilitator.page.keyboard.press(key)
    leads = facilitator.page.get_by_role("radio")
    keys = Keyboard(facilitator.page)
    keys.to(leads.first, "Shift+Tab")

    keys.press("ArrowDown")

    expect(leads.nth(1)).to_be_checked()
    expect(leads.nth(1)).to_be_focused()


def test_what_scrolls_keeps_its_keys_and_the_projector_its_page(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    facilitator.page.keyboard.press("d")
    scrolling = facilitator.page.locator("main .scroll[tabindex='0']").first
    scrolling.focus()

    facilitator.page.keyboard.press("PageDown")

    facilitator.page.wait_for_function("(it) => it.scrollTop > 0", arg=scrolling.element_handle())
    assert room.screen.view["workshop"]["screen"].get("page", 0) == 0


def test_what_the_room_does_is_said_to_who_leads_it(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    page = facilitator.page
    room.facilitator.do("step.open", step="s1")
    hears(page, w("facilitator.now_is", title="Idées", state=w("facilitator.state.open")))

    room.facilitator.do("timer.start", seconds=300)
    hears(page, w("facilitator.timer.runs", left="05:00").rpartition("05")[0])
    room.facilitator.do("timer.pause")
    hears(page, w("facilitator.timer.paused"))
    room.facilitator.do("step.close", step="s1")
    hears(page, w.many("facilitator.closing.in", 10).partition("10")[0])
    room.facilitator.do("step.cancel_close", step="s1")
    hears(page, w("facilitator.closing.cancelled"))
    facilitator.person.lose_the_network()

    hears(page, w("facilitator.offline"))


def test_what_can_be_taken_back_waits_for_an_answer(people: People, room: Room, w: Words) -> None:
    room.facilitator.do("step.open", step="s1")
    person = people.sit("tablet")
    person.page.clock.install()
    tablet = Tablet(person, w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    tablet.send(IDEAS[0], 1)
    tablet.button("tablet.withdraw_label", number=1).tap()
    undo = tablet.button("common.undo")
    expect(undo).to_be_visible()

    person.page.clock.run_for(120_000)

    undo.tap()
    tablet.button("tablet.withdraw_label", number=1).tap()
    expect(undo).to_be_visible()
    # with its step it is over
    room.facilitator.do("step.close", step="s1", now=True)
    expect(tablet.page.locator(".stage.calm")).to_be_visible()
    person.page.clock.run_for(20_000)
    expect(undo).to_have_count(0)


def test_correcting_an_idea_goes_to_its_field_and_comes_back(tablet: Tablet) -> None:
    tablet.send(IDEAS[0], 1)
    edit = tablet.button("tablet.edit_label", number=1)
    field = tablet.page.get_by_role("textbox", name=tablet.w("tablet.edit_label", number=1))
    edit.focus()

    tablet.page.keyboard.press("Enter")
    expect(field).to_be_focused()
    tablet.page.keyboard.press("Escape")
    expect(edit).to_be_focused()

    tablet.page.keyboard.press("Enter")
    field.fill(IDEAS[1])
    field.press("Enter")
    expect(edit).to_be_focused()


def test_where_a_button_goes_away_the_focus_stays_in_its_row(tablet: Tablet) -> None:
    tablet.send(IDEAS[0], 1)
    tablet.page.get_by_role("button", name=tablet.w("tablet.our_ideas", n=1)).tap()
    tablet.button("tablet.withdraw_label", number=1).focus()

    tablet.page.keyboard.press("Enter")

    expect(tablet.button("tablet.restore_label", number=1)).to_be_visible()
    row = tablet.page.get_by_role("listitem").filter(has_text=IDEAS[0])
    expect(row.locator(":focus")).to_have_count(1)


def test_a_refusal_that_comes_late_is_heard(tablet: Tablet, room: Room, w: Words) -> None:
    tablet.person.lose_the_network()
    tablet.write(IDEAS[0])
    room.facilitator.do("step.close", step="s1", now=True)
    tablet.person.find_the_network()

    hears(tablet.page, w("refusal.step.not_open"))


def test_a_missing_column_is_told_on_the_columns(people: People, room: Room, w: Words) -> None:
    room.facilitator.do("step.configure", step="s1", settings={"themes": ["Forces"]})
    room.facilitator.do("step.open", step="s1")
    person = people.sit("tablet")
    tablet = Tablet(person, w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    tablet.field.fill(IDEAS[0])

    tablet.button("tablet.send").tap()

    column = tablet.page.get_by_role("radio", name="Forces")
    expect(column).to_be_focused()
    expect(column).to_have_attribute("aria-invalid", "true")
    expect(tablet.field).not_to_have_attribute("aria-invalid", "true")


def test_the_desk_takes_the_focus_once(people: People, w: Words) -> None:
    person = people.sit("desk")
    desk = Desk(person, w)
    desk.open(f"/desk#{ORGANISER_KEY}")
    desk.make("La première", "Comment ?")
    title = person.page.get_by_label(w("desk.field_title"), exact=True)
    title.fill("La sui")

    with person.page.expect_response("**/api/v1/desk/workshops"):
        person.page.evaluate("dispatchEvent(new Event('focus'))")
    person.page.keyboard.type("te")

    expect(title).to_have_value("La suite")


@pytest.mark.parametrize(
    "place", ["desk", "facilitator", "tablet", "home", "accessibility", "sheets"]
)
def test_the_first_stop_goes_to_the_content(
    people: People, room: Room, w: Words, place: str
) -> None:
    person = people.sit(place if place in PLACES else "desk")
    at_home = {"desk": f"/desk#{ORGANISER_KEY}", "home": "/", "accessibility": "/accessibility"}
    links = room.links | at_home | {"tablet": room.links["join"]}
    if place == "sheets":
        person.page.goto(links["desk"])
        expect(person.page.get_by_role("main")).to_be_visible()
        links["sheets"] = f"/w/{room.code}/sheets"
    person.page.goto(links[place])
    main: Locator = person.page.get_by_role("main")
    expect(main).to_be_visible()

    person.page.keyboard.press("Tab")
    expect(person.page.get_by_role("link", name=w("common.to_content"))).to_be_focused()
    person.page.keyboard.press("Enter")

    expect(main).to_be_focused()
    assert "#app" not in person.page.url


def test_on_a_phone_the_bars_never_lie_over_the_focus(people: People, room: Room, w: Words) -> None:
    room.facilitator.do("group.add", names=[f"Groupe {n}" for n in range(30)], members=3)
    person = people.sit("facilitator", viewport={"width": 320, "height": 640})
    page = Facilitator(person, w)
    page.open(room.links["facilitator"])
    page.button("facilitator.pane.right").click()
    groups = person.page.locator(".groups .group")
    expect(groups).to_have_count(32)
    groups.first.focus()

    Keyboard(person.page).to(groups.nth(31))


def test_what_takes_the_place_of_its_button_takes_the_focus_and_gives_it_back(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    room.facilitator.do("step.open", step="s1")
    room.facilitator.do("step.close", step="s1", now=True)
    page = facilitator.page
    keys = Keyboard(page)

    keys.use(facilitator.button("facilitator.reopen.named", title="Idées"))
    expect(page.get_by_label(w("facilitator.reopen.for"))).to_be_focused()
    keys.press("Escape")
    expect(page.locator("nav .on :focus")).to_have_count(1)

    row = page.locator(".groups .group").nth(1)
    keys.use(row)
    keys.press("Escape")
    expect(row).to_be_focused()


def test_pressed_is_told_apart_in_the_device_s_own_colours(
    people: People, room: Room, w: Words
) -> None:
    person = people.sit("facilitator", forced_colors="active")
    page = Facilitator(person, w)
    page.open(room.links["facilitator"])
    shown = page.page.get_by_role("group", name=w("facilitator.screen.what"))
    pressed = shown.locator("[aria-pressed='true']")
    other = shown.locator("[aria-pressed='false']").first
    expect(pressed).to_have_count(1)

    assert pressed.evaluate(BACKGROUND) != other.evaluate(BACKGROUND)


def test_a_reveal_is_a_table_with_its_heads(facilitator: Facilitator) -> None:
    pattern = "/patterns/facilitator?story=score-part"
    facilitator.page.goto(pattern)
    heads = facilitator.page.locator("table.parts thead th")

    expect(heads.first).to_have_attribute("scope", "col")
    assert re.search(r"\S", facilitator.page.locator("table.parts caption").inner_text())
