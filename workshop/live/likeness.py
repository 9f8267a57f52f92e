"""Pairs of ideas that look alike, for the facilitator to say yes or no to; never by itself.

`token_set_ratio` on the folded words of both texts: the share of words in common, whatever their
order. No method tells a duplicate from its opposite, so people decide, always.
"""

import unicodedata
from typing import Any

from rapidfuzz import fuzz, process

from workshop.rules.candidates import active_ideas
from workshop.rules.state import Workshop

LEAST = 0.6
EACH_MOST = 3


def folded_words(text: str) -> str:
    """Words without case and accents, for comparing.

    >>> folded_words("L'Été, au café !")
    'l ete au cafe'
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = (c if c.isalnum() else " " for c in apart if not unicodedata.combining(c))
    return " ".join("".join(kept).split())


class Likeness:
    """Compares each new text once with those that are there."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._near: dict[str, dict[str, float]] = {}

    def pairs(self, state: Workshop) -> dict[str, dict[str, Any]]:
        """Entries `pair/<a>.<b>` of active ideas not said to be apart, each with its likeness."""
        ideas = {idea.id: folded_words(state.says(idea)) for idea in active_ideas(state)}
        for id in self._texts.keys() - ideas.keys():
            self._forget(id)
        for id, text in ideas.items():
            if self._texts.get(id) != text:
                self._forget(id)
                self._compare(id, text)
                self._texts[id] = text
        found = {}
        for one, near in self._near.items():
            for other, likeness in near.items():
                pair = tuple(sorted((one, other), key=lambda id: state.idea(id).number))
                if one != other and tuple(sorted(pair)) not in state.apart:
                    key = f"pair/{pair[0]}.{pair[1]}"
                    found[key] = {"ideas": list(pair), "likeness": likeness}
        return found

    def _compare(self, id: str, text: str) -> None:
        near = process.extract(
            text,
            self._texts,
            scorer=fuzz.token_set_ratio,
            score_cutoff=LEAST * 100,
            limit=EACH_MOST,
        )
        self._near[id] = {other: round(score / 100, 2) for _, score, other in near}

    def _forget(self, id: str) -> None:
        self._texts.pop(id, None)
        self._near.pop(id, None)
        for near in self._near.values():
            near.pop(id, None)
