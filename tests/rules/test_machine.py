"""Whatever several groups and two facilitators do, in whatever order, the promises hold.

Hypothesis makes up evenings: it joins, submits, merges, votes, closes, reopens, redacts, repeats…
After each command, accepted or refused, everything that must always be true is looked at, and the
open tally is counted again by `tests/naive.py`. At the end the journal alone must make the same
workshop. To look for much longer: `--hypothesis-profile=hunt`.
"""

import json
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests import naive
from tests.cast import GROUPS
from workshop.commands.replay import differences
from workshop.commands.requests import Answer
from workshop.exports.archive import read_archive
from workshop.exports.recounting import recount
from workshop.rules import proposals, tallies, views
from workshop.rules.points import owners
from workshop.rules.redaction import mark_of
from workshop.rules.refusals import CODES, Refusal
from workshop.rules.rows import Step
from workshop.rules.state import Workshop

from .room import Room

GROUPS_MOST, IDEAS_MOST = 4, 8

#: What a house's row of a tally says that the naive count doesn't.
WORDS = ("text", "set_aside")


def one_of_its(attribute: str) -> st.SearchStrategy[str]:
    """One of what the machine has now under this name."""
    return st.runner().flatmap(lambda machine: st.sampled_from(getattr(machine, attribute)))


GROUP = one_of_its("groups")
IDEA = one_of_its("ideas")
ACTIVE = one_of_its("active")
MERGED = one_of_its("merged")
CANDIDATE = one_of_its("candidates")
#: Ideas to merge: those of the open vote rather than others.
SEVERAL = st.lists(CANDIDATE | CANDIDATE | ACTIVE, min_size=2, max_size=3, unique=True)
LEAD_TEXTS = (None, "new", "the last one's")
FACILITATOR = "facilitator"

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

