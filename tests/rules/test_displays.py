"""How the results of scores stand on the screen, and weights on trial."""

from collections.abc import Callable
from typing import Any

import pytest

from workshop.rules import views

from .room import refused
from .scoring import Scoring

Scored = Callable[..., Scoring]


def arrange_screen(s: Scoring, **how: Any) -> None:
    s.room.do("facilitator", "screen.arrange", step="s2", **how)


def test_the_screen_is_told_how_results_stand(scoring: Scored) -> None:
    s = scoring()

    arrange_screen(s, mode="map", x="c1", y="c2", idea="i1")

    assert views.screen_view(s.room.state)["step/s2"]["display"] == {
        "mode": "map", "idea": "i1", "criterion": None, "x": "c1", "y": "c2", "size": None,
        "weights": None,
    }  # fmt: skip


def revealed(s: Scoring) -> Scoring:
    """i1 is first with the announced weights: 9 and 10-5; i2: 5 and 10-2."""
    for idea, accepted, cost in (("i1", 9, 5), ("i2", 5, 2)):
        s.give("g1m1", accepted, idea)
        s.give("g1m1", cost, idea, "c2")
    s.close()
    s.room.reveal("s2")
    return s


def test_other_weights_are_tried_and_the_order_falls(scoring: Scored) -> None:
    s = revealed(scoring())

    arrange_screen(s, weights={"c1": 1, "c2": 3})

    assert views.screen_view(s.room.state)["tally/s2"]["trial"] == {
        "weights": {"c1": 1, "c2": 3},
        "rows": [
            {"idea": "i2", "rank": 1, "mean": 7.25},
            {"idea": "i1", "rank": 2, "mean": 6.0},
        ],
        "holds": False,
    }


def test_other_weights_with_which_the_order_holds(scoring: Scored) -> None:
    s = revealed(scoring())

    arrange_screen(s, weights={"c1": 2, "c2": 1})

    assert views.groups_view(s.room.state)["tally/s2"]["trial"]["holds"] is True


def test_the_end_of_a_trial(scoring: Scored) -> None:
    s = revealed(scoring())
    arrange_screen(s, weights={"c1": 0, "c2": 1})

    arrange_screen(s)

    assert views.screen_view(s.room.state)["tally/s2"]["trial"] is None


def test_a_trial_changes_no_tally(scoring: Scored) -> None:
    s = revealed(scoring())
    stored, archived = s.room.state.tally("s2"), s.room.archive()["tallies"]

    arrange_screen(s, weights={"c1": 0, "c2": 1})

    assert (s.room.state.tally("s2"), s.room.archive()["tallies"]) == (stored, archived)


def test_before_the_reveal_a_trial_tells_nothing(scoring: Scored) -> None:
    s = scoring()
    s.give("g1m1", 9)
    s.close()

    arrange_screen(s, weights={"c1": 1})

    assert "tally/s2" not in views.facilitator_view(s.room.state)


@pytest.mark.parametrize(
    ("how", "code", "facts"),
    [
        ({"x": "c9"}, "criterion.unknown", {}),
        ({"size": "c9"}, "criterion.unknown", {}),
        ({"size": "points:s1"}, "step.wrong_kind", {}),
        ({"idea": "i9"}, "idea.unknown", {}),
        ({"weights": {"c9": 1}}, "criterion.unknown", {}),
        ({"weights": {"c1": 0}}, "criterion.invalid", {"number": 1, "field": "weight"}),
        ({"mode": "pie"}, "malformed", {"field": "mode"}),
    ],
)
def test_what_cannot_be_shown(
    scoring: Scored, how: dict[str, Any], code: str, facts: dict[str, Any]
) -> None:
    s = scoring()

    with refused(code, **facts):
        arrange_screen(s, **how)


def test_only_scores_are_arranged(scoring: Scored) -> None:
    s = scoring()

    with refused("step.wrong_kind"):
        s.room.do("facilitator", "screen.arrange", step="s1")
