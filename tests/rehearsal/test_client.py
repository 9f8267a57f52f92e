"""The client that rehearsals and tests speak with: it holds its view, and loses nothing."""

import threading
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import ORGANISER_KEY, Server
from workshop.rehearsal.client import Api, Line, Refused

pytestmark = pytest.mark.slow

IDEAS = "s1"


@pytest.fixture(scope="module")
def server(lasting_server: Callable[..., Server]) -> Server:
    return lasting_server()


@pytest.fixture
def api(server: Server) -> Api:
    return Api(server.url, ORGANISER_KEY)


@pytest.fixture
def made(api: Api) -> dict[str, Any]:
    return api.create("Essai", "Comment faire ?")


def test_a_tablet_holds_what_another_sent(server: Server, api: Api, made: dict[str, Any]) -> None:
    code = made["code"]
    one, other = api.join(code, "Un"), api.join(code, "Deux")
    with (
        Line(server.url, code, made["tokens"]["facilitator"]) as leader,
        Line(server.url, code, one["token"]) as writes,
        Line(server.url, code, other["token"]) as reads,
    ):
        leader.do("step.open", step=IDEAS)
        sent = writes.do("idea.submit", step=IDEAS, text="Ouvrir le dimanche")

        seen = reads.wait_for(lambda view: view.get(f"idea/{sent['idea']}"))

        assert seen is not None
        assert seen["text"] == "Ouvrir le dimanche"
        assert reads.role == "group"
        assert leader.wait_for(lambda view: leader.here >= {one["id"], other["id"]})


def test_a_stranger_is_refused(server: Server, made: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refused:
        Line(server.url, made["code"], "nobody")
    assert refused.value.code == "not_allowed"


def test_a_line_that_was_cut_comes_back_to_what_it_missed(
    server: Server, api: Api, made: dict[str, Any]
) -> None:
    code = made["code"]
    with (
        Line(server.url, code, made["tokens"]["facilitator"]) as leader,
        Line(server.url, code, api.join(code, "Un")["token"]) as tablet,
    ):
        leader.do("step.open", step=IDEAS)
        tablet.cut()
        sent = leader.do("idea.submit", step=IDEAS, text="Prêter des vélos")

        assert tablet.wait_for(lambda view: view.get(f"idea/{sent['idea']}"))
        assert tablet.wait_for(lambda view: tablet.connections == 2)


def test_a_command_sent_to_a_dead_server_goes_once_when_it_is_back(
    server: Server, api: Api, made: dict[str, Any]
) -> None:
    code = made["code"]
    with (
        Line(server.url, code, made["tokens"]["facilitator"]) as leader,
        Line(server.url, code, api.join(code, "Un")["token"]) as tablet,
    ):
        leader.do("step.open", step=IDEAS)
        before = [tablet.start("idea.submit", step=IDEAS, text=f"Idée {n}") for n in range(2)]
        server.kill()
        after = tablet.start("idea.submit", step=IDEAS, text="Idée d'après")
        answers: list[dict[str, Any]] = []
        waiting = threading.Thread(
            target=lambda: answers.extend(each.result(60) for each in [*before, after])
        )
        waiting.start()
        server.start()
        waiting.join()

        assert [answer["ok"] for answer in answers] == [True, True, True]
        journal = api.archive(code)["journal"]
        sent = [
            entry["arguments"]["text"] for entry in journal if entry["command"] == "idea.submit"
        ]
        assert sent == ["Idée 0", "Idée 1", "Idée d'après"]


def test_what_is_too_large_is_not_sent_for_ever(
    server: Server, api: Api, made: dict[str, Any]
) -> None:
    with Line(server.url, made["code"], api.join(made["code"], "Un")["token"]) as tablet:
        answer = tablet.send("idea.submit", step=IDEAS, text="x" * 70_000)

        assert answer == {"ok": False, "code": "too_large", "facts": {}}
        assert tablet.send("view.get")["ok"]
