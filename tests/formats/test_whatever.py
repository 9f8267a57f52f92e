"""Whatever is done to a file, it is a format that makes workshops, or says where it is none."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.room import Room
from workshop.formats.faults import Broken, Fault
from workshop.formats.format import LANGUAGES
from workshop.formats.reading import read_format
from workshop.formats.shelf import ORDER, SHIPPED

SOURCES = [(SHIPPED / f"{name}.toml").read_text() for name in ORDER]
LINES = sorted({line for source in SOURCES for line in source.splitlines()})
VALUES = [
    "true",
    "0",
    "-1",
    "1.5",
    "[]",
    "{}",
    '""',
    "[[]]",
    "{ fr = 1 }",
    '"\ud7ff"',
    "1979-05-27",
    "inf",
]

EDITS = st.lists(
    st.tuples(
        st.sampled_from(["drop", "repeat", "insert", "value", "cut"]),
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(LINES),
        st.sampled_from(VALUES),
    ),
    min_size=1,
    max_size=4,
)


def edited(source: str, edits: list[tuple[str, float, str, str]]) -> str:
    lines = source.splitlines()
    for what, where, line, value in edits:
        place = int(where * len(lines))
        if not lines:
            break
        if what == "drop":
            del lines[place]
        elif what == "repeat":
            lines.insert(place, lines[place])
        elif what == "insert":
            lines.insert(place, line)
        elif what == "value":
            lines[place] = f"{lines[place].partition('=')[0]}= {value}"
        else:
            lines[place] = lines[place][: len(lines[place]) // 2]
    return "\n".join(lines)


def check_faults(faults: list[Fault], lines: int) -> None:
    """Each has a line that there is, and words."""
    assert faults
    for fault in faults:
        assert 1 <= fault.line <= lines
        for language in LANGUAGES:
            assert not fault.in_words(language).startswith(("format.", "refusal."))


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(source=st.sampled_from(SOURCES), edits=EDITS)
def test_it_is_a_format_or_says_where_it_is_none(
    source: str, edits: list[tuple[str, float, str, str]]
) -> None:
    text = edited(source, edits)

    try:
        made = read_format("essai", text.encode())
    except Broken as broken:
        check_faults(broken.faults, text.count("\n") + 1)
        return

    for language in LANGUAGES:
        room = Room()
        for step in made.steps_in(language):
            room.do("facilitator", "step.add", **step)
        room.do("facilitator", "profiles.set", names=made.profiles_in(language))
