"""`idea.submit`: on the wall at once, waiting, or refused in words with the draft kept."""

import pytest

from tests.cast import IDEAS

from .conftest import Arrange
from .room import EVENING, Room, refused


def test_an_idea_gets_its_number_in_order_and_is_on_the_wall_at_once(w: Room) -> None:
    w.submit("g1", IDEAS[0])

    answer = w.do(
        "g2", "idea.submit", step="s1", text=f"  {IDEAS[1]}\n", detail="Le matin\nsurtout"
    )

    assert answer == {"idea": "i2", "number": 2, "state": "active"}
    idea = w.state.idea("i2")
    assert (idea.text, idea.first_text, idea.detail) == (IDEAS[1], IDEAS[1], "Le matin\nsurtout")
    assert (idea.group, idea.by, idea.step, idea.at) == ("g2", "group", "s1", EVENING)


def test_a_number_is_never_given_again(w: Room) -> None:
    first = w.submit("g1", IDEAS[0])
    w.withdraw("g1", first)

    answer = w.do("g1", "idea.submit", step="s1", text=IDEAS[0])

    assert answer["number"] == 2


@pytest.mark.parametrize("late", [False, True])
def test_nothing_is_submitted_before_the_step_opens(arrange: Arrange, late: bool) -> None:
    w = arrange()

    with refused("step.not_open"):
        w.submit("g1", IDEAS[0], late=late)


def test_nothing_is_submitted_after_the_step_closed(w: Room) -> None:
    w.close("s1")

    with refused("step.not_open"):
        w.submit("g1", IDEAS[0])


def test_what_arrives_too_late_goes_into_the_tray_from_where_it_is_let_in(w: Room) -> None:
    w.close("s1")

    late = w.submit("g1", IDEAS[0], late=True)

    assert (w.state.idea(late).state, w.state.idea(late).pending) == ("pending", "late")
    w.admit(late)
    assert (w.state.idea(late).state, w.state.idea(late).pending) == ("active", None)
    assert w.facts("g1") == [{"code": "idea.admitted", "idea": "i1"}]


def test_a_late_idea_in_a_step_still_open_is_not_late(w: Room) -> None:
    answer = w.do("g1", "idea.submit", step="s1", text=IDEAS[0], late=True)

    assert answer["state"] == "active"


def test_a_step_reopened_for_one_group_is_open_to_that_group_alone(w: Room) -> None:
    w.close("s1")
    w.reopen("s1", group="g1")

    w.submit("g1", IDEAS[0])

    with refused("step.not_open"):
        w.submit("g2", IDEAS[1])
    tray = w.submit("g2", IDEAS[1], late=True)
    assert w.state.idea(tray).pending == "late"


