"""The sentences of Gommette, in French and in English: one catalogue for pages, scripts, exports.

A key is `surface.what`; `key@variant` says it with the workshop's own word for groups or points.
"""

from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po

LANGUAGES = ("fr", "en")
FOLDER = Path(__file__).parent

Words = dict[str, str | list[str]]


@cache
def words(language: str) -> Words:
    """All sentences of a language by key; `[one, other]` where they count something."""
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
        many = n > 1 if language == "fr" else n != 1
        forms = forms[1 if many else 0]
    return _fill(forms, values | {"n": n})


def _fill(sentence: str | list[str], values: dict[str, Any]) -> str:
    text = sentence if isinstance(sentence, str) else sentence[0]
    for name, value in values.items():
        text = text.replace("{" + name + "}", str(value))
    return text
