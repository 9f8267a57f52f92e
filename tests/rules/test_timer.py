"""`timer.*` and the clock: start, extend, pause, stop; at zero the closing, only if asked."""

import pytest

from workshop.rules.clock import due, next_due

from .conftest import Arrange
from .room import EVENING, Room, refused


def timer(w: Room) -> tuple[int | None, int | None]:
    step = w.state.step("s1")
    return step.timer_ends_at, step.timer_left_ms


def run(w: Room, what: str, **payload: int) -> None:
    w.do("facilitator", f"timer.{what}", **payload)


def test_it_starts_with_the_steps_duration_or_another(arrange: Arrange) -> None:
    w = arrange(("ideas", {"seconds": 300}))
    w.open("s1")

    run(w, "start")

    assert timer(w) == (EVENING + 300_000, None)
    run(w, "start", seconds=60)
    assert timer(w) == (EVENING + 60_000, None)


def test_it_needs_a_duration(w: Room) -> None:
    with refused("timer.no_duration"):
        run(w, "start")


def test_it_is_extended_from_its_end_or_from_now_once_it_ran_out(w: Room) -> None:
    run(w, "start", seconds=60)
    w.tick(20)

    run(w, "extend", seconds=30)

    assert timer(w) == (EVENING + 90_000, None)
    w.tick(80)
    run(w, "extend", seconds=30)
    assert timer(w) == (EVENING + 130_000, None)


def test_it_is_paused_and_goes_on_with_what_was_left(w: Room) -> None:
    run(w, "start", seconds=60)
    w.tick(20)

    run(w, "pause")

    assert timer(w) == (None, 40_000)
    w.tick(1_000)
    run(w, "extend", seconds=5)
    assert timer(w) == (None, 45_000)
    run(w, "resume")
    assert timer(w) == (EVENING + 1_020_000 + 45_000, None)


def test_it_stops_also_while_it_is_paused(w: Room) -> None:
    run(w, "start", seconds=60)
    run(w, "stop")
    assert timer(w) == (None, None)
    run(w, "start", seconds=60)
    run(w, "pause")

    run(w, "stop")

    assert timer(w) == (None, None)


@pytest.mark.parametrize(
    ("what", "payload"), [("extend", {"seconds": 5}), ("pause", {}), ("stop", {})]
)
def test_what_does_not_run(w: Room, what: str, payload: dict[str, int]) -> None:
    with refused("timer.not_running"):
        run(w, what, **payload)


def test_what_is_not_paused(w: Room) -> None:
    run(w, "start", seconds=60)

    with refused("timer.not_paused"):
        run(w, "resume")


@pytest.mark.parametrize("what", ["start", "extend", "pause", "resume", "stop"])
def test_it_acts_on_the_open_step(arrange: Arrange, what: str) -> None:
    w = arrange()
    payload = {"seconds": 5} if what in ("start", "extend") else {}

    with refused("step.not_open"):
        run(w, what, **payload)


@pytest.mark.parametrize("seconds", [0, -1, 86_401, 1.5])
def test_from_a_second_to_a_day(w: Room, seconds: int) -> None:
    with refused("malformed", field="seconds"):
        run(w, "start", seconds=seconds)


def test_at_zero_it_says_so_and_nothing_more(w: Room) -> None:
    run(w, "start", seconds=60)

    w.tick(600)

    assert w.state.step("s1").state == "open"
    assert timer(w) == (EVENING + 60_000, None)
    assert next_due(w.state) is None


def test_at_zero_the_closing_starts_where_the_step_asks_for_it(arrange: Arrange) -> None:
    w = arrange(("ideas", {"seconds": 60, "close_at_zero": True}))
    w.open("s1")
    run(w, "start")
    assert next_due(w.state) == EVENING + 60_000

    w.tick(60)

    assert w.state.step("s1").closing_at == EVENING + 70_000
    assert next_due(w.state) == EVENING + 70_000
    w.tick(10)
    assert w.state.step("s1").state == "closed"
    assert timer(w) == (None, None)
    assert [entry["actor"] for entry in w.journal[-2:]] == ["clock", "clock"]


def test_a_closing_started_by_the_timer_and_cancelled_does_not_start_again(
    arrange: Arrange,
) -> None:
    w = arrange(("ideas", {"seconds": 60, "close_at_zero": True}))
    w.open("s1")
    run(w, "start")
    w.tick(65)

    w.do("facilitator", "step.cancel_close", step="s1")

    w.tick(600)
    assert w.state.step("s1").state == "open"
    assert timer(w) == (None, None)


def test_a_timer_still_running_survives_a_cancelled_closing(arrange: Arrange) -> None:
    w = arrange(("ideas", {"seconds": 60, "close_at_zero": True}))
    w.open("s1")
    run(w, "start")
    w.do("facilitator", "step.close", step="s1")

    w.do("facilitator", "step.cancel_close", step="s1")

    assert timer(w) == (EVENING + 60_000, None)


def test_a_paused_timer_closes_nothing(arrange: Arrange) -> None:
    w = arrange(("ideas", {"seconds": 60, "close_at_zero": True}))
    w.open("s1")
    run(w, "start")
    run(w, "pause")

    w.tick(600)

    assert due(w.state, w.now) is None
    assert w.state.step("s1").state == "open"


def test_the_clock_knows_when_it_is_needed_next(arrange: Arrange) -> None:
    w = arrange(("ideas", {"to_screen": "delay", "delay_seconds": 10}))
    w.open("s1")
    assert next_due(w.state) is None
    w.submit("g1", "Une idée")
    w.tick(3)
    w.submit("g1", "Une autre")

    assert next_due(w.state) == EVENING + 10_000

    w.tick(7)
    assert next_due(w.state) == EVENING + 13_000
    w.hide("i2")
    assert next_due(w.state) is None
