"""`idea.redact` and `group.redact`: a text goes for good, and replay still agrees.

Every room's journal is replayed when its test is over (`conftest.py`), so each of these tests
shows that too.
"""

import json
from collections.abc import Callable

import pytest

from tests.cast import IDEAS
from workshop.rules import views
from workshop.rules.idea_entries import idea_entry
from workshop.rules.redaction import mark_of

from .conftest import Arrange
from .room import Room, refused

Vote = Callable[..., Room]

SECRET = "Monsieur Dupont ronfle au conseil"


def kept(w: Room) -> str:
    """All that is kept of the workshop, and all that anybody sees of it."""
    shown = [
        views.facilitator_view(w.state),
        views.screen_view(w.state),
        views.groups_view(w.state),
    ]
    shown += [views.group_view(w.state, group.id) for group in w.state.groups.values()]
    return json.dumps([w.archive(), shown], ensure_ascii=False)


def test_a_text_goes_and_leaves_a_mark(w: Room) -> None:
    idea = w.submit("g1", SECRET, detail="Et fort")

    gone = w.redact(idea)

    assert gone == ["i1"]
    row = w.state.idea(idea)
    assert (row.text, row.first_text, row.detail, row.redacted) == (
        mark_of("i1"),
        mark_of("i1"),
        "",
        True,
    )
    assert (row.group, row.number, row.state) == ("g1", 1, "active")
    assert SECRET not in kept(w)
    assert "Et fort" not in kept(w)
    shown = idea_entry(w.state, row, authors_shown=False)
    assert (shown["text"], shown["redacted"]) == ("", True)


def test_every_wording_that_it_ever_had_goes(w: Room) -> None:
    w.submit("g1", SECRET)
    w.edit("g1", "i1", f"{SECRET} souvent", detail="Chaque lundi")
    w.edit("g1", "i1", "Tout autre chose")
    w.correct("i1", f"{SECRET} parfois")

    w.redact("i1")

    assert "Dupont" not in kept(w)
    assert "lundi" not in kept(w)


def test_a_stored_tally_keeps_the_place_and_loses_the_text(vote: Vote) -> None:
    w = vote("g1", "g2")
    w.reopen("s1")
    w.edit("g1", "i1", SECRET)
    w.close("s1")
    w.reopen("s2")
    w.points("g2", "i1", 3)
    w.close("s2")
    w.reopen("s2")
    w.close("s2")

    w.redact("i1")

    rows = [(r["rank"], r["idea"], r["text"], r["redacted"], r["total"]) for r in w.tally()["rows"]]
    assert rows == [(1, "i1", "", True, 3), (2, "i2", IDEAS[1], False, 0)]
    assert SECRET not in kept(w)


