"""The HTTP half of the public protocol: workshops made, groups joined, archives taken."""

import secrets
import time
from typing import Any

import requests

Answer = dict[str, Any]

RETRY_EVERY_S = 0.1


class Refused(Exception):
    """The server said no: `code` and `facts` say why."""

    def __init__(self, code: str, facts: dict[str, Any] | None = None, status: int = 0) -> None:
        super().__init__(code, facts or {})
        self.code, self.facts, self.status = code, facts or {}, status


def new_command_id() -> str:
    """Made once, when the person acts."""
    return secrets.token_hex(12)


class Api:
    """The HTTP half. With `patience_s`, a server that is away for so long is waited for."""

    def __init__(self, base_url: str, organiser_key: str = "", patience_s: float = 0) -> None:
        self.base_url = base_url.rstrip("/")
        self.organiser_key = organiser_key
        self.patience_s = patience_s
        self._http = requests.Session()

    def create(self, title: str, question: str, language: str = "fr", **more: Any) -> Answer:
        """A new workshop: `{code, steps, tokens, links}`."""
        body = {"title": title, "question": question, "language": language} | more
        return self.call("POST", "/api/v1/workshops", body, self.organiser_key)

    def look(self, code: str) -> Answer:
        """What a workshop says at its door."""
        return self.call("GET", f"/api/v1/workshops/{code}")

    def join(self, code: str, name: str, members: int = 3, command_id: str | None = None) -> Answer:
        """A new group: `{id, name, token, members, state}`."""
        body = {"name": name, "members": members, "command_id": command_id or new_command_id()}
        return self.call("POST", f"/api/v1/workshops/{code}/groups", body)

    def enter(self, code: str, invite: str) -> Answer:
        """A further tablet of a group: `{group, token}`."""
        return self.call("POST", f"/api/v1/workshops/{code}/devices", {"invite": invite})

    def archive(self, code: str, token: str | None = None) -> Answer:
        """The archive: all of it by the organiser key, or what a facilitator's token may see."""
        bearer = self.organiser_key if token is None else token
        return self.call("GET", f"/api/v1/workshops/{code}/archive", bearer=bearer)

    def bring(self, archive: Answer) -> Answer:
        """A workshop restored from its archive, answered as a new one."""
        return self.call("POST", "/api/v1/archives", archive, self.organiser_key)

    def open_desk(self) -> None:
        """Show the organiser key once, as the desk's page does, for downloads by cookie."""
        self.call("POST", "/api/v1/desk/session", {"key": self.organiser_key})

    def formats(self) -> list[Answer]:
        """What the shelf offers, `{name, title, members, …}` each, once the desk is open."""
        listed: list[Answer] = self._json("GET", "/api/v1/desk/formats")
        return listed

    def download(self, path: str) -> bytes:
        """A file of the server, by the cookies of this client. Raises `Refused`."""
        response = self._send("GET", path, None, "")
        self._check(response)
        return response.content

    def answers(self) -> bool:
        """Whether a Gommette answers here."""
        try:
            return bool(self._http.get(f"{self.base_url}/healthz", timeout=5).json()["ok"])
        except (requests.RequestException, ValueError, TypeError, KeyError):
            return False

    def call(self, method: str, path: str, body: Any = None, bearer: str = "") -> Answer:
        """One request; the JSON of its answer, or `Refused`."""
        answer: Answer = self._json(method, path, body, bearer)
        return answer

    def _json(self, method: str, path: str, body: Any = None, bearer: str = "") -> Any:
        response = self._send(method, path, body, bearer)
        self._check(response)
        return response.json() if response.content else {}

    def _send(self, method: str, path: str, body: Any, bearer: str) -> requests.Response:
        headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}
        url, until = self.base_url + path, time.monotonic() + self.patience_s
        while True:
            try:
                return self._http.request(method, url, json=body, headers=headers, timeout=60)
            except requests.ConnectionError:
                if time.monotonic() > until:
                    raise
                time.sleep(RETRY_EVERY_S)

    @staticmethod
    def _check(response: requests.Response) -> None:
        if response.ok:
            return
        try:
            said = response.json()
        except ValueError:
            said = {}
        raise Refused(said.get("code", "internal"), said.get("facts"), response.status_code)
