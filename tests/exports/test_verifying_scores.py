"""Score tallies counted again from the archive's lists: every number of them is looked at."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.exports.conftest import Afternoon, Archive, replayed
from tests.exports.judged import judge, score
from workshop.exports.recounting_spreads import agreement_of, spread_of
from workshop.exports.verifying import verify

Row = dict[str, Any]


def content(archive: Archive, step: str = "s5") -> Row:
    found: Row = next(t["content"] for t in archive["tallies"] if t["step"] == step)
    return found


def row(archive: Archive, idea: str = "i1", step: str = "s5") -> Row:
    found: Row = next(r for r in content(archive, step)["rows"] if r["idea"] == idea)
    return found


def change(dictionary: Row, name: str, value: Any) -> None:
    assert dictionary[name] != value
    dictionary[name] = value


def places(archive: Archive) -> list[str]:
    return [difference.place for difference in verify(archive, replayed).differences]


def test_an_untouched_archive_of_two_rounds_agrees(told: Afternoon) -> None:
    archive = json.loads(json.dumps(told.archive()))

    verdict = verify(archive, replayed)

    assert verdict.in_words("en")[-1].endswith(f"Tallies checked: {len(archive['tallies'])}.")
    assert verdict.agrees


TAMPERED: list[tuple[Callable[[Archive], None], str]] = [
    (lambda a: change(a["scores"][0], "value", 3), "scores s5/g1m1/i1/c1/1 value"),
    (lambda a: change(a["scores"][0], "value", None), "tally s5/1 i1 criteria"),
    (lambda a: change(row(a), "mean", 6.0), "tally s5/1 i1 mean"),
    (lambda a: change(row(a), "n", 16), "tally s5/1 i1 n"),
    (lambda a: change(row(a), "rank", 2), "tally s5/1 i1 rank"),
    (lambda a: change(row(a, "i2"), "missing", ["c2"]), "tally s5/1 i2 missing"),
    (lambda a: change(row(a)["criteria"]["c1"], "median", 7.0), "tally s5/1 i1 criteria"),
    (lambda a: change(row(a)["criteria"]["c1"], "deviation", 2.0), "tally s5/1 i1 criteria"),
    (lambda a: change(row(a)["criteria"]["c2"], "agreement", 0.9), "tally s5/1 i1 criteria"),
    (lambda a: change(row(a)["criteria"]["c1"], "favourable", 0.5), "tally s5/1 i1 criteria"),
    (lambda a: change(row(a, "i2")["overall"], "word", "mixed"), "tally s5/1 i2 overall"),
    (lambda a: change(row(a)["profiles"]["p2"], "mean", 5.0), "tally s5/1 i1 profiles"),
    (lambda a: row(a).pop("profiles"), "tally s5/1 i1 profiles"),
    (lambda a: change(content(a)["profiles"][1], "people", 11), "tally s5/1 profiles"),
    (lambda a: change(content(a), "discuss", []), "tally s5/1 discuss"),
    (lambda a: change(content(a), "complete", None), "tally s5/1 complete"),
    (lambda a: change(content(a)["complete"][0], "mean", 1.0), "tally s5/1 complete"),
    (lambda a: change(content(a)["footing"], "scores", 57), "tally s5/1 scores"),
    (lambda a: change(content(a)["footing"], "scored", 16), "tally s5/1 scored"),
    (lambda a: change(content(a)["footing"], "possible", 60), "tally s5/1 possible"),
    (lambda a: change(content(a)["footing"], "entered_for", 0), "tally s5/1 entered_for"),
    (lambda a: change(content(a)["footing"], "restarts", 1), "tally s5/1 restarts"),
    (lambda a: change(row(a, step="s6")["before"], "mean", 1.0), "tally s6/1 i1 before"),
    (lambda a: change(row(a, step="s6")["before"]["pairs"], "up", 2), "tally s6/1 i1 before"),
    (
        lambda a: change(row(a, step="s6")["before"]["by_criterion"]["c4"], "stayed", 4),
        "tally s6/1 i1 before",
    ),
    (lambda a: row(a, step="s6").pop("before"), "tally s6/1 i1 before"),
]


@pytest.mark.parametrize(("tamper", "place"), TAMPERED)
def test_what_was_tampered_with_is_named(
    tamper: Callable[[Archive], None], place: str, told: Afternoon
) -> None:
    archive = copy.deepcopy(told.archive())
    # without its journal, to see that the count alone finds it
    tamper(archive)

    assert place in places(archive)
    archive["withheld"] = ["step/s9"]
    assert place in places(archive) or place.startswith("scores")


def test_a_tally_that_was_set_aside_is_counted_from_what_it_says(told: Afternoon) -> None:
    told.lead("step.reopen", step="s5", anyway=True)
    score(told, "g1m1", "i1", "c1", 10, "s5")
    told.lead("step.close", step="s5", now=True)
    told.lead("step.reveal", step="s5")

    archive = copy.deepcopy(told.archive())

    assert verify(archive, replayed).agrees
    [aside] = [t for t in archive["tallies"] if t["set_aside"]]
    aside["content"]["rows"][0]["criteria"]["c1"]["mean"] = 1.0
    assert "tally s5/1 i1 criteria" in places(archive)


def test_a_group_removed_since_still_counts_in_the_stored_tally(told: Afternoon) -> None:
    told.lead("group.remove", group="g2")
    told.lead("idea.hide", idea="i1")

    assert verify(told.archive(), replayed).agrees


def test_a_profile_told_later_changes_no_stored_tally(told: Afternoon) -> None:
    told.lead("group.profile", group="g3", profile="p1")

    assert verify(told.archive(), replayed).agrees


def test_a_member_who_left_and_a_moved_sheet_agree(shown: Afternoon) -> None:
    step = judge(shown)
    shown.lead("score.move", step=step, member="g3m1", to="g3m2")
    shown.lead("member.leave", member="g1m1", left=True)
    score(shown, "g1m2", "i1", "c2", None, step)
    shown.lead("step.close", step=step, now=True)
    shown.lead("step.reveal", step=step)

    assert verify(shown.archive(), replayed).agrees


@pytest.mark.parametrize("order", ["favourable", "opposed"])
def test_the_order_that_was_announced_is_the_one_that_is_counted(
    order: str, shown: Afternoon
) -> None:
    step = judge(shown, order=order)
    shown.lead("step.close", step=step, now=True)
    shown.lead("step.reveal", step=step)

    archive = copy.deepcopy(shown.archive())

    assert content(archive)["order"] == order
    assert verify(archive, replayed).agrees
    row(archive)["rank"] = 2
    assert "tally s5/1 i1 rank" in places(archive)


def test_what_was_withheld_is_not_counted_and_the_rest_is(judged: Afternoon) -> None:
    verdict = verify(judged.archive(), replayed)

    assert (verdict.withheld, verdict.agrees) == (["Notes"], True)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([30, 40, 210, 130, 530, 50, 10], 0.6113333),
        ([0, 0, 7], 1),
        ([2, 2, 2], 0),
        ([4, 0, 0, 0, 4], -1),
    ],
)
def test_the_second_count_of_agreement_gives_the_published_values(
    counts: list[int], expected: float
) -> None:
    assert float(agreement_of(counts)) == pytest.approx(expected, abs=1e-7)


def test_a_spread_counted_again_by_hand() -> None:
    found = spread_of([0, 10, 10, 4], high_is_good=False)

    assert found == {
        "n": 4,
        "mean": 6.0,
        "median": 7.0,
        "deviation": pytest.approx((72 / 4) ** 0.5),
        "histogram": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2],
        "favourable": 0.25,
        "between": 0.25,
        "opposed": 0.5,
        # three quarters in a layer of U = -88/216 and three categories, one quarter unanimous
        "agreement": pytest.approx(3 / 4 * (-88 / 216) * 8 / 10 + 1 / 4),
        "word": "mixed",
    }
