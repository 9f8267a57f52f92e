"""A made-up language for trying out pages: French with every word two fifths longer.

Where its sentences fit, longer languages will fit too; and its ends are marked, so that a sentence
that is cut shows. It is no choice of anybody's: only an instance that shows its patterns speaks it.
"""

import re
from math import ceil

#: What a page says it speaks: a private tag of French, so that browsers count and read it so.
STRETCHED = "fr-x-long"
LONGER_BY = 0.4

_VOWELS = set("aeiouyàâéèêëîïôùûüœæAEIOUYÀÂÉÈÊÎÔÛŒ")
#: Values to fill in, and Markdown's signs with what is no word in them, stay as they are.
_KEPT = re.compile(r"(\{\w+\}|https?://\S+|`[^`]*`)")
_WORD = re.compile(r"[^\W\d_]{2,}")


def stretched(sentence: str) -> str:
    """A sentence whose words grew, between marks.

    >>> stretched("Ouvrir le vote à {n} groupes")
    '⟦Oouuvriir lee vootee à {n} groouupees⟧'
    """
    pieces = _KEPT.split(sentence)
    for place in range(0, len(pieces), 2):
        pieces[place] = _WORD.sub(lambda word: _longer(word[0]), pieces[place])
    return f"⟦{''.join(pieces)}⟧" if any(_WORD.search(piece) for piece in pieces[::2]) else sentence


def _longer(word: str) -> str:
    """Its vowels twice, then its other letters, until it is long enough; never a second capital."""
    places = sorted(range(len(word)), key=lambda at: (word[at] not in _VOWELS, at))
    twice = set(places[: ceil(len(word) * LONGER_BY)])
    return "".join(
        letter + (letter if word.isupper() else letter.lower()) if at in twice else letter
        for at, letter in enumerate(word)
    )
