"""Whether a file has the shape of a format; every fault with its line."""

from typing import Any

from workshop.rules import criteria
from workshop.rules.settings import AS_ROWS, KINDS, SETTINGS, Choice, Flag, Setting, Whole
from workshop.rules.text import fold

from .pieces import Pieces
from .places import Path

VERSION = 1
STEPS_MOST = 100
MEMBERS_MOST = 12

GROUP_WORDS = ("group", "table", "team")
POINTS_WORDS = ("points", "stickers")

TOP = {"format", "title", "description", "question", "group_word", "points_word", "members",
        "profiles", "steps"}  # fmt: skip
STEP = {"id", "kind", "title", "instruction", "seconds", "settings", "works_on",
         "second_round_of", "themes", "circles", "criteria"}  # fmt: skip
CRITERION = {*criteria.LENGTHS, "weight", "high_is_good"}

#: Said beside the settings, each in a line of its own.
APART = {"seconds", "works_on", "second_round_of", "circles", *AS_ROWS}

_WORKS_ON = {
    "sort": ({"all"}, {"first", "of"}, {"from"}, {"theme"}),
    "vote": ({"all"}, {"first", "of"}, {"from"}, {"theme"}),
    "score": ({"all"}, {"first", "of"}, {"from"}, {"theme"}),
    "results": ({"step"},),
}


class Shape(Pieces):
    """Looks at what the TOML reader gave; `faults` are what it found."""

    def __init__(self, data: dict[str, Any], lines: dict[Path, int]) -> None:
        super().__init__(lines)
        self.data = data
        self._earlier: set[str] = set()
        self._themes: set[str] = set()
        self._top()

    def _top(self) -> None:
        data = self.data
        self.known((), data, TOP)
        if type(data.get("format")) is not int or data["format"] != VERSION:
            self.fault(("format",), "version", most=VERSION)
        self.text(("title",), data, needed=True)
        self.text(("description",), data, needed=True)
        self.text(("question",), data)
        self.one_of(("group_word",), data, GROUP_WORDS)
        self.one_of(("points_word",), data, POINTS_WORDS)
        self.whole(("members",), data, 1, MEMBERS_MOST)
        self.texts(("profiles",), data)
        steps = data.get("steps")
        if not isinstance(steps, list) or not steps:
            self.fault(("steps",), "no_steps")
            return
        if len(steps) > STEPS_MOST:
            self.fault(("steps", STEPS_MOST), "too_many", most=STEPS_MOST)
            return
        for place, step in enumerate(steps):
            if isinstance(step, dict):
                self._step(("steps", place), step)
            else:
                self.fault(("steps", place), "table")

    def _step(self, path: Path, step: dict[str, Any]) -> None:
        self.known(path, step, STEP)
        self.text((*path, "title"), step, needed=True)
        self.text((*path, "instruction"), step, may_be_empty=True)
        self.one_of((*path, "kind"), step, KINDS, needed=True)
        kind = step.get("kind")
        if isinstance(kind, str) and kind in KINDS:
            self._for_kind(path, step, kind)
        id = step.get("id")
        if id is None:
            return
        if not isinstance(id, str) or not id:
            self.fault((*path, "id"), "text")
        elif id in self._earlier:
            self.fault((*path, "id"), "twice")
        else:
            self._earlier.add(id)

    def _for_kind(self, path: Path, step: dict[str, Any], kind: str) -> None:
        """What only some kinds of step may say."""
        known = {*SETTINGS[kind], *(name for name, of in AS_ROWS.items() if of == kind)}
        for name in sorted(APART & set(step)):
            if name not in known:
                self.fault((*path, name), "not_for_kind", kind=kind)
        settings = step.get("settings", {})
        if isinstance(settings, dict):
            for name, value in settings.items():
                self._setting((*path, "settings", name), kind, name, value)
        else:
            self.fault((*path, "settings"), "table")
        if "seconds" in step:
            self._judge((*path, "seconds"), SETTINGS[kind]["seconds"], step["seconds"])
        if "works_on" in step and "works_on" in known:
            self._works_on((*path, "works_on"), step["works_on"], kind)
        if "second_round_of" in step and "second_round_of" in known:
            self._reference((*path, "second_round_of"), step["second_round_of"])
        self.texts((*path, "circles"), step)
        self._themes |= {fold(text) for text in self.texts((*path, "themes"), step)}
        rows = step.get("criteria", [])
        if not isinstance(rows, list):
            self.fault((*path, "criteria"), "list")
            return
        for place, row in enumerate(rows):
            self._criterion((*path, "criteria", place), row)

    def _setting(self, path: Path, kind: str, name: str, value: Any) -> None:
        if name in APART:
            self.fault(path, "beside_settings")
        elif name not in SETTINGS[kind]:
            self.fault(path, "unknown_key")
        else:
            self._judge(path, SETTINGS[kind][name], value)

    def _judge(self, path: Path, setting: Setting, value: Any) -> None:
        if setting.allows(value):
            return
        if isinstance(setting, Whole):
            self.fault(path, "whole", least=setting.least, most=setting.most)
        elif isinstance(setting, Flag):
            self.fault(path, "yes_no")
        elif isinstance(setting, Choice):
            self.fault(path, "one_of", words=", ".join(setting.words))
        else:
            self.fault(path, "list")

    def _works_on(self, path: Path, value: Any, kind: str) -> None:
        shapes = _WORKS_ON[kind]
        if not isinstance(value, dict) or set(value) not in shapes:
            words = " / ".join(", ".join(sorted(shape)) for shape in shapes)
            self.fault(path, "works_on", words=words)
            return
        if value.get("all", True) is not True:
            self.fault((*path, "all"), "one_of", words="true")
        if "first" in value and (type(value["first"]) is not int or value["first"] < 1):
            self.fault((*path, "first"), "whole", least=1, most=1_000)
        for name in ("of", "from", "step"):
            if name in value:
                self._reference((*path, name), value[name])
        theme = value.get("theme", "")
        if "theme" in value and (not isinstance(theme, str) or fold(theme) not in self._themes):
            self.fault((*path, "theme"), "theme_unknown", words=str(theme))

    def _reference(self, path: Path, value: Any) -> None:
        if not isinstance(value, str) or value not in self._earlier:
            self.fault(path, "not_earlier", words=str(value))

    def _criterion(self, path: Path, row: Any) -> None:
        if not isinstance(row, dict):
            self.fault(path, "table")
            return
        self.known(path, row, CRITERION)
        self.text((*path, "name"), row, needed=True)
        self.text((*path, "sentence"), row, may_be_empty=True)
        for end, number in (("low", 0), ("high", 10)):
            if row.get(end) in (None, "", {}):
                self.fault((*path, end), "no_words_for_end", end=number)
            else:
                self.text((*path, end), row)
        self.whole((*path, "weight"), row, 0, criteria.WEIGHT_MOST)
        if type(row.get("high_is_good", True)) is not bool:
            self.fault((*path, "high_is_good"), "yes_no")
