"""The one door: batches, the journal, repetition, races, failures."""

import threading
from typing import Any

import pytest
from sqlalchemy import text

from tests.commands.conftest import FACILITATOR, Played, new_id
from workshop.commands import door as door_module
from workshop.commands.actors import Actor
from workshop.commands.replay import differences, replay
from workshop.rules.points import placed
from workshop.storage import access

Voting = tuple[Played, Actor, Actor, Actor]


def placed_by(played: Played, group: str) -> dict[str, int]:
    with played.door.reading(played.id) as state:
        return placed(state, state.step("s3"), group)


def test_an_answered_command_is_there_for_another_process(voting: Voting) -> None:
    played, _, trio, _ = voting

    answer = played.give(trio, "points.set", step="s3", idea="i1", points=3)

    assert answer.ok
    assert placed_by(played.another_door(), "g2") == {"i1": 3}


def test_a_repeated_command_gets_the_answer_it_got_and_changes_nothing(voting: Voting) -> None:
    played, _, trio, _ = voting
    points = {"step": "s3", "idea": "i1", "command_id": new_id()}
    first = played.give(trio, "points.set", points=2, **points)
    played.give(trio, "points.set", step="s3", idea="i1", points=0).or_raise()

    again = played.another_door().give(played.device("g2"), "points.set", points=2, **points)

    assert again == first
    assert placed_by(played, "g2") == {}


def test_a_command_repeated_within_one_batch_counts_once(voting: Voting) -> None:
    played, _, trio, _ = voting
    command = {"step": "s3", "idea": "i1", "points": 2, "command_id": new_id()}

    answers = played.give_all([(trio, "points.set", command)] * 10)

    assert len({answer.revision for answer in answers}) == 1
    assert [e["command_id"] for e in played.journal()].count(command["command_id"]) == 1


def test_a_command_of_somebody_else_is_not_yours(voting: Voting) -> None:
    played, tilleuls, trio, _ = voting
    id = new_id()
    played.give(trio, "points.set", step="s3", idea="i1", points=2, command_id=id).or_raise()

    answer = played.give(tilleuls, "points.set", step="s3", idea="i2", points=2, command_id=id)

    assert answer.code == "command.not_yours"
    assert placed_by(played, "g1") == {}


def test_a_refused_command_is_judged_anew(voting: Voting) -> None:
    played, _, trio, _ = voting
    own = {"step": "s3", "idea": "i2", "points": 1, "command_id": new_id()}
    assert played.give(trio, "points.set", **own).code == "points.own_idea"

    answer = played.give(trio, "points.set", **own | {"idea": "i1"})

    assert answer.ok


def test_each_command_of_a_batch_sees_the_ones_before_it(voting: Voting) -> None:
    played, _, trio, _ = voting
    batches = played.door.batches

    answers = played.give_all(
        [
            (trio, "points.set", {"step": "s3", "idea": "i1", "points": 3}),
            (FACILITATOR, "step.close", {"step": "s3", "now": True}),
            (trio, "points.set", {"step": "s3", "idea": "i3", "points": 3}),
        ]
    )

    assert [answer.code for answer in answers] == ["", "", "step.not_open"]
    assert played.door.batches == batches + 1
    assert answers[1].revision == answers[0].revision + 1


def test_what_queues_while_the_first_yields_is_one_batch(voting: Voting) -> None:
    played, _, trio, rive = voting
    gathered = threading.Event()
    played.door.sleep = lambda _: gathered.wait(5)
    batches = played.door.batches
    threads = [
        threading.Thread(
            target=played.give,
            args=(group, "points.set"),
            kwargs={"step": "s3", "idea": "i1", "points": 1},
        )
        for group in (trio, rive)
    ]

    threads[0].start()
    wait_until(lambda: played.door._counter(played.id).queued() == 1)
    threads[1].start()
    wait_until(lambda: played.door._counter(played.id).queued() == 2)
    gathered.set()
    for thread in threads:
        thread.join(10)

    assert played.door.batches == batches + 1
    assert placed_by(played, "g2") == placed_by(played, "g3") == {"i1": 1}


def wait_until(true: Any) -> None:
    pause = threading.Event()
    for _ in range(500):
        if true():
            return
        pause.wait(0.01)
    raise AssertionError("waited in vain")


