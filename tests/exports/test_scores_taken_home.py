"""Scores in the spreadsheet and as CSV: the tally of the screen, and every score by seat."""

import io
import json
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.exports.conftest import Afternoon
from tests.exports.judged import judge, judge_again, open_scores, score
from tests.exports.reading import everything, lines, records, sheets
from workshop.commands.actors import ORGANISER, Actor
from workshop.exports.files import FILES, make_file

BROUGHT = "Idées reprises d’un autre atelier"

Records = list[dict[str, Any]]


def xlsx(afternoon: Afternoon, early: bool = False) -> bytes:
    return make_file("results.xlsx", afternoon.archive(early))


def sheet(afternoon: Afternoon, name: str) -> Records:
    return records(sheets(xlsx(afternoon))[name])


def test_the_ranking_has_number_spread_and_agreement_beside_the_mean(told: Afternoon) -> None:
    first, second = sheet(told, "Notes 1")

    columns = ("Rang", "N°", "Moyenne pondérée", "Personnes", "Favorables", "Opposées", "En un mot")
    mean = (2 * (3 * 2 + 14 * 8) / 17 + 6) / 3
    shares = [pytest.approx(14 / 17), pytest.approx(3 / 17)]
    assert [first[c] for c in columns] == [1, 1, pytest.approx(mean), 17, *shares, "avis proches"]
    assert [second[c] for c in columns] == [2, 2, 5, 12, 0.5, 0.5, "deux camps"]
    assert first["Acceptabilité : moyenne"] == pytest.approx(118 / 17)
    assert (first["Acceptabilité : médiane"], first["Coût : notes"]) == (8, 17)
    assert second["À discuter d’abord"] == 1


def test_the_order_among_those_who_scored_everything_stands_beside(told: Afternoon) -> None:
    rows = sheet(told, "Notes 1")

    found = [
        (
            row["Rang pour les personnes qui ont tout noté"],
            row["Moyenne pour les personnes qui ont tout noté"],
        )
        for row in rows
    ]
    assert found == [(1, pytest.approx(22 / 3)), (2, 5)]


def test_every_histogram_has_its_eleven_counts(told: Afternoon) -> None:
    rows = {(row["N°"], row["Critère"]): row for row in sheet(told, "Histogrammes 1")}

    cost = rows[2, "Coût"]
    assert [cost[str(value)] for value in range(11)] == [6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6]
    assert (cost["Moyenne des notes"], cost["Médiane"], cost["Accord A"]) == (5, 5, -1)
    everybody = rows[1, "tous critères"]
    assert [everybody[str(value)] for value in (3, 7)] == [3, 14]


def test_every_score_is_there_by_seat_and_what_was_entered_is_marked(told: Afternoon) -> None:
    rows = sheet(told, "Notes données 1")

    columns = ("Table", "Place", "Profil", "N°", "Critère", "Note", "Tour", "Remarque")
    assert len(rows) == 58
    assert [rows[0][c] for c in columns] == [
        "Les Tilleuls", 1, "habitants", 1, "Acceptabilité", 2, 1, None
    ]  # fmt: skip
    entered = [row for row in rows if row["Saisie"].startswith("par l’animation")]
    assert [(row["Table"], row["Place"]) for row in entered] == [("Trio", 2)]
    book = load_workbook(io.BytesIO(xlsx(told)))["Notes données 1"]
    marked = [c for row in book.iter_rows() for c in row if c.fill.fgColor.rgb == "FFFFE9A8"]
    assert [cell.value for cell in marked] == [8]


def test_criteria_stand_as_they_were_announced(told: Afternoon) -> None:
    rows = sheet(told, "Critères")

    columns = ("Critère", "0 veut dire", "10 veut dire", "Poids", "Sens")
    assert [[row[c] for c in columns] for row in rows[:2]] == [
        ["Acceptabilité", "refusée", "adoptée", 2, "10 est favorable"],
        ["Coût", "gratuit", "ruineux", 1, "10 est défavorable"],
    ]


def test_profiles_stand_side_by_side_from_five_people_on(told: Afternoon) -> None:
    rows = sheet(told, "Par profil 1")

    found = [(row["N°"], row["Profil"], row["Personnes"], row["Moyenne pondérée"]) for row in rows]
    assert found == [(1, "élus", 12, pytest.approx(22 / 3)), (2, "élus", 12, 5)]


