"""A simulated group: people round a tablet who talk, write, read, hesitate, vote and score."""

import random
import threading
from typing import Any, Protocol

from .client import Api, Entry, Line, Refused
from .ideas import Thought
from .pace import Pace, Stopped
from .scoring import Scorer
from .sorting import Reader
from .tablet import Tablet
from .voting import Voter
from .writing import Writer

MEMBERS_LEAST, MEMBERS_MOST = 2, 4


class Habit(Protocol):
    """What a group does in the steps of one kind."""

    def act(self, step: Entry) -> None: ...


class Group(threading.Thread):
    """Takes part from joining to the end, on its own; `fault` says what went wrong, if anything.

    It is the one of this `number` among so many `groups`; `members` None is a few.
    """

    def __init__(
        self,
        api: Api,
        code: str,
        thoughts: list[Thought],
        pace: Pace,
        number: int,
        groups: int,
        members: int | None = None,
    ) -> None:
        super().__init__(daemon=True)
        self.fault: Exception | None = None
        self._api, self._code, self._thoughts, self._pace = api, code, thoughts, pace
        self._number, self._groups = number, groups
        self._chance = random.Random(number)
        self._members = members or self._chance.randint(MEMBERS_LEAST, MEMBERS_MOST)

    def run(self) -> None:
        try:
            self._pace.hesitate(self._chance, 0, 9)
            token = self._join()["token"]
            with Line(self._api.base_url, self._code, token, says_here=True) as line:
                self._take_part(Tablet(line, self._pace, self._chance, self._thoughts))
        except Stopped:
            pass
        except Exception as error:
            self.fault = error

    def _join(self) -> dict[str, Any]:
        """Take the name that the door proposes; somebody else may just have taken it."""
        name = self._api.look(self._code)["free_name"]
        while True:
            try:
                return self._api.join(self._code, name, self._members)
            except Refused as refused:
                if refused.code != "group.name_taken":
                    raise
                name = refused.facts["free"]

    def _take_part(self, tablet: Tablet) -> None:
        """One thing that a group does at a time, by what its tablet shows."""
        habits: dict[str, Habit] = {
            "ideas": Writer(tablet, self._number, self._groups),
            "sort": Reader(tablet),
            "vote": Voter(tablet),
            "score": Scorer(tablet),
        }
        self._say_who_we_are(tablet)
        while True:
            tablet.hesitate(1.2, 3.2)
            line = tablet.line
            for notice in line.all("notice"):
                line.send("notice.seen", notice=notice["id"])
            step = line.view.get(f"step/{line.view['workshop']['step']}")
            if step is not None and step["kind"] in habits:
                habits[step["kind"]].act(step)

    def _say_who_we_are(self, tablet: Tablet) -> None:
        """Each person by a profile, where the workshop asks."""
        profiles = tablet.line.view["workshop"].get("profiles") or []
        for seat in tablet.me["members"] if profiles else []:
            chosen = self._chance.choice(profiles)["id"]
            tablet.send("group.profile", member=seat["id"], profile=chosen)
