"""Views and patches: what each audience holds is what it may see, whatever was lost on the way."""

from typing import Any

import pytest

from tests.rooms import Room
from workshop.rehearsal.client import Line

pytestmark = pytest.mark.slow


def as_if_new(room: Room, token: str) -> dict[str, Any]:
    """The whole view that a device connecting now is sent."""
    line = room.line(token)
    view = dict(line.view)
    line.close()
    return view


def up_to(line: Line, answer: dict[str, Any]) -> None:
    line.wait_for(lambda _: (line.revision or 0) >= answer["revision"])


def cut(line: Line) -> None:
    """The connection is gone, noticed or not."""
    line.cut()
    line.wait_for(lambda _: not line.online or line.connections > 1)


def test_what_one_group_sends_the_others_see(room: Room) -> None:
    one, two, _ = room.tablets
    room.facilitator.do("step.open", step="s1")

    one.do("idea.submit", step="s1", text="Un café tenu par les habitants")

    seen = two.wait_for(lambda view: view.get("idea/i1"))
    assert (seen["text"], seen["number"]) == ("Un café tenu par les habitants", 1)
    assert "groups" not in seen


def test_patches_leave_each_audience_with_the_view_of_a_newcomer(room: Room) -> None:
    one, two, three = room.tablets
    room.facilitator.do("step.open", step="s1")
    for tablet, text in zip(room.tablets, ("Un café", "Une cuisine", "Des gradins"), strict=True):
        tablet.do("idea.submit", step="s1", text=text)
    room.facilitator.do("step.open", step="s3")
    one.do("points.set", step="s3", idea="i2", points=3)
    two.do("points.set", step="s3", idea="i3", points=2)
    room.facilitator.do("idea.merge", ideas=["i1", "i2"], text="Un café cuisine")
    room.facilitator.do("idea.hide", idea="i3")
    room.facilitator.do("step.open", step="s4")
    last = three.send("group.rename", name="Les Tilleuls")

    lines = [room.facilitator, room.screen, one, two, three]
    tokens = [room.tokens["facilitator"], room.tokens["screen"]]
    tokens += [group["token"] for group in room.groups]
    room.facilitator.wait_for(lambda view: view.get("group/g3", {}).get("name") == "Les Tilleuls")
    for line, token in zip(lines, tokens, strict=True):
        if line in (room.facilitator, three):
            up_to(line, last)
        line.wait_for(lambda view: view["workshop"]["step"] == "s4")
        assert as_if_new(room, token) == line.view


def test_a_tablet_that_was_away_misses_nothing(room: Room) -> None:
    one, two, _ = room.tablets
    ideas = room.vote("Un café", "Une cuisine")
    one.do("points.set", step="s3", idea=ideas[0], points=2)
    one.do("points.set", step="s3", idea=ideas[1], points=2)
    cut(one)

    room.facilitator.do("idea.merge", ideas=ideas)

    notice = one.wait_for(lambda _: one.all("notice"))[0]
    assert notice["facts"] == [{"code": "points.back", "points": 1}]
    one.wait_for(lambda _: one.connections == 2)
    assert two.all("notice") == []


def test_a_returning_tablet_gets_a_patch_and_not_the_whole(room: Room) -> None:
    events: list[str] = []
    token = room.groups[0]["token"]
    line = room.line(token, listener=lambda name, _: events.append(name))
    room.facilitator.do("step.open", step="s1")
    line.wait_for(lambda view: view["workshop"]["step"] == "s1")
    cut(line)
    events.clear()
    line.wait_for(lambda _: line.connections == 2 and bool(events))

    assert events[0] == "patch"


def test_a_command_without_an_answer_goes_again_and_counts_once(room: Room) -> None:
    (idea,) = room.vote("Un café")
    tablet = room.tablets[0]
    waiting = tablet.start("points.set", step="s3", idea=idea, points=3)
    tablet.cut()

    answer = waiting.result(30)

    assert answer["ok"]
    commands = [entry["command"] for entry in room.archive()["journal"]]
    assert commands.count("points.set") == 1


def test_a_frozen_screen_stays_as_it_is_for_a_reload_too(room: Room) -> None:
    room.facilitator.do("step.open", step="s1")
    room.facilitator.do("idea.submit", step="s1", text="Avant")
    room.screen.wait_for(lambda view: "idea/i1" in view)
    room.facilitator.do("screen.freeze", freeze=True)
    room.facilitator.do("idea.submit", step="s1", text="Après")
    room.tablets[0].wait_for(lambda view: "idea/i2" in view)

    assert "idea/i2" not in as_if_new(room, room.tokens["screen"])

    room.facilitator.do("screen.freeze", freeze=False)
    room.screen.wait_for(lambda view: "idea/i2" in view)


def test_what_is_redacted_leaves_a_frozen_screen(room: Room) -> None:
    room.facilitator.do("step.open", step="s1")
    room.facilitator.do("idea.submit", step="s1", text="Un gros mot")
    room.screen.wait_for(lambda view: "idea/i1" in view)
    room.facilitator.do("screen.freeze", freeze=True)

    room.facilitator.do("idea.redact", idea="i1")

    room.screen.wait_for(lambda view: view["idea/i1"]["redacted"])
    assert "Un gros mot" not in str(room.screen.view)


def test_two_ideas_that_look_alike_are_proposed_until_told_apart(room: Room) -> None:
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text="Prêter la salle le soir aux associations")
    room.tablets[1].do("idea.submit", step="s1", text="Prêter la salle aux associations")
    pair = room.facilitator.wait_for(lambda _: room.facilitator.all("pair"))[0]
    assert pair["ideas"] == ["i1", "i2"]

    room.facilitator.do("idea.apart", ideas=["i1", "i2"])

    room.facilitator.wait_for(lambda _: not room.facilitator.all("pair"))


def test_what_was_hidden_and_then_redacted_leaves_a_frozen_screen(room: Room) -> None:
    room.facilitator.do("step.open", step="s1")
    room.facilitator.do("idea.submit", step="s1", text="Un gros mot")
    room.screen.wait_for(lambda view: "idea/i1" in view)
    room.facilitator.do("screen.freeze", freeze=True)
    room.facilitator.do("idea.hide", idea="i1")

    room.facilitator.do("idea.redact", idea="i1")

    room.screen.wait_for(lambda view: view["idea/i1"]["redacted"])
    assert "Un gros mot" not in str(room.screen.view)


def test_shown_groups_do_not_tell_who_wrote_an_idea(room: Room) -> None:
    room.facilitator.do("step.configure", step="s3", settings={"groups_shown": True})
    room.facilitator.do("step.open", step="s1")
    room.tablets[0].do("idea.submit", step="s1", text="Un café")
    room.facilitator.do("step.open", step="s3")
    room.tablets[1].do("points.set", step="s3", idea="i1", points=2)
    room.facilitator.do("step.open", step="s4")

    (row,) = room.screen.wait_for(lambda view: view.get("tally/s3"))["rows"]
    assert row["by_group"] == {"g2": 2}
    assert "groups" not in row
