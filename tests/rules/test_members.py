"""What people say of themselves, and who left."""

import pytest

from workshop.rules import views

from .conftest import Arrange
from .room import Room, refused


@pytest.fixture
def w(arrange: Arrange) -> Room:
    """Two profiles to choose from."""
    room = arrange()
    room.do("facilitator", "profiles.set", names=["Habitante, habitant", "Agent"])
    return room


def profiles(w: Room) -> dict[str, str | None]:
    return {id: row.profile for (id,), row in w.state.members.items() if row.profile}


def test_one_person_says_who_they_are(w: Room) -> None:
    w.do("g1", "group.profile", profile="p2", member="g1m3")

    assert profiles(w) == {"g1m3": "p2"}


def test_a_whole_group_says_it_at_once(w: Room) -> None:
    w.do("g1", "group.profile", profile="p1")

    assert profiles(w) == {"g1m1": "p1", "g1m2": "p1", "g1m3": "p1"}


def test_it_may_be_left_unsaid_again(w: Room) -> None:
    w.do("g1", "group.profile", profile="p1", member="g1m1")

    w.do("g1", "group.profile", profile=None, member="g1m1")

    assert profiles(w) == {}


def test_a_profile_that_there_is_not(w: Room) -> None:
    with refused("profile.unknown"):
        w.do("g1", "group.profile", profile="p3")


def test_nobody_says_it_for_another_group(w: Room) -> None:
    with refused("member.not_yours"):
        w.do("g1", "group.profile", profile="p1", member="g2m1")


def test_a_profile_keeps_its_id_when_the_list_is_put_in_another_order(w: Room) -> None:
    w.do("g1", "group.profile", profile="p2", member="g1m1")

    w.do("facilitator", "profiles.set", names=["Agent", "Élue, élu", "Habitante, habitant"])

    listed = views.screen_view(w.state)["workshop"]["profiles"]
    assert [one["id"] for one in listed] == ["p2", "p3", "p1"]


def test_a_profile_that_somebody_chose_stays(w: Room) -> None:
    w.do("g1", "group.profile", profile="p2", member="g1m1")

    with refused("profile.in_use"):
        w.do("facilitator", "profiles.set", names=["Habitante, habitant"])


@pytest.mark.parametrize(
    "names",
    [["Agent", "AGENT"], [""], ["p" * 41], [f"Profil {n}" for n in range(13)]],
)
def test_names_that_are_none(w: Room, names: list[str]) -> None:
    with refused("profile.name_invalid", most=40):
        w.do("facilitator", "profiles.set", names=names)


def test_nobody_leaves_for_another_group(w: Room) -> None:
    with refused("member.not_yours"):
        w.do("g1", "member.leave", member="g2m1", left=True)
