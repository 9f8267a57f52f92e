"""Whatever several groups and two facilitators do, in whatever order, the promises hold.

Hypothesis makes up evenings: it joins, submits, merges, votes, closes, reopens, redacts, repeats…
After each command, accepted or refused, everything that must always be true is looked at, and the
open tally is counted again by `tests/naive.py`. At the end the journal alone must make the same
workshop. To look for much longer: `--hypothesis-profile=hunt`.
"""

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests import naive
from tests.cast import GROUPS
from workshop.rules.points import owners

from .any_order import ANY_GROUP, ANY_THEME, ANYTHING
from .evening import FACILITATOR
from .promises import Promises
from .room import Room

GROUPS_MOST, IDEAS_MOST = 4, 8


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


class AnyEvening(Promises):
    """What groups and facilitators do, one thing after the other, in the room of `Evening`."""

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

    # -- ideas

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


def test_whatever_happens_in_an_evening_the_promises_hold() -> None:
    name = settings.get_current_profile_name()
    profile = settings.get_profile(name if name == "hunt" else "suite")
    run_state_machine_as_test(AnyEvening, settings=profile)
