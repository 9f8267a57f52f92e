"""The tables that a spreadsheet opens by a double click."""

from typing import Any

import pytest

from tests.exports.conftest import Afternoon
from tests.exports.reading import lines, records
from workshop.exports.csv import disarmed
from workshop.exports.files import make_file


def test_french_tables_have_a_bom_semicolons_and_decimal_commas(shown: Afternoon) -> None:
    body = make_file("results.csv", shown.archive())

    assert body.startswith(b"\xef\xbb\xbfVote;Rang;N\xc2\xb0;")
    assert body.count(b"\r\n") == body.count(b"\n") == 5
    first = records(lines(body, ";"))[0]
    assert (first["Total"], first["Part"]) == ("5", "0,8333")


def test_english_tables_have_a_bom_and_commas(new_afternoon: Any) -> None:
    afternoon = new_afternoon("en")
    afternoon.send(afternoon.join("Limes"), "A café, run by all")

    body = make_file("ideas.csv", afternoon.archive())

    assert body.startswith(b"\xef\xbb\xbfNo.,Idea,")
    assert records(lines(body, ","))[0]["Idea"] == "A café, run by all"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert disarmed(text) == f"'{text}"


def test_other_texts_come_back_unchanged(new_afternoon: Any) -> None:
    texts = ["Un « café » ; un thé", 'Dire "oui"', "1+1", "l’été, enfin", "'t Hof"]
    afternoon = new_afternoon()
    afternoon.send(afternoon.join("-12"), *texts)

    rows = records(lines(make_file("ideas.csv", afternoon.archive()), ";"))

    assert [row["Idée"] for row in rows] == texts
    assert {row["Écrite par"] for row in rows} == {"'-12"}


def test_ideas_tell_their_detail_sources_and_what_became_of_them(shown: Afternoon) -> None:
    rows = records(lines(make_file("ideas.csv", shown.archive()), ";"))

    assert rows[4]["Détail"] == "Droit,\naccordé"
    assert rows[2]["Regroupée dans le n°"] == "1"
    assert rows[1]["Idée"] == "'=1+1 cuisine"


def test_a_hidden_tally_is_named_instead_of_told(afternoon: Afternoon) -> None:
    header, *rest = lines(make_file("results.csv", afternoon.archive()), ";")

    assert "Total" in header
    assert rest == [
        ["Les résultats de « Vote » sont encore cachés : ils ne sont pas dans ce fichier."]
    ]
