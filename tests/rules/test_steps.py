"""Opening, closing, revealing: prepared -> open -> closed -> revealed, at most one open."""

from collections.abc import Callable

import pytest

from tests.cast import IDEAS
from workshop.rules import views
from workshop.rules.steps import is_over, why_not_open

from .conftest import Arrange
from .room import EVENING, Room, refused

Vote = Callable[..., Room]


def states(w: Room) -> list[str]:
    return [step.state for step in w.state.sequence()]


def test_opening_a_step_closes_the_open_one_in_the_same_command(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    before = w.state.revision

    w.open("s2")

    assert states(w) == ["closed", "open"]
    assert w.state.revision == before + 1
    assert [row["idea"] for row in w.tally("s1")["rows"]] == ["i1"]
    assert w.state.about.last_step == "s2"


def test_a_step_opens_once(w: Room) -> None:
    with refused("step.already_open"):
        w.open("s1")

    w.close("s1")
    with refused("step.not_prepared"):
        w.open("s1")
    with refused("step.unknown"):
        w.open("s9")


def test_the_workshop_is_over_when_its_last_step_is(arrange: Arrange) -> None:
    w = arrange(("brief", {}), ("ideas", {}), ("results", {"works_on": {"step": "s2"}}))
    said: list[bool] = []

    def note() -> None:
        said.append(views.screen_view(w.state)["workshop"]["over"])

    note()
    # the first one is passed over and stays prepared
    for step in ("s2", "s3"):
        w.open(step)
        note()
        w.close(step)
        note()

    assert said == [False, False, False, False, True]
    w.open("s1")
    assert is_over(w.state) is False


@pytest.mark.parametrize("kind", ["brief", "sort"])
def test_a_step_without_a_tally_ends_at_closed(arrange: Arrange, kind: str) -> None:
    w = arrange((kind, {"results": "live"}))
    w.open("s1")

    w.close("s1")

    assert states(w) == ["closed"]
    assert w.state.tallies == {}
    with refused("step.no_tally"):
        w.reveal("s1")


@pytest.mark.parametrize(
    ("results", "state"), [("live", "revealed"), ("close", "revealed"), ("reveal", "closed")]
)
def test_with_results_live_or_on_close_closing_is_revealing(
    vote: Vote, results: str, state: str
) -> None:
    w = vote(None, results=results)

    w.close("s2")

    assert w.state.step("s2").state == state


def test_a_closed_step_is_revealed_once(vote: Vote) -> None:
    w = vote(None)
    w.close("s2")

    w.reveal("s2")

    assert w.state.step("s2").state == "revealed"
    with refused("step.already_revealed"):
        w.reveal("s2")


def test_what_is_not_closed_is_not_revealed(arrange: Arrange) -> None:
    w = arrange()
    with refused("step.not_closed"):
        w.reveal("s1")
    w.open("s1")

    with refused("step.not_closed"):
        w.reveal("s1")


@pytest.mark.parametrize("works_on", [{}, {"works_on": {"step": "s2"}}])
def test_opening_a_results_step_reveals_the_tally_it_looks_at(
    arrange: Arrange, works_on: dict[str, object]
) -> None:
    w = arrange(("ideas", {}), ("vote", {}), ("results", works_on))
    w.submit("facilitator", IDEAS[0])
    w.open("s2")

    w.open("s3")

    assert states(w) == ["prepared", "revealed", "open"]


def test_a_results_step_without_a_tally_does_not_open(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("vote", {}), ("results", {}))
    w.open("s1")

    with refused("step.source_not_closed"):
        w.open("s3")

    assert states(w) == ["open", "prepared", "prepared"]
    assert why_not_open(w.state, w.state.step("s3")) == "step.source_not_closed"


def test_the_facilitator_reads_what_opening_would_meet(arrange: Arrange) -> None:
    w = arrange(
        ("ideas", {}), ("vote", {}), ("vote", {"works_on": {"first": 2, "of": "s2"}}), ("brief", {})
    )

    found = [why_not_open(w.state, step) for step in w.state.sequence()]

    assert found == [None, "step.nothing_to_vote_on", "step.source_not_closed", None]


# -- the ten seconds


def test_closing_counts_ten_seconds_down_and_closes_by_itself(w: Room) -> None:
    answer = w.do("facilitator", "step.close", step="s1")

    assert answer == {"closing_at": EVENING + 10_000}
    w.tick(9.999)
    w.submit("g1", IDEAS[0])
    w.tick(0.001)
    assert states(w) == ["closed", "prepared"]
    assert (w.journal[-1]["actor"], w.journal[-1]["arguments"]) == (
        "clock",
        {"step": "s1", "now": True},
    )
    assert w.state.step("s1").closing_at is None


def test_closing_asked_twice_does_not_begin_again(w: Room) -> None:
    w.do("facilitator", "step.close", step="s1")
    w.tick(4)

    answer = w.do("facilitator", "step.close", step="s1")

    assert answer == {"closing_at": EVENING + 10_000}


def test_closing_now_does_not_wait(w: Room) -> None:
    w.do("facilitator", "step.close", step="s1")

    answer = w.do("facilitator", "step.close", step="s1", now=True)

    assert answer == {"closing_at": None}
    assert states(w)[0] == "closed"


def test_a_countdown_is_cancelled(w: Room) -> None:
    w.do("facilitator", "step.close", step="s1")

    w.do("facilitator", "step.cancel_close", step="s1")

    w.tick(60)
    assert states(w)[0] == "open"
    with refused("step.not_closing"):
        w.do("facilitator", "step.cancel_close", step="s1")


def test_what_is_not_open_is_not_closed(w: Room) -> None:
    with refused("step.not_open"):
        w.close("s2")

    w.close("s1")
    with refused("step.not_open"):
        w.do("facilitator", "step.close", step="s1")


# -- the stored tally


def test_nothing_changes_a_stored_tally_while_its_step_is_closed(vote: Vote) -> None:
    w = vote("g1", "g2", "g3", None)
    w.points("g1", "i2", 3)
    w.points("g2", "i3", 2)
    w.close("s2")
    stored = w.state.tallies["s2", "1"]

    w.merge("i2", "i3", text="Les deux")
    w.hide("i1")
    w.correct("i4", "Corrigé")
    w.remove("g2")
    w.submit("facilitator", IDEAS[8])
    w.do("g3", "group.rename", name="Un autre nom")

    assert w.state.tallies["s2", "1"] == stored
    assert [row["text"] for row in stored.content["rows"]] == [
        IDEAS[1],
        IDEAS[2],
        IDEAS[0],
        IDEAS[3],
    ]


def test_a_hidden_idea_keeps_its_place_its_text_set_aside(vote: Vote) -> None:
    w = vote(None, None)
    w.points("g1", "i1", 3)
    w.close("s2")

    w.hide("i1")

    rows = [(r["rank"], r["idea"], r["text"], r["set_aside"]) for r in w.tally()["rows"]]
    assert rows == [(1, "i1", "", True), (2, "i2", IDEAS[1], False)]


# -- reopening


def test_reopening_sets_the_stored_tally_aside_and_closing_stores_another(vote: Vote) -> None:
    w = vote(None, None)
    w.points("g1", "i1", 3)
    w.close("s2")

    w.reopen("s2")

    assert w.state.tallies["s2", "1"].set_aside
    assert w.state.tally("s2") is None
    w.points("g1", "i1", 1)
    w.close("s2")
    tally = w.state.tally("s2")
    assert tally is not None
    assert (tally.round, tally.content["rows"][0]["total"]) == (2, 1)


def test_reopening_closes_the_open_step(vote: Vote) -> None:
    w = vote(None)

    w.reopen("s1")

    assert states(w) == ["open", "closed"]
    assert w.state.tally("s2") is not None


def test_a_revealed_step_is_reopened_only_anyway_and_the_results_say_so_for_ever(
    vote: Vote,
) -> None:
    w = vote(None)
    w.close("s2")
    w.reveal("s2")

    with refused("step.already_revealed"):
        w.reopen("s2")

    w.reopen("s2", anyway=True)
    w.close("s2")
    assert w.state.step("s2").reopenings == [{"at": EVENING, "group": None, "after_reveal": True}]
    assert w.tally()["footing"]["reopened"] == 1


def test_only_what_was_closed_is_reopened(w: Room) -> None:
    with refused("step.already_open"):
        w.reopen("s1")

    with refused("step.not_closed"):
        w.reopen("s2")
    w.close("s1")
    with refused("group.unknown"):
        w.reopen("s1", group="g9")
    w.remove("g1")
    with refused("group.removed"):
        w.reopen("s1", group="g1")


def test_the_groups_for_whom_it_is_reopened_are_told(vote: Vote) -> None:
    w = vote(None, groups=2)
    w.close("s2")

    w.reopen("s2", group="g2")

    assert w.facts("g1") == []
    assert w.facts("g2") == [{"code": "step.reopened", "step": "s2"}]
    w.close("s2")
    assert w.state.step("s2").only_group is None
    w.reopen("s2")
    assert w.facts("g1") == [{"code": "step.reopened", "step": "s2"}]


def test_what_happened_since_applies_and_the_groups_are_told_what_came_back(vote: Vote) -> None:
    w = vote("g1", None, "g3", None)
    w.points("g1", "i2", 3)
    w.points("g2", "i4", 2)
    w.points("g2", "i1", 1)
    w.points("g4", "i1", 3)
    w.close("s2")
    w.merge("i1", "i2")
    w.hide("i4")
    w.remove("g4")

    w.reopen("s2")

    assert w.totals() == {"i1": 1, "i3": 0}
    assert w.facts("g1")[-1] == {"code": "points.back", "points": 3}
    assert w.facts("g2")[-1] == {"code": "points.back", "points": 2}
    assert w.facts("g3") == [{"code": "step.reopened", "step": "s2"}]
    w.bring_back("g4")
    assert w.totals() == {"i1": 4, "i3": 0}


def test_a_results_step_opened_again_reveals_the_tally_it_looks_at_again(
    arrange: Arrange,
) -> None:
    w = arrange(("ideas", {}), ("vote", {}), ("results", {}))
    w.submit("facilitator", IDEAS[0])
    w.open("s2")
    w.open("s3")
    w.reopen("s2", anyway=True)

    w.reopen("s3")

    assert states(w) == ["prepared", "revealed", "open"]


def test_an_early_look_is_mentioned_in_the_results(vote: Vote) -> None:
    w = vote(None)
    w.close("s2")

    w.do("organiser", "step.look_early", steps=["s2"])

    assert w.tally()["footing"]["early_looks"] == 1
    assert w.journal[-1]["command"] == "step.look_early"
    w.reveal("s2")
    w.do("organiser", "step.look_early", steps=["s2"])
    assert w.tally()["footing"]["early_looks"] == 1
