"""The pages as people use them: by the names of things alone."""

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl
from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as StillThere

from tests.browser.people import Person
from tests.browser.words import Words

#: The facilitator's button takes no click for 0.7 s after its meaning has changed.
TAKES_WITHIN_MS = 350
TRIES = 60


class Surface:
    """A page before somebody."""

    def __init__(self, person: Person, w: Words) -> None:
        self.person, self.w = person, w
        self.page: Page = person.page

    def open(self, link: str) -> None:
        self.page.goto(link)

    def button(self, key: str, **values: Any) -> Locator:
        return self.page.get_by_role("button", name=self.w(key, **values), exact=True)

    def region(self, key: str) -> Locator:
        return self.page.get_by_role("region", name=self.w(key))

    def sees(self, text: str | re.Pattern[str]) -> None:
        """It can be read on the page (not only heard)."""
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()


class Desk(Surface):
    def make(self, title: str, question: str) -> None:
        self.page.get_by_label(self.w("desk.field_title"), exact=True).fill(title)
        self.page.get_by_label(self.w("desk.field_question"), exact=True).fill(question)
        self.button("desk.create").click()
        expect(self.card(title)).to_be_visible()

    def choose_format(self, title: str) -> None:
        """By its title, out of the fold in which the formats are."""
        chosen = re.escape(self.w("desk.format_chosen", title="…")).replace("…", ".*")
        self.page.get_by_text(re.compile(f"^{chosen}$")).click()
        self.page.get_by_role("radio", name=re.compile("^" + re.escape(title))).check()

    def card(self, title: str) -> Locator:
        return self.page.get_by_role("article", name=title)

    def link(self, title: str, way: str) -> str:
        """Where the workshop's link of that way leads."""
        named = self.w(f"desk.link_{way}")
        return self._href(self.card(title).get_by_role("link", name=named, exact=True))

    def prepare_place(self, title: str, pattern: str) -> str:
        """The link of one more place."""
        card = self.card(title)
        card.get_by_role("button", name=self.w("desk.places")).click()
        card.get_by_label(self.w("desk.field_count")).fill("1")
        card.get_by_label(self.w("desk.field_pattern")).fill(pattern)
        card.get_by_role("button", name=self.w("desk.prepare_do")).click()
        return self._href(card.get_by_role("link", name=f"{self.w('desk.place_open')} {pattern} 1"))

    def take_home(self, title: str) -> openpyxl.Workbook:
        """The results as a spreadsheet, downloaded."""
        card = self.card(title)
        card.get_by_role("button", name=self.w("desk.exports")).click()
        with self.page.expect_download() as coming:
            card.get_by_role("link", name=self.w("desk.export_xlsx"), exact=True).click()
        assert coming.value.suggested_filename.endswith("results.xlsx")
        return openpyxl.load_workbook(BytesIO(coming.value.path().read_bytes()))

    @staticmethod
    def _href(link: Locator) -> str:
        expect(link).to_be_visible()
        href = link.get_attribute("href")
        assert href
        return href


class Facilitator(Surface):
    def go_on(self, what: str, n: int = 0, *, by_key: bool = False, **values: str) -> None:
        """The one filled button, by what it says it does (to `n`); or G, which does the same."""
        key = f"facilitator.next.{what}"
        name = self.w.many(key, n) if n else self.w(key, **values)
        button = self.page.get_by_role("button", name=name, exact=True)
        expect(button).to_be_visible()
        for _ in range(TRIES):
            try:
                if by_key:
                    self.page.keyboard.press("g")
                else:
                    button.click(timeout=TAKES_WITHIN_MS)
                return button.wait_for(state="hidden", timeout=TAKES_WITHIN_MS)
            except StillThere:
                if button.is_hidden():
                    return None
        raise AssertionError(f"the facilitator's button still says: {what}")

    def show_all(self) -> None:
        """The whole result of a closed vote, without its curtain."""
        self.button("facilitator.curtain.all").click()
        expect(self.button("facilitator.curtain.all")).to_be_hidden()

    def idea(self, text: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has_text=text)

    def choose(self, *numbers: int) -> None:
        """By typing their numbers."""
        search = self.page.get_by_role("textbox", name=self.w("facilitator.search"))
        search.fill(" ".join(map(str, numbers)))
        search.press("Enter")

    def merge(self, *numbers: int, text: str | None = None) -> None:
        self.choose(*numbers)
        self.button("facilitator.merge.n", n=len(numbers)).click()
        form = self.page.get_by_role("form", name=self.w("facilitator.merge.title", n=len(numbers)))
        if text is not None:
            form.get_by_label(self.w("facilitator.merge.text")).fill(text)
        form.get_by_role("button", name=self.w("facilitator.merge"), exact=True).click()
        self.sees(self.w("facilitator.said.merged", number=numbers[0], n=len(numbers)))

    def correct(self, number: int, text: str) -> None:
        self.choose(number)
        self.button("facilitator.correct.named", number=number).click()
        field = self.page.get_by_role(
            "textbox", name=self.w("facilitator.correct.named", number=number)
        )
        field.fill(text)
        field.press("Enter")
        self.sees(self.w("facilitator.said.corrected", number=number))

    def add(self, text: str) -> None:
        """An idea of no group."""
        self.button("facilitator.add.named").click()
        field = self.page.get_by_role("textbox", name=self.w("facilitator.add.named"))
        field.fill(text)
        field.press("Enter")
        expect(self.idea(text)).to_be_visible()
        field.press("Escape")

    def arrange(self, mode: str) -> None:
        """How the results stand on the screen."""
        self.page.get_by_role("group", name=self.w("facilitator.arrange")).get_by_role(
            "button", name=self.w(f"facilitator.arrange.{mode}"), exact=True
        ).click()

    def group(self, name: str) -> Locator:
        """Its line in the list of groups."""
        return self.page.get_by_role("button", name=name)

    def replace_tablet_of(self, name: str) -> tuple[str, str]:
        """The address and the code to type on the tablet that takes its place."""
        self.group(name).click()
        self.button("facilitator.invite.replace.named", name=name).click()
        said = self.page.get_by_text(self.w("facilitator.invite.code"))
        code = said.locator("xpath=..").inner_text().split()[-1]
        address = self.page.get_by_text(re.compile(r"/place$")).inner_text()
        self.page.get_by_role("region", name=name).get_by_role(
            "button", name=self.w("facilitator.group.back")
        ).click()
        return f"http://{address}", code


