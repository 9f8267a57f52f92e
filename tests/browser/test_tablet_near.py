"""While a group writes: the others' ideas that read alike, and "that's ours too"."""

import pytest
from playwright.sync_api import Locator, Page, expect
from rapidfuzz import fuzz

from tests.browser.pages import Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room
from workshop.live.likeness import folded_words

THEIRS = "Ouvrir la salle le soir aux associations"
OURS = "Ouvrir la salle aux associations, le soir"
TEXTS = [*IDEAS, THEIRS, OURS, "Ne pas ouvrir la salle", "Straße, œuvre, ÉTÉ 2027", "été", ""]

#: The address of a script, as the page itself has those of its own.
MEASURE = """async (texts) => {
  const page = document.querySelector('script[type="module"]').src
  const its = await import(page.replace(/[^/]+$/, 'parts/tablet/likeness.js'))
  const folded = texts.map(its.foldedWords)
  return folded.map((one) => folded.map((other) => its.likeness(one, other)))
}"""


@pytest.fixture
def tablet(people: People, room: Room, w: Words) -> Tablet:
    """A group's tablet while ideas are written; another group has sent one."""
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text=THEIRS)
    opened = Tablet(people.sit("tablet"), w)
    opened.open(room.links["join"])
    opened.join(GROUPS[0])
    return opened


def near(tablet: Tablet) -> Locator:
    return tablet.region("tablet.near.title").get_by_role("listitem")


def measured(page: Page) -> list[list[float]]:
    found: list[list[float]] = page.evaluate(MEASURE, TEXTS)
    return found


def test_the_browser_measures_likeness_as_the_server_does(tablet: Tablet) -> None:
    expect(tablet.field).to_be_visible()

    found = measured(tablet.page)

    folded = [folded_words(text) for text in TEXTS]
    for row, one in zip(found, folded, strict=True):
        for likeness, other in zip(row, folded, strict=True):
            assert likeness == pytest.approx(fuzz.token_set_ratio(one, other) / 100), (one, other)


def test_what_is_ours_too_goes_under_the_others_idea_and_comes_back_into_the_field(
    tablet: Tablet, room: Room
) -> None:
    tablet.field.fill(OURS)
    expect(near(tablet)).to_contain_text(THEIRS)

    tablet.button("tablet.near.join_label", number=1).tap()

    expect(tablet.field).to_have_value("")
    expect(tablet.idea(THEIRS)).to_contain_text(tablet.w("tablet.near.ours"))
    [source] = room.facilitator.wait_for(lambda view: view["idea/i1"]["sources"])
    assert source["text"] == OURS
    tablet.button("common.undo").tap()
    expect(tablet.field).to_have_value(OURS)
    room.facilitator.wait_for(lambda view: not view["idea/i1"]["sources"])
    expect(tablet.idea(THEIRS)).not_to_contain_text(tablet.w("tablet.near.ours"))


def test_a_joined_idea_has_its_way_back_in_the_list(tablet: Tablet, room: Room) -> None:
    tablet.field.fill(OURS)
    tablet.button("tablet.near.join_label", number=1).tap()
    expect(tablet.idea(THEIRS)).to_contain_text(tablet.w("tablet.near.ours"))
    tablet.page.reload()

    tablet.button("tablet.near.part_label", number=1).tap()

    tablet.reads(tablet.w("tablet.near.parted", number=1))
    room.facilitator.wait_for(lambda view: not view["idea/i1"]["sources"])


def test_a_refused_join_leaves_the_draft_in_its_field(tablet: Tablet, room: Room) -> None:
    room.facilitator.do("step.configure", step="s1", settings={"max_ideas": 1})
    tablet.send(IDEAS[0], 2)
    tablet.field.fill(OURS)

    tablet.button("tablet.near.join_label", number=1).tap()

    tablet.sees(tablet.w.many("refusal.idea.too_many", 1, most=1))
    expect(tablet.field).to_have_value(OURS)
    assert room.archive()["ideas"][0]["text"] == THEIRS
    assert len(room.archive()["ideas"]) == 2


def test_where_ideas_are_shown_at_the_end_nothing_is_compared(tablet: Tablet, room: Room) -> None:
    room.facilitator.do("step.configure", step="s1", settings={"others_shown": "close"})
    expect(tablet.idea(THEIRS)).to_have_count(0)

    tablet.field.fill(OURS)

    expect(tablet.button("tablet.send")).to_be_enabled()
    expect(tablet.region("tablet.near.title")).to_have_count(0)
