"""What somebody who leads, or votes, for the first time stumbled over."""

from playwright.sync_api import expect

from tests.browser.pages import Facilitator, Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room


def test_of_a_merge_made_undone_and_made_again_the_last_word_is_told(
    people: People, room: Room, w: Words
) -> None:
    lead = room.facilitator
    lead.do("step.open", step="s1")
    tablet = Tablet(people.sit("tablet"), w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    tablet.send(IDEAS[0], 1)
    other = room.tablets[1].do("idea.submit", step="s1", text=IDEAS[1])["idea"]
    told = tablet.page.get_by_role("complementary", name=w("tablet.messages")).get_by_role(
        "paragraph"
    )
    merge = {"ideas": [other, "i1"]}

    lead.do("idea.merge", **merge)
    expect(told).to_have_count(1)
    merged = told.inner_text()
    lead.do("idea.split", idea=other)
    expect(told).to_have_count(0)

    lead.do("idea.merge", **merge)

    expect(told).to_have_text([merged])


def test_an_idea_that_nobody_may_support_is_looked_at_before_its_vote_opens(
    people: People, room: Room, w: Words
) -> None:
    lead = room.facilitator
    lead.do("step.open", step="s1")
    ideas = [
        tablet.do("idea.submit", step="s1", text=f"{IDEAS[0]} {n}")["idea"]
        for n, tablet in enumerate(room.tablets)
    ]
    lead.do("idea.merge", ideas=ideas)
    lead.do("step.open", step="s2")
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])

    facilitator.go_on("look", title="Vote", by_key=True)

    facilitator.button("facilitator.advice.let_vote").click()
    facilitator.go_on("open.vote", by_key=True)
    assert room.archive()["steps"][2]["state"] == "open"


def test_undo_ends_where_the_room_goes_on(people: People, room: Room, w: Words) -> None:
    lead = room.facilitator
    for text in IDEAS[:3]:
        lead.do("idea.submit", step="s1", text=text)
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])
    facilitator.merge(1, 2)
    lead.do("step.open", step="s3")
    expect(facilitator.page.locator("nav .on")).to_contain_text("Vote")

    facilitator.page.keyboard.press("z")

    facilitator.sees(w("facilitator.undo.nothing"))
    assert [idea["lead"] for idea in room.archive()["ideas"]] == [None, "i1", None]
