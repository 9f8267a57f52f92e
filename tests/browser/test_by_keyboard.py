"""A whole workshop by keyboard alone: desk, facilitator and tablet, from a format to results."""

import re
from io import BytesIO

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.keyboard import Keyboard
from tests.browser.pages import Desk, Facilitator, Screen, Tablet, column
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS, QUESTION
from tests.conftest import ORGANISER_KEY, Server

TITLE = "Au clavier"
CAFE, LOAN, REPAIR = IDEAS[:3]
CAFE_AGAIN = "Le dimanche, un café dans la salle"


@pytest.mark.wide
def test_a_workshop_is_made_led_and_lived_without_a_pointer(
    people: People, server: Server, w: Words
) -> None:
    desk = Desk(people.sit("desk"), w)
    desk.open(f"/desk#{ORGANISER_KEY}")

    facilitator = Facilitator(people.sit("facilitator"), w)
    make(desk, facilitator)
    join = desk.link(TITLE, "join")
    tilleuls, fond = (Tablet(people.sit("tablet on its side"), w) for _ in range(2))
    for tablet, name in ((tilleuls, GROUPS[0]), (fond, GROUPS[1])):
        tablet.open(join)
        come_in(tablet, name)
    screen = Screen(people.sit("screen"), w)
    screen.open(desk.link(TITLE, "screen"))

    exchange(facilitator, tilleuls, fond)
    merge(facilitator)
    vote(facilitator, tilleuls, fond)
    reveal(facilitator, tilleuls)
    assert screen.totals() == {CAFE: 0, LOAN: 3, REPAIR: 3}
    take_home(desk)


def make(desk: Desk, facilitator: Facilitator) -> None:
    """A title, a question, a format by arrows; Enter makes it, and its link opens it."""
    keys, page, w = Keyboard(desk.page), desk.page, desk.w
    keys.fill(page.get_by_label(w("desk.field_title"), exact=True), TITLE)
    keys.fill(page.get_by_label(w("desk.field_question"), exact=True), QUESTION)
    formats = page.locator("summary").filter(has_text=w("desk.format_chosen", title=""))
    keys.use(formats)
    first = page.get_by_role("radio").first
    keys.to(first)
    keys.press("ArrowDown")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    keys.press("ArrowUp")
    expect(first).to_be_checked()
    keys.use(desk.button("desk.create"))
    expect(desk.card(TITLE)).to_be_visible()

    lead = desk.card(TITLE).get_by_role("link", name=w("desk.link_facilitator"), exact=True)
    keys.to(lead)
    href = lead.get_attribute("href")
    assert href
    facilitator.open(href)


def come_in(tablet: Tablet, name: str) -> None:
    keys, page, w = Keyboard(tablet.page), tablet.page, tablet.w
    keys.fill(page.get_by_label(w("join.name"), exact=True), name)
    keys.use(tablet.button("join.go"))
    tablet.is_group(name)


def exchange(facilitator: Facilitator, tilleuls: Tablet, fond: Tablet) -> None:
    """Sent by Enter, corrected, withdrawn and put back."""
    facilitator.go_on("open.ideas", by_key=True)
    keys = Keyboard(tilleuls.page)
    for number, text in enumerate((CAFE, LOAN), start=1):
        keys.fill(tilleuls.field, text)
        keys.press("Enter")
        expect(tilleuls.button("tablet.edit_label", number=number)).to_be_visible()
    other = Keyboard(fond.page)
    for number, text in enumerate((REPAIR, CAFE_AGAIN), start=3):
        other.fill(fond.field, text)
        other.press("Enter")
        expect(fond.button("tablet.edit_label", number=number)).to_be_visible()

    other.use(fond.button("tablet.withdraw_label", number=3))
    expect(tilleuls.idea(REPAIR)).to_be_hidden()
    other.use(fond.button("common.undo"))
    expect(tilleuls.idea(REPAIR)).to_be_visible()
    facilitator.go_on("close.ideas", by_key=True)
    facilitator.go_on("now", by_key=True)


def merge(facilitator: Facilitator) -> None:
    """Two that say the same, by their numbers; taken back by one key, and merged again by marks."""
    facilitator.go_on("open.sort", by_key=True)
    keys, w = Keyboard(facilitator.page), facilitator.w
    fourth = facilitator.page.get_by_role("checkbox", name=CAFE_AGAIN)
    expect(fourth).to_be_visible()
    keys.type("1 4")
    keys.press("Enter", "m")
    expect(facilitator.page.get_by_label(w("facilitator.merge.text"))).to_be_focused()
    keys.press("Enter")
    facilitator.sees(w("facilitator.said.merged", number=1, n=2))
    keys.press("z")
    expect(fourth).to_be_visible()

    keys.to(facilitator.page.get_by_role("checkbox", name=CAFE))
    keys.press("Space")
    keys.to(fourth)
    keys.press("Space", "m")
    expect(facilitator.page.get_by_label(w("facilitator.merge.text"))).to_be_focused()
    keys.press("Enter")
    expect(fourth).to_be_hidden()


def vote(facilitator: Facilitator, tilleuls: Tablet, fond: Tablet) -> None:
    """By + and - on the card, and by the stickers' own buttons; then « Nous avons terminé »."""
    # both groups wrote one of its ideas: that is looked at first
    facilitator.go_on("look", title="Vote", by_key=True)
    facilitator.sees(facilitator.w.many("facilitator.advice.nobody", 1))
    facilitator.go_on("open.vote", by_key=True)
    expect(tilleuls.card(3)).to_be_visible()
    keys = Keyboard(tilleuls.page)
    keys.to(tilleuls.card(3))
    keys.press("+", "+", "-", "+", "+")
    tilleuls.has_given(3, 3)
    other = Keyboard(fond.page)
    other.to(fond.card(2))
    other.press("3")
    fond.has_given(2, 3)
    for tablet, hands in ((tilleuls, keys), (fond, other)):
        hands.use(tablet.button("tablet.done"), "Space")
        expect(tablet.button("tablet.done")).to_have_attribute("aria-pressed", "true")
    facilitator.go_on("close.vote", by_key=True)
    facilitator.go_on("now", by_key=True)


def reveal(facilitator: Facilitator, tilleuls: Tablet) -> None:
    """The curtain, then from last to first; two are level."""
    for what, n in (("curtain", 0), ("uncover", 1), ("uncover.first", 2), ("open.results", 0)):
        facilitator.go_on(what, n, by_key=True)
    expect(tilleuls.result(LOAN)).to_be_visible()


def take_home(desk: Desk) -> None:
    """The spreadsheet, by Enter on its link."""
    keys, page, w = Keyboard(desk.page), desk.page, desk.w
    keys.press("F5")
    card = desk.card(TITLE)
    keys.use(card.get_by_role("button", name=re.compile("^" + re.escape(w("desk.exports")))))
    keys.to(card.get_by_role("link", name=w("desk.export_xlsx"), exact=True))
    sheet = _downloaded(page, keys)[w("export.sheet.results")]
    text, total = column(sheet, w("export.ideas.text")), column(sheet, w("export.results.total"))
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert {text(row): total(row) for row in rows} == {CAFE: 0, LOAN: 3, REPAIR: 3}


def _downloaded(page: Page, keys: Keyboard) -> openpyxl.Workbook:
    with page.expect_download() as coming:
        keys.press("Enter")
    return openpyxl.load_workbook(BytesIO(coming.value.path().read_bytes()))
