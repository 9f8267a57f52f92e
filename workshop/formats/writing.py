"""A workshop's sequence as a file of a format: what somebody prepared, for the next time."""

import json
from typing import Any

from workshop.rules.rows import Step
from workshop.rules.sequences import all_settings, refers_to
from workshop.rules.settings import SETTINGS
from workshop.rules.state import Workshop

from .shape import VERSION

DEFAULT_WORDS = {"group_word": "group", "points_word": "points"}


def write_format(workshop: Workshop) -> str:
    """The file: sequence, settings, criteria, themes and profiles, without anything entered.

    Texts are in the workshop's language, its question describes it; settings that are as by
    default are left out.
    """
    about, steps = workshop.about, workshop.sequence()
    lines = [
        f"format = {VERSION}",
        f"title = {_text(about.title)}",
        f"description = {_text(about.question)}",
        f"question = {_text(about.question)}",
    ]
    for name, default in DEFAULT_WORDS.items():
        if getattr(about, name) != default:
            lines.append(f"{name} = {_text(getattr(about, name))}")
    if about.profiles:
        lines.append(f"profiles = {_list(profile['name'] for profile in about.profiles)}")
    referred = {id for step in steps for id in refers_to(step)}
    for step in steps:
        lines += ["", "[[steps]]", *_step(workshop, step, step.id in referred)]
    return "\n".join(lines) + "\n"


def _step(workshop: Workshop, step: Step, is_referred_to: bool) -> list[str]:
    settings = all_settings(workshop, step)
    lines = [f"id = {_text(step.id)}"] if is_referred_to else []
    lines += [f"kind = {_text(step.kind)}", f"title = {_text(step.title)}"]
    if step.instruction:
        lines.append(f"instruction = {_text(step.instruction)}")
    if settings.get("seconds"):
        lines.append(f"seconds = {settings['seconds']}")
    works_on = _works_on(workshop, settings.get("works_on"))
    if works_on:
        pairs = ", ".join(f"{name} = {_value(value)}" for name, value in works_on.items())
        lines.append(f"works_on = {{ {pairs} }}")
    if settings.get("second_round_of"):
        lines.append(f"second_round_of = {_text(settings['second_round_of'])}")
    for name in ("themes", "circles"):
        if settings.get(name):
            lines.append(f"{name} = {_list(settings[name])}")
    apart = {"seconds", "works_on", "second_round_of", "themes", "circles", "criteria"}
    changed = [
        f"{name} = {_value(value)}"
        for name, value in settings.items()
        if name not in apart and value is not None and value != SETTINGS[step.kind][name].default
    ]
    if changed:
        lines.append(f"settings = {{ {', '.join(changed)} }}")
    for criterion in settings.get("criteria", []):
        lines += ["", "[[steps.criteria]]"]
        lines += [f"{name} = {_value(value)}" for name, value in criterion.items() if value != ""]
    return lines


def _works_on(workshop: Workshop, works_on: dict[str, Any] | None) -> dict[str, Any] | None:
    """A list chosen by hand stays with its ideas, and so does a theme that no step offers."""
    if not works_on or "ideas" in works_on:
        return None
    if "theme" in works_on:
        theme = workshop.themes.get((works_on["theme"],))
        offered = theme is not None and theme.step is not None and not theme.removed
        return {"theme": theme.name} if theme and offered else None
    return works_on


def _value(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _list(texts: Any) -> str:
    return f"[{', '.join(_text(text) for text in texts)}]"


def _text(text: str) -> str:
    r"""A TOML string; over several lines where it has several.

    >>> print(_text('He said "no"'))
    "He said \"no\""
    """
    lines = [json.dumps(line, ensure_ascii=False)[1:-1] for line in text.split("\n")]
    inner = "\n".join(lines).replace("\x7f", "\\u007f")
    return f'"{inner}"' if len(lines) == 1 else f'"""\n{inner}"""'
