"""docs/formats.md says what a file may say: its example is read, its tables are whole."""

import re

from tests.conftest import ROOT
from workshop.formats import shape
from workshop.formats.reading import read_format
from workshop.formats.shelf import ORDER

DOC = (ROOT / "docs" / "formats.md").read_text()


def first_cells(heading: str) -> list[str]:
    """What the tables under a heading begin their rows with."""
    part = DOC.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)


def test_the_example_is_a_format() -> None:
    example = DOC.split("```toml\n", 1)[1].split("```", 1)[0]

    made = read_format("example", example.encode())

    used = {name for step in made.steps for name in step}
    assert used == shape.STEP
    assert [step["kind"] for step in made.steps] == ["ideas", "vote", "score", "score", "results"]


def test_every_word_of_a_file_is_explained() -> None:
    explained = first_cells("What a file says")

    assert set(explained) == (shape.TOP - {"steps"}) | shape.STEP
    assert all(f"`{name}`" in DOC for name in shape.CRITERION)


def test_every_shipped_format_is_named() -> None:
    assert first_cells("What is shipped") == list(ORDER)
