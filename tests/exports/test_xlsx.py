"""The spreadsheet: what it says, what it marks, what it withholds."""

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.exports.conftest import Afternoon
from tests.exports.reading import everything, records, sheets
from workshop.commands.actors import Actor
from workshop.exports.files import make_file


def xlsx(afternoon: Afternoon, early: bool = False) -> bytes:
    return make_file("results.xlsx", afternoon.archive(early))


def test_results_stand_in_order_with_share_beside_total(shown: Afternoon) -> None:
    rows = records(sheets(xlsx(shown))["Résultats"])

    columns = ("Rang", "N°", "Total", "Part", "Points possibles", "Tables en soutien")
    assert [[row[column] for column in columns] for row in rows] == [
        [1, 1, 5, pytest.approx(5 / 6), 6, 2],
        [2, 2, 4, pytest.approx(4 / 6), 6, 2],
        [3, 4, 1, pytest.approx(1 / 6), 6, 1],
        [4, 5, 0, 0, 6, 0],
    ]


def test_results_tell_how_many_groups_gave_how_much(shown: Afternoon) -> None:
    first = records(sheets(xlsx(shown))["Résultats"])[0]

    spread = [first[f"Tables donnant {n}"] for n in range(4)]
    assert spread == [0, 0, 1, 1]
    assert first["Tables à l’origine"] == 1
    assert first["Idées regroupées"] == 1


def test_every_idea_is_there_with_its_sources_and_authors(shown: Afternoon) -> None:
    rows = records(sheets(xlsx(shown))["Idées"])

    assert [row["N°"] for row in rows] == [1, 2, 3, 4, 5]
    lead, source = rows[0], rows[2]
    assert lead["Idée"] == "Un café associatif, tenu par des habitants"
    assert lead["Premier texte"] == "Un café tenu par des habitants"
    assert lead["Idées d’origine"] == (
        "n° 1 : Un café tenu par des habitants\nn° 3 : Café associatif"
    )
    assert lead["Écrite par"] == "Les Tilleuls"
    assert (source["Ce qu’elle est devenue"], source["Regroupée dans le n°"]) == ("regroupée", 1)
    assert rows[4]["Détail"] == "Droit,\naccordé"


def test_what_came_too_late_says_so_even_once_admitted(shown: Afternoon) -> None:
    trio = Actor("group", "g2")
    for text in ("Une fresque", "Un potager"):
        shown.give(trio, "idea.submit", step="s1", text=text, late=True)
    shown.lead("idea.admit", idea="i6")

    rows = records(sheets(xlsx(shown))["Idées"])

    became = [(row["Ce qu’elle est devenue"], row["Saisie"]) for row in rows[4:]]
    assert became == [
        ("proposée", "par la table"),
        ("proposée", "par la table, trop tard"),
        ("attend : arrivée trop tard", "par la table, trop tard"),
    ]


def test_points_stand_by_group_and_idea(shown: Afternoon) -> None:
    rows = records(sheets(xlsx(shown))["Points"])

    assert [[r["N°"], r["Les Tilleuls"], r["Trio"], r["Rive gauche"]] for r in rows] == [
        [1, None, 3, 2],
        [2, None, 1, 3],
        [4, 1, None, None],
        [5, None, None, None],
    ]


def test_what_the_facilitator_entered_for_a_group_is_marked(shown: Afternoon) -> None:
    book = load_workbook(io.BytesIO(xlsx(shown)))

    marked = [
        cell.coordinate
        for row in book["Points"].iter_rows(min_row=2)
        for cell in row
        if cell.fill.fgColor.rgb == "FFFFE9A8"
    ]
    given = records(sheets(xlsx(shown))["Points donnés"])
    assert marked == ["F2"]
    assert [r["Points donnés"] for r in given if r["Saisie"].startswith("par l’animation")] == [2]


def test_the_summary_carries_the_footing_and_what_it_is_not(shown: Afternoon) -> None:
    rows = sheets(xlsx(shown))["Synthèse"]

    facts = {row[0]: row[1] for row in rows if row[0]}
    assert facts["Atelier"] == "La salle municipale"
    assert (facts["Budget par table"], facts["Points au plus par idée"]) == (30, 3)
    assert (facts["Tables présentes"], facts["Personnes présentes"]) == (3, 17)
    assert (facts["Tables qui pouvaient voter"], facts["Tables qui ont voté"]) == (3, 3)
    assert (facts["Points donnés"], facts["Points possibles"]) == (10, 6 + 9 + 9)
    assert facts["Saisies par l’animation au nom d’une table"] == 1
    assert "C’est l’avis des personnes présentes, ni un sondage ni une élection." in facts


