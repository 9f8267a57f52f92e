"""What a simulated group does while the facilitator sorts: it reads, and says what is alike."""

from .client import Entry
from .tablet import Tablet

TRIES_MOST = 3


class Reader:
    """Proposes one pair in every step of sorting."""

    def __init__(self, tablet: Tablet) -> None:
        self._tablet = tablet
        self._tries: dict[str, int] = {}

    def act(self, step: Entry) -> None:
        tries = self._tries.get(step["id"], 0)
        if not step["settings"].get("proposals") or tries >= TRIES_MOST:
            return
        self._tries[step["id"]] = tries + 1
        self._tablet.hesitate(2, 8)
        pair = self._alike(step)
        if pair and self._tablet.send("idea.propose_alike", ideas=pair)["ok"]:
            self._tries[step["id"]] = TRIES_MOST

    def _alike(self, step: Entry) -> list[str]:
        """Two ideas that say the same; else two that only seem to."""
        source = (step["settings"].get("works_on") or {}).get("from")
        ideas = [
            idea
            for idea in self._tablet.line.all("idea")
            if idea["state"] == "active" and source in (None, idea["step"])
        ]
        self._tablet.chance.shuffle(ideas)
        families: dict[int, str] = {}
        for idea in ideas:
            family = self._tablet.families.get(idea["text"])
            if family is not None and family in families:
                return [families[family], idea["id"]]
            if family is not None:
                families[family] = idea["id"]
        return [idea["id"] for idea in ideas[:2]] if len(ideas) > 1 else []
