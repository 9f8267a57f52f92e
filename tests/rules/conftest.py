"""The rooms that the tests of the rules begin in."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.cast import GROUPS, IDEAS

from .room import Room
from .scoring import ACCEPTED, COST, Scoring

#: Every day the same evenings, in some twenty seconds; `--hypothesis-profile=hunt` finds new ones.
settings.register_profile(
    "suite",
    max_examples=120,
    stateful_step_count=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
settings.register_profile(
    "hunt",
    max_examples=20_000,
    stateful_step_count=60,
    phases=(Phase.generate, Phase.shrink),
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)

Arrange = Callable[..., Room]


@pytest.fixture
def arrange() -> Iterator[Arrange]:
    """A room from steps; whatever a test does in it, its journal makes the same workshop."""
    rooms: list[Room] = []

    def arranged(*steps: tuple[str, dict[str, Any]], groups: int = 3) -> Room:
        room = Room(*(steps or (("ideas", {}), ("vote", {}))))
        room.join(*GROUPS[:groups])
        rooms.append(room)
        return room

    yield arranged
    for room in rooms:
        assert room.replayed() == []


@pytest.fixture
def w(arrange: Arrange) -> Room:
    """Three groups of three; the ideas step s1 is open, a vote s2 is to come."""
    room = arrange()
    room.open("s1")
    return room


@pytest.fixture
def vote(arrange: Arrange) -> Callable[..., Room]:
    """A vote under way in s2 on ideas i1, i2… written by the groups named, in order."""

    def voting(*authors: str | None, groups: int = 4, **settings: Any) -> Room:
        room = arrange(("ideas", {}), ("vote", settings), groups=groups)
        room.open("s1")
        for author, text in zip(authors, IDEAS, strict=False):
            room.submit(author or "facilitator", text)
        room.open("s2")
        return room

    return voting


@pytest.fixture
def scoring() -> Iterator[Callable[..., Scoring]]:
    """Three groups score two ideas on two criteria; the second is bad where it is high."""
    rooms: list[Room] = []

    def under_way(members: int = 3, **settings: Any) -> Scoring:
        criteria = {"criteria": [ACCEPTED, COST]}
        room = Room(("ideas", {}), ("score", criteria | settings))
        room.join(*GROUPS[:3], members=members)
        rooms.append(room)
        return Scoring(room)

    yield under_way
    for room in rooms:
        assert room.replayed() == []
