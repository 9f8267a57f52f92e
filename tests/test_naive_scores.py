"""The naive count of scores itself, checked by hand on small cases."""

from fractions import Fraction
from typing import Any

import pytest

from tests import naive_scores as naive

PEOPLE = {"G": ("g1", "g2"), "H": ("h1", "h2", "h3")}

Scores = dict[tuple[str, str, str], int | None]


def an_archive(
    scores: Scores,
    *,
    away: tuple[str, ...] = (),
    left: tuple[str, ...] = (),
    profile: str | None = None,
    tallies: tuple[Any, ...] = (),
    second: Scores | None = None,
    **settings: Any,
) -> naive.Archive:
    """`scores` by member, idea and criterion. A and B by nobody; P weighs 2, Q is low at best.

    `second` are those of a second round "t" of the step "s", with criteria P2 and Q2.
    """
    defaults = {"one_per_group": False, "order": "mean", "second_round_of": None}
    return {
        "steps": [
            {"id": "s", "settings": defaults | settings},
            {"id": "t", "settings": defaults | {"second_round_of": "s"}},
        ],
        "groups": [
            {"id": g, "state": "removed" if g in away else "active", "taken": True} for g in PEOPLE
        ],
        "members": [
            {
                "id": m,
                "group": group,
                "seat": seat,
                "state": "left" if m in left else "here",
                "profile": profile,
            }
            for group, members in PEOPLE.items()
            for seat, m in enumerate(members, start=1)
        ],
        "ideas": [
            {"id": i, "number": n, "group": None, "lead": None, "state": "active", "step": "i"}
            for n, i in enumerate("AB", start=1)
        ],
        "candidates": [{"step": step, "idea": idea} for step in "st" for idea in "AB"],
        "criteria": [a_criterion(step, more) for step, more in (("s", ""), ("t", "2"))
                     for a_criterion in (p, q)],
        "scores": [
            {"step": step, "member": m, "idea": i, "criterion": c, "round": 1, "value": value,
             "by": "group"}
            for step, given in (("s", scores), ("t", second or {}))
            for (m, i, c), value in given.items()
        ],
        "tallies": list(tallies),
    }  # fmt: skip


def p(step: str, more: str) -> naive.Row:
    return {"id": f"P{more}", "step": step, "name": "P", "position": 0, "weight": 2,
            "high_is_good": True, "round": 1, "removed": False}  # fmt: skip


def q(step: str, more: str) -> naive.Row:
    return {"id": f"Q{more}", "step": step, "name": "Q", "position": 1, "weight": 1,
            "high_is_good": False, "round": 1, "removed": False}  # fmt: skip


def by_idea(archive: naive.Archive) -> dict[str, naive.Row]:
    return {row["idea"]: row for row in naive.tally(archive, "s")}


#: Of A, P: 8 and 4, mean 6; Q: 1 and none, mean 1, turned 9: (2 x 6 + 9) / 3. Of B, P alone: 6.
FEW: Scores = {
    ("g1", "A", "P"): 8,
    ("h1", "A", "P"): 4,
    ("g1", "A", "Q"): 1,
    ("h1", "A", "Q"): None,
    ("h2", "B", "P"): 6,
}


def test_a_weighted_mean_leaves_out_what_nobody_scored() -> None:
    rows = by_idea(an_archive(FEW))

    assert (rows["A"]["mean"], rows["A"]["n"], rows["A"]["missing"]) == (7.0, 2, [])
    assert (rows["B"]["mean"], rows["B"]["n"], rows["B"]["missing"]) == (6.0, 1, ["Q"])
    assert [rows[idea]["rank"] for idea in "AB"] == [1, 2]


def test_each_persons_own_mean_is_rounded_half_up() -> None:
    # g1: (2 x 8 + 9) / 3 = 8.33; h1: P alone, 4; then (4 + 5) / 2
    rows = by_idea(an_archive(FEW))
    half = naive.own_means(
        [p("s", "") | {"weight": 1}, q("s", "") | {"weight": 1, "high_is_good": True}],
        an_archive({("g1", "A", "P"): 4, ("g1", "A", "Q"): 5})["scores"],
        "A",
        ["g1"],
    )

    assert rows["A"]["overall"]["histogram"] == [0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0]
    assert half == [5]


def test_shares_of_a_criterion_whose_high_is_bad_are_turned() -> None:
    said = naive.spread([0, 1, 10, 5], high_is_good=False)

    assert (said["favourable"], said["between"], said["opposed"]) == (0.5, 0.25, 0.25)
    assert (said["mean"], said["median"]) == (4.0, 3.0)
    assert said["deviation"] == pytest.approx((62 / 4) ** 0.5)


