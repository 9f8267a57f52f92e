"""`step.curtain` and `step.uncover`: a result in two acts, from the last rank to the first."""

import pytest

from tests.cast import IDEAS
from workshop.rules import views

from .room import Room, refused


@pytest.fixture
def closed() -> Room:
    """Four ideas with 3, 2, 2 and 0 points, the vote closed and not revealed."""
    w = Room(("ideas", {}), ("vote", {}), ("results", {}))
    w.join("Rue Basse", "Les Tilleuls")
    for text in IDEAS[:4]:
        w.submit("facilitator", text)
    w.open("s2")
    w.points("g1", "i2", 3)
    w.points("g1", "i1", 2)
    w.points("g2", "i4", 2)
    w.close("s2")
    return w


def hang(w: Room, up: bool = True) -> None:
    w.do("facilitator", "step.curtain", step="s2", up=up)


def uncover(w: Room) -> list[str]:
    ideas: list[str] = w.do("facilitator", "step.uncover", step="s2")["ideas"]
    return ideas


def test_the_curtain_shows_scale_and_footing_and_of_the_ideas_nothing(closed: Room) -> None:
    hang(closed)

    for view in (views.screen_view(closed.state), views.groups_view(closed.state)):
        tally = view["tally/s2"]
        assert (tally["curtain"], tally["covered"], tally["rows"]) == (True, 4, [])
        assert tally["most"] == 5
        assert tally["footing"]["placed"] == 7
        assert view["step/s2"]["curtain"] is True
    assert len(views.facilitator_view(closed.state)["tally/s2"]["rows"]) == 4


def test_ranks_are_uncovered_from_the_last_to_the_first_level_ones_together(closed: Room) -> None:
    hang(closed)

    assert uncover(closed) == ["i3"]
    assert uncover(closed) == ["i1", "i4"]

    tally = views.screen_view(closed.state)["tally/s2"]
    assert [(row["rank"], row["idea"]) for row in tally["rows"]] == [
        (2, "i1"),
        (2, "i4"),
        (4, "i3"),
    ]
    assert tally["covered"] == 1


def test_uncovering_the_first_rank_reveals_the_step(closed: Room) -> None:
    hang(closed)

    while uncover(closed) != ["i2"]:
        assert closed.state.step("s2").state == "closed"

    step = closed.state.step("s2")
    assert (step.state, step.curtain, step.shown) == ("revealed", False, [])
    assert "curtain" not in views.screen_view(closed.state)["tally/s2"]
    with refused("step.no_curtain"):
        uncover(closed)


def test_taken_back_everything_is_covered_and_hidden_again(closed: Room) -> None:
    hang(closed)
    uncover(closed)

    hang(closed, up=False)

    assert "tally/s2" not in views.screen_view(closed.state)
    with refused("step.no_curtain"):
        uncover(closed)
    hang(closed)
    assert uncover(closed) == ["i3"]


def test_what_was_uncovered_once_counts_as_seen_when_the_step_is_reopened(closed: Room) -> None:
    hang(closed)
    uncover(closed)
    hang(closed, up=False)

    with refused("step.already_revealed"):
        closed.reopen("s2")
    closed.reopen("s2", anyway=True)

    assert closed.state.step("s2").reopenings[0]["after_reveal"] is True
    closed.close("s2")
    closed.reopen("s2")
    assert closed.state.step("s2").reopenings[1]["after_reveal"] is False


def test_a_curtain_hangs_over_closed_votes_alone(closed: Room) -> None:
    with refused("step.wrong_kind"):
        closed.do("facilitator", "step.curtain", step="s1", up=True)
    closed.reopen("s2")
    with refused("step.not_closed"):
        hang(closed)
    closed.close("s2")
    closed.reveal("s2")
    with refused("step.already_revealed"):
        hang(closed)


def test_opening_the_results_lifts_the_curtain(closed: Room) -> None:
    hang(closed)
    uncover(closed)

    closed.open("s3")

    step = closed.state.step("s2")
    assert (step.state, step.curtain, step.shown) == ("revealed", False, [])


def test_the_screen_turns_to_what_is_uncovered(closed: Room) -> None:
    closed.do("facilitator", "screen.show", what="join")

    hang(closed)

    assert closed.state.about.screen_what == "step"
    assert closed.state.about.last_step == "s2"


def test_the_journal_gives_the_same_curtain(closed: Room) -> None:
    hang(closed)
    uncover(closed)
    hang(closed, up=False)
    hang(closed)
    uncover(closed)

    assert closed.replayed() == []