class Tablet(Surface):
    def type_code(self, code: str) -> None:
        self.open("/")
        self.page.get_by_label(self.w("join.code_label")).fill(code.lower())
        self.button("join.enter").tap()

    def join(self, name: str) -> None:
        self.page.get_by_label(self.w("join.name"), exact=True).fill(name)
        self.button("join.go").tap()
        self.is_group(name)

    def take_over(self, code: str) -> None:
        """The code that the facilitator gave."""
        self.page.get_by_label(self.w("join.invite_label")).fill(code)
        self.button("join.invite_go").tap()

    def is_group(self, name: str) -> None:
        # drawn by its script: what the page brings before can't be unfolded yet
        expect(self.page.get_by_role("button", name=name, expanded=False)).to_be_visible()

    @property
    def field(self) -> Locator:
        drawn = self.page.locator("main:not([inert])")
        return drawn.get_by_role("textbox", name=self.w("tablet.new_idea"), exact=True)

    def write(self, text: str) -> None:
        self.field.fill(text)
        self.button("tablet.send").tap()

    def send(self, text: str, number: int) -> None:
        """Written, sent, and back from the server under its number."""
        self.write(text)
        expect(self.field).to_have_value("")
        expect(self.button("tablet.edit_label", number=number)).to_be_visible()

    def all_sent(self) -> None:
        """Nothing waits on this device any more: what it drew at once is with the server."""
        none = "() => !Object.keys(localStorage).some((key) => key.startsWith('gommette.outbox'))"
        self.page.wait_for_function(none)

    def idea(self, text: str) -> Locator:
        return self.region("tablet.ideas").get_by_role("listitem").filter(has_text=text)

    def card(self, number: int) -> Locator:
        """An idea of the vote that may be given points."""
        label = self.w("tablet.card_name", number=number, text="").split()
        return self.page.get_by_role("article", name=re.compile(r"^" + r"\s".join(label)))

    def put(self, number: int, points: int) -> None:
        """A finger on the sticker after the last one, so many times."""
        for given in range(1, points + 1):
            self.button("tablet.slot_add", number=number).tap()
            self.has_given(number, given)

    def has_given(self, number: int, points: int) -> None:
        expect(self.card(number)).to_contain_text(self.w.many("tablet.points", points))

    def has_left(self, points: int) -> None:
        """To place, or over where no idea takes any more."""
        keys = ("tablet.left_to_give", "tablet.left_over")
        said = "|".join(re.escape(self.w.many(key, points)) for key in keys)
        sheet = re.compile(rf"^{points}\s+({said})$".replace("\\ ", r"\s"))
        expect(self.page.get_by_text(sheet)).to_be_visible()

    def reads(self, *sentences: str) -> None:
        """In the messages, where a sentence may begin with what stands lower elsewhere."""
        messages = self.page.get_by_role("complementary", name=self.w("tablet.messages"))
        for sentence in sentences:
            expect(messages).to_contain_text(sentence, ignore_case=True)

    def result(self, text: str) -> Locator:
        """The row of an idea in the revealed results."""
        table = self.page.get_by_role("table", name=self.w("tally.caption"))
        return table.get_by_role("row").filter(has_text=text)


class Screen(Surface):
    def idea(self, text: str) -> Locator:
        return self.page.get_by_role("listitem").filter(has_text=text)

    @property
    def footing(self) -> Locator:
        return self.page.get_by_role("contentinfo")

    def result(self, idea: str) -> Locator:
        """The row of an idea in the table that is shown."""
        return self.page.get_by_role("row").filter(
            has=self.page.get_by_role("rowheader", name=re.compile(re.escape(idea)))
        )

    def totals(self) -> dict[str, int]:
        """What each idea got, as printed on the screen."""
        rows = self.page.get_by_role("row").filter(has=self.page.get_by_role("rowheader"))
        expect(rows.first).to_be_visible()
        return dict(read_row(row) for row in rows.all())


def read_row(row: Locator) -> tuple[str, int]:
    """Its idea, the first line of its header; its total, the first number of its last cell."""
    text = row.get_by_role("rowheader").inner_text().strip().split("\n")[0]
    total = re.match(r"\s*(\d+)", row.get_by_role("cell").last.inner_text())
    assert total
    return text.strip(), int(total[1])


def column(sheet: Any, title: str) -> Callable[[tuple[Any, ...]], Any]:
    """Reads the cell of a row under a title."""
    titles = [cell.value for cell in sheet[1]]
    return lambda row: row[titles.index(title)]