def test_the_journal_says_who_did_what(shown: Afternoon) -> None:
    rows = records(sheets(xlsx(shown))["Journal"])

    assert [row["N°"] for row in rows] == list(range(1, len(rows) + 1))
    merge = next(row for row in rows if row["Quoi"] == "Idées regroupées")
    assert (merge["Qui"], merge["Idées n°"]) == ("animation", "1, 3")
    entered = next(row for row in rows if row["Au nom de"])
    assert (entered["Au nom de"], entered["Points"], entered["Étape"]) == ("Rive gauche", 2, "Vote")


def test_a_workshop_in_english_is_exported_in_english(new_afternoon: Any) -> None:
    afternoon = new_afternoon("en")

    names = list(sheets(xlsx(afternoon)))

    assert names == ["Summary", "Sequence", "Ideas", "Journal"]


def test_totals_are_drawn_as_bars(shown: Afternoon) -> None:
    book = load_workbook(io.BytesIO(xlsx(shown)))

    # openpyxl reads charts back as charts of its own
    results: Any = book["Résultats"]
    assert len(results._charts) == 1


TRAPS = [
    '=HYPERLINK("http://a.test")',
    "+33 places",
    "-10 % de chauffage",
    "@tous",
    "<r>gras</r>",
    "{=1+1}",
    "http://a.test",
    "_x0041_ et \U0001f37b",
    "'déjà",
]


def test_a_text_is_never_a_formula_nor_markup(new_afternoon: Any) -> None:
    afternoon = new_afternoon(ideas={"max_ideas": None})
    afternoon.send(afternoon.join("=A1"), *TRAPS)

    body = xlsx(afternoon)

    rows = records(sheets(body)["Idées"])
    assert [row["Idée"] for row in rows] == TRAPS
    assert {row["Écrite par"] for row in rows} == {"=A1"}
    cells = [c for s in load_workbook(io.BytesIO(body)) for row in s.iter_rows() for c in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not any(cell.hyperlink for cell in cells)


def test_a_hidden_tally_is_in_no_cell_and_named_instead(afternoon: Afternoon) -> None:
    body = xlsx(afternoon)

    assert list(sheets(body)) == ["Synthèse", "Déroulé", "Idées", "Journal"]
    text = everything(body)
    said = "Les résultats de « Vote » sont encore cachés : ils ne sont pas dans ce fichier."
    assert said in text
    assert not [cell for cell in text if cell in ("Points placés", "Part")]
    points = [row["Points"] for row in records(sheets(body)["Journal"])]
    assert set(points) == {None}


def test_taken_early_it_says_so(afternoon: Afternoon) -> None:
    body = xlsx(afternoon, early=True)

    assert records(sheets(body)["Résultats"])[0]["Total"] == 5
    text = everything(body)
    assert (
        "L’organisation a pris des résultats avant qu’ils soient montrés à tout le monde." in text
    )
    assert "Résultats pris avant l’heure" in text
    assert "Le vote est encore ouvert : ces chiffres peuvent changer." in text


def test_an_idea_set_aside_after_the_vote_keeps_its_place_without_its_text(
    shown: Afternoon,
) -> None:
    shown.lead("idea.hide", idea="i2")

    rows = records(sheets(xlsx(shown))["Résultats"])

    assert [(row["N°"], row["Total"]) for row in rows][:2] == [(1, 5), (2, 4)]
    assert rows[1]["Idée"] == "(idée mise de côté)"


def test_each_reopening_is_told(shown: Afternoon) -> None:
    shown.lead("step.reopen", step="s3", group="g2", anyway=True)
    shown.lead("step.close", step="s3", now=True)

    facts = {row[0]: row[1] for row in sheets(xlsx(shown))["Synthèse"]}

    assert facts["Réouvertures"] == 1
    assert "Rouvert pour Trio, après que les résultats ont été montrés" in facts
