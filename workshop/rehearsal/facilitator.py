"""A simulated facilitator: opens, waits, merges what says the same, closes, reveals."""

from collections.abc import Callable
from typing import Any

from .client import Entry, Line, View
from .ideas import Thought
from .pace import Pace

#: Says one line of the rehearsal's story: a key of the catalogue, and its values.
Tell = Callable[..., None]

#: What a facilitator leaves a room at most, in human seconds, before going on without the last.
PATIENCE_S = 75
TIMER_S = 45
#: On top of the human time, for a machine that is slow.
GRACE_S = 30
LAST_MERGE_AFTER_S = 14


class Facilitator:
    """Leads one workshop of the ideation format through its line."""

    def __init__(self, line: Line, thoughts: list[Thought], pace: Pace, tell: Tell) -> None:
        self._line, self._pace, self._tell = line, pace, tell
        self._family = {thought.text: thought.family for thought in thoughts}

    def lead(self, steps: dict[str, str], groups: int) -> None:
        """The whole sequence; `steps` gives the id of each kind."""
        self._line.do("screen.show", what="join")
        self._wait(lambda view: view["workshop"]["groups"] >= groups)
        self._tell("rehearsal.joined", n=groups)
        self._pace.pause(3)

        self._open(steps["ideas"], "rehearsal.ideas_open")
        self._wait_for_everyone(steps["ideas"], groups)
        self._close(steps["ideas"])
        ideas = len(self._active())
        self._tell("rehearsal.ideas_closed", n=ideas)

        self._open(steps["sort"], "rehearsal.sort_open")
        families = self._families()
        for family in families[:-1]:
            self._pace.pause(3)
            self._merge(family)
        self._keep_apart()
        self._pace.pause(3)

        self._open(steps["vote"], "rehearsal.vote_open")
        self._pace.pause(LAST_MERGE_AFTER_S)
        for family in families[-1:]:
            self._merge(family)
        self._wait_for_everyone(steps["vote"], groups)
        self._close(steps["vote"])
        self._tell("rehearsal.vote_closed")
        self._pace.pause(3)
        self._line.do("step.reveal", step=steps["vote"])
        self._tell_result(steps["vote"])
        self._pace.pause(3)
        self._line.do("step.open", step=steps["results"])

    def _open(self, step: str, said: str) -> None:
        self._line.do("step.open", step=step)
        self._tell(said)
        if self._line.view[f"step/{step}"]["kind"] in ("ideas", "vote"):
            self._line.do("timer.start", seconds=max(1, round(self._pace.real(TIMER_S))))

    def _wait_for_everyone(self, step: str, groups: int) -> None:
        try:
            self._wait(lambda view: view[f"progress/{step}"]["done"] >= groups)
        except TimeoutError:
            self._tell("rehearsal.goes_on")

    def _close(self, step: str) -> None:
        """With ten seconds' notice, at human speed."""
        self._line.do("step.close", step=step, now=self._pace.speed > 1)
        self._wait(lambda view: view[f"step/{step}"]["state"] != "open")

    def _wait(self, found: Callable[[View], Any]) -> None:
        self._line.wait_for(found, self._pace.real(PATIENCE_S) + GRACE_S)

    # -- merging

    def _active(self) -> list[Entry]:
        ideas = [idea for idea in self._line.all("idea") if idea["state"] == "active"]
        return sorted(ideas, key=lambda idea: int(idea["number"]))

    def _families(self) -> list[list[Entry]]:
        """Ideas that say the same, as somebody who has read them all knows."""
        families: dict[int, list[Entry]] = {}
        for idea in self._active():
            if idea["text"] in self._family:
                families.setdefault(self._family[idea["text"]], []).append(idea)
        return [family for family in families.values() if len(family) > 1]

    def _merge(self, family: list[Entry]) -> None:
        self._line.do("idea.merge", ideas=[idea["id"] for idea in family])
        numbers = ", ".join(str(idea["number"]) for idea in family)
        self._tell("rehearsal.merged", numbers=numbers, text=family[0]["text"])

    def _keep_apart(self) -> None:
        """Pairs that only look alike are answered no."""
        for pair in self._line.all("pair"):
            one, other = (self._line.view[f"idea/{id}"] for id in pair["ideas"])
            families = {self._family.get(each["text"]) for each in (one, other)}
            if len(families) > 1:
                self._line.do("idea.apart", ideas=pair["ideas"])

    def _tell_result(self, step: str) -> None:
        self._wait(lambda view: f"tally/{step}" in view)
        for row in self._line.view[f"tally/{step}"]["rows"][:3]:
            self._tell("rehearsal.result", rank=row["rank"], text=row["text"], total=row["total"])
