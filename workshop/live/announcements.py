"""Between processes only announcements travel: which workshop is at which revision, who is there.

Each process reads what changed from the tables and patches its own sockets.
"""

import json
import uuid
from collections.abc import Callable
from typing import Any

import redis
import structlog
from flask_socketio import SocketIO

log = structlog.get_logger()

CHANNEL = "gommette"
AGAIN_AFTER_S = 1

Hear = Callable[..., None]


class Announcements:
    """Says to the other processes what `tell` is given, and calls by kind what they say."""

    def __init__(self, socketio: SocketIO, url: str) -> None:
        self._socketio = socketio
        self._redis = redis.Redis.from_url(url) if url else None
        self._process = uuid.uuid4().hex
        self._hear: dict[str, Hear] = {}

    def on(self, kind: str, hear: Hear) -> None:
        self._hear[kind] = hear

    def tell(self, kind: str, **facts: Any) -> None:
        """A lost announcement delays a patch, it loses nothing: the tables are the truth."""
        if self._redis is None:
            return
        message = json.dumps({"process": self._process, "kind": kind, "facts": facts})
        try:
            self._redis.publish(CHANNEL, message)
        except redis.RedisError as error:
            log.warning("announcement not sent", kind=kind, error=repr(error))

    def start(self) -> None:
        if self._redis is not None:
            self._socketio.start_background_task(self._listen)

    def _listen(self) -> None:
        assert self._redis is not None
        while True:
            try:
                with self._redis.pubsub(ignore_subscribe_messages=True) as heard:  # type: ignore[no-untyped-call]
                    heard.subscribe(CHANNEL)
                    for message in heard.listen():
                        self._heard(message["data"])
            except redis.RedisError as error:
                log.warning("announcements not heard", error=repr(error))
                self._socketio.sleep(AGAIN_AFTER_S)

    def _heard(self, data: bytes) -> None:
        message = json.loads(data)
        if message["process"] == self._process:
            return
        try:
            self._hear[message["kind"]](**message["facts"])
        except Exception:
            log.exception("announcement failed", kind=message["kind"])
