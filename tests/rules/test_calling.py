"""Calls across the room: hands, "look up", a planned end, a calm screen, notes to oneself."""

import pytest

from workshop.rules import views

from .room import EVENING, Room


@pytest.fixture
def w() -> Room:
    room = Room(("ideas", {}), ("vote", {}))
    room.join("Rue Basse", "Les Tilleuls")
    return room


def hands(w: Room) -> dict[str, int | None]:
    view = views.facilitator_view(w.state)
    return {key: entry["hand_at"] for key, entry in view.items() if key.startswith("group/")}


def own(w: Room, group: str) -> dict[str, object]:
    entry: dict[str, object] = views.group_view(w.state, group)["me"]
    return entry


def test_a_raised_hand_keeps_its_turn(w: Room) -> None:
    w.do("g2", "hand.raise", raised=True)
    w.tick(seconds=30)
    w.do("g1", "hand.raise", raised=True)

    w.do("g2", "hand.raise", raised=True)

    assert hands(w) == {"group/g1": EVENING + 30_000, "group/g2": EVENING}
    assert own(w, "g2")["hand"] is True


def test_a_hand_is_lowered_by_its_group_or_by_whoever_leads(w: Room) -> None:
    w.do("g1", "hand.raise", raised=True)
    w.do("g2", "hand.raise", raised=True)

    w.do("g1", "hand.raise", raised=False)
    w.do("facilitator", "hand.lower", group="g2")
    w.do("facilitator", "hand.lower", group="g2")

    assert hands(w) == {"group/g1": None, "group/g2": None}
    assert own(w, "g2")["hand"] is False


def test_look_up_is_seen_by_everybody_and_let_go_by_the_same_act(w: Room) -> None:
    w.do("facilitator", "tablets.look_up", on=True)

    for view in (views.groups_view(w.state), views.screen_view(w.state)):
        assert view["workshop"]["look_up"] is True
    w.do("facilitator", "tablets.look_up", on=False)
    assert views.groups_view(w.state)["workshop"]["look_up"] is False


def test_the_planned_end_is_for_whoever_leads_alone(w: Room) -> None:
    w.do("facilitator", "workshop.plan", ends_at=EVENING + 7_200_000)

    assert views.facilitator_view(w.state)["workshop"]["ends_at"] == EVENING + 7_200_000
    assert "ends_at" not in views.screen_view(w.state)["workshop"]
    assert "ends_at" not in views.groups_view(w.state)["workshop"]


def test_the_screen_is_calmed(w: Room) -> None:
    w.do("facilitator", "screen.calm", calm=True)

    assert views.screen_view(w.state)["workshop"]["screen"]["calm"] is True


def test_notes_to_oneself_reach_nobody_else(w: Room) -> None:
    w.do("facilitator", "step.configure", step="s1", notes="  Relancer la table du fond\n")

    assert views.facilitator_view(w.state)["step/s1"]["notes"] == "Relancer la table du fond"
    for view in (
        views.screen_view(w.state),
        views.groups_view(w.state),
        views.group_view(w.state, "g1"),
    ):
        assert "Relancer" not in str(view)


def test_a_copied_step_has_its_notes(w: Room) -> None:
    w.do("facilitator", "step.configure", step="s1", notes="Relancer")

    copied = w.do("facilitator", "step.copy", step="s1")["step"]

    assert w.state.step(copied).notes == "Relancer"


def test_all_of_it_comes_out_of_the_journal_again(w: Room) -> None:
    w.do("g1", "hand.raise", raised=True)
    w.do("facilitator", "tablets.look_up", on=True)
    w.do("facilitator", "screen.calm", calm=True)
    w.do("facilitator", "workshop.plan", ends_at=EVENING + 1)
    w.do("facilitator", "step.configure", step="s2", notes="Dix minutes")

    assert w.replayed() == []
