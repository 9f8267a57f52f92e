"""What every part of a file is made of: texts in one language or two, lists, numbers, words."""

from typing import Any

from .faults import Fault
from .format import LANGUAGES
from .places import Path, line_of

TEXTS_MOST = 24


class Pieces:
    """Judges small things, and keeps every fault with its line."""

    def __init__(self, lines: dict[Path, int]) -> None:
        self.lines = lines
        self.faults: list[Fault] = []

    def fault(self, path: Path, reason: str, **facts: Any) -> None:
        names = [part for part in path if isinstance(part, str)]
        facts = {"name": names[-1] if names else ""} | facts
        self.faults.append(Fault(line_of(self.lines, path), reason, facts))

    def known(self, path: Path, table: dict[str, Any], known: set[str]) -> None:
        for name in table:
            if name not in known:
                self.fault((*path, name), "unknown_key")

    def text(
        self,
        path: Path,
        table: dict[str, Any],
        needed: bool = False,
        may_be_empty: bool = False,
    ) -> None:
        name = str(path[-1])
        if name not in table:
            if needed:
                self.fault(path, "missing")
            return
        self._said(path, table[name], may_be_empty)

    def _said(self, path: Path, said: Any, may_be_empty: bool = False) -> None:
        texts = said if isinstance(said, dict) else {"": said}
        for language, text in texts.items():
            inner = (*path, language) if language else path
            if language and language not in LANGUAGES:
                self.fault(inner, "unknown_key")
            elif not isinstance(text, str):
                self.fault(inner, "text", name=path[-1] if isinstance(path[-1], str) else path[-2])
            elif not text.strip() and not may_be_empty:
                self.fault(inner, "empty")
        if not texts:
            self.fault(path, "empty")

    def texts(self, path: Path, table: dict[str, Any]) -> list[str]:
        """A list of texts, each in one language or two; what they say, in any."""
        given = table.get(str(path[-1]), [])
        if not isinstance(given, list):
            self.fault(path, "list")
            return []
        if len(given) > TEXTS_MOST:
            self.fault((*path, TEXTS_MOST), "too_many", most=TEXTS_MOST)
        for place, said in enumerate(given):
            self._said((*path, place), said)
        found = [s.values() if isinstance(s, dict) else [s] for s in given]
        return [text for texts in found for text in texts if isinstance(text, str)]

    def one_of(
        self, path: Path, table: dict[str, Any], words: tuple[str, ...], needed: bool = False
    ) -> None:
        value = table.get(str(path[-1]))
        if value is None and needed:
            self.fault(path, "missing")
        elif value is not None and value not in words:
            self.fault(path, "one_of", words=", ".join(words))

    def whole(self, path: Path, table: dict[str, Any], least: int, most: int) -> None:
        value = table.get(str(path[-1]), least)
        if type(value) is not int or not least <= value <= most:
            self.fault(path, "whole", least=least, most=most)
