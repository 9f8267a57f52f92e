"""A client of the public protocol: what docs/protocol.md says, and nothing from inside.

`Api` speaks HTTP, `Line` is one device's socket: it holds its view, comes back by itself after a
lost connection, and sends what was not answered again under the same `command_id`, so that no
command is lost and none counts twice.
"""

import itertools
import random
import socket as sockets
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

import websocket

from . import wire
from .api import Answer, Api, Refused, new_command_id
from .held import Entry, Held, View

__all__ = ["Answer", "Api", "Entry", "Line", "LineLost", "Refused", "View", "new_command_id"]

Listener = Callable[[str, dict[str, Any]], None]
Found = TypeVar("Found")

#: Asked of the line itself, not of the workshop: no command, no id.
NO_COMMANDS = frozenset({"view.get", "here"})

MESSAGE_BYTES_MOST = 65_536
NUMBER_BYTES_MOST = 20
HERE_EVERY_S = 20
#: The server pings every 25 seconds: silent for longer than this, it is gone.
SILENT_FOR_S = 60
RETRY_LEAST_S, RETRY_MOST_S = 0.1, 1.0


class LineLost(Exception):
    """The connection broke before the answer came, and nothing is sent again."""


class Line:
    """One device of a group, a facilitator or a screen, by its token; connected when made.

    `view` maps `noun/id` to its entry and is replaced, never changed, so that any thread may read
    it. `listener` hears every event as it came. With `resends` off, what a lost connection left
    unanswered fails with `LineLost`; with `reconnects` off the line then stays closed.
    """

    def __init__(
        self,
        base_url: str,
        code: str,
        token: str,
        *,
        resends: bool = True,
        reconnects: bool = True,
        says_here: bool = False,
        listener: Listener | None = None,
        timeout_s: float = 30,
    ) -> None:
        self.base_url, self.code, self.token = base_url, code, token
        self._held = Held()
        self.connections = 0
        self.refusal: Refused | None = None
        self._resends, self._reconnects, self._says_here = resends, reconnects, says_here
        self._listener = listener
        self._timeout_s = timeout_s
        self._numbers = itertools.count(1)
        self._waiting: dict[int, tuple[str, Future[Answer]]] = {}
        self._socket: websocket.WebSocket | None = None
        self._cut: websocket.WebSocket | None = None
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self._asked = False
        self._here_at = 0.0
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        try:
            # the first view comes before the word that we are in
            self.wait_for(lambda view: self.online and self.revision is not None, timeout_s)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "Line":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- reading

    def all(self, noun: str) -> list[Entry]:
        """The entries of a noun, in the order of the view."""
        return [entry for key, entry in self.view.items() if key.startswith(f"{noun}/")]

    def get(self, key: str) -> Entry | None:
        """One entry, by `noun/id`."""
        return self.view.get(key)

    @property
    def view(self) -> View:
        return self._held.view

    @property
    def revision(self) -> int | None:
        return self._held.revision

    @property
    def role(self) -> str:
        return self._held.role

    @property
    def now(self) -> int:
        """The server's clock when it last spoke, in milliseconds since 1970."""
        return self._held.now

    @property
    def here(self) -> frozenset[str]:
        """The groups that are there, for a facilitator."""
        return self._held.here

    @property
    def online(self) -> bool:
        return self._socket is not None

    def wait_for(self, found: Callable[[View], Found | None], timeout_s: float = 30) -> Found:
        """Wait until the view is as asked, and give what `found` gave.

        An entry that `found` reads and that isn't there yet has only not come: it waits on.
        Raises `Refused` where the line was refused meanwhile, TimeoutError where it came to
        nothing.
        """
        until = time.monotonic() + timeout_s
        with self._changed:
            while True:
                with suppress(KeyError):
                    result = found(self.view)
                    if result:
                        return result
                if self.refusal is not None:
                    raise self.refusal
                left = until - time.monotonic()
                if left <= 0 or self._closing.is_set():
                    raise TimeoutError(f"not so at revision {self.revision}")
                self._changed.wait(left)

    # -- sending

    def send(
        self,
        event: str,
        /,
        *,
        command_id: str | None = None,
        timeout_s: float | None = None,
        **payload: Any,
    ) -> Answer:
        """Send a command and wait for its answer, `{ok, …}`, whatever happens to the line."""
        waiting = self.start(event, command_id=command_id, **payload)
        return waiting.result(self._timeout_s if timeout_s is None else timeout_s)

    def do(self, event: str, /, **payload: Any) -> dict[str, Any]:
        """Send a command that must be accepted: its result, or `Refused`."""
        answer = self.send(event, **payload)
        if not answer["ok"]:
            raise Refused(answer["code"], answer["facts"])
        result: dict[str, Any] = answer.get("result", {})
        return result

    def start(
        self, event: str, /, *, command_id: str | None = None, **payload: Any
    ) -> Future[Answer]:
        """Send a command; its answer comes later."""
        if event not in NO_COMMANDS:
            payload = {"command_id": command_id or new_command_id()} | payload
        if len(wire.event(event, payload).encode()) > MESSAGE_BYTES_MOST - NUMBER_BYTES_MOST:
            # the server would cut the line without a word, and we would send the same for ever
            too_large: Future[Answer] = Future()
            too_large.set_result({"ok": False, "code": "too_large", "facts": {}})
            return too_large
        return self.send_as_it_is(event, payload)

    def send_as_it_is(self, event: str, payload: Any) -> Future[Answer]:
        """Send any payload, well formed or not, measured or not, with no `command_id` of ours."""
        waiting: Future[Answer] = Future()
        with self._changed:
            if self.refusal is not None:
                raise self.refusal
            if self._closing.is_set() or not (self._reconnects or self.online):
                raise LineLost
            number = next(self._numbers)
            packet = wire.event(event, payload, number)
            self._waiting[number] = packet, waiting
            if self._socket is not None:
                self._write(self._socket, packet)
            elif not self._resends:
                self._fail_waiting(LineLost())
        return waiting

    def cut(self) -> None:
        """Break the connection as a bad network does, without a word."""
        with self._changed:
            socket, self._cut = self._socket, self._socket
        if socket is not None:
            _wake(socket)

    def close(self) -> None:
        """Leave, and don't come back."""
        with self._changed:
            self._closing.set()
            if self._socket is not None:
                self._write(self._socket, wire.GOODBYE)
            self._changed.notify_all()
        self.cut()
        if threading.current_thread() is not self._thread:
            self._thread.join(5)

    # -- the line itself

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                socket = wire.open_socket(self.base_url, self.code, HERE_EVERY_S)
                try:
                    self._listen(socket)
                finally:
                    wire.close_socket(socket)
            except (OSError, websocket.WebSocketException):
                pass
            self._left()
            if self.refusal is not None or not self._reconnects:
                break
            self._closing.wait(random.uniform(RETRY_LEAST_S, RETRY_MOST_S))
        with self._changed:
            self._closing.set()
            self._fail_waiting(self.refusal or LineLost())
            self._changed.notify_all()

    def _listen(self, socket: websocket.WebSocket) -> None:
        heard = time.monotonic()
        while not self._closing.is_set():
            try:
                text = socket.recv()
            except websocket.WebSocketTimeoutException:
                if time.monotonic() - heard > SILENT_FOR_S:
                    return
                text = None
            if socket is self._cut:
                # what had already arrived is lost with the line
                return
            if text is not None:
                heard = time.monotonic()
                if not isinstance(text, str) or not text or not self._take(socket, text):
                    return
            self._say_here(socket)

    def _take(self, socket: websocket.WebSocket, text: str) -> bool:
        """Take one packet; False where it ends the connection."""
        packet = wire.read(text)
        if packet.kind == "open":
            since = {} if self.revision is None else {"since": self.revision}
            self._write(socket, wire.hello({"token": self.token} | since))
        elif packet.kind == "ping":
            self._write(socket, wire.PONG)
        elif packet.kind == "connected":
            self._arrived(socket)
        elif packet.kind == "event":
            self._heard(socket, *packet.data)
        elif packet.kind == "answer" and packet.number is not None:
            with self._changed:
                _, waiting = self._waiting.pop(packet.number, (None, None))
            if waiting is not None:
                waiting.set_result(packet.data[0])
        elif packet.kind == "refused":
            said = packet.data.get("data") or {}
            with self._changed:
                self.refusal = Refused(said.get("code", "not_allowed"), said.get("facts"))
                self._changed.notify_all()
        return packet.kind not in ("closed", "refused")

    def _arrived(self, socket: websocket.WebSocket) -> None:
        with self._changed:
            self._socket = socket
            self._asked = False
            self._here_at = time.monotonic()
            self.connections += 1
            for packet, _ in self._waiting.values():
                self._write(socket, packet)
            self._changed.notify_all()

    def _left(self) -> None:
        with self._changed:
            self._socket = None
            if not self._resends:
                self._fail_waiting(LineLost())
            self._changed.notify_all()

    def _fail_waiting(self, error: Exception) -> None:
        with self._changed:
            waiting, self._waiting = self._waiting, {}
        for _, future in waiting.values():
            future.set_exception(error)

    def _write(self, socket: websocket.WebSocket, packet: str) -> None:
        # a broken line is noticed where it is read
        with suppress(OSError, websocket.WebSocketException):
            socket.send(packet)

    def _say_here(self, socket: websocket.WebSocket) -> None:
        if self._says_here and self.online and time.monotonic() - self._here_at > HERE_EVERY_S:
            self._here_at = time.monotonic()
            self._write(socket, wire.event("here", {}))

    def _heard(self, socket: websocket.WebSocket, name: str, payload: dict[str, Any]) -> None:
        with self._changed:
            missing = self._held.take(name, payload)
            if missing and not self._asked:
                self._write(socket, wire.event("view.get", {"since": self.revision}))
            self._asked = missing
            self._changed.notify_all()
        if self._listener is not None:
            self._listener(name, payload)


def _wake(socket: websocket.WebSocket) -> None:
    """End a socket under the thread that reads it."""
    with suppress(OSError):
        if socket.sock is not None:
            socket.sock.shutdown(sockets.SHUT_RDWR)
