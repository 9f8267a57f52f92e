"""A room in which anything may happen, and what must be true of each single command."""

import json
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine

from tests import naive
from workshop.commands.requests import Answer
from workshop.rules.redaction import mark_of
from workshop.rules.refusals import CODES, Refusal
from workshop.rules.rows import Step
from workshop.rules.state import Workshop

from .room import Room

FACILITATOR = "facilitator"

#: What a house's row of a tally says that the naive count doesn't.
WORDS = ("text", "set_aside")

#: What may lower given numbers, where a budget has not enough for all that counts again.
MAY_LOWER = (
    "idea.split",
    "idea.restore",
    "idea.admit",
    "idea.merge",
    "step.reopen",
    "step.include",
    "step.close",
    "group.split",
    "group.join_into",
)

Sides = tuple[int, int]


class Evening(RuleBasedStateMachine):
    """One room, an ideas step s1, a vote s2, a second vote s3 on the first of s2, results s4."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Room(("ideas", {}))
        self.typed = 0
        #: Of every idea: number, step and group; its first text, and what it says on its own.
        self.origin: dict[str, tuple[int, str, str | None]] = {}
        self.first: dict[str, str] = {}
        self.own: dict[str, str] = {}
        #: Every text that an idea ever had of its own, and that was made for it as a lead.
        self.said: dict[str, set[str]] = {}
        self.led: dict[str, set[str]] = {}
        #: Texts that a lead took from a source. A wording that its own idea gave up since stays
        #: with the lead when that idea is redacted: see `test_redact.py`.
        self.borrowed: set[str] = set()
        self.redacted: set[str] = set()
        self.removed_texts: set[str] = set()
        self.stored: dict[tuple[str, ...], Any] = {}
        self.sent: list[tuple[str, str, dict[str, Any], str]] = []
        #: Under which circle each idea was submitted, and where it was last filed.
        self.circle: dict[str, int] = {}
        self.filed: dict[str, str | None] = {}

    @property
    def state(self) -> Workshop:
        return self.room.state

    @property
    def groups(self) -> list[str]:
        return [group.id for group in self.state.groups.values()]

    @property
    def ideas(self) -> list[str]:
        return [idea.id for idea in self.state.ideas.values()] or ["i1"]

    @property
    def active(self) -> list[str]:
        found = [idea.id for idea in self.state.ideas.values() if idea.state == "active"]
        return found or ["i1"]

    @property
    def merged(self) -> list[str]:
        """Leads and sources."""
        found = [i for i in self.state.ideas.values() if i.lead or self.state.sources(i.id)]
        return [idea.id for idea in found]

    @property
    def candidates(self) -> list[str]:
        step = self.open_vote()
        return (naive.candidates(self.room.archive(), step.id) if step else []) or self.active

    def there_are(self, *states: str) -> bool:
        """Whether some ideas are in one of these states."""
        return any(idea.state in states for idea in self.state.ideas.values())

    def open_vote(self) -> Step | None:
        step = self.state.open_step()
        return step if step and step.kind == "vote" else None

    def new_text(self) -> str:
        self.typed += 1
        return f"idée n°{self.typed:03d}"

    # -- one command, and what must be true of it

    def act(self, who: str, command: str, **payload: Any) -> dict[str, Any] | None:
        """The answer, or None where it was refused; checked either way."""
        self.room.tick()
        self.note_tallies()
        before = {noun: dict(table) for noun, table in self.state.rows.items()}
        revision, given, had = self.state.revision, self.room.given(), self.placed()
        command_id = f"evening-{len(self.sent):08d}"
        try:
            answer = self.room.ask(who, command, payload, command_id)
        except Refusal as refusal:
            answer = Answer.refused(refusal)
        if not answer.ok:
            assert answer.code in CODES, answer.code
            assert answer.code != "internal"
            assert self.state.rows == before
            assert self.state.revision == revision
            return None
        assert answer.revision == self.state.revision == revision + 1
        self.sent.append((who, command, payload, command_id))
        if command == "idea.redact":
            self.forget_texts(answer.result["ideas"])
        if command == "idea.file":
            self.filed[payload["idea"]] = payload["theme"]
        if command == "step.reopen":
            had = self.placed_when_closed(payload["step"])
        if command in ("step.reopen", "group.join_into"):
            given, had = self.gathered(given), self.added_up(had)
        if command in ("group.split", "group.join_into") and had:
            had = {group: self.within_budget(group, sides) for group, sides in had.items()}
        self.check_given(who, command, payload, given)
        self.check_told(who, command, payload, had)
        self.note_tallies()
        return answer.result

    def placed(self) -> dict[str, Sides] | None:
        """What each group has placed in the open vote, for and against."""
        vote = self.open_vote()
        if vote is None:
            return None
        archive = self.room.archive()
        return {group: self.sides(archive, vote.id, group) for group in self.groups}

    def sides(self, archive: naive.Archive, step: str, group: str) -> Sides:
        return (
            naive.placed(archive, step, group),
            naive.placed_against(archive, step, group),
        )

    def budgets(self, archive: naive.Archive, step: str, group: str) -> Sides:
        return (
            naive.budget(archive, step, group),
            naive.budget(archive, step, group, "against_budget"),
        )

    def within_budget(self, group: str, had: Sides) -> Sides:
        vote = self.open_vote()
        assert vote
        budget = self.budgets(self.room.archive(), vote.id, group)
        return (min(had[0], budget[0]), min(had[1], budget[1]))

    def gathered(self, given: dict[tuple[str, ...], int]) -> dict[tuple[str, ...], int]:
        """What was given in the open vote, with that of a group that joined in the other's name."""
        vote = self.open_vote()
        found: dict[tuple[str, ...], int] = {}
        for (step, group, idea), number in given.items():
            now = self.joined(group) if vote and vote.id == step else group
            found[step, now, idea] = found.get((step, now, idea), 0) + number
        return found

    def added_up(self, had: dict[str, Sides] | None) -> dict[str, Sides] | None:
        """The same of what each had placed; what the budget has no room for doesn't come back."""
        if had is None or self.open_vote() is None:
            return None
        found: dict[str, Sides] = {}
        for group, (for_, against) in had.items():
            now = self.joined(group)
            before = found.get(now, (0, 0))
            found[now] = (before[0] + for_, before[1] + against)
        for group in {self.joined(group) for group in had if self.joined(group) != group}:
            found[group] = self.within_budget(group, found[group])
        return found

    def joined(self, group: str) -> str:
        rows = self.state.groups
        while (into := rows[group,].joined) is not None:
            group = into
        return group

    def placed_when_closed(self, step: str) -> dict[str, Sides] | None:
        """What each group had in the last stored tally of a vote."""
        rounds = [content for (at, _), content in self.stored.items() if at == step]
        if not rounds or rounds[-1]["kind"] != "vote":
            return None
        found: dict[str, Sides] = {}
        for group in self.groups:
            numbers = [row["by_group"].get(group, 0) for row in rounds[-1]["rows"]]
            found[group] = (sum(n for n in numbers if n > 0), -sum(n for n in numbers if n < 0))
        return found

    def check_given(
        self, who: str, command: str, payload: dict[str, Any], given: dict[tuple[str, ...], int]
    ) -> None:
        """Given numbers grow by their group's points.set alone, and go down for want of budget."""
        giver = payload.get("group") or who
        archive = None
        for key, number in self.room.given().items():
            step, group, idea = key
            before = given.get(key, 0)
            shrank = abs(number) <= abs(before) and number * before >= 0
            if command == "points.set" and (step, group) == (payload["step"], giver):
                assert idea == payload["idea"] or shrank, key
                continue
            assert shrank, f"{key} grew by {command}"
            if number != before:
                assert command in MAY_LOWER, f"{key} went down by {command}"
                archive = archive or self.room.archive()
                side = 0 if before > 0 else 1
                spent = self.sides(archive, step, group)[side]
                assert spent == self.budgets(archive, step, group)[side], "lowered for nothing"
                if self.state.group(group).state != "removed":
                    codes = [fact["code"] for fact in self.room.facts(group)]
                    assert "points.lowered" in codes

    def check_told(
        self, who: str, command: str, payload: dict[str, Any], had: dict[str, Sides] | None
    ) -> None:
        """A group gets told exactly what came back to it, and is no longer done."""
        vote, has = self.open_vote(), self.placed()
        if vote is None or has is None or had is None or command == "step.open":
            return
        for group, points in had.items():
            if self.state.group(group).state == "removed":
                continue
            facts = [f for f in self.room.facts(group) if f["code"] == "points.back"]
            back = [then - now for then, now in zip(points, has[group], strict=True)]
            if command == "points.set" and group == (payload.get("group") or who):
                assert facts == []
                continue
            assert facts == [
                {"code": "points.back", "points": more} | side
                for more, side in zip(back, ({}, {"against": True}), strict=True)
                if more > 0
            ]
            if facts:
                assert not self.room.is_done(group, vote.id)

    def note_tallies(self) -> None:
        """A tally just stored is what the naive count finds; one stored before hasn't changed."""
        for key, tally in self.state.tallies.items():
            if key not in self.stored:
                assert tally.revision == self.state.revision
                self.check_tally(self.state.steps[tally.step,], tally.content)
                self.stored[key] = json.loads(json.dumps(tally.content))
            assert tally.content == self.stored[key], f"stored tally {key} changed"

    def check_tally(self, step: Step, content: dict[str, Any]) -> None:
        """The same as the naive count, and nobody above what is allowed."""
        archive = self.room.archive()
        rows = [{k: v for k, v in r.items() if k not in WORDS} for r in content["rows"]]
        if step.kind == "vote":
            assert rows == naive.tally(archive, step.id)
            assert naive.excesses(archive, step.id, rows) == []
            footing = naive.footing(archive, step.id)
            assert {name: content["footing"][name] for name in footing} == footing
        else:
            assert rows == naive.ideas_of(archive, step.id)

    # -- what is noted of ideas

    def send_idea(self, who: str, text: str, **more: Any) -> None:
        author = who if who != FACILITATOR else more.get("group")
        answer = self.act(who, "idea.submit", step=more.pop("step", "s1"), text=text, **more)
        if answer:
            assert answer["number"] == len(self.origin) + 1
            self.note_idea(answer["idea"], text, author)

    def note_idea(self, id: str, text: str, author: str | None) -> None:
        row = self.state.idea(id)
        self.origin[id] = (len(self.origin) + 1, row.step, author)
        self.first[id] = self.own[id] = text
        self.said[id], self.led[id] = {text.casefold()}, set()
        self.circle[id], self.filed[id] = self.state.step(row.step).circle, row.theme

    def bring_ideas(self, texts: list[str], step: str = "s1") -> None:
        """From an earlier workshop: all of them, under numbers of their own, or none."""
        before = {"workshop": "ABCDEF", "title": "Mars", "idea": "i7", "number": 7}
        ideas = [{"text": text, "origin": before} for text in texts]
        answer = self.act("organiser", "idea.bring", step=step, ideas=ideas)
        assert (answer is None) == (self.state.step(step).state != "prepared")
        for id, text in zip(answer["ideas"] if answer else [], texts, strict=bool(answer)):
            assert self.state.idea(id).origin == before
            self.note_idea(id, text, None)

    def forget_texts(self, ideas: list[str]) -> None:
        """What these ever said has to go, but for what another idea says at this moment."""
        self.redacted |= set(ideas)
        gone: set[str] = set()
        for id in ideas:
            says = {self.own[id].casefold(), self.first[id].casefold()}
            gone |= (self.said[id] | self.led[id]) - (self.borrowed - says)
            self.said[id], self.led[id] = set(), set()
            self.first[id] = self.own[id] = mark_of(id)
        for key, content in self.stored.items():
            rows = self.state.tallies[key].content["rows"]
            for row, now in zip(content["rows"], rows, strict=True):
                wandered = row["text"].casefold() in gone and now["text"] == mark_of(row["idea"])
                if row["idea"] in ideas or wandered:
                    row["text"] = mark_of(row["idea"])
        for idea in self.state.ideas.values():
            if idea.id not in self.redacted:
                says = {idea.text, idea.first_text, idea.lead_text or ""}
                gone -= {text.casefold() for text in says}
        self.removed_texts |= gone