ANY_GROUP = st.sampled_from(["g1", "g2", "g3", "g4", "g9"])
ANY_IDEA = st.sampled_from([f"i{number}" for number in range(1, 8)])
ANY_STEP = st.sampled_from(["s1", "s2", "s3", "s4", "s9"])
ANY_THEME = st.sampled_from(["t1", "t2", "t3", "t9"])
ORDERS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "points.set": {"step": ANY_STEP, "idea": ANY_IDEA, "points": st.integers(-3, 4)},
    "step.done": {"step": ANY_STEP, "done": st.booleans()},
    "step.open": {"step": ANY_STEP},
    "step.close": {"step": ANY_STEP, "now": st.booleans()},
    "step.cancel_close": {"step": ANY_STEP},
    "step.reopen": {"step": ANY_STEP, "group": st.none() | ANY_GROUP, "anyway": st.booleans()},
    "step.reveal": {"step": ANY_STEP},
    "step.include": {"step": ANY_STEP, "idea": ANY_IDEA},
    "idea.withdraw": {"idea": ANY_IDEA},
    "idea.restore": {"idea": ANY_IDEA},
    "idea.admit": {"idea": ANY_IDEA},
    "idea.hide": {"idea": ANY_IDEA},
    "idea.split": {"idea": ANY_IDEA, "undo": st.booleans()},
    "idea.part": {"idea": ANY_IDEA},
    "step.curtain": {"step": ANY_STEP, "up": st.booleans()},
    "step.uncover": {"step": ANY_STEP},
    "hand.raise": {"raised": st.booleans()},
    "hand.lower": {"group": ANY_GROUP},
    "idea.object": {"idea": ANY_IDEA},
    "objection.dismiss": {"idea": ANY_IDEA},
    "group.admit": {"group": ANY_GROUP},
    "group.remove": {"group": ANY_GROUP},
    "group.restore": {"group": ANY_GROUP},
    "group.resize": {"members": st.integers(0, 4)},
    "group.split": {
        "group": ANY_GROUP,
        "name": st.sampled_from(GROUPS),
        "members": st.integers(1, 3),
    },
    "group.join_into": {"group": ANY_GROUP, "into": ANY_GROUP},
    "idea.file": {"idea": ANY_IDEA, "theme": st.none() | ANY_THEME},
    "idea.propose_alike": {
        "ideas": st.lists(ANY_IDEA, min_size=2, max_size=2),
        "proposed": st.booleans(),
    },
    "theme.add": {"name": st.sampled_from(["Un", "Deux", "un"]), "step": st.none() | ANY_STEP},
    "theme.rename": {"theme": ANY_THEME, "name": st.sampled_from(["Un", "Deux", "Trois"])},
    "theme.remove": {"theme": ANY_THEME},
    "step.next_circle": {"step": ANY_STEP, "back": st.booleans()},
    "notice.seen": {"notice": st.integers(1, 40)},
}
ANYTHING = st.sampled_from(sorted(ORDERS)).flatmap(
    lambda command: st.tuples(st.just(command), st.fixed_dictionaries(ORDERS[command]))
)


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

    # -- how the evening begins

    @initialize(
        vote=st.fixed_dictionaries(
            {
                "budget": st.integers(2, 5),
                "limit": st.integers(1, 2) | st.just(2),
                "per_member": st.booleans(),
                "barred": st.sampled_from(["authors", "authors", "lone_author", "nobody"]),
                "order": st.sampled_from(["total", "share"]),
                "spend_all": st.booleans(),
                "results": st.sampled_from(["reveal", "close", "live"]),
                "against_budget": st.sampled_from([0, 0, 2, 3]),
            }
        ),
        ideas=st.fixed_dictionaries(
            {
                "max_ideas": st.sampled_from([None, None, 2]),
                "to_screen": st.sampled_from(["at_once", "at_once", "delay", "accepted"]),
            }
        ),
        seats=st.lists(st.integers(1, 3), min_size=3, max_size=3),
        wrote=st.lists(st.integers(0, 3), min_size=4, max_size=6),
        placed=st.lists(
            st.tuples(st.integers(1, 3), st.integers(1, 6), st.integers(-2, 3)), max_size=8
        ),
        spending=st.sets(st.sampled_from(["g1", "g2", "g3"])),
        brought=st.sampled_from([0, 0, 1, 2]),
    )
    def begin(
        self,
        vote: dict[str, Any],
        ideas: dict[str, Any],
        seats: list[int],
        wrote: list[int],
        placed: list[tuple[int, int, int]],
        spending: set[str],
        brought: int,
    ) -> None:
        """Three groups, ideas of theirs, of nobody's or from before, and a vote under way."""
        again = {"works_on": {"first": 2, "of": "s2"}}
        ideas |= {"themes": ["Un", "Deux"], "circles": ["Sans un euro", "En une semaine"]}
        votes = (("vote", vote), ("vote", vote | again))
        self.room = Room(("ideas", ideas), *votes, ("results", {}), ("sort", {}))
        for name, members in zip(GROUPS, seats, strict=False):
            self.room.join(name, members=members)
        if brought:
            self.bring_ideas([self.new_text() for _ in range(brought)])
        self.act(FACILITATOR, "step.open", step="s1")
        for author in wrote:
            self.send_idea(f"g{author}" if author else FACILITATOR, self.new_text())
            self.admit(0)
        self.act(FACILITATOR, "step.open", step="s2")
        for group, idea, points in placed:
            self.act(f"g{group}", "points.set", step="s2", idea=f"i{idea}", points=points)
        self.spend(spending)

    # -- what there is

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

    # -- ideas

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

    @precondition(lambda self: len(self.origin) < IDEAS_MOST)
    @rule(step=st.sampled_from(["s1", "s2", "s3"]))
    def bring(self, step: str) -> None:
        self.bring_ideas([self.new_text()], step)

    @precondition(lambda self: len(self.origin) < IDEAS_MOST)
    @rule(who=GROUP | st.just(FACILITATOR), step=st.sampled_from(["s1", "s1", "s2"]))
    def submit(self, who: str, step: str) -> None:
        self.send_idea(who, self.new_text(), step=step, late=True)

    @precondition(lambda self: len(self.origin) < IDEAS_MOST)
    @rule(group=GROUP, idea=IDEA, anyway=st.booleans(), by_facilitator=st.booleans())
    def submit_the_same(self, group: str, idea: str, anyway: bool, by_facilitator: bool) -> None:
        if idea not in self.own or idea in self.redacted:
            return
        row, before = self.state.idea(idea), len(self.origin)
        more: dict[str, Any] = {"anyway": anyway} | ({"group": group} if by_facilitator else {})
        self.send_idea(FACILITATOR if by_facilitator else group, self.own[idea].upper(), **more)
        if row.state == "active" and row.step == "s1" and not anyway:
            assert len(self.origin) == before

    @precondition(lambda self: self.active and len(self.origin) < IDEAS_MOST)
    @rule(group=GROUP, idea=ACTIVE)
    def say_that_it_is_ours_too(self, group: str, idea: str) -> None:
        text = self.new_text()
        answer = self.act(group, "idea.join", idea=idea, text=text)
        if answer:
            assert answer["idea"] == idea
            assert group not in naive.owners(
                self.room.archive(), naive.find(self.room.archive()["ideas"], idea)
            )
            self.note_idea(answer["source"], text, group)

    @precondition(lambda self: self.merged)
    @rule(idea=MERGED, group=GROUP)
    def take_back_what_was_ours_too(self, idea: str, group: str) -> None:
        ours = self.origin.get(idea, (0, "", None))[2] == group
        row = self.state.ideas.get((idea,))
        may = bool(row and row.ours_too)
        if self.act(group, "idea.part", idea=idea) is not None:
            assert may
            assert ours or group in self.wrote_together(idea)
            assert self.state.idea(idea).state == "withdrawn"

    def wrote_together(self, idea: str) -> set[str]:
        archive = self.room.archive()
        return naive.owners(archive, naive.find(archive["ideas"], idea))

    @rule(idea=IDEA, group=GROUP)
    def edit(self, idea: str, group: str) -> None:
        archive = self.room.archive()
        wrote = naive.owners(archive, naive.find(archive["ideas"], idea)) if self.origin else set()
        author, text = min(wrote, default=group), self.new_text()
        if self.act(author, "idea.edit", idea=idea, text=text) is not None:
            assert author in wrote
            self.first[idea] = self.own[idea] = text
            self.said[idea].add(text.casefold())

    @rule(idea=ACTIVE)
    def withdraw(self, idea: str) -> None:
        author = self.origin.get(idea, (0, "", None))[2]
        self.act(author or "g1", "idea.withdraw", idea=idea)

    @rule(idea=ACTIVE)
    def hide(self, idea: str) -> None:
        self.act(FACILITATOR, "idea.hide", idea=idea)

    @precondition(lambda self: self.there_are("hidden", "withdrawn"))
    @rule(which=st.integers(0, 3), by_author=st.booleans())
    def restore(self, which: int, by_author: bool) -> None:
        gone = [i for i in self.state.ideas.values() if i.state in ("hidden", "withdrawn")]
        idea = gone[which % len(gone)]
        self.act(
            idea.group if by_author and idea.group else FACILITATOR, "idea.restore", idea=idea.id
        )

    @precondition(lambda self: self.there_are("pending"))
    @rule(which=st.integers(0, 3))
    def admit(self, which: int) -> None:
        waiting = [idea.id for idea in self.state.ideas.values() if idea.state == "pending"]
        if waiting:
            self.act(FACILITATOR, "idea.admit", idea=waiting[which % len(waiting)])

    @rule(idea=IDEA)
    def correct(self, idea: str) -> None:
        text, leads = self.new_text(), bool(self.state.sources(idea))
        if self.act(FACILITATOR, "idea.correct", idea=idea, text=text) is not None:
            (self.led if leads else self.said)[idea].add(text.casefold())
            if not leads:
                self.own[idea] = text

    @precondition(lambda self: self.origin)
    @rule(idea=IDEA)
    def redact(self, idea: str) -> None:
        answer = self.act(FACILITATOR, "idea.redact", idea=idea)
        assert answer is not None
        assert idea in answer["ideas"]

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

    # -- merging

    @rule(
        ideas=SEVERAL,
        text=st.sampled_from(LEAD_TEXTS),
    )
    def merge(self, ideas: list[str], text: str | None) -> None:
        self.merge_as(ideas, text)

    def merge_as(self, ideas: list[str], text: str | None) -> bool:
        words = self.new_text() if text == "new" else None
        if text == "the last one's" and ideas[-1] not in self.redacted:
            words = self.own.get(ideas[-1])
        answer = self.act(FACILITATOR, "idea.merge", ideas=ideas, text=words)
        if answer and words:
            (self.led[ideas[0]] if text == "new" else self.borrowed).add(words.casefold())
        return answer is not None

    @precondition(lambda self: self.merged)
    @rule(idea=MERGED, undo=st.sampled_from([False, False, True]))
    def split(self, idea: str, undo: bool) -> None:
        lead = self.state.ideas[idea,].lead or idea if (idea,) in self.state.ideas else idea
        family = [lead, *(source.id for source in self.state.sources(lead))]
        answer = self.act(FACILITATOR, "idea.split", idea=idea, undo=undo)
        if answer and not undo:
            gone = family if idea == lead else [idea]
            assert set(gone) <= set(answer["ideas"])
            for each in gone:
                row = self.state.idea(each)
                assert (row.state, row.lead) == ("active", None)
                assert row.first_text == self.first[each]
                assert self.room.says(each) == self.own[each]
                assert (row.number, row.step, row.group) == self.origin[each]

    def standing(self) -> list[Any]:
        """The ideas, all but when they last changed, and every given number that counts."""
        archive = self.room.archive()
        given = {key: number for key, number in self.room.given().items() if number}
        return [
            [{k: v for k, v in idea.items() if k != "revision"} for idea in archive["ideas"]],
            {key: number for key, number in given.items() if self.may_count(archive, *key)},
            self.placed(),
        ]

    def may_count(self, archive: naive.Archive, step: str, group: str, idea: str) -> bool:
        """A number on an idea that is barred, or no candidate, may go: see `test_split_idea.py`."""
        speaks = self.state.idea(idea).lead or idea
        is_candidate = speaks in naive.candidates(archive, step)
        return is_candidate and not naive.barred(archive, step, group, speaks)

    @rule(
        ideas=SEVERAL,
        text=st.sampled_from([None, "new"]),
    )
    def merge_and_split_at_once(self, ideas: list[str], text: str | None) -> None:
        before = self.standing()
        if not any(self.state.sources(idea) for idea in ideas) and self.merge_as(ideas, text):
            self.split(ideas[0], undo=False)
            assert self.standing() == before

    @rule(
        ideas=SEVERAL,
        text=st.sampled_from([None, "new"]),
    )
    def merge_and_undo(self, ideas: list[str], text: str | None) -> None:
        before = self.standing()
        if self.merge_as(ideas, text):
            answer = self.act(FACILITATOR, "idea.split", idea=ideas[0], undo=True)
            assert answer is not None
            assert sorted(answer["ideas"]) == sorted(ideas)
            assert self.standing() == before

    @precondition(lambda self: self.open_vote())
    @rule(ideas=SEVERAL, groups=st.sets(GROUP, min_size=1), one=st.booleans(), undo=st.booleans())
    def merge_spend_and_split(
        self, ideas: list[str], groups: set[str], one: bool, undo: bool
    ) -> None:
        """What a merge gives back is spent elsewhere before the ideas leave, or one of them."""
        if self.merge_as(ideas, None):
            self.spend(groups)
            self.split(ideas[-1] if one else ideas[0], undo=undo and not one)

    @precondition(lambda self: self.open_vote())
    @rule(idea=CANDIDATE, groups=st.sets(GROUP, min_size=1))
    def hide_spend_and_restore(self, idea: str, groups: set[str]) -> None:
        if self.act(FACILITATOR, "idea.hide", idea=idea) is not None:
            self.spend(groups)
            self.act(FACILITATOR, "idea.restore", idea=idea)

    @precondition(lambda self: self.open_vote())
    @rule(
        ideas=SEVERAL,
        groups=st.sets(GROUP, min_size=1),
        change=st.sampled_from(["merge", "hide", "reword"]),
        again=st.booleans(),
    )
    def change_it_while_it_is_closed(
        self, ideas: list[str], groups: set[str], change: str, again: bool
    ) -> None:
        """A vote that closes meets nothing until it is reopened, then all at once.

        Then what changed is taken back, while the vote is open or while it is closed `again`.
        """
        vote, idea = self.state.about.last_step, ideas[0]
        self.spend(groups)
        self.act(FACILITATOR, "step.reopen", step="s1", anyway=True)
        if change == "hide":
            self.act(FACILITATOR, "idea.hide", idea=idea)
        elif change == "reword":
            self.edit(idea, "g1")
        else:
            self.merge_as(ideas, None)
        self.act(FACILITATOR, "step.reopen", step=vote, anyway=True)
        self.spend(groups)
        if again:
            self.act(FACILITATOR, "step.reopen", step="s1", anyway=True)
        if change == "hide":
            self.act(FACILITATOR, "idea.restore", idea=idea)
        elif change == "reword":
            self.admit(0)
        else:
            self.split(idea, undo=False)
        if again:
            self.act(FACILITATOR, "step.reopen", step=vote, anyway=True)

    @precondition(lambda self: self.merged)
    @rule(group=GROUP, idea=MERGED)
    def object(self, group: str, idea: str) -> None:
        self.act(group, "idea.object", idea=idea)

    # -- the vote

    @precondition(lambda self: self.open_vote())
    @rule(given=st.lists(st.tuples(GROUP, CANDIDATE, st.integers(-2, 3)), min_size=1, max_size=6))
    def give(self, given: list[tuple[str, str, int]]) -> None:
        for group, idea, points in given:
            self.give_points(group, idea, points)

    @precondition(lambda self: self.open_vote())
    @rule(group=GROUP)
    def spend_all(self, group: str) -> None:
        """As much as fits on each idea, in order of number."""
        self.spend({group})
        self.act(group, "step.done", step=self.state.about.last_step, done=True)

    def spend(self, groups: set[str]) -> None:
        for group in sorted(groups):
            for idea in self.candidates if self.open_vote() else []:
                for points in (1, 2):
                    self.give_points(group, idea, points)

    @precondition(lambda self: self.open_vote())
    @rule(group=GROUP, idea=CANDIDATE, points=st.integers(-2, 3))
    def give_in_its_name(self, group: str, idea: str, points: int) -> None:
        self.give_points(group, idea, points, by_facilitator=True)

    def give_points(self, group: str, idea: str, points: int, by_facilitator: bool = False) -> None:
        """Accepted exactly when the naive count says that it fits."""
        vote = self.open_vote()
        assert vote
        archive = self.room.archive()
        had = naive.counts(archive, vote.id, group, idea)
        budgets, spent = self.budgets(archive, vote.id, group), self.sides(archive, vote.id, group)
        left = [
            budget - used + max(was, 0)
            for budget, used, was in zip(budgets, spent, (had, -had), strict=True)
        ]
        fits = (
            self.state.group(group).state == "active"
            and vote.only_group in (None, group)
            and idea in naive.candidates(archive, vote.id)
            and not naive.barred(archive, vote.id, group, idea)
            and -vote.settings["against_limit"] <= points <= vote.settings["limit"]
            and points <= max(left[0], 0)
            and -points <= max(left[1], 0)
        )
        order: dict[str, Any] = {"step": vote.id, "idea": idea, "points": points}
        if by_facilitator:
            answer = self.act(FACILITATOR, "points.set", **order, group=group)
        else:
            answer = self.act(group, "points.set", **order)
        assert (answer is not None) == fits
        if answer:
            after = {"points": points, "left": left[0] - max(points, 0)}
            if vote.settings["against_budget"]:
                after["against_left"] = left[1] - max(-points, 0)
            assert answer == after
            for original in naive.originals(archive, idea):
                given = naive.given(self.room.archive(), vote.id, group, original["id"])
                assert given == (points if original["id"] == idea else 0)

    @precondition(lambda self: self.open_vote())
    @rule(group=GROUP, done=st.booleans())
    def say_done(self, group: str, done: bool) -> None:
        self.act(group, "step.done", step=self.state.about.last_step, done=done)

    # -- steps

    @precondition(lambda self: self.state.tally("s2") or not self.open_vote())
    @rule(step=st.sampled_from(["s2", "s3", "s4", "s5"]))
    def open(self, step: str) -> None:
        self.act(FACILITATOR, "step.open", step=step)

    @precondition(lambda self: self.state.open_step())
    @rule(now=st.sampled_from([True, True, False]))
    def close(self, now: bool) -> None:
        self.act(FACILITATOR, "step.close", step=self.state.about.last_step, now=now)

    @precondition(lambda self: self.state.tally("s2") and not self.open_vote())
    @rule(step=st.sampled_from(["s2", "s2", "s3"]), group=st.none() | st.none() | GROUP)
    def reopen_a_vote(self, step: str, group: str | None) -> None:
        self.act(FACILITATOR, "step.reopen", step=step, group=group, anyway=True)

    @precondition(lambda self: self.closed_vote())
    @rule(up=st.sampled_from([True, True, False]), often=st.integers(0, 3))
    def draw_the_curtain(self, up: bool, often: int) -> None:
        step = self.closed_vote()
        self.act(FACILITATOR, "step.curtain", step=step, up=up)
        for _ in range(often):
            self.act(FACILITATOR, "step.uncover", step=step)

    def closed_vote(self) -> str | None:
        votes = [s for s in self.state.sequence() if s.kind == "vote" and s.state == "closed"]
        return votes[0].id if votes else None

    @precondition(lambda self: self.open_vote())
    @rule()
    def reopen_the_ideas(self) -> None:
        self.act(FACILITATOR, "step.reopen", step="s1", anyway=True)

    @precondition(lambda self: self.open_vote())
    @rule(idea=ACTIVE)
    def include(self, idea: str) -> None:
        self.act(FACILITATOR, "step.include", step=self.state.about.last_step, idea=idea)

    @rule(seconds=st.sampled_from([1, 6, 20]))
    def wait(self, seconds: int) -> None:
        self.room.tick(seconds)
        self.note_tallies()

    # -- groups

    @precondition(lambda self: len(self.groups) < GROUPS_MOST)
    @rule(members=st.integers(1, 3), door=st.sampled_from(["open", "open", "ask"]))
    def join(self, members: int, door: str) -> None:
        self.act(FACILITATOR, "door.set", door=door)
        name = GROUPS[len(self.groups)]
        self.act("visitor", "group.join", name=name, members=members)

    @rule(group=GROUP)
    def remove_or_bring_back(self, group: str) -> None:
        """Or let in, where it waits at the door."""
        act = {"active": "remove", "removed": "restore", "waiting": "admit"}
        state = self.state.group(group).state
        self.act(FACILITATOR, f"group.{act[state]}", group=group)

    @rule(group=GROUP, members=st.integers(1, 3))
    def resize(self, group: str, members: int) -> None:
        self.act(group, "group.resize", members=members)

    @precondition(lambda self: len(self.groups) < GROUPS_MOST + 2)
    @rule(group=GROUP, members=st.integers(1, 2))
    def split_in_two(self, group: str, members: int) -> None:
        wrote, people = self.wrote(), self.people()
        name = f"Moitié {len(self.groups) + 1}"
        order = {"group": group, "name": name, "members": members}
        answer = self.act(FACILITATOR, "group.split", **order)
        if answer is not None:
            half = {answer["group"]}
            both = {i: groups | (half if group in groups else set()) for i, groups in wrote.items()}
            assert self.wrote() == both
            assert self.people() == people
            assert len(self.state.seats(answer["group"])) == members

    @rule(group=GROUP, into=GROUP)
    def become_one(self, group: str, into: str) -> None:
        wrote, people = self.wrote(), self.people()
        if self.act(FACILITATOR, "group.join_into", group=group, into=into) is not None:
            names = {group: into}
            one = {i: {names.get(g, g) for g in groups} for i, groups in wrote.items()}
            assert self.wrote() == one
            assert self.people() == people

    def wrote(self) -> dict[str, set[str]]:
        """Whose each original is, in the naive count and in the rules alike."""
        archive = self.room.archive()
        found = {row["id"]: naive.owners(archive, row) for row in archive["ideas"]}
        assert found == {i.id: owners(self.state, i) for i in self.state.ideas.values()}
        return found

    def people(self) -> set[str]:
        """Who sits somewhere, each in a seat that nobody else has."""
        here = [row for row in self.state.members.values() if row.state == "here"]
        assert len({(row.group, row.seat) for row in here}) == len(here)
        return {row.id for row in here}

    # -- themes, circles, proposals

    @rule(idea=IDEA, theme=st.none() | ANY_THEME)
    def file(self, idea: str, theme: str | None) -> None:
        self.act(FACILITATOR, "idea.file", idea=idea, theme=theme)

    @rule(back=st.sampled_from([False, False, True]))
    def move_to_the_next_circle(self, back: bool) -> None:
        self.act(FACILITATOR, "step.next_circle", step="s1", back=back)

    @precondition(lambda self: self.state.step("s5").state == "open")
    @rule(
        group=GROUP,
        ideas=st.lists(ACTIVE, min_size=2, max_size=2),
        proposed=st.sampled_from([1, 0]),
    )
    def propose(self, group: str, ideas: list[str], proposed: int) -> None:
        self.act(group, "idea.propose_alike", ideas=ideas, proposed=bool(proposed))

    @rule(ideas=st.lists(ACTIVE, min_size=2, max_size=2))
    def keep_apart(self, ideas: list[str]) -> None:
        self.act(FACILITATOR, "idea.apart", ideas=ideas)

    @rule(group=GROUP, name=st.sampled_from(GROUPS) | st.none())
    def rename(self, group: str, name: str | None) -> None:
        """Or redact the name."""
        if name is None:
            self.act(FACILITATOR, "group.redact", group=group)
        else:
            self.act(group, "group.rename", name=name)

    # -- whatever else

    @rule(who=st.sampled_from([FACILITATOR, "visitor"]) | ANY_GROUP, order=ANYTHING)
    def try_anything(self, who: str, order: tuple[str, dict[str, Any]]) -> None:
        self.act(who, order[0], **order[1])

    # -- again

    @precondition(lambda self: self.sent)
    @rule(back=st.integers(1, 60))
    def repeat(self, back: int) -> None:
        """The same command again, from whoever gave it: the same answer, and nothing changes."""
        who, command, payload, command_id = self.sent[-min(back, len(self.sent))]
        self.room.tick()
        self.note_tallies()
        before = {noun: dict(table) for noun, table in self.state.rows.items()}
        entries = len(self.room.journal)
        answer = self.room.ask(who, command, payload, command_id)
        if answer.ok:
            assert answer.result == self.room.known[command_id]["answer"]
            assert answer.revision <= self.state.revision
        else:
            assert answer.code == "group.removed"
        assert self.state.rows == before
        assert len(self.room.journal) == entries

    # -- what is always true

    @invariant()
    def every_tally_is_what_the_naive_count_finds(self) -> None:
        step = self.state.open_step()
        if step and step.kind in ("ideas", "vote"):
            self.check_tally(step, tallies.count(self.state, step))

    @invariant()
    def no_idea_and_no_source_is_ever_lost(self) -> None:
        assert set(self.origin) == {idea.id for idea in self.state.ideas.values()}
        for idea in self.state.ideas.values():
            assert (idea.number, idea.step, idea.group) == self.origin[idea.id]
            assert idea.first_text == self.first[idea.id]
            assert idea.text == self.own[idea.id]
            assert (idea.state == "merged") == (idea.lead is not None)
            if idea.lead:
                lead = self.state.idea(idea.lead)
                assert lead.lead is None
                assert lead.state in ("active", "hidden")

    @invariant()
    def ideas_stay_in_their_circle_and_under_their_theme(self) -> None:
        for idea in self.state.ideas.values():
            assert (idea.circle, idea.theme) == (self.circle[idea.id], self.filed[idea.id])

    @invariant()
    def what_is_proposed_is_what_groups_say_of_ideas_that_stand(self) -> None:
        found = {pair: set(groups) for pair, groups in proposals.proposals(self.state).items()}
        assert found == naive.proposals(self.room.archive())

    @invariant()
    def what_counts_in_the_archive_is_what_counts(self) -> None:
        vote = self.open_vote()
        if vote is None:
            return
        archive = self.room.archive()
        for row in archive["points"]:
            if row["step"] == vote.id:
                idea, group = row["idea"], row["group"]
                counts = 0
                present = self.state.group(group).state == "active"
                if present and idea in naive.candidates(archive, vote.id):
                    counts = naive.counts(archive, vote.id, group, idea)
                assert row["points"] == counts, row

    @invariant()
    def points_in_the_archive_add_up_to_the_totals(self) -> None:
        archive = self.room.archive()
        for step in self.state.steps.values():
            if step.kind == "vote" and step.state != "prepared":
                content = tallies.current_tally(self.state, step)
                assert content is not None
                for row in content["rows"]:
                    key = (step.id, row["idea"])
                    rows = [r for r in archive["points"] if (r["step"], r["idea"]) == key]
                    assert sum(r["points"] for r in rows) == row["total"], key

    @invariant()
    def a_removed_text_is_nowhere(self) -> None:
        gone = self.removed_texts
        if gone:
            archive = json.dumps(self.room.archive(), ensure_ascii=False).casefold()
            assert [text for text in sorted(gone) if text in archive] == []

    @invariant()
    def what_is_covered_is_in_no_row_and_level_ideas_come_together(self) -> None:
        for step in self.state.sequence():
            if not step.curtain:
                continue
            content = tallies.current_tally(self.state, step)
            seen = views.screen_view(self.state)[f"tally/{step.id}"]
            assert content is not None
            assert seen["covered"] + len(seen["rows"]) == len(content["rows"])
            shown = {row["rank"] for row in seen["rows"]}
            covered = {row["rank"] for row in content["rows"]} - shown
            assert len(seen["rows"]) == sum(row["rank"] in shown for row in content["rows"])
            assert not shown or not covered or max(covered) < min(shown)

    @invariant()
    def every_view_can_be_shown(self) -> None:
        views.facilitator_view(self.state)
        views.screen_view(self.state)
        views.groups_view(self.state)
        for group in self.groups:
            views.group_view(self.state, group)

    @invariant()
    def at_most_one_step_is_open(self) -> None:
        assert [step.state for step in self.state.steps.values()].count("open") <= 1

    def teardown(self) -> None:
        assert self.room.replayed() == []
        archive = json.loads(json.dumps(self.room.archive()))
        assert differences(read_archive(archive)[0], self.state) == []
        assert list(recount(archive)) == []


def test_whatever_happens_in_an_evening_the_promises_hold() -> None:
    name = settings.get_current_profile_name()
    profile = settings.get_profile(name if name == "hunt" else "suite")
    run_state_machine_as_test(Evening, settings=profile)
