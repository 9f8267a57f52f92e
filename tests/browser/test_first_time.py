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


def test_a_vote_that_is_going_on_is_no_reason_to_warn_of_the_step_on_its_first_ideas(
    people: People, room: Room, w: Words
) -> None:
    criterion = {"name": "Coût", "low": "cher", "high": "gratuit"}
    on_the_first = {"works_on": {"first": 1, "of": "s3"}, "criteria": [criterion]}
    room.facilitator.do(
        "step.add", kind="score", title="Évaluer", settings=on_the_first, position=3
    )
    first, _ = room.vote(*IDEAS[:2])
    room.tablets[0].do("points.set", step="s3", idea=first, points=3)
    facilitator = Facilitator(people.sit("facilitator"), w)
    facilitator.open(room.links["facilitator"])
    expect(facilitator.idea(IDEAS[0])).to_be_visible()
    ahead = facilitator.page.get_by_role("paragraph").filter(has_text="Évaluer · ")
    expect(ahead).to_have_count(0)

    room.facilitator.do("step.close", step="s3", now=True)
    room.facilitator.do("step.reveal", step="s3")

    expect(ahead).to_contain_text(w.many("facilitator.ideas", 1))
    expect(ahead).not_to_contain_text(w("refusal.step.source_not_closed"))
