"""The ideas that simulated groups send: our own, with some that say the same thing."""

from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "ideas_fr.txt"

TITLE = "Répétition : la salle municipale"
QUESTION = "Comment mieux utiliser la salle municipale ?"


@dataclass(frozen=True, slots=True)
class Thought:
    """An idea as a group would write it; `family` is shared by those that say the same thing."""

    text: str
    detail: str
    family: int


def read_thoughts(text: str) -> list[Thought]:
    """The ideas of a file: one a line, its detail behind a bar, families apart by an empty line.

    >>> [(each.text, each.detail, each.family) for each in read_thoughts("a | b\\nc\\n\\nd")]
    [('a', 'b', 0), ('c', '', 0), ('d', '', 1)]
    """
    thoughts: list[Thought] = []
    family = 0
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if not line.strip():
            family += bool(thoughts) and thoughts[-1].family == family
            continue
        text, _, detail = (part.strip() for part in line.partition("|"))
        thoughts.append(Thought(text, detail, family))
    return thoughts


def our_thoughts() -> list[Thought]:
    return read_thoughts(FILE.read_text(encoding="utf-8"))
