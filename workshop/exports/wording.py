"""The words of an export: in the workshop's language, with its own words for groups and points."""

from typing import Any

from workshop.rules.rows import About
from workshop.words import say, words


class Wording:
    """`w("key")` says the sentence `export.key`."""

    def __init__(self, about: About) -> None:
        self.language = about.language
        self._variants = (about.group_word, about.points_word)

    def __call__(self, key: str, **values: Any) -> str:
        return say(self.language, self._key(key), **values)

    def _key(self, key: str) -> str:
        key = f"export.{key}"
        variants = (f"{key}@{variant}" for variant in self._variants)
        return next((v for v in variants if v in words(self.language)), key)
