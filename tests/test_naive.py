"""The naive count itself, checked by hand on the cases of the rules."""

from typing import Any

import pytest

from tests import naive


def an_archive(
    ideas: dict[str, str | None],
    given: dict[str, dict[str, int]],
    *,
    leads: dict[str, str] | None = None,
    hidden: tuple[str, ...] = (),
    fixed: tuple[str, ...] | None = None,
    removed: tuple[str, ...] = (),
    **settings: Any,
) -> naive.Archive:
    """`ideas` by who wrote them, `given` by group; one vote "v" on all of them or the `fixed`."""
    leads = leads or {}
    numbers = {idea: number for number, idea in enumerate(ideas, start=1)}

    def state(idea: str) -> str:
        return "merged" if idea in leads else "hidden" if idea in hidden else "active"

    defaults = {"budget": 30, "limit": 3, "per_member": False, "barred": "authors"}
    return {
        "steps": [{"id": "v", "settings": defaults | {"order": "total"} | settings}],
        "groups": [
            {"id": group, "state": "removed" if group in removed else "active"}
            for group in ("G", "H", "K")
        ],
        "members": [
            {"group": "G", "state": "here"},
            {"group": "G", "state": "here"},
            {"group": "G", "state": "left"},
            {"group": "H", "state": "here"},
        ],
        "ideas": [
            {
                "id": idea,
                "number": numbers[idea],
                "group": author,
                "lead": leads.get(idea),
                "state": state(idea),
                "step": "s",
            }
            for idea, author in ideas.items()
        ],
        "candidates": [{"step": "v", "idea": idea} for idea in (ideas if fixed is None else fixed)],
        "points": [
            {"step": "v", "group": group, "idea": idea, "given": number}
            for group, numbers in given.items()
            for idea, number in numbers.items()
        ],
    }


NOBODYS: dict[str, str | None] = {"A": None, "B": None, "C": None}


@pytest.mark.parametrize(
    ("ideas", "gave", "leads", "counts", "placed"),
    [
        (NOBODYS, {"A": 1, "B": 1}, {"B": "A"}, {"A": 2, "C": 0}, 2),
        (NOBODYS, {"A": 2, "B": 3}, {"B": "A"}, {"A": 3, "C": 0}, 3),
        (NOBODYS | {"B": "G"}, {"A": 2}, {"B": "A"}, {"A": 0, "C": 0}, 0),
        (NOBODYS, {"A": 1, "B": 1, "C": 3}, {"B": "A", "C": "A"}, {"A": 3}, 3),
        (NOBODYS, {"A": 1, "B": 0, "C": 3}, {"C": "A"}, {"A": 3, "B": 0}, 3),
        (NOBODYS, {"A": 1, "B": 1, "C": 3}, {}, {"A": 1, "B": 1, "C": 3}, 5),
    ],
    ids=[
        "merge A+B",
        "over the limit",
        "becomes an owner",
        "three at once",
        "then B leaves, its number lowered to zero",
        "then all leave",
    ],
)
def test_the_table_of_merges(
    ideas: dict[str, str | None],
    gave: dict[str, int],
    leads: dict[str, str],
    counts: dict[str, int],
    placed: int,
) -> None:
    archive = an_archive(ideas, {"G": gave}, leads=leads)

    found = {idea: naive.counts(archive, "v", "G", idea) for idea in counts}

    assert found == counts
    assert naive.candidates(archive, "v") == list(counts)
    assert naive.placed(archive, "v", "G") == placed


