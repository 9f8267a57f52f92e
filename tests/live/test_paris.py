"""The titles of 1,333 real ideas, sent by 40 groups: each comes back as it was written."""

import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest

from tests import needs
from tests.conftest import NO_RATES, ORGANISER_KEY, Server
from tests.exports.reading import lines, records, sheets
from tests.rooms import Room, open_room
from workshop.rehearsal.client import Answer, Api, Line

pytestmark = [pytest.mark.slow, pytest.mark.wide]

GROUPS = 40

#: The two that are the same once folded, in the order of the file.
SAME = [
    "Pont Broca street art - Les Contes de la rue Broca",
    "Pont Broca street art – Les Contes de la rue Broca",
]

#: Those that a spreadsheet would run.
FORMULAS = {
    "+ de nature en ville",
    "+ de commerces dans les quartiers populaires",
    "+ de végétal dans les quartiers populaires",
}


@dataclass
class Sent:
    """What the tablets sent: the titles that were refused at first, with what they met."""

    room: Room
    refused: dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def titles() -> list[str]:
    return needs.data("paris_titles.txt").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def sent(new_server: Callable[..., Server], titles: list[str]) -> Iterator[Sent]:
    """Forty tablets send a title each, then the next; what is already there goes anyway."""
    with ExitStack() as opened:
        settings = {"ideas": {"max_ideas": None}}
        room = open_room(new_server(**NO_RATES), opened, groups=GROUPS, settings=settings)
        room.facilitator.do("step.open", step="s1")
        hands = [titles[place::GROUPS] for place in range(GROUPS)]
        with ThreadPoolExecutor(GROUPS) as people:
            refused = list(people.map(send_all, room.tablets, hands))
        yield Sent(room, {title: facts for each in refused for title, facts in each.items()})


def send_all(tablet: Line, titles: list[str]) -> dict[str, dict[str, Any]]:
    refused = {}
    for title in titles:
        answer = submit(tablet, title)
        if not answer["ok"]:
            assert answer["code"] == "idea.already_there"
            refused[title] = answer["facts"]
            tablet.do("idea.submit", step="s1", text=title, anyway=True)
    return refused


def submit(tablet: Line, text: str) -> Answer:
    return tablet.send("idea.submit", step="s1", text=text)


def typed_again(title: str) -> str:
    """As somebody in a hurry types it: capitals everywhere, no accent, no typographer's sign."""
    plain = title.upper().replace("’", "'").replace("Œ", "OE").replace("–", "-")
    apart = unicodedata.normalize("NFD", plain)
    return "".join(character for character in apart if not unicodedata.combining(character))


def download(room: Room, name: str) -> bytes:
    desk = Api(room.server.url, ORGANISER_KEY)
    desk.open_desk()
    body = desk.download(f"/w/{room.code}/export/{name}")
    assert body is not None
    return body


def test_the_one_pair_that_is_the_same_is_met_once(sent: Sent) -> None:
    [(title, facts)] = sent.refused.items()

    assert sorted([title, facts["text"]]) == SAME


def test_a_title_typed_again_without_accents_or_capitals_is_already_there(
    sent: Sent, titles: list[str]
) -> None:
    numbers = {idea["text"]: idea["number"] for idea in sent.room.archive()["ideas"]}

    waiting = [
        sent.room.tablets[place % GROUPS].start("idea.submit", step="s1", text=typed_again(title))
        for place, title in enumerate(titles)
    ]
    answers = [answer.result(60) for answer in waiting]

    assert {answer.get("code") for answer in answers} == {"idea.already_there"}
    met = {title: answer["facts"]["number"] for title, answer in zip(titles, answers, strict=True)}
    first_of_same = min(numbers[title] for title in SAME)
    assert met == numbers | dict.fromkeys(SAME, first_of_same)


def test_every_title_is_on_the_wall_and_on_every_tablet(sent: Sent, titles: list[str]) -> None:
    for line in (sent.room.screen, *sent.room.tablets):
        line.wait_for(lambda view: texts(view) == sorted(titles))


def texts(view: dict[str, Any]) -> list[str]:
    return sorted(entry["text"] for key, entry in view.items() if key.startswith("idea/"))


def test_every_title_comes_back_from_the_archive_with_its_group(
    sent: Sent, titles: list[str]
) -> None:
    archive = sent.room.archive()

    came = {idea["text"]: idea["group"] for idea in archive["ideas"]}
    groups = [group["id"] for group in sent.room.groups]
    assert came == {title: groups[place % GROUPS] for place, title in enumerate(titles)}
    assert len(archive["ideas"]) == 1_333


def test_every_title_comes_back_from_the_spreadsheet(sent: Sent, titles: list[str]) -> None:
    xlsx = sheets(download(sent.room, "results.xlsx"))

    rows = records(xlsx["Idées"])
    assert [row["N°"] for row in rows] == list(range(1, 1_334))
    assert sorted(row["Idée"] for row in rows) == sorted(titles)


def test_every_title_comes_back_from_the_csv_and_none_runs(sent: Sent, titles: list[str]) -> None:
    rows = records(lines(download(sent.room, "ideas.csv"), ";"))

    came = {row["Idée"] for row in rows}
    assert came == {f"'{title}" if title in FORMULAS else title for title in titles}
    assert len(rows) == 1_333


def test_an_archive_brought_back_has_the_same_ideas(sent: Sent) -> None:
    archive = sent.room.archive()

    restored = sent.room.api.bring(archive)

    assert sent.room.api.archive(restored["code"])["ideas"] == archive["ideas"]
