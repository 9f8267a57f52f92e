"""Archives from before there were score steps: read, verified, gone on with, for ever."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.exports.conftest import Afternoon, Archive, replayed
from tests.exports.judged import CRITERIA, score
from tests.exports.reading import records, sheets
from workshop.cli import main
from workshop.commands.house import House
from workshop.commands.replay import differences, replay
from workshop.exports.archive import read_archive
from workshop.exports.files import make_file
from workshop.exports.verifying import verify
from workshop.rules.refusals import Refusal
from workshop.web import archives

PATH = Path(__file__).parent / "old" / "archive_1.json"


@pytest.fixture
def old() -> Archive:
    archive: Archive = json.loads(PATH.read_text())
    return archive


@pytest.fixture
def restored(house: House, old: Archive) -> Afternoon:
    return Afternoon(house, archives.restore(house, *read_archive(old)))


def test_it_was_written_by_version_1(old: Archive) -> None:
    assert old["version"] == 1
    assert {entry["version"] for entry in old["journal"]} == {1}
    assert not {"themes", "proposals"} & set(old)


def test_its_journal_makes_the_very_same_rows(old: Archive) -> None:
    state, journal = read_archive(old)

    assert differences(replay(journal), state) == []


def test_the_command_line_says_that_it_agrees() -> None:
    result = CliRunner().invoke(main, ["verify", str(PATH)])

    assert (result.exit_code, result.output.count("\n")) == (0, 1)


def test_restored_its_tallies_are_the_same_to_the_byte(restored: Afternoon, old: Archive) -> None:
    again = restored.archive()

    def in_bytes(archive: Archive) -> bytes:
        return json.dumps(archive["tallies"], ensure_ascii=False).encode()

    assert in_bytes(again) == in_bytes(old)
    assert again["version"] == 2
    assert again["journal"] == old["journal"]


def test_what_a_row_already_said_it_still_says(restored: Afternoon, old: Archive) -> None:
    again = restored.archive()

    changed: list[Any] = []
    for noun in ("groups", "members", "steps", "ideas", "points", "done", "notices", "apart"):
        for then, now in zip(old[noun], again[noun], strict=True):
            changed += [name for name in then if then[name] != now[name]]
    assert changed == []


def test_it_becomes_a_spreadsheet(old: Archive) -> None:
    rows = records(sheets(make_file("results.xlsx", old))["Résultats"])

    [vote] = [t for t in old["tallies"] if t["step"] == "s3" and not t["set_aside"]]
    assert [(row["N°"], row["Total"]) for row in rows] == [
        (row["number"], row["total"]) for row in vote["content"]["rows"]
    ]
    assert sum(row["Total"] for row in rows) > 0


def test_the_workshop_goes_on_with_scores_and_still_agrees(restored: Afternoon) -> None:
    settings = {"criteria": CRITERIA, "works_on": {"ideas": ["i1"]}}
    step = restored.lead("step.add", kind="score", title="Notes", settings=settings)["step"]
    restored.lead("step.open", step=step)
    score(restored, "g1m1", "i1", "c1", 7, step)
    score(restored, "g2m1", "i1", "c2", 0, step)
    restored.lead("step.close", step=step, now=True)
    restored.lead("step.reveal", step=step)

    archive = json.loads(json.dumps(restored.archive()))

    verdict = verify(archive, replayed)
    assert verdict.in_words("en") == [
        f"{len(archive['journal'])} entries replayed, all tables agree. Tallies checked: "
        f"{len(archive['tallies'])}."
    ]
    assert {entry["version"] for entry in archive["journal"]} == {1, 2}
    assert archive["tallies"][-1]["content"]["rows"][0]["mean"] == (2 * 7 + 10) / 3


def test_an_old_archive_with_a_list_missing_is_still_refused(old: Archive) -> None:
    del old["candidates"]

    with pytest.raises(Refusal, match=r"archive\.unreadable"):
        read_archive(old)
