"""The floors of the house: imports go down only."""

import ast
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

#: What each part may import of the others; the standard library, and its libraries, it may all.
FLOORS = {
    "rules": set(),
    "words": set(),
    "config": set(),
    "logs": set(),
    "qr": set(),
    "markdown": set(),
    "storage": {"rules"},
    "formats": {"rules", "words"},
    "commands": {"rules", "storage", "formats"},
    "exports": {"rules", "storage", "words"},
    "rates": {"rules", "config"},
    "live": {"rules", "storage", "commands", "rates", "qr", "markdown"},
    "web": {
        "rules",
        "storage",
        "formats",
        "commands",
        "exports",
        "rates",
        "config",
        "words",
        "qr",
        "markdown",
    },
    "rehearsal": {"words"},
}


#: Time, chance and the outside come into the rules as arguments.
IMPURE = {"random", "time", "secrets", "datetime", "os", "io"}


def imports_of(source: str, package: list[str]) -> set[str]:
    """The dotted names that a module of this package imports."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            parts = [*base, *([node.module] if node.module else [])]
            found |= {".".join([*parts, alias.name]) for alias in node.names}
    return found


def faults_in(root: Path) -> list[str]:
    """Every import in workshop/ that goes up or sideways, or out of rules/ to a library."""
    faults = []
    for path in sorted((root / "workshop").rglob("*.py")):
        inside = path.relative_to(root).with_suffix("").parts
        part = inside[1]
        if "migrations" in inside:
            continue
        for name in imports_of(path.read_text(), list(inside[:-1])):
            top, _, rest = name.partition(".")
            if top == "eventlet":
                faults.append(f"{path.name} imports eventlet")
            if top == "workshop" and part in FLOORS:
                other = rest.split(".")[0]
                if other != part and other not in FLOORS[part]:
                    faults.append(f"{'/'.join(inside)} imports {name}")
            elif part == "rules" and (top in IMPURE or top not in sys.stdlib_module_names):
                faults.append(f"{'/'.join(inside)} imports {name}")
    return faults


def test_imports_go_down_only() -> None:
    assert faults_in(ROOT) == []


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("rules", "from workshop.storage import journal"),
        ("rules", "import sqlmodel"),
        ("rules", "import random"),
        ("rules", "from ..commands import door"),
        ("storage", "from workshop.commands.door import Door"),
        ("live", "import workshop.web.pages"),
        ("web", "from workshop.live.sockets import Sockets"),
        ("commands", "import eventlet"),
    ],
)
def test_a_planted_fault_is_found(part: str, line: str, tmp_path: Path) -> None:
    folder = tmp_path / "workshop" / part
    folder.mkdir(parents=True)
    (folder / "planted.py").write_text(line)

    assert len(faults_in(tmp_path)) == 1


def test_every_part_of_the_house_has_its_floor() -> None:
    parts = {path.stem for path in (ROOT / "workshop").iterdir() if path.suffix in ("", ".py")}
    top = {"__init__", "__pycache__", "cli", "serving"}

    assert parts - top == set(FLOORS)
