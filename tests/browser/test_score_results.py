"""Results of scores on the screen and the observer's page: each drawing with its table."""

import re
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import faults_of
from tests.browser.pages import Screen, Surface
from tests.browser.people import People
from tests.browser.scoring import COST, CRITERIA, WELCOME, open_scoring
from tests.browser.words import BOTH, Words
from tests.cast import IDEAS
from tests.rooms import Room

MODES = ("ranking", "histograms", "table", "map", "words", "rounds", "profiles")
#: A twenty-fifth of a pixel is no overlap, it is arithmetic.
TOUCHING_PX = 0.5

BOXES = "(all) => all.map((one) => one.getBoundingClientRect().toJSON())"

Value = Callable[[int, int], int]


@pytest.fixture
def screen(people: People, room: Room, w: Words) -> Screen:
    opened = Screen(people.sit("screen"), w)
    opened.open(room.links["screen"])
    return opened


def score_all(room: Room, step: str, welcome: Value, cost: Value, ideas: int = 4) -> None:
    """Each of six people scores each idea, by the person's and the idea's number."""
    view = room.facilitator.wait_for(lambda view: view["workshop"]["step"] == step and view)
    criteria = [row["id"] for row in view[f"step/{step}"]["criteria"]]
    seats = [(room.tablets[g], m["id"]) for g in (0, 1) for m in room.groups[g]["members"]]
    for person, (tablet, seat) in enumerate(seats):
        for idea in range(ideas):
            for criterion, value in zip(criteria, (welcome, cost), strict=True):
                cell = {"step": step, "idea": f"i{idea + 1}", "member": seat}
                score = value(person, idea)
                tablet.do("score.set", **cell, criterion=criterion, value=score)


def reveal(room: Room, step: str) -> None:
    room.facilitator.do("step.close", step=step, now=True)
    room.facilitator.do("step.reveal", step=step)


def scored(room: Room, ideas: int = 4, **settings: Any) -> str:
    """Ideas on which six people agree, more or less; the first one splits them in two camps."""
    step = open_scoring(room, *IDEAS[:ideas], **settings)
    score_all(room, step, lambda p, i: (0, 10)[p % 2] if i == 0 else 9 - i, lambda p, i: 4, ideas)
    return step


def two_rounds(room: Room) -> str:
    """Scored twice, an idea amended between, all of one profile; gives the second step."""
    room.facilitator.do("profiles.set", names=["Agent"])
    for tablet in room.tablets:
        tablet.do("group.profile", profile="p1")
    first = scored(room)
    reveal(room, first)
    room.facilitator.do("idea.correct", idea="i2", text="Prêter la salle, sans dossier, à tous")
    settings = {"second_round_of": first}
    step: str = room.facilitator.do("step.add", kind="score", title="Encore", settings=settings)[
        "step"
    ]
    room.facilitator.do("step.open", step=step)
    score_all(room, step, lambda p, i: 8 if p else 1, lambda p, i: 5)
    reveal(room, step)
    return step


def arrange(room: Room, step: str, **how: Any) -> None:
    room.facilitator.do("screen.arrange", step=step, **how)


def drawing(page: Page, mode: str, w: Words) -> Locator:
    return page.get_by_role("region", name=w(f"score.mode.{mode}")).first


def low_ones(page: Page) -> list[str]:
    """What stands lower on the page than its footing begins."""
    found: list[str] = page.evaluate(
        """() => {
          const foot = document.querySelector('footer').getBoundingClientRect().top
          return [...document.querySelectorAll('main *')].filter((one) =>
            !one.closest('.visually-hidden') && one.getClientRects().length
            && one.getBoundingClientRect().bottom > foot + 2)
            .map((one) => one.outerHTML.slice(0, 80))
        }"""
    )
    return found


@pytest.mark.wide
@BOTH
def test_every_drawing_has_its_table_and_stands_on_its_footing(
    screen: Screen, room: Room, w: Words
) -> None:
    step = two_rounds(room)
    faults = []

    for mode in MODES:
        arrange(room, step, mode=mode)
        shown = drawing(screen.page, mode, w)
        expect(shown).to_be_visible()
        expect(shown.get_by_role("table")).to_have_count(1)
        for text in (IDEAS[0], IDEAS[3]):
            expect(shown.get_by_role("rowheader").filter(has_text=text)).to_have_count(
                2 if mode == "histograms" else 1
            )
        expect(screen.footing).to_contain_text(w.many("score.foot.scored", 6, could=6))
        expect(screen.footing).to_contain_text(w("screen.foot_opinion"))
        assert low_ones(screen.page) == [], mode
        faults += faults_of(screen.page, mode)

    assert not faults, "\n".join(faults)


def test_a_second_round_shows_both_texts_and_who_moved(
    screen: Screen, room: Room, w: Words
) -> None:
    step = two_rounds(room)
    arrange(room, step, mode="rounds")

    row = screen.page.get_by_role("row").filter(has_text="sans dossier, à tous")

    expect(row).to_contain_text(w("score.text_before", text=IDEAS[1]))
    expect(row).to_contain_text(w.many("score.up", 5))
    expect(row).to_contain_text(w.many("score.down", 1))
    expect(row).to_contain_text(re.compile(r"6,0\s*→\s*5,9"))


def test_two_camps_are_named_and_come_first_to_be_discussed(
    screen: Screen, room: Room, w: Words
) -> None:
    step = scored(room)
    reveal(room, step)
    arrange(room, step, mode="histograms", idea="i1")

    welcome = screen.page.locator("figure").filter(has_text=CRITERIA[0]["name"])

    expect(welcome).to_contain_text(w("score.word.two_camps"))
    expect(welcome).to_contain_text(w("score.mean_median", mean="5,0", median="5"))
    arrange(room, step, mode="words")
    row = screen.page.get_by_role("row").filter(has_text=IDEAS[1])
    expect(row).to_contain_text("aucune opposée, 12 notes")
    expect(row).to_contain_text(w("score.word.agreed"))


