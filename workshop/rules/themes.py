"""Themes: the headings under which ideas are filed, columns where an ideas step offers them."""

from dataclasses import replace
from typing import Any

from .refusals import Refusal
from .rows import Idea, Step, Theme
from .state import Act, Workshop
from .text import clean_line, fold

THEMES_MOST = 24
NAME_MOST = 60


def clean_theme(name: Any) -> str:
    """A theme's name, 1 to 60 code points."""
    line = clean_line(name) if type(name) is str else ""
    if not 1 <= len(line) <= NAME_MOST:
        raise Refusal("theme.name_invalid", most=NAME_MOST)
    return line


def set_themes(workshop: Workshop, step: Step, given: Any) -> None:
    """Make these the columns of an ideas step, in this order; a column of that name stays itself.

    Raises `theme.in_use` where one left out has ideas.
    """
    if not isinstance(given, list):
        raise Refusal("step.setting_invalid", setting="themes")
    if len(given) > THEMES_MOST:
        raise Refusal("theme.too_many", most=THEMES_MOST)
    names = [clean_theme(name) for name in given]
    if len({fold(name) for name in names}) < len(names):
        raise Refusal("theme.name_taken")
    left_out = {row.id: row for row in workshop.themes_of(step.id)}
    for position, name in enumerate(names):
        row = _named(workshop, step.id, name) or _new(workshop, step.id, name)
        left_out.pop(row.id, None)
        _put(workshop, replace(row, name=name, position=position, removed=False))
    for row in left_out.values():
        if ideas_under(workshop, row.id):
            raise Refusal("theme.in_use", name=row.name)
        _check_not_worked_on(workshop, row)
        _put(workshop, replace(row, removed=True))


def _named(workshop: Workshop, step: str | None, name: str) -> Theme | None:
    """The theme of that name, one that stands before one that was removed."""
    rows = [r for r in workshop.themes.values() if r.step == step and fold(r.name) == fold(name)]
    return min(rows, key=lambda row: row.removed, default=None)


def _new(workshop: Workshop, step: str | None, name: str) -> Theme:
    return Theme(id=f"t{len(workshop.themes) + 1}", position=-1, name=name, step=step)


def _put(workshop: Workshop, row: Theme) -> None:
    if workshop.themes.get(row.key) != row:
        workshop.put(row)


def ideas_under(workshop: Workshop, theme: str) -> list[Idea]:
    """Every idea filed there that may still be seen, pending and merged ones too."""
    gone = ("withdrawn", "hidden")
    return [i for i in workshop.ideas.values() if i.theme == theme and i.state not in gone]


def add_theme(
    workshop: Workshop, act: Act, *, name: str, step: str | None = None
) -> dict[str, Any]:
    """One more theme, of the workshop or of an ideas step; a removed one comes back whole."""
    name = clean_theme(name)
    if step is not None and workshop.step(step).kind != "ideas":
        raise Refusal("step.wrong_kind")
    standing = workshop.themes_of(step)
    row = _named(workshop, step, name)
    if row is not None and not row.removed:
        raise Refusal("theme.name_taken")
    if len(standing) >= THEMES_MOST:
        raise Refusal("theme.too_many", most=THEMES_MOST)
    row = row or _new(workshop, step, name)
    last = standing[-1].position if standing else -1
    workshop.put(replace(row, name=name, position=last + 1, removed=False))
    return {"theme": row.id}


def rename_theme(workshop: Workshop, act: Act, *, theme: str, name: str) -> dict[str, Any]:
    """Another name; the ideas stay where they are."""
    row, name = workshop.theme(theme), clean_theme(name)
    taken = [other for other in workshop.themes_of(row.step) if other.id != theme]
    if any(fold(other.name) == fold(name) for other in taken):
        raise Refusal("theme.name_taken")
    workshop.put(replace(row, name=name))
    return {}


def remove_theme(workshop: Workshop, act: Act, *, theme: str) -> dict[str, Any]:
    """Its ideas stand under none; added again, it has them again."""
    row = workshop.theme(theme)
    _check_not_worked_on(workshop, row)
    workshop.put(replace(row, removed=True))
    return {}


def _check_not_worked_on(workshop: Workshop, theme: Theme) -> None:
    """A step that is still to come works on it."""
    for step in workshop.sequence():
        works_on = step.settings.get("works_on") or {}
        if step.state == "prepared" and works_on.get("theme") == theme.id:
            raise Refusal("theme.in_use", name=theme.name)


def file_idea(workshop: Workshop, act: Act, *, idea: str, theme: str | None) -> dict[str, Any]:
    """Put an idea under a theme, or under none; a lead's sources keep their own."""
    row = workshop.idea(idea)
    if row.lead:
        raise Refusal("idea.is_a_source", lead=row.lead)
    if row.state not in ("active", "pending"):
        raise Refusal("idea.not_active")
    if theme is not None:
        workshop.theme(theme)
    workshop.put(replace(row, theme=theme))
    return {}


def column_of(workshop: Workshop, step: Step, theme: str | None) -> str | None:
    """The theme under which an idea of this step is submitted: one of the step's, or shared."""
    if theme is not None and workshop.theme(theme).step not in (step.id, None):
        raise Refusal("theme.unknown")
    return theme


def theme_of(workshop: Workshop, idea: Idea) -> str | None:
    """The theme that an idea stands under: its own, while it is there."""
    row = workshop.themes.get((idea.theme or "",))
    return None if row is None or row.removed else row.id


def stands_under(workshop: Workshop, idea: Idea, theme: str) -> bool:
    """Whether an idea stands under a theme; a lead under none stands where its sources do."""
    if idea.theme is not None:
        return idea.theme == theme
    return any(source.theme == theme for source in workshop.sources(idea.id))
