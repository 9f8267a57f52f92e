"""Who sees what: authors, points and tallies reach nobody before their time."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.cast import IDEAS
from workshop.exports.archive import make_archive
from workshop.rules import views
from workshop.rules.points import reading_order
from workshop.rules.tallies import hidden_from, may_see

from .conftest import Arrange
from .room import Room

Vote = Callable[..., Room]
View = dict[str, dict[str, Any]]

ROLES = ("facilitator", "screen", "group")


def view_of(w: Room, role: str) -> View:
    """What the facilitator, the screen, or a group (by id) sees."""
    if role == "facilitator":
        return views.facilitator_view(w.state)
    if role == "screen":
        return views.screen_view(w.state)
    return views.groups_view(w.state) | views.group_view(w.state, role)


def seeing(w: Room, step: str = "s2") -> list[str]:
    """The roles that may see the tally now, and so do."""
    found = [role for role in ROLES if may_see(w.state.step(step), role)]
    for role in ROLES:
        key = f"tally/{step}" in view_of(w, "g1" if role == "group" else role)
        assert key == (role in found), role
    return found


# -- tallies


@pytest.mark.parametrize(
    ("settings", "opened", "closed", "revealed"),
    [
        ({}, [], ["facilitator"], list(ROLES)),
        ({"facilitator_sees": True}, ["facilitator"], ["facilitator"], list(ROLES)),
        ({"results": "close"}, [], list(ROLES), None),
        ({"results": "live"}, list(ROLES), list(ROLES), None),
    ],
)
def test_a_tally_is_seen_live_on_close_or_on_reveal(
    vote: Vote,
    settings: dict[str, Any],
    opened: list[str],
    closed: list[str],
    revealed: list[str] | None,
) -> None:
    w = vote("g1", None, **settings)
    w.points("g1", "i2", 3)

    assert seeing(w) == opened

    w.close("s2")
    assert seeing(w) == closed
    if revealed is not None:
        w.reveal("s2")
        assert seeing(w) == revealed


def test_a_reopened_vote_is_hidden_again(vote: Vote) -> None:
    w = vote("g1", None)
    w.close("s2")
    w.reveal("s2")

    w.reopen("s2", anyway=True)

    assert seeing(w) == []


def test_before_it_opens_there_is_nothing_to_see(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("vote", {"results": "live"}))

    assert seeing(w) == []


def test_progress_says_how_many_and_never_what(vote: Vote) -> None:
    w = vote("g1", "g2", None)
    w.points("g1", "i2", 3)
    w.points("g2", "i3", 1)
    w.done("g1")

    entries = {
        json.dumps(view_of(w, role)["progress/s2"]) for role in ("facilitator", "screen", "g3")
    }

    assert [json.loads(entry) for entry in entries] == [
        {"step": "s2", "groups": 4, "started": 2, "done": 1, "ideas": 0}
    ]


def test_two_rooms_that_voted_otherwise_look_the_same_until_the_reveal(vote: Vote) -> None:
    one, other = vote("g1", "g2", None), vote("g1", "g2", None)
    one.points("g1", "i2", 3)
    one.points("g2", "i1", 3)
    other.points("g1", "i3", 3)
    other.points("g2", "i3", 3)

    for role in ("screen", "facilitator", "g3"):
        assert view_of(one, role) == view_of(other, role), role

    one.close("s2")
    other.close("s2")
    for role in ("screen", "g3"):
        assert view_of(one, role) == view_of(other, role), role


def test_a_group_reads_its_own_points_and_nobody_elses(vote: Vote) -> None:
    w = vote("g1", "g2", None, budget=10)
    w.points("g1", "i2", 3)
    w.points("g2", "i3", 1)

    view = view_of(w, "g1")

    assert view["points/s2.i2"] == {"step": "s2", "idea": "i2", "points": 3}
    assert [key for key in view if key.startswith("points/")] == ["points/s2.i2"]
    ballot = view["ballot/s2"]
    assert (ballot["budget"], ballot["limit"], ballot["left"], ballot["spent"]) == (10, 3, 7, 3)
    assert (sorted(ballot["order"]), ballot["barred"]) == (["i1", "i2", "i3"], ["i1"])
    assert [key for key in view if key.startswith("ballot/")] == ["ballot/s2"]


def test_a_groups_points_stay_as_they_were_counted_when_the_vote_closed(vote: Vote) -> None:
    w = vote(None, None)
    w.points("g1", "i1", 3)
    w.points("g1", "i2", 2)
    w.close("s2")

    w.merge("i1", "i2")

    assert view_of(w, "g1")["points/s2.i1"]["points"] == 3
    assert view_of(w, "g1")["points/s2.i2"]["points"] == 2


def test_groups_are_in_a_tally_only_where_the_step_shows_them(vote: Vote) -> None:
    hidden, shown = (
        vote("g1", None, results="live"),
        vote("g1", None, results="live", groups_shown=True),
    )
    for w in (hidden, shown):
        w.points("g2", "i1", 2)

    rows = [view_of(w, "screen")["tally/s2"]["rows"][0] for w in (hidden, shown)]

    assert "by_group" not in rows[0]
    assert "groups" not in rows[0]
    assert rows[1]["by_group"] == {"g2": 2}
    assert not [key for key in view_of(hidden, "g3") if key.startswith("group/")]
    assert view_of(shown, "screen")["group/g2"] == {"id": "g2", "colour": 2, "mark": "B"}


# -- ideas and authors


def test_authors_are_hidden_from_other_groups_and_from_the_screen(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.merge("i1", "i2")

    for role in ("screen", "g2", "g3"):
        entry = view_of(w, role)["idea/i1"]
        assert set(entry) == {
            "id",
            "number",
            "step",
            "text",
            "detail",
            "state",
            "redacted",
            "at",
            "sources",
        }
        assert [source["text"] for source in entry["sources"]] == [IDEAS[1]]

    assert view_of(w, "facilitator")["idea/i1"]["groups"] == ["g1", "g2"]


def test_authors_are_shown_where_the_step_says_so(arrange: Arrange) -> None:
    w = arrange(("ideas", {"authors_shown": True}))
    w.open("s1")
    w.submit("g1", IDEAS[0])

    view = view_of(w, "g2")

    assert view["idea/i1"]["groups"] == ["g1"]
    assert view["group/g1"] == {"id": "g1", "colour": 1, "mark": "A"}


def test_a_group_knows_what_is_its_own(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.submit("g2", IDEAS[2])
    w.withdraw("g2", "i3")
    w.merge("i1", "i2")

    assert view_of(w, "g1")["me"]["ideas"] == ["i1"]

    assert view_of(w, "g2")["me"]["ideas"] == ["i1", "i3"]
    assert view_of(w, "g2")["idea/i2"]["lead"] == "i1"
    assert "idea/i3" not in view_of(w, "g1")
    assert view_of(w, "g3")["me"]["ideas"] == []


def test_what_waits_is_seen_by_its_group_and_the_facilitator_alone(arrange: Arrange) -> None:
    w = arrange(("ideas", {"to_screen": "accepted"}))
    w.open("s1")
    w.submit("g1", IDEAS[0])

    seen = [role for role in ("facilitator", "screen", "g1", "g2") if "idea/i1" in view_of(w, role)]

    assert seen == ["facilitator", "g1"]
    assert view_of(w, "g1")["idea/i1"]["pending"] == "accept"


def test_others_ideas_may_be_kept_until_the_step_closes(arrange: Arrange) -> None:
    w = arrange(("ideas", {"others_shown": "close"}))
    w.open("s1")
    w.submit("g1", IDEAS[0])

    assert "idea/i1" in view_of(w, "g1")
    assert "idea/i1" not in view_of(w, "g2")

    w.close("s1")
    assert "idea/i1" in view_of(w, "g2")


@pytest.mark.parametrize("gone", ["hidden", "withdrawn"])
def test_what_is_gone_is_off_the_wall(w: Room, gone: str) -> None:
    w.submit("g1", IDEAS[0])
    if gone == "hidden":
        w.hide("i1")
    else:
        w.withdraw("g1", "i1")

    seen = [role for role in ("facilitator", "screen", "g1", "g2") if "idea/i1" in view_of(w, role)]

    assert seen == ["facilitator", "g1"]


def test_only_the_group_itself_reads_for_whom_a_step_is_open(vote: Vote) -> None:
    w = vote(None)
    w.close("s2")
    w.reopen("s2", group="g1")

    found = {role: view_of(w, role)["step/s2"]["only_group"] for role in ("g1", "g2", "screen")}

    assert found == {"g1": "g1", "g2": None, "screen": True}
    assert view_of(w, "facilitator")["step/s2"]["only_group"] == "g1"


def test_names_and_notices_are_the_groups_own(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.merge("i1", "i2")

    for role in ("screen", "g3"):
        text = json.dumps(view_of(w, role), ensure_ascii=False)
        assert "Les Tilleuls" not in text
        assert "notice/" not in text

    assert view_of(w, "g1")["me"]["name"] == "Les Tilleuls"
    assert view_of(w, "facilitator")["group/g1"]["name"] == "Les Tilleuls"
    assert "Les Tilleuls" not in json.dumps(view_of(w, "g2"), ensure_ascii=False)


# -- the order on the tablets


def test_the_order_differs_from_group_to_group_and_stays_the_same_for_one(vote: Vote) -> None:
    w = vote(*[None] * 12)
    step = w.state.step("s2")
    before = {group: reading_order(w.state, step, group) for group in ("g1", "g2")}

    w.points("g1", "i3", 2)
    w.close("s2")
    w.reopen("s2")

    assert before["g1"] != before["g2"]
    assert sorted(before["g1"]) == sorted(f"i{n}" for n in range(1, 13))
    after = {group: reading_order(w.state, w.state.step("s2"), group) for group in before}
    assert after == before


def test_without_shuffling_it_is_the_order_of_numbers(vote: Vote) -> None:
    w = vote(None, None, None, shuffle=False)

    assert reading_order(w.state, w.state.step("s2"), "g1") == ["i1", "i2", "i3"]


# -- the archive


def test_an_archive_of_a_hidden_vote_tells_nothing_of_it(vote: Vote) -> None:
    one, other = vote("g1", "g2", None), vote("g1", "g2", None)
    for w, idea in ((one, "i2"), (other, "i3")):
        w.points("g1", idea, 3)
        w.points_for("g4", idea, 2)
    hidden = hidden_from(one.state, "facilitator")

    archives = [make_archive(w.state, "ABCDEF", w.journal, hidden) for w in (one, other)]

    assert hidden == ["s2"]
    assert archives[0] == archives[1]
    assert archives[0]["withheld"] == ["step/s2"]
    assert archives[0]["points"] == []
    assert not [entry for entry in archives[0]["journal"] if entry["command"] == "points.set"]


def test_after_the_close_it_is_hidden_from_all_but_the_facilitator(vote: Vote) -> None:
    w = vote("g1", None)

    w.close("s2")

    assert hidden_from(w.state, "facilitator") == []
    assert hidden_from(w.state, "group") == hidden_from(w.state, "screen") == ["s2"]


def test_the_archive_counts_no_points_on_an_idea_that_is_no_candidate(vote: Vote) -> None:
    w = vote(None, None)
    w.submit("facilitator", IDEAS[4])
    w.merge("i3", "i1")
    w.points("g1", "i3", 3)

    w.split("i3")

    rows = {row["idea"]: (row["given"], row["points"]) for row in w.archive()["points"]}
    assert rows["i3"] == (3, 0)
