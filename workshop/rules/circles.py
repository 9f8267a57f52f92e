"""Circles: an ideas step goes on under one constraint after another, the first circle free."""

from dataclasses import replace
from typing import Any

from .refusals import Refusal
from .rows import Step
from .settings import setting
from .state import Act, Workshop


def next_circle(workshop: Workshop, act: Act, *, step: str, back: bool = False) -> dict[str, Any]:
    """Announce the next constraint; with `back`, take back one in which nothing was submitted."""
    row = workshop.step(step)
    if row.kind != "ideas":
        raise Refusal("step.wrong_kind")
    if row.state != "open":
        raise Refusal("step.not_open")
    circle = row.circle + (-1 if back else 1)
    entered = [i for i in workshop.ideas.values() if i.step == step and i.circle == row.circle]
    if not 0 <= circle <= len(setting(row, "circles")) or (back and entered):
        raise Refusal("circle.none_left")
    workshop.put(replace(row, circle=circle))
    return {"circle": circle}


def check_circles(step: Step, circles: list[str]) -> None:
    """A constraint that was announced stays as it was said; those to come may change."""
    announced = setting(step, "circles")[: step.circle]
    if circles[: step.circle] != announced:
        raise Refusal("step.setting_locked", setting="circles")
