"""A format as it was read: its texts in one language or two, its steps, how a workshop begins."""

from dataclasses import dataclass
from typing import Any

from workshop.rules.text import fold

LANGUAGES = ("fr", "en")

#: A text as the file has it: the same for all, or one for each language.
Said = str | dict[str, str]


def say_in(language: str, said: Said) -> str:
    """The text in this language, else in the one that it is in.

    >>> say_in("en", {"fr": "Vote", "en": "Vote!"}), say_in("en", {"fr": "Idées"})
    ('Vote!', 'Idées')
    """
    if isinstance(said, str):
        return said
    return said.get(language) or next(iter(said.values()))


@dataclass(frozen=True)
class Format:
    """What a file says, checked for shape. `steps` are its tables, as they stand there."""

    name: str
    title: Said
    description: Said
    question: Said
    group_word: str
    points_word: str
    members: int
    profiles: list[Said]
    steps: list[dict[str, Any]]

    def steps_in(
        self, language: str, by_kind: dict[str, dict[str, Any]] | None = None
    ) -> list[dict[str, Any]]:
        """The steps as `add_step` takes them; settings `by_kind` go over the file's own."""
        ids = {step["id"]: f"s{place + 1}" for place, step in enumerate(self.steps) if "id" in step}
        themes = self._theme_ids()
        return [
            {
                "kind": step["kind"],
                "title": say_in(language, step["title"]),
                "instruction": say_in(language, step.get("instruction", "")),
                "settings": _settings(step, language, ids, themes)
                | (by_kind or {}).get(step["kind"], {}),
            }
            for step in self.steps
        ]

    def texts_in(self, language: str) -> tuple[str, str, str]:
        """Title, description and question."""
        title, description, question = (
            say_in(language, said) for said in (self.title, self.description, self.question)
        )
        return title, description, question

    def profiles_in(self, language: str) -> list[str]:
        return [say_in(language, profile) for profile in self.profiles]

    def _theme_ids(self) -> dict[str, str]:
        """What the rules will call each theme: they number them as they come."""
        ids: dict[str, str] = {}
        themes = [theme for step in self.steps for theme in step.get("themes", [])]
        for number, theme in enumerate(themes, start=1):
            for text in [theme] if isinstance(theme, str) else theme.values():
                ids.setdefault(fold(text), f"t{number}")
        return ids


def _settings(
    step: dict[str, Any], language: str, ids: dict[str, str], themes: dict[str, str]
) -> dict[str, Any]:
    settings: dict[str, Any] = dict(step.get("settings", {}))
    if "seconds" in step:
        settings["seconds"] = step["seconds"]
    if "works_on" in step:
        named = {
            name: ids.get(v, v) if name != "first" else v for name, v in step["works_on"].items()
        }
        if "theme" in named:
            named["theme"] = themes[fold(named["theme"])]
        settings["works_on"] = named
    if "second_round_of" in step:
        settings["second_round_of"] = ids[step["second_round_of"]]
    for name in ("themes", "circles"):
        if name in step:
            settings[name] = [say_in(language, said) for said in step[name]]
    if "criteria" in step:
        settings["criteria"] = [
            {
                name: say_in(language, value) if isinstance(value, str | dict) else value
                for name, value in criterion.items()
            }
            for criterion in step["criteria"]
        ]
    return settings
