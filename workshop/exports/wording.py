"""The words of an export: in the workshop's language, with its own words for groups and points."""

from typing import Any

from workshop.rules.rows import About
from workshop.words import as_called, say


class Wording:
    """`w("key")` says the sentence `export.key`."""

    def __init__(self, about: About) -> None:
        self.language = about.language
        self._variants = (about.group_word, about.points_word)

    def __call__(self, key: str, **values: Any) -> str:
        return say(
            self.language, as_called(self.language, f"export.{key}", *self._variants), **values
        )
