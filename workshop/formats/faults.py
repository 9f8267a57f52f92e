"""What is wrong with a file of a format: line, reason, and the words for it."""

from dataclasses import dataclass, field
from typing import Any

from workshop.rules.refusals import Refusal
from workshop.words import say


@dataclass(frozen=True)
class Fault:
    """One thing to mend. `reason` is a key of the catalogue under `format.`, `facts` fill it."""

    line: int
    reason: str
    facts: dict[str, Any] = field(default_factory=dict)

    def in_words(self, language: str) -> str:
        if self.reason == "refused":
            return say(language, f"refusal.{self.facts['code']}", **self.facts["facts"])
        return say(language, f"format.{self.reason}", **self.facts)

    def on_the_wire(self) -> dict[str, Any]:
        return {"line": self.line, "reason": self.reason, "facts": self.facts}


class Broken(Exception):
    """The file is no format; `faults` are all that were found, in order of line."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(faults, key=lambda fault: fault.line)
        super().__init__("; ".join(f"{fault.line}: {fault.reason}" for fault in self.faults))

    def refusal(self, file: str) -> Refusal:
        """As a command answers: the first fault, and all of them."""
        first = self.faults[0]
        faults = [fault.on_the_wire() for fault in self.faults]
        return Refusal(
            "format.broken", file=file, line=first.line, reason=first.reason, faults=faults
        )
