"""How the members of a simulated group score: in turn, one idea at a time, some things skipped."""

import random

from .client import Entry
from .tablet import Tablet

SKIPS, LEAVES = 0.05, 0.3
#: A group that is left by one still has two to talk.
LEAVES_FROM = 3
TOP = 10

Cell = tuple[str, str, str]


class Scorer:
    """`settled` keeps the (member, idea, criterion) of each step that were scored or skipped."""

    def __init__(self, tablet: Tablet) -> None:
        self._tablet = tablet
        self._settled: dict[str, set[Cell]] = {}
        self._one_leaves = tablet.chance.random() < LEAVES

    def act(self, step: Entry) -> None:
        """One person judges one idea, then hands on."""
        cells = self._next(step)
        if not cells:
            self._tablet.say_done(step["id"])
            return
        self._tablet.hesitate(1, 2)
        for cell in cells:
            self._tablet.hesitate(0.3, 0.8)
            if not self._score(step, cell):
                return
        if self._one_leaves and not step["settings"]["led"]:
            self._see_one_off()

    def _next(self, step: Entry) -> list[Cell]:
        """What the next person still has to say of the next idea."""
        settled = self._settled.setdefault(step["id"], set())
        for member in self._here():
            sheet = self._tablet.line.view.get(f"sheet/{step['id']}.{member}")
            if sheet is None:
                continue
            for idea in [step["led_idea"]] if step["settings"]["led"] else sheet["order"]:
                cells = {(member, idea, each["id"]) for each in step["criteria"]}
                if cells - settled:
                    return sorted(cells - settled)
        return []

    def _here(self) -> list[str]:
        return [seat["id"] for seat in self._tablet.me["members"] if seat["state"] == "here"]

    def _score(self, step: Entry, cell: Cell) -> bool:
        """False where the room has moved on meanwhile."""
        member, idea, criterion = cell
        places = [each["id"] for each in step["criteria"]]
        if step["settings"]["led"] or self._tablet.chance.random() >= SKIPS:
            answer = self._tablet.send(
                "score.set",
                step=step["id"],
                idea=idea,
                criterion=criterion,
                member=member,
                value=self._value(idea, places.index(criterion)),
            )
            if not answer["ok"]:
                return False
        self._settled[step["id"]].add(cell)
        return True

    def _value(self, idea: str, place: int) -> int:
        """Near what the room thinks of it, which follows from the text; of some ideas, it is split.

        On the criterion at this place: so a second round feels like the first.
        """
        text = (self._tablet.line.view.get(f"idea/{idea}") or {}).get("text", "")
        rooms = random.Random(f"{text} {place}")
        middle, divided = rooms.uniform(2, 9), rooms.random() < 0.25
        if divided:
            middle = self._tablet.chance.choice((1.5, 8.5))
        return max(0, min(TOP, round(self._tablet.chance.gauss(middle, 1.5))))

    def _see_one_off(self) -> None:
        """Somebody has to go home."""
        here = self._here()
        if len(here) >= LEAVES_FROM:
            self._one_leaves = False
            self._tablet.send("member.leave", member=here[-1], left=True)
