"""A load on hundreds of sockets from one thread: what is sent when, and what arrives where."""

import random
import re
import selectors
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import websocket

from . import wire
from .frames import CLOSE, TEXT, take_frames

READ_BYTES = 1 << 18
#: A server that has answered nobody for so long has nothing more to say; a slow one is waited for.
SILENT_FOR_S = 30
STEP_S = 0.05
#: Several times the longest tick after which a server publishes.
QUIET_S = 2

#: A patch begins so; reading no more of it keeps the load cheaper than the server that bears it.
_PATCH = re.compile(rb'42\["patch",\{"from":\d+,"to":(\d+)')

#: Gives the mark of a message that carries one: a patch's revision, an echo's number.
Mark = Callable[[bytes], int | None]


@dataclass(eq=False)
class Device:
    """One socket, let in; `arrived` has each mark and when it came, in order.

    `me` is what the first view said of its group.
    """

    line: websocket.WebSocket
    group: int
    me: dict[str, Any] = field(default_factory=dict)
    arrived: list[tuple[int, float]] = field(default_factory=list)
    lost: bool = False
    buffer: bytearray = field(default_factory=bytearray)


@dataclass
class Sent:
    """One message: when it was due and sent, when answered, with what."""

    device: Device
    command_id: str
    due: float
    at: float
    answered: float | None = None
    answer: dict[str, Any] = field(default_factory=dict)


def let_in(base_url: str, code: str, token: str, group: int) -> Device:
    """Connect one device and wait until the server has let it in."""
    line = wire.open_socket(base_url, code, timeout_s=60)
    device = Device(line, group)
    while True:
        text = line.recv()
        packet = wire.read(text if isinstance(text, str) else text.decode())
        if packet.kind == "open":
            line.send(wire.hello({"token": token}))
        elif packet.kind == "event" and packet.data[0] == "view":
            device.me = packet.data[1]["entries"].get("me", {})
        elif packet.kind == "connected":
            return device
        elif packet.kind in ("refused", "closed", "other"):
            raise ConnectionError(f"not let in: {text!r}")


def patch_mark(message: bytes) -> int | None:
    """The revision to which a patch brings its device."""
    found = _PATCH.match(message)
    if found:
        return int(found[1])
    if message.startswith(b'42["patch"'):
        return int(wire.read(message.decode()).data[1]["to"])
    return None


class Load:
    """Sends what `messages` gives, at `rate` a second and at chance moments, and listens."""

    def __init__(self, devices: list[Device], listeners: list[Device], mark: Mark) -> None:
        self.devices = devices
        self.sent: list[Sent] = []
        self._mark = mark
        self._answered_at = 0.0
        self._answers = 0
        self._selector = selectors.DefaultSelector()
        self._texts: dict[int, Sent] = {}
        for device in [*devices, *listeners]:
            assert device.line.sock is not None
            self._selector.register(device.line.sock, selectors.EVENT_READ, device)

    def run(
        self,
        messages: Iterator[tuple[Device, str, dict[str, Any]]],
        rate: float,
        seconds: float,
        settled: Callable[[], bool],
        chance: random.Random,
        most_waiting: float = float("inf"),
    ) -> float:
        """Send for so long, or all that there is; then listen until all is `settled`.

        With `most_waiting`, no more while so many have no answer yet, as people do who look up
        before they go on. Gives the seconds it took.
        """
        started = time.monotonic()
        due = started
        while due < started + seconds:
            now = time.monotonic()
            if now >= due and len(self.sent) - self._answers < most_waiting:
                message = next(messages, None)
                if message is None:
                    break
                self._send(due, *message)
                due += chance.expovariate(rate)
            # late or not: a line that is never read is cut by the server
            self._listen(min(STEP_S, max(0.0, due - time.monotonic())))
        self._answered_at = time.monotonic()
        while not settled() and time.monotonic() < self._answered_at + SILENT_FOR_S:
            self._listen(STEP_S)
        return time.monotonic() - started

    def wait_for_quiet(self) -> None:
        """Listen until what came before the load has arrived, and forget it."""
        heard = -1
        while heard != (heard := sum(len(each.arrived) for each in self.devices)):
            until = time.monotonic() + QUIET_S
            while time.monotonic() < until:
                self._listen(STEP_S)
        for device in self.devices:
            device.arrived.clear()

    def close(self) -> None:
        for key in list(self._selector.get_map().values()):
            key.data.line.shutdown()
        self._selector.close()

    def _send(self, due: float, device: Device, event: str, payload: dict[str, Any]) -> None:
        number = len(self.sent)
        sent = Sent(device, payload["command_id"], due, time.monotonic())
        self.sent.append(sent)
        self._texts[number] = sent
        try:
            device.line.send(wire.event(event, payload, number))
        except (OSError, websocket.WebSocketException):
            device.lost = True

    def _listen(self, timeout_s: float) -> None:
        for key, _ in self._selector.select(timeout_s):
            device: Device = key.data
            source = key.fileobj
            assert isinstance(source, socket.socket)
            try:
                read = source.recv(READ_BYTES)
            except OSError:
                read = b""
            if not read:
                device.lost = True
                self._selector.unregister(source)
                continue
            now = time.monotonic()
            device.buffer += read
            for opcode, message in take_frames(device.buffer):
                self._take(device, opcode, message, now)

    def _take(self, device: Device, opcode: int, message: bytes, now: float) -> None:
        if opcode == CLOSE:
            device.lost = True
        elif opcode == TEXT:
            mark = self._mark(message)
            if mark is not None:
                device.arrived.append((mark, now))
            elif message == b"2":
                device.line.send(wire.PONG)
            elif message.startswith(b"43"):
                packet = wire.read(message.decode())
                if packet.number is not None:
                    sent = self._texts[packet.number]
                    sent.answered, sent.answer = now, packet.data[0]
                    self._answered_at = now
                    self._answers += 1
