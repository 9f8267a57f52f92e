""" "That's ours too": a group's own words become a source of an idea that it sees."""

import pytest

from tests.cast import IDEAS
from workshop.rules import views
from workshop.rules.state import Workshop

from .room import Room, refused

OURS = "Un café où l’on répare aussi les vélos"


@pytest.fixture
def w() -> Room:
    """An open ideas step with one idea of the first of three groups."""
    room = Room(("ideas", {}), ("vote", {}))
    room.join("Rue Basse", "Les Tilleuls", "Gare")
    room.open("s1")
    room.submit("g1", IDEAS[0])
    return room


def join(w: Room, group: str, idea: str = "i1", text: str = OURS) -> str:
    source: str = w.do(group, "idea.join", idea=idea, text=text)["source"]
    return source


def device(state: Workshop, group: str) -> dict[str, dict[str, object]]:
    return views.device_view(state, group, views.groups_view(state))


def test_a_groups_own_words_stand_behind_the_idea_at_once(w: Room) -> None:
    answer = w.do("g2", "idea.join", idea="i1", text=OURS, detail="Le samedi")

    assert answer == {"idea": "i1", "number": 1, "source": "i2", "source_number": 2}
    source = w.state.idea("i2")
    assert (source.text, source.detail, source.group) == (OURS, "Le samedi", "g2")
    assert (source.state, source.lead) == ("merged", "i1")
    assert device(w.state, "g2")["me"]["ideas"] == ["i1"]
    assert w.says("i1") == IDEAS[0]


def test_whoever_had_the_idea_is_told_and_whoever_joins_is_not(w: Room) -> None:
    join(w, "g2")

    assert w.facts("g1") == [{"code": "idea.joined", "idea": "i1"}]
    assert w.facts("g2") == []


def test_what_is_ours_too_is_barred_from_our_points(w: Room) -> None:
    join(w, "g2")
    w.open("s2")

    with refused("points.own_idea"):
        w.points("g2", "i1", 1)
    w.points("g3", "i1", 1)


def test_taken_back_it_is_withdrawn_and_the_idea_stands_as_before(w: Room) -> None:
    source = join(w, "g2")

    w.do("g2", "idea.part", idea=source)

    assert w.state.idea(source).state == "withdrawn"
    assert w.state.sources("i1") == []
    assert device(w.state, "g2")["me"]["ideas"] == [source]
    w.restore(source, who="g2")
    assert w.state.idea(source).state == "active"


def test_it_counts_as_one_of_the_groups_ideas(w: Room) -> None:
    w.configure("s1", max_ideas=1)

    join(w, "g2")

    with refused("idea.too_many", most=1):
        w.submit("g2", IDEAS[3])
    with refused("idea.too_many", most=1):
        w.submit("g1", IDEAS[3])


def test_only_the_group_that_joined_may_take_it_back_while_the_step_is_open(w: Room) -> None:
    source = join(w, "g2")

    with refused("idea.not_yours"):
        w.do("g3", "idea.part", idea=source)
    with refused("idea.not_merged"):
        w.do("g1", "idea.part", idea="i1")
    w.close("s1")
    with refused("step.not_open"):
        w.do("g2", "idea.part", idea=source)


def test_what_the_facilitator_merged_a_group_does_not_take_out(w: Room) -> None:
    other = w.submit("g2", IDEAS[1])
    w.merge("i1", other)

    with refused("idea.not_merged"):
        w.do("g2", "idea.part", idea=other)


def test_a_source_that_the_facilitator_gave_back_is_an_idea_like_any_other(w: Room) -> None:
    source = join(w, "g2")
    w.split(source)
    w.merge("i1", source)

    with refused("idea.not_merged"):
        w.do("g2", "idea.part", idea=source)


def test_an_idea_is_joined_once_by_others_while_it_stands(w: Room) -> None:
    with refused("idea.yours_already"):
        join(w, "g1")
    source = join(w, "g2")
    with refused("idea.yours_already"):
        join(w, "g2")
    with refused("idea.is_a_source", lead="i1"):
        join(w, "g3", source)
    w.hide("i1")
    with refused("idea.not_active"):
        join(w, "g3")


def test_what_is_not_in_sight_yet_can_not_be_joined(w: Room) -> None:
    w.configure("s1", others_shown="close")

    with refused("idea.unknown"):
        join(w, "g2")


def test_nothing_comes_past_a_facilitator_who_admits_ideas(w: Room) -> None:
    w.configure("s1", to_screen="accepted")

    with refused("idea.join_waits"):
        join(w, "g2")


def test_a_merge_before_it_can_no_longer_be_undone_as_a_whole(w: Room) -> None:
    other = w.submit("g3", IDEAS[1])
    w.merge("i1", other)
    join(w, "g2")

    with refused("idea.nothing_to_undo"):
        w.split("i1", undo=True)
    w.split("i1")
    assert [w.state.idea(id).state for id in ("i1", "i2", "i3")] == ["active"] * 3


def test_its_text_can_be_removed_for_good_and_the_journal_still_replays(w: Room) -> None:
    source = join(w, "g2")

    w.redact(source)

    assert OURS not in str(w.archive())
    assert w.replayed() == []


def test_joined_parted_and_joined_again_the_journal_gives_the_same(w: Room) -> None:
    w.do("g2", "idea.part", idea=join(w, "g2"))
    join(w, "g2")
    join(w, "g3", text=IDEAS[0])

    assert w.replayed() == []


def test_after_a_merge_that_is_undone_a_group_may_still_take_back_its_own(w: Room) -> None:
    source = join(w, "g2")
    other = w.submit("g3", IDEAS[1])
    w.merge(other, "i1")

    w.split(other, undo=True)

    assert w.state.idea(source).lead == "i1"
    w.do("g2", "idea.part", idea=source)
    assert w.replayed() == []
