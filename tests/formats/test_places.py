"""On which line each thing of a TOML file stands, as the standard reader would have to say it."""

import tomllib
from typing import Any

import pytest

from workshop.formats.places import Path, line_of, lines_of
from workshop.formats.shelf import ORDER, SHIPPED

TRICKY = '''# "not a key" = 1
a = "a # b = c" # after
"b c" = [ # list
  1, # one
  [2, { x = "}", "y\\u0041" = ']' }],
]
text = """
[[steps]]
kind = "\\"\\"\\"" """
d.e = """"quoted""""
'raw' = 2026-11-23T10:00:00Z

[[steps]]
kind = "vote"
works_on = { first = 3,of="x" }
[steps.instruction]
fr = \'\'\'
"""\'\'\'
[[steps.criteria]]
name = { fr = "A", en = "B" }
[[steps.criteria]]
low = ""
[[steps]]
[steps.settings]
limit = 1
'''


def paths_in(value: Any, path: Path = ()) -> list[Path]:
    """Every path of what the standard reader gave."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    found: list[Path] = []
    for key, inner in inside:
        found.append((*path, key))
        if isinstance(inner, dict | list):
            found += paths_in(inner, (*path, key))
    return found


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_everything_that_is_there_has_its_line(newline: str) -> None:
    source = TRICKY.replace("\n", newline)

    lines = lines_of(source)

    assert sorted(map(str, lines)) == sorted(map(str, paths_in(tomllib.loads(source))))
    assert lines[("a",)] == 2
    assert lines["b c", 0] == 4
    assert lines["b c", 1, 1, "yA"] == 5
    assert lines[("text",)] == 7
    assert lines["d", "e"] == 10
    assert lines[("raw",)] == 11
    assert lines[("steps", 0)] == 13
    assert lines["steps", 0, "works_on", "of"] == 15
    assert lines["steps", 0, "instruction", "fr"] == 17
    assert lines["steps", 0, "criteria", 0, "name", "en"] == 20
    assert lines["steps", 0, "criteria", 1, "low"] == 22
    assert lines["steps", 1, "settings", "limit"] == 25


def test_what_is_missing_is_missing_where_it_should_stand() -> None:
    lines = lines_of(TRICKY)

    assert line_of(lines, ("steps", 0, "criteria", 1, "high")) == 21
    assert line_of(lines, ("title",)) == 1


@pytest.mark.parametrize("name", ORDER)
def test_each_shipped_file_is_walked_to_its_end(name: str) -> None:
    source = (SHIPPED / f"{name}.toml").read_text()

    lines = lines_of(source)

    said = source.splitlines()
    assert {str(path) for path in paths_in(tomllib.loads(source))} == {str(path) for path in lines}
    wrong = [
        path
        for path, line in lines.items()
        if isinstance(path[-1], str) and path[-1] not in said[line - 1]
    ]
    assert wrong == []
