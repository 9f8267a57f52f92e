"""Verifying: the journal replayed against the lists, the tallies counted again."""

import copy
import json
from typing import Any

import pytest

from tests.exports.conftest import Afternoon, Archive, replayed
from workshop.exports.verifying import verify


def tally_of(archive: Archive, step: str) -> dict[str, Any]:
    found: dict[str, Any] = next(t for t in archive["tallies"] if t["step"] == step)
    return found


@pytest.mark.parametrize("until", ["shown", "afternoon"])
def test_an_untouched_archive_agrees(until: str, request: pytest.FixtureRequest) -> None:
    played: Afternoon = request.getfixturevalue(until)
    archive = json.loads(json.dumps(played.archive(early=True)))

    verdict = verify(archive, replayed)

    assert verdict.agrees
    entries, tallies = len(archive["journal"]), len(archive["tallies"])
    assert verdict.in_words("en") == [
        f"{entries} entries replayed, all tables agree. Tallies checked: {tallies}."
    ]


def more_given(archive: Archive) -> None:
    row = next(r for r in archive["points"] if (r["group"], r["idea"]) == ("g2", "i2"))
    row["given"] = 3


def more_counted(archive: Archive) -> None:
    row = next(r for r in archive["points"] if (r["group"], r["idea"]) == ("g2", "i2"))
    row["points"] = 3


def a_row_less(archive: Archive) -> None:
    archive["points"].pop()


def a_row_twice(archive: Archive) -> None:
    archive["points"].append(archive["points"][0])


def another_total(archive: Archive) -> None:
    tally_of(archive, "s3")["content"]["rows"][0]["total"] = 9


def another_rank(archive: Archive) -> None:
    tally_of(archive, "s3")["content"]["rows"][1]["rank"] = 1


def another_footing(archive: Archive) -> None:
    tally_of(archive, "s3")["content"]["footing"]["placed"] = 11


def another_text(archive: Archive) -> None:
    archive["ideas"][3]["text"] = "Des gradins chauffés"


def another_title(archive: Archive) -> None:
    archive["workshop"]["title"] = "Autre"


@pytest.mark.parametrize(
    ("tamper", "place"),
    [
        (more_given, "points s3/g2/i2 given"),
        (more_counted, "points s3/g2/i2 points"),
        (a_row_less, "points s3/g3/i2"),
        (a_row_twice, "points"),
        (another_total, "tally s3/1 i1 total"),
        (another_rank, "tally s3/1 i2 rank"),
        (another_footing, "tally s3/1 placed"),
        (another_text, "ideas i4 text"),
        (another_title, "workshop title"),
    ],
)
def test_what_was_tampered_with_is_named(tamper: Any, place: str, shown: Afternoon) -> None:
    archive = copy.deepcopy(shown.archive())
    tamper(archive)

    verdict = verify(archive, replayed)

    assert not verdict.agrees
    assert place in [difference.place for difference in verdict.differences]
    assert any(place in line for line in verdict.in_words("fr"))


def test_points_and_journal_changed_together_fail_by_the_answer(shown: Afternoon) -> None:
    archive = copy.deepcopy(shown.archive())
    entry = next(e for e in archive["journal"] if e["command"] == "points.set")
    entry["arguments"]["points"] = 1

    verdict = verify(archive, replayed)

    assert verdict.failed.startswith(f"{entry['revision']} points.set")
    assert verdict.in_words("en")[-1].startswith("The journal can’t be replayed past entry")


def test_what_was_withheld_is_said_and_the_rest_counted(afternoon: Afternoon) -> None:
    verdict = verify(afternoon.archive(), replayed)

    assert verdict.withheld == ["Vote"]
    assert verdict.in_words("en") == [
        "The points of “Vote” were kept out of this archive: its journal can’t be replayed, "
        "nor its tables compared.",
        "1 tally in the archive, recounted: all agrees.",
    ]


def test_a_lead_of_several_tables_and_a_second_round_agree(shown: Afternoon) -> None:
    shown.lead("step.reopen", step="s3", anyway=True)
    shown.lead("idea.merge", ideas=["i2", "i4"])
    shown.lead("step.close", step="s3", now=True)

    archive = shown.archive()

    assert [t["set_aside"] for t in archive["tallies"] if t["step"] == "s3"] == [True, False]
    assert verify(archive, replayed).agrees
