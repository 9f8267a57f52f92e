"""A vote's result in two acts: under its curtain, then from last to first at one key."""

from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.pages import TAKES_WITHIN_MS, TRIES, Facilitator, StillThere
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import IDEAS
from tests.rooms import Room

#: What each of four ideas gets: the second and the third are level.
POINTS = (3, 2, 2, 0)


def vote_and_close(room: Room) -> None:
    for idea, points in zip(room.vote(*IDEAS[:4]), POINTS, strict=True):
        if points:
            room.tablets[0].do("points.set", step="s3", idea=idea, points=points)
    room.facilitator.do("step.close", step="s3", now=True)


def screen_has(room: Room, *ideas: str, covered: int) -> None:
    """What everybody in the room may see: these rows, and how many are still covered."""

    def has(view: dict[str, Any]) -> bool:
        tally = view["tally/s3"]
        return tally.get("covered", 0) == covered and {r["idea"] for r in tally["rows"]} == set(
            ideas
        )

    room.screen.wait_for(has)


def row(facilitator: Facilitator, idea: str) -> Locator:
    return facilitator.page.get_by_role("row").filter(has_text=idea)


def test_a_vote_is_uncovered_rank_by_rank_and_covered_again_by_one_key(
    people: People, room: Room, w: Words
) -> None:
    vote_and_close(room)
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])
    facilitator.go_on("curtain", by_key=True)
    screen_has(room, covered=4)
    expect(row(facilitator, IDEAS[3])).to_contain_text(w("facilitator.curtain.is_next"))
    facilitator.go_on("uncover", 1, by_key=True)
    screen_has(room, "i4", covered=3)
    for level in IDEAS[1:3]:
        expect(row(facilitator, level)).to_contain_text(w("facilitator.curtain.is_next"))
    expect(row(facilitator, IDEAS[0])).to_contain_text(w("facilitator.curtain.is_covered"))
    facilitator.go_on("uncover", 2, by_key=True)
    screen_has(room, "i2", "i3", "i4", covered=1)

    facilitator.page.keyboard.press("z")

    room.screen.wait_for(lambda view: "tally/s3" not in view)
    facilitator.go_on("curtain", by_key=True)
    for what, n in (("uncover", 1), ("uncover", 2), ("uncover.first", 1)):
        facilitator.go_on(what, n, by_key=True)
    screen_has(room, "i1", "i2", "i3", "i4", covered=0)
    expect(facilitator.button("facilitator.next.open.results")).to_be_visible()


def test_two_presses_at_once_uncover_one_rank(people: People, room: Room, w: Words) -> None:
    vote_and_close(room)
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])
    facilitator.go_on("curtain", by_key=True)
    one = facilitator.page.get_by_role("button", name=w.many("facilitator.next.uncover", 1))
    expect(one).to_be_visible()

    for _ in range(TRIES):
        one.evaluate_all("(those) => those.forEach((it) => { it.click(); it.click() })")
        try:
            one.wait_for(state="hidden", timeout=TAKES_WITHIN_MS)
            break
        except StillThere:
            continue

    screen_has(room, "i4", covered=3)
    facilitator.sees(w.many("facilitator.curtain.left", 3, shown=1))
