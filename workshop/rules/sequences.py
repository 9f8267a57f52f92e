"""The sequence as it is prepared and mended: steps added, configured, moved, removed."""

from dataclasses import replace
from typing import Any

from .refusals import Refusal
from .rows import Step
from .settings import LOCKED, PROMISES, SETTINGS, complete, is_stricter, known_settings
from .state import Act, Workshop
from .text import clean_detail, clean_line

TITLE_MOST = 200


def clean_title(text: str) -> str:
    """A title or a question, 1 to 200 code points."""
    line = clean_line(text)
    if not line:
        raise Refusal("idea.text_empty")
    if len(line) > TITLE_MOST:
        raise Refusal("idea.text_too_long", most=TITLE_MOST)
    return line


def add_step(
    workshop: Workshop,
    act: Act,
    *,
    kind: str,
    title: str,
    instruction: str = "",
    settings: dict[str, Any] | None = None,
    position: int | None = None,
) -> dict[str, Any]:
    """A step more, at the end or at a position from 0."""
    sequence = workshop.sequence()
    step = Step(
        id=f"s{len(workshop.steps) + 1}",
        position=len(sequence),
        kind=kind,
        title=clean_title(title),
        instruction=clean_detail(instruction),
        settings=complete(kind, settings or {}, version=workshop.version),
    )
    workshop.put(step)
    _check_references(workshop, step)
    if position is not None and position < len(sequence):
        if any(other.state != "prepared" for other in sequence[position:]):
            raise Refusal("step.cannot_move")
        _move(workshop, step.id, position)
    return {"step": step.id}


def configure_step(
    workshop: Workshop,
    act: Act,
    *,
    step: str,
    title: str | None = None,
    instruction: str | None = None,
    settings: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Change what may still be changed: a promise only to stricter, a vote's ground never."""
    row = workshop.step(step)
    changes = complete(row.kind, settings or {}, row.settings, workshop.version)
    for name in known_settings(row.kind, workshop.version):
        if changes[name] == row.settings.get(name, SETTINGS[row.kind][name].default):
            continue
        if row.state != "prepared" and name in LOCKED:
            raise Refusal("step.setting_locked", setting=name)
        if (
            row.entered
            and name in PROMISES
            and not is_stricter(name, row.settings[name], changes[name])
        ):
            raise Refusal("step.only_stricter", setting=name)
    row = replace(
        row,
        settings=changes,
        title=row.title if title is None else clean_title(title),
        instruction=row.instruction if instruction is None else clean_detail(instruction),
    )
    workshop.put(row)
    if row.state == "prepared":
        _check_references(workshop, row)
    return {}


def refers_to(step: Step) -> str | None:
    """The earlier step that this one works on."""
    works_on = step.settings.get("works_on") or {}
    found: str | None = works_on.get("of") or works_on.get("step")
    return found


def _check_references(workshop: Workshop, step: Step) -> None:
    """A step works on an earlier one, and the first N come from a vote."""
    earlier = refers_to(step)
    if earlier is None:
        return
    source = workshop.steps.get((earlier,))
    if source is None or source.removed or source.position >= step.position:
        raise Refusal("step.setting_invalid", setting="works_on")
    if "of" in step.settings["works_on"] and source.kind != "vote":
        raise Refusal("step.setting_invalid", setting="works_on")


def move_step(workshop: Workshop, act: Act, *, step: str, position: int) -> dict[str, Any]:
    """Move a prepared step, among those that are still to come."""
    row = workshop.step(step)
    others = [other for other in workshop.sequence() if other.id != step]
    passed = [other for other in others[position:] if other.state != "prepared"]
    if row.state != "prepared" or passed:
        raise Refusal("step.cannot_move")
    _move(workshop, step, position)
    return {}


def _move(workshop: Workshop, step: str, position: int) -> None:
    order = [other.id for other in workshop.sequence() if other.id != step]
    order.insert(position, step)
    _number(workshop, order)
    for row in workshop.sequence():
        try:
            _check_references(workshop, row)
        except Refusal:
            raise Refusal("step.cannot_move") from None


def _number(workshop: Workshop, order: list[str]) -> None:
    for position, id in enumerate(order):
        row = workshop.step(id)
        if row.position != position:
            workshop.put(replace(row, position=position))


def remove_step(workshop: Workshop, act: Act, *, step: str) -> dict[str, Any]:
    """Take a prepared step out, unless another works on it or ideas were entered for it."""
    row = workshop.step(step)
    used = any(refers_to(other) == step for other in workshop.sequence())
    if row.state != "prepared" or used or any(i.step == step for i in workshop.ideas.values()):
        raise Refusal("step.in_use")
    workshop.put(replace(row, removed=True))
    _number(workshop, [other.id for other in workshop.sequence()])
    return {}
