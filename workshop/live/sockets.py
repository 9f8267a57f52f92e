"""The wire: connect, payload to command, refusal to answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import structlog
from flask import request
from flask_socketio import ConnectionRefusedError, SocketIO, join_room

from workshop.commands import entering
from workshop.commands.actors import Actor
from workshop.commands.house import House
from workshop.commands.orders import InviteGroup, InviteToSeat
from workshop.commands.registry import COMMANDS, NOT_ON_THE_WIRE
from workshop.commands.requests import Answer, read_order, read_request
from workshop.qr import drawing_of
from workshop.rates import Rates
from workshop.rules.refusals import Refusal
from workshop.storage.instance import Head

from .announcements import Announcements
from .presence import Presence
from .publishing import Publisher
from .rooms import LEADING, audience_of, room_of

log = structlog.get_logger()

#: How long a revoked socket has to hear why before it is closed.
FAREWELL_S = 0.3


#: After these the tablets of the group that they name stay no longer.
GROUP_GOES = ("group.remove", "group.join_into")

#: A client may send events named as the line's own: answered, and nothing done.
_NO_COMMAND = Answer.refused(Refusal("malformed", field="command")).on_the_wire()


def _refused(refusal: Refusal) -> ConnectionRefusedError:
    return ConnectionRefusedError(refusal.code, Answer.refused(refusal).on_the_wire())


@dataclass
class Seat:
    """Who is behind a socket."""

    actor: Actor
    head: Head
    audience: str
    rate_key: str


class Sockets:
    """The sockets of this process, by their id."""

    def __init__(
        self,
        socketio: SocketIO,
        house: House,
        publisher: Publisher,
        rates: Rates,
        announcements: Announcements,
    ) -> None:
        self._socketio = socketio
        self._house = house
        self._publisher = publisher
        self._rates = rates
        self._announcements = announcements
        self._presence = Presence()
        self._seats: dict[str, Seat] = {}

    # -- coming and going

    def connect(self, auth: Any = None) -> dict[str, Any] | None:
        sid: str = request.sid  # type: ignore[attr-defined]
        if sid in self._seats:
            return _NO_COMMAND
        try:
            self._seat(sid, auth if isinstance(auth, dict) else {})
        except Refusal as refusal:
            raise _refused(refusal) from None
        except Exception:
            log.exception("connect failed")
            raise _refused(Refusal("internal")) from None
        return None

    def _seat(self, sid: str, auth: dict[str, Any]) -> None:
        head, actor = self._who(auth)
        audience = audience_of(actor.role, actor.group, actor.member)
        key = f"{head.id}/{actor.device or sid}"
        seat = self._seats[sid] = Seat(actor, head, audience, key)
        join_room(room_of(head.id, audience))
        self._publisher.enter(head.id, head.code, audience, sid, auth.get("since"))
        if actor.role == "group":
            self._heard(seat)
        if actor.role in LEADING:
            self._publisher.emit("presence", {"here": self._presence.here(head.id)}, sid)

    def _who(self, auth: dict[str, Any]) -> tuple[Head, Actor]:
        address = request.remote_addr or "?"
        self._rates.check("code_address", address)
        try:
            head = self._house.find(str(request.args.get("w", "")))
        except Refusal:
            self._rates.count("code_address", address)
            raise
        token = auth.get("token")
        if token is None:
            as_whom = str(auth.get("as", ""))
            token = request.cookies.get(f"gommette_{head.code}_{as_whom}")
        if not isinstance(token, str) or not token:
            raise Refusal("not_allowed")
        actor = self._house.who(head, token)
        self._check_not_removed(head, actor)
        return head, actor

    def _check_not_removed(self, head: Head, actor: Actor) -> None:
        if actor.role == "group":
            with self._house.door.reading(head.id) as state:
                if state.group(actor.group or "").state == "removed":
                    raise Refusal("group.removed")

    def first_view(self, head: Head, actor: Actor) -> dict[str, Any]:
        """The view that a socket of theirs would be sent, for the page that will open it."""
        self._check_not_removed(head, actor)
        audience = audience_of(actor.role, actor.group, actor.member)
        return self._publisher.first_view(head.id, head.code, audience)

    def disconnect(self, *_: Any) -> dict[str, Any] | None:
        sid: str = request.sid  # type: ignore[attr-defined]
        if self._socketio.server.manager.is_connected(sid, "/"):
            return _NO_COMMAND
        seat = self._seats.pop(sid, None)
        if seat is not None:
            self._publisher.leave(seat.head.id, seat.head.code, seat.audience)
        return None

    # -- commands

    def command(self, sid: str, name: str, *args: Any) -> dict[str, Any]:
        """Any event of a client; what it returns is the answer."""
        seat = self._seats.get(sid)
        try:
            if seat is None:
                raise Refusal("not_allowed")
            self._rates.count("command", seat.rate_key)
            payload = args[0] if args else None
            answer = self._judge(seat, sid, name, payload)
        except Refusal as refusal:
            answer = Answer.refused(refusal)
        except Exception:
            log.exception("socket event failed", command=name)
            answer = Answer(False, code="internal")
        if answer.code in ("device.revoked", "group.removed", "workshop.deleted"):
            self._close_soon([sid])
        return answer.on_the_wire()

    def _judge(self, seat: Seat, sid: str, name: str, payload: Any) -> Answer:
        if name == "view.get":
            since = payload.get("since") if isinstance(payload, dict) else None
            self._house.check_open(seat.head.id)
            head = seat.head
            self._publisher.send_view(head.id, head.code, seat.audience, sid, since)
            return Answer(True)
        if name == "here":
            if seat.actor.role == "group":
                self._heard(seat)
            return Answer(True)
        if name in entering.INVITING:
            return self._invite(seat, name, payload)
        if name not in COMMANDS or name in NOT_ON_THE_WIRE:
            raise Refusal("malformed", field="command")
        command = read_request(seat.actor, name, payload)
        answer = self._house.door.handle(seat.head.id, [command])[0]
        if answer.ok and name in GROUP_GOES:
            group = command.arguments["group"]
            self.close_group(seat.head.id, group)
            self._announcements.tell("removed", workshop=seat.head.id, group=group)
        return answer

    def _invite(self, seat: Seat, name: str, payload: Any) -> Answer:
        """A code for one more tablet, or for a member's phone; the journal knows nothing of it."""
        shape, roles = entering.INVITING[name]
        if seat.actor.role not in roles or seat.actor.member is not None:
            raise Refusal("not_allowed")
        command_id, order = read_order(shape, payload)
        entering.check_may_invite(self._house, seat.head, seat.actor)
        if isinstance(order, InviteToSeat):
            result, revoked = entering.invite_to_seat(
                self._house, seat.head, seat.actor, order.member, command_id
            )
            result |= {"qr": drawing_of(result["link"])}
        else:
            assert isinstance(order, InviteGroup)
            result, revoked = entering.invite(
                self._house, seat.head, order.group, order.replace, command_id
            )
        if revoked:
            self._close_everywhere(seat.head.id, revoked)
        return Answer(True, result=result)

    def _close_everywhere(self, workshop: int, devices: list[int]) -> None:
        self.close_where(workshop, devices)
        self._announcements.tell("close", workshop=workshop, devices=devices)

    def close_where(self, workshop: int, devices: list[int]) -> None:
        """Close this process's sockets of devices that were revoked."""
        self._close_if(workshop, lambda seat: seat.actor.device in devices)

    def close_group(self, workshop: int, group: str) -> None:
        """Close this process's sockets of a group that was removed, its members' phones too."""
        with self._house.door.reading(workshop) as state:
            self._close_if(workshop, lambda seat: seat.actor.in_(state).group == group)

    def _close_if(self, workshop: int, chosen: Callable[[Seat], bool]) -> None:
        seats = list(self._seats.items())
        self._close_soon([sid for sid, s in seats if s.head.id == workshop and chosen(s)])

    def forget_idle(self) -> None:
        """What nobody here looks at leaves memory: the tables have it."""
        for workshop in self._publisher.idle():
            self._publisher.forget(workshop)
        seen = {seat.head.id for seat in list(self._seats.values())}
        self._house.door.forget_all_but(seen)

    def close_workshop(self, workshop: int) -> None:
        """A workshop was deleted, or another one took its place: nobody stays in it."""
        sids = [sid for sid, seat in list(self._seats.items()) if seat.head.id == workshop]
        self._publisher.forget(workshop)
        self._close_soon(sids)

    def _close_soon(self, sids: list[str]) -> None:
        def close() -> None:
            self._socketio.sleep(FAREWELL_S)
            for sid in sids:
                self._socketio.server.disconnect(sid, namespace="/")

        if sids:
            self._socketio.start_background_task(close)

    # -- presence

    def _heard(self, seat: Seat) -> None:
        with self._house.door.reading(seat.head.id, at_least=0) as state:
            group = seat.actor.in_(state).group or ""
        self.heard(seat.head.id, group)
        self._announcements.tell("here", workshop=seat.head.id, group=group)

    def heard(self, workshop: int, group: str) -> None:
        """A group is there, here or at another process."""
        if self._presence.heard(workshop, group, self._house.door.now()):
            self._tell_presence(workshop, group, True)

    def expire_presence(self) -> None:
        """Say of the groups that were not heard of for too long that they are away."""
        for workshop, group in self._presence.expired(self._house.door.now()):
            self._tell_presence(workshop, group, False)

    def _tell_presence(self, workshop: int, group: str, here: bool) -> None:
        payload = {"group": group, "here": here}
        for audience in LEADING:
            self._publisher.emit("presence", payload, room_of(workshop, audience))