def test_a_lead_loses_what_it_was_given_to_say(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.merge("i1", "i2", text=SECRET)

    assert w.redact("i1") == ["i1"]

    assert SECRET not in kept(w)
    assert w.says("i2") == IDEAS[1]
    w.split("i1")
    assert (w.says("i1"), w.says("i2")) == (mark_of("i1"), IDEAS[1])


def test_a_lead_that_says_what_its_source_said_loses_it_too(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", SECRET)
    w.merge("i1", "i2", text=SECRET.upper())

    assert w.redact("i2") == ["i1", "i2"]

    assert "DUPONT" not in kept(w).upper()


def test_a_source_that_says_the_same_as_its_lead_loses_it_too(w: Room) -> None:
    w.submit("g1", SECRET)
    w.submit("g2", SECRET.lower(), anyway=True)
    w.submit("g3", IDEAS[0])
    w.merge("i1", "i2", "i3")

    assert w.redact("i1") == ["i1", "i2"]

    assert "dupont" not in kept(w).lower()
    assert w.says("i3") == IDEAS[0]


def test_an_undo_does_not_bring_a_text_back(w: Room) -> None:
    for text in IDEAS[:3]:
        w.submit("g1", text)
    w.merge("i1", "i2", text=SECRET)
    w.merge("i3", "i1")

    w.redact("i1")

    assert SECRET not in kept(w)
    w.split("i3", undo=True)
    assert w.says("i1") == mark_of("i1")


def test_two_removed_texts_are_never_already_there_to_each_other(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.redact("i1")

    w.redact("i2")

    assert [w.says("i1"), w.says("i2")] == [mark_of("i1"), mark_of("i2")]
    assert w.replayed() == []


def test_what_was_there_before_may_be_sent_again(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.redact("i1")

    w.submit("g2", IDEAS[0])

    assert w.says("i2") == IDEAS[0]


def test_a_removed_text_is_not_edited_or_corrected_back(w: Room) -> None:
    w.submit("g1", SECRET)
    w.redact("i1")

    with refused("idea.redacted"):
        w.edit("g1", "i1", SECRET)

    with refused("idea.redacted"):
        w.correct("i1", SECRET)
    with refused("idea.redacted"):
        w.withdraw("g1", "i1")
    with refused("idea.unknown"):
        w.redact("i9")


def test_points_on_it_stay(vote: Vote) -> None:
    w = vote("g1", None)
    w.points("g2", "i1", 3)

    w.redact("i1")

    assert w.totals() == {"i1": 3, "i2": 0}
    w.points("g3", "i1", 1)
    assert w.totals() == {"i1": 4, "i2": 0}


@pytest.mark.parametrize("state", ["pending", "withdrawn", "hidden", "merged"])
def test_whatever_became_of_the_idea(arrange: Arrange, state: str) -> None:
    w = arrange(("ideas", {"to_screen": "accepted" if state == "pending" else "at_once"}))
    w.open("s1")
    w.submit("g1", SECRET)
    w.submit("g2", IDEAS[0])
    if state == "withdrawn":
        w.withdraw("g1", "i1")
    elif state == "hidden":
        w.hide("i1")
    elif state == "merged":
        w.merge("i2", "i1")

    w.redact("i1")

    assert w.state.idea("i1").state == state
    assert SECRET not in kept(w)


# -- words that wandered to another idea


def test_a_text_taken_for_a_lead_goes_also_after_the_split(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", SECRET)
    w.merge("i1", "i2", text=SECRET)
    w.split("i1")

    w.redact("i2")

    assert SECRET not in kept(w)


def test_a_text_taken_for_a_lead_goes_also_from_the_tally_it_was_stored_in(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", SECRET)
    w.merge("i1", "i2", text=SECRET)
    w.close("s1")
    w.correct("i1", "Le conseil, mieux")

    w.redact("i2")

    assert SECRET not in kept(w)


def test_a_text_taken_for_a_lead_goes_also_from_what_an_undo_would_rebuild(w: Room) -> None:
    for text in (IDEAS[0], SECRET, IDEAS[2]):
        w.submit("g1", text)
    w.merge("i1", "i2", text=SECRET)
    w.merge("i1", "i3", text="Les trois")

    w.redact("i2")

    assert SECRET not in kept(w)


@pytest.mark.xfail(
    strict=True,
    reason="only what an idea says when it is redacted, and said first, is looked for elsewhere: "
    "an earlier wording that a lead took stays in the journal and in stored tallies",
)
def test_an_earlier_wording_taken_for_a_lead_goes_too(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.edit("g2", "i2", SECRET)
    w.merge("i1", "i2", text=SECRET)
    w.split("i1")
    w.edit("g2", "i2", IDEAS[2])

    w.redact("i2")

    assert SECRET not in kept(w)


@pytest.mark.parametrize("text", ["i1", "[i1]", "I 1 !"])
def test_a_text_that_looks_like_a_mark_does_not_stop_the_replay(text: str) -> None:
    w = Room(("ideas", {}))
    w.open("s1")
    w.submit("facilitator", IDEAS[0])
    w.submit("facilitator", text)

    w.redact("i1")

    assert w.replayed() == []


# -- in one batch with what comes after

LEAD = "facilitator"


def test_a_lead_worded_anew_in_the_same_batch_stays_so() -> None:
    w = Room(("ideas", {}))
    w.submit(LEAD, SECRET)
    w.submit(LEAD, IDEAS[0])

    w.together(
        (LEAD, "idea.redact", {"idea": "i1"}),
        (LEAD, "idea.merge", {"ideas": ["i1", "i2"], "text": "Ce que la salle en dit"}),
    )

    assert w.says("i1") == "Ce que la salle en dit"
    assert w.replayed() == []


def test_a_group_named_anew_in_the_same_batch_stays_so() -> None:
    w = Room(("ideas", {}))
    [rude] = w.join("Les Zoufs")

    w.together(
        (LEAD, "group.redact", {"group": rude}),
        (rude, "group.rename", {"name": "Les Sages"}),
    )

    assert w.state.group(rude).name == "Les Sages"
    assert w.replayed() == []


def test_what_was_said_before_in_the_same_batch_goes(w: Room) -> None:
    w.submit("g1", IDEAS[0])

    w.together(
        ("g1", "idea.edit", {"idea": "i1", "text": SECRET}),
        (LEAD, "idea.redact", {"idea": "i1"}),
        ("g2", "idea.submit", {"step": "s1", "text": IDEAS[1]}),
    )

    assert SECRET not in kept(w)
    assert w.says("i2") == IDEAS[1]


# -- names


def test_a_groups_name_goes_and_leaves_a_mark(w: Room) -> None:
    [rude] = w.join("Les Zoufs")
    w.do(rude, "group.rename", name="Les Zoufs du 12")

    w.do("facilitator", "group.redact", group=rude)

    group = w.state.group(rude)
    assert (group.name, group.redacted) == (mark_of("g4"), True)
    assert "Zoufs" not in kept(w)
    assert views.group_view(w.state, rude)["me"]["name"] == ""
    with refused("group.name_invalid"):
        w.do("facilitator", "group.redact", group=rude)
    with refused("group.unknown"):
        w.do("facilitator", "group.redact", group="g9")


def test_a_name_prepared_or_given_by_the_facilitator_goes_too(w: Room) -> None:
    w.do("facilitator", "group.add", names=["Table 1", "Les Zoufs", "Table 3"])
    w.do("facilitator", "group.rename", name="Les Vrais Zoufs", group="g5")

    w.do("facilitator", "group.redact", group="g5")

    assert "Zoufs" not in kept(w)
    assert [group.name for group in w.state.groups.values()][3:] == [
        "Table 1",
        mark_of("g5"),
        "Table 3",
    ]


def test_a_group_may_take_another_name_afterwards(w: Room) -> None:
    w.do("facilitator", "group.redact", group="g1")

    w.do("g1", "group.rename", name="Les Sages")

    assert (w.state.group("g1").name, w.state.group("g1").redacted) == ("Les Sages", False)


def test_a_name_that_looks_like_a_mark_is_no_obstacle() -> None:
    w = Room(("ideas", {}))
    w.join("Les Zoufs", "[g1]")

    w.do("facilitator", "group.redact", group="g1")

    assert len({group.name_key for group in w.state.groups.values()}) == 2
    assert w.replayed() == []
