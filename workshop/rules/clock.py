"""What the clock does by itself: each act is an entry of its own in the journal."""

from .state import Workshop


def due(workshop: Workshop, at: int) -> tuple[str, dict[str, object]] | None:
    """The next command that the clock has to give at this time, or None.

    A timer at zero starts the ten seconds of closing where the step asked for it; a countdown
    that is over closes; ideas that only waited for some seconds come onto the wall.
    """
    step = workshop.open_step()
    if step is not None:
        if step.closing_at is not None and step.closing_at <= at:
            return "step.close", {"step": step.id, "now": True}
        at_zero = step.timer_ends_at is not None and step.timer_ends_at <= at
        if at_zero and step.settings["close_at_zero"] and step.closing_at is None:
            return "step.close", {"step": step.id, "now": False}
    for idea in workshop.ideas.values():
        if idea.state == "pending" and idea.admit_at is not None and idea.admit_at <= at:
            return "idea.admit", {"idea": idea.id}
    return None


def next_due(workshop: Workshop) -> int | None:
    """When the clock will have something to do, in milliseconds since 1970."""
    times = [
        idea.admit_at
        for idea in workshop.ideas.values()
        if idea.state == "pending" and idea.admit_at is not None
    ]
    step = workshop.open_step()
    if step is not None:
        if step.closing_at is not None:
            times.append(step.closing_at)
        elif step.settings["close_at_zero"] and step.timer_ends_at is not None:
            times.append(step.timer_ends_at)
    return min(times, default=None)
