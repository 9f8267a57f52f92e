"""Scores in the archive: all of them once revealed, none of them before."""

import json
from typing import Any

import pytest

from tests.exports.conftest import Afternoon, Archive, replayed
from tests.exports.judged import judge, judge_again, score
from workshop.commands.replay import differences
from workshop.exports.verifying import verify
from workshop.rules import views

TELLING = {"score.set", "score.move"}


def commands(archive: Archive) -> set[str]:
    return {
        entry["command"] for entry in archive["journal"] if entry["arguments"].get("step") == "s5"
    }


def about_scores(archive: Archive) -> list[Any]:
    """Every row and entry that says what somebody gave in s5."""
    tallies = [tally for tally in archive["tallies"] if tally["step"] == "s5"]
    entries = [e for e in archive["journal"] if e["command"] in TELLING]
    rows = [row for row in archive["scores"] if row["step"] == "s5"]
    return [*tallies, *entries, *rows, *[n for n in archive["notices"] if n["step"] == "s5"]]


def test_every_score_is_there_with_who_gave_it(told: Afternoon) -> None:
    archive = told.archive()

    first = [row for row in archive["scores"] if row["step"] == "s5"]
    assert len(first) == 17 * 2 + 12 * 2
    assert first[0] == {
        "step": "s5",
        "group": "g1",
        "member": "g1m1",
        "idea": "i1",
        "criterion": "c1",
        "round": 1,
        "value": 2,
        "by": "group",
        "revision": first[0]["revision"],
    }
    assert [row["member"] for row in first if row["by"] != "group"] == ["g2m2"]
    assert [(row["id"], row["name"], row["weight"]) for row in archive["criteria"][:2]] == [
        ("c1", "Acceptabilité", 2),
        ("c2", "Coût", 1),
    ]


def test_the_stored_tally_names_who_counted_and_as_whom(told: Afternoon) -> None:
    [tally] = [t for t in told.archive()["tallies"] if t["step"] == "s5"]

    counted = tally["content"]["scored_by"]
    assert (counted["g1m1"], counted["g2m1"], counted["g3m12"]) == ("p1", None, "p2")
    assert len(counted) == 17


def test_a_restored_workshop_has_the_same_scores(told: Afternoon) -> None:
    archive = json.loads(json.dumps(told.archive()))

    restored = told.restored(archive)

    assert differences(restored.state(), told.state()) == []
    assert restored.archive()["scores"] == archive["scores"]


@pytest.mark.parametrize("closed", [False, True])
def test_before_the_reveal_nothing_tells_a_score(shown: Afternoon, closed: bool) -> None:
    step = judge(shown)
    shown.lead("score.move", step=step, member="g1m1", to="g1m2")
    if closed:
        shown.lead("step.close", step=step, now=True)

    archive = shown.archive()

    assert archive["withheld"] == ["step/s5"]
    assert about_scores(archive) == []
    assert commands(archive) <= {"step.open", "step.close"}


def test_a_tally_revealed_in_part_is_kept_back_as_a_whole(judged: Afternoon) -> None:
    judged.lead("step.reveal", step="s5", idea="i1", criterion="c1")

    archive = judged.archive()

    assert archive["withheld"] == ["step/s5"]
    assert about_scores(archive) == []


def test_a_second_round_tells_nothing_of_a_first_that_is_hidden(judged: Afternoon) -> None:
    judged.lead("step.close", step=judge_again(judged, "s5"), now=True)
    judged.lead("step.reveal", step="s6")

    archive = judged.archive()

    [second] = [tally for tally in archive["tallies"] if tally["step"] == "s6"]
    assert ["before" in row for row in second["content"]["rows"]] == [False]
    early = judged.archive(early=True)
    [second] = [tally for tally in early["tallies"] if tally["step"] == "s6"]
    assert second["content"]["rows"][0]["before"]["n"] == 17


def test_taken_early_all_is_there_and_the_result_says_so(judged: Afternoon) -> None:
    archive = judged.archive(early=True)

    assert archive["withheld"] == []
    assert len(archive["scores"]) == 58
    assert archive["steps"][4]["early_looks"] == 1
    assert archive["journal"][-1]["command"] == "step.look_early"


def test_scores_of_an_earlier_round_stay_beside_those_of_the_present_one(shown: Afternoon) -> None:
    step = judge(shown)
    shown.lead("criterion.restart", criterion="c1")
    score(shown, "g1m1", "i1", "c1", 9, step)
    shown.lead("step.close", step=step, now=True)
    shown.lead("step.reveal", step=step)

    archive = shown.archive()

    given = [(row["round"], row["value"]) for row in archive["scores"] if row["criterion"] == "c1"
             and (row["member"], row["idea"]) == ("g1m1", "i1")]  # fmt: skip
    assert given == [(1, 2), (2, 9)]
    assert verify(archive, replayed).agrees


def test_no_view_names_who_counted(told: Afternoon) -> None:
    state = told.state()

    seen = [views.facilitator_view(state), views.screen_view(state), views.group_view(state, "g1")]
    assert "scored_by" not in json.dumps(seen)
