"""How a simulated group writes: its thoughts one by one, under a column, with a feeling."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from .client import Entry
from .ideas import Thought
from .tablet import Tablet

#: As the ideation format allows.
IDEAS_EACH_MOST = 5
FEELINGS = ("good", "mixed", "bad")


def share_of(thoughts: list[Thought], number: int, groups: int) -> Iterator[Thought]:
    """What one of so many groups thinks of, each group something else; then all of it once more.

    >>> share = share_of([Thought("a", "", 0), Thought("b", "", 1), Thought("c", "", 2)], 0, 2)
    >>> [next(share).text for _ in range(3)]
    ['a', 'c', 'a (2)']
    """
    own = thoughts[number % groups :: groups] or thoughts
    yield from own
    for turn in count(2):
        yield from (replace(thought, text=f"{thought.text} ({turn})") for thought in own)


class Writer:
    """Writes in every step of ideas, in each something else."""

    def __init__(self, tablet: Tablet, number: int, groups: int) -> None:
        self._tablet, self._number, self._groups = tablet, number, groups
        self._shares: dict[str, Iterator[Thought]] = {}
        self._written: dict[str, int] = {}
        self._retypes = tablet.chance.random() < 0.2

    def act(self, step: Entry) -> None:
        written = self._written.get(step["id"], 0)
        full = self._tablet.me.get("ideas_left") == 0
        if written < self._wanted(step) and not full:
            self._tablet.hesitate(3, 14)
            thought = next(self._share(step))
            self._written[step["id"]] = written + 1
            self._submit(step, thought.text, thought.detail)
        elif self._retypes and not full:
            self._retypes = False
            self._type_what_is_there(step)
        else:
            self._tablet.say_done(step["id"])

    def _wanted(self, step: Entry) -> int:
        """A handful while it is free, one more under each constraint."""
        own = -(-len(self._tablet.thoughts) // self._groups)
        return min(IDEAS_EACH_MOST, own) + int(step.get("circle") or 0)

    def _share(self, step: Entry) -> Iterator[Thought]:
        if step["id"] not in self._shares:
            number = self._number + len(self._shares)
            self._shares[step["id"]] = share_of(self._tablet.thoughts, number, self._groups)
        return self._shares[step["id"]]

    def _type_what_is_there(self, step: Entry) -> None:
        """Send, in capitals, what another group has sent: the tablet says that it is there."""
        mine = self._tablet.me["ideas"]
        others = [
            idea
            for idea in self._tablet.line.all("idea")
            if idea["step"] == step["id"] and idea["id"] not in mine
        ]
        if others:
            self._submit(step, self._tablet.chance.choice(others)["text"].upper(), "")

    def _submit(self, step: Entry, text: str, detail: str) -> None:
        chance = self._tablet.chance
        said = {"step": step["id"], "text": text, "detail": detail}
        if step.get("themes") and chance.random() < 0.9:
            said["theme"] = chance.choice(step["themes"])
        if step["settings"].get("feelings") and chance.random() < 0.8:
            said["feeling"] = chance.choice(FEELINGS)
        answer = self._tablet.send("idea.submit", **said)
        if not answer["ok"] and answer["code"] == "step.not_open":
            # it came too late: the facilitator may still let it in
            self._tablet.send("idea.submit", **said, late=True)
