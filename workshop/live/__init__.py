"""Socket.IO: who connects, what they send, what they are shown. An `if` about who is told."""

import structlog
from flask_socketio import SocketIO

from workshop.commands.house import House
from workshop.rates import Rates

from .announcements import Announcements
from .publishing import Publisher
from .sockets import Sockets

log = structlog.get_logger()

CLOCK_TICK_S = 0.5
PRESENCE_TICK_S = 5
ERASE_TICK_S = 3_600
FORGET_TICK_S = 600


def register(socketio: SocketIO, house: House, rates: Rates, redis_url: str) -> Sockets:
    """Put the handlers on the wire and listen to what the door announces."""
    publisher = Publisher(socketio, house.door)
    announcements = Announcements(socketio, redis_url)
    house.door.listen(publisher.announced)
    house.door.listen(lambda w, r: announcements.tell("revision", workshop=w, revision=r))
    sockets = Sockets(socketio, house, publisher, rates, announcements)
    announcements.on("revision", publisher.announced)
    announcements.on("here", sockets.heard)
    house.door.listen_gone(sockets.close_workshop)
    house.door.listen_gone(lambda workshop: announcements.tell("gone", workshop=workshop))
    announcements.on("gone", sockets.close_workshop)
    announcements.on("close", sockets.close_where)
    announcements.on("removed", sockets.close_group)
    announcements.start()
    socketio.on_event("connect", sockets.connect)
    socketio.on_event("disconnect", sockets.disconnect)
    # past Flask: a request's context for every command cost as much as the command, and says
    # nothing that a seat doesn't know
    socketio.server.on("*", lambda name, sid, *args: sockets.command(sid, name, *args))
    socketio.on_error_default(_never_silent)
    return sockets


def _never_silent(error: Exception) -> dict[str, object]:
    log.error("socket handler failed", error=repr(error))
    return {"ok": False, "code": "internal", "facts": {}}


def start_clock(socketio: SocketIO, house: House, sockets: Sockets) -> None:
    """What happens by itself: steps that close, groups that are away, workshops to erase."""

    def every(seconds: float, act) -> None:  # type: ignore[no-untyped-def]
        def run() -> None:
            while True:
                socketio.sleep(seconds)
                try:
                    act()
                except Exception:
                    log.exception("clock failed", act=act.__name__)

        socketio.start_background_task(run)

    every(CLOCK_TICK_S, house.door.tick_all)
    every(PRESENCE_TICK_S, sockets.expire_presence)
    every(ERASE_TICK_S, house.erase_what_was_deleted)
    every(FORGET_TICK_S, sockets.forget_idle)
