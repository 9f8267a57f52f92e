"""Whatever is scored, edited, restarted, chained and revealed, in whatever order.

As `test_machine.py`, for score steps: Hypothesis makes up workshops in which people score, leave,
change seats, criteria are edited and restarted, steps are added, moved, copied and removed, and
results are revealed part by part. Each tally is counted again by `tests/naive_scores.py`; nobody
is shown a thing that depends on a hidden score; `verify` agrees with the archive at the end.
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

from tests import naive, naive_scores
from tests.cast import GROUPS
from workshop.commands.replay import differences, replay
from workshop.commands.requests import Answer
from workshop.exports.archive import read_archive
from workshop.exports.verifying import verify
from workshop.rules import tallies
from workshop.rules.criteria import LOCKED
from workshop.rules.refusals import CODES, Refusal
from workshop.rules.rows import Criterion, Step
from workshop.rules.state import Workshop

from .judging import everything_shown, with_other_scores
from .room import Room

FACILITATOR = "facilitator"
STEPS_MOST, IDEAS_MOST, GROUPS_MOST = 7, 5, 5
ORIGIN = {"workshop": "ABCDEF", "title": "Avant", "idea": "i4", "number": 4}

#: What a tally says beside what is counted: words, and what two rounds say of each other.
WORDS = ("text", "set_aside", "before")


def one_of_its(attribute: str) -> st.SearchStrategy[str]:
    return st.runner().flatmap(lambda machine: st.sampled_from(getattr(machine, attribute)))


STEP, GROUP, MEMBER = one_of_its("steps"), one_of_its("groups"), one_of_its("members")
IDEA, CRITERION = one_of_its("ideas"), one_of_its("criteria")
ASKED, CANDIDATE = one_of_its("asked"), one_of_its("candidates")
VALUE = st.none() | st.integers(0, 10) | st.sampled_from([0, 10])
CRITERIA = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.sampled_from(["Utilité", "Coût", "Plaisir"]),
            "sentence": st.sampled_from(["", "Pour qui ?"]),
            "low": st.sampled_from(["rien", "peu"]),
            "high": st.just("tout"),
            "weight": st.integers(0, 3),
            "high_is_good": st.booleans(),
        }
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda criterion: criterion["name"],
).filter(lambda criteria: any(criterion["weight"] for criterion in criteria))


class Judging(RuleBasedStateMachine):
    """An ideas step s1, scores s2, a second round of them s3, and what is added."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Room(("ideas", {}))
        self.stored: dict[tuple[str, ...], Any] = {}

    @initialize(
        criteria=CRITERIA,
        again=st.none() | CRITERIA,
        how=st.fixed_dictionaries(
            {
                "one_per_group": st.sampled_from([False, False, True]),
                "led": st.sampled_from([False, False, True]),
                "order": st.sampled_from(["mean", "favourable", "opposed"]),
                "results": st.sampled_from(["reveal", "reveal", "close", "live"]),
            }
        ),
        seats=st.tuples(st.sampled_from([2, 6]), st.integers(1, 3)),
        brought=st.integers(0, 2),
    )
    def begin(
        self, criteria: Any, again: Any, how: dict[str, Any], seats: tuple[int, int], brought: int
    ) -> None:
        """Two groups, ideas of theirs and from an earlier workshop, and scores under way."""
        second = {"second_round_of": "s2"} | how | ({"criteria": again} if again else {})
        self.room = Room(("ideas", {}), ("score", how | {"criteria": criteria}), ("score", second))
        for name, members in zip(GROUPS, seats, strict=False):
            self.room.join(name, members=members)
        self.act(FACILITATOR, "profiles.set", names=["habitants", "élus"])
        self.act("g1", "group.profile", profile="p1")
        if brought:
            ideas = [self.an_idea(number) for number in range(brought)]
            self.act("organiser", "idea.bring", step="s1", ideas=ideas)
        self.act(FACILITATOR, "step.open", step="s1")
        for who in ("g1", "g2", FACILITATOR)[brought:]:
            self.act(who, "idea.submit", step="s1", text=f"L’idée de {who}")
        self.act(FACILITATOR, "step.open", step="s2")

    def an_idea(self, number: int) -> dict[str, Any]:
        return {"text": f"D’avant {number}", "detail": "", "theme": None, "origin": ORIGIN}

    # -- what there is

    @property
    def state(self) -> Workshop:
        return self.room.state

    @property
    def steps(self) -> list[str]:
        return [step.id for step in self.state.sequence()]

    @property
    def groups(self) -> list[str]:
        return [group.id for group in self.state.groups.values()]

    @property
    def members(self) -> list[str]:
        return [member.id for member in self.state.members.values()]

    @property
    def ideas(self) -> list[str]:
        return [idea.id for idea in self.state.ideas.values()]

    @property
    def criteria(self) -> list[str]:
        return [row.id for row in self.state.criteria.values()]

    @property
    def asked(self) -> list[str]:
        """The criteria of the open step, where it has some."""
        step = self.open_scores()
        return ([row.id for row in self.state.criteria_of(step.id)] if step else []) or ["c1"]

    @property
    def candidates(self) -> list[str]:
        step = self.open_scores()
        return (naive.candidates(self.room.archive(), step.id) if step else []) or self.ideas

    def open_scores(self) -> Step | None:
        step = self.state.open_step()
        return step if step and step.kind == "score" else None

    def score_steps(self, *states: str) -> list[Step]:
        return [s for s in self.state.sequence() if s.kind == "score" and s.state in states]

    # -- one command, and what must be true of it

    def act(self, who: str, command: str, **payload: Any) -> dict[str, Any] | None:
        """The answer, or None where it was refused; checked either way."""
        self.room.tick(0.001)
        before = {noun: dict(table) for noun, table in self.state.rows.items()}
        locked = self.locked()
        try:
            answer = self.room.ask(who, command, payload)
        except Refusal as refusal:
            answer = Answer.refused(refusal)
        if not answer.ok:
            assert answer.code in CODES
            assert answer.code != "internal"
            assert self.state.rows == before
            return None
        self.check_locked(locked)
        self.note_tallies()
        return answer.result

    def locked(self) -> dict[str, Criterion]:
        """The criteria on which somebody has scored since they were last started."""
        scored = {(s.criterion, s.round) for s in self.state.scores.values() if s.value is not None}
        return {
            row.id: row for row in self.state.criteria.values() if (row.id, row.round) in scored
        }

    def check_locked(self, before: dict[str, Criterion]) -> None:
        """What people scored on stays what it was, as long as its round stands."""
        for id, was in before.items():
            now = self.state.criteria[id,]
            if now.round == was.round:
                assert [getattr(now, n) for n in LOCKED] == [getattr(was, n) for n in LOCKED]
                assert not now.removed

    def note_tallies(self) -> None:
        """A tally just stored is what the naive count finds; one stored before hasn't changed."""
        for key, tally in self.state.tallies.items():
            if key not in self.stored:
                if tally.content["kind"] == "score":
                    self.check_tally(tally.content)
                self.stored[key] = json.loads(json.dumps(tally.content))
            assert tally.content == self.stored[key], f"stored tally {key} changed"

    def check_tally(self, content: dict[str, Any]) -> None:
        archive, step = self.room.archive(), content["step"]
        rows = [{k: v for k, v in row.items() if k not in WORDS} for row in content["rows"]]
        assert rows == naive_scores.tally(archive, step)
        assert content["complete"] == naive_scores.complete(archive, step)
        counted = naive_scores.footing(archive, step)
        assert {name: content["footing"][name] for name in counted} == counted
        moves = naive_scores.before(archive, step)
        said = {row["idea"]: row["before"] for row in content["rows"] if "before" in row}
        if said and not moves:
            # reopening the first round closed this one, then set the first's tally aside
            return
        assert {i: {k: b[k] for k in moves[i]} for i, b in said.items()} == moves

    # -- scoring

    @precondition(lambda self: self.open_scores())
    @rule(given=st.lists(st.tuples(MEMBER, CANDIDATE, ASKED, VALUE), min_size=1, max_size=8))
    def give(self, given: list[tuple[str, str, str, int | None]]) -> None:
        for member, idea, criterion, value in given:
            self.give_score(member, idea, criterion, value)

    @precondition(lambda self: self.open_scores())
    @rule(value=st.integers(0, 10), far=st.booleans())
    def everybody_scores(self, value: int, far: bool) -> None:
        """Everything, all much the same or in two camps."""
        for place, member in enumerate(self.members):
            for idea in self.candidates:
                for criterion in self.asked:
                    camp = 10 - value if far and place % 2 else value
                    self.give_score(member, idea, criterion, camp)

    @precondition(lambda self: self.open_scores())
    @rule(member=MEMBER, idea=CANDIDATE, criterion=CRITERION, value=VALUE)
    def enter_for(self, member: str, idea: str, criterion: str, value: int | None) -> None:
        self.give_score(member, idea, criterion, value, by_facilitator=True)

    def give_score(
        self,
        member: str,
        idea: str,
        criterion: str,
        value: int | None,
        by_facilitator: bool = False,
    ) -> None:
        """Accepted exactly when it may be; never answered with a value."""
        step = self.open_scores()
        assert step
        who, alone = self.state.member(member), step.settings["one_per_group"]
        fits = (
            self.state.group(who.group).state == "active"
            and step.only_group in (None, who.group)
            and (alone or who.state == "here")
            and criterion in [row.id for row in self.state.criteria_of(step.id)]
            and idea in naive.candidates(self.room.archive(), step.id)
            and (by_facilitator or not step.settings["led"] or step.led_idea == idea)
        )
        order = {"step": step.id, "idea": idea, "criterion": criterion, "member": member}
        if by_facilitator:
            answer = self.act(FACILITATOR, "score.set", **order, value=value, group=who.group)
        else:
            answer = self.act(who.group, "score.set", **order, value=value)
        assert answer == ({} if fits else None)

    @precondition(lambda self: self.open_scores())
    @rule(member=MEMBER, to=MEMBER, back=st.booleans())
    def move(self, member: str, to: str, back: bool) -> None:
        """Two sheets are exchanged whole; exchanged twice, all is as it was."""
        step, group = self.state.about.last_step, self.state.member(member).group
        assert step
        before = self.sheet(step, member), self.sheet(step, to)
        if self.act(group, "score.move", step=step, member=member, to=to) is None:
            return
        assert (self.sheet(step, to), self.sheet(step, member)) == before
        if back and self.act(group, "score.move", step=step, member=to, to=member) is not None:
            assert (self.sheet(step, member), self.sheet(step, to)) == before

    def sheet(self, step: str, member: str) -> dict[Any, int | None]:
        rows = [s for s in self.state.scores.values() if (s.step, s.member) == (step, member)]
        return {(s.idea, s.criterion, s.round): s.value for s in rows if s.value is not None}

    @precondition(lambda self: self.open_scores())
    @rule(idea=CANDIDATE)
    def lead(self, idea: str) -> None:
        self.act(FACILITATOR, "score.lead", step=self.state.about.last_step, idea=idea)

    # -- criteria

    @rule(step=STEP, criteria=CRITERIA)
    def edit_criteria(self, step: str, criteria: Any) -> None:
        self.act(FACILITATOR, "step.configure", step=step, settings={"criteria": criteria})

    @rule(
        criterion=CRITERION, field=st.sampled_from([*LOCKED, "sentence"]), other=st.integers(0, 3)
    )
    def edit_one(self, criterion: str, field: str, other: int) -> None:
        """Refused once somebody scored on it, but for its sentence."""
        row = self.state.criteria[criterion,]
        changed = {"weight": other, "high_is_good": bool(other % 2)}.get(field, f"mot {other}")
        said = [
            {name: getattr(each, name) for name in ("id", "sentence", *LOCKED)}
            | ({field: changed} if each.id == criterion else {})
            for each in self.state.criteria_of(row.step)
        ]
        same, stands = getattr(row, field) == changed, criterion in self.locked()
        answer = self.act(FACILITATOR, "step.configure", step=row.step, settings={"criteria": said})
        if stands and field in LOCKED and not same and not row.removed:
            assert answer is None

    @rule(criterion=CRITERION)
    def restart(self, criterion: str) -> None:
        self.act(FACILITATOR, "criterion.restart", criterion=criterion)

    # -- people

    @rule(member=MEMBER, left=st.booleans())
    def leave(self, member: str, left: bool) -> None:
        self.act(FACILITATOR, "member.leave", member=member, left=left)

    @rule(group=GROUP, profile=st.sampled_from(["p1", "p2", "p9", None]), one=st.booleans())
    def choose_profile(self, group: str, profile: str | None, one: bool) -> None:
        member = self.state.seats(group)[0].id if one and self.state.seats(group) else None
        self.act(group, "group.profile", profile=profile, member=member)

    @rule(group=GROUP)
    def remove_or_bring_back(self, group: str) -> None:
        gone = self.state.group(group).state == "removed"
        self.act(FACILITATOR, "group.restore" if gone else "group.remove", group=group)

    @precondition(lambda self: len(self.groups) < GROUPS_MOST)
    @rule(group=GROUP, members=st.integers(1, 3), split=st.booleans())
    def split_or_join(self, group: str, members: int, split: bool) -> None:
        name = GROUPS[len(self.groups)]
        if split:
            self.act(FACILITATOR, "group.split", group=group, name=name, members=members)
        else:
            self.act("visitor", "group.join", name=name, members=members)

    @rule(group=GROUP, into=GROUP)
    def join_into(self, group: str, into: str) -> None:
        self.act(FACILITATOR, "group.join_into", group=group, into=into)

    # -- ideas

    @rule(ideas=st.lists(IDEA, min_size=2, max_size=2, unique=True), split=st.booleans())
    def merge_or_split(self, ideas: list[str], split: bool) -> None:
        if split:
            self.act(FACILITATOR, "idea.split", idea=ideas[0])
        else:
            self.act(FACILITATOR, "idea.merge", ideas=ideas)

    @rule(idea=IDEA, back=st.booleans())
    def hide_or_restore(self, idea: str, back: bool) -> None:
        self.act(FACILITATOR, "idea.restore" if back else "idea.hide", idea=idea)

    @precondition(lambda self: len(self.ideas) < IDEAS_MOST)
    @rule(include=st.booleans())
    def add_an_idea(self, include: bool) -> None:
        text = f"Une de plus, la {len(self.ideas)}e"
        answer = self.act(FACILITATOR, "idea.submit", step="s1", text=text, late=True)
        step = self.open_scores()
        if answer and include and step:
            self.act(FACILITATOR, "step.include", step=step.id, idea=answer["idea"])

    # -- the sequence

    @precondition(lambda self: len(self.state.steps) < STEPS_MOST)
    @rule(
        kind=st.sampled_from(["score", "score", "vote", "results"]),
        criteria=CRITERIA,
        of=st.none() | STEP,
        position=st.none() | st.integers(0, 6),
    )
    def add_step(self, kind: str, criteria: Any, of: str | None, position: int | None) -> None:
        more = {
            "score": {"criteria": criteria, "second_round_of": of},
            "vote": {"works_on": {"first": 2, "of": of} if of else None},
            "results": {"works_on": {"step": of} if of else None},
        }[kind]
        order = {"kind": kind, "title": kind, "settings": more, "position": position}
        self.act(FACILITATOR, "step.add", **order)

    @precondition(lambda self: len(self.state.steps) < STEPS_MOST)
    @rule(step=STEP)
    def copy_step(self, step: str) -> None:
        answer = self.act(FACILITATOR, "step.copy", step=step)
        if answer:
            told = self.told_of(step)
            assert self.told_of(answer["step"]) == told
            assert self.state.step(answer["step"]).state == "prepared"

    def told_of(self, step: str) -> list[Any]:
        row = self.state.step(step)
        rows = [
            [getattr(c, n) for n in (*LOCKED, "sentence")] for c in self.state.criteria_of(step)
        ]
        return [row.kind, row.title, row.settings, rows]

    @rule(step=STEP, position=st.integers(0, 6))
    def move_step(self, step: str, position: int) -> None:
        before = self.steps
        if self.act(FACILITATOR, "step.move", step=step, position=position) is not None:
            assert sorted(before) == sorted(self.steps)
            assert self.steps.index(step) == min(position, len(before) - 1)

    @rule(step=STEP)
    def remove_step(self, step: str) -> None:
        """What has begun is safe."""
        began = self.state.step(step).state != "prepared"
        assert (self.act(FACILITATOR, "step.remove", step=step) is None) or not began

    @rule(step=STEP)
    def open(self, step: str) -> None:
        self.act(FACILITATOR, "step.open", step=step)

    @precondition(lambda self: self.open_scores())
    @rule()
    def close(self) -> None:
        self.act(FACILITATOR, "step.close", step=self.state.about.last_step, now=True)

    @precondition(lambda self: self.score_steps("closed", "revealed"))
    @rule(which=st.integers(0, 3), group=st.none() | st.none() | GROUP)
    def reopen(self, which: int, group: str | None) -> None:
        steps = self.score_steps("closed", "revealed")
        step = steps[which % len(steps)].id
        self.act(FACILITATOR, "step.reopen", step=step, group=group, anyway=True)

    # -- results

    @precondition(lambda self: self.score_steps("closed"))
    @rule(which=st.integers(0, 3), idea=st.none() | IDEA, criterion=st.none() | CRITERION)
    def reveal(self, which: int, idea: str | None, criterion: str | None) -> None:
        steps = self.score_steps("closed")
        step = steps[which % len(steps)].id
        self.act(FACILITATOR, "step.reveal", step=step, idea=idea, criterion=criterion)

    @precondition(lambda self: self.score_steps("open", "closed", "revealed"))
    @rule(which=st.integers(0, 3), weights=st.lists(st.integers(0, 9), min_size=3, max_size=3))
    def try_weights(self, which: int, weights: list[int]) -> None:
        """A trial changes no tally and no list but how the screen stands."""
        steps = self.score_steps("open", "closed", "revealed")
        step = steps[which % len(steps)]
        ids = [row.id for row in self.state.criteria_of(step.id)]
        before, tally = self.taken_home(), tallies.current_tally(self.state, step)
        trial = dict(zip(ids, weights, strict=False))
        if self.act(FACILITATOR, "screen.arrange", step=step.id, weights=trial) is not None:
            assert self.state.step(step.id).display["weights"] == trial
            assert self.taken_home() == before
            assert tallies.current_tally(self.state, self.state.step(step.id)) == tally

    def taken_home(self) -> Any:
        archive = self.room.archive()
        steps = [
            {k: v for k, v in step.items() if k not in ("display", "revision")}
            for step in archive["steps"]
        ]
        changed = {"workshop", "journal", "steps"}
        return [steps, {noun: rows for noun, rows in archive.items() if noun not in changed}]

    # -- what is always true

    @invariant()
    def the_open_tally_is_what_the_naive_count_finds(self) -> None:
        step = self.open_scores()
        if step:
            content = tallies.count(self.state, step)
            self.check_tally(content)

    @invariant()
    def none_is_not_zero(self) -> None:
        """There are as many scores in a tally as there are numbers, zeros too."""
        step = self.open_scores()
        if step:
            said = [c for row in tallies.count(self.state, step)["rows"]
                    for c in row["criteria"].values()]  # fmt: skip
            zeros = [s for s in naive_scores.cells(self.room.archive(), step.id) if s["value"] == 0]
            assert sum(one["histogram"][0] for one in said) == len(zeros)
            assert all(sum(one["histogram"]) == one["n"] for one in said)
            assert all((one["mean"] is None) == (one["n"] == 0) for one in said)

    @invariant()
    def nobody_is_shown_what_depends_on_a_hidden_score(self) -> None:
        hidden = [
            step.id
            for step in self.score_steps("open", "closed")
            if step.state == "closed" or step.settings["results"] != "live"
        ]
        # who would come into a vote on the first ones is the facilitator's to see
        looks_at = [s.settings.get("works_on") or {} for s in self.state.sequence()]
        if hidden and not any(works_on.get("of") in hidden for works_on in looks_at):
            state = read_archive(json.loads(json.dumps(self.room.archive())))[0]
            other = with_other_scores(self.room.archive(), hidden)
            assert everything_shown(other) == everything_shown(state)

    def teardown(self) -> None:
        archive = json.loads(json.dumps(self.room.archive()))
        assert self.room.replayed() == []
        assert differences(read_archive(archive)[0], self.state) == []
        assert verify(archive, replay).in_words("en")[:-1] == []
        assert verify(archive, replay).agrees


def test_whatever_is_scored_the_promises_hold() -> None:
    name = settings.get_current_profile_name()
    suite = settings(settings.get_profile("suite"), max_examples=40)
    profile = settings.get_profile("hunt") if name == "hunt" else suite
    run_state_machine_as_test(Judging, settings=profile)
