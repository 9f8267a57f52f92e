"""What a simulated group has at hand: its device, its pace, its chance, and what it has read."""

import random
from dataclasses import dataclass, field
from typing import Any

from .client import Answer, Entry, Line
from .ideas import Thought
from .pace import Pace


@dataclass
class Tablet:
    """`families` says which texts mean the same, to whoever has thought of them."""

    line: Line
    pace: Pace
    chance: random.Random
    thoughts: list[Thought]
    families: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.families = {thought.text: thought.family for thought in self.thoughts}

    @property
    def me(self) -> Entry:
        return self.line.view["me"]

    def send(self, event: str, **payload: Any) -> Answer:
        return self.line.send(event, **payload)

    def say_done(self, step: str) -> None:
        """Once nothing is left to do in the step."""
        if not self.me["done"]:
            self.send("step.done", step=step, done=True)

    def hesitate(self, least_s: float, most_s: float) -> None:
        self.pace.hesitate(self.chance, least_s, most_s)
