"""A text that was removed is in nothing that leaves the house, nor in what stays."""

import json

import pytest

from tests.exports.conftest import Afternoon, replayed
from tests.exports.reading import everything, records, sheets
from workshop.commands.actors import Actor
from workshop.exports.files import FILES, make_file
from workshop.exports.verifying import verify
from workshop.rules.redaction import mark_of

SECRET = "Renvoyer Monsieur Untel"


@pytest.fixture
def redacted(afternoon: Afternoon) -> Afternoon:
    """An idea that named somebody: sent, edited, merged, voted on, and removed after the tally."""
    afternoon.lead("step.reopen", step="s1")
    trio = Actor("group", "g2")
    [idea] = afternoon.send(trio, f"{SECRET} !")
    afternoon.give(trio, "idea.edit", idea=idea, text=f"{SECRET} ?", detail=f"Oui, {SECRET}")
    afternoon.lead("idea.merge", ideas=["i4", idea], text=f"{SECRET} ?")
    afternoon.lead("step.close", step="s1", now=True)
    afternoon.lead("step.reveal", step="s3")
    afternoon.lead("idea.redact", idea=idea)
    return afternoon


def test_a_removed_text_is_in_no_export(redacted: Afternoon) -> None:
    archive = redacted.archive()

    assert "Untel" not in json.dumps(archive, ensure_ascii=False)
    for name in FILES:
        body = make_file(name, archive)
        text = everything(body) if name.endswith("xlsx") else [body.decode()]
        assert not [cell for cell in text if "Untel" in cell]


def test_a_mark_stands_where_it_was(redacted: Afternoon) -> None:
    body = make_file("results.xlsx", redacted.archive())

    cells = everything(body)
    assert cells.count("(texte effacé)") >= 3
    results = {row["N°"]: row["Idée"] for row in records(sheets(body)["Résultats"])}
    assert results[4] == "(texte effacé)"
    marks = {mark_of(f"i{number}") for number in range(1, 8)}
    assert not [cell for cell in cells if any(mark in cell for mark in marks)]


def test_a_text_that_wandered_to_another_idea_and_back_is_gone_too(redacted: Afternoon) -> None:
    again, other = redacted, Actor("group", "g3")
    again.lead("step.reopen", step="s1")
    [one] = again.send(other, f"{SECRET} bis")
    [lead] = again.send(Actor("group", "g1"), "Un verger")
    again.lead("idea.merge", ideas=[lead, one], text=f"{SECRET} bis")
    again.lead("idea.split", idea=lead)
    again.lead("idea.redact", idea=one)

    archive = again.archive()

    assert "Untel" not in json.dumps(archive, ensure_ascii=False)
    assert not [c for c in everything(make_file("results.xlsx", archive)) if "Untel" in c]
    assert verify(archive, replayed).agrees


def test_it_is_neither_in_the_journal_nor_in_the_file_of_the_database(
    redacted: Afternoon,
) -> None:
    database = redacted.house.database
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    path = database.url.removeprefix("sqlite:///")

    with open(path, "rb") as file:
        assert b"Untel" not in file.read()


def test_replay_still_agrees(redacted: Afternoon) -> None:
    assert verify(redacted.archive(), replayed).agrees


def test_a_removed_name_is_in_no_export(shown: Afternoon) -> None:
    shown.lead("group.rename", group="g2", name="Untel et fils")
    shown.lead("group.redact", group="g2")

    archive = shown.archive()

    assert "Untel" not in json.dumps(archive, ensure_ascii=False)
    cells = everything(make_file("results.xlsx", archive))
    assert "Table 2 (nom effacé)" in cells
    assert not [cell for cell in cells if "Untel" in cell or mark_of("g2") in cell]
    assert verify(archive, replayed).agrees
