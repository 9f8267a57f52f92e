"""One command judged against the state as it stands, and what the journal keeps of it."""

from typing import Any

import structlog

from workshop.rules.refusals import Refusal
from workshop.rules.state import RULES_VERSION, Workshop
from workshop.storage.instance import Head

from .actors import LINKED, Actor, generation_of
from .registry import COMMANDS, run_rule
from .requests import Answer, Request

log = structlog.get_logger()


def judge(
    state: Workshop,
    request: Request,
    head: Head,
    valid: set[int],
    known: dict[str, dict[str, Any]],
    now: int,
    entries: list[dict[str, Any]],
) -> Answer:
    """Accept a command and add its entry to `entries`, or answer why not.

    `known` holds the accepted commands of the same ids: repeated by whom it belongs to, a
    command gets the answer that it got and changes nothing; it grows with what is accepted here.
    """
    try:
        actor = request.actor.in_(state)
        check_access(state, actor, head, valid)
        before = known.get(request.command_id)
        if before is not None:
            if before["actor"] != actor.name:
                raise Refusal("command.not_yours")
            return Answer(True, before["revision"], before["answer"])
        result = run_rule(state, actor.at(now), request.command, request.arguments)
    except Refusal as refusal:
        return Answer.refused(refusal)
    except Exception:
        log.exception("command failed", command=request.command, workshop=head.code)
        return Answer(False, code="internal")
    kept = {name: result[name] for name in COMMANDS[request.command].keeps}
    entry = {
        "revision": state.revision,
        "at": now,
        "actor": actor.name,
        "command_id": request.command_id,
        "command": request.command,
        "version": RULES_VERSION,
        "arguments": request.arguments | kept,
        "answer": result,
    }
    entries.append(entry)
    known[request.command_id] = entry
    return Answer(True, state.revision, result)


def check_access(state: Workshop, actor: Actor, head: Head, valid: set[int]) -> None:
    """Whether whoever came in may still be here: devices and links can be revoked meanwhile."""
    if actor.device is not None and actor.device not in valid:
        raise Refusal("device.revoked")
    if actor.role in LINKED and actor.generation != generation_of(head, actor.role):
        raise Refusal("device.revoked")
    if actor.role == "group" and state.revision:
        group = state.group(actor.group or "")
        if group.state == "removed":
            raise Refusal("group.removed")
