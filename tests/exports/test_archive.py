"""The archive: everything that a workshop is, and not yet what is hidden."""

import copy
import json
from dataclasses import fields
from typing import Any

import pytest

from tests import naive
from tests.exports.conftest import Afternoon, Archive
from workshop.commands.actors import Actor
from workshop.commands.replay import differences
from workshop.exports.archive import read_archive, read_parts
from workshop.rules import views
from workshop.rules.refusals import Refusal
from workshop.rules.rows import Idea
from workshop.rules.state import Workshop


def through_a_file(archive: Archive) -> Archive:
    again: Archive = json.loads(json.dumps(archive, ensure_ascii=False))
    return again


def all_views(state: Workshop) -> dict[str, Any]:
    """What everybody sees."""
    seen = {"facilitator": views.facilitator_view(state), "screen": views.screen_view(state)}
    for (group,) in state.groups:
        seen[group] = views.groups_view(state) | views.group_view(state, group)
    return seen


@pytest.mark.parametrize("until", ["shown", "afternoon"])
def test_a_restored_workshop_gives_everybody_the_same_views(
    until: str, request: pytest.FixtureRequest
) -> None:
    played: Afternoon = request.getfixturevalue(until)
    archive = through_a_file(played.archive(early=True))

    restored = played.restored(archive)

    assert restored.head.code != played.head.code
    assert all_views(restored.state()) == all_views(played.state())


def test_a_restored_workshop_has_the_same_rows_and_the_same_archive(shown: Afternoon) -> None:
    archive = through_a_file(shown.archive())

    restored = shown.restored(archive)

    assert differences(restored.state(), shown.state()) == []
    again = restored.archive()
    assert again["workshop"].pop("code") != archive["workshop"].pop("code")
    assert again == archive


def test_a_restored_workshop_goes_on(afternoon: Afternoon) -> None:
    restored = afternoon.restored(through_a_file(afternoon.archive(early=True)))

    restored.lead("step.close", step="s3", now=True)

    assert restored.state().step("s3").state == "closed"


def test_points_add_up_to_the_tally_in_somebody_elses_program(shown: Afternoon) -> None:
    archive = shown.archive()

    [tally] = [t for t in archive["tallies"] if t["step"] == "s3"]
    counted = naive.tally(archive, "s3")
    totals = {row["idea"]: row["total"] for row in counted}
    summed = {
        idea: sum(row["points"] for row in archive["points"] if row["idea"] == idea)
        for idea in totals
    }
    assert totals == {"i1": 5, "i2": 4, "i4": 1, "i5": 0} == summed
    assert [{k: row[k] for k in counted[0]} for row in tally["content"]["rows"]] == counted


def test_points_given_to_a_source_count_in_the_row_of_its_lead(afternoon: Afternoon) -> None:
    afternoon.lead("idea.merge", ideas=["i5", "i2"])

    rows = {(r["group"], r["idea"]): r for r in afternoon.archive(early=True)["points"]}

    assert (rows["g2", "i2"]["given"], rows["g2", "i2"]["points"]) == (1, 0)
    assert (rows["g2", "i5"]["given"], rows["g2", "i5"]["points"]) == (0, 1)


def test_points_of_a_closed_vote_are_those_of_its_closing(shown: Afternoon) -> None:
    shown.lead("idea.merge", ideas=["i2", "i1"])
    shown.lead("group.remove", group="g2")

    points = shown.archive()["points"]

    assert sum(row["points"] for row in points if row["idea"] == "i1") == 5


def test_while_a_vote_is_hidden_nothing_tells_what_was_given(afternoon: Afternoon) -> None:
    afternoon.lead("idea.merge", ideas=["i2", "i4"])
    told = [n for n in afternoon.state().notices.values() if n.step == "s3"]
    assert told
    for notice in told:
        afternoon.give(Actor("group", notice.group), "notice.seen", notice=notice.id)

    archive = afternoon.archive()

    assert archive["withheld"] == ["step/s3"]
    assert archive["points"] == []
    assert [tally["step"] for tally in archive["tallies"]] == ["s1"]
    assert [notice for notice in archive["notices"] if notice["step"] == "s3"] == []
    commands = {entry["command"] for entry in archive["journal"]}
    assert commands & {"points.set", "notice.seen"} == set()


def test_taking_it_early_is_kept_in_the_journal_and_in_the_footing(afternoon: Afternoon) -> None:
    archive = afternoon.archive(early=True)

    assert archive["withheld"] == []
    assert archive["journal"][-1]["command"] == "step.look_early"
    afternoon.lead("step.close", step="s3", now=True)
    [tally] = [t for t in afternoon.archive()["tallies"] if t["step"] == "s3"]
    assert tally["content"]["footing"]["early_looks"] == 1


def test_a_row_has_its_columns_and_what_follows_from_them(shown: Afternoon) -> None:
    archive = shown.archive()

    columns = ["step", "group", "idea", "given", "by", "revision", "points"]
    assert list(archive["points"][0]) == columns
    assert set(archive["ideas"][0]) - {column.name for column in fields(Idea)} == {"groups"}


def test_no_secret_is_in_it(shown: Afternoon) -> None:
    house, head = shown.house, shown.head
    text = json.dumps(shown.archive(early=True))

    for role in ("facilitator", "screen"):
        assert house.token(head, role) not in text
    assert house.organiser_key not in text.split('"')


def test_what_was_withheld_can_be_read_but_not_restored(afternoon: Afternoon) -> None:
    archive = afternoon.archive()

    state, _ = read_parts(archive)

    assert state.step("s3").state == "open"
    with pytest.raises(Refusal, match=r"archive\.unreadable"):
        read_archive(archive)


def without_a_table(archive: Archive) -> None:
    del archive["points"]


def with_a_gap_in_the_journal(archive: Archive) -> None:
    del archive["journal"][3]


def with_an_idea_of_nobody(archive: Archive) -> None:
    archive["ideas"][0]["group"] = "g99"


def with_a_word_for_a_number(archive: Archive) -> None:
    archive["points"][0]["given"] = "many"


def with_a_list_for_a_row(archive: Archive) -> None:
    archive["steps"][0] = []


def with_a_number_for_a_table(archive: Archive) -> None:
    archive["members"] = 3


@pytest.mark.parametrize(
    "spoil",
    [
        without_a_table,
        with_a_gap_in_the_journal,
        with_an_idea_of_nobody,
        with_a_word_for_a_number,
        with_a_list_for_a_row,
        with_a_number_for_a_table,
    ],
)
def test_a_spoilt_archive_is_refused(spoil: Any, shown: Afternoon) -> None:
    archive = copy.deepcopy(shown.archive())
    spoil(archive)

    with pytest.raises(Refusal, match=r"archive\.unreadable"):
        read_archive(archive)


@pytest.mark.parametrize("something", [None, [], "archive", {"format": "other"}])
def test_something_else_is_refused(something: Any) -> None:
    with pytest.raises(Refusal, match=r"archive\.unreadable"):
        read_archive(something)


def test_a_later_version_is_refused_by_its_number(shown: Afternoon) -> None:
    with pytest.raises(Refusal, match=r"archive\.version") as refused:
        read_archive(shown.archive() | {"version": 3})

    assert refused.value.facts == {"version": 3}
