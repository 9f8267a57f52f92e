"""The facilitator follows a scoring, leads it, reveals it part by part and tries other weights."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.pages import Facilitator
from tests.browser.people import People
from tests.browser.scoring import COST, CRITERIA, WELCOME, open_scoring
from tests.browser.words import Words
from tests.cast import IDEAS
from tests.rooms import Room


@pytest.fixture
def facilitator(people: People, room: Room, w: Words) -> Facilitator:
    page = Facilitator(people.sit("facilitator"), w)
    page.open(room.links["facilitator"])
    expect(page.button("facilitator.prepare")).to_be_visible()
    return page


def score(room: Room, step: str, seat: str, idea: str, criterion: str, value: int) -> None:
    tablet = room.tablets[int(seat[1]) - 1]
    given = {"step": step, "idea": idea, "criterion": criterion, "member": seat, "value": value}
    tablet.do("score.set", **given)


def score_all(room: Room, step: str, values: dict[str, tuple[int, int]]) -> None:
    """Everybody gives each idea the same: so much on welcome, so much on cost."""
    for group in room.groups:
        for member in group["members"]:
            for idea, (welcome, cost) in values.items():
                score(room, step, member["id"], idea, WELCOME, welcome)
                score(room, step, member["id"], idea, COST, cost)


def tally_on_screen(room: Room, step: str) -> dict[str, Any]:
    return dict(room.screen.wait_for(lambda view: view.get(f"tally/{step}")))


def test_who_is_waited_for_is_named_by_seat(facilitator: Facilitator, room: Room, w: Words) -> None:
    step = open_scoring(room, IDEAS[0])
    for seat in ("g1m1", "g1m3", "g2m1", "g2m2", "g2m3"):
        score(room, step, seat, "i1", WELCOME, 7)
        score(room, step, seat, "i1", COST, 3)
    score(room, step, "g1m2", "i1", WELCOME, 9)

    seat = w("facilitator.seat", name="Table 1", seat=2)
    counted = w.many("facilitator.seat.scored", 1, of=2)

    ring = facilitator.page.get_by_role("button", name=f"{seat} · {counted}")
    expect(ring).to_be_visible()
    named = facilitator.page.get_by_text(w("facilitator.score.waited_for")).locator("..")
    expect(named).to_have_text(f"{w('facilitator.score.waited_for')} {seat}")
    ring.click()
    facilitator.button("facilitator.seat.leaves").click()
    facilitator.sees(w("facilitator.score.nobody_missing"))


def test_nobody_is_waited_for_in_a_group_that_says_it_is_done(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    step = open_scoring(room, IDEAS[0])
    score(room, step, "g1m1", "i1", WELCOME, 7)
    for group in room.groups[1]["members"]:
        for criterion in (WELCOME, COST):
            score(room, step, group["id"], "i1", criterion, 5)
    facilitator.sees(w("facilitator.score.waited_for"))

    room.tablets[0].do("step.done", step=step, done=True)

    facilitator.sees(w("facilitator.score.nobody_awaited"))
    expect(facilitator.page.get_by_text(w("facilitator.score.waited_for"))).to_have_count(0)


def test_a_sheet_of_paper_is_entered_for_a_seat(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    step = open_scoring(room, IDEAS[0])
    seat = w("facilitator.seat", name="Table 2", seat=3)
    facilitator.page.get_by_role("button", name=seat).click()

    form = facilitator.page.get_by_role("form", name=w("facilitator.enter.scores"))
    form.get_by_label(CRITERIA[0]["name"]).fill("10")
    form.get_by_label(CRITERIA[1]["name"]).fill("0")
    form.get_by_label(CRITERIA[1]["name"]).press("Enter")

    expect(form.get_by_label(CRITERIA[0]["name"])).to_have_value("")
    facilitator.page.get_by_role("button", name=f"{seat} · 2").wait_for()
    rows = [row for row in room.archive()["scores"] if row["step"] == step]
    found = {(row["member"], row["criterion"], row["value"], row["by"]) for row in rows}
    assert found == {("g2m3", WELCOME, 10, "facilitator"), ("g2m3", COST, 0, "facilitator")}


def test_the_facilitator_leads_from_idea_to_idea_by_arrows(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    step = open_scoring(room, *IDEAS[:3], led=True)
    facilitator.sees(w("facilitator.led.at", at=1, of=3))

    facilitator.page.keyboard.press("ArrowRight")

    facilitator.sees(w("facilitator.led.at", at=2, of=3))
    assert room.tablets[0].wait_for(lambda view: view[f"step/{step}"]["led_idea"] == "i2")


def test_scores_are_revealed_idea_by_idea_by_one_key(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    step = open_scoring(room)
    score_all(room, step, {"i1": (8, 2), "i2": (5, 9)})
    room.facilitator.do("step.close", step=step, now=True)
    facilitator.sees(w("facilitator.reveal.hidden"))

    facilitator.page.keyboard.press("n")

    facilitator.sees(w("facilitator.reveal.rest_hidden"))
    tally = tally_on_screen(room, step)
    assert [row["idea"] for row in tally["rows"]] == ["i1"]
    assert tally["partial"] is True


def test_other_weights_are_tried_and_change_no_result(
    facilitator: Facilitator, room: Room, w: Words
) -> None:
    step = open_scoring(room)
    score_all(room, step, {"i1": (6, 5), "i2": (2, 8)})
    room.facilitator.do("step.close", step=step, now=True)
    room.facilitator.do("step.reveal", step=step)
    before = room.archive()["tallies"]
    facilitator.page.get_by_text(w("facilitator.trial")).click()
    slider = facilitator.page.get_by_role("slider", name=CRITERIA[1]["name"])
    slider.focus()

    for _ in range(3):
        facilitator.page.keyboard.press("ArrowRight")

    facilitator.sees(w.many("facilitator.trial.falls", 2))
    tried = room.screen.wait_for(
        lambda view: (
            (view[f"tally/{step}"]["trial"] or {}).get("weights") == {WELCOME: 1, COST: 4}
            and view[f"tally/{step}"]["trial"]
        )
    )
    assert ([row["idea"] for row in tried["rows"]], tried["holds"]) == (["i2", "i1"], False)
    facilitator.button("facilitator.trial.end").click()
    expect(slider).to_have_value("1")
    assert room.screen.wait_for(lambda view: view[f"tally/{step}"]["trial"] is None)
    assert room.archive()["tallies"] == before


def test_a_helper_files_ideas_and_opens_nothing(people: People, room: Room, w: Words) -> None:
    room.facilitator.do("idea.submit", step="s1", text=IDEAS[0])
    room.facilitator.do("theme.add", name="Rencontres")
    helper = Facilitator(people.sit("facilitator"), w)
    helper.open(room.links["helper"])
    expect(helper.idea(IDEAS[0])).to_be_visible()

    for key in ("g", "d", "j", "l", "1"):
        helper.page.keyboard.press(key)

    helper.sees(w("facilitator.said.filed", number=1, name="Rencontres"))
    expect(helper.button("facilitator.prepare")).to_have_count(0)
    expect(helper.button("facilitator.next.open.ideas")).to_have_count(0)
    archive = room.archive()
    assert archive["ideas"][0]["theme"] == archive["themes"][0]["id"]
    assert {step["state"] for step in archive["steps"]} == {"prepared"}
