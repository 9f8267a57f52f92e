"""`idea.merge`: a lead speaks for its sources, one level, and no point is ever lost."""

from collections.abc import Callable

import pytest

from tests.cast import IDEAS
from workshop.rules import views

from .room import Room, refused

Vote = Callable[..., Room]


def test_the_first_idea_named_leads_with_its_own_text(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.submit("g3", IDEAS[2])

    lead = w.merge("i2", "i1", "i3")

    assert lead == "i2"
    assert w.says("i2") == IDEAS[1]
    assert [source.id for source in w.state.sources("i2")] == ["i1", "i3"]
    assert [w.state.idea(id).state for id in ("i1", "i2", "i3")] == ["merged", "active", "merged"]


def test_a_lead_may_say_something_new_and_all_texts_and_authors_stay(w: Room) -> None:
    w.submit("g1", IDEAS[0], detail="Le matin")
    w.submit("g2", IDEAS[1])

    w.merge("i1", "i2", text="  Les deux\tensemble ")

    assert w.says("i1") == "Les deux ensemble"
    lead, source = w.state.idea("i1"), w.state.idea("i2")
    assert (lead.text, lead.first_text, lead.group, lead.detail) == (
        IDEAS[0],
        IDEAS[0],
        "g1",
        "Le matin",
    )
    assert (source.text, source.first_text, source.group) == (IDEAS[1], IDEAS[1], "g2")


def test_merging_leads_merges_all_their_sources_on_one_level(w: Room) -> None:
    for text in IDEAS[:5]:
        w.submit("g1", text)
    w.merge("i1", "i2", text="Un et deux")
    w.merge("i3", "i4", text="Trois et quatre")

    w.merge("i3", "i1", "i5")

    assert [source.id for source in w.state.sources("i3")] == ["i1", "i2", "i4", "i5"]
    assert w.state.sources("i1") == []
    assert w.says("i3") == "Trois et quatre"
    assert w.says("i1") == IDEAS[0]


def test_the_groups_concerned_are_told_with_which_ideas_theirs_stands(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.submit("g2", IDEAS[2])

    w.merge("i1", "i2", "i3")

    assert w.facts("g1") == [
        {"code": "idea.merged", "idea": "i1", "lead": "i1", "with": ["i2", "i3"]}
    ]
    assert w.facts("g2") == [
        {"code": "idea.merged", "idea": "i2", "lead": "i1", "with": ["i1", "i3"]}
    ]
    assert w.facts("g3") == []


def test_two_different_active_ideas_are_needed(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.submit("g3", IDEAS[2])
    w.merge("i1", "i2")

    with refused("merge.too_few"):
        w.merge("i1")

    with refused("merge.too_few"):
        w.merge("i1", "i1")
    with refused("idea.is_a_source", lead="i1"):
        w.merge("i3", "i2")
    with refused("idea.is_a_source", lead="i1"):
        w.merge("i1", "i2")
    with refused("idea.unknown"):
        w.merge("i1", "i9")
    w.hide("i3")
    with refused("idea.not_active"):
        w.merge("i1", "i3")


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("", "idea.text_empty", {}),
        ("x" * 201, "idea.text_too_long", {"most": 200}),
        ("un\u202ecafé", "idea.text_forbidden", {}),
    ],
)
def test_a_leads_text_is_judged_as_every_text(
    w: Room, text: str, code: str, facts: dict[str, int]
) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])

    with refused(code, **facts):
        w.merge("i1", "i2", text=text)

    assert w.state.sources("i1") == []


# -- the table of rules.md: budget 30, limit 3; A is i1, B is i2, C is i3


def test_merge_a_and_b_nothing_comes_back(vote: Vote) -> None:
    w = vote(None, None, None)
    w.points("g1", "i1", 1)
    w.points("g1", "i2", 1)

    w.merge("i1", "i2")

    assert (w.counts("g1"), w.left("g1")) == ({"i1": 2}, 28)
    assert w.facts("g1") == []


def test_over_the_limit_two_come_back(vote: Vote) -> None:
    w = vote(None, None, None)
    w.points("g1", "i1", 2)
    w.points("g1", "i2", 3)

    w.merge("i1", "i2")

    assert (w.counts("g1"), w.left("g1")) == ({"i1": 3}, 27)
    assert w.facts("g1") == [{"code": "points.back", "points": 2}]


def test_a_group_that_becomes_an_owner_gets_its_points_back(vote: Vote) -> None:
    w = vote(None, "g1", None)
    w.points("g1", "i1", 2)

    w.merge("i1", "i2")

    assert (w.counts("g1"), w.left("g1")) == ({}, 30)
    assert {"code": "points.back", "points": 2} in w.facts("g1")
    with refused("points.own_idea"):
        w.points("g1", "i1", 1)


def test_three_at_once_two_come_back(vote: Vote) -> None:
    w = _everything_placed(vote)

    w.merge("i1", "i2", "i3")

    assert (w.counts("g1")["i1"], w.left("g1")) == (3, 2)
    assert w.facts("g1") == [{"code": "points.back", "points": 2}]


def test_then_b_leaves_once_the_freed_points_are_spent(vote: Vote) -> None:
    w = _everything_placed(vote)
    w.merge("i1", "i2", "i3")
    w.points("g1", "i12", 3)

    w.split("i2")

    assert (w.counts("g1")["i1"], w.counts("g1").get("i2", 0), w.left("g1")) == (3, 0, 0)
    assert w.facts("g1") == [{"code": "points.lowered", "idea": "i2", "points": 0}]


