"""No mouse and no finger: everything can be done with the keyboard alone."""

from playwright.sync_api import expect

from tests.browser.pages import Facilitator, Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room


def test_the_facilitator_opens_merges_and_closes_by_keys(
    people: People, room: Room, w: Words
) -> None:
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])
    keys = facilitator.page.keyboard
    facilitator.go_on("open.ideas", by_key=True)
    for text in IDEAS[:3]:
        room.tablets[0].do("idea.submit", step="s1", text=text)
    expect(facilitator.idea(IDEAS[2])).to_be_visible()
    facilitator.go_on("close.ideas", by_key=True)
    facilitator.go_on("now", by_key=True)
    facilitator.go_on("open.sort", by_key=True)

    for key in ("j", "x", "j", "j", "k", "x", "m"):
        keys.press(key)
    expect(facilitator.page.get_by_label(w("facilitator.merge.text"))).to_be_focused()
    keys.press("Enter")
    facilitator.sees(w("facilitator.said.merged", number=1, n=2))
    facilitator.go_on("open.vote", by_key=True)
    facilitator.go_on("close.vote", by_key=True)
    keys.press("Escape")
    facilitator.go_on("close.vote", by_key=True)
    facilitator.go_on("now", by_key=True)

    archive = room.archive()
    assert [(idea["number"], idea["lead"]) for idea in archive["ideas"]] == [
        (1, None),
        (2, "i1"),
        (3, None),
    ]
    assert [step["state"] for step in archive["steps"]][:3] == ["closed", "closed", "closed"]


def test_the_facilitator_takes_a_merge_back_by_one_key(
    people: People, room: Room, w: Words
) -> None:
    for text in IDEAS[:2]:
        room.facilitator.do("idea.submit", step="s1", text=text)
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])
    expect(facilitator.idea(IDEAS[1])).to_be_visible()
    keys = facilitator.page.keyboard
    for key in ("1", " ", "2", "Enter", "m"):
        keys.press(key)
    keys.press("Enter")
    facilitator.sees(w("facilitator.said.merged", number=1, n=2))

    keys.press("z")

    expect(
        facilitator.page.get_by_role("heading", name=w.many("facilitator.ideas", 2))
    ).to_be_visible()
    expect(facilitator.page.get_by_role("checkbox", name=IDEAS[1])).to_be_visible()


#: As on a busy laptop: what is left for after the next picture comes much later.
PAINTS_LATE = """
const later = window.setTimeout
window.requestAnimationFrame = (paint) => later(() => paint(performance.now()), 2000)
window.setTimeout = (act, ms = 0, ...more) => later(act, ms + 2000, ...more)
"""


def test_keys_pressed_as_soon_as_the_list_shows_are_not_lost(
    people: People, room: Room, w: Words
) -> None:
    for text in IDEAS[:2]:
        room.facilitator.do("idea.submit", step="s1", text=text)
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.page.add_init_script(PAINTS_LATE)
    facilitator.open(room.links["facilitator"])
    expect(facilitator.idea(IDEAS[1])).to_be_visible()
    for key in ("1", " ", "2", "Enter"):
        facilitator.page.keyboard.press(key)
    for text in IDEAS[:2]:
        expect(facilitator.page.get_by_role("checkbox", name=text)).to_be_checked()


def test_a_group_joins_sends_and_votes_by_keys(people: People, room: Room, w: Words) -> None:
    tablet = Tablet(people.sit("tablet on its side"), w)
    tablet.open(room.links["join"])
    name = tablet.page.get_by_label(w("join.name"), exact=True)
    expect(name).to_be_visible()
    keys = tablet.page.keyboard
    # the first stop leads to the content
    keys.press("Tab")
    keys.press("Tab")
    expect(name).to_be_focused()
    keys.type(GROUPS[0])
    keys.press("Enter")
    tablet.is_group(GROUPS[0])

    room.vote(*IDEAS[:2])
    card = tablet.card(1)
    expect(card).to_be_visible()
    for _ in range(20):
        keys.press("Tab")
        if card.evaluate("(it) => it === document.activeElement"):
            break
    for key in "++-+":
        keys.press(key)

    tablet.has_given(1, 2)
    tablet.has_left(28)
    room.facilitator.wait_for(lambda view: view["progress/s3"]["started"])
    tablet.page.reload()
    tablet.has_given(1, 2)
