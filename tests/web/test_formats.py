"""Formats at the desk: chosen, kept, taken home, added, removed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import requests

from tests.conftest import Server
from tests.web.conftest import Desk
from workshop.formats.shelf import ORDER, SHIPPED
from workshop.rehearsal.client import Api, Line

pytestmark = pytest.mark.slow

GOOD = (SHIPPED / "quick_poll.toml").read_text()


class Formats:
    """The shelf as the desk sees it."""

    def __init__(self, desk: Desk, data_dir: Path) -> None:
        self.desk, self.data_dir = desk, data_dir
        self.url = f"{desk.url}/api/v1/desk/formats"

    def listed(self, language: str = "fr") -> dict[str, dict[str, Any]]:
        found = self.desk.http.get(self.url, params={"lang": language}).json()
        return {one["name"]: one for one in found}

    def own(self) -> list[str]:
        return [name for name, one in self.listed().items() if one["own"]]

    def post(self, path: str, body: Any = None) -> requests.Response:
        headers = {"X-CSRFToken": self.desk.csrf}
        return self.desk.http.post(self.url + path, json=body or {}, headers=headers)

    def add(self, file: str, source: str) -> requests.Response:
        return self.post("", {"file": file, "source": source})


@pytest.fixture
def formats(new_server: Callable[..., Server]) -> Formats:
    server = new_server()
    return Formats(Desk(server.url), server.data_dir)


def test_the_thirteen_are_offered_in_both_languages(formats: Formats) -> None:
    french, english = formats.listed("fr"), formats.listed("en")

    assert list(french) == list(ORDER)
    assert (french["criteria"]["title"], english["criteria"]["title"]) == (
        "Trouver les critères",
        "Find the criteria",
    )
    poll = english["quick_poll"]
    assert (poll["seconds"], poll["members"], poll["own"]) == (120, 1, False)
    assert [(step["kind"], step["title"]) for step in poll["steps"]] == [
        ("vote", "Your choice"),
        ("results", "Result"),
    ]


def test_nobody_else_sees_or_changes_them(formats: Formats) -> None:
    answers = [
        requests.get(formats.url),
        requests.get(f"{formats.url}/swot.toml"),
        requests.post(formats.url, json={"file": "a.toml", "source": GOOD}),
    ]

    assert [answer.status_code for answer in answers] == [403, 403, 403]
    assert formats.own() == []


def test_a_file_goes_up_comes_home_and_makes_a_workshop(formats: Formats) -> None:
    added = formats.add("Mon sondage.toml", GOOD).json()

    assert (added["name"], added["title"]) == ("mon_sondage", "Question rapide")
    home = formats.desk.http.get(f"{formats.url}/mon_sondage.toml")
    assert home.text == GOOD
    assert 'filename="mon_sondage.toml"' in home.headers["Content-Disposition"]
    made = formats.desk.create(format="mon_sondage")
    assert made["title"] == "Salle"


def test_a_broken_file_says_its_line_and_leaves_nothing(formats: Formats) -> None:
    refused = formats.add("le mien.toml", GOOD.replace("budget = 1", "budget = 0"))

    assert (refused.status_code, refused.json()["code"]) == (400, "format.broken")
    facts = refused.json()["facts"]
    assert (facts["file"], facts["line"], facts["reason"]) == ("le mien.toml", 12, "whole")
    assert facts["faults"] == [
        {
            "line": 12,
            "reason": "whole",
            "facts": {"name": "budget", "least": 1, "most": 1_000},
        }
    ]
    assert formats.own() == []


def test_what_is_removed_comes_back(formats: Formats) -> None:
    formats.add("a.toml", GOOD)

    assert formats.post("/a/remove").status_code == 200

    assert formats.own() == []
    assert formats.post("/a/restore").status_code == 200
    assert formats.own() == ["a"]
    assert formats.post("/swot/remove").json()["code"] == "format.unknown"


def test_a_file_put_there_by_hand_comes_home_whatever_it_is_called(formats: Formats) -> None:
    folder = formats.data_dir / "formats"
    folder.mkdir()
    for name in ('dit "le"', "模型"):
        (folder / f"{name}.toml").write_text(GOOD)

    homes = [formats.desk.http.get(f"{formats.url}/{quote(name)}.toml") for name in formats.own()]

    assert [home.text for home in homes] == [GOOD, GOOD]
    assert [home.headers["Content-Disposition"] for home in homes] == [
        'attachment; filename="dit_le.toml"',
        'attachment; filename="format.toml"',
    ]


def test_the_sequence_of_a_workshop_is_kept_as_a_format(formats: Formats) -> None:
    code = formats.desk.create(format="evaluation", title="Un soir")["code"]

    kept = formats.desk.post(f"/{code}/format").json()

    assert (kept["name"], kept["title"]) == ("un_soir", "Un soir")
    source = formats.desk.http.get(f"{formats.url}/un_soir.toml").text
    home = formats.desk.http.get(f"{formats.desk.url}/api/v1/desk/workshops/{code}/format.toml")
    assert source == home.text
    assert "Acceptabilité" in source


def test_a_workshop_has_the_words_and_profiles_of_its_format(
    server: Server, desk: Desk, api: Api
) -> None:
    made = desk.create(format="evaluation", group_word="team")

    with Line(server.url, made["code"], made["links"]["facilitator"].partition("#")[2]) as line:
        about = line.view["workshop"]
    assert [profile["name"] for profile in about["profiles"]] == ["Habitant", "Agent", "Élu"]
    assert about["group_word"] == "team"
    negotiation = api.create("Salle", "Comment ?", format="negotiation")
    assert api.look(negotiation["code"])["group_word"] == "table"


@pytest.mark.parametrize("name", ORDER)
def test_every_format_is_made_over_the_wire(desk: Desk, name: str) -> None:
    answers = [
        desk.post("", {"title": "Salle", "question": "?!", "format": name, "language": language})
        for language in ("fr", "en")
    ]

    assert [answer.status_code for answer in answers] == [201, 201]


@pytest.mark.parametrize("name", ["toile", "../ideation", 3])
def test_a_format_that_there_isnt(desk: Desk, name: Any) -> None:
    refused = desk.post("", {"title": "Salle", "question": "Comment ?", "format": name})

    assert (refused.status_code, refused.json()["facts"]) == (400, {"field": "format"})
