"""What leads a group away from its tablet and back: screen, raised hand, keyboard, voice."""

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.pages import Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.rooms import Room

TEXT = "Une cantine ouverte à tous"
CARET = 11


def seated(people: People, room: Room, w: Words, **more: Any) -> Tablet:
    tablet = Tablet(people.sit("tablet", **more), w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    return tablet


def test_look_up_dims_the_page_and_gives_draft_caret_and_focus_back(
    people: People, room: Room, w: Words
) -> None:
    room.facilitator.do("step.open", step="s1")
    tablet = seated(people, room, w)
    tablet.field.fill(TEXT)
    tablet.field.evaluate(f"(it) => it.setSelectionRange({CARET}, {CARET})")

    room.facilitator.do("tablets.look_up", on=True)
    expect(tablet.page.get_by_role("dialog", name=w("tablet.look_up"))).to_be_focused()
    tablet.page.keyboard.type("perdu")
    room.facilitator.do("tablets.look_up", on=False)

    expect(tablet.field).to_be_focused()
    expect(tablet.field).to_have_value(TEXT)
    assert tablet.field.evaluate("(it) => it.selectionStart") == CARET


def test_a_raised_hand_is_seen_and_lowered_by_whoever_comes(
    people: People, room: Room, w: Words
) -> None:
    tablet = seated(people, room, w)
    hand = tablet.button("tablet.hand")

    hand.tap()
    expect(hand).to_have_attribute("aria-pressed", "true")
    room.facilitator.wait_for(lambda view: view["group/g3"]["hand_at"])
    room.facilitator.do("hand.lower", group="g3")

    expect(hand).to_have_attribute("aria-pressed", "false")
    tablet.reads(w("tablet.hand.seen"))


def test_under_the_curtain_a_tablet_reads_what_is_uncovered_and_marks_its_own(
    people: People, room: Room, w: Words
) -> None:
    ideas = room.vote(*IDEAS[:3])
    tablet = seated(people, room, w)
    tablet.put(2, 2)
    room.tablets[0].do("points.set", step="s3", idea=ideas[0], points=3)
    room.facilitator.wait_for(lambda view: view["progress/s3"]["started"] == 2)
    room.facilitator.do("step.close", step="s3", now=True)
    room.facilitator.do("step.curtain", step="s3", up=True)
    tablet.sees(w.many("tally.covered", 3))

    for _ in range(2):
        room.facilitator.do("step.uncover", step="s3")

    tablet.sees(w.many("tally.covered", 1))
    expect(tablet.result(IDEAS[1])).to_contain_text(w.many("tally.mine", 2))
    expect(tablet.result(IDEAS[2])).to_be_visible()
    expect(tablet.result(IDEAS[0])).to_have_count(0)
    room.facilitator.do("step.curtain", step="s3", up=False)
    expect(tablet.result(IDEAS[1])).to_have_count(0)


@pytest.mark.parametrize("width", [390])
def test_over_a_keyboard_the_field_and_its_button_stay_in_sight(
    width: int, people: People, room: Room, w: Words
) -> None:
    room.facilitator.do("step.open", step="s1")
    tablet = seated(people, room, w, viewport={"width": width, "height": 800})
    tablet.field.tap()

    tablet.page.set_viewport_size({"width": width, "height": 350})

    for part in (tablet.field, tablet.button("tablet.send")):
        expect(part).to_be_in_viewport(ratio=1)
    tablet.field.fill(TEXT)
    tablet.button("tablet.send").tap()
    expect(tablet.button("tablet.edit_label", number=1)).to_be_visible()


#: A device with one voice of its own, and one that lives on somebody's servers.
VOICES = """
window.spoken = []
class Speech { constructor(text) { this.text = text } }
const voice = (name, localService) => ({name, localService, lang: 'fr-FR'})
Object.defineProperty(window, 'SpeechSynthesisUtterance', {value: Speech})
Object.defineProperty(window, 'speechSynthesis', {value: {
  getVoices: () => [voice('far', false)].concat(window.name === 'own' ? [voice('own', true)] : []),
  addEventListener() {}, cancel() { window.spoken.push('hush') },
  speak(said) { window.spoken.push(`${said.voice.name}: ${said.text}`) },
}})
"""


def test_a_card_is_read_by_a_voice_of_the_device_alone(
    people: People, room: Room, w: Words
) -> None:
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text=IDEAS[0])
    person = people.sit("tablet")
    person.context.add_init_script(VOICES)
    tablet = Tablet(person, w)
    tablet.open(room.links["join"])
    tablet.join(GROUPS[0])
    expect(tablet.idea(IDEAS[0])).to_be_visible()
    expect(tablet.button("tablet.aloud", number=1)).to_have_count(0)

    tablet.page.evaluate("() => { window.name = 'own' }")
    tablet.page.reload()
    aloud = tablet.button("tablet.aloud", number=1)
    aloud.tap()
    expect(aloud).to_have_attribute("aria-pressed", "true")
    aloud.tap()

    expect(aloud).to_have_attribute("aria-pressed", "false")
    assert tablet.page.evaluate("() => window.spoken") == ["hush", f"own: {IDEAS[0]}", "hush"]
