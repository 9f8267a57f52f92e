"""Ideas, then their evaluation: played whole by the names of things alone, in both languages."""

import re
import tomllib
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.pages import Desk, Facilitator, Screen, Surface, column
from tests.browser.people import People
from tests.browser.scoring import ScoringTablet
from tests.browser.words import BOTH, Words
from tests.cast import GROUPS, IDEAS, QUESTION, TITLE
from tests.conftest import ROOT, Server

FORMAT = tomllib.loads(
    (ROOT / "workshop" / "formats" / "shipped" / "ideation_evaluation.toml").read_text()
)
CAFE, LOAN, REPAIR, COOKING, *_ = IDEAS
CAFE_AGAIN = "Un café le dimanche, tenu par nous"
PHONE = {"viewport": {"width": 390, "height": 844}}

#: What each seat gives the first, the second and the third idea, on each of the three criteria.
SHEETS = {
    (0, 1): ((9, 2, 9), (5, 5, 5), (1, 9, 3)),
    (0, 2): ((8, 3, 9), (5, 6, 5), (2, 8, 1)),
    (1, 1): ((10, 1, 8), (6, 5, 4), (0, 10, 2)),
}


@pytest.mark.wide
@BOTH
def test_ideas_and_their_evaluation_are_played_from_the_desk_to_the_spreadsheet(
    people: People, server: Server, w: Words
) -> None:
    title = f"{TITLE}, {w.language}"
    desk = Desk(people.sit("desk"), w)
    facilitator = Facilitator(people.sit("facilitator"), w)
    screen = Screen(people.sit("screen"), w)
    tables = [ScoringTablet(people.sit(at), w) for at in ("tablet", "tablet on its side")]

    prepare(desk, title, server)
    facilitator.open(desk.link(title, "facilitator"))
    screen.open(desk.link(title, "screen"))
    for table, name in zip(tables, GROUPS, strict=False):
        table.open(desk.link(title, "join"))
        table.join(name)
    find_and_merge(facilitator, tables)
    vote(facilitator, tables)
    score_in_turn(facilitator, screen, tables, ScoringTablet(people.sit("tablet", **PHONE), w))
    reveal_idea_by_idea(facilitator, screen, tables)
    move_the_weights(facilitator, screen)
    take_home(desk, title)


def said(text: Any, w: Words) -> str:
    """A text of the format in the language of the room."""
    return text if isinstance(text, str) else text[w.language]


def criteria(w: Words) -> list[dict[str, str]]:
    step = next(step for step in FORMAT["steps"] if step["kind"] == "score")
    return [{k: said(one[k], w) for k in ("name", "low", "high")} for one in step["criteria"]]


def prepare(desk: Desk, title: str, server: Server) -> None:
    """The format is chosen on the desk by its title."""
    printed = re.search(r"http\S+/desk#\S+", server.log.read_text())
    assert printed
    desk.open(printed[0])
    desk.choose_format(said(FORMAT["title"], desk.w))
    desk.make(title, QUESTION)


def find_and_merge(facilitator: Facilitator, tables: list[ScoringTablet]) -> None:
    first, second = tables
    facilitator.go_on("open.ideas")
    first.send(CAFE, 1)
    first.send(LOAN, 2)
    second.send(REPAIR, 3)
    second.send(COOKING, 4)
    second.send(CAFE_AGAIN, 5)
    facilitator.go_on("close.ideas")
    facilitator.go_on("now")
    facilitator.go_on("open.sort")
    facilitator.merge(1, 5, text=CAFE)


def vote(facilitator: Facilitator, tables: list[ScoringTablet]) -> None:
    """Nobody may support the cafés, which both wrote: the other three have points."""
    first, second = tables
    facilitator.go_on("look", title="Vote")
    facilitator.go_on("open.vote")
    first.put(3, 3)
    first.put(4, 1)
    second.put(2, 2)
    facilitator.go_on("close.vote")
    facilitator.go_on("now")
    facilitator.show_all()


def score_in_turn(
    facilitator: Facilitator, screen: Screen, tables: list[ScoringTablet], phone: ScoringTablet
) -> None:
    """Two people pass the first tablet, one of the second table goes on on a phone of their own."""
    first, second = tables
    facilitator.go_on("open.score")
    expect(first.seats).to_have_count(3)
    for seat in (1, 2):
        first.sit_down(seat)
        score_all(first, SHEETS[0, seat])
        first.pass_on()
        first.shows_no_score()
    take_a_phone(second, phone)
    score_all(phone, SHEETS[1, 1])
    second.button("tablet.phone.close").tap()
    expect(second.seat(1)).to_contain_text(second.w("tablet.score.finished"))
    for surface in (screen, facilitator, *tables):
        for idea in FIRST_THREE:
            expect(shown(surface, idea)).to_have_count(0)
    facilitator.go_on("close.score")
    facilitator.go_on("now")


