"""Ready-made sequences to start a workshop from."""

from typing import Any

from .refusals import Refusal

_WORDS = {
    "fr": {
        "ideas": ("Idées", "Écrivez une idée à la fois, en une phrase. Parlez-en avant d'écrire."),
        "sort": ("Regrouper", "Nous rapprochons ensemble les idées qui disent la même chose."),
        "vote": ("Vote", "Placez vos points sur les idées que vous voulez voir aboutir."),
        "results": ("Restitution", ""),
    },
    "en": {
        "ideas": ("Ideas", "Write one idea at a time, in a sentence. Talk before you type."),
        "sort": ("Group", "Together we bring close the ideas that say the same thing."),
        "vote": ("Vote", "Place your points on the ideas that you want to see happen."),
        "results": ("Results", ""),
    },
}


def _ideation(language: str, settings: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    defaults: dict[str, dict[str, Any]] = {
        "ideas": {"max_ideas": 5},
        "vote": {},
        "results": {"works_on": {"step": "s3"}},
    }
    words = _WORDS[language]
    return [
        {
            "kind": kind,
            "title": words[kind][0],
            "instruction": words[kind][1],
            "settings": defaults.get(kind, {}) | settings.get(kind, {}),
        }
        for kind in ("ideas", "sort", "vote", "results")
    ]


FORMATS = {"ideation": _ideation}


def steps_of(
    name: str, language: str, settings: dict[str, dict[str, Any]] | None = None
) -> list[dict[str, Any]]:
    """The steps of a format, as `add_step` takes them; `settings` by kind go over its own.

    Raises `malformed` for a format that there isn't.
    """
    if name not in FORMATS:
        raise Refusal("malformed", field="format")
    return FORMATS[name](language, settings or {})
