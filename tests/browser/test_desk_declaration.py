"""The accessibility declaration, edited at the desk and read by anybody."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.pages import Desk, Surface
from tests.browser.people import People
from tests.browser.words import Words
from tests.conftest import ORGANISER_KEY


def mention(surface: Surface, w: Words) -> Locator:
    """What stands at the foot of a page."""
    said = w("accessibility.mention", status="").strip()
    return surface.page.get_by_role("contentinfo").get_by_role("link", name=said)


@pytest.fixture
def desk(people: People, w: Words) -> Desk:
    desk = Desk(people.sit("desk"), w)
    desk.open(f"/desk#{ORGANISER_KEY}")
    desk.page.get_by_role("button", name=w("accessibility.title")).click()
    return desk


def test_the_declaration_is_edited_by_hand_and_each_act_is_undone(
    people: People, desk: Desk, w: Words
) -> None:
    reader, page = Surface(people.sit("tablet"), w), desk.page
    text = page.get_by_label(w("desk.accessibility_text"), exact=True)
    status = page.get_by_label(w("desk.accessibility_status"), exact=True)
    partial, none = (
        w("accessibility.mention", status=w(f"accessibility.status.{one}"))
        for one in ("partial", "none")
    )

    text.fill("## Chez nous\n\nNous sommes **{status}**.")
    page.reload()
    page.get_by_role("button", name=w("accessibility.title")).click()
    desk.button("common.save").click()
    desk.sees(w("desk.accessibility_saved"))
    status.select_option(label=partial)

    expect(mention(desk, w)).to_have_text(partial)
    reader.open("/")
    expect(mention(reader, w)).to_have_text(partial)
    mention(reader, w).click()
    expect(reader.page.get_by_role("heading", name="Chez nous", level=2)).to_be_visible()
    expect(reader.page.get_by_role("main")).to_contain_text(w("accessibility.status.partial"))

    desk.button("desk.undo").click()
    expect(mention(desk, w)).to_have_text(none)
    desk.button("desk.accessibility_first_do").click()
    desk.sees(w("desk.accessibility_first"))
    reader.page.reload()
    expect(mention(reader, w)).to_have_text(none)
    expect(reader.page.get_by_role("heading", name="Chez nous")).to_have_count(0)
