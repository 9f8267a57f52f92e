"""The report: what the room was shown and nothing else, read on a phone, printed whole."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import faults_of
from tests.browser.pages import Surface
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import IDEAS
from tests.rooms import Room

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
CRITERIA = [
    {"name": "Bien accueilli", "low": "Rejet", "high": "Adhésion"},
    {"name": "Coût maîtrisé", "low": "Hors de prix", "high": "À notre portée"},
]
#: Points of the two groups, by idea: i3 and i4 end level.
FIRST, SECOND = {"i2": 1, "i4": 3}, {"i1": 2, "i3": 3}


class Report(Surface):
    def part(self, title: str) -> Locator:
        """The section of a step."""
        return self.page.get_by_role("region", name=title)

    def result(self) -> list[tuple[int, int]]:
        """What each idea got, by its number, in the order printed."""
        rows = self.part("Vote").get_by_role("row").filter(has=self.page.get_by_role("rowheader"))
        return [
            (first_number(row.get_by_role("rowheader")), first_number(row.get_by_role("cell").last))
            for row in rows.all()
        ]


def first_number(cell: Locator) -> int:
    found = re.search(r"\d+", cell.inner_text())
    assert found
    return int(found[0])


@pytest.fixture
def report(people: People, w: Words, room: Room) -> Report:
    opened = Report(people.sit("tablet", **PHONE), w)
    opened.open(room.links["report"])
    return opened


@pytest.fixture
def voted(room: Room) -> Room:
    """Five ideas, the fifth brought together with the first; a vote, closed and still hidden."""
    lead, (one, two) = room.facilitator, room.tablets
    lead.do("step.open", step="s1")
    for place, text in enumerate(IDEAS[:5]):
        room.tablets[place % 2].do("idea.submit", step="s1", text=text)
    lead.do("step.open", step="s2")
    lead.do("idea.merge", ideas=["i1", "i5"])
    theme = lead.do("theme.add", name="Se retrouver")["theme"]
    lead.do("idea.file", idea="i1", theme=theme)
    lead.do("step.open", step="s3")
    for tablet, given in ((one, FIRST), (two, SECOND)):
        for idea, points in given.items():
            tablet.send("points.set", step="s3", idea=idea, points=points)
    lead.do("step.close", step="s3", now=True)
    return room


def test_nothing_is_shown_before_the_room_saw_it(report: Report, room: Room, w: Words) -> None:
    expect(report.page.get_by_role("heading", level=1)).to_have_text("Salle municipale")
    report.sees(w("report.empty"))

    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[0])

    expect(report.part("Idées")).to_contain_text(IDEAS[0])
    report.sees(w("report.under_way"))


def test_without_the_secret_nobody_is_let_in(people: People, room: Room, w: Words) -> None:
    stranger = Report(people.sit("tablet", **PHONE), w)

    stranger.open(room.links["report"].partition("#")[0])

    stranger.sees(w("report.no_secret"))
    expect(stranger.page.get_by_text("Salle municipale")).to_have_count(0)


def test_a_hidden_vote_is_read_rank_by_rank_as_the_curtain_lets_it_be_seen(
    report: Report, voted: Room, w: Words
) -> None:
    ideas = report.part("Idées")
    expect(ideas.get_by_role("heading", name="Se retrouver")).to_be_visible()
    brought = ideas.get_by_role("listitem").filter(has_text=IDEAS[0]).first
    expect(brought).to_contain_text(w.many("report.with", 1))
    expect(brought).to_contain_text(IDEAS[4])
    expect(report.part("Vote")).to_have_count(0)

    voted.facilitator.do("step.curtain", step="s3", up=True)
    expect(report.part("Vote")).to_contain_text(w.many("report.covered", 4))
    assert report.result() == []
    voted.facilitator.do("step.uncover", step="s3")
    expect(report.part("Vote").get_by_role("rowheader")).to_have_count(1)
    voted.facilitator.do("step.reveal", step="s3")

    expect(report.part("Vote").get_by_role("rowheader")).to_have_count(4)
    assert report.result() == [(3, 3), (4, 3), (1, 2), (2, 1)]
    first = report.part("Vote").get_by_role("row").nth(1)
    expect(first.get_by_role("cell").first).to_have_text("1" + w("report.level"))
    expect(report.part("Vote")).to_contain_text(w("screen.foot_opinion"))


def scored(room: Room) -> None:
    """Two criteria, everybody scored everything, revealed."""
    lead = room.facilitator
    settings = {"criteria": CRITERIA, "works_on": {"all": True}}
    step = lead.do("step.add", kind="score", title="Évaluer", settings=settings)["step"]
    lead.do("step.open", step=step)
    for tablet, group in zip(room.tablets, room.groups, strict=True):
        for place, member in enumerate(group["members"]):
            for idea in ("i1", "i2", "i3", "i4"):
                for criterion in ("c1", "c2"):
                    tablet.do("score.set", step=step, idea=idea, criterion=criterion,
                              member=member["id"], value=4 + place)  # fmt: skip
    lead.do("step.close", step=step, now=True)
    lead.do("step.reveal", step=step)


def on_paper(page: Page, wanted: str) -> list[str]:
    """Of what a selector finds, a computed style of each as it will be printed."""
    found: list[str] = page.locator(wanted).evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).breakInside)"
    )
    return found


def test_it_prints_light_and_whole_with_its_heads_and_without_its_buttons(
    report: Report, voted: Room, w: Words
) -> None:
    voted.facilitator.do("step.reveal", step="s3")
    scored(voted)
    page = report.page
    expect(report.part("Évaluer")).to_be_visible()
    page.emulate_media(media="print", color_scheme="dark")

    # what a printer is told before it draws
    page.evaluate("() => { dispatchEvent(new Event('beforeprint')) }")

    assert page.evaluate("() => getComputedStyle(document.body).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
    expect(report.button("report.print")).to_be_hidden()
    expect(page.get_by_role("contentinfo")).to_be_hidden()
    for folded in page.locator("main details").all():
        assert folded.evaluate("(one) => one.open")
    heads = report.part("Évaluer").get_by_role("columnheader", name=w("score.rank"), exact=True)
    box = heads.bounding_box()
    assert box is not None
    assert box["height"] > 8
    assert set(on_paper(page, ".report-vote tr, .report-idea")) == {"avoid"}
    page.evaluate("() => { dispatchEvent(new Event('afterprint')) }")
    assert not page.locator("main details").first.evaluate("(one) => one.open")
    page.emulate_media(media="screen")
    assert faults_of(page, "scored") == []


def test_its_contents_lead_by_keyboard_and_leave_the_address_alone(
    report: Report, voted: Room, w: Words
) -> None:
    voted.facilitator.do("step.reveal", step="s3")
    scored(voted)
    contents = report.page.get_by_role("navigation", name=w("report.contents"))
    contents.get_by_role("link", name="Vote").focus()

    report.page.keyboard.press("Enter")

    expect(report.page.get_by_role("heading", name="Vote", level=2)).to_be_focused()
    assert "#" not in report.page.url


def test_it_is_read_at_320_pixels_without_moving_sideways(
    people: People, room: Room, w: Words
) -> None:
    narrow = Report(people.sit("tablet", viewport={"width": 320, "height": 640}), w)
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text="W" * 200)

    narrow.open(room.links["report"])

    expect(narrow.part("Idées")).to_contain_text("WWW")
    assert narrow.page.evaluate("() => document.documentElement.scrollWidth") == 320
