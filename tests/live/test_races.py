"""Over real sockets on a real server: limits hold exactly, every command is answered."""

import random
from typing import Any

import pytest

from tests.rooms import Room, all_at_once
from workshop.rehearsal.client import Line

pytestmark = pytest.mark.slow


def counted(room: Room, group: str) -> dict[str, int]:
    rows = room.archive()["points"]
    return {row["idea"]: row["points"] for row in rows if row["group"] == group and row["points"]}


def test_twenty_takes_of_the_last_three_points_from_four_devices(room: Room) -> None:
    ideas = room.vote(*(f"Idée {n}" for n in range(1, 21)), settings={"budget": 3, "limit": 3})
    group = room.groups[0]
    room.facilitator.do("group.invite", group=group["id"])
    devices = [room.tablets[0]]
    for _ in range(3):
        code = room.facilitator.do("group.invite", group=group["id"])["code"]
        devices.append(room.line(room.api.enter(room.code, code)["token"]))

    answers = all_at_once(
        *(
            lambda n=n: devices[n % 4].send("points.set", step="s3", idea=ideas[n], points=3)
            for n in range(20)
        )
    )

    assert [answer["ok"] for answer in answers].count(True) == 1
    assert {answer.get("code") for answer in answers} == {None, "points.over_budget"}
    assert list(counted(room, group["id"]).values()) == [3]


def test_the_same_command_ten_times_at_once_counts_once(room: Room) -> None:
    (idea,) = room.vote("Un café")
    command = {"step": "s3", "idea": idea, "points": 2, "command_id": "the same for all of them"}

    answers = all_at_once(*(lambda: room.tablets[0].send("points.set", **command),) * 10)

    assert {str(answer) for answer in answers} == {str(answers[0])}
    assert answers[0]["ok"]
    ids = [entry["command_id"] for entry in room.archive()["journal"]]
    assert ids.count(command["command_id"]) == 1


def test_twenty_groups_vote_while_two_facilitators_merge_and_split(room: Room) -> None:
    other = room.line(room.tokens["facilitator"])
    while len(room.tablets) < 20:
        room.join(f"Table {len(room.tablets) + 1}")
    room.facilitator.do("step.open", step="s1")
    ideas = [
        tablet.do("idea.submit", step="s1", text=f"Idée {number}", anyway=True)["idea"]
        for number, tablet in enumerate(room.tablets)
        if number % 2
    ]
    room.facilitator.do("step.configure", step="s3", settings={"budget": 12, "limit": 3})
    room.facilitator.do("step.open", step="s3")

    def votes(tablet: Line, seed: int) -> list[dict[str, Any]]:
        chance = random.Random(seed)
        return [
            tablet.send(
                "points.set", step="s3", idea=chance.choice(ideas), points=chance.randint(0, 3)
            )
            for _ in range(15)
        ]

    def merges(facilitator: Line, seed: int) -> list[dict[str, Any]]:
        chance = random.Random(seed)
        answers = []
        for _ in range(10):
            pair = chance.sample(ideas, 2)
            answers.append(facilitator.send("idea.merge", ideas=pair))
            answers.append(facilitator.send("idea.split", idea=pair[chance.randint(0, 1)]))
        return answers

    given = all_at_once(
        *(lambda t=tablet, n=n: votes(t, n) for n, tablet in enumerate(room.tablets)),
        lambda: merges(room.facilitator, 100),
        lambda: merges(other, 101),
    )

    assert [len(answers) for answers in given] == [15] * 20 + [20] * 2
    codes = {answer.get("code") for answers in given for answer in answers}
    allowed = {"points.own_idea", "points.over_budget", "points.not_a_candidate"}
    merging = {"idea.is_a_source", "idea.not_merged"}
    assert codes - {None} <= allowed | merging
    archive = room.archive()
    limits_hold(archive, budget=12, limit=3)
    assert {row["points"] > 0 for row in archive["points"]} == {True, False}


def limits_hold(archive: dict[str, Any], budget: int, limit: int) -> None:
    """No group is above its budget or limit, or on an idea that it wrote or that it is in."""
    ideas = {idea["id"]: idea for idea in archive["ideas"]}
    spent: dict[str, int] = {}
    for row in archive["points"]:
        assert row["points"] <= limit
        assert not (row["points"] and row["group"] in ideas[row["idea"]]["groups"])
        spent[row["group"]] = spent.get(row["group"], 0) + row["points"]
    assert max(spent.values()) <= budget
