"""People score in turn on one tablet, and nothing of it comes back."""

import pytest
from playwright.sync_api import Keyboard, Locator, expect

from tests.browser.people import People
from tests.browser.scoring import (
    COST,
    CRITERIA,
    WELCOME,
    ScoringTablet,
    open_scoring,
    scores,
)
from tests.browser.words import BOTH, Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room

TABS_MOST = 40

#: What has the focus, and what has it once the page is drawn anew, before that is painted.
PRESSED_AND_DRAWN = """async (button) => {
  const focused = () => document.activeElement.ariaLabel
  const before = focused()
  button.click()
  for (let turn = 0; turn < 50; turn += 1) await null
  return [before, focused()]
}"""


@pytest.fixture
def tablet(people: People, room: Room, w: Words) -> ScoringTablet:
    """A tablet of three people; it has joined, and no step is open."""
    opened = ScoringTablet(people.sit("tablet"), w)
    opened.open(room.links["join"])
    opened.join(GROUPS[0])
    return opened


def go_to(it: Locator, keys: Keyboard) -> None:
    """By the tabulator alone."""
    expect(it).to_be_visible()
    for _ in range(TABS_MOST):
        if it.evaluate("(node) => node === document.activeElement"):
            return
        keys.press("Tab")
    raise AssertionError("the tabulator never came there")


@BOTH
def test_a_person_scores_all_ideas_by_keys_alone(tablet: ScoringTablet, room: Room) -> None:
    open_scoring(room)
    keys = tablet.page.keyboard

    go_to(tablet.seat(2), keys)
    keys.press("Enter")
    for _ in IDEAS[:2]:
        go_to(tablet.target(CRITERIA[0], 0), keys)
        keys.press("7")
        keys.press("ArrowRight")
        keys.press("Enter")
        expect(tablet.target(CRITERIA[1], 0)).to_be_focused()
        keys.press("1")
        keys.press("0")
        expect(tablet.target(CRITERIA[1], 10)).to_be_checked()
        keys.press("Enter")
        keys.press("Enter")
    expect(
        tablet.page.get_by_role("heading", name=tablet.w("tablet.score.all_scored"))
    ).to_be_focused()
    go_to(tablet.hand_on, keys)
    keys.press("Enter")

    expect(tablet.seat(2)).to_contain_text(tablet.w("tablet.score.finished"))
    assert scores(room, tablet) == {
        ("g3m2", idea, criterion): value
        for idea in ("i1", "i2")
        for criterion, value in ((WELCOME, 8), (COST, 10))
    }


def test_the_next_idea_has_the_focus_before_it_is_seen(tablet: ScoringTablet, room: Room) -> None:
    """Had it later, a key that comes at once would be thrown back."""
    open_scoring(room)
    tablet.sit_down(1)
    expect(tablet.page.get_by_role("article")).to_be_focused()

    before, after = tablet.button("tablet.score.skip").evaluate(PRESSED_AND_DRAWN)

    assert {before, after} == {
        tablet.w("tablet.card_name", number=number, text=IDEAS[number - 1]) for number in (1, 2)
    }


def test_nothing_that_a_seat_scored_comes_back(tablet: ScoringTablet, room: Room) -> None:
    open_scoring(room, IDEAS[0])
    tablet.sit_down(1)
    tablet.score(CRITERIA[0], 9)
    tablet.pass_on()
    tablet.shows_no_score()

    tablet.sit_down(1)

    expect(tablet.mark(CRITERIA[0])).to_contain_text(tablet.w("tablet.score.scored"))
    expect(tablet.mark(CRITERIA[1])).not_to_contain_text(tablet.w("tablet.score.scored"))
    tablet.shows_no_score()
    assert scores(room, tablet) == {("g3m1", "i1", WELCOME): 9}


def test_a_reload_shows_the_seats_and_no_score(tablet: ScoringTablet, room: Room) -> None:
    open_scoring(room, IDEAS[0])
    tablet.sit_down(1)
    tablet.score(CRITERIA[0], 9)

    tablet.page.reload()

    expect(tablet.seat(1)).to_contain_text(tablet.w.many("tablet.score.progress", 1, of=2))
    tablet.shows_no_score()