def test_a_second_round_stands_beside_the_first(told: Afternoon) -> None:
    overall, accepted, cost = sheet(told, "Avant et après 2")

    moves = ("En hausse", "En baisse", "Sans changement")
    assert [overall[way] for way in moves] == [3, 2, 0]
    assert [accepted[way] for way in moves] == [3, 2, 0]
    assert [cost[way] for way in moves] == [0, 0, 5]
    assert (accepted["Moyenne avant"], accepted["Moyenne après"]) == (
        pytest.approx(118 / 17),
        pytest.approx(32 / 5),
    )
    assert (overall["Personnes avant"], overall["Personnes après"]) == (17, 5)


def test_the_sequence_says_when_each_step_was_opened_closed_and_shown(told: Afternoon) -> None:
    rows = sheet(told, "Déroulé")

    assert [(row["Étape"], row["Nature"], row["État"]) for row in rows][2:5] == [
        ("Vote", "vote", "étape fermée, résultats montrés"),
        ("Restitution", "restitution", "à venir"),
        ("Notes", "évaluation", "étape fermée, résultats montrés"),
    ]
    vote, results, scores = rows[2:5]
    assert vote["Ouverte le"] < vote["Fermée le"] < vote["Montrée le"] < scores["Ouverte le"]
    # opening the next step closed the one before
    assert rows[0]["Fermée le"] == rows[1]["Ouverte le"]
    assert (results["Ouverte le"], results["Fermée le"]) == (None, None)


def test_the_summary_carries_the_footing_of_scores(told: Afternoon) -> None:
    rows = sheets(xlsx(told))["Synthèse"]

    first = rows[[row[0] for row in rows].index("Notes : Notes") :]
    facts: dict[Any, Any] = {}
    for row in first:
        facts.setdefault(row[0], row[1])
    assert (facts["Personnes qui pouvaient noter"], facts["Personnes qui ont noté"]) == (17, 17)
    assert (facts["Notes données"], facts["Notes possibles"]) == (58, 68)
    assert facts["Saisies par l’animation au nom d’une table"] == 1
    assert (facts["Acceptabilité"], facts["Coût"]) == ("poids 2", "poids 1")
    assert facts["À discuter d’abord, idées n°"] == "2"


def test_while_scores_are_hidden_nothing_of_them_is_in_a_file(judged: Afternoon) -> None:
    judged.lead("step.reveal", step="s5", idea="i1", criterion="c1")

    names = list(sheets(xlsx(judged)))

    assert not [name for name in names if name.startswith(("Notes", "Histo", "Par profil"))]
    for file in ("scores.csv", "given_scores.csv"):
        body = lines(make_file(file, judged.archive()), ";")
        said = "Les résultats de « Notes » sont encore cachés : ils ne sont pas dans ce fichier."
        assert (len(body), body[1]) == (2, [said])
    assert {row["Quoi"] for row in sheet(judged, "Journal")} & {"Note donnée"} == set()


def test_while_scores_are_given_there_is_no_sheet_of_them(shown: Afternoon) -> None:
    judge(shown)

    names = list(sheets(xlsx(shown)))

    assert [name for name in names if name.startswith(("Notes", "Histo", "Par profil"))] == []
    assert "Les résultats de « Notes » sont encore cachés" in "".join(everything(xlsx(shown)))


def test_a_first_round_that_is_hidden_is_not_in_the_second_ones_sheets(judged: Afternoon) -> None:
    judged.lead("step.close", step=judge_again(judged, "s5"), now=True)
    judged.lead("step.reveal", step="s6")

    names = list(sheets(xlsx(judged)))

    assert "Notes" in names
    assert "Avant et après" not in names


def test_scores_as_csv(told: Afternoon) -> None:
    by_idea = lines(make_file("scores.csv", told.archive()), ";")
    given = lines(make_file("given_scores.csv", told.archive()), ";")

    assert len(by_idea) == 1 + 2 * 3 + 1 * 3
    assert by_idea[1][:5] == ["Notes", "1", "1", by_idea[1][3], "tous critères"]
    assert len(given) == 1 + 58 + 10
    assert given[1][1:4] == ["Les Tilleuls", "1", "habitants"]


