"""One whole workshop, played by the names of things alone, in both languages."""

import re

from playwright.sync_api import expect

from tests.browser.pages import Desk, Facilitator, Screen, Tablet, column
from tests.browser.people import People
from tests.browser.words import BOTH, Words
from tests.cast import GROUPS, IDEAS, QUESTION, TITLE
from tests.conftest import Server

TILLEULS = GROUPS[0]
CAFE, LOAN, REPAIR, COOKING, HEAT, LIBRARY, CINEMA, *_ = IDEAS
CAFE_AGAIN = "Un cafe tenu par les habitants, le dimanche matin !"
LOAN_EDITED = "Prêter la salle aux associations, sans caution"
BOTH_CAFES = "Un café du dimanche tenu par les habitants"
REPAIR_CORRECTED = "Un atelier de réparation chaque mois"


@BOTH
def test_a_workshop_is_played_from_an_empty_desk_to_the_spreadsheet(
    people: People, server: Server, w: Words
) -> None:
    title = f"{TITLE} ({w.language})"
    desk = Desk(people.sit("desk"), w)
    facilitator = Facilitator(people.sit("facilitator"), w)
    screen = Screen(people.sit("screen", reduced_motion="reduce"), w)
    tilleuls = Tablet(people.sit("tablet"), w)
    table = Tablet(people.sit("tablet on its side"), w)

    code, place = prepare(desk, title, server)
    facilitator.open(desk.link(title, "facilitator"))
    screen.open(desk.link(title, "screen"))
    come_in(screen, facilitator, tilleuls, table, code, place)
    exchange_ideas(facilitator, screen, tilleuls, table)
    lose_and_find_the_network(facilitator, tilleuls, table)
    sort_ideas(facilitator, screen, tilleuls, table)
    vote(facilitator, screen, tilleuls, table)
    merge_during_the_vote(facilitator, tilleuls, table)
    moved = move_to_another_tablet(facilitator, tilleuls, Tablet(people.sit("tablet"), w))
    close_and_reveal(facilitator, screen, moved, table)
    take_home(desk, screen, title)


def prepare(desk: Desk, title: str, server: Server) -> tuple[str, str]:
    """The printed link opens the desk; a title and a question make the workshop."""
    printed = re.search(r"http\S+/desk#\S+", server.log.read_text())
    assert printed
    desk.open(printed[0])
    expect(desk.page).to_have_url(re.compile(r"/desk$"))

    desk.make(title, QUESTION)
    place = desk.prepare_place(title, "Table")

    return desk.link(title, "join").rpartition("/")[2], place


def come_in(
    screen: Screen, facilitator: Facilitator, tilleuls: Tablet, table: Tablet, code: str, place: str
) -> None:
    """One group types the code that the screen shows, one comes by its printed place."""
    expect(screen.page).to_have_url(re.compile(r"/screen$"))
    expect(facilitator.page).to_have_url(re.compile(r"/facilitator$"))
    expect(screen.page.get_by_label(" ".join(code))).to_have_text(code)

    tilleuls.type_code(code)
    tilleuls.join(TILLEULS)
    table.open(place)
    table.is_group("Table 1")

    for surface in (tilleuls, table):
        expect(surface.page.get_by_role("heading", name=QUESTION)).to_be_visible()
    screen.sees(screen.w.many("screen.groups", 2))
    expect(facilitator.group("Table 1")).to_contain_text(
        facilitator.w.many("facilitator.group.ideas", 0)
    )


def exchange_ideas(
    facilitator: Facilitator, screen: Screen, tilleuls: Tablet, table: Tablet
) -> None:
    """Sent, seen by the others, already there, edited, withdrawn and put back."""
    w = tilleuls.w
    facilitator.go_on("open.ideas")
    tilleuls.sees(re.compile(re.escape(w("tablet.sees.no_authors"))))
    tilleuls.send(CAFE, 1)
    tilleuls.send(LOAN, 2)
    table.send(REPAIR, 3)
    for surface in (screen, tilleuls, table, facilitator):
        for text in (CAFE, LOAN, REPAIR):
            expect(surface.idea(text)).to_be_visible()

    table.write(CAFE_AGAIN)
    table.sees(w("refusal.idea.already_there", number=1))
    table.button("tablet.send_anyway").tap()
    expect(screen.idea(CAFE_AGAIN)).to_be_visible()

    tilleuls.button("tablet.edit_label", number=2).tap()
    edited = tilleuls.page.get_by_role("textbox", name=w("tablet.edit_label", number=2))
    edited.fill(LOAN_EDITED)
    tilleuls.button("common.save").tap()
    expect(table.idea(LOAN_EDITED)).to_be_visible()

    tilleuls.button("tablet.withdraw_label", number=2).tap()
    expect(table.idea(LOAN_EDITED)).to_be_hidden()
    tilleuls.button("common.undo").tap()
    expect(table.idea(LOAN_EDITED)).to_be_visible()

    facilitator.add(HEAT)
    expect(table.idea(HEAT)).to_be_visible()


def lose_and_find_the_network(facilitator: Facilitator, tilleuls: Tablet, table: Tablet) -> None:
    """What is sent without a network waits, survives a reload, and goes once."""
    w = tilleuls.w
    tilleuls.person.lose_the_network()
    tilleuls.reads(w("tablet.offline"))
    tilleuls.write(COOKING)
    expect(tilleuls.idea(COOKING)).to_contain_text(w("tablet.idea_waits"))
    tilleuls.reads(w.many("tablet.offline_waiting", 1))

    tilleuls.person.find_the_network()
    tilleuls.page.reload()

    expect(tilleuls.button("tablet.edit_label", number=6)).to_be_visible()
    expect(tilleuls.idea(COOKING)).not_to_contain_text(w("tablet.idea_waits"))
    for surface in (tilleuls, table, facilitator):
        expect(surface.idea(COOKING)).to_have_count(1)