def test_what_was_pressed_hides_with_its_idea(tablet: ScoringTablet, room: Room) -> None:
    open_scoring(room)
    tablet.sit_down(1)
    first = tablet.idea_on.get_attribute("aria-label")
    tablet.score(CRITERIA[0], 4)
    tablet.button("tablet.score.next").tap()
    expect(tablet.idea_on).not_to_have_attribute("aria-label", first or "")

    tablet.button("tablet.score.previous").tap()

    expect(tablet.idea_on).to_have_attribute("aria-label", first or "")
    expect(tablet.mark(CRITERIA[0])).to_contain_text(tablet.w("tablet.score.scored"))
    tablet.shows_no_score()


def test_an_idea_is_skipped_and_a_score_taken_back(tablet: ScoringTablet, room: Room) -> None:
    open_scoring(room)
    tablet.sit_down(1)
    tablet.button("tablet.score.skip").tap()
    tablet.score(CRITERIA[0], 4)
    tablet.score(CRITERIA[1], 0)

    tablet.button("tablet.score.take_back_label", name=CRITERIA[0]["name"]).tap()

    expect(tablet.target(CRITERIA[0], 4)).not_to_be_checked()
    tablet.button("tablet.score.finish").tap()
    tablet.sees(tablet.w.many("tablet.score.ideas_open", 2))
    [(cell, value)] = scores(room, tablet).items()
    assert (cell[2], value) == (COST, 0)


def test_a_sheet_of_the_wrong_seat_goes_to_the_right_one(tablet: ScoringTablet, room: Room) -> None:
    open_scoring(room, IDEAS[0])
    tablet.sit_down(1)
    tablet.score(CRITERIA[0], 9)

    tablet.page.get_by_text(tablet.w("tablet.score.wrong_seat"), exact=True).tap()
    tablet.button("tablet.score.move_to", seat=3).tap()

    expect(
        tablet.page.get_by_role("heading", name=tablet.w("tablet.score.seat", seat=3))
    ).to_be_visible()
    tablet.shows_no_score()
    assert scores(room, tablet) == {("g3m3", "i1", WELCOME): 9}


def test_without_a_network_the_last_score_of_each_kind_is_sent_once(
    tablet: ScoringTablet, room: Room
) -> None:
    open_scoring(room, IDEAS[0])
    tablet.sit_down(1)
    tablet.person.lose_the_network()
    tablet.score(CRITERIA[0], 3)
    tablet.score(CRITERIA[0], 5)
    tablet.page.get_by_text(tablet.w("tablet.score.wrong_seat"), exact=True).tap()
    tablet.button("tablet.score.move_to", seat=2).tap()
    tablet.score(CRITERIA[0], 8)

    tablet.person.find_the_network()

    room.facilitator.wait_for(lambda view: view["progress/s5"]["scores"] == 2)
    assert scores(room, tablet) == {("g3m2", "i1", WELCOME): 5, ("g3m1", "i1", WELCOME): 8}
    sent = [entry["command"] for entry in room.archive()["journal"]]
    assert sent.count("score.set") == 2


def test_what_a_gap_kept_from_the_page_is_fetched_when_it_is_over(
    people: People, room: Room, w: Words
) -> None:
    """Scoring has a script of its own, which comes behind the page. It is asked for by another
    address then: some browsers give a module that failed no second time."""
    person = people.sit("tablet")
    tablet = ScoringTablet(person, w)
    gap = "**/tablet.rest.js*"
    asked: list[str] = []
    person.page.on("requestfinished", lambda it: asked.append(it.url))
    person.page.route(gap, lambda it: it.abort())
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    with person.page.expect_event("requestfailed"):
        open_scoring(room)

    person.page.unroute(gap)
    tablet.sit_down(1)

    assert any("tablet.rest.js?again=" in url for url in asked)
    assert all("ERR_FAILED" in fault for fault in person.faults)
    person.faults.clear()