@pytest.mark.parametrize(
    ("counts", "a"),
    [
        ([30, 40, 210, 130, 530, 50, 10], Fraction(6113333333333333, 10**16)),
        ([0, 7, 0], Fraction(1)),
        ([3, 3, 3, 3], Fraction(0)),
        ([5, 0, 0, 5], Fraction(-1)),
    ],
)
def test_agreement_as_published(counts: list[int], a: Fraction) -> None:
    assert float(naive.agreement(counts)) == pytest.approx(float(a))


@pytest.mark.parametrize(
    ("values", "word"),
    [([8, 8], None), ([8, 8, 7], "agreed"), ([0, 0, 10, 10], "two_camps"), ([2, 5, 8], "mixed")],
)
def test_the_word_for_a_spread(values: list[int], word: str | None) -> None:
    assert naive.spread(values)["word"] == word


def test_a_removed_group_counts_nowhere_and_who_left_does() -> None:
    away = by_idea(an_archive(FEW, away=("G",)))
    left = an_archive(FEW, left=("g1", "g2"))

    assert (away["A"]["mean"], away["A"]["n"]) == (4.0, 1)
    assert by_idea(left)["A"]["n"] == 2
    # g1 scored and left: still one who could; g2 left without a score
    assert naive.footing(left, "s") == {
        "could_score": 4,
        "scored": 3,
        "scores": 4,
        "possible": 16,
        "entered_for": 0,
        "restarts": 0,
    }


def test_one_score_a_group_is_its_first_seats() -> None:
    archive = an_archive(FEW | {("h1", "B", "P"): 2}, one_per_group=True)

    rows = by_idea(archive)

    assert (rows["B"]["mean"], rows["B"]["n"]) == (2.0, 1)
    assert naive.footing(archive, "s")["could_score"] == 2


def test_a_score_of_an_earlier_round_counts_no_more() -> None:
    archive = an_archive(FEW)
    archive["criteria"][0]["round"] = 2

    rows = by_idea(archive)

    assert (rows["A"]["mean"], rows["A"]["missing"]) == (9.0, ["P"])
    assert (rows["B"]["mean"], rows["B"]["rank"]) == (None, 2)


@pytest.mark.parametrize(("order", "first"), [("mean", "B"), ("favourable", "A"), ("opposed", "B")])
def test_the_order_that_was_announced(order: str, first: str) -> None:
    # A: 10 and 0, half favourable, half opposed, mean 5; B: 6 and 6, neither, mean 6
    given: Scores = {("g1", "A", "P"): 10, ("g2", "A", "P"): 0}
    given |= {("g1", "B", "P"): 6, ("g2", "B", "P"): 6}

    rows = naive.tally(an_archive(given, order=order), "s")

    assert rows[0]["idea"] == first


def test_the_order_among_those_who_scored_everything() -> None:
    everything: Scores = {("g1", i, c): 3 if i == "A" else 9 for i in "AB" for c in "PQ"}

    found = naive.complete(an_archive(everything | FEW), "s")

    # g1's A is now P 8, Q 1: (16 + 9) / 3; B is P 9, Q 9: (18 + 1) / 3
    assert found == [
        {"idea": "A", "rank": 1, "mean": 25 / 3, "n": 1},
        {"idea": "B", "rank": 2, "mean": 19 / 3, "n": 1},
    ]
    assert naive.complete(an_archive(everything), "s") is None


def test_a_profile_is_shown_from_five_people_on() -> None:
    everybody: Scores = {(m, "A", "P"): 8 for members in PEOPLE.values() for m in members}

    five = by_idea(an_archive(everybody, profile="p1"))["A"]
    four = by_idea(an_archive(everybody | {("g1", "A", "P"): None}, profile="p1"))["A"]

    assert five["profiles"] == {"p1": {"n": 5, "mean": 8.0, "favourable": 1.0, "opposed": 0.0}}
    assert "profiles" not in four


def test_a_second_round_pairs_people() -> None:
    content = {
        "criteria": [p("s", ""), q("s", "")],
        "rows": [{"idea": "A", "mean": 7.0, "n": 2}],
        "scored_by": {"g1": None, "h1": None},
    }
    stored = {"step": "s", "set_aside": False, "content": content}
    second: Scores = {("g1", "A", "P2"): 9, ("h1", "A", "P2"): 4, ("h3", "A", "P2"): 0}

    found = naive.before(an_archive(FEW, second=second, tallies=(stored,)), "t")

    # g1: 8.33 to 9; h1 stayed at 4; h3 wasn't there the first time
    assert found == {
        "A": {
            "mean": 7.0,
            "n": 2,
            "pairs": {"up": 1, "down": 0, "stayed": 1},
            "by_criterion": {
                "P2": {"up": 1, "down": 0, "stayed": 1},
                "Q2": {"up": 0, "down": 0, "stayed": 0},
            },
        }
    }
