"""Tallies: totals, supporters, spread, shares, ranks, footing; by hand."""

from collections.abc import Callable
from typing import Any

from tests.cast import IDEAS
from workshop.rules.tallies import orders_differ, ranked

from .room import Room

Vote = Callable[..., Room]


def column(w: Room, *names: str, step: str = "s2") -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in w.tally(step)["rows"]]


def by_hand(vote: Vote, **settings: Any) -> Room:
    """i1 by g1, i2 by g2, i3 by nobody; g1 and g2 vote, g3 and g4 don't."""
    w = vote("g1", "g2", None, **settings)
    w.points("g1", "i2", 3)
    w.points("g1", "i3", 1)
    w.points("g2", "i1", 2)
    w.points("g2", "i3", 3)
    return w


def test_each_idea_has_its_total_supporters_spread_and_share(vote: Vote) -> None:
    w = by_hand(vote)

    rows = w.tally()["rows"]

    assert [
        {k: v for k, v in row.items() if k not in ("text", "redacted", "set_aside")} for row in rows
    ] == [
        {
            "rank": 1,
            "idea": "i3",
            "number": 3,
            "sources": 0,
            "authors": 0,
            "groups": [],
            "total": 4,
            "supporters": 2,
            "spread": [0, 1, 0, 1],
            "voters": 2,
            "possible": 6,
            "share": 4 / 6,
            "by_group": {"g1": 1, "g2": 3},
        },
        {
            "rank": 2,
            "idea": "i2",
            "number": 2,
            "sources": 0,
            "authors": 1,
            "groups": ["g2"],
            "total": 3,
            "supporters": 1,
            "spread": [0, 0, 0, 1],
            "voters": 1,
            "possible": 3,
            "share": 1.0,
            "by_group": {"g1": 3},
        },
        {
            "rank": 3,
            "idea": "i1",
            "number": 1,
            "sources": 0,
            "authors": 1,
            "groups": ["g1"],
            "total": 2,
            "supporters": 1,
            "spread": [0, 0, 1, 0],
            "voters": 1,
            "possible": 3,
            "share": 2 / 3,
            "by_group": {"g2": 2},
        },
    ]


def test_every_row_of_a_live_tally_says_whether_it_is_set_aside(vote: Vote) -> None:
    w = by_hand(vote)

    assert column(w, "idea", "set_aside") == [("i3", False), ("i2", False), ("i1", False)]


def test_a_group_that_gave_nothing_is_none_of_its_groups(vote: Vote) -> None:
    w = by_hand(vote)
    w.points("g3", "i1", 1)

    w.points("g3", "i1", 0)

    assert column(w, "voters") == [(2,), (1,), (1,)]
    assert w.tally()["footing"]["voted"] == 2


def test_an_idea_that_none_of_its_voters_could_support_has_no_share(vote: Vote) -> None:
    w = vote("g1", None)

    w.points("g1", "i2", 1)

    assert column(w, "idea", "voters", "possible", "share") == [
        ("i2", 1, 3, 1 / 3),
        ("i1", 0, 0, None),
    ]


def test_before_anybody_voted(vote: Vote) -> None:
    w = vote("g1", None)

    rows = column(w, "rank", "idea", "total", "spread", "share")

    assert rows == [(1, "i1", 0, [0, 0, 0, 0], None), (1, "i2", 0, [0, 0, 0, 0], None)]


def test_level_ideas_share_a_rank_and_stand_by_supporters_then_number(vote: Vote) -> None:
    w = vote(None, None, None, None)
    for group, idea, points in (
        ("g1", "i1", 2),
        ("g1", "i3", 1),
        ("g2", "i3", 1),
        ("g1", "i4", 3),
        ("g2", "i2", 2),
    ):
        w.points(group, idea, points)

    assert column(w, "rank", "idea", "total") == [
        (1, "i4", 3),
        (2, "i3", 2),
        (2, "i1", 2),
        (2, "i2", 2),
    ]


def test_who_answered_first_decides_nothing(vote: Vote) -> None:
    one, other = vote(None, None), vote(None, None)
    one.points("g1", "i1", 3)
    one.points("g2", "i2", 3)
    other.points("g2", "i2", 3)
    other.points("g1", "i1", 3)

    assert column(one, "rank", "idea") == column(other, "rank", "idea") == [(1, "i1"), (1, "i2")]


