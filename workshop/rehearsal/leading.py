"""What a simulated facilitator has at hand: the line, the pace, the story it tells, patience."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from .client import Entry, Line, View
from .ideas import Thought
from .pace import Pace

#: Says one line of the rehearsal's story: a key of the catalogue, and its values.
Tell = Callable[..., None]
Found = TypeVar("Found")

#: What a facilitator leaves a room at most, in human seconds, before going on without the last.
PATIENCE_S = 75
#: On top of the human time, for a machine that is slow.
GRACE_S = 30


@dataclass(frozen=True)
class Lead:
    """Leads so many `groups` through a line; knows the `thoughts` that people come with."""

    line: Line
    pace: Pace
    tell: Tell
    thoughts: list[Thought]
    groups: int

    def do(self, event: str, **payload: Any) -> dict[str, Any]:
        return self.line.do(event, **payload)

    def entry(self, key: str) -> Entry:
        return self.line.view[key]

    def wait(self, found: Callable[[View], Found | None], patience_s: float = PATIENCE_S) -> Found:
        """Until it is so. Raises TimeoutError."""
        return self.line.wait_for(found, self.pace.real(patience_s) + GRACE_S)

    def attend(self, found: Callable[[View], bool], patience_s: float = PATIENCE_S) -> None:
        """Until it is so, or nobody waits any longer; what asks to be let in comes in meanwhile."""
        try:
            while True:
                self.wait(lambda view: found(view) or bool(_asking(view)), patience_s)
                asking = _asking(self.line.view)
                if not asking:
                    return
                self._let_in(asking)
        except TimeoutError:
            self.tell("rehearsal.goes_on")

    def _let_in(self, ideas: list[str]) -> None:
        for idea in ideas:
            self.do("idea.admit", idea=idea)
        self.wait(lambda view: not set(ideas) & set(_asking(view)))

    def close(self, step: str) -> None:
        """With ten seconds' notice, at human speed."""
        self.do("step.close", step=step, now=self.pace.speed > 1)
        self.wait(lambda view: view[f"step/{step}"]["state"] != "open")

    def active(self) -> list[Entry]:
        """The ideas that stand for themselves, in order of number."""
        ideas = [idea for idea in self.line.all("idea") if idea["state"] == "active"]
        return sorted(ideas, key=lambda idea: int(idea["number"]))


def _asking(view: View) -> list[str]:
    """The ideas that wait until they are accepted."""
    return [
        entry["id"]
        for key, entry in view.items()
        if key.startswith("idea/") and entry.get("pending") == "accept"
    ]