@pytest.mark.parametrize("seat", ["screen", "observer"])
def test_labels_of_the_map_never_meet(people: People, room: Room, w: Words, seat: str) -> None:
    step = open_scoring(room, *IDEAS)
    # nine ideas within one point of each other, three of them on the very same spot
    score_all(
        room,
        step,
        lambda p, i: 6 if i < 3 else 5 + (p + i) % 2 if i < 9 else i - 3,
        lambda p, i: 6 if i < 3 else 5 + (p * i) % 2 if i < 9 else 12 - i,
        len(IDEAS),
    )
    reveal(room, step)
    arrange(room, step, mode="map", x=WELCOME, y=COST)
    size = {} if seat == "screen" else {"viewport": {"width": 390, "height": 844}}
    page = Surface(people.sit("screen", **size), w)
    page.open(room.links[seat])

    labels = drawing(page.page, "map", w).locator(".sc-label")
    expect(labels.first).to_be_visible()

    boxes = labels.evaluate_all(BOXES)
    meeting = [(a, b) for a, b in combinations(boxes, 2) if overlap(a, b)]
    assert not meeting
    assert len(boxes) == len(IDEAS)
    [sheet] = page.page.locator(".sc-sheet").evaluate_all(BOXES)
    assert all(inside(box, sheet) for box in boxes)


def overlap(a: Any, b: Any) -> bool:
    return all(
        a[at] + a[along] > b[at] + TOUCHING_PX and b[at] + b[along] > a[at] + TOUCHING_PX
        for at, along in (("x", "width"), ("y", "height"))
    )


def inside(box: Any, room: Any) -> bool:
    return all(
        box[at] >= room[at] - 1 and box[at] + box[along] <= room[at] + room[along] + 1
        for at, along in (("x", "width"), ("y", "height"))
    )


def test_what_is_still_covered_says_so_and_nothing_else(
    screen: Screen, room: Room, w: Words
) -> None:
    step = scored(room)
    room.facilitator.do("step.close", step=step, now=True)
    screen.sees(w("screen.score_closed"))
    arrange(room, step, mode="histograms", idea="i1")

    room.facilitator.do("step.reveal", step=step, idea="i1", criterion=WELCOME)

    figures = screen.page.locator("figure")
    expect(figures.filter(has_text=CRITERIA[0]["name"])).to_contain_text("6 notes")
    expect(figures.filter(has_text=CRITERIA[1]["name"])).to_contain_text(w("score.covered"))
    arrange(room, step)
    covered = screen.page.get_by_role("row").filter(has_text=w("score.covered"))
    expect(covered).to_have_count(4)


def test_weights_on_trial_are_marked_with_the_announced_rank(
    screen: Screen, room: Room, w: Words
) -> None:
    step = open_scoring(room, *IDEAS[:2])
    score_all(room, step, lambda p, i: (9, 3)[i], lambda p, i: (2, 4)[i], 2)
    reveal(room, step)

    arrange(room, step, weights={WELCOME: 0, COST: 1})

    first = screen.page.get_by_role("row").filter(has_text=IDEAS[1])
    expect(first).to_contain_text(w("score.trial.was", rank=2))
    screen.sees(w.many("score.trial.falls", 2))
    arrange(room, step)
    expect(screen.page.get_by_text(w("score.trial"), exact=True)).to_have_count(0)
    expect(first.get_by_role("cell").first).to_have_text("2")


def test_scoring_shows_how_far_people_are_and_the_idea_all_are_on(
    screen: Screen, room: Room, w: Words
) -> None:
    step = open_scoring(room, *IDEAS[:2], led=True)
    cell = {"step": step, "idea": "i1", "criterion": WELCOME}
    room.tablets[0].do("score.set", **cell, member="g1m1", value=9)
    expect(screen.page.get_by_role("main")).to_contain_text("0 / 6")
    expect(screen.page.get_by_role("main")).to_contain_text(IDEAS[0])

    room.facilitator.do("score.lead", step=step, idea="i2")

    screen.sees(IDEAS[1])
    screen.sees(CRITERIA[1]["high"])
    assert low_ones_without_foot(screen.page) == []


def low_ones_without_foot(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter((one) =>
            one.getClientRects().length && one.getBoundingClientRect().bottom > innerHeight)
            .map((one) => one.className)"""
    )
    return found


def test_an_observer_chooses_a_drawing_and_moves_nothing_on_the_screen(
    people: People, screen: Screen, room: Room, w: Words
) -> None:
    step = two_rounds(room)
    arrange(room, step, mode="table")
    phone = Surface(people.sit("screen", viewport={"width": 390, "height": 844}), w)
    phone.open(room.links["observer"])
    expect(drawing(phone.page, "table", w)).to_be_visible()

    phone.button("score.mode.rounds").click()

    expect(drawing(phone.page, "rounds", w)).to_be_visible()
    expect(drawing(screen.page, "table", w)).to_be_visible()
    phone.page.get_by_role("button", name="Évaluer", exact=True).click()
    phone.sees("Évaluer")
    phone.button("observer.follow").click()
    expect(drawing(phone.page, "table", w)).to_be_visible()
    wide = "document.documentElement.scrollWidth > innerWidth"
    assert phone.page.evaluate(wide) is False
    assert faults_of(phone.page, "observer") == []