def test_then_all_leave_with_the_freed_points_unspent(vote: Vote) -> None:
    w = _everything_placed(vote)
    w.merge("i1", "i2", "i3")

    w.split("i1")

    assert [w.counts("g1")[idea] for idea in ("i1", "i2", "i3")] == [1, 1, 3]
    assert w.left("g1") == 0
    assert w.facts("g1") == []


def test_a_closed_steps_tally_stays_as_it_was(vote: Vote) -> None:
    w = vote(None, "g1", None)
    w.points("g1", "i1", 2)
    w.points("g2", "i1", 3)
    w.points("g2", "i2", 3)
    w.close("s2")
    before = w.tally()

    w.merge("i1", "i2")

    assert w.tally() == before
    assert w.totals() == {"i1": 5, "i2": 3, "i3": 0}


def _everything_placed(vote: Vote) -> Room:
    """g1 gave A 1, B 1, C 3, and its 25 others on nine ideas more."""
    w = vote(*[None] * 12)
    for number, points in enumerate((1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1), start=1):
        w.points("g1", f"i{number}", points)
    assert w.left("g1") == 0
    return w


# -- what else a merge does to an open vote


def test_a_merge_changes_no_given_number(vote: Vote) -> None:
    w = vote(None, "g1", None)
    w.points("g1", "i1", 3)
    w.points("g1", "i3", 2)
    w.points("g2", "i1", 2)
    w.points("g2", "i3", 3)
    before = w.given()

    w.merge("i1", "i2", "i3")

    assert w.given() == before


def test_points_set_on_a_lead_give_it_that_number_and_its_sources_zero_for_good(
    vote: Vote,
) -> None:
    w = vote(None, None, None)
    w.points("g1", "i1", 1)
    w.points("g1", "i2", 3)
    w.merge("i1", "i2")

    w.points("g1", "i1", 2)

    assert (w.given()["s2", "g1", "i1"], w.given()["s2", "g1", "i2"]) == (2, 0)
    w.split("i1")
    assert w.counts("g1") == {"i1": 2}


def test_a_group_that_gets_points_back_is_no_longer_done(vote: Vote) -> None:
    w = vote(None, None, None)
    w.points("g1", "i1", 2)
    w.points("g1", "i2", 3)
    w.points("g2", "i1", 1)
    w.done("g1")
    w.done("g2")

    w.merge("i1", "i2")

    assert (w.is_done("g1"), w.is_done("g2")) == (False, True)


def test_a_closed_vote_meets_the_merges_when_it_is_reopened(vote: Vote) -> None:
    w = vote(None, "g1", None)
    w.points("g1", "i1", 2)
    w.points("g2", "i1", 2)
    w.points("g2", "i2", 3)
    w.close("s2")
    w.merge("i1", "i2")

    w.reopen("s2")

    assert (w.counts("g1"), w.counts("g2")) == ({}, {"i1": 3})
    reopened = {"code": "step.reopened", "step": "s2"}
    assert w.facts("g1") == [reopened, {"code": "points.back", "points": 2}]
    assert w.facts("g2") == [reopened, {"code": "points.back", "points": 2}]
    w.close("s2")
    assert w.totals() == {"i1": 3, "i3": 0}


def test_a_merge_acts_on_the_open_vote_alone(arrange: Callable[..., Room]) -> None:
    w = arrange(("ideas", {}), ("vote", {}), ("vote", {}))
    for text in IDEAS[:2]:
        w.submit("facilitator", text)
    w.open("s2")
    w.points("g1", "i1", 3)
    w.points("g1", "i2", 3)
    w.open("s3")
    w.points("g1", "i1", 3, step="s3")
    w.points("g1", "i2", 3, step="s3")

    w.merge("i1", "i2")

    assert w.totals("s2") == {"i1": 3, "i2": 3}
    assert w.totals("s3") == {"i1": 3}
    assert w.facts("g1") == [{"code": "points.back", "points": 3}]


# -- whose a lead is


def test_a_lead_belongs_to_every_group_that_wrote_it_or_a_source(vote: Vote) -> None:
    w = vote("g1", "g2", "g3")

    w.merge("i1", "i2", "i3")

    for group in ("g1", "g2", "g3"):
        with refused("points.own_idea"):
            w.points(group, "i1", 1)
    w.points("g4", "i1", 3)
    assert [row["authors"] for row in w.tally()["rows"]] == [3]


def test_a_lead_of_three_groups_is_the_rooms_under_lone_author(vote: Vote) -> None:
    w = vote("g1", "g2", "g3", barred="lone_author")
    w.merge("i1", "i2")
    with refused("points.own_idea"):
        w.points("g1", "i1", 1)

    w.merge("i1", "i3")

    w.points("g1", "i1", 3)
    assert w.counts("g1") == {"i1": 3}


def test_nobody_is_barred_where_the_step_says_so(vote: Vote) -> None:
    w = vote("g1", "g2", barred="nobody")

    w.merge("i1", "i2")

    w.points("g1", "i1", 3)
    w.points("g2", "i1", 3)
    assert w.totals() == {"i1": 6}


def test_the_leads_own_first_words_stand_beside_those_of_its_sources(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])

    w.merge("i1", "i2", text="Les deux ensemble")

    entry = views.groups_view(w.state)["idea/i1"]
    assert (entry["text"], entry["own_text"]) == ("Les deux ensemble", IDEAS[0])
    assert [source["text"] for source in entry["sources"]] == [IDEAS[1]]
    w.redact("i1")
    assert "own_text" not in views.groups_view(w.state)["idea/i1"]
