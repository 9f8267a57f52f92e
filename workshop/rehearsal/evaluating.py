"""How a simulated facilitator leads scores: idea by idea where it is led, and so revealed."""

from itertools import count
from typing import Any

from .client import View
from .leading import Lead

#: Each member has to score each idea, and the tablet goes round.
PATIENCE_S = 180
#: So many ideas are talked about one by one, before all is shown.
ONE_BY_ONE = 2
RESULTS_TOLD = 3


class Evaluating:
    """One score step, from its opening on."""

    def __init__(self, lead: Lead, step: str) -> None:
        self._lead, self._step = lead, step

    @property
    def _entry(self) -> dict[str, Any]:
        return self._lead.entry(f"step/{self._step}")

    def lead(self) -> None:
        """Until everybody has scored, all at their own pace or together."""
        if self._entry["settings"]["led"]:
            self._lead_each()
        progress = f"progress/{self._step}"
        self._lead.attend(lambda view: view[progress]["done"] >= self._lead.groups, PATIENCE_S)

    def _lead_each(self) -> None:
        criteria = len(self._entry["criteria"])
        for turn, idea in zip(count(1), self._entry["candidates"], strict=False):
            self._lead.do("score.lead", step=self._step, idea=idea)
            self._lead.tell("rehearsal.led", text=self._lead.entry(f"idea/{idea}")["text"])
            self._wait_for_scores(turn * criteria)

    def _wait_for_scores(self, each: int) -> None:
        """Until everybody who is here has given so many."""

        def given(view: View) -> bool:
            progress = view[f"progress/{self._step}"]
            return bool(progress["scores"] >= each * progress["members"])

        self._lead.attend(given, PATIENCE_S)

    def reveal(self) -> None:
        """Some ideas one by one, the first one criterion by criterion; then everything."""
        criteria = [criterion["id"] for criterion in self._entry["criteria"]]
        for place, idea in enumerate(self._entry["candidates"][:ONE_BY_ONE]):
            for criterion in [{"criterion": id} for id in criteria] if place == 0 else [{}]:
                self._lead.do("step.reveal", step=self._step, idea=idea, **criterion)
                self._arrange(mode="histograms", idea=idea, **criterion)
                self._lead.pace.pause(3)
            text = self._lead.entry(f"idea/{idea}")["text"]
            self._lead.tell("rehearsal.revealed_one", text=text)
        self._arrange()
        self._lead.do("step.reveal", step=self._step)

    def look(self) -> None:
        """The result as the room reads it, and whether it holds with other weights."""
        tally = self._lead.wait(lambda view: _whole(view.get(f"tally/{self._step}")))
        for row in tally["rows"][:RESULTS_TOLD]:
            mean = "–" if row["mean"] is None else f"{row['mean']:.1f}"
            values = {"rank": row["rank"], "text": row["text"], "mean": mean}
            self._lead.tell("rehearsal.scored", n=row["n"], **values)
        criteria = [criterion["id"] for criterion in tally["criteria"]]
        if len(criteria) > 1:
            self._arrange(mode="map", x=criteria[0], y=criteria[1])
            self._lead.pace.pause(3)
            self._try_weights(criteria)
        if any(row.get("before") for row in tally["rows"]):
            self._arrange(mode="rounds")
            self._lead.pace.pause(3)

    def _try_weights(self, criteria: list[str]) -> None:
        """The first criterion counts three times as much, for a moment."""
        weights = {id: 3 if id == criteria[0] else 1 for id in criteria}
        self._arrange(weights=weights)
        tally = f"tally/{self._step}"
        trial = self._lead.wait(lambda view: view[tally].get("trial"))
        self._lead.tell("rehearsal.trial_holds" if trial["holds"] else "rehearsal.trial_falls")
        self._lead.pace.pause(3)
        self._arrange()

    def _arrange(self, **how: Any) -> None:
        self._lead.do("screen.arrange", step=self._step, **how)


def _whole(tally: dict[str, Any] | None) -> dict[str, Any] | None:
    return tally if tally is not None and not tally.get("partial") else None
