"""Orders made up at random, on things that may not be there."""

from typing import Any

from hypothesis import strategies as st

from tests.cast import GROUPS

ANY_GROUP = st.sampled_from(["g1", "g2", "g3", "g4", "g9"])
ANY_IDEA = st.sampled_from([f"i{number}" for number in range(1, 8)])
ANY_STEP = st.sampled_from(["s1", "s2", "s3", "s4", "s9"])
ANY_THEME = st.sampled_from(["t1", "t2", "t3", "t9"])
ORDERS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "points.set": {"step": ANY_STEP, "idea": ANY_IDEA, "points": st.integers(-3, 4)},
    "step.done": {"step": ANY_STEP, "done": st.booleans()},
    "step.open": {"step": ANY_STEP},
    "step.close": {"step": ANY_STEP, "now": st.booleans()},
    "step.cancel_close": {"step": ANY_STEP},
    "step.reopen": {"step": ANY_STEP, "group": st.none() | ANY_GROUP, "anyway": st.booleans()},
    "step.reveal": {"step": ANY_STEP},
    "step.include": {"step": ANY_STEP, "idea": ANY_IDEA},
    "idea.withdraw": {"idea": ANY_IDEA},
    "idea.restore": {"idea": ANY_IDEA},
    "idea.admit": {"idea": ANY_IDEA},
    "idea.hide": {"idea": ANY_IDEA},
    "idea.split": {"idea": ANY_IDEA, "undo": st.booleans()},
    "idea.part": {"idea": ANY_IDEA},
    "step.curtain": {"step": ANY_STEP, "up": st.booleans()},
    "step.uncover": {"step": ANY_STEP},
    "hand.raise": {"raised": st.booleans()},
    "hand.lower": {"group": ANY_GROUP},
    "idea.object": {"idea": ANY_IDEA},
    "objection.dismiss": {"idea": ANY_IDEA},
    "group.admit": {"group": ANY_GROUP},
    "group.remove": {"group": ANY_GROUP},
    "group.restore": {"group": ANY_GROUP},
    "group.resize": {"members": st.integers(0, 4)},
    "group.split": {
        "group": ANY_GROUP,
        "name": st.sampled_from(GROUPS),
        "members": st.integers(1, 3),
    },
    "group.join_into": {"group": ANY_GROUP, "into": ANY_GROUP},
    "idea.file": {"idea": ANY_IDEA, "theme": st.none() | ANY_THEME},
    "idea.propose_alike": {
        "ideas": st.lists(ANY_IDEA, min_size=2, max_size=2),
        "proposed": st.booleans(),
    },
    "theme.add": {"name": st.sampled_from(["Un", "Deux", "un"]), "step": st.none() | ANY_STEP},
    "theme.rename": {"theme": ANY_THEME, "name": st.sampled_from(["Un", "Deux", "Trois"])},
    "theme.remove": {"theme": ANY_THEME},
    "step.next_circle": {"step": ANY_STEP, "back": st.booleans()},
    "notice.seen": {"notice": st.integers(1, 40)},
}
ANYTHING = st.sampled_from(sorted(ORDERS)).flatmap(
    lambda command: st.tuples(st.just(command), st.fixed_dictionaries(ORDERS[command]))
)
