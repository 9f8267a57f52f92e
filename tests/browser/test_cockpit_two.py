"""Two people lead at once, each on a device of their own."""

from playwright.sync_api import expect

from tests.browser.pages import Facilitator
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import IDEAS
from tests.rooms import Room


def test_neither_takes_a_text_or_a_choice_from_under_the_other_s_hands(
    people: People, room: Room, w: Words
) -> None:
    room.facilitator.do("step.open", step="s1")
    for at, text in enumerate(IDEAS[:6]):
        room.tablets[at % 2].do("idea.submit", step="s1", text=text)
    ann, bob = (Facilitator(people.sit("facilitator"), w) for _ in range(2))
    for one in (ann, bob):
        one.open(room.links["facilitator"])
        expect(one.idea(IDEAS[4])).to_be_visible()
    ann.choose(1, 2)
    ann.button("facilitator.merge.n", n=2).click()
    text = ann.page.get_by_label(w("facilitator.merge.text"))
    text.fill("Un café et une salle pour")
    bob.choose(3, 4)

    bob.page.keyboard.press("m")
    bob.page.keyboard.press("Enter")
    bob.go_on("close.ideas")
    bob.go_on("now")
    bob.go_on("open.sort")

    ann.sees(w("facilitator.behind", title="Regrouper", state=w("facilitator.state.open")))
    expect(text).to_be_focused()
    ann.page.keyboard.type(" tous")
    bob.choose(5)
    expect(ann.page.get_by_role("checkbox", name=IDEAS[3])).to_have_count(0)
    ann.page.keyboard.press("Enter")
    expect(bob.idea("Un café et une salle pour tous")).to_be_visible()
    expect(bob.page.get_by_role("checkbox", name=IDEAS[4])).to_be_checked()
    ann.button("facilitator.behind.go").click()
    expect(ann.page.get_by_role("heading", name="Regrouper", exact=True)).to_be_visible()