def test_a_person_leaves_comes_back_and_one_more_sits_down(
    tablet: ScoringTablet, room: Room
) -> None:
    open_scoring(room, IDEAS[0])
    tablet.sit_down(2)
    tablet.score(CRITERIA[0], 6)
    tablet.pass_on()

    tablet.page.get_by_text(tablet.w("tablet.score.more")).nth(1).tap()
    tablet.button("tablet.score.leaves").tap()
    tablet.sees(tablet.w("tablet.score.has_left"))
    expect(tablet.seats).to_have_count(2)
    tablet.button("tablet.score.back_label", seat=2).tap()
    expect(tablet.seats).to_have_count(3)
    tablet.button("tablet.score.add_seat").tap()

    expect(tablet.seat(4)).to_be_visible()


def test_a_seat_goes_on_on_its_own_phone(
    people: People, tablet: ScoringTablet, room: Room, w: Words
) -> None:
    open_scoring(room, IDEAS[0])
    tablet.page.get_by_text(w("tablet.score.more")).nth(1).tap()
    tablet.button("tablet.phone.go").tap()
    expect(tablet.page.get_by_role("img", name=w("tablet.phone.qr"))).to_be_visible()
    code = tablet.page.locator("strong.code").inner_text()
    phone = ScoringTablet(people.sit("tablet", viewport={"width": 390, "height": 844}), w)

    phone.open(f"{room.links['join']}/place")
    phone.take_over(code)
    phone.button("tablet.score.start").tap()
    expect(phone.seats).to_have_count(0)
    phone.score(CRITERIA[1], 2)

    tablet.button("tablet.phone.close").tap()
    expect(tablet.seat(2)).to_contain_text(w.many("tablet.score.progress", 1, of=2))
    room.facilitator.do("step.open", step="s1")
    phone.sees(w("tablet.phone.on_tablet"))
    assert scores(room, phone) == {("g3m2", "i1", COST): 2}


def test_one_score_a_group_knows_no_seats(tablet: ScoringTablet, room: Room) -> None:
    open_scoring(room, IDEAS[0], one_per_group=True)
    tablet.sees(tablet.w("tablet.sees.scores_nobody"))
    tablet.button("tablet.score.start").tap()
    expect(tablet.seats).to_have_count(0)

    tablet.score(CRITERIA[0], 10)

    assert scores(room, tablet) == {("g3m1", "i1", WELCOME): 10}


def test_the_facilitator_leads_from_idea_to_idea(tablet: ScoringTablet, room: Room) -> None:
    step = open_scoring(room, led=True)
    room.facilitator.do("score.lead", step=step, idea="i2")
    tablet.seat(1).tap()
    expect(tablet.idea_on).to_contain_text(IDEAS[1])
    tablet.score(CRITERIA[0], 3)
    tablet.all_sent()

    room.facilitator.do("score.lead", step=step, idea="i1")

    expect(tablet.idea_on).to_contain_text(IDEAS[0])
    expect(tablet.target(CRITERIA[0], 3)).not_to_be_checked()
    assert scores(room, tablet) == {("g3m1", "i2", WELCOME): 3}


def test_a_profile_is_chosen_on_sitting_down_or_not(tablet: ScoringTablet, room: Room) -> None:
    room.facilitator.do("profiles.set", names=["Habitante ou habitant", "Agent"])
    open_scoring(room, IDEAS[0])
    tablet.seat(1).tap()
    tablet.page.get_by_role("button", name="Agent", exact=True).tap()
    tablet.pass_on()
    expect(tablet.seat(1)).to_contain_text("Agent")

    tablet.seat(2).tap()
    tablet.button("tablet.profile.skip").tap()

    expect(tablet.scale(CRITERIA[0])).to_be_visible()
    assert [m["profile"] for m in room.archive()["members"] if m["group"] == "g3"] == [
        "p2",
        None,
        None,
    ]


def test_at_the_end_a_phone_is_put_away_as_a_phone(people: People, room: Room, w: Words) -> None:
    step = open_scoring(room, IDEAS[0])
    code = room.tablets[0].do("seat.invite", member="g1m1")["code"]
    phone = ScoringTablet(people.sit("tablet", viewport={"width": 390, "height": 844}), w)
    phone.open(f"/w/{room.code}/place")
    phone.take_over(code)

    room.facilitator.do("step.close", step=step, now=True)
    room.facilitator.do("step.reveal", step=step)

    phone.sees(w("tablet.leave_phone"))
