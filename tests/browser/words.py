"""The words by which tests find things: the catalogue's, so that no test knows a language."""

from typing import Any

import pytest

from workshop.words import say, say_many

#: For what is played in both languages.
BOTH = pytest.mark.parametrize("language", ["fr", pytest.param("en", marks=pytest.mark.wide)])


class Words:
    """`w("join.go")`, `w.many("tablet.points", 2)`, in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **values: Any) -> str:
        said = say(self.language, key, **values)
        assert said != key, f"no words for {key}"
        return said

    def many(self, key: str, n: int, **values: Any) -> str:
        said = say_many(self.language, key, n, **values)
        assert said != key, f"no words for {key}"
        return said
