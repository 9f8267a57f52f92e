"""Who may come in and what they may do: every wrong way has its code, every command an answer."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Server
from tests.rooms import Room
from workshop.commands.door import clock_id
from workshop.rehearsal.client import Api, Refused
from workshop.rules.redaction import mark_of

pytestmark = pytest.mark.slow


def refusal_of(act: Callable[[], Any]) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


def test_a_token_that_is_none_is_refused_with_its_code(room: Room) -> None:
    assert refusal_of(lambda: room.line("made up")) == "not_allowed"


def test_a_token_of_another_workshop_is_refused(room: Room) -> None:
    elsewhere = room.api.create("Ailleurs", "Où ?")
    group = room.api.join(elsewhere["code"], "Table 1")

    assert refusal_of(lambda: room.line(group["token"])) == "not_allowed"
    assert refusal_of(lambda: room.line(elsewhere["tokens"]["facilitator"])) == "not_allowed"


def test_the_screen_and_the_groups_may_not_lead(room: Room) -> None:
    for line in (room.screen, room.tablets[0]):
        assert line.send("step.open", step="s1")["code"] == "not_allowed"


def test_a_group_acts_for_itself_alone(room: Room) -> None:
    (idea,) = room.vote("Un café")

    answer = room.tablets[0].send("points.set", step="s3", idea=idea, points=1, group="g2")

    assert answer["code"] == "not_allowed"


SHAPELESS: list[Any] = [
    None,
    [],
    "points",
    {},
    {"step": "s3", "idea": "i1"},
    {"step": "s3", "idea": "i1", "points": "1"},
    {"step": "s3", "idea": "i1", "points": 1.0},
    {"step": "s3", "idea": "i1", "points": True},
    {"step": "s3", "idea": "i1", "points": -(10**30)},
    {"step": "s3", "idea": "i1", "points": 10**30},
    {"step": "s3", "idea": "i1", "points": 1, "more": 1},
    {"step": ["s3"], "idea": "i1", "points": 1},
]


def test_what_has_no_shape_is_malformed(room: Room) -> None:
    payloads = [
        p | {"command_id": f"{n:016d}"} if isinstance(p, dict) else p
        for n, p in enumerate(SHAPELESS)
    ]

    answers = [room.tablets[0].send_as_it_is("points.set", p).result(30) for p in payloads]

    assert [answer["code"] for answer in answers] == ["malformed"] * len(SHAPELESS)


def test_a_command_id_has_sixteen_to_sixty_four_characters(room: Room) -> None:
    ids: list[Any] = [None, "short", "x" * 65, 16, "é" * 16, "\n" * 16]
    payloads = [{"step": "s1", "done": True, "command_id": id} for id in ids]

    answers = [room.tablets[0].send_as_it_is("step.done", p).result(30) for p in payloads]

    assert {(a["code"], str(a["facts"])) for a in answers} == {
        ("malformed", "{'field': 'command_id'}")
    }


def test_a_command_that_there_isnt_is_answered(room: Room) -> None:
    payload = {"command_id": "x" * 16}

    for name in ("no.such", "workshop.create", "group.join"):
        answer = room.tablets[0].send_as_it_is(name, payload).result(30)
        assert answer["code"] == "malformed"


def test_a_replaced_tablet_is_refused_and_its_socket_closed(room: Room) -> None:
    tablet = room.tablets[0]
    code = room.facilitator.do("group.invite", group="g1", replace=True)["code"]
    new = room.line(room.api.enter(room.code, code)["token"])

    with pytest.raises(Refused) as refused:
        tablet.wait_for(lambda _: False)

    assert refused.value.code == "device.revoked"
    assert new.view["me"]["group"] == "g1"


def test_a_repeated_invitation_gives_the_same_code(room: Room) -> None:
    command = {"group": "g1", "command_id": "an invitation of mine"}

    first = room.facilitator.do("group.invite", **command)["code"]

    assert room.facilitator.do("group.invite", **command)["code"] == first


def test_a_removed_group_is_away_until_it_is_restored(room: Room) -> None:
    room.facilitator.do("group.remove", group="g1")
    with pytest.raises(Refused) as refused:
        room.tablets[0].wait_for(lambda _: False)
    assert refused.value.code == "group.removed"

    room.facilitator.do("group.restore", group="g1")

    assert room.line(room.groups[0]["token"]).view["me"]["state"] == "active"


def test_a_door_that_asks_lets_in_one_by_one(room: Room) -> None:
    room.facilitator.do("door.set", door="ask")
    late = room.join("En retard")
    room.facilitator.do("step.open", step="s1")
    waiting = late.send("idea.submit", step="s1", text="Un café")
    assert waiting["code"] == "group.waiting"

    room.facilitator.do("group.admit", group="g4")

    late.wait_for(lambda view: view["me"]["state"] == "active")
    assert late.send("idea.submit", step="s1", text="Un café")["ok"]


def test_a_shut_door_lets_nobody_in(room: Room) -> None:
    room.facilitator.do("door.set", door="shut")

    assert refusal_of(lambda: room.join("En retard")) == "group.door_shut"


def test_a_join_repeated_with_its_id_is_the_same_group(room: Room) -> None:
    id = "a join whose answer was lost"
    first = room.api.join(room.code, "Les Tilleuls", command_id=id)

    again = room.api.join(room.code, "Les Tilleuls", command_id=id)

    assert again["id"] == first["id"]
    assert room.line(again["token"]).view["me"]["group"] == first["id"]


def test_a_taken_name_is_refused_with_a_free_one(room: Room) -> None:
    with pytest.raises(Refused) as refused:
        room.join("TABLE 2")

    assert (refused.value.code, refused.value.status) == ("group.name_taken", 409)
    assert refused.value.facts == {"free": "TABLE 4"}


def test_only_the_organiser_makes_workshops(server: Server) -> None:
    api = Api(server.url, "a guess")

    assert refusal_of(lambda: api.create("Salle", "Comment ?")) == "key.wrong"


def test_a_repeated_replacement_leaves_the_new_tablet_alone(room: Room) -> None:
    command = {"group": "g1", "replace": True, "command_id": "a replacement of mine"}
    code = room.facilitator.do("group.invite", **command)["code"]
    new = room.line(room.api.enter(room.code, code)["token"])

    again = room.facilitator.do("group.invite", **command)

    assert again["code"] == code
    assert new.send("group.rename", name="Les Tilleuls")["ok"]


def test_after_a_replacement_a_repeated_join_gives_no_token(room: Room) -> None:
    id = "a join whose answer was lost"
    room.api.join(room.code, "Les Tilleuls", command_id=id)
    room.facilitator.do("group.invite", group="g4", replace=True)

    assert (
        refusal_of(lambda: room.api.join(room.code, "Les Tilleuls", command_id=id))
        == "device.revoked"
    )


def test_no_archive_tells_the_id_of_a_join(room: Room) -> None:
    id = "a join that nobody else may repeat"
    room.api.join(room.code, "Les Tilleuls", command_id=id)

    assert id not in str(room.archive())


def test_a_group_at_the_door_sees_the_question_and_itself_alone(room: Room) -> None:
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text="Un café")
    room.facilitator.do("door.set", door="ask")

    waiting = room.join("En retard")

    assert set(waiting.view) == {"workshop", "me"}
    room.facilitator.do("group.admit", group="g4")
    waiting.wait_for(lambda view: "idea/i1" in view)


def test_events_named_as_the_lines_own_change_nothing(room: Room) -> None:
    tablet = room.tablets[0]
    for name in ("connect", "disconnect", "connect"):
        tablet.send_as_it_is(name, {"token": room.groups[1]["token"]})

    assert tablet.send("group.rename", name="Les Tilleuls")["ok"]
    assert room.facilitator.wait_for(lambda v: v["group/g1"]["name"] == "Les Tilleuls")
    assert room.facilitator.view["group/g2"]["name"] == "Table 2"


def test_nobody_claims_the_clocks_commands(room: Room) -> None:
    payload = {"step": "s1", "done": True, "command_id": clock_id(1_000_000)}

    assert room.tablets[0].send_as_it_is("step.done", payload).result(30)["code"] == "malformed"


def test_a_mark_of_a_removed_text_cannot_be_typed(room: Room) -> None:
    room.facilitator.do("step.open", step="s1")

    answer = room.tablets[0].send("idea.submit", step="s1", text=mark_of("i1"))

    assert answer["code"] == "idea.text_forbidden"