def test_the_weights_on_trial_change_no_export(told: Afternoon) -> None:
    archive, before = told.archive(), sheets(xlsx(told))
    files = {name: make_file(name, archive) for name in FILES if name.endswith("csv")}

    told.lead("screen.arrange", step="s5", weights={"c1": 0, "c2": 100})

    after = sheets(xlsx(told))
    assert before.pop("Journal") != after.pop("Journal")
    assert after == before
    again = told.archive()
    assert again["tallies"] == archive["tallies"]
    assert again["criteria"] == archive["criteria"]
    assert {name: make_file(name, again) for name in files} == files


def test_a_criterion_that_was_restarted_keeps_its_first_scores_set_aside(shown: Afternoon) -> None:
    step = judge(shown)
    shown.lead("criterion.restart", criterion="c1")
    score(shown, "g1m1", "i1", "c1", 9, step)
    shown.lead("step.close", step=step, now=True)
    shown.lead("step.reveal", step=step)

    rows = sheet(shown, "Notes données")[:2]

    assert [(row["Note"], row["Tour"], row["Remarque"]) for row in rows] == [
        (2, 1, "mise de côté : critère recommencé"),
        (9, 2, None),
    ]
    assert sheet(shown, "Critères")[0]["Tour"] == 2


def test_in_english_everything_is_in_english(new_afternoon: Any) -> None:
    afternoon: Afternoon = new_afternoon("en")
    trio = afternoon.join("Trio")
    afternoon.send(trio, "A piano", "A café")
    criteria = [{"name": "Use", "low": "none", "high": "great"}]
    step = open_scores(afternoon, criteria=criteria, results="close")
    score(afternoon, "g1m1", "i1", "c1", 9, step)
    afternoon.lead("step.close", step=step, now=True)

    book = sheets(xlsx(afternoon))

    assert list(book) == ["Summary", "Sequence", "Ideas", "Criteria", "Scores", "Histograms",
                          "Scores given", "Journal"]  # fmt: skip
    first, second = records(book["Scores"])
    assert (first["Weighted mean"], first["People"], first["Use: mean"]) == (9, 1, 9)
    # none is not zero
    assert (second["Weighted mean"], second["People"], second["Use: mean"]) == (None, 0, None)


def test_what_is_removed_is_in_no_sheet_of_scores(judged: Afternoon) -> None:
    trio = Actor("group", "g2")
    judged.lead("step.reopen", step="s1")
    [idea] = judged.send(trio, "Renvoyer Monsieur Untel")
    first = open_scores(judged, criteria=[{"name": "Utilité", "low": "-", "high": "+"}],
                        works_on={"ideas": [idea]})  # fmt: skip
    score(judged, "g2m1", idea, "c3", 3, first)
    judged.lead("step.close", step=first, now=True)
    judged.lead("step.reveal", step=first)
    judged.lead("idea.correct", idea=idea, text="Remercier Monsieur Untel")
    second = open_scores(judged, second_round_of=first, works_on={"ideas": [idea]})
    score(judged, "g2m1", idea, "c4", 8, second)
    judged.lead("step.close", step=second, now=True)
    judged.lead("step.reveal", step=second)
    judged.lead("idea.redact", idea=idea)

    archive = judged.archive()

    assert "Untel" not in json.dumps(archive, ensure_ascii=False)
    for name in FILES:
        body = make_file(name, archive)
        text = everything(body) if name.endswith("xlsx") else [body.decode()]
        assert not [cell for cell in text if "Untel" in cell]
    before = records(sheets(make_file("results.xlsx", archive))["Avant et après 2"])[0]
    assert before["Texte au premier tour"] == "(texte effacé)"


def test_what_an_idea_was_filed_under_and_where_it_comes_from(house: Any) -> None:
    head = house.create({"title": "Suite", "question": "Et après ?", "language": "fr"})
    suite = Afternoon(house, head)
    suite.lead("theme.add", name="Dehors")
    origin = {"workshop": "ABCDEF", "title": "La salle municipale", "idea": "i4", "number": 4}
    ideas = [{"text": "Des gradins", "detail": "", "theme": None, "origin": origin}]
    suite.give(ORGANISER, "idea.bring", step="s1", ideas=ideas)
    suite.lead("idea.file", idea="i1", theme="t1")

    [row] = records(sheets(xlsx(suite))["Idées"])

    assert (row["Thème"], row["Vient de"]) == ("Dehors", "La salle municipale, n° 4")
    journal = records(sheets(xlsx(suite))["Journal"])
    brought = next(line for line in journal if line["Quoi"] == BROUGHT)
    assert brought["Idées n°"] == "1"
