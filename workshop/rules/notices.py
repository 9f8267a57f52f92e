"""What a group must be told, kept until it says that it has seen it."""

from dataclasses import replace
from typing import Any

from .refusals import Refusal
from .rows import Notice
from .state import Act, Workshop


def tell(workshop: Workshop, group: str, code: str, **facts: Any) -> None:
    """Tell a group one fact; the facts of one command come as one notice."""
    if workshop.group(group).state == "removed":
        return
    revision = workshop.revision
    step = workshop.open_step()
    notice = workshop.notices.get((group, str(revision))) or Notice(
        group=group, id=revision, step=step.id if step else None, facts=[]
    )
    workshop.put(replace(notice, facts=[*notice.facts, {"code": code, **facts}]))


def see_notice(workshop: Workshop, act: Act, *, notice: int) -> dict[str, Any]:
    """The group has read it."""
    row = workshop.notices.get((act.group or "", str(notice)))
    if row is None:
        raise Refusal("notice.unknown")
    workshop.put(replace(row, seen=True))
    return {}


def forget_notices(workshop: Workshop, step: str) -> None:
    """A step closes: what it had to tell is over."""
    for notice in list(workshop.notices.values()):
        if not notice.seen and notice.step in (step, None):
            workshop.put(replace(notice, seen=True))
