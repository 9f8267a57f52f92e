"""A step once more, with all that it was told."""

from .conftest import Arrange
from .room import Room
from .scoring import ACCEPTED, COST


def sequence(room: Room) -> list[str]:
    return [step.id for step in room.state.sequence()]


def test_the_copy_stands_right_behind_it(arrange: Arrange) -> None:
    room = arrange(("ideas", {"max_ideas": 2}), ("vote", {}))

    copy = room.do("facilitator", "step.copy", step="s1")["step"]

    assert sequence(room) == ["s1", "s3", "s2"]
    assert room.state.step(copy).settings == room.state.step("s1").settings


def test_behind_what_has_begun(arrange: Arrange) -> None:
    room = arrange(("ideas", {}), ("vote", {}), ("results", {}))
    room.submit("facilitator", "Un four à pain")
    room.open("s1")
    room.open("s2")

    copy = room.do("facilitator", "step.copy", step="s1")["step"]

    assert sequence(room) == ["s1", "s2", copy, "s3"]
    assert room.state.step(copy).state == "prepared"


def test_its_criteria_are_copied_not_shared(arrange: Arrange) -> None:
    room = arrange(("ideas", {}), ("score", {"criteria": [ACCEPTED, COST]}))

    copy = room.do("facilitator", "step.copy", step="s2")["step"]

    assert [row.id for row in room.state.criteria_of(copy)] == ["c3", "c4"]
    assert [row.name for row in room.state.criteria_of(copy)] == ["Acceptabilité", "Coût"]
    assert room.state.criteria_of(copy)[1].high_is_good is False
