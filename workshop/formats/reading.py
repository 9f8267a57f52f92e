"""A file becomes a format: read, looked at, and tried out by the rules in each language."""

import re
import tomllib
from typing import Any

from workshop.rules.members import set_profiles
from workshop.rules.refusals import Refusal
from workshop.rules.sequences import add_step, clean_title
from workshop.rules.state import Act, Workshop
from workshop.rules.text import REMOVED, clean_detail
from workshop.rules.workshops import create_workshop

from .faults import Broken, Fault
from .format import LANGUAGES, Format
from .places import Path, line_of, lines_of
from .shape import Shape

BYTES_MOST = 65_536

_POSITION = re.compile(r"at line (\d+), column (\d+)")
_TWICE = re.compile(r"overwrite|twice|mutate immutable|Duplicate")


def read_format(name: str, source: bytes) -> Format:
    """The format in a file; it makes a workshop in either language, or is `Broken`."""
    text = _text_of(source)
    data = _data_of(text)
    lines = lines_of(text)
    shape = Shape(data, lines)
    if shape.faults:
        raise Broken(shape.faults)
    made = Format(
        name=name,
        title=data["title"],
        description=data["description"],
        question=data.get("question", ""),
        group_word=data.get("group_word", "group"),
        points_word=data.get("points_word", "points"),
        members=data.get("members", 3),
        profiles=data.get("profiles", []),
        steps=data["steps"],
    )
    faults = [fault for language in LANGUAGES for fault in _tried(made, language, lines)]
    if faults:
        raise Broken(faults[:1])
    return made


def _text_of(source: bytes) -> str:
    if len(source) > BYTES_MOST:
        raise Broken([Fault(1, "too_large", {"most": BYTES_MOST // 1_024})])
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Broken([Fault(source.count(b"\n", 0, error.start) + 1, "not_utf8")]) from None
    if REMOVED in text:
        line = text.count("\n", 0, text.index(REMOVED)) + 1
        raise Broken([_refused(line, Refusal("idea.text_forbidden"))])
    return text


def _data_of(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _POSITION.search(str(error))
        last = text.rstrip().count("\n") + 1
        line, column = (int(found[1]), int(found[2])) if found else (last, 0)
        twice = _TWICE.search(str(error)) is not None
        reason = "said_twice" if twice else "syntax" if found else "syntax_end"
        raise Broken([Fault(line, reason, {"column": column})]) from None
    except RecursionError:
        raise Broken([Fault(1, "syntax_end", {"column": 0})]) from None


def _refused(line: int, refusal: Refusal) -> Fault:
    return Fault(line, "refused", {"code": refusal.code, "facts": refusal.facts})


def _tried(made: Format, language: str, lines: dict[Path, int]) -> list[Fault]:
    """What the rules say of a workshop made from it; nothing is kept."""
    workshop, act = Workshop(), Act("organiser", 0)
    title, *rest = made.texts_in(language)
    try:
        for place, text in enumerate([title, *rest]):
            if text:
                path: Path = (("title", "description", "question")[place],)
                create_workshop(
                    workshop, act, title=text, question=text, language=language,
                    group_word=made.group_word, points_word=made.points_word, steps=[],
                )  # fmt: skip
        path = ("profiles",)
        set_profiles(workshop, act, names=made.profiles_in(language))
        for place, step in enumerate(made.steps_in(language)):
            path = ("steps", place, "title")
            clean_title(step["title"])
            path = ("steps", place, "instruction")
            clean_detail(step["instruction"])
            path = ("steps", place)
            add_step(workshop, act, **step)
    except Refusal as refusal:
        return [_refused(line_of(lines, _narrowed(path, refusal, lines)), refusal)]
    return []


def _narrowed(path: Path, refusal: Refusal, lines: dict[Path, int]) -> Path:
    """Which part of a step a refusal is about."""
    if path[0] != "steps" or len(path) > 2:
        return path
    facts = refusal.facts
    if refusal.code == "criterion.invalid":
        return (*path, "criteria", facts["number"] - 1, facts["field"])
    if refusal.code.startswith("criterion."):
        return (*path, "criteria", 0)
    if refusal.code.startswith("theme."):
        return (*path, "themes")
    name = str(facts.get("setting", ""))
    for candidate in ((*path, "settings", name), (*path, name)):
        if candidate in lines:
            return candidate
    return path
