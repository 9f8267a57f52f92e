"""What is always true of an evening, whatever happened in it."""

import json

from hypothesis.stateful import invariant

from tests import naive
from workshop.commands.replay import differences
from workshop.exports.archive import read_archive
from workshop.exports.recounting import recount
from workshop.rules import proposals, tallies, views

from .evening import Evening


class Promises(Evening):
    """Looked at after each command, accepted or refused; the last ones at the end."""

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
