"""The downloads of a real server: who may take what, and that nobody waits meanwhile."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
import requests

from tests.conftest import ORGANISER_KEY, Server
from tests.exports.conftest import Afternoon
from tests.exports.reading import sheets
from workshop.exports.files import FILES

pytestmark = pytest.mark.slow

ALL = [*FILES, "archive.json"]


@pytest.fixture(scope="session", params=["eventlet", "threading"])
def server(request: pytest.FixtureRequest, lasting_server: Callable[..., Server]) -> Server:
    return lasting_server(mode=request.param)


class Visitor:
    """A browser; `take` downloads a file of the workshop."""

    def __init__(self, server: Server, workshop: dict[str, Any]) -> None:
        self._session = requests.Session()
        self._api = f"{server.url}/api/v1"
        self._workshop = workshop
        self._at = f"{server.url}/w/{workshop['code']}/export"

    def signs_in(self) -> "Visitor":
        self._session.post(f"{self._api}/desk/session", json={"key": ORGANISER_KEY})
        return self

    def opens(self, role: str) -> "Visitor":
        body = {"role": role, "secret": self._workshop["tokens"][role]}
        path = f"{self._api}/workshops/{self._workshop['code']}/session"
        self._session.post(path, json=body).raise_for_status()
        return self

    def joins(self) -> "Visitor":
        path = f"{self._api}/workshops/{self._workshop['code']}/groups"
        self._session.post(path, json={"name": "Curieux", "members": 1}).raise_for_status()
        return self

    def take(self, name: str, early: bool = False) -> requests.Response:
        return self._session.get(
            f"{self._at}/{name}",
            params={"early": "1", "token": self._token()} if early else {},
            timeout=60,
        )

    def follows_a_link(self, name: str) -> requests.Response:
        """To an early look, from a page that isn't ours."""
        return self._session.get(f"{self._at}/{name}", params={"early": "1"}, timeout=60)

    def _token(self) -> str:
        desk = self._session.get(self._api.replace("/api/v1", "/desk")).text
        return desk.partition('name="csrf-token" content="')[2].partition('"')[0]


def brought(server: Server, archive: dict[str, Any]) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {ORGANISER_KEY}"}
    answer = requests.post(
        f"{server.url}/api/v1/archives", json=archive, headers=headers, timeout=60
    )
    answer.raise_for_status()
    workshop: dict[str, Any] = answer.json()
    return workshop


@pytest.fixture
def workshop(server: Server, afternoon: Afternoon) -> dict[str, Any]:
    return brought(server, afternoon.archive(early=True))


def test_the_facilitator_takes_every_file_without_what_is_hidden(
    server: Server, workshop: dict[str, Any]
) -> None:
    facilitator = Visitor(server, workshop).opens("facilitator")

    taken = {name: facilitator.take(name) for name in ALL}

    assert {answer.status_code for answer in taken.values()} == {200}
    names = list(sheets(taken["results.xlsx"].content))
    assert names == ["Synthèse", "Déroulé", "Idées", "Journal"]
    assert taken["archive.json"].json()["withheld"] == ["step/s3"]
    assert taken["ideas.csv"].headers["Content-Type"] == "text/csv; charset=utf-8"
    named = taken["ideas.csv"].headers["Content-Disposition"]
    assert named == f'attachment; filename="gommette-{workshop["code"]}-ideas.csv"'


def test_the_facilitator_may_not_look_early(server: Server, workshop: dict[str, Any]) -> None:
    facilitator = Visitor(server, workshop).opens("facilitator")

    assert {facilitator.take(name, early=True).status_code for name in ALL} == {403}


def test_the_desk_looks_early_and_it_is_kept(server: Server, workshop: dict[str, Any]) -> None:
    desk = Visitor(server, workshop).signs_in()

    body = desk.take("results.xlsx", early=True).content

    assert sheets(body)["Résultats"][1][4] == 5
    assert desk.take("archive.json").json()["journal"][-1]["command"] == "step.look_early"


def test_nobody_else_takes_anything(server: Server, workshop: dict[str, Any]) -> None:
    others = [
        Visitor(server, workshop),
        Visitor(server, workshop).opens("screen"),
        Visitor(server, workshop).joins(),
    ]

    assert {other.take(name).status_code for other in others for name in ALL} == {403}


def test_there_is_no_other_file(server: Server, workshop: dict[str, Any]) -> None:
    desk = Visitor(server, workshop).signs_in()

    assert desk.take("results.pdf").status_code == 404


def test_nobody_waits_while_a_spreadsheet_is_written(
    server: Server, workshop: dict[str, Any]
) -> None:
    desk = Visitor(server, workshop).signs_in()
    taken: list[int] = []
    writing = threading.Thread(target=lambda: taken.append(desk.take("results.xlsx").status_code))
    answered = 0

    writing.start()
    while writing.is_alive():
        requests.get(f"{server.url}/healthz", timeout=60).raise_for_status()
        answered += 1
    writing.join()

    assert taken == [200]
    # one that was held up until the end would be the only one
    assert answered >= 5


def test_a_link_from_elsewhere_looks_at_nothing_early(
    server: Server, workshop: dict[str, Any]
) -> None:
    desk = Visitor(server, workshop).signs_in()

    refused = desk.follows_a_link("archive.json")

    assert refused.status_code == 403
    assert desk.take("archive.json").json()["withheld"] != []
