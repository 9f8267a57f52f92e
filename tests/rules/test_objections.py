"""`idea.object`, `objection.dismiss`, `idea.apart`: "that's not the same"."""

from tests.cast import IDEAS
from workshop.rules.merging import objections_to

from .room import Room, refused


def three_merged(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.submit("g3", IDEAS[2])
    w.merge("i1", "i2")


def test_a_group_objects_to_the_merge_of_its_idea_and_the_facilitator_decides(w: Room) -> None:
    three_merged(w)

    w.do("g2", "idea.object", idea="i2")

    assert objections_to(w.state, "i1") == ["g2"]
    assert w.state.idea("i2").lead == "i1"
    w.do("facilitator", "objection.dismiss", idea="i1")
    assert objections_to(w.state, "i1") == []


def test_the_author_of_a_lead_may_object_too(w: Room) -> None:
    three_merged(w)

    w.do("g1", "idea.object", idea="i1")

    assert objections_to(w.state, "i1") == ["g1"]


def test_an_objection_falls_with_the_split(w: Room) -> None:
    three_merged(w)
    w.do("g2", "idea.object", idea="i2")

    w.split("i1")

    assert objections_to(w.state, "i1") == []


def test_only_to_a_merge_and_only_by_its_authors(w: Room) -> None:
    three_merged(w)

    with refused("idea.not_merged"):
        w.do("g3", "idea.object", idea="i3")

    with refused("idea.not_yours"):
        w.do("g3", "idea.object", idea="i1")
    with refused("idea.unknown"):
        w.do("g3", "idea.object", idea="i9")


def test_only_a_raised_objection_is_dismissed(w: Room) -> None:
    three_merged(w)

    with refused("objection.unknown"):
        w.do("facilitator", "objection.dismiss", idea="i1")


def test_two_ideas_are_kept_apart_in_whatever_order_they_are_named(w: Room) -> None:
    three_merged(w)

    w.do("facilitator", "idea.apart", ideas=["i3", "i1"])

    assert list(w.state.apart) == [("i1", "i3")]
    with refused("merge.too_few"):
        w.do("facilitator", "idea.apart", ideas=["i1", "i1"])
    with refused("idea.unknown"):
        w.do("facilitator", "idea.apart", ideas=["i1", "i9"])
