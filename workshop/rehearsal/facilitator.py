"""A simulated facilitator: opens each step, waits, sorts, closes, reveals."""

from .client import Entry, View
from .evaluating import Evaluating
from .leading import Lead
from .tidying import Tidying

TIMER_S = 45
READING_S = 6
UNCOVERED_EVERY_S = 1.5
LAST_MERGE_AFTER_S = 14
RESULTS_TOLD = 3
#: So many ideas are typed where a step has none to work on.
TYPED = 4

NOTHING_TO_WORK_ON = ("step.nothing_to_vote_on", "step.nothing_to_score")


class Facilitator:
    """Leads one workshop of any sequence, step by step, by what each step is."""

    def __init__(self, lead: Lead) -> None:
        self._lead = lead
        self._kept_for_the_vote: tuple[Tidying, list[Entry]] | None = None

    def play(self) -> None:
        """The whole sequence, from the door to the last step."""
        self._lead.do("screen.show", what="join")
        self._lead.wait(lambda view: view["workshop"]["groups"] >= self._lead.groups)
        self._lead.tell("rehearsal.joined", n=self._lead.groups)
        self._lead.pace.pause(3)
        steps = sorted(self._lead.line.all("step"), key=lambda step: int(step["position"]))
        for place, step in enumerate(steps):
            following = steps[place + 1]["kind"] if place + 1 < len(steps) else None
            self._play(step["id"], following)
        if steps[-1]["kind"] != "results":
            self._close_if_open(steps[-1]["id"])

    def _play(self, id: str, following: str | None) -> None:
        coming = self._prepare(id)
        step = self._open(id)
        if step["kind"] == "ideas":
            self._take_ideas(step)
        elif step["kind"] == "sort":
            self._sort(Tidying(self._lead, coming), following)
        elif step["kind"] == "vote":
            self._take_votes(id)
        elif step["kind"] == "score":
            self._take_scores(Evaluating(self._lead, id), id)
        else:
            self._lead.pace.pause(READING_S)

    # -- opening and closing

    def _prepare(self, id: str) -> list[str]:
        """Type some ideas where the step has none; gives who comes in."""
        step = self._lead.entry(f"step/{id}")
        if step["ready"] in NOTHING_TO_WORK_ON:
            families = {thought.family: thought for thought in reversed(self._lead.thoughts)}
            for thought in sorted(families.values(), key=lambda each: each.family)[:TYPED]:
                said = {"text": thought.text, "detail": thought.detail}
                self._lead.do("idea.submit", step=id, **said)
            self._lead.tell("rehearsal.typed", n=TYPED)
            step = self._lead.wait(
                lambda view: view[f"step/{id}"] if view[f"step/{id}"]["ready"] is None else None
            )
        coming: list[str] = (step.get("comes") or {}).get("ideas", [])
        return coming

    def _open(self, id: str) -> Entry:
        self._lead.do("step.open", step=id)
        step = self._lead.wait(
            lambda view: view[f"step/{id}"] if view[f"step/{id}"]["state"] == "open" else None
        )
        self._lead.tell(f"rehearsal.{step['kind']}_open", title=step["title"])
        if step["kind"] in ("ideas", "vote", "score"):
            self._lead.do("timer.start", seconds=max(1, round(self._lead.pace.real(TIMER_S))))
        return step

    def _wait_for_everyone(self, step: str) -> None:
        progress = f"progress/{step}"
        self._lead.attend(lambda view: view[progress]["done"] >= self._lead.groups)

    def _close_if_open(self, id: str) -> None:
        if self._lead.entry(f"step/{id}")["state"] == "open":
            self._lead.close(id)

    def _is_hidden(self, id: str) -> bool:
        """Whether the result of a closed step is still to be revealed: then it is said."""
        step = self._lead.entry(f"step/{id}")
        if step["state"] != "closed":
            return False
        self._lead.tell(f"rehearsal.{step['kind']}_closed")
        self._lead.pace.pause(3)
        return True

    # -- by kind

    def _take_ideas(self, step: Entry) -> None:
        id = step["id"]
        self._wait_for_everyone(id)
        for circle, constraint in enumerate(step["settings"].get("circles") or (), start=1):
            self._lead.do("step.next_circle", step=id)
            self._lead.tell("rehearsal.circle", text=constraint)
            self._wait_for_circle(id, circle)
        self._lead.close(id)
        ideas = sum(idea["step"] == id for idea in self._lead.active())
        self._lead.tell("rehearsal.ideas_closed", n=ideas)

    def _wait_for_circle(self, step: str, circle: int) -> None:
        """Until there is an idea from each group, more or less."""

        def written(view: View) -> bool:
            ideas = [entry for key, entry in view.items() if key.startswith("idea/")]
            here = [i for i in ideas if i["step"] == step and i.get("circle") == circle]
            return len(here) >= self._lead.groups

        self._lead.attend(written)

    def _sort(self, tidying: Tidying, following: str | None) -> None:
        tidying.wait_for_proposals()
        families = tidying.families()
        # one merge comes late, in the open vote: the points given must follow
        late = families[-1:] if following == "vote" else []
        for family in families[: len(families) - len(late)]:
            self._lead.pace.pause(3)
            tidying.merge(family)
        self._kept_for_the_vote = (tidying, late[0]) if late else None
        tidying.keep_apart()
        tidying.file()
        self._lead.pace.pause(3)

    def _take_votes(self, id: str) -> None:
        if self._kept_for_the_vote is not None:
            self._lead.pace.pause(LAST_MERGE_AFTER_S)
            tidying, family = self._kept_for_the_vote
            tidying.merge(family)
            self._kept_for_the_vote = None
        self._wait_for_everyone(id)
        self._lead.close(id)
        if self._is_hidden(id):
            self._uncover(id)
        tally = self._lead.wait(lambda view: view.get(f"tally/{id}"))
        for row in tally["rows"][:RESULTS_TOLD]:
            values = {"rank": row["rank"], "text": row["text"]}
            self._lead.tell("rehearsal.result", n=row["total"], **values)
        self._lead.pace.pause(3)

    def _uncover(self, id: str) -> None:
        """In two acts: the curtain, then each rank from the last to the first."""
        self._lead.do("step.curtain", step=id, up=True)
        self._lead.tell("rehearsal.curtain")
        self._lead.pace.pause(3)
        while self._lead.do("step.uncover", step=id)["left"]:
            self._lead.pace.pause(UNCOVERED_EVERY_S)

    def _take_scores(self, scores: Evaluating, id: str) -> None:
        scores.lead()
        self._lead.close(id)
        if self._is_hidden(id):
            scores.reveal()
        scores.look()
        self._lead.pace.pause(3)
