"""The sequence as it is prepared and mended: steps added, configured, moved, removed."""

from dataclasses import replace
from typing import Any

from .circles import check_circles
from .criteria import set_criteria
from .refusals import Refusal
from .rows import Step
from .settings import (
    AS_ROWS,
    KINDS,
    LOCKED,
    ON_CANDIDATES,
    PROMISES,
    SETTINGS,
    complete,
    is_stricter,
    known_settings,
)
from .state import Act, Workshop
from .text import clean_detail, clean_line
from .themes import set_themes

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
    notes: str = "",
    settings: dict[str, Any] | None = None,
    position: int | None = None,
) -> dict[str, Any]:
    """A step more, at the end or at a position from 0."""
    sequence = workshop.sequence()
    rows, settings = _rows_apart(kind, settings or {})
    step = Step(
        id=f"s{len(workshop.steps) + 1}",
        position=len(sequence),
        kind=kind,
        title=clean_title(title),
        instruction=clean_detail(instruction),
        notes=clean_detail(notes),
        settings=complete(kind, settings, version=workshop.version),
    )
    workshop.put(step)
    _check_references(workshop, step)
    _put_rows(workshop, step, rows)
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
    notes: str | None = None,
    settings: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Change what may still be changed: a promise only to stricter, a vote's ground never."""
    row = workshop.step(step)
    rows, settings = _rows_apart(row.kind, settings or {})
    changes = complete(row.kind, settings, row.settings, workshop.version)
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
    if row.kind == "ideas":
        check_circles(row, changes.get("circles", []))
    row = replace(
        row,
        settings=changes,
        title=row.title if title is None else clean_title(title),
        instruction=row.instruction if instruction is None else clean_detail(instruction),
        notes=row.notes if notes is None else clean_detail(notes),
    )
    workshop.put(row)
    if row.state == "prepared":
        _check_references(workshop, row)
    _put_rows(workshop, row, rows)
    return {}


def _rows_apart(kind: str, settings: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is given with the settings and kept as rows, and the settings without it."""
    rows = {name: settings[name] for name, of in AS_ROWS.items() if of == kind and name in settings}
    return rows, {name: value for name, value in settings.items() if name not in rows}


def _put_rows(workshop: Workshop, step: Step, rows: dict[str, Any]) -> None:
    for name, given in rows.items():
        _PUT_ROWS[name](workshop, step, given)


_PUT_ROWS = {"criteria": set_criteria, "themes": set_themes}


def all_settings(workshop: Workshop, step: Step) -> dict[str, Any]:
    """The settings of a step as `add_step` takes them, what is kept as rows among them."""
    said = ("name", "sentence", "low", "high", "weight", "high_is_good")
    settings = dict(step.settings)
    if step.kind == "score":
        settings["criteria"] = [
            {name: getattr(row, name) for name in said} for row in workshop.criteria_of(step.id)
        ]
    if step.kind == "ideas" and workshop.themes_of(step.id):
        settings["themes"] = [row.name for row in workshop.themes_of(step.id)]
    return settings


def copy_step(workshop: Workshop, act: Act, *, step: str) -> dict[str, Any]:
    """The same step once more, prepared, right behind it where nothing has begun there."""
    row = workshop.step(step)
    later = [other for other in workshop.sequence() if other.position > row.position]
    begun = [other.position for other in later if other.state != "prepared"]
    return add_step(
        workshop,
        act,
        kind=row.kind,
        title=row.title,
        instruction=row.instruction,
        notes=row.notes,
        settings=all_settings(workshop, row),
        position=(begun[-1] if begun else row.position) + 1,
    )


def refers_to(step: Step) -> list[str]:
    """The earlier steps that this one works on."""
    works_on = step.settings.get("works_on") or {}
    named = [works_on.get(name) for name in ("of", "from", "step")]
    return [id for id in (*named, step.settings.get("second_round_of")) if id]


def _check_references(workshop: Workshop, step: Step) -> None:
    """A step works on earlier ones: the first N of points or scores, a second round of scores."""
    works_on = step.settings.get("works_on") or {}
    if "theme" in works_on:
        workshop.theme(works_on["theme"])
    for name, earlier, kinds in (
        ("works_on", works_on.get("step"), KINDS),
        ("works_on", works_on.get("of"), ON_CANDIDATES),
        ("works_on", works_on.get("from"), ("ideas",)),
        ("second_round_of", step.settings.get("second_round_of"), ("score",)),
    ):
        if earlier is None:
            continue
        source = workshop.steps.get((earlier,))
        if source is None or source.removed or source.position >= step.position:
            raise Refusal("step.setting_invalid", setting=name)
        if source.kind not in kinds:
            raise Refusal("step.setting_invalid", setting=name)


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
    used = any(step in refers_to(other) for other in workshop.sequence())
    if row.state != "prepared" or used or any(i.step == step for i in workshop.ideas.values()):
        raise Refusal("step.in_use")
    workshop.put(replace(row, removed=True))
    _number(workshop, [other.id for other in workshop.sequence()])
    return {}
