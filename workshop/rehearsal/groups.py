"""A simulated group: three people round a tablet who talk, write, read, hesitate and vote."""

import random
import threading
from typing import Any

from .client import Api, Entry, Line, Refused
from .ideas import Thought
from .pace import Pace, Stopped

MEMBERS_LEAST, MEMBERS_MOST = 2, 4

#: How a group spreads its points over the ideas that it likes, the best first.
TASTE = (3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1)


class Group(threading.Thread):
    """Takes part from joining to the end, on its own; `fault` says what went wrong, if anything."""

    def __init__(
        self, api: Api, code: str, thoughts: list[Thought], pace: Pace, chance: random.Random
    ) -> None:
        super().__init__(daemon=True)
        self.fault: Exception | None = None
        self._api, self._code, self._pace, self._chance = api, code, pace, chance
        self._thoughts = list(thoughts)
        self._likes: dict[str, float] = {}
        self._retypes = chance.random() < 0.2
        self._line: Line

    def run(self) -> None:
        try:
            self._pace.hesitate(self._chance, 0, 9)
            token = self._join()["token"]
            with Line(self._api.base_url, self._code, token, says_here=True) as self._line:
                while True:
                    self._pace.hesitate(self._chance, 1.2, 3.2)
                    self._act()
        except Stopped:
            pass
        except Exception as error:
            self.fault = error

    def _join(self) -> dict[str, Any]:
        """Take the name that the door proposes; somebody else may just have taken it."""
        members = self._chance.randint(MEMBERS_LEAST, MEMBERS_MOST)
        name = self._api.look(self._code)["free_name"]
        while True:
            try:
                return self._api.join(self._code, name, members)
            except Refused as refused:
                if refused.code != "group.name_taken":
                    raise
                name = refused.facts["free"]

    def _act(self) -> None:
        """One thing that a group does at a time, by what its tablet shows."""
        line = self._line
        for notice in line.all("notice"):
            line.send("notice.seen", notice=notice["id"])
        step = line.view.get(f"step/{line.view['workshop']['step']}")
        if step is not None and step["kind"] == "ideas":
            self._write(step)
        elif step is not None and step["kind"] == "vote":
            self._vote(step)

    # -- ideas

    def _write(self, step: Entry) -> None:
        if self._thoughts:
            self._pace.hesitate(self._chance, 3, 14)
            thought = self._thoughts.pop(0)
            self._submit(step, thought.text, thought.detail)
        elif self._retypes:
            self._retypes = False
            self._type_what_is_there(step)
        elif not self._line.view["me"]["done"]:
            self._line.send("step.done", step=step["id"], done=True)

    def _type_what_is_there(self, step: Entry) -> None:
        """Send, in capitals, what another group has sent: the tablet says that it is there."""
        mine = self._line.view["me"]["ideas"]
        others = [idea for idea in self._line.all("idea") if idea["id"] not in mine]
        if others:
            self._submit(step, self._chance.choice(others)["text"].upper(), "")

    def _submit(self, step: Entry, text: str, detail: str) -> None:
        answer = self._line.send("idea.submit", step=step["id"], text=text, detail=detail)
        if not answer["ok"] and answer["code"] == "step.not_open":
            # it came too late: the facilitator may still let it in
            self._line.send("idea.submit", step=step["id"], text=text, detail=detail, late=True)

    # -- the vote

    def _vote(self, step: Entry) -> None:
        ballot = self._line.view.get(f"ballot/{step['id']}")
        if ballot is None:
            return
        given = {entry["idea"]: entry["points"] for entry in self._line.all("points")}
        wanted = self._wanted(ballot)
        changes = [id for id in ballot["order"] if given.get(id, 0) != wanted.get(id, 0)]
        # what is lowered first leaves room for what is raised
        changes.sort(key=lambda id: wanted.get(id, 0) > given.get(id, 0))
        if changes:
            idea = changes[0]
            self._line.send("points.set", step=step["id"], idea=idea, points=wanted.get(idea, 0))
        elif not self._line.view["me"]["done"]:
            self._line.send("step.done", step=step["id"], done=True)

    def _wanted(self, ballot: Entry) -> dict[str, int]:
        """The whole budget over the ideas that it may support, those it likes best first."""
        open_to_it = [id for id in ballot["order"] if id not in ballot["barred"]]
        ranked = sorted(open_to_it, key=self._liking, reverse=True)
        left, wanted = ballot["budget"], {}
        for idea, points in zip(ranked, (*TASTE, *[1] * len(ranked)), strict=False):
            wanted[idea] = min(points, left, ballot["limit"])
            left -= wanted[idea]
        for idea in ranked:
            more = min(left, ballot["limit"] - wanted[idea])
            wanted[idea] += more
            left -= more
        return wanted

    def _liking(self, idea: str) -> float:
        """Partly the room's taste, which follows from the text, partly its own."""
        if idea not in self._likes:
            entry = self._line.view.get(f"idea/{idea}") or {}
            rooms = random.Random(entry.get("text", "")).random()
            self._likes[idea] = rooms + 0.7 * self._chance.random()
        return self._likes[idea]
