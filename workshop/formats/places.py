"""On which line each thing of a TOML file stands: the standard reader tells values alone.

It walks a text that the standard reader has accepted, so it only has to find its way, not to judge.
"""

import re

Path = tuple[str | int, ...]

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE_VALUE = re.compile(r"[^,\]}#\n]*")
_STRINGS = (
    re.compile(r'"""(?:\\.|[^\\])*?"{3,5}', re.DOTALL),
    re.compile(r"'''.*?'{3,5}", re.DOTALL),
    re.compile(r'"(?:\\.|[^"\\\n])*"'),
    re.compile(r"'[^'\n]*'"),
)
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}


def lines_of(source: str) -> dict[Path, int]:
    """The line, from 1, of every key, table and list element of a valid TOML text.

    >>> lines_of('title = "A"\\n\\n[[steps]]\\nkind = "vote"')[("steps", 0, "kind")]
    4
    """
    walk = _Walk(source)
    walk.document()
    return walk.lines


def line_of(lines: dict[Path, int], path: Path) -> int:
    """The line of a thing; of what is missing, the line of what it is missing from.

    >>> line_of({("steps", 0): 3}, ("steps", 0, "kind"))
    3
    """
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Walk:
    def __init__(self, source: str) -> None:
        self.source, self.at = source, 0
        self.lines: dict[Path, int] = {}
        self._elements: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        while self._skip(_BLANK) < len(self.source):
            if self.source.startswith("[", self.at):
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> Path:
        """`[a.b]` or `[[a.b]]`: what follows belongs to it, or to its newest element."""
        here, brackets = self.at, 2 if self.source.startswith("[[", self.at) else 1
        self.at += brackets
        names = self._key()
        self.at += brackets
        path: Path = ()
        for place, name in enumerate(names):
            path = (*path, name)
            if place < len(names) - 1:
                self._note(path, here)
            if place < len(names) - 1 and path in self._elements:
                path = (*path, self._elements[path])
        if brackets == 2:
            self._elements[path] = self._elements.get(path, -1) + 1
            self._note(path, here)
            path = (*path, self._elements[path])
        self._note(path, here)
        return path

    def _pair(self, table: Path) -> None:
        here, path = self.at, table
        for name in self._key():
            path = (*path, name)
            self._note(path, here)
        self.at += 1  # the equals sign
        self._skip(_SPACE)
        self._value(path)

    def _key(self) -> list[str]:
        names = []
        while True:
            self._skip(_SPACE)
            names.append(self._name())
            self._skip(_SPACE)
            if not self.source.startswith(".", self.at):
                return names
            self.at += 1

    def _name(self) -> str:
        if self.source[self.at] in "\"'":
            quoted = self._string()
            return _unescaped(quoted) if quoted[0] == '"' else quoted[1:-1]
        found = _BARE_KEY.match(self.source, self.at)
        assert found is not None
        self.at = found.end()
        return found.group()

    def _value(self, path: Path) -> None:
        self._note(path, self.at)
        opening = self.source[self.at]
        if opening in "\"'":
            self._string()
        elif opening == "[":
            self._list(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            self._skip(_BARE_VALUE)

    def _list(self, path: Path) -> None:
        self.at += 1
        place = 0
        while self.source[self._skip(_BLANK)] != "]":
            self._value((*path, place))
            place += 1
            if self.source[self._skip(_BLANK)] == ",":
                self.at += 1
        self.at += 1

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while self.source[self._skip(_BLANK)] != "}":
            self._pair(path)
            if self.source[self._skip(_BLANK)] == ",":
                self.at += 1
        self.at += 1

    def _string(self) -> str:
        found = next(m for string in _STRINGS if (m := string.match(self.source, self.at)))
        self.at = found.end()
        return found.group()

    def _skip(self, what: re.Pattern[str]) -> int:
        found = what.match(self.source, self.at)
        assert found is not None
        self.at = found.end()
        return self.at

    def _note(self, path: Path, at: int) -> None:
        self.lines.setdefault(path, self.source.count("\n", 0, at) + 1)


def _unescaped(quoted: str) -> str:
    def character(found: re.Match[str]) -> str:
        code: str = found.group(1)
        return chr(int(code[1:], 16)) if code[0] in "uU" else _ESCAPES.get(code, code)

    return re.sub(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", character, quoted[1:-1])
