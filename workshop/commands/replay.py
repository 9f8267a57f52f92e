"""The rules run again over a journal alone, to be compared with the tables."""

from collections.abc import Iterable
from typing import Any

from workshop.rules.state import Act, Workshop

from .registry import run_rule


class ReplayFailed(Exception):
    """An entry that the rules don't accept; the message names its revision and why."""


def replay(entries: Iterable[dict[str, Any]]) -> Workshop:
    """The workshop that these journal entries make, in order from the first."""
    state = Workshop()
    for entry in entries:
        act = act_of(entry)
        try:
            answer = run_rule(
                state, act, entry["command"], dict(entry["arguments"]), entry["version"]
            )
        except Exception as error:
            raise ReplayFailed(f"{entry['revision']} {entry['command']}: {error!r}") from error
        if state.revision != entry["revision"] or answer != entry["answer"]:
            raise ReplayFailed(f"{entry['revision']} {entry['command']}: another answer {answer}")
        state.settle_changes()
    return state


def act_of(entry: dict[str, Any]) -> Act:
    """Who acted and when, as the journal names it."""
    role, _, group = entry["actor"].partition(":")
    return Act(role, entry["at"], group or None)


def differences(one: Workshop, other: Workshop) -> list[str]:
    """Where two states differ, as `noun key`, in order; empty where they are the same."""
    found = []
    for noun, table in one.rows.items():
        theirs = other.rows[noun]
        for key in sorted(set(table) | set(theirs)):
            if table.get(key) != theirs.get(key):
                found.append(f"{noun} {'/'.join(key)}")
    if one.revision != other.revision:
        found.append(f"revision {one.revision} {other.revision}")
    return found