def test_a_whole_tally_by_hand() -> None:
    # A was written by G, B by H, C by nobody; G gave B 3 and C 1, H gave A 3 and C 1
    archive = an_archive(
        {"A": "G", "B": "H", "C": None}, {"G": {"B": 3, "C": 1}, "H": {"A": 3, "C": 1}}
    )

    rows = naive.tally(archive, "v")

    a = {"idea": "A", "number": 1, "sources": 0, "groups": ["G"], "authors": 1, "total": 3}
    a |= {"supporters": 1, "spread": [0, 0, 0, 1], "voters": 1, "possible": 3, "share": 1.0}
    b = {"idea": "B", "number": 2, "sources": 0, "groups": ["H"], "authors": 1, "total": 3}
    b |= {"supporters": 1, "spread": [0, 0, 0, 1], "voters": 1, "possible": 3, "share": 1.0}
    c = {"idea": "C", "number": 3, "sources": 0, "groups": [], "authors": 0, "total": 2}
    c |= {"supporters": 2, "spread": [0, 2, 0, 0], "voters": 2, "possible": 6, "share": 2 / 6}
    assert rows == [
        a | {"by_group": {"H": 3}, "rank": 1},
        b | {"by_group": {"G": 3}, "rank": 1},
        c | {"by_group": {"G": 1, "H": 1}, "rank": 3},
    ]
    assert naive.footing(archive, "v") == {"voted": 2, "placed": 8}


def test_level_ideas_share_a_rank_and_stand_by_supporters_then_number() -> None:
    archive = an_archive(
        {"A": None, "B": None, "C": None, "D": None},
        {"G": {"A": 2, "B": 1, "D": 1}, "H": {"B": 1, "C": 2, "D": 2}},
    )

    rows = naive.tally(archive, "v")

    assert [(row["idea"], row["rank"], row["total"]) for row in rows] == [
        ("D", 1, 3),
        ("B", 2, 2),
        ("A", 2, 2),
        ("C", 2, 2),
    ]
    assert [row["by_group"] for row in rows[2:]] == [{"G": 2}, {"H": 2}]
    assert [row["supporters"] for row in rows] == [2, 2, 1, 1]


def test_by_share_an_idea_that_no_voter_could_support_comes_last() -> None:
    archive = an_archive(
        {"A": "G", "B": "H", "C": None}, {"G": {"C": 1}}, leads={"B": "A"}, order="share"
    )

    rows = naive.tally(archive, "v")

    assert [(row["idea"], row["rank"], row["share"]) for row in rows] == [
        ("C", 1, 1 / 3),
        ("A", 2, None),
    ]


def test_by_share_an_idea_with_fewer_voters_can_come_first() -> None:
    # A by G: H alone could vote for it, 3 of 3; B by nobody: 4 of 6
    archive = an_archive(
        {"A": "G", "B": None}, {"G": {"B": 2}, "H": {"A": 3, "B": 2}}, order="share"
    )

    rows = naive.tally(archive, "v")

    assert [(row["idea"], row["rank"], row["share"]) for row in rows] == [
        ("A", 1, 1.0),
        ("B", 2, 4 / 6),
    ]


def test_who_is_barred_from_a_lead_written_by_three_groups() -> None:
    ideas: dict[str, str | None] = {"A": "G", "B": "H", "C": "K"}
    three = {how: an_archive(ideas, {}, leads={"B": "A", "C": "A"}, barred=how) for how in HOWS}
    two = an_archive(ideas, {}, leads={"B": "A"}, barred="lone_author")

    found = [how for how in HOWS if naive.barred(three[how], "v", "G", "A")]

    assert found == ["authors"]
    assert naive.barred(two, "v", "G", "A")
    assert not naive.barred(two, "v", "K", "A")


HOWS = ("authors", "lone_author", "nobody")


def test_a_removed_group_counts_nowhere() -> None:
    archive = an_archive(NOBODYS, {"G": {"A": 3}, "H": {"A": 1}}, removed=("G",))

    rows = naive.tally(archive, "v")

    assert (rows[0]["total"], rows[0]["voters"], rows[0]["by_group"]) == (1, 1, {"H": 1})
    assert naive.footing(archive, "v") == {"voted": 1, "placed": 1}


