"""Who gives a command: a role, for groups through a device that can be revoked."""

from dataclasses import dataclass, replace
from typing import Any

from workshop.rules.state import Act, Workshop
from workshop.storage.instance import Head


@dataclass(frozen=True, slots=True)
class Actor:
    """`generation` is that of the link by which somebody came in; `member` is set on a phone."""

    role: str
    group: str | None = None
    device: int | None = None
    generation: int | None = None
    member: str | None = None

    def at(self, now: int) -> Act:
        """This actor, acting now. An organiser leads as a facilitator does."""
        return Act(self.role, now, self.group, self.member)

    def may(self, command: str, arguments: dict[str, Any]) -> bool:
        """Whether these arguments are within its role: its own seat, the group that it names."""
        if self.member is not None:
            return command in ON_A_PHONE and arguments.get("member", self.member) == self.member
        if self.role == "helper" and command in IN_A_GROUPS_NAME:
            return arguments.get("group") is not None
        return True

    def in_(self, state: Workshop) -> "Actor":
        """This actor as things stand: a phone stays its member's, whose group may be split."""
        if self.member is None or not state.revision:
            return self
        return replace(self, group=state.member(self.member).group)

    @property
    def name(self) -> str:
        """How the journal names who acted."""
        return self.at(0).actor


#: What a member's own phone may send, for that member alone.
ON_A_PHONE = frozenset({"score.set", "group.profile", "notice.seen"})

#: What a helper enters for a group, and never of its own.
IN_A_GROUPS_NAME = frozenset({"idea.submit", "points.set", "score.set", "step.done"})

#: The roles that come in by a link with a secret.
LINKED = ("facilitator", "screen", "helper", "observer")


def generation_of(head: Head, role: str) -> int:
    """How often the link of a role was made anew."""
    generation: int = getattr(head, f"generation_{role}")
    return generation


ORGANISER = Actor("organiser")
VISITOR = Actor("visitor")
CLOCK = Actor("clock")