def test_a_group_submits_into_ideas_steps_only(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.open("s2")

    with refused("step.wrong_kind"):
        w.submit("g1", IDEAS[1], step="s2")


def test_a_step_that_there_is_not(w: Room) -> None:
    with refused("step.unknown"):
        w.submit("g1", IDEAS[0], step="s9")


# -- already there


def test_the_same_text_is_already_there_without_accents_capitals_or_punctuation(w: Room) -> None:
    w.submit("g1", "Un café, le dimanche !")

    with refused("idea.already_there", idea="i1", number=1, text="Un café, le dimanche !"):
        w.submit("g2", "un CAFE le dimanche")


def test_the_same_text_of_a_source_names_its_lead(w: Room) -> None:
    w.submit("g1", IDEAS[0])
    w.submit("g2", IDEAS[1])
    w.merge("i1", "i2", text="Les deux ensemble")

    with refused("idea.already_there", idea="i1", number=1, text="Les deux ensemble"):
        w.submit("g3", IDEAS[1])
    with refused("idea.already_there", idea="i1", number=1, text="Les deux ensemble"):
        w.submit("g3", IDEAS[0])
    with refused("idea.already_there", idea="i1", number=1, text="Les deux ensemble"):
        w.submit("g3", "les deux, ensemble")


def test_sent_anyway_it_is_taken(w: Room) -> None:
    w.submit("g1", IDEAS[0])

    again = w.submit("g2", IDEAS[0], anyway=True)

    assert w.state.idea(again).state == "active"


@pytest.mark.parametrize("gone", ["withdrawn", "hidden"])
def test_an_idea_that_is_gone_is_not_there(w: Room, gone: str) -> None:
    idea = w.submit("g1", IDEAS[0])
    if gone == "hidden":
        w.hide(idea)
    else:
        w.withdraw("g1", idea)

    again = w.submit("g2", IDEAS[0])

    assert w.state.idea(again).state == "active"


def test_a_text_that_folds_to_nothing_is_compared_as_it_is(w: Room) -> None:
    w.submit("g1", "?!")
    w.submit("g1", "!?")

    with refused("idea.already_there", idea="i1", number=1, text="?!"):
        w.submit("g2", " ?! ")


def test_the_same_text_in_another_step_is_another_idea(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("ideas", {}))
    w.open("s1")
    w.submit("g1", IDEAS[0])
    w.open("s2")

    again = w.submit("g1", IDEAS[0], step="s2")

    assert w.state.idea(again).state == "active"


def test_a_source_of_another_step_is_there_where_its_lead_is(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("ideas", {}))
    w.open("s1")
    w.submit("g1", IDEAS[0])
    w.open("s2")
    w.submit("g1", IDEAS[1], step="s2")
    w.merge("i2", "i1")

    with refused("idea.already_there", idea="i2", number=2, text=IDEAS[1]):
        w.submit("g2", IDEAS[0], step="s2")


# -- how many


def test_at_most_so_many_ideas_a_group(arrange: Arrange) -> None:
    w = arrange(("ideas", {"max_ideas": 2}))
    w.open("s1")
    w.submit("g1", IDEAS[0])
    second = w.submit("g1", IDEAS[1])

    with refused("idea.too_many", most=2):
        w.submit("g1", IDEAS[2])

    w.submit("g2", IDEAS[3])
    w.withdraw("g1", second)
    assert w.submit("g1", IDEAS[2]) == "i4"


def test_there_is_no_limit_unless_the_step_says_so(w: Room) -> None:
    sent = [w.submit("g1", f"Idée {number}") for number in range(60)]

    assert sent[-1] == "i60"


# -- what waits


def test_an_idea_waits_until_the_facilitator_accepts_it(arrange: Arrange) -> None:
    w = arrange(("ideas", {"to_screen": "accepted"}))
    w.open("s1")

    answer = w.do("g1", "idea.submit", step="s1", text=IDEAS[0])

    assert answer["state"] == "pending"
    assert w.state.idea("i1").pending == "accept"
    w.close("s1")
    assert w.state.idea("i1").state == "pending"


def test_an_idea_waits_some_seconds_and_comes_by_itself(arrange: Arrange) -> None:
    w = arrange(("ideas", {"to_screen": "delay", "delay_seconds": 10}))
    w.open("s1")
    w.submit("g1", IDEAS[0])

    w.tick(9.999)

    assert w.state.idea("i1").state == "pending"
    w.tick(0.001)
    assert w.state.idea("i1").state == "active"
    assert w.journal[-1]["actor"] == "clock"


def test_what_only_waited_for_seconds_comes_when_the_step_closes(arrange: Arrange) -> None:
    w = arrange(("ideas", {"to_screen": "delay"}))
    w.open("s1")
    w.submit("g1", IDEAS[0])

    w.close("s1")

    assert w.state.idea("i1").state == "active"
    assert [row["idea"] for row in w.tally("s1")["rows"]] == ["i1"]


# -- by the facilitator


@pytest.mark.parametrize("step", ["s1", "s2", "s3"])
def test_an_idea_added_by_the_facilitator_belongs_to_no_group(arrange: Arrange, step: str) -> None:
    w = arrange(("ideas", {}), ("sort", {}), ("vote", {}))

    idea = w.submit("facilitator", IDEAS[0], step=step)

    assert (w.state.idea(idea).group, w.state.idea(idea).by) == (None, "facilitator")
    assert w.state.idea(idea).state == "active"


def test_but_not_into_a_step_without_ideas(arrange: Arrange) -> None:
    w = arrange(("brief", {}))

    with refused("step.wrong_kind"):
        w.submit("facilitator", IDEAS[0])


def test_the_facilitator_enters_an_idea_in_a_groups_name_within_its_limits(
    arrange: Arrange,
) -> None:
    w = arrange(("ideas", {"max_ideas": 1}))
    w.open("s1")

    idea = w.submit("facilitator", IDEAS[0], group="g1")

    assert (w.state.idea(idea).group, w.state.idea(idea).by) == ("g1", "facilitator")
    assert w.facts("g1") == [{"code": "entered.for_you", "what": "idea"}]
    assert w.tally("s1")["footing"]["entered_for"] == 1
    with refused("idea.too_many", most=1):
        w.submit("facilitator", IDEAS[1], group="g1")


def test_in_a_groups_name_only_once_the_step_was_open(arrange: Arrange) -> None:
    w = arrange(("ideas", {}), ("vote", {}))

    with refused("step.not_open"):
        w.submit("facilitator", IDEAS[0], group="g1")
    with refused("step.wrong_kind"):
        w.submit("facilitator", IDEAS[0], step="s2", group="g1")


def test_a_tablet_cannot_name_another_group(w: Room) -> None:
    with refused("not_allowed"):
        w.submit("g1", IDEAS[0], group="g2")


def test_a_group_that_is_not_in_does_not_submit(w: Room) -> None:
    w.do("facilitator", "door.set", door="ask")
    [waiting] = w.join("Les Voisins du 12")
    w.remove("g2")

    with refused("group.waiting"):
        w.submit(waiting, IDEAS[0])
    with refused("group.removed"):
        w.submit("g2", IDEAS[0])
    with refused("group.removed"):
        w.submit("facilitator", IDEAS[0], group="g2")
    with refused("group.unknown"):
        w.submit("facilitator", IDEAS[0], group="g9")