def test_a_lead_is_a_candidate_by_one_of_its_sources() -> None:
    ideas = NOBODYS | {"D": None}

    # C came after the opening and leads A; D came after it too, and stands alone
    archive = an_archive(ideas, {"G": {"A": 2}}, leads={"A": "C"}, fixed=("A", "B"))

    assert naive.candidates(archive, "v") == ["B", "C"]
    assert naive.counts(archive, "v", "G", "C") == 2


def test_a_hidden_candidate_takes_nothing_from_a_budget() -> None:
    archive = an_archive(NOBODYS, {"G": {"A": 2, "B": 1}}, hidden=("A",))

    assert naive.candidates(archive, "v") == ["B", "C"]
    assert naive.placed(archive, "v", "G") == 1


def test_a_budget_by_member_counts_who_is_here() -> None:
    archive = an_archive(NOBODYS, {}, budget=4, per_member=True)

    assert naive.budget(archive, "v", "G") == 8
    assert naive.budget(an_archive(NOBODYS, {}), "v", "G") == 30


def test_excesses_are_named() -> None:
    archive = an_archive({"A": "G", "B": None}, {}, budget=4)
    rows = [
        {"idea": "A", "by_group": {"G": 1, "H": 3}},
        {"idea": "B", "by_group": {"G": 4, "H": 1}},
    ]

    found = naive.excesses(archive, "v", rows)

    assert found == [
        "G is on its own A",
        "G is above the limit on B",
        "G is above its budget",
    ]


def test_an_ideas_step_lists_leads_whose_source_it_is() -> None:
    archive = an_archive({"A": "G", "B": "H", "C": None}, {}, leads={"B": "A"})
    archive["ideas"][0]["step"] = "another"
    archive["ideas"][2]["step"] = "another"

    rows = naive.ideas_of(archive, "s")

    assert rows == [{"idea": "A", "number": 1, "sources": 1, "groups": ["G", "H"], "authors": 2}]


def test_points_for_and_against_by_hand() -> None:
    # G gave A 3, H gave A -2 and B -2, of 4 against with at most 2 an idea
    archive = an_archive(
        NOBODYS, {"G": {"A": 3}, "H": {"A": -2, "B": -2}}, against_budget=4, against_limit=2
    )

    rows = {row["idea"]: row for row in naive.tally(archive, "v")}

    assert {idea: row["rank"] for idea, row in rows.items()} == {"A": 1, "C": 2, "B": 3}
    a = rows["A"]
    assert (a["total"], a["for"], a["against"], a["share"]) == (1, 3, 2, 1 / 6)
    assert (a["supporters"], a["opponents"]) == (1, 1)
    assert (a["spread"], a["spread_against"]) == ([0, 0, 0, 1], [0, 0, 1])
    assert naive.footing(archive, "v") == {"voted": 2, "placed": 3, "placed_against": 4}
    assert naive.excesses(archive, "v", list(rows.values())) == []


def test_a_merge_counts_for_and_against_together_by_hand() -> None:
    archive = an_archive(
        NOBODYS, {"G": {"A": 3, "B": -2}, "H": {"A": -2, "B": -2}}, leads={"B": "A"},
        against_budget=4, against_limit=2,
    )  # fmt: skip

    assert naive.counts(archive, "v", "G", "A") == 1
    assert naive.counts(archive, "v", "H", "A") == -2
    assert naive.placed_against(archive, "v", "H") == 2


def test_whose_an_idea_is_by_hand() -> None:
    # G wrote A and was split into G and K; H wrote B and joined K
    archive = an_archive({"A": "G", "B": "H", "C": None}, {}, leads={"B": "A"})
    halves = {"G": {}, "H": {"joined": "K"}, "K": {"inherits": ["A", "B"]}}
    archive["groups"] = [group | halves[group["id"]] for group in archive["groups"]]

    assert naive.authors(archive, "A") == {"G", "K"}
