"""A command as it waits at the door, and the answer that it gets."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError

from workshop.rules.refusals import Refusal
from workshop.rules.text import REMOVED

from .actors import Actor
from .orders import Order
from .registry import COMMANDS


@dataclass
class Answer:
    """`{"ok": true, "revision", "result"}`, or `{"ok": false, "code", "facts"}`."""

    ok: bool
    revision: int = 0
    result: dict[str, Any] = field(default_factory=dict)
    code: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def refused(cls, refusal: Refusal) -> "Answer":
        return cls(False, code=refusal.code, facts=refusal.facts)

    def on_the_wire(self) -> dict[str, Any]:
        if self.ok:
            return {"ok": True, "revision": self.revision, "result": self.result}
        return {"ok": False, "code": self.code, "facts": self.facts}

    def or_raise(self) -> dict[str, Any]:
        """The result, or the refusal as an exception."""
        if not self.ok:
            raise Refusal(self.code, **self.facts)
        return self.result


@dataclass
class Request:
    """One command of one actor; `arguments` are complete, defaults filled in."""

    actor: Actor
    command: str
    arguments: dict[str, Any]
    command_id: str
    answer: Answer | None = None
    answered: threading.Event = field(default_factory=threading.Event)

    def settle(self, answer: Answer) -> None:
        self.answer = answer
        self.answered.set()


COMMAND_ID_LENGTH = (16, 64)

Shape = TypeVar("Shape", bound=Order)


def read_request(actor: Actor, command: str, payload: Any) -> Request:
    """A payload as it came, checked for shape: raises `malformed` or `not_allowed`."""
    known = COMMANDS[command]
    if actor.role not in known.roles:
        raise Refusal("not_allowed")
    command_id, order = read_order(known.order, payload)
    arguments = order.model_dump()
    if not actor.may(command, arguments):
        raise Refusal("not_allowed")
    if any(REMOVED in text for text in _strings(arguments)):
        raise Refusal("idea.text_forbidden")
    return Request(actor, command, arguments, command_id)


def read_order(shape: type[Shape], payload: Any) -> tuple[str, Shape]:
    """The `command_id` of a payload, and its order: raises `malformed`."""
    if not isinstance(payload, dict):
        raise Refusal("malformed", field="payload")
    payload = dict(payload)
    command_id = payload.pop("command_id", None)
    check_command_id(command_id)
    try:
        return command_id, shape.model_validate(payload)
    except ValidationError as error:
        location = error.errors(include_url=False, include_input=False)[0]["loc"]
        raise Refusal("malformed", field=".".join(map(str, location))) from None


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def check_command_id(command_id: Any) -> None:
    """16 to 64 printable characters, else `malformed`."""
    least, most = COMMAND_ID_LENGTH
    is_text = isinstance(command_id, str) and least <= len(command_id) <= most
    if not is_text or not command_id.isascii() or not command_id.isprintable():
        raise Refusal("malformed", field="command_id")
