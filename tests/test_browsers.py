"""What our scripts ask of a browser, Safari 15.5 has: no test runs in it, words are looked for."""

import re
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parent.parent / "static" / "js"
#: /patterns is for whoever works on the surfaces.
OURS = [path for path in SCRIPTS.rglob("*.js") if "patterns" not in f"{path.relative_to(SCRIPTS)}"]

#: By the Safari that has it first. Where something else is done without it, it is asked for by `?.`
#: or `??`.
NEWER = {
    "16.0": r"\.with\(|\.toSpliced\(|\.toSorted\(|\.toReversed\(|\.requestSubmit\(",
    "16.4": r"\(\?<[=!]|[a-z]\.requestFullscreen\(|\bstructuredClone\(\w+, ",
    "17.4": r"\.checkVisibility\(|Object\.groupBy\(|Promise\.withResolvers\(",
    "18.0": r"\.union\(|\.isSubsetOf\(|\.difference\(|Iterator\.from\(",
}


@pytest.mark.parametrize("version", NEWER)
def test_no_script_needs_what_only_a_newer_safari_has(version: str) -> None:
    found = [
        f"{path.relative_to(SCRIPTS)}: {line.strip()[:80]}"
        for path in OURS
        for line in path.read_text().splitlines()
        if re.search(NEWER[version], line)
    ]

    assert OURS
    assert found == []
