"""Socket.IO as text on a WebSocket: what a client writes and reads, and nothing of who it is.

Our own few lines, because the library's client gives each message to a thread of its own, and
patches must be taken in the order in which they came.
"""

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import websocket

#: The first characters of a packet, and what they say.
_KINDS = {
    "0": "open",
    "1": "closed",
    "2": "ping",
    "40": "connected",
    "41": "closed",
    "42": "event",
    "43": "answer",
    "44": "refused",
}

PONG = "3"
GOODBYE = "41"


@dataclass(frozen=True, slots=True)
class Packet:
    """One packet as it came: its kind, the number of the event that it answers, its data."""

    kind: str
    number: int | None = None
    data: Any = None


def hello(auth: dict[str, Any]) -> str:
    """The packet that asks to be let in."""
    return "40" + json.dumps(auth)


def event(name: str, payload: Any, number: int | None = None) -> str:
    """The packet of an event; with a number it asks for an answer.

    >>> event("here", {}, 7)
    '427["here", {}]'
    """
    return f"42{'' if number is None else number}{json.dumps([name, payload])}"


def read(text: str) -> Packet:
    """What a packet says; of a kind that we don't know, `other`.

    >>> read('437[{"ok": true}]')
    Packet(kind='answer', number=7, data=[{'ok': True}])
    >>> read("2")
    Packet(kind='ping', number=None, data=None)
    """
    head = text[:2] if text[:1] == "4" else text[:1]
    kind = _KINDS.get(head, "other")
    rest = text[len(head) :]
    body = rest.lstrip("0123456789")
    digits = rest[: len(rest) - len(body)]
    return Packet(kind, int(digits) if digits else None, json.loads(body) if body else None)


def open_socket(base_url: str, code: str, timeout_s: float) -> websocket.WebSocket:
    """A WebSocket to a workshop's line. Raises OSError or WebSocketException."""
    query = urlencode({"w": code, "EIO": 4, "transport": "websocket"})
    address = base_url.replace("http", "ws", 1).rstrip("/") + "/socket.io/?" + query
    return websocket.create_connection(address, timeout=timeout_s)


def close_socket(socket: websocket.WebSocket) -> None:
    """Close it, whoever ended first: after the other side's word, the library's `close` does
    nothing."""
    socket.close()
    socket.shutdown()  # type: ignore[no-untyped-call]
