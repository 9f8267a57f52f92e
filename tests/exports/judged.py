"""Seventeen people who score two ideas on two criteria, after the vote of the afternoon.

Counted by hand. "Acceptabilité" weighs 2; "Coût" is better when it is low. Everybody scored i1
(8 and 4, Les Tilleuls 2 and 4), Rive gauche alone i2 (5; half of them 10, the others 0).
"""

from typing import Any

from tests.exports.conftest import Afternoon
from workshop.commands.actors import Actor

CRITERIA = [
    {"name": "Acceptabilité", "low": "refusée", "high": "adoptée", "weight": 2},
    {"name": "Coût", "low": "gratuit", "high": "ruineux", "high_is_good": False},
]
SEATS = {"g1": 3, "g2": 2, "g3": 12}


def score(
    afternoon: Afternoon, member: str, idea: str, criterion: str, value: int | None, step: str
) -> None:
    afternoon.give(
        Actor("group", member.split("m")[0]),
        "score.set",
        step=step,
        idea=idea,
        criterion=criterion,
        member=member,
        value=value,
    )


def open_scores(afternoon: Afternoon, **settings: Any) -> str:
    """A score step more, open, on i1 and i2 where nothing else is said."""
    works_on = {"ideas": ["i1", "i2"]}
    step: str = afternoon.lead(
        "step.add", kind="score", title="Notes", settings={"works_on": works_on} | settings
    )["step"]
    afternoon.lead("step.open", step=step)
    return step


def say_who_they_are(afternoon: Afternoon) -> None:
    afternoon.lead("profiles.set", names=["habitants", "élus"])
    for group, profile in (("g1", "p1"), ("g3", "p2")):
        afternoon.give(Actor("group", group), "group.profile", profile=profile)


def judge(afternoon: Afternoon, **settings: Any) -> str:
    """The score step, still open; one score was entered for Trio."""
    say_who_they_are(afternoon)
    step = open_scores(afternoon, criteria=CRITERIA, **settings)
    for group, seats in SEATS.items():
        for seat in range(1, seats + 1):
            member = f"{group}m{seat}"
            score(afternoon, member, "i1", "c1", 2 if group == "g1" else 8, step)
            score(afternoon, member, "i1", "c2", 4, step)
            if group == "g3":
                score(afternoon, member, "i2", "c1", 5, step)
                score(afternoon, member, "i2", "c2", 10 if seat % 2 else 0, step)
    afternoon.lead(
        "score.set", step=step, idea="i1", criterion="c1", member="g2m2", value=8, group="g2"
    )
    return step


def judge_again(afternoon: Afternoon, first: str) -> str:
    """A second round on i1: Les Tilleuls go up to 6, Trio go down to 7, the others stay away."""
    step = open_scores(afternoon, works_on={"ideas": ["i1"]}, second_round_of=first)
    for member, value in (("g1m1", 6), ("g1m2", 6), ("g1m3", 6), ("g2m1", 7), ("g2m2", 7)):
        score(afternoon, member, "i1", "c3", value, step)
        score(afternoon, member, "i1", "c4", 4, step)
    return step
