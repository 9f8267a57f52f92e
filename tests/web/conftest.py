"""A server for pages and the JSON API, and a browser that has shown the organiser key."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import requests

from tests.conftest import ORGANISER_KEY, Server
from workshop.rehearsal.client import Api


@pytest.fixture(scope="session")
def server(lasting_server: Callable[..., Server]) -> Server:
    return lasting_server()


@pytest.fixture
def api(server: Server) -> Api:
    return Api(server.url, ORGANISER_KEY)


class Desk:
    """The organiser's browser: cookie shown, CSRF token in hand."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.http = requests.Session()
        self.http.post(f"{url}/api/v1/desk/session", json={"key": ORGANISER_KEY})
        page = self.http.get(f"{url}/desk").text
        found = re.search(r'name="csrf-token" content="([^"]+)"', page)
        assert found is not None
        self.csrf = found.group(1)

    def post(self, path: str, body: Any = None, **headers: str) -> requests.Response:
        headers = {"X-CSRFToken": self.csrf} | headers
        url = f"{self.url}/api/v1/desk/workshops{path}"
        return self.http.post(url, json=body or {}, headers=headers)

    def create(self, **more: Any) -> dict[str, Any]:
        body = {"title": "Salle", "question": "Comment ?", "language": "fr"} | more
        made: dict[str, Any] = self.post("", body).json()
        return made

    def cards(self) -> dict[str, dict[str, Any]]:
        """The workshops on the desk, by code."""
        listed = self.http.get(f"{self.url}/api/v1/desk/workshops").json()
        return {card["code"]: card for card in listed}


@pytest.fixture
def desk(server: Server) -> Desk:
    return Desk(server.url)
