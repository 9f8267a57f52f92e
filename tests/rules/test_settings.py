"""`step.configure` and the settings' bounds, locks and promises."""

from collections.abc import Callable
from typing import Any

import pytest

from workshop.rules.settings import complete, is_stricter

from .conftest import Arrange
from .room import Room, refused

Vote = Callable[..., Room]

ALL: dict[str, Any] = {
    "seconds": None,
    "close_at_zero": False,
    "results": "reveal",
    "facilitator_sees": False,
    "groups_shown": False,
}


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("brief", {}),
        (
            "ideas",
            {
                "max_ideas": None,
                "authors_shown": False,
                "others_shown": "live",
                "to_screen": "at_once",
                "delay_seconds": 10,
                "circles": [],
                "feelings": False,
            },
        ),
        ("sort", {"works_on": None, "proposals": True}),
        (
            "vote",
            {
                "works_on": None,
                "budget": 30,
                "per_member": False,
                "limit": 3,
                "barred": "authors",
                "spend_all": False,
                "shuffle": True,
                "order": "total",
                "against_budget": 0,
                "against_limit": 0,
                "look": "stickers",
            },
        ),
        ("results", {"works_on": None}),
    ],
)
def test_the_defaults(kind: str, more: dict[str, Any]) -> None:
    assert complete(kind, {}) == ALL | more


@pytest.mark.parametrize(
    ("kind", "name", "least", "most"),
    [
        ("vote", "budget", 1, 1_000),
        ("vote", "limit", 1, 30),
        ("ideas", "max_ideas", 1, 1_000),
        ("ideas", "delay_seconds", 1, 600),
        ("brief", "seconds", 1, 86_400),
    ],
)
def test_the_bounds(kind: str, name: str, least: int, most: int) -> None:
    assert complete(kind, {name: least})[name] == least
    assert complete(kind, {name: most})[name] == most

    for beyond in (least - 1, most + 1, True, 1.0, "3"):
        with refused("step.setting_invalid", setting=name):
            complete(kind, {name: beyond})


def test_the_limit_goes_up_to_the_budget() -> None:
    assert complete("vote", {"budget": 1_000, "limit": 1_000})["limit"] == 1_000
    assert complete("vote", {"budget": 2})["limit"] == 2

    with refused("step.setting_invalid", setting="limit"):
        complete("vote", {"budget": 7, "limit": 8})


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("vote", "barred", "everybody"),
        ("vote", "order", None),
        ("vote", "spend_all", 1),
        ("vote", "budget", None),
        ("ideas", "others_shown", "never"),
        ("ideas", "to_screen", True),
        ("ideas", "results", "later"),
        ("ideas", "budget", 30),
        ("brief", "works_on", {"all": True}),
        ("vote", "colour", "red"),
        ("sort", "works_on", {"all": False}),
        ("sort", "works_on", {"first": 0, "of": "s1"}),
        ("sort", "works_on", {"first": 2}),
        ("sort", "works_on", {"ideas": ["i1", 2]}),
        ("sort", "works_on", ["i1"]),
        ("sort", "works_on", {"ideas": [], "all": True}),
        ("results", "works_on", {"step": 3}),
    ],
)
def test_what_is_no_setting(kind: str, name: str, value: object) -> None:
    with refused("step.setting_invalid", setting=name):
        complete(kind, {name: value})


def test_a_kind_that_there_is_not() -> None:
    with refused("step.wrong_kind"):
        complete("poll", {})


# -- configuring


def test_a_prepared_step_is_changed_at_will(arrange: Arrange) -> None:
    w = arrange()

    w.configure("s2", budget=7, limit=2, results="live")
    w.do("facilitator", "step.configure", step="s2", title="Vote", instruction="Trois\nau plus")

    step = w.state.step("s2")
    assert (step.settings["budget"], step.settings["limit"]) == (7, 2)
    assert (step.settings["results"], step.settings["shuffle"]) == ("live", True)
    assert (step.title, step.instruction) == ("Vote", "Trois\nau plus")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("budget", 20),
        ("per_member", True),
        ("limit", 2),
        ("barred", "nobody"),
        ("order", "share"),
        ("shuffle", False),
        ("works_on", {"ideas": ["i1"]}),
    ],
)
def test_what_a_vote_stands_on_is_fixed_from_its_opening(
    vote: Vote, name: str, value: object
) -> None:
    w = vote(None)

    with refused("step.setting_locked", setting=name):
        w.configure("s2", **{name: value})

    w.close("s2")
    with refused("step.setting_locked", setting=name):
        w.configure("s2", **{name: value})


def test_the_same_value_again_is_no_change(vote: Vote) -> None:
    w = vote(None)

    w.configure("s2", budget=30, limit=3, seconds=60)

    assert w.state.step("s2").settings["seconds"] == 60


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ({}, {"results": "close"}),
        ({}, {"results": "live"}),
        ({"results": "close"}, {"results": "live"}),
        ({}, {"facilitator_sees": True}),
        ({}, {"groups_shown": True}),
        ({}, {"authors_shown": True}),
        ({"others_shown": "close"}, {"others_shown": "live"}),
        ({"to_screen": "accepted"}, {"to_screen": "delay"}),
        ({"to_screen": "delay"}, {"to_screen": "at_once"}),
    ],
)
def test_once_something_is_entered_a_promise_only_gets_stricter(
    arrange: Arrange, before: dict[str, Any], change: dict[str, Any]
) -> None:
    w = arrange(("ideas", before))
    w.open("s1")
    w.configure("s1", **change)
    w.configure("s1", **{name: complete("ideas", before)[name] for name in change})
    w.submit("g1", "Une idée")

    with refused("step.only_stricter", setting=next(iter(change))):
        w.configure("s1", **change)


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ({"results": "live"}, {"results": "close"}),
        ({"results": "live"}, {"results": "reveal"}),
        ({"facilitator_sees": True}, {"facilitator_sees": False}),
        ({"groups_shown": True}, {"groups_shown": False}),
        ({"authors_shown": True}, {"authors_shown": False}),
        ({}, {"others_shown": "close"}),
        ({}, {"to_screen": "accepted"}),
        ({}, {"max_ideas": 3}),
        ({}, {"delay_seconds": 20}),
    ],
)
def test_stricter_is_always_possible(
    arrange: Arrange, before: dict[str, Any], change: dict[str, Any]
) -> None:
    w = arrange(("ideas", before))
    w.open("s1")
    w.submit("g1", "Une idée")

    w.configure("s1", **change)

    name = next(iter(change))
    assert w.state.step("s1").settings[name] == change[name]


def test_points_and_done_are_entries_too(vote: Vote) -> None:
    one, other = vote(None), vote(None)
    one.points("g1", "i1", 1)
    other.done("g1")

    for w in (one, other):
        with refused("step.only_stricter", setting="results"):
            w.configure("s2", results="live")


def test_strictness_has_an_order() -> None:
    assert is_stricter("results", "live", "close")
    assert is_stricter("results", "close", "close")
    assert not is_stricter("results", "reveal", "close")
    assert is_stricter("groups_shown", True, False)
    assert not is_stricter("groups_shown", False, True)


@pytest.mark.parametrize("title", ["", " ", "\n"])
def test_a_step_has_a_title(arrange: Arrange, title: str) -> None:
    w = arrange()

    with refused("idea.text_empty"):
        w.do("facilitator", "step.configure", step="s1", title=title)

    with refused("idea.text_too_long", most=200):
        w.do("facilitator", "step.configure", step="s1", title="x" * 201)
    with refused("step.unknown"):
        w.configure("s9", seconds=3)