def test_by_share_an_idea_with_fewer_voters_comes_first_and_it_is_said(vote: Vote) -> None:
    w = by_hand(vote, order="share")

    tally = w.tally()

    assert (tally["order"], tally["against_order"]) == ("share", True)
    assert column(w, "rank", "idea") == [(1, "i2"), (2, "i3"), (2, "i1")]


def test_the_result_says_when_total_and_share_order_the_first_ones_differently(
    vote: Vote,
) -> None:
    w = by_hand(vote)

    assert w.tally()["against_order"]

    same = vote(None, None)
    same.points("g1", "i2", 2)
    assert not same.tally()["against_order"]


def test_only_the_first_three_of_either_order_matter() -> None:
    shares = [(9, 9), (8, 9), (7, 9), (2, 9), (1, 3)]
    rows = ranked(
        [
            {"idea": str(n), "number": n, "total": t, "possible": p, "supporters": 1}
            for n, (t, p) in enumerate(shares)
        ],
        "total",
    )

    assert [row["rank"] for row in rows] == [1, 2, 3, 4, 5]
    assert not orders_differ(rows)
    assert orders_differ([rows[0], rows[3], rows[4]])


def test_shares_are_compared_exactly() -> None:
    rows = ranked(
        [
            {"idea": "a", "number": 1, "total": 1, "possible": 3, "supporters": 1},
            {
                "idea": "b",
                "number": 2,
                "total": 33_333_333,
                "possible": 99_999_999,
                "supporters": 1,
            },
            {"idea": "c", "number": 3, "total": 0, "possible": 0, "supporters": 0},
        ],
        "share",
    )

    assert [(row["idea"], row["rank"]) for row in rows] == [("a", 1), ("b", 1), ("c", 3)]


def test_a_lead_says_how_many_it_brings_together_and_how_many_wrote_it(vote: Vote) -> None:
    w = vote("g1", "g2", "g2", None)

    w.merge("i1", "i2", "i3", text="Les trois")

    assert column(w, "idea", "text", "sources", "authors", "groups") == [
        ("i1", "Les trois", 2, 2, ["g1", "g2"]),
        ("i4", IDEAS[3], 0, 0, []),
    ]


def test_the_tally_names_what_it_stands_on(vote: Vote) -> None:
    w = vote(None, budget=7, limit=2, barred="lone_author", order="share")

    tally = w.tally()

    named = ("step", "kind", "round", "order", "budget", "limit", "barred", "live")
    assert [tally[name] for name in named] == ["s2", "vote", 1, "share", 7, 2, "lone_author", True]


def test_the_footing_says_on_how_many_people_points_and_interventions_it_stands(
    vote: Vote,
) -> None:
    w = vote("g1", "g2", None, None, None)
    w.do("facilitator", "group.add", names=["Table 9"])
    w.hide("i5")
    w.merge("i3", "i4")
    w.points("g1", "i2", 3)
    w.points_for("g2", "i3", 2)
    w.close("s2")
    w.reopen("s2")
    w.do("organiser", "step.look_early", steps=["s2"])

    w.close("s2")

    assert w.tally()["footing"] == {
        "groups": 4,
        "people": 12,
        "could_vote": 4,
        "voted": 2,
        "placed": 5,
        # three candidates, of which g1 and g2 may support two: 6 + 6 + 9 + 9
        "possible": 30,
        "set_aside": 1,
        "merges": 1,
        "entered_for": 1,
        "reopened": 1,
        "early_looks": 1,
    }


def test_the_tally_of_an_ideas_step_lists_its_ideas(w: Room) -> None:
    for group, text in zip(("g1", "g2", "g2"), IDEAS, strict=False):
        w.submit(group, text)
    w.merge("i2", "i1")
    w.withdraw("g2", "i3")

    w.close("s1")

    assert column(w, "idea", "number", "text", "sources", "authors", "groups", step="s1") == [
        ("i2", 2, IDEAS[1], 1, 2, ["g1", "g2"])
    ]
    assert w.tally("s1")["footing"]["merges"] == 1
    assert (w.tally("s1")["kind"], w.tally("s1")["round"], w.tally("s1")["live"]) == (
        "ideas",
        1,
        False,
    )


def test_there_is_no_tally_before_a_step_opened(w: Room) -> None:
    step = w.state.step("s2")

    assert w.state.tally(step.id) is None
