"""After a commit, each audience gets one patch a tick, however many commands came."""

from collections.abc import Callable
from typing import Any

from flask_socketio import SocketIO

from workshop.commands.door import Door

from .audiences import Audiences, View
from .rooms import room_of

TICK_LEAST_S = 0.05
#: The tick lengthens with the room: each socket costs the server about this much a tick.
TICK_PER_SOCKET_S = 0.001

Emit = Callable[[str, dict[str, Any], str], None]


class Publisher:
    """Patches this process's sockets; between processes only the announcement travels."""

    def __init__(self, socketio: SocketIO, door: Door) -> None:
        self._socketio = socketio
        self._door = door
        self._workshops: dict[int, Audiences] = {}
        self._due: dict[int, int] = {}
        self._running: set[int] = set()
        self.deliveries = 0

    def audiences(self, workshop: int, code: str) -> Audiences:
        """The audiences of a workshop that has sockets in this process."""
        found = self._workshops.get(workshop)
        if found is None:
            found = self._workshops[workshop] = Audiences(code)
        return found

    def announced(self, workshop: int, revision: int) -> None:
        """The workshop is at a revision: publish at once, or at the next tick."""
        audiences = self._workshops.get(workshop)
        if audiences is None or not audiences.sockets:
            return
        self._due[workshop] = max(revision, self._due.get(workshop, 0))
        if workshop not in self._running:
            self._running.add(workshop)
            self._socketio.start_background_task(self._run, workshop)

    def _run(self, workshop: int) -> None:
        try:
            while workshop in self._due:
                self._publish(workshop, self._due.pop(workshop))
                audiences = self._workshops.get(workshop)
                sockets = sum(audiences.sockets.values()) if audiences else 0
                self._socketio.sleep(TICK_LEAST_S + TICK_PER_SOCKET_S * sockets)
        finally:
            self._running.discard(workshop)
        if workshop in self._due:
            self.announced(workshop, self._due[workshop])

    def _publish(self, workshop: int, revision: int) -> None:
        # sent under the lock too: a view that is computed first leaves first
        with self._door.reading(workshop, at_least=revision) as state:
            audiences = self._workshops.get(workshop)
            if audiences is not None:
                patches = audiences.advance(state, list(audiences.sockets))
                self._send(workshop, audiences, patches)

    def enter(self, workshop: int, code: str, name: str, sid: str, since: Any) -> None:
        """One more socket in an audience: it gets its first view."""
        with self._door.reading(workshop):
            self.audiences(workshop, code).enter(name)
            self.send_view(workshop, code, name, sid, since)

    def leave(self, workshop: int, code: str, name: str) -> None:
        with self._door.reading(workshop, at_least=0):
            self.audiences(workshop, code).leave(name)

    def send_view(self, workshop: int, code: str, name: str, sid: str, since: Any) -> None:
        """The whole view, or the patch from one that this process still holds, to one socket."""
        audiences = self.audiences(workshop, code)
        now = {"now": self._door.now()}
        with self._door.reading(workshop) as state:
            self._send(workshop, audiences, audiences.advance(state, [name]))
            revision, view = audiences[name].views[-1]
            patch = audiences[name].since(since) if type(since) is int else None
            if patch is not None:
                self.emit("patch", patch | now, sid)
            else:
                self.emit("view", _whole(name, revision, view) | now, sid)

    def first_view(self, workshop: int, code: str, name: str) -> dict[str, Any]:
        """What a page is drawn with before its socket is there; held: that one goes on from it."""
        with self._door.reading(workshop) as state:
            revision, view = self.audiences(workshop, code).shown(state, name)
            return _whole(name, revision, view) | {"now": self._door.now()}

    def forget(self, workshop: int) -> None:
        """A workshop that is gone, or that nobody here looks at any more."""
        self._workshops.pop(workshop, None)

    def idle(self) -> list[int]:
        """The workshops at which nobody here looks."""
        return [id for id, audiences in list(self._workshops.items()) if not audiences.sockets]

    def _send(
        self, workshop: int, audiences: Audiences, patches: list[tuple[str, dict[str, Any]]]
    ) -> None:
        for name, patch in patches:
            self.deliveries += audiences.sockets.get(name, 0)
            self.emit("patch", patch | {"now": self._door.now()}, room_of(workshop, name))

    def emit(self, event: str, payload: dict[str, Any], room: str) -> None:
        """To this process's sockets of a room, or to one socket, alone."""
        self._socketio.emit(event, payload, to=room, ignore_queue=True)


def _whole(name: str, revision: int, view: View) -> dict[str, Any]:
    return {"revision": revision, "role": name.partition(":")[0], "entries": view}
