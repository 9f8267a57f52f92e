"""`step.done` and `group.resize`: what a group says of itself while a step is open."""

from collections.abc import Callable

from tests.cast import IDEAS

from .conftest import Arrange
from .room import Room, refused

Vote = Callable[..., Room]


def test_a_group_says_that_it_is_done_and_that_it_is_not(vote: Vote) -> None:
    w = vote(None)

    w.done("g1")

    assert w.is_done("g1")
    w.done("g1", done=False)
    assert not w.is_done("g1")


def test_the_facilitator_says_it_in_its_name(vote: Vote) -> None:
    w = vote(None)

    w.do("facilitator", "step.done", step="s2", done=True, group="g1")

    assert w.is_done("g1")
    assert w.facts("g1") == [{"code": "entered.for_you", "what": "done"}]


def test_only_in_a_step_that_is_open_to_it(vote: Vote) -> None:
    w = vote(None)
    w.close("s2")
    w.reopen("s2", group="g1")

    with refused("step.not_open"):
        w.done("g2")

    with refused("step.not_open"):
        w.done("g1", "s1")
    w.done("g1")


def test_where_all_must_be_spent_a_group_is_done_when_nothing_more_can_be(vote: Vote) -> None:
    w = vote("g1", None, None, budget=5, spend_all=True)
    w.points("g1", "i2", 3)

    with refused("step.not_all_spent", left=2):
        w.done("g1")

    w.done("g1", done=False)
    w.points("g1", "i3", 2)
    w.done("g1")
    assert w.is_done("g1")


def test_points_that_nothing_can_take_do_not_keep_a_group(vote: Vote) -> None:
    w = vote("g1", None, budget=5, spend_all=True)
    w.points("g1", "i2", 3)

    w.done("g1")

    assert (w.is_done("g1"), w.left("g1")) == (True, 2)


def test_seats_are_added_and_retired_at_the_end(w: Room) -> None:
    w.do("g1", "group.resize", members=5)
    w.do("facilitator", "group.resize", group="g1", members=2)

    w.do("g1", "group.resize", members=3)

    assert [seat.id for seat in w.state.seats("g1")] == ["g1m1", "g1m2", "g1m3"]
    assert w.state.members["g1m5",].state == "left"


def test_a_group_has_1_to_12_members(w: Room) -> None:
    w.do("g1", "group.resize", members=12)

    for members in (0, 13):
        with refused("malformed", field="members"):
            w.do("g1", "group.resize", members=members)

    assert len(w.state.seats("g1")) == 12


def test_a_budget_by_member_does_not_fall_below_what_is_placed(vote: Vote) -> None:
    w = vote(None, None, budget=2, per_member=True, limit=2)
    w.points("g1", "i1", 2)
    w.points("g1", "i2", 2)

    with refused("group.points_placed", spent=4, budget=2):
        w.do("g1", "group.resize", members=1)

    assert len(w.state.seats("g1")) == 3
    w.do("g1", "group.resize", members=2)
    assert w.left("g1") == 0


def test_a_budget_by_member_that_fell_between_is_met_when_the_vote_reopens(vote: Vote) -> None:
    w = vote(None, None, budget=2, per_member=True, limit=2)
    w.points("g1", "i1", 2)
    w.points("g1", "i2", 2)
    w.close("s2")
    w.do("g1", "group.resize", members=1)

    w.reopen("s2")

    assert (w.counts("g1"), w.left("g1")) == ({"i1": 2}, 0)
    assert w.facts("g1") == [
        {"code": "step.reopened", "step": "s2"},
        {"code": "points.lowered", "idea": "i2", "points": 0},
        {"code": "points.back", "points": 2},
    ]


def test_a_notice_goes_once_it_was_seen_or_its_step_closes(arrange: Arrange) -> None:
    w = arrange()
    w.open("s1")
    for group, text in zip(("g1", "g2"), IDEAS, strict=False):
        w.submit(group, text)
    w.merge("i1", "i2")
    told = w.state.revision

    w.do("g1", "notice.seen", notice=told)

    assert w.state.notices["g1", str(told)].seen
    assert not w.state.notices["g2", str(told)].seen
    with refused("notice.unknown"):
        w.do("g3", "notice.seen", notice=told)
    w.close("s1")
    assert w.state.notices["g2", str(told)].seen
