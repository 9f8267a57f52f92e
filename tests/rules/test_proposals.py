"""`idea.propose_alike`: groups say in a sort step that two ideas are alike."""

from typing import Any

import pytest

from tests.cast import IDEAS
from tests.rules.test_visibility import view_of

from .conftest import Arrange
from .room import Room, refused


@pytest.fixture
def sort(arrange: Arrange) -> Room:
    """Four ideas of several groups, a sort step s2 open."""
    room = arrange(("ideas", {}), ("sort", {}), ("sort", {"proposals": False}))
    room.open("s1")
    for group, text in zip(("g1", "g2", "g3", "g1"), IDEAS, strict=False):
        room.submit(group, text)
    room.open("s2")
    return room


def propose(w: Room, group: str, *ideas: str, **more: bool) -> None:
    w.do(group, "idea.propose_alike", ideas=list(ideas), **more)


def read(w: Room, who: str = "facilitator") -> dict[str, Any]:
    return {k: e for k, e in view_of(w, who).items() if k.startswith("proposal/")}


def test_the_facilitator_reads_who_proposes_what(sort: Room) -> None:
    propose(sort, "g3", "i2", "i1")
    propose(sort, "g1", "i1", "i2")
    propose(sort, "g2", "i3", "i4")

    assert read(sort) == {
        "proposal/i1.i2": {"ideas": ["i1", "i2"], "groups": ["g1", "g3"], "n": 2},
        "proposal/i3.i4": {"ideas": ["i3", "i4"], "groups": ["g2"], "n": 1},
    }


def test_a_lead_may_be_proposed_as_alike(sort: Room) -> None:
    sort.merge("i1", "i2")

    propose(sort, "g3", "i3", "i1")

    assert list(read(sort)) == ["proposal/i1.i3"]


def test_a_group_reads_its_own_and_the_screen_none(sort: Room) -> None:
    propose(sort, "g1", "i1", "i2")
    propose(sort, "g2", "i1", "i2")

    assert read(sort, "g1") == {"proposal/i1.i2": {"ideas": ["i1", "i2"], "groups": ["g1"], "n": 1}}
    assert read(sort, "g3") == read(sort, "screen") == {}


def test_a_group_takes_its_proposal_back(sort: Room) -> None:
    propose(sort, "g1", "i1", "i2")

    propose(sort, "g1", "i2", "i1", proposed=False)

    assert read(sort) == {}


def test_a_merge_of_either_lets_it_go_and_a_split_brings_it_back(sort: Room) -> None:
    propose(sort, "g1", "i1", "i2")
    sort.merge("i3", "i2")
    assert read(sort) == {}

    sort.split("i2")

    assert list(read(sort)) == ["proposal/i1.i2"]


def test_two_that_stay_apart_are_not_proposed_again(sort: Room) -> None:
    propose(sort, "g1", "i1", "i2")
    sort.do("facilitator", "idea.apart", ideas=["i2", "i1"])

    assert read(sort) == {}

    with refused("idea.kept_apart"):
        propose(sort, "g2", "i1", "i2")
    propose(sort, "g1", "i1", "i2", proposed=False)


def test_ideas_stay_apart_past_the_ninth(sort: Room) -> None:
    # i10 stands before i2 in the order of ids, after it in that of numbers
    for text in IDEAS[4:10]:
        sort.submit("facilitator", text)
    propose(sort, "g1", "i2", "i10")

    sort.do("facilitator", "idea.apart", ideas=["i2", "i10"])

    assert read(sort) == {}


def test_a_removed_group_proposes_nothing(sort: Room) -> None:
    propose(sort, "g1", "i1", "i2")

    sort.remove("g1")

    assert read(sort) == {}
    sort.bring_back("g1")
    assert list(read(sort)) == ["proposal/i1.i2"]


def test_only_two_ideas_that_stand_for_themselves(sort: Room) -> None:
    sort.merge("i1", "i2")
    sort.hide("i4")

    with refused("idea.is_a_source", lead="i1"):
        propose(sort, "g1", "i2", "i3")
    with refused("idea.not_active"):
        propose(sort, "g1", "i4", "i3")
    with refused("merge.too_few"):
        propose(sort, "g1", "i3", "i3")
    with refused("idea.unknown"):
        propose(sort, "g1", "i3", "i9")


def test_only_in_a_sort_step_that_takes_them(sort: Room) -> None:
    sort.open("s3")
    with refused("step.wrong_kind"):
        propose(sort, "g1", "i1", "i2")

    sort.close("s3")
    with refused("step.not_open"):
        propose(sort, "g1", "i1", "i2")

    sort.reopen("s2", group="g2")
    with refused("step.not_open"):
        propose(sort, "g1", "i1", "i2")
    sort.reopen("s1")
    with refused("step.wrong_kind"):
        propose(sort, "g2", "i1", "i2")
