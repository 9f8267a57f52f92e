"""What ideas are judged on: named, worded at both ends, locked by the first score."""

from dataclasses import replace
from typing import Any

from .groups import undone
from .notices import tell
from .refusals import Refusal
from .rows import Criterion, Step
from .settings import setting
from .state import Act, Workshop
from .text import clean_line, fold

CRITERIA_MOST = 12
WEIGHT_MOST = 100

#: The longest that each of its texts may be, in code points; the first three are required.
LENGTHS = {"name": 80, "low": 60, "high": 60, "sentence": 300}
REQUIRED = ("name", "low", "high")

#: What the first score locks.
LOCKED = ("name", "low", "high", "weight", "high_is_good")


def criteria_for(workshop: Workshop, step: Step) -> list[Criterion]:
    """The step's criteria; a second round without its own has those of the first."""
    own = workshop.criteria_of(step.id)
    first = setting(step, "second_round_of")
    return own if own or first is None else workshop.criteria_of(first)


def is_locked(workshop: Workshop, criterion: Criterion) -> bool:
    """Whether somebody has scored on it since it was last started."""
    return (criterion.id, criterion.round) in scored_on(workshop, criterion.step)


def scored_on(workshop: Workshop, step: str) -> set[tuple[str, int]]:
    """The criteria of a step on which there is a score, each with its round."""
    found: set[tuple[str, int]] | None = workshop.counts.get(("scored on", step))
    if found is None:
        found = {
            (criterion, round_)
            for cells in workshop.scored(step).values()
            for _, criterion, round_ in cells
        }
        workshop.counts["scored on", step] = found
    return found


def set_criteria(workshop: Workshop, step: Step, given: Any) -> None:
    """Make these the criteria of the step, in this order; those left out are removed.

    A criterion is the one whose `id` is given, else the one of that name, else a new one.
    Raises `criterion.invalid`, `criterion.locked`, `step.setting_locked`.
    """
    if not isinstance(given, list) or len(given) > CRITERIA_MOST:
        raise Refusal("step.setting_invalid", setting="criteria")
    wanted = [_clean(number, one) for number, one in enumerate(given, start=1)]
    names = [fold(one["name"]) for one in wanted]
    if len(set(names)) < len(names):
        raise Refusal("criterion.name_taken")
    if wanted and not any(one["weight"] for one in wanted):
        raise Refusal("criterion.invalid", number=1, field="weight")
    standing = {row.id: row for row in workshop.criteria_of(step.id)}
    kept = set()
    for position, one in enumerate(wanted):
        row = _find(standing, one)
        one.pop("id")
        row_now = (
            Criterion(id=f"c{len(workshop.criteria) + 1}", step=step.id, position=position, **one)
            if row is None
            else replace(row, position=position, **one)
        )
        kept.add(row_now.id)
        if row_now != row:
            _change(workshop, step, row, row_now)
    for id in standing.keys() - kept:
        _change(workshop, step, standing[id], replace(standing[id], removed=True))


def _clean(number: int, one: Any) -> dict[str, Any]:
    def refuse(field: str) -> Refusal:
        return Refusal("criterion.invalid", number=number, field=field)

    known = {"id", "weight", "high_is_good", *LENGTHS}
    if not isinstance(one, dict):
        raise refuse("name")
    for name in one:
        if name not in known:
            raise refuse(str(name)[:40])
    found: dict[str, Any] = {"id": one.get("id")}
    for name, most in LENGTHS.items():
        text = one.get(name, "")
        if type(text) is not str:
            raise refuse(name)
        found[name] = clean_line(text)
        if len(found[name]) > most or (name in REQUIRED and not found[name]):
            raise refuse(name)
    weight, high_is_good = one.get("weight", 1), one.get("high_is_good", True)
    if type(weight) is not int or not 0 <= weight <= WEIGHT_MOST:
        raise refuse("weight")
    if type(high_is_good) is not bool:
        raise refuse("high_is_good")
    return found | {"weight": weight, "high_is_good": high_is_good}


def _find(standing: dict[str, Criterion], one: dict[str, Any]) -> Criterion | None:
    if one["id"] is not None:
        if one["id"] not in standing:
            raise Refusal("criterion.unknown")
        return standing[one["id"]]
    named = [row for row in standing.values() if fold(row.name) == fold(one["name"])]
    return named[0] if named else None


def _change(workshop: Workshop, step: Step, old: Criterion | None, new: Criterion) -> None:
    only_clearer = (
        old is not None
        and not new.removed
        and all(getattr(old, name) == getattr(new, name) for name in LOCKED)
    )
    if not only_clearer:
        if step.state in ("closed", "revealed"):
            raise Refusal("step.setting_locked", setting="criteria")
        if old is not None and is_locked(workshop, old):
            raise Refusal("criterion.locked", name=old.name)
    workshop.put(new)
    if step.state != "open":
        return
    clearer = old is not None and old.sentence != new.sentence
    for group in workshop.present_groups():
        if only_clearer and clearer:
            tell(workshop, group.id, "criterion.clearer", criterion=new.id, name=new.name)
        elif old is None:
            tell(workshop, group.id, "criterion.added", criterion=new.id, name=new.name)
            undone(workshop, step.id, group.id)


def restart_criterion(workshop: Workshop, act: Act, *, criterion: str) -> dict[str, Any]:
    """Set its scores aside as an earlier round, unlock it, and ask everyone again."""
    row = workshop.criterion(criterion)
    step = workshop.step(row.step)
    if step.state != "open":
        raise Refusal("step.not_open")
    if not is_locked(workshop, row):
        raise Refusal("criterion.nothing_to_restart")
    workshop.put(replace(row, round=row.round + 1))
    for group in workshop.present_groups():
        tell(workshop, group.id, "criterion.restarted", criterion=row.id, name=row.name)
        undone(workshop, step.id, group.id)
    return {"round": row.round + 1}


def take_over_criteria(workshop: Workshop, step: Step) -> None:
    """A second round that opens without criteria of its own asks those of the first again."""
    if workshop.criteria_of(step.id):
        return
    for row in criteria_for(workshop, step):
        id = f"c{len(workshop.criteria) + 1}"
        workshop.put(replace(row, id=id, step=step.id, round=1))
