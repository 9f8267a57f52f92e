"""A score step under way, and what the tests give and read in it."""

from typing import Any

from tests.cast import IDEAS
from workshop.rules import views

from .room import Room

ACCEPTED = {"name": "Acceptabilité", "low": "refusé", "high": "adopté"}
#: High is bad: a 10 counts as 0.
COST = {"name": "Coût", "low": "gratuit", "high": "ruineux", "high_is_good": False}

Cell = tuple[str, str, str]


class Scoring:
    """Ideas of the facilitator's in s1, the score step s2 open."""

    def __init__(self, room: Room, ideas: int = 2) -> None:
        self.room = room
        room.open("s1")
        for text in IDEAS[:ideas]:
            room.submit("facilitator", text)
        room.open("s2")

    def give(
        self,
        member: str,
        value: int | None,
        idea: str = "i1",
        criterion: str = "c1",
        who: str | None = None,
        step: str = "s2",
    ) -> dict[str, Any]:
        return self.room.do(
            who or member.split("m")[0],
            "score.set",
            step=step,
            idea=idea,
            criterion=criterion,
            member=member,
            value=value,
        )

    def values(self) -> dict[tuple[str, str, str, int], int | None]:
        """Every score there is, none too, by member, idea, criterion and round."""
        rows = self.room.state.scores.values()
        return {(s.member, s.idea, s.criterion, s.round): s.value for s in rows}

    def numbers(self) -> dict[Cell, int]:
        """The scores that are numbers."""
        return {key[:3]: value for key, value in self.values().items() if value is not None}

    def sheet(self, member: str) -> dict[str, Any]:
        return views.group_view(self.room.state, member.split("m")[0])[f"sheet/s2.{member}"]

    def seen(self) -> list[Any]:
        """Everything that anybody is shown."""
        state = self.room.state
        groups = [views.group_view(state, id) for (id,) in state.groups]
        return [views.facilitator_view(state), views.screen_view(state), *groups,
                views.groups_view(state)]  # fmt: skip

    def progress(self) -> dict[str, Any]:
        return views.screen_view(self.room.state)["progress/s2"]

    def now(self, step: str = "s2") -> dict[str, dict[str, Any]]:
        """The rows of the tally by idea, as it stands."""
        return {row["idea"]: row for row in self.room.tally(step)["rows"]}

    def close(self, step: str = "s2") -> dict[str, dict[str, Any]]:
        """Close, and the rows of the stored tally by idea."""
        self.room.close(step)
        return self.now(step)

    def ranks(self, step: str = "s2") -> list[tuple[str, int]]:
        return [(row["idea"], row["rank"]) for row in self.room.tally(step)["rows"]]
