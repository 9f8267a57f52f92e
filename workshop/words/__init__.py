"""The sentences of Gommette, in French and in English: one catalogue for pages, scripts, exports.

A key is `surface.what`; `key@variant` says it with the workshop's own word for groups or points.
"""

from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

from .stretched import STRETCHED, stretched

LANGUAGES = ("fr", "en")
FOLDER = Path(__file__).parent

Words = dict[str, str | list[str]]


@cache
def words(language: str) -> Words:
    """All sentences of a language by key; `[one, other]` where they count something."""
    if language == STRETCHED:
        return {key: _stretched(sentence) for key, sentence in words("fr").items()}
    with (FOLDER / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {
        message.id if isinstance(message.id, str) else message.id[0]: (
            message.string if isinstance(message.string, str) else list(message.string or ())
        )
        for message in catalogue
        if message.id
    }


def say(language: str, key: str, **values: Any) -> str:
    """A sentence with its values filled in; the key itself where there is none.

    >>> say("en", "no.such.key")
    'no.such.key'
    """
    return _fill(words(language).get(key, key), values)


def say_many(language: str, key: str, n: int, **values: Any) -> str:
    """A sentence that counts: French says one for 0 too, English for 1 alone."""
    forms = words(language).get(key, key)
    if isinstance(forms, list):
        many = n != 1 if language == "en" else n > 1
        forms = forms[1 if many else 0]
    return _fill(forms, values | {"n": n})


def as_called(language: str, key: str, *variants: str) -> str:
    """The key that says it in a workshop's own words, where there is one: `key@table`.

    >>> as_called("fr", "tablet.sees.groups", "stickers", "table")
    'tablet.sees.groups@table'
    """
    known = words(language)
    return next((each for v in variants if (each := f"{key}@{v}") in known), key)


def _stretched(sentence: str | list[str]) -> str | list[str]:
    return stretched(sentence) if isinstance(sentence, str) else [stretched(s) for s in sentence]


def _fill(sentence: str | list[str], values: dict[str, Any]) -> str:
    text = sentence if isinstance(sentence, str) else sentence[0]
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text
