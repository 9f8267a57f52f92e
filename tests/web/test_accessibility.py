"""/accessibility: the declaration, its mention at the foot of pages, its editing at the desk."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.conftest import Server
from tests.web.conftest import Desk
from workshop.rules.refusals import Refusal
from workshop.web.declaration import Declaration
from workshop.words.stretched import STRETCHED

PARTIAL = {
    "fr": "Accessibilité\u00a0: partiellement conforme",
    "en": "Accessibility: partially compliant",
}
NONE = {"fr": "Accessibilité\u00a0: non conforme", "en": "Accessibility: not compliant"}


class Declaring:
    """An organiser who edits the declaration."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.url = f"{desk.url}/api/v1/desk/accessibility"

    def put(self, path: str, body: dict[str, Any], csrf: str | None = None) -> requests.Response:
        headers = {"X-CSRFToken": self.desk.csrf if csrf is None else csrf}
        return self.desk.http.put(self.url + path, json=body, headers=headers)

    def page(self, language: str, path: str = "/accessibility") -> str:
        return requests.get(f"{self.desk.url}{path}", params={"lang": language}).text


@pytest.fixture
def declaring(desk: Desk) -> Iterator[Declaring]:
    """Afterwards all is as it came along."""
    declaring = Declaring(desk)
    yield declaring
    declaring.put("", {"status": "none"})
    for language in ("fr", "en"):
        declaring.put(f"/{language}", {"text": None})


def csrf_of(page: str) -> str:
    found = re.search(r'name="csrf-token" content="([^"]+)"', page)
    assert found
    return found[1]


def mentions(page: str) -> list[str]:
    return re.findall(r'<a class="mention" href="/accessibility"[^>]*>([^<]+)</a>', page)


@pytest.mark.parametrize("path", ["/", "/accessibility", "/w/AAAAAA", "/desk"])
def test_the_link_to_the_content_leads_there_without_scripts_too(desk: Desk, path: str) -> None:
    page = desk.http.get(desk.url + path).text

    assert 'class="skip" href="#app"' in page
    assert page.count('id="app"') == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_declaration_that_comes_along_names_its_status_and_every_way_of_recourse(
    declaring: Declaring, language: str
) -> None:
    page = declaring.page(language)

    assert mentions(page) == [NONE[language]]
    assert page.count("<h1>") == 1
    assert len(re.findall(r"<h2>", page)) == 5
    assert declaring.desk.url in page
    assert "https://formulaire.defenseurdesdroits.fr/" in page
    assert not re.search(r"\{\w+\}", re.sub(r"<script.*?</script>", "", page, flags=re.S))


def test_the_status_is_said_in_one_place_for_every_page_and_language(declaring: Declaring) -> None:
    answer = declaring.put("", {"status": "partial"})

    assert answer.json()["declared"] == "partial"
    for language in ("fr", "en"):
        assert mentions(declaring.page(language, "/")) == [PARTIAL[language]]
        page = declaring.page(language)
        assert page.count(PARTIAL[language]) == 2
        assert f"<strong>{PARTIAL[language].split(':')[1].strip()}</strong>" in page


def test_a_text_of_its_own_replaces_one_language_and_stays_text(declaring: Declaring) -> None:
    text = (
        "# Chez nous\r\n\r\nC’est **{status}** <script>alert(1)</script> [ici](javascript:alert(1))"
    )

    answer = declaring.put("/fr", {"text": text})

    assert answer.json()["texts"]["fr"]["own"] is True
    assert answer.json()["texts"]["en"]["own"] is False
    page = declaring.page("fr")
    assert "<h2>Chez nous</h2>" in page
    assert "<strong>non conforme</strong> &lt;script&gt;" in page
    assert 'href="javascript' not in page
    assert "Défenseur" not in page
    assert "Defender of Rights" in declaring.page("en")


def test_the_text_that_came_along_is_taken_back(declaring: Declaring) -> None:
    first = declaring.page("fr")
    declaring.put("/fr", {"text": "Autre chose"})

    answer = declaring.put("/fr", {"text": None})

    assert answer.json()["texts"]["fr"]["own"] is False
    assert declaring.page("fr") == first


def test_nobody_but_the_desk_edits_it_and_not_without_its_token(
    declaring: Declaring, server: Server
) -> None:
    stranger = requests.Session()
    token = csrf_of(stranger.get(f"{server.url}/desk").text)
    strange = stranger.put(declaring.url, json={"status": "full"}, headers={"X-CSRFToken": token})
    forged = declaring.put("", {"status": "full"}, csrf="?")
    unknown = declaring.put("", {"status": "parfaite"})
    elsewhere = declaring.put("/../x", {"text": "?"})

    assert [one.status_code for one in (strange, forged, unknown)] == [403, 403, 400]
    assert strange.json()["code"] == "not_allowed"
    assert elsewhere.status_code in (400, 404, 405)
    assert mentions(declaring.page("fr", "/")) == [NONE["fr"]]


def test_who_answers_for_the_instance_stands_in_its_gaps_as_text(tmp_path: Path) -> None:
    declaration = Declaration(
        tmp_path, "http://salle.example", "Ville de *Toulouse*", "acces@ville.example"
    )

    text = declaration.filled("fr")

    assert text.startswith("Ville de \\*Toulouse\\* s’engage")
    assert "<http://salle.example>" in text
    assert "Avant ou après\u00a0: <acces@ville.example>." in text


def test_files_laid_into_the_data_folder_count(tmp_path: Path) -> None:
    (tmp_path / "accessibility.en.md").write_text("## Ours\n")
    (tmp_path / "accessibility.status").write_text("full\n")
    declaration = Declaration(tmp_path, "http://salle.example")

    assert (declaration.filled("en"), declaration.status()) == ("## Ours", "full")
    assert declaration.own("fr") is None
    with pytest.raises(Refusal, match="too_large"):
        declaration.write("en", "x" * 60_001)


def test_the_sentences_follow_the_status(tmp_path: Path) -> None:
    said = Declaration(tmp_path, "http://salle.example", organisation="Ville d’Exemple")

    first = said.filled("fr")
    said.set_status("full")
    audited = said.filled("fr")

    assert "**non conforme**" in first
    assert "en raison des non-conformités" in first
    assert "Aucun audit" in first
    assert "**totalement conforme**" in audited
    assert "en raison des" not in audited
    assert "Ville d’Exemple a établi cet état" in audited


def test_it_says_when_it_was_established(tmp_path: Path) -> None:
    said = Declaration(tmp_path, "http://salle.example")
    assert "établie le 26 novembre 2026" in said.filled("fr")

    said.write("fr", "Établie le {date}.")
    os.utime(tmp_path / "accessibility.fr.md", (1_800_000_000, 1_800_000_000))

    assert said.filled("fr") == "Établie le 15 janvier 2027."
    assert "on 26 November 2026" in said.filled("en")
    # the made-up language has no calendar of its own
    assert "26 novembre 2026" in Declaration(tmp_path / "none", "").filled(STRETCHED)


def test_the_plan_is_linked_or_said_to_be_missing(tmp_path: Path) -> None:
    where = "https://ville.example/schema"

    with_plan = Declaration(tmp_path, "http://salle.example", plan=where).filled("fr")
    without = Declaration(tmp_path, "http://salle.example").filled("fr")

    assert f"<{where}>" in with_plan
    assert "Aucun schéma pluriannuel" in without
