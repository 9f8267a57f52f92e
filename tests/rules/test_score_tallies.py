"""The tally of scores, each case counted by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from workshop.rules import views

from .conftest import Arrange
from .room import Room, refused
from .scoring import ACCEPTED, COST, Scoring

Scored = Callable[..., Scoring]


def everyone(s: Scoring, values: list[int], idea: str = "i1", criterion: str = "c1") -> None:
    """The first members, three a group, give these."""
    for at, value in enumerate(values):
        s.give(f"g{at // 3 + 1}m{at % 3 + 1}", value, idea, criterion)


def test_what_is_said_of_one_criterion(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [0, 3, 4, 6, 7, 10])

    said = s.close()["i1"]["criteria"]["c1"]

    assert said == {
        "n": 6,
        "mean": 5.0,
        "median": 5.0,
        "deviation": pytest.approx((60 / 6) ** 0.5),
        "histogram": [1, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1],
        "favourable": pytest.approx(2 / 6),
        "between": pytest.approx(2 / 6),
        "opposed": pytest.approx(2 / 6),
        "agreement": said["agreement"],
        "word": "mixed",
    }


def test_where_high_is_bad_high_is_opposed_and_counts_as_ten_minus_it(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [9, 9, 6], criterion="c2")

    row = s.close()["i1"]

    assert (row["criteria"]["c2"]["mean"], row["mean"]) == (8.0, 2.0)
    assert row["criteria"]["c2"]["opposed"] == pytest.approx(2 / 3)
    assert row["overall"]["histogram"] == [0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0]


def test_the_weighted_mean_of_the_criterias_means(arrange: Arrange) -> None:
    criteria = [ACCEPTED | {"weight": 3}, COST]
    s = Scoring(arrange(("ideas", {}), ("score", {"criteria": criteria})))
    everyone(s, [8, 6])
    everyone(s, [10, 0, 5], criterion="c2")

    row = s.close()["i1"]

    # (3 * 7 + 1 * (10 - 5)) / 4
    assert row["mean"] == 6.5
    # the third person scored on cost alone
    assert row["n"] == 3


def test_an_idea_is_flagged_where_a_criterion_has_no_score(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [8])

    row = s.close()["i1"]

    assert (row["missing"], row["mean"]) == (["c2"], 8.0)


def test_ideas_that_nobody_scored_come_last_and_have_no_mean(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [0], idea="i2")

    rows = s.close()

    assert s.ranks() == [("i2", 1), ("i1", 2)]
    assert (rows["i1"]["mean"], rows["i1"]["n"]) == (None, 0)


def test_level_ideas_share_a_rank(arrange: Arrange) -> None:
    s = Scoring(arrange(("ideas", {}), ("score", {"criteria": [ACCEPTED]})), ideas=3)
    everyone(s, [5, 5], idea="i3")
    everyone(s, [4, 6, 5], idea="i2")
    everyone(s, [2], idea="i1")

    s.close()

    assert s.ranks() == [("i2", 1), ("i3", 1), ("i1", 3)]


@pytest.mark.parametrize(
    ("order", "first"),
    # i1: 10 10 0 0, i2: 7 6 6 5, i3: 8 8 1 5
    [("mean", ["i2", "i3", "i1"]), ("favourable", ["i1", "i3", "i2"]),
     ("opposed", ["i2", "i3", "i1"])],
)  # fmt: skip
def test_the_order_is_the_one_announced(arrange: Arrange, order: str, first: list[str]) -> None:
    step = ("score", {"criteria": [ACCEPTED], "order": order})
    s = Scoring(arrange(("ideas", {}), step), ideas=3)
    everyone(s, [10, 10, 0, 0], idea="i1")
    everyone(s, [7, 6, 6, 5], idea="i2")
    everyone(s, [8, 8, 1, 5], idea="i3")

    s.close()

    assert [idea for idea, _ in s.ranks()] == first
    assert s.room.tally("s2")["order"] == order


def test_a_persons_own_mean_is_rounded_half_up(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 7)
    s.give("g1m1", 4, criterion="c2")

    # (7 + (10 - 4)) / 2
    assert s.close()["i1"]["overall"]["histogram"] == [0] * 7 + [1, 0, 0, 0]


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ([8, 8], None),
        ([8, 8, 9], "agreed"),
        ([0, 0, 10, 10], "two_camps"),
        ([0, 1, 9, 10, 10, 9], "two_camps"),
        ([0, 1, 2, 5, 5, 8, 9, 10], "mixed"),
        ([0, 0, 0, 5, 10, 10, 10, 5], "two_camps"),
        ([0, 3, 4, 5, 6, 7, 10], "mixed"),
        # below an even spread, but no quarter of them favourable
        ([0, 0, 0, 0, 5, 5, 0, 0, 10], "mixed"),
    ],
)
def test_a_word_for_agreement_from_three_scores_on(
    scoring: Scored, values: list[int], word: str | None
) -> None:
    s = scoring()
    everyone(s, values)

    assert s.close()["i1"]["criteria"]["c1"]["word"] == word


def test_the_most_divided_ideas_are_to_be_discussed_first(arrange: Arrange) -> None:
    s = Scoring(arrange(("ideas", {}), ("score", {"criteria": [ACCEPTED]})), ideas=4)
    everyone(s, [8, 8, 9], idea="i1")
    everyone(s, [2, 5, 9, 7], idea="i2")
    everyone(s, [0, 10, 0, 10], idea="i3")
    everyone(s, [0, 10], idea="i4")

    s.close()

    assert s.room.tally("s2")["discuss"] == ["i3", "i2"]


def test_the_order_of_those_who_scored_everything_where_numbers_differ(arrange: Arrange) -> None:
    s = Scoring(arrange(("ideas", {}), ("score", {"criteria": [ACCEPTED]})))
    everyone(s, [9, 9, 1, 1], idea="i1")
    everyone(s, [8, 8], idea="i2")

    s.close()

    assert s.ranks() == [("i2", 1), ("i1", 2)]
    assert s.room.tally("s2")["complete"] == [
        {"idea": "i1", "rank": 1, "mean": 9.0, "n": 2},
        {"idea": "i2", "rank": 2, "mean": 8.0, "n": 2},
    ]


def test_no_second_order_where_all_scored_alike(scoring: Scored) -> None:
    s = scoring()
    for criterion in ("c1", "c2"):
        everyone(s, [9, 8, 7], criterion=criterion)
        everyone(s, [6, 5, 4], "i2", criterion)

    s.close()

    assert s.room.tally("s2")["complete"] is None


def test_the_footing_says_on_whom_it_stands(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [9, 8])
    s.give("g1m1", None, idea="i2")

    s.close()

    footing = s.room.tally("s2")["footing"]
    assert {k: footing[k] for k in ("groups", "people", "could_score", "scored")} == {
        "groups": 3, "people": 9, "could_score": 9, "scored": 2,
    }  # fmt: skip
    assert (footing["scores"], footing["possible"]) == (2, 36)


def test_nothing_changes_a_stored_tally(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [9, 8, 2])
    s.close()
    stored = s.room.state.tally("s2")

    s.room.hide("i2")
    s.room.remove("g1")
    s.room.do("facilitator", "screen.arrange", step="s2", weights={"c1": 0, "c2": 9})

    assert s.room.state.tally("s2") == stored


# -- by profile


def with_profiles(room: Room, *sizes: int) -> Scoring:
    """So many inhabitants and so many staff, in that order, among twelve members."""
    room.do("facilitator", "profiles.set", names=["Habitant", "Agent"])
    s = Scoring(room)
    members = [f"g{g}m{m}" for g in range(1, 5) for m in (1, 2, 3)]
    given = [f"p{number}" for number, size in enumerate(sizes, start=1) for _ in range(size)]
    for member, profile in zip(members, given, strict=False):
        group = member.split("m")[0]
        s.room.do(group, "group.profile", profile=profile, member=member)
    for at, member in enumerate(members):
        s.give(member, 10 if at < sizes[0] else 4)
    return s


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ((6, 6), {"p1": 10.0, "p2": 4.0}),
        ((5, 7), {"p1": 10.0, "p2": 4.0}),
        # eight and four: the four would be told by subtraction
        ((8, 4), {}),
        # four and three who said nothing are seven together
        ((5, 4), {"p1": 10.0}),
        # five said nothing of themselves
        ((7,), {"p1": 10.0}),
    ],
)
def test_profiles_side_by_side_from_five_people_in_each(
    arrange: Arrange, sizes: tuple[int, ...], shown: dict[str, float]
) -> None:
    room = arrange(("ideas", {}), ("score", {"criteria": [ACCEPTED]}), groups=4)

    rows = with_profiles(room, *sizes).close()

    found = rows["i1"].get("profiles", {})
    assert {id: said["mean"] for id, said in found.items()} == shown


# -- revealed part by part


def test_one_idea_on_one_criterion_is_revealed(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [9, 8, 2])
    everyone(s, [1, 1, 1], criterion="c2")
    s.close()

    s.room.do("facilitator", "step.reveal", step="s2", idea="i1", criterion="c1")

    tally = views.screen_view(s.room.state)["tally/s2"]
    (row,) = tally["rows"]
    assert (tally["partial"], row["idea"], list(row["criteria"])) == (True, "i1", ["c1"])
    assert (row["mean"], row["rank"], row["overall"]) == (None, None, None)


def test_one_idea_is_revealed_whole(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [9, 8, 2])
    s.close()

    s.room.do("facilitator", "step.reveal", step="s2", idea="i1")

    (row,) = views.groups_view(s.room.state)["tally/s2"]["rows"]
    assert (row["mean"], row["rank"]) == (pytest.approx(19 / 3), None)


def test_part_by_part_and_then_all(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [9, 8, 2])
    s.close()
    s.room.do("facilitator", "step.reveal", step="s2", criterion="c1")

    s.room.reveal("s2")

    tally = views.screen_view(s.room.state)["tally/s2"]
    assert not tally["partial"]
    assert [row["rank"] for row in tally["rows"]] == [1, 2]


def test_what_was_shown_in_part_is_reopened_only_anyway(scoring: Scored) -> None:
    s = scoring()
    everyone(s, [9, 8, 2])
    s.close()
    s.room.do("facilitator", "step.reveal", step="s2", idea="i1")

    with refused("step.already_revealed"):
        s.room.reopen("s2")

    s.room.reopen("s2", anyway=True)
    assert "tally/s2" not in views.screen_view(s.room.state)


@pytest.mark.parametrize(
    ("part", "code"),
    [({"idea": "i9"}, "score.not_a_candidate"), ({"criterion": "c9"}, "criterion.unknown")],
)
def test_a_part_that_there_is_not(scoring: Scored, part: dict[str, Any], code: str) -> None:
    s = scoring()
    s.close()

    with refused(code):
        s.room.do("facilitator", "step.reveal", step="s2", **part)


def test_a_vote_is_revealed_as_a_whole(arrange: Arrange) -> None:
    room = arrange()
    room.open("s1")
    room.submit("g1", "Un four à pain")
    room.open("s2")
    room.close("s2")

    with refused("step.wrong_kind"):
        room.do("facilitator", "step.reveal", step="s2", idea="i1")


def test_between_closing_and_reveal_the_facilitator_sees_only_where_it_was_said(
    scoring: Scored,
) -> None:
    seen = {}
    for facilitator_sees in (False, True):
        s = scoring(facilitator_sees=facilitator_sees)
        everyone(s, [9, 8, 2])
        s.close()
        seen[facilitator_sees] = "tally/s2" in views.facilitator_view(s.room.state)

    assert seen == {False: False, True: True}


# -- what goes on


def test_the_first_ones_go_on_to_the_next_step(arrange: Arrange) -> None:
    next_one = ("vote", {"works_on": {"first": 1, "of": "s2"}})
    s = Scoring(arrange(("ideas", {}), ("score", {"criteria": [ACCEPTED]}), next_one), ideas=3)
    everyone(s, [3, 4], idea="i1")
    everyone(s, [9, 9], idea="i2")
    s.close()

    s.room.open("s3")

    assert [key[1] for key in s.room.state.candidates if key[0] == "s3"] == ["i2"]
