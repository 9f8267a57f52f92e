"""Scoring as people do it: seats taken in turn, one idea at a time, eleven targets a criterion."""

import re
from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.pages import Tablet
from tests.cast import IDEAS
from tests.rooms import Room

CRITERIA = [
    {"name": "Bien accueilli", "low": "Rejet", "high": "Adhésion"},
    {"name": "Coût maîtrisé", "low": "Hors de prix", "high": "À notre portée"},
]
#: Their ids: the first two of the workshop.
WELCOME, COST = "c1", "c2"

#: What a score is known by in the archive.
Cell = tuple[str, str, str]


def open_scoring(room: Room, *texts: str, **settings: Any) -> str:
    """Ideas of the facilitator's, a score step open on them all; gives the step's id."""
    lead = room.facilitator
    for text in texts or IDEAS[:2]:
        lead.do("idea.submit", step="s1", text=text)
    settings = {"criteria": CRITERIA, "works_on": {"all": True}} | settings
    step: str = lead.do("step.add", kind="score", title="Évaluer", settings=settings)["step"]
    lead.do("step.open", step=step)
    return step


def scores(room: Room, tablet: Tablet) -> dict[Cell, int]:
    """By member, idea and criterion, as the archive has them once the tablet sent all."""
    tablet.all_sent()
    return {
        (row["member"], row["idea"], row["criterion"]): row["value"]
        for row in room.archive()["scores"]
        if row["value"] is not None
    }


class ScoringTablet(Tablet):
    """A group's tablet, or a phone, in a score step."""

    @property
    def seats(self) -> Locator:
        """The seats that may be taken."""
        return self.page.get_by_role("button", name=self._named("tablet.score.seat", seat=r"\d+"))

    def seat(self, number: int) -> Locator:
        return self.page.get_by_role("button", name=self._named("tablet.score.seat", seat=number))

    def _named(self, key: str, **values: Any) -> re.Pattern[str]:
        return re.compile("^" + self.w(key, **values))

    def sit_down(self, number: int) -> None:
        self.seat(number).tap()
        expect(self.hand_on).to_be_visible()

    @property
    def hand_on(self) -> Locator:
        return self.button("tablet.score.hand_on").first

    def pass_on(self) -> None:
        self.hand_on.tap()
        expect(self.seats.first).to_be_visible()

    def scale(self, criterion: dict[str, str]) -> Locator:
        return self.page.get_by_role("radiogroup", name=criterion["name"], exact=True)

    def target(self, criterion: dict[str, str], value: int) -> Locator:
        return self.scale(criterion).get_by_role("radio").nth(value)

    def score(self, criterion: dict[str, str], value: int) -> None:
        self.target(criterion, value).tap()
        expect(self.target(criterion, value)).to_be_checked()
        expect(self.mark(criterion)).to_contain_text(self.w("tablet.score.just_scored"))

    def mark(self, criterion: dict[str, str]) -> Locator:
        """What stands under its scale."""
        return self.page.get_by_role("region", name=criterion["name"])

    @property
    def idea_on(self) -> Locator:
        """The idea that is being scored."""
        return self.page.get_by_role("article")

    def shows_no_score(self) -> None:
        """Nothing on the page is pressed, and nothing is kept to be sent."""
        self.all_sent()
        assert 'aria-checked="true"' not in self.page.locator("body").inner_html()
