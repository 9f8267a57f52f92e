"""How a workshop begins: what an organiser asks for, filled in from the format named."""

from typing import Any

from workshop.formats.format import LANGUAGES
from workshop.formats.shelf import Shelf
from workshop.rules.refusals import Refusal

DEFAULT_FORMAT = "ideation"


def in_full(shelf: Shelf, payload: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The arguments of `workshop.create`, and the profiles that people may choose among.

    What is asked for goes over what the format says; `settings` are by kind of step. Raises
    `malformed` for a format that there isn't, and for a format beside steps.
    """
    payload = dict(payload)
    settings = payload.pop("settings", None)
    name = payload.pop("format", None)
    profiles = payload.pop("profiles", None)
    if profiles is not None and not _are_texts(profiles):
        raise Refusal("malformed", field="profiles")
    if payload.get("steps") is not None:
        if name is not None or settings is not None:
            raise Refusal("malformed", field="steps")
        return payload, profiles or []
    language = payload.get("language", "fr")
    if language not in LANGUAGES:
        raise Refusal("malformed", field="language")
    if name is not None and not isinstance(name, str):
        raise Refusal("malformed", field="format")
    by_kind = {} if settings is None else settings
    if not isinstance(by_kind, dict) or not all(isinstance(s, dict) for s in by_kind.values()):
        raise Refusal("malformed", field="settings")
    chosen = shelf.find(name or DEFAULT_FORMAT)
    words = {"group_word": chosen.group_word, "points_word": chosen.points_word}
    payload = words | payload | {"steps": chosen.steps_in(language, by_kind)}
    return payload, chosen.profiles_in(language) if profiles is None else profiles


def _are_texts(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(text, str) for text in given)
