"""The desk with many workshops: the newest open, the others found by typing, links handed on."""

from playwright.sync_api import expect

from tests.browser.axe import faults_of
from tests.browser.pages import Desk
from tests.browser.people import People
from tests.browser.words import Words
from tests.conftest import ORGANISER_KEY, Server
from workshop.rehearsal.client import Api

TITLES = ["Piscine", "École", "Jardin", "Vélo", "Musée", "Marché", "Théâtre", "Étang"]


def seated(people: People, w: Words) -> Desk:
    desk = Desk(people.sit("desk"), w)
    desk.open(f"/desk#{ORGANISER_KEY}")
    return desk


def test_a_workshop_is_made_by_keyboard_alone_and_its_next_act_is_at_hand(
    people: People, w: Words
) -> None:
    desk = seated(people, w)
    keys = desk.page.keyboard
    desk.page.get_by_label(w("desk.field_title"), exact=True).focus()

    title = f"Sans souris, {w.language}"
    keys.type(title)
    keys.press("Tab")
    keys.type("Comment faire mieux ?")
    keys.press("Enter")

    expect(desk.page.get_by_role("heading", name=title)).to_be_focused()
    keys.press("Tab")
    keys.press("Tab")
    lead = desk.card(title).get_by_role("link", name=w("desk.link_facilitator"), exact=True)
    expect(lead).to_be_focused()


def test_of_many_the_newest_is_open_and_another_is_found_without_its_accents(
    people: People, server: Server, w: Words
) -> None:
    api = Api(server.url, ORGANISER_KEY)
    for title in TITLES:
        api.create(f"{title} de quartier", "Comment ?", "fr")
    desk = seated(people, w)
    newest = desk.card("Étang de quartier").first
    expect(newest.get_by_role("link", name=w("desk.link_report"), exact=True)).to_be_visible()
    school = desk.card("École de quartier").first
    expect(school.get_by_role("button", name=w("desk.links"))).to_be_hidden()

    desk.page.get_by_label(w("desk.find")).fill("ecole quartier")

    expect(school).to_be_visible()
    expect(newest).to_be_hidden()
    school.get_by_role("button", name="École de quartier").click()
    school.get_by_role("button", name=w("desk.links")).click()
    school.get_by_role("button", name=f"{w('desk.qr')} {w('desk.link_report')}").click()
    link = school.get_by_label(w("desk.link_of", what=w("desk.link_report")))
    link.focus()
    selected = "() => document.activeElement.value.slice(document.activeElement.selectionStart)"
    assert "/report#" in desk.page.evaluate(selected)
    drawn = "(image) => image.decode().then(() => image.naturalWidth)"
    assert school.get_by_role("img").evaluate(drawn) > 0
    assert faults_of(desk.page, "the desk") == []


def test_an_undo_that_could_not_be_sent_is_said_and_stays(
    people: People, server: Server, w: Words
) -> None:
    Api(server.url, ORGANISER_KEY).create("Fausse manœuvre", "Comment ?", "fr")
    person = people.sit("desk")
    desk = Desk(person, w)
    desk.open(f"/desk#{ORGANISER_KEY}")
    card = desk.card("Fausse manœuvre")
    card.get_by_role("button", name=w("desk.delete")).click()
    undo = desk.page.get_by_role("complementary", name=w("desk.done_just_now"))
    expect(undo).to_contain_text(w("desk.deleted", title="Fausse manœuvre"))

    person.lose_the_network()
    undo.get_by_role("button", name=w("desk.undo")).click()

    expect(undo).to_contain_text(w("refusal.offline"))
    person.find_the_network()
    undo.get_by_role("button", name=w("desk.undo")).click()
    expect(card).to_be_visible()
