"""The settings of a step, by kind: default, bounds, what locks and what may only get stricter."""

from typing import Any

from .refusals import Refusal

KINDS = ("brief", "ideas", "sort", "vote", "results")

#: Kinds whose closing stores a tally.
TALLIED = ("ideas", "vote")

SECONDS_MOST = 86_400


class Whole:
    """A whole number within bounds; `none` where it may be left open."""

    def __init__(self, default: int | None, least: int, most: int) -> None:
        self.default, self.least, self.most = default, least, most

    def allows(self, value: Any) -> bool:
        if value is None:
            return self.default is None
        return type(value) is int and self.least <= value <= self.most


class Flag:
    """Yes or no."""

    def __init__(self, default: bool) -> None:
        self.default = default

    def allows(self, value: Any) -> bool:
        return type(value) is bool


class Choice:
    """One of some words, in order of strictness where that matters."""

    def __init__(self, default: str, *words: str) -> None:
        self.default, self.words = default, words

    def allows(self, value: Any) -> bool:
        return type(value) is str and value in self.words


class WorksOn:
    """What a step works on: all ideas, the first of an earlier tally, a list; or one step."""

    default = None

    def __init__(self, *shapes: set[str]) -> None:
        self.shapes = shapes

    def allows(self, value: Any) -> bool:
        if value is None:
            return True
        if not isinstance(value, dict) or set(value) not in self.shapes:
            return False
        return (
            value.get("all", True) is True
            and type(value.get("first", 1)) is int
            and value.get("first", 1) >= 1
            and type(value.get("of", "")) is str
            and type(value.get("step", "")) is str
            and type(value.get("ideas", [])) is list
            and all(type(idea) is str for idea in value.get("ideas", []))
        )


Setting = Whole | Flag | Choice | WorksOn

_ALL: dict[str, Setting] = {
    "seconds": Whole(None, 1, SECONDS_MOST),
    "close_at_zero": Flag(False),
    "results": Choice("reveal", "live", "close", "reveal"),
    "facilitator_sees": Flag(False),
    "groups_shown": Flag(False),
}
_WORKS_ON: dict[str, Setting] = {"works_on": WorksOn({"all"}, {"first", "of"}, {"ideas"})}

SETTINGS: dict[str, dict[str, Setting]] = {
    "brief": _ALL,
    "ideas": _ALL
    | {
        "max_ideas": Whole(None, 1, 1_000),
        "authors_shown": Flag(False),
        "others_shown": Choice("live", "live", "close"),
        "to_screen": Choice("at_once", "at_once", "delay", "accepted"),
        "delay_seconds": Whole(10, 1, 600),
    },
    "sort": _ALL | _WORKS_ON,
    "vote": _ALL
    | _WORKS_ON
    | {
        "budget": Whole(30, 1, 1_000),
        "per_member": Flag(False),
        "limit": Whole(3, 1, 1_000),
        "barred": Choice("authors", "authors", "lone_author", "nobody"),
        "spend_all": Flag(False),
        "shuffle": Flag(True),
        "order": Choice("total", "total", "share"),
    },
    "results": _ALL | {"works_on": WorksOn({"step"})},
}

#: What the groups were promised when they entered something: it may only be made stricter.
PROMISES = ("results", "facilitator_sees", "groups_shown", "authors_shown", "others_shown",
            "to_screen", "delay_seconds")  # fmt: skip

#: What a vote stands on: fixed from its opening.
LOCKED = ("budget", "per_member", "limit", "barred", "order", "shuffle", "works_on")


def complete(
    kind: str, given: dict[str, Any], standing: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The settings of a step of this kind: given, else standing, else the default.

    "Each group has 2 points" says enough: a budget below the limit lowers a limit not given.

    Raises `step.wrong_kind`, `step.setting_invalid`.

    >>> complete("vote", {"budget": 7})["limit"]
    3
    """
    if kind not in SETTINGS:
        raise Refusal("step.wrong_kind")
    known = SETTINGS[kind]
    for name, value in given.items():
        if name not in known or not known[name].allows(value):
            raise Refusal("step.setting_invalid", setting=name)
    settings: dict[str, Any] = {name: setting.default for name, setting in known.items()}
    settings |= (standing or {}) | given
    if kind == "vote" and settings["limit"] > settings["budget"]:
        if "limit" in given:
            raise Refusal("step.setting_invalid", setting="limit")
        settings["limit"] = settings["budget"]
    return settings


def is_stricter(name: str, old: Any, new: Any) -> bool:
    """Whether the change of a promise shows no more than was said.

    >>> is_stricter("results", "close", "reveal"), is_stricter("groups_shown", False, True)
    (True, False)
    """
    for settings in SETTINGS.values():
        setting = settings.get(name)
        if isinstance(setting, Choice):
            return setting.words.index(new) >= setting.words.index(old)
        if isinstance(setting, Whole):
            return bool(new >= old)
    return not new or bool(old)