def test_twenty_commands_at_once_from_two_processes_keep_the_budget(voting: Voting) -> None:
    played, _, trio, _ = voting
    played.give(FACILITATOR, "step.close", step="s3", now=True).or_raise()
    step = played.give(
        FACILITATOR, "step.add", kind="vote", title="Encore", settings={"budget": 3}
    ).or_raise()["step"]
    played.give(FACILITATOR, "step.open", step=step).or_raise()
    doors = [played, played.another_door()]
    answers = []

    def place(number: int) -> None:
        idea = ("i1", "i3")[number // 10]
        given = doors[number % 2].give(trio, "points.set", step=step, idea=idea, points=2)
        answers.append(given)

    threads = [threading.Thread(target=place, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert len(answers) == 20
    assert {answer.code for answer in answers} == {"", "points.over_budget"}
    with played.door.reading(played.id) as state:
        assert list(placed(state, state.step(step), "g2").values()) == [2]


def test_one_command_that_cannot_be_written_does_not_take_the_others_along(
    voting: Voting, monkeypatch: pytest.MonkeyPatch
) -> None:
    played, _, trio, rive = voting
    save = door_module.rows.save

    def full_disk(connection: Any, workshop: int, changed: Any) -> None:
        if any(getattr(row, "title", "") == "poison" for row in changed):
            connection.execute(text("INSERT INTO nowhere VALUES (1)"))
        save(connection, workshop, changed)

    monkeypatch.setattr(door_module.rows, "save", full_disk)
    answers = played.give_all(
        [
            (trio, "points.set", {"step": "s3", "idea": "i1", "points": 1}),
            (FACILITATOR, "step.configure", {"step": "s3", "title": "poison"}),
            (rive, "points.set", {"step": "s3", "idea": "i1", "points": 2}),
        ]
    )

    assert [answer.ok for answer in answers] == [True, False, True]
    assert answers[1].code == "internal"
    assert placed_by(played, "g2") == {"i1": 1}
    assert placed_by(played.another_door(), "g3") == {"i1": 2}


def test_a_revoked_device_is_refused_at_its_next_command(voting: Voting) -> None:
    played, _, trio, _ = voting
    with played.database.write() as connection:
        access.revoke_devices(connection, played.id, "g2", 1)

    answer = played.give(trio, "points.set", step="s3", idea="i1", points=1)

    assert answer.code == "device.revoked"
    assert placed_by(played, "g2") == {}


def test_a_cache_catches_up_with_what_another_process_wrote(voting: Voting) -> None:
    played, tilleuls, trio, _ = voting
    other = played.another_door()
    with other.door.reading(played.id) as state:
        behind = state.revision
    played.give(trio, "points.set", step="s3", idea="i1", points=3).or_raise()
    played.give(FACILITATOR, "idea.merge", ideas=["i2", "i3"], text="Les deux").or_raise()
    played.give(tilleuls, "step.done", step="s3", done=True).or_raise()

    with other.door.reading(played.id) as caught_up, played.door.reading(played.id) as state:
        assert caught_up.revision == behind + 3
        assert differences(caught_up, state) == []


def test_a_step_whose_countdown_is_over_closes_before_the_next_command(voting: Voting) -> None:
    played, _, trio, _ = voting
    played.give(FACILITATOR, "step.close", step="s3").or_raise()
    played.clock[0] += 10_000

    answer = played.give(trio, "points.set", step="s3", idea="i1", points=1)

    assert answer.code == "step.not_open"
    assert (played.journal()[-1]["actor"], played.journal()[-1]["command"]) == (
        "clock",
        "step.close",
    )


def test_the_clock_closes_without_any_command(voting: Voting) -> None:
    played, *_ = voting
    played.give(FACILITATOR, "step.close", step="s3").or_raise()
    played.clock[0] += 9_999
    played.door.tick_all()
    with played.door.reading(played.id) as state:
        assert state.step("s3").state == "open"

    played.clock[0] += 1
    played.door.tick_all()

    with played.door.reading(played.id) as state:
        assert state.step("s3").state == "closed"


def test_a_redacted_text_leaves_the_tables_and_the_journal(voting: Voting) -> None:
    played, *_ = voting
    played.give(FACILITATOR, "idea.merge", ideas=["i2", "i1"], text="Un gros mot").or_raise()

    played.give(FACILITATOR, "idea.redact", idea="i2").or_raise()

    kept = repr(played.journal())
    assert "Un gros mot" not in kept
    assert "Une cuisine" not in kept
    assert "Un café" in kept
    with played.door.reading(played.id) as state:
        assert "Une cuisine" not in repr(state.rows)
        assert differences(replay(played.journal()), state) == []


def test_the_rules_run_again_over_the_journal_give_the_tables(voting: Voting) -> None:
    played, tilleuls, trio, rive = voting
    played.give(trio, "points.set", step="s3", idea="i1", points=3)
    played.give(FACILITATOR, "idea.merge", ideas=["i1", "i2"], text="Un café cuisine")
    played.give(rive, "points.set", step="s3", idea="i1", points=2)
    played.give(FACILITATOR, "idea.split", idea="i1")
    played.give(tilleuls, "points.set", step="s3", idea="i1", points=2)
    played.give(FACILITATOR, "step.open", step="s4")

    replayed = replay(played.journal())

    with played.another_door().door.reading(played.id) as state:
        assert differences(replayed, state) == []
