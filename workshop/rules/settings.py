"""The settings of a step, by kind: default, bounds, what locks and what may only get stricter."""

from typing import Any

from .refusals import Refusal
from .rows import Step

KINDS = ("brief", "ideas", "sort", "vote", "score", "results")

#: Kinds whose closing stores a tally.
TALLIED = ("ideas", "vote", "score")

#: Kinds that work on a set of ideas, fixed when they open.
ON_CANDIDATES = ("vote", "score")

SECONDS_MOST = 86_400
LINE_MOST = 200
CIRCLES_MOST = 12


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


class Lines:
    """Some lines of text, each 1 to 200 characters."""

    def __init__(self, most: int) -> None:
        self.most = most

    @property
    def default(self) -> list[str]:
        return []

    def allows(self, value: Any) -> bool:
        return (
            isinstance(value, list)
            and len(value) <= self.most
            and all(type(line) is str and len(line) <= LINE_MOST for line in value)
        )


class EarlierStep:
    """The id of a step before this one; none by default."""

    default = None

    def allows(self, value: Any) -> bool:
        return value is None or type(value) is str


class WorksOn:
    """What a step works on: all ideas, the first of a tally, a step's, a theme's, or a list."""

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
            and type(value.get("from", "")) is str
            and type(value.get("theme", "")) is str
            and type(value.get("ideas", [])) is list
            and all(type(idea) is str for idea in value.get("ideas", []))
        )


Setting = Whole | Flag | Choice | Lines | EarlierStep | WorksOn

_ALL: dict[str, Setting] = {
    "seconds": Whole(None, 1, SECONDS_MOST),
    "close_at_zero": Flag(False),
    "results": Choice("reveal", "live", "close", "reveal"),
    "facilitator_sees": Flag(False),
    "groups_shown": Flag(False),
}
_WORKS_ON: dict[str, Setting] = {
    "works_on": WorksOn({"all"}, {"first", "of"}, {"from"}, {"theme"}, {"ideas"})
}

SETTINGS: dict[str, dict[str, Setting]] = {
    "brief": _ALL,
    "ideas": _ALL
    | {
        "max_ideas": Whole(None, 1, 1_000),
        "authors_shown": Flag(False),
        "others_shown": Choice("live", "live", "close"),
        "to_screen": Choice("at_once", "at_once", "delay", "accepted"),
        "delay_seconds": Whole(10, 1, 600),
        "circles": Lines(CIRCLES_MOST),
        "feelings": Flag(False),
    },
    "sort": _ALL | _WORKS_ON | {"proposals": Flag(True)},
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
        "against_budget": Whole(0, 0, 1_000),
        "against_limit": Whole(0, 0, 1_000),
        "look": Choice("stickers", "stickers", "like"),
    },
    "score": _ALL
    | _WORKS_ON
    | {
        "one_per_group": Flag(False),
        "led": Flag(False),
        "order": Choice("mean", "mean", "favourable", "opposed"),
        "second_round_of": EarlierStep(),
    },
    "results": _ALL | {"works_on": WorksOn({"step"})},
}

#: What the groups were promised when they entered something: it may only be made stricter.
PROMISES = ("results", "facilitator_sees", "groups_shown", "authors_shown", "others_shown",
            "to_screen", "delay_seconds")  # fmt: skip

#: What a vote or a scoring stands on: fixed from its opening.
LOCKED = ("budget", "per_member", "limit", "barred", "order", "shuffle", "works_on",
          "against_budget", "against_limit", "one_per_group", "second_round_of")  # fmt: skip

#: Settings that steps of version 1 of the rules don't have.
SINCE_2 = frozenset({"circles", "feelings", "proposals", "against_budget", "against_limit", "look"})

#: Given with a step's settings and kept as rows of their own.
AS_ROWS = {"criteria": "score", "themes": "ideas"}


def known_settings(kind: str, version: int) -> dict[str, Setting]:
    """The settings of a kind, as this version of the rules knew them."""
    if kind not in SETTINGS or (version < 2 and kind == "score"):
        raise Refusal("step.wrong_kind")
    if version >= 2:
        return SETTINGS[kind]
    return {name: it for name, it in SETTINGS[kind].items() if name not in SINCE_2}


def setting(step: Step, name: str) -> Any:
    """A setting of a step; its default where the step is older than the setting."""
    found = step.settings.get(name)
    return SETTINGS[step.kind][name].default if found is None else found


def complete(
    kind: str, given: dict[str, Any], standing: dict[str, Any] | None = None, version: int = 2
) -> dict[str, Any]:
    """The settings of a step of this kind: given, else standing, else the default.

    "Each group has 2 points" says enough: a budget below the limit lowers a limit not given.

    Raises `step.wrong_kind`, `step.setting_invalid`.

    >>> complete("vote", {"budget": 7})["limit"]
    3
    """
    known = known_settings(kind, version)
    for name, value in given.items():
        if name not in known or not known[name].allows(value):
            raise Refusal("step.setting_invalid", setting=name)
    settings: dict[str, Any] = {name: setting.default for name, setting in known.items()}
    settings |= (standing or {}) | given
    if kind == "vote" and settings["limit"] > settings["budget"]:
        if "limit" in given:
            raise Refusal("step.setting_invalid", setting="limit")
        settings["limit"] = settings["budget"]
    if kind == "vote" and settings.get("against_budget"):
        _fit_against(settings, given)
    return settings


def _fit_against(settings: dict[str, Any], given: dict[str, Any]) -> None:
    """As for the limit: "each group has 2 points against" says enough."""
    limit, budget = settings["against_limit"], settings["against_budget"]
    if 1 <= limit <= budget:
        return
    if "against_limit" in given:
        raise Refusal("step.setting_invalid", setting="against_limit")
    settings["against_limit"] = min(limit or settings["limit"], budget)


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
