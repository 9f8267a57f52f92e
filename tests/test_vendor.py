"""What we did not write is as it was published, and its licence lies beside it."""

import hashlib
import json
import re
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent / "static"
NOTED = json.loads((STATIC / "vendor" / "VENDOR.json").read_text())


def test_every_vendored_file_has_the_sum_that_was_noted() -> None:
    noted = {each["file"]: each["sha256"] for each in NOTED}

    found = {name: hashlib.sha256((STATIC / name).read_bytes()).hexdigest() for name in noted}

    assert found == noted


def test_every_file_among_the_vendored_ones_is_noted() -> None:
    ours = {"vendor/vendor.py", "vendor/VENDOR.json"}

    found = {
        str(path.relative_to(STATIC))
        for folder in ("vendor", "fonts")
        for path in (STATIC / folder).rglob("*")
        if path.is_file() and path.name != "LICENSE" and "__pycache__" not in path.parts
    }

    assert found - ours == {each["file"] for each in NOTED}


def test_every_licence_is_a_free_one_and_its_text_is_shipped() -> None:
    words = {
        "MIT": "MIT",
        "ISC": "ISC",
        "Apache-2.0": "Apache License",
        "OFL-1.1": "SIL OPEN FONT LICENSE",
    }

    for each in NOTED:
        text = (STATIC / each["licence_file"]).read_text()
        assert words[each["licence"]].lower() in text.lower(), each["name"]


def test_vendored_scripts_import_nothing_from_outside_the_folder() -> None:
    bare = re.compile(r"""(?:from|import) ?["']([^."'][^"']*)["']""")

    for each in NOTED:
        if each["file"].endswith(".js"):
            assert bare.findall((STATIC / each["file"]).read_text()) == [], each["file"]
