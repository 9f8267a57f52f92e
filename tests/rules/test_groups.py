"""Groups at the door and at their tables."""

import pytest

from tests.cast import GROUPS

from .conftest import Arrange
from .room import Room, refused


def join(w: Room, name: str, members: int = 3) -> dict[str, object]:
    return w.do("visitor", "group.join", name=name, members=members)


def test_a_group_comes_in_with_its_seats(w: Room) -> None:
    answer = join(w, "  Les  Voisins ", members=2)

    assert answer == {
        "group": "g4",
        "name": "Les Voisins",
        "members": [{"id": "g4m1", "seat": 1}, {"id": "g4m2", "seat": 2}],
        "state": "active",
    }


def test_a_name_is_unique_ignoring_case_and_a_free_one_is_proposed(w: Room) -> None:
    with refused("group.name_taken", free="les tilleuls 2"):
        join(w, "les tilleuls")

    join(w, "Les Tilleuls 2")
    with refused("group.name_taken", free="Les Tilleuls 3"):
        join(w, "Les Tilleuls")
    w.remove("g1")
    with refused("group.name_taken", free="Les Tilleuls 3"):
        join(w, GROUPS[0])


@pytest.mark.parametrize(
    ("asked", "free"), [("Table 4", "Table 6"), ("TABLE 5", "TABLE 6"), ("Table", "Table 2")]
)
def test_a_numbered_name_proposes_the_next_number(w: Room, asked: str, free: str) -> None:
    for name in ("Table", "Table 4", "Table 5"):
        join(w, name)

    with refused("group.name_taken", free=free):
        join(w, asked)


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "Table\x07"])
def test_a_name_that_is_none(w: Room, name: str) -> None:
    with refused("group.name_invalid"):
        join(w, name)

    with refused("group.name_invalid"):
        w.do("g1", "group.rename", name=name)


@pytest.mark.parametrize("members", [0, 13, -1, 2.5])
def test_from_1_to_12_members(w: Room, members: int) -> None:
    with refused("malformed", field="members"):
        join(w, "Les Voisins", members=members)


# -- the door


def test_at_a_shut_door_nobody_joins(w: Room) -> None:
    w.do("facilitator", "door.set", door="shut")

    with refused("group.door_shut"):
        join(w, "Les Voisins")

    w.do("facilitator", "door.set", door="open")
    assert join(w, "Les Voisins")["state"] == "active"


def test_at_a_door_that_asks_the_facilitator_lets_each_in(w: Room) -> None:
    w.do("facilitator", "door.set", door="ask")
    assert join(w, "Les Voisins")["state"] == "waiting"
    with refused("group.waiting"):
        w.submit("g4", "Une idée")

    w.do("facilitator", "group.admit", group="g4")

    assert w.submit("g4", "Une idée") == "i1"
    with refused("group.not_waiting"):
        w.do("facilitator", "group.admit", group="g4")
    with refused("group.unknown"):
        w.do("facilitator", "group.admit", group="g9")


# -- prepared places


def test_places_are_prepared_in_one_go_and_taken_without_typing(arrange: Arrange) -> None:
    w = arrange(groups=0)

    answer = w.do("facilitator", "group.add", names=["Table 1", "Table 2"], members=4)

    assert answer == {"groups": ["g1", "g2"]}
    assert [group.taken for group in w.state.groups.values()] == [False, False]
    assert len(w.state.seats("g1")) == 4
    w.do("g1", "group.take")
    w.do("g1", "group.take")
    assert [group.taken for group in w.state.groups.values()] == [True, False]
    assert [group.id for group in w.state.present_groups()] == ["g1"]


def test_a_place_without_a_number_of_members_has_three(arrange: Arrange) -> None:
    w = arrange(groups=0)

    w.do("facilitator", "group.add", names=["Table 1"])

    assert len(w.state.seats("g1")) == 3


def test_places_are_prepared_all_or_none(w: Room) -> None:
    with refused("group.name_taken", free="table 2"):
        w.do("facilitator", "group.add", names=["Table 1", "table 1"])

    assert len(w.state.groups) == 3


def test_who_acts_has_sat_down(arrange: Arrange) -> None:
    w = arrange(groups=0)
    w.do("facilitator", "group.add", names=["Table 1", "Table 2"])
    w.open("s1")

    w.submit("g1", "Une idée")
    w.submit("facilitator", "Une autre", group="g2")

    assert [group.taken for group in w.state.groups.values()] == [True, True]


def test_a_removed_place_is_not_taken(arrange: Arrange) -> None:
    w = arrange()
    w.remove("g1")

    with refused("group.removed"):
        w.do("g1", "group.take")


# -- renamed, removed, restored


def test_a_group_is_renamed_by_itself_or_by_the_facilitator(w: Room) -> None:
    w.do("g1", "group.rename", name="Rive gauche")
    assert w.state.group("g1").name == "Rive gauche"

    w.do("facilitator", "group.rename", name="RIVE GAUCHE", group="g1")

    assert w.state.group("g1").name == "RIVE GAUCHE"
    with refused("group.name_taken", free="rive gauche 2"):
        w.do("g2", "group.rename", name="rive gauche")
    with refused("not_allowed"):
        w.do("g2", "group.rename", name="Autre", group="g1")


def test_a_removed_group_keeps_its_ideas_and_acts_no_more(w: Room) -> None:
    idea = w.submit("g1", "Une idée")

    w.remove("g1")

    assert (w.state.idea(idea).group, w.state.idea(idea).state) == ("g1", "active")
    with refused("group.removed"):
        w.submit("g1", "Une autre")
    with refused("group.removed"):
        w.remove("g1")
    with refused("group.unknown"):
        w.remove("g9")
    w.bring_back("g1")
    assert w.submit("g1", "Une autre") == "i2"
    with refused("group.not_removed"):
        w.bring_back("g1")


def test_removed_groups_are_not_present(w: Room) -> None:
    w.remove("g2")

    assert [group.id for group in w.state.present_groups()] == ["g1", "g3"]
    assert w.tally("s1")["footing"]["people"] == 6
