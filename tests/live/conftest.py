"""Live tests speak with a real server, under both modes and on both databases."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.conftest import Server
from tests.rooms import Room, open_room

COMBINATIONS = [
    "eventlet-sqlite",
    "threading-postgresql",
    pytest.param("eventlet-postgresql", marks=pytest.mark.wide),
    pytest.param("threading-sqlite", marks=pytest.mark.wide),
]


@pytest.fixture(scope="session", params=COMBINATIONS)
def server(request: pytest.FixtureRequest, lasting_server: Callable[..., Server]) -> Server:
    mode, database = request.param.split("-")
    return lasting_server(database, mode)


@pytest.fixture
def room(server: Server) -> Iterator[Room]:
    """A facilitator, a screen and three tablets, connected."""
    with ExitStack() as opened:
        yield open_room(server, opened)