def sort_ideas(facilitator: Facilitator, screen: Screen, tilleuls: Tablet, table: Tablet) -> None:
    """The two cafés become one; a text is corrected, its first one beside it."""
    w = tilleuls.w
    facilitator.go_on("close.ideas")
    facilitator.go_on("now")
    facilitator.go_on("open.sort")

    facilitator.merge(1, 4, text=BOTH_CAFES)
    facilitator.correct(3, REPAIR_CORRECTED)

    expect(screen.idea(BOTH_CAFES)).to_contain_text(w.many("screen.together", 2))
    expect(facilitator.idea(REPAIR_CORRECTED)).to_contain_text(
        w("facilitator.first_text", text=REPAIR)
    )
    cafe = w("notice.the_idea", number=1, text=BOTH_CAFES)
    table.reads(
        w("notice.idea.merged", idea=w("notice.the_idea", number=4, text=CAFE_AGAIN), others=cafe)
    )


def vote(facilitator: Facilitator, screen: Screen, tilleuls: Tablet, table: Tablet) -> None:
    """By touch and by keyboard, within the limit, nothing on one's own."""
    w = tilleuls.w
    # both groups wrote one of its ideas: that is looked at first
    facilitator.go_on("look", title="Vote")
    facilitator.sees(facilitator.w.many("facilitator.advice.nobody", 1))
    facilitator.go_on("open.vote")
    tilleuls.has_left(30)

    for surface in (tilleuls, table):
        surface.sees(w("tablet.barred_lead"))
        expect(surface.card(1)).to_be_hidden()
    tilleuls.sees(w("tablet.barred"))
    expect(tilleuls.card(2)).to_be_hidden()
    expect(table.card(3)).to_be_hidden()

    tilleuls.put(5, 3)
    tilleuls.put(3, 2)
    tilleuls.has_left(25)

    for _ in range(4):
        table.card(6).press("+")
    table.sees(w.many("tablet.at_most", 3))
    table.has_given(6, 3)
    table.card(5).press("+")
    table.card(5).press("+")
    table.card(5).press("-")
    table.has_given(5, 1)
    table.card(2).press("1")
    table.has_left(25)
    for surface in (tilleuls, table):
        surface.all_sent()

    screen.sees(w("screen.rule_own"))
    expect(screen.page.get_by_role("table")).to_be_hidden()


def merge_during_the_vote(facilitator: Facilitator, tilleuls: Tablet, table: Tablet) -> None:
    """Each had given points to what is now its own: they come back, and it is said."""
    w = tilleuls.w
    facilitator.merge(3, 2)

    loan = w("notice.the_idea", number=2, text=LOAN_EDITED)
    repair = w("notice.the_idea", number=3, text=REPAIR_CORRECTED)
    tilleuls.reads(
        w("notice.idea.merged", idea=loan, others=repair),
        w.many("notice.points.back", 2),
    )
    tilleuls.has_left(27)
    expect(tilleuls.card(3)).to_be_hidden()
    table.reads(w.many("notice.points.back", 1))
    table.has_left(26)
    table.button("tablet.notice_seen").tap()
    expect(table.button("tablet.notice_seen")).to_be_hidden()


def move_to_another_tablet(facilitator: Facilitator, old: Tablet, new: Tablet) -> Tablet:
    """A code from the facilitator; the old tablet is told, the new one goes on."""
    address, code = facilitator.replace_tablet_of(TILLEULS)
    new.open(address)
    new.take_over(code)

    new.is_group(TILLEULS)
    new.has_left(27)
    new.has_given(5, 3)
    old.sees(old.w("refusal.device.revoked"))
    return new


def close_and_reveal(
    facilitator: Facilitator, screen: Screen, tilleuls: Tablet, table: Tablet
) -> None:
    """Ten seconds, now; hidden until revealed; then everybody has the same."""
    w = tilleuls.w
    facilitator.go_on("close.vote")
    facilitator.sees(re.compile(w.many("facilitator.closing.in", 9).replace("9", r"\d+")))
    screen.sees(w("screen.closing_vote"))
    tilleuls.reads(w("tablet.closing_kept.vote"))
    facilitator.go_on("now")
    screen.sees(w("screen.vote_closed"))
    tilleuls.sees(w("tablet.result_later"))

    facilitator.show_all()

    assert screen.totals() == {HEAT: 4, COOKING: 3, BOTH_CAFES: 0, REPAIR_CORRECTED: 0}
    groups = w.many("screen.groups", 2)
    for line in (
        w.many("screen.foot_voted", 2, groups=groups, could=2),
        w.many("screen.foot_merges", 2),
        w("screen.foot_opinion"),
    ):
        expect(screen.footing).to_contain_text(line)
    expect(tilleuls.result(HEAT)).to_contain_text(w.many("tally.mine", 3))
    expect(table.result(HEAT)).to_contain_text(w.many("tally.mine", 1))
    expect(table.result(COOKING)).to_contain_text(w.many("tally.mine", 3))
    expect(tilleuls.result(COOKING)).to_contain_text(w("tally.own"))


def take_home(desk: Desk, screen: Screen, title: str) -> None:
    """The spreadsheet says what the screen says."""
    w = desk.w
    desk.page.reload()
    sheet = desk.take_home(title)[w("export.sheet.results")]

    text, total = column(sheet, w("export.ideas.text")), column(sheet, w("export.results.total"))
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert {text(row): total(row) for row in rows} == screen.totals()
