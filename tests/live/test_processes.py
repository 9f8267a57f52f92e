"""Two processes on one PostgreSQL: what happens at one is seen at the other, and limits hold."""

from collections.abc import Callable
from contextlib import ExitStack

import pytest

from tests import needs
from tests.conftest import NO_RATES, Server
from tests.rooms import all_at_once, open_room
from workshop.rehearsal.client import Line

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def two(new_server: Callable[..., Server]) -> tuple[Server, Server]:
    first = new_server("postgresql", GOMMETTE_REDIS_URL=needs.redis_url(), **NO_RATES)
    shared = first.settings | {"GOMMETTE_SECRET_KEY": "the same for both"}
    first.stop()
    first.settings = shared
    first.start()
    return first, new_server("sqlite", **{k: v for k, v in shared.items() if "MODE" not in k})


def test_what_is_sent_to_one_process_is_seen_at_the_other(two: tuple[Server, Server]) -> None:
    with ExitStack() as opened:
        here = open_room(two[0], opened)
        there = open_room(two[1], opened)
        far = opened.enter_context(Line(two[1].url, here.code, here.groups[1]["token"]))
        here.facilitator.do("step.open", step="s1")

        far.do("idea.submit", step="s1", text="Un café tenu par les habitants")

        here.tablets[0].wait_for(lambda view: "idea/i1" in view)
        assert there.code != here.code


def test_the_last_points_are_spent_once_whichever_process_is_asked(
    two: tuple[Server, Server],
) -> None:
    with ExitStack() as opened:
        room = open_room(two[0], opened)
        ideas = room.vote(*(f"Idée {n}" for n in range(10)), settings={"budget": 3})
        token = room.groups[0]["token"]
        devices = [opened.enter_context(Line(server.url, room.code, token)) for server in two]

        answers = all_at_once(
            *(
                lambda n=n: devices[n % 2].send("points.set", step="s3", idea=ideas[n], points=3)
                for n in range(10)
            )
        )

        assert [answer["ok"] for answer in answers].count(True) == 1
