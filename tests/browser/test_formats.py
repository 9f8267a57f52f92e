"""The desk: a format is chosen, kept, added and removed, and a workshop starts from another."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults_of
from tests.browser.pages import Desk
from tests.browser.people import People
from tests.browser.words import BOTH, Words
from tests.conftest import ORGANISER_KEY
from tests.rooms import Room
from workshop.formats.shelf import SHIPPED, shipped

pytestmark = BOTH

BROKEN = (SHIPPED / "swot.toml").read_text().replace("max_ideas = 8", "max_ideas = 0")


def title_of(name: str, w: Words) -> str:
    return shipped(name).texts_in(w.language)[0]


@pytest.fixture
def desk(people: People, w: Words) -> Desk:
    desk = Desk(people.sit("desk"), w)
    desk.open(f"/desk#{ORGANISER_KEY}")
    expect(
        desk.page.get_by_text(w("desk.format_chosen", title=title_of("ideation", w)))
    ).to_be_visible()
    return desk


def choose(desk: Desk, was: str, name: str) -> None:
    desk.page.get_by_text(desk.w("desk.format_chosen", title=title_of(was, desk.w))).click()
    desk.page.get_by_role("radio", name=title_of(name, desk.w)).check()


def send(page: Page, w: Words, name: str, source: str) -> None:
    file = {"name": name, "mimeType": "application/toml", "buffer": source.encode()}
    page.get_by_label(w("desk.format_add")).set_input_files(file)  # type: ignore[arg-type]


def test_a_format_is_chosen_with_the_keyboard_and_fills_the_form(desk: Desk, w: Words) -> None:
    page, keys = desk.page, desk.page.keyboard
    page.get_by_label(w("desk.field_question"), exact=True).focus()
    keys.press("Tab")
    keys.press("Enter")
    keys.press("Tab")

    for _ in range(3):
        keys.press("ArrowDown")

    expect(page.get_by_role("radio", name=title_of("criteria", w))).to_be_checked()
    question = page.get_by_label(w("desk.field_question"), exact=True)
    expect(question).to_have_value(shipped("criteria").texts_in(w.language)[2])
    page.get_by_text(w("desk.settings")).click()
    expect(page.get_by_label(w("desk.field_budget"))).to_have_value("6")
    page.get_by_label(w("desk.field_title"), exact=True).fill(f"Un soir {w.language}")
    keys.press("Enter")
    expect(desk.card(f"Un soir {w.language}")).to_be_visible()


def test_only_what_was_changed_goes_over_the_format(desk: Desk, w: Words, room: Room) -> None:
    choose(desk, "ideation", "hundred_points")
    desk.page.get_by_text(w("desk.settings")).click()
    desk.page.get_by_label(w("desk.field_max_ideas")).fill("2")

    desk.make(f"Cent {w.language}", "Combien ?")

    code = desk.link(f"Cent {w.language}", "join").rpartition("/")[2]
    steps = {step["kind"]: step["settings"] for step in room.api.archive(code)["steps"]}
    assert steps["ideas"]["max_ideas"] == 2
    assert (steps["vote"]["budget"], steps["vote"]["limit"]) == (100, 100)
    assert steps["vote"]["spend_all"] is True


def test_a_broken_file_says_where_and_a_good_one_is_there_until_it_is_removed(
    desk: Desk, w: Words
) -> None:
    page = desk.page
    page.get_by_text(w("desk.format_chosen", title=title_of("ideation", w))).click()

    send(page, w, "à moi.toml", BROKEN)

    line = BROKEN[: BROKEN.index("max_ideas")].count("\n") + 1
    mend = w("format.whole", name="max_ideas", least=1, most="*").partition("*")[0]
    mend = w("format.line", line=line, words=mend)
    expect(page.get_by_role("listitem").filter(has_text=mend)).to_be_visible()
    assert len(desk.person.faults) == 1
    assert "400" in desk.person.faults.pop()

    name = w("desk.format_own")
    send(page, w, "à moi.toml", BROKEN.replace("max_ideas = 0", "max_ideas = 7"))
    expect(page.get_by_role("radio", name=name)).to_be_checked()
    assert faults_of(page, "choosing a format") == []
    page.get_by_role("button", name=w("desk.format_remove_of", title=title_of("swot", w))).click()
    expect(page.get_by_role("radio", name=name)).to_have_count(0)
    desk.button("desk.undo").click()
    expect(page.get_by_role("radio", name=name)).to_have_count(1)
    page.get_by_role("button", name=w("desk.format_remove_of", title=title_of("swot", w))).click()
    expect(page.get_by_role("radio", name=name)).to_have_count(0)


@pytest.mark.wide
def test_ideas_go_on_in_the_order_of_the_vote(desk: Desk, w: Words, room: Room) -> None:
    ideas = room.vote("Un café", "Une cuisine", "Des gradins")
    room.tablets[0].do("points.set", step="s3", idea=ideas[2], points=3)
    room.facilitator.do("step.close", step="s3", now=True)
    room.facilitator.do("step.reveal", step="s3")
    desk.page.reload()
    link = desk.page.locator(f'article:has(a[href="{room.links["join"]}"])')
    link.get_by_role("button", name=w("desk.from"), exact=True).click()
    vote = w("desk.from_tally", title=shipped("ideation").steps_in("fr")[2]["title"])
    link.get_by_label(w("desk.from_order"), exact=True).select_option(label=vote)

    for text in ("Un café", "Des gradins"):
        link.get_by_role("checkbox", name=text).check()
    assert faults_of(desk.page, "starting from a workshop") == []
    link.get_by_role("button", name=w.many("desk.from_go", 2)).click()

    expect(desk.page.get_by_label(w("desk.field_title"), exact=True)).to_be_focused()
    desk.make(f"La suite {w.language}", "Et maintenant ?")
    code = desk.link(f"La suite {w.language}", "join").rpartition("/")[2]
    brought = room.api.archive(code)["ideas"]
    assert [idea["text"] for idea in brought] == ["Des gradins", "Un café"]
    assert brought[0]["origin"]["workshop"] == room.code


def test_a_sequence_is_kept_and_offered(desk: Desk, w: Words) -> None:
    desk.make(f"Gardé {w.language}", "Comment ?")
    card = desk.card(f"Gardé {w.language}")
    card.get_by_role("button", name=w("desk.format_keep")).click()

    card.get_by_role("button", name=w("desk.format_keep_here")).click()

    expect(card.get_by_text(w("desk.format_kept", title=f"Gardé {w.language}"))).to_be_visible()
    choose_from = desk.page.get_by_text(w("desk.format_chosen", title=title_of("ideation", w)))
    choose_from.click()
    expect(desk.page.get_by_role("radio", name=f"Gardé {w.language}")).to_have_count(1)
