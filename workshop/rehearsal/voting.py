"""How a simulated group votes: all of its points on what it likes, and some against."""

import random

from .client import Entry
from .tablet import Tablet

#: How a group spreads its points over the ideas that it likes, the best first.
TASTE = (3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1)


class Voter:
    """Gives points one idea at a time, and again where a merge gave some back."""

    def __init__(self, tablet: Tablet) -> None:
        self._tablet = tablet
        self._likes: dict[str, float] = {}

    def act(self, step: Entry) -> None:
        view = self._tablet.line.view
        ballot = view.get(f"ballot/{step['id']}")
        if ballot is None:
            return
        given = {
            entry["idea"]: entry["points"]
            for entry in self._tablet.line.all("points")
            if entry["step"] == step["id"]
        }
        wanted = self._wanted(ballot)
        changes = [id for id in ballot["order"] if given.get(id, 0) != wanted.get(id, 0)]
        # what is lowered first leaves room for what is raised
        changes.sort(key=lambda id: wanted.get(id, 0) > given.get(id, 0))
        if changes:
            idea = changes[0]
            self._tablet.send("points.set", step=step["id"], idea=idea, points=wanted.get(idea, 0))
        else:
            self._tablet.say_done(step["id"])

    def _wanted(self, ballot: Entry) -> dict[str, int]:
        """The whole budget over the ideas that it may support, those it likes best first."""
        open_to_it = [id for id in ballot["order"] if id not in ballot["barred"]]
        ranked = sorted(open_to_it, key=self._liking, reverse=True)
        wanted = self._against(ballot, ranked)
        ranked = [id for id in ranked if id not in wanted]
        left = ballot["budget"]
        for idea, points in zip(ranked, (*TASTE, *[1] * len(ranked)), strict=False):
            wanted[idea] = min(points, left, ballot["limit"])
            left -= wanted[idea]
        for idea in ranked:
            more = min(left, ballot["limit"] - wanted[idea])
            wanted[idea] += more
            left -= more
        return wanted

    @staticmethod
    def _against(ballot: Entry, ranked: list[str]) -> dict[str, int]:
        """Against the idea that it likes least, where there are points against."""
        most = min(ballot.get("against_budget", 0), ballot.get("against_limit", 0))
        return {ranked[-1]: -most} if most and len(ranked) > 1 else {}

    def _liking(self, idea: str) -> float:
        """Partly the room's taste, which follows from the text, partly its own."""
        if idea not in self._likes:
            entry = self._tablet.line.view.get(f"idea/{idea}") or {}
            rooms = random.Random(entry.get("text", "")).random()
            self._likes[idea] = rooms + 0.7 * self._tablet.chance.random()
        return self._likes[idea]
