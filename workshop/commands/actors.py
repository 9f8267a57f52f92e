"""Who gives a command: a role, for groups through a device that can be revoked."""

from dataclasses import dataclass

from workshop.rules.state import Act


@dataclass(frozen=True, slots=True)
class Actor:
    """`generation` is that of the link by which a facilitator or a screen came in."""

    role: str
    group: str | None = None
    device: int | None = None
    generation: int | None = None

    def at(self, now: int) -> Act:
        """This actor, acting now. An organiser leads as a facilitator does."""
        return Act(self.role, now, self.group)

    @property
    def name(self) -> str:
        """How the journal names who acted."""
        return self.at(0).actor


ORGANISER = Actor("organiser")
VISITOR = Actor("visitor")
CLOCK = Actor("clock")