#: The order of ideas differs from seat to seat: what is scored is known by its text.
FIRST_THREE = (REPAIR, LOAN, COOKING)


def score_all(tablet: ScoringTablet, sheet: tuple[tuple[int, ...], ...]) -> None:
    """Every idea on every criterion, in this person's own order."""
    for place in range(len(FIRST_THREE)):
        expect(tablet.idea_on).to_be_visible()
        text = tablet.idea_on.inner_text()
        [at] = [number for number, idea in enumerate(FIRST_THREE) if idea in text]
        for criterion, value in zip(criteria(tablet.w), sheet[at], strict=True):
            tablet.score(criterion, value)
        if place < len(FIRST_THREE) - 1:
            tablet.button("tablet.score.next").tap()
            expect(tablet.idea_on).not_to_contain_text(FIRST_THREE[at])


def take_a_phone(tablet: ScoringTablet, phone: ScoringTablet) -> None:
    """The QR's code, typed."""
    tablet.page.get_by_text(tablet.w("tablet.score.more")).first.tap()
    tablet.button("tablet.phone.go").tap()
    expect(tablet.page.get_by_role("img", name=tablet.w("tablet.phone.qr"))).to_be_visible()
    code = tablet.page.locator("strong.code").inner_text()
    phone.open("/w/" + tablet.page.url.split("/w/")[1].split("/")[0] + "/place")
    phone.take_over(code)
    phone.button("tablet.score.start").tap()
    expect(phone.seats).to_have_count(0)


def reveal_idea_by_idea(
    facilitator: Facilitator, screen: Screen, tables: list[ScoringTablet]
) -> None:
    """One key shows the next idea, to the screen and the tablets alike; then all."""
    for at, idea in enumerate(sorted(FIRST_THREE[:2], key=IDEAS.index)):
        facilitator.page.keyboard.press("n")
        for surface in (screen, *tables):
            expect(shown(surface, idea).first).to_be_visible()
            for later in (REPAIR, COOKING)[at:]:
                expect(shown(surface, later)).to_have_count(0)
    for table in tables:
        table.sees(table.w("tablet.result_rest"))
    facilitator.go_on("reveal")
    facilitator.arrange("ranking")
    for idea in FIRST_THREE:
        expect(screen.result(idea)).to_have_count(1)
        expect(screen.result(idea)).to_contain_text(shown_mean(idea, screen.w))


def shown(surface: Surface, idea: str) -> Locator:
    """The mean of an idea, as it is printed in the language of the page."""
    return surface.page.get_by_text(shown_mean(idea, surface.w), exact=True)


def shown_mean(idea: str, w: Words) -> str:
    return str(MEANS[idea]).replace(".", "," if w.language == "fr" else ".")


#: Counted by hand: (9 + 2 + 26/3) / 3, and so on, one figure behind the point.
MEANS = {REPAIR: 6.6, LOAN: 5.1, COOKING: 4.0}


def move_the_weights(facilitator: Facilitator, screen: Screen) -> None:
    """Cost alone turns the order round, on the screen too, marked as a trial; then it is over."""
    names = [one["name"] for one in criteria(screen.w)]
    facilitator.page.get_by_text(facilitator.w("facilitator.trial"), exact=True).click()
    for name in (names[0], names[2]):
        facilitator.page.get_by_role("slider", name=re.compile("^" + name)).fill("0")
    falls = screen.w.many("score.trial.falls", 2)
    screen.sees(falls)
    facilitator.button("facilitator.trial.end").click()
    expect(screen.page.get_by_text(falls)).to_have_count(0)


def take_home(desk: Desk, title: str) -> None:
    """The spreadsheet has the announced order, and each score of each seat."""
    desk.page.reload()
    sheet = desk.take_home(title)[desk.w("export.sheet.scores")]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    text, mean = (column(sheet, desk.w(key)) for key in ("export.ideas.text", "export.scores.mean"))
    assert {text(row): round(mean(row), 1) for row in rows} == MEANS
