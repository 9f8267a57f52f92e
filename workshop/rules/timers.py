"""The timer of the open step: it follows the server's clock and survives everything."""

from dataclasses import replace
from typing import Any

from .refusals import Refusal
from .rows import Step
from .state import Act, Workshop


def _open(workshop: Workshop) -> Step:
    step = workshop.open_step()
    if step is None:
        raise Refusal("step.not_open")
    return step


def start_timer(workshop: Workshop, act: Act, *, seconds: int | None = None) -> dict[str, Any]:
    """Start, or start again, with so many seconds or the step's own duration."""
    step = _open(workshop)
    seconds = seconds or step.settings["seconds"]
    if seconds is None:
        raise Refusal("timer.no_duration")
    workshop.put(replace(step, timer_ends_at=act.at + seconds * 1_000, timer_left_ms=None))
    return {}


def extend_timer(workshop: Workshop, act: Act, *, seconds: int) -> dict[str, Any]:
    """So much longer; a timer that had run out starts from now."""
    step = _open(workshop)
    if step.timer_left_ms is not None:
        workshop.put(replace(step, timer_left_ms=step.timer_left_ms + seconds * 1_000))
    elif step.timer_ends_at is not None:
        ends_at = max(step.timer_ends_at, act.at) + seconds * 1_000
        workshop.put(replace(step, timer_ends_at=ends_at))
    else:
        raise Refusal("timer.not_running")
    return {}


def pause_timer(workshop: Workshop, act: Act) -> dict[str, Any]:
    """Hold what is left."""
    step = _open(workshop)
    if step.timer_ends_at is None:
        raise Refusal("timer.not_running")
    left = max(0, step.timer_ends_at - act.at)
    workshop.put(replace(step, timer_ends_at=None, timer_left_ms=left))
    return {}


def resume_timer(workshop: Workshop, act: Act) -> dict[str, Any]:
    """Go on with what was left."""
    step = _open(workshop)
    if step.timer_left_ms is None:
        raise Refusal("timer.not_paused")
    workshop.put(replace(step, timer_ends_at=act.at + step.timer_left_ms, timer_left_ms=None))
    return {}


def stop_timer(workshop: Workshop, act: Act) -> dict[str, Any]:
    """No timer any more."""
    step = _open(workshop)
    if step.timer_ends_at is None and step.timer_left_ms is None:
        raise Refusal("timer.not_running")
    workshop.put(replace(step, timer_ends_at=None, timer_left_ms=None))
    return {}
