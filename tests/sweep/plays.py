"""How an evening goes, state by state: each says which pages are worth a look in it.

    for state, names in ideation(evening):
        for name in names:
            look(evening.page(name))

What the room does comes over the wire; by hand is done only what no wire tells: a field being
written in, a panel unfolded.
"""

from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Page

from tests.sweep.evening import Evening, settle

State = tuple[str, tuple[str, ...]]
Play = Callable[[Evening], Iterator[State]]

ALL = ("tablet", "facilitator", "screen", "observer")
MODES = ("ranking", "histograms", "table", "map", "words")


def around(evening: Evening) -> Iterator[State]:
    """What stands around a workshop: the doors, the desk, what is printed."""
    evening.lead.do("group.add", names=["Table 21", "Table 22"], members=4)
    yield "before it begins", ("home", "refused", "accessibility", "join", "place", "desk")
    yield "before it begins", (*ALL, "helper", "sheets")

    evening.lead.do("door.set", door="ask")
    waiting = evening.room.join("Les Retardataires")
    assert waiting.view["me"]["state"] == "waiting"
    yield "somebody waits at the door", ("facilitator", f"tablet {len(evening.room.tablets)}")
    evening.lead.do("door.set", door="shut")
    yield "the door is shut", ("join", "screen")

    facilitator = evening.page("facilitator")
    for key, panel in (("?", "its keys"), ("d", "preparing")):
        facilitator.keyboard.press(key)
        yield panel, ("facilitator",)
        facilitator.keyboard.press("Escape")
    evening.lead.do("screen.blank", blank=True)
    evening.lead.do("tablets.look_up", on=True)
    yield "looking up, nothing on the screen", ("tablet", "facilitator", "screen", "observer")


def ideas(evening: Evening) -> Iterator[State]:
    """Ideas arrive, are brought together; the step is closed."""
    lead, few = evening.lead, bool(evening.content.ideas)
    lead.do("step.open", step="s1")
    if few:
        evening.write("s1")
    yield "ideas", ALL
    if few:
        _write(evening.page("tablet"), evening, evening.content.ideas[0])
        evening.room.tablets[0].do("hand.raise", raised=True)
        lead.do("timer.start", seconds=45)
        yield "writing, the timer running out", ALL
        _open_group_panel(evening)
        yield "our own group", ("tablet",)
        _close_group_panel(evening)
    lead.do("screen.show", what="join")
    yield "how to join", ("screen",)
    lead.do("screen.show", what="step")
    lead.do("step.close", step="s1", now=True)
    yield "ideas closed", ("tablet", "facilitator", "screen")

    lead.do("step.open", step="s2")
    if len(evening.active()) > 3:
        first, _, third, *_ = evening.active()
        lead.do("idea.merge", ideas=[first["id"], third["id"]])
        evening.tablet_of(first["group"]).do("idea.object", idea=first["id"])
        lead.do("theme.add", name="Vivre ensemble")
        yield "sorting", ALL
        numbers = [str(idea["number"]) for idea in evening.active()[:2]]
        page = evening.page("facilitator")
        page.keyboard.type(" ".join(numbers))
        page.keyboard.press("Enter")
        page.keyboard.press("m")
        yield "merging", ("facilitator",)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    else:
        yield "sorting", ALL
    lead.do("step.close", step="s2", now=True)


def voting(evening: Evening) -> Iterator[State]:
    """A vote until its result, uncovered rank by rank."""
    lead = evening.lead
    page = evening.page("facilitator")
    page.reload()
    yield "before the vote", ("facilitator",)
    lead.do("step.open", step="s3")
    yield "the vote begins", ("tablet", "screen")
    evening.vote("s3")
    evening.room.tablets[0].do("step.done", step="s3", done=True)
    yield "voting", (*ALL, "tablet 2")
    lead.do("step.close", step="s3", now=True)
    yield "the vote is closed", ALL

    lead.do("step.curtain", step="s3", up=True)
    yield "the curtain", ALL
    if len(evening.active()) > 1:
        lead.do("step.uncover", step="s3")
        yield "the last one uncovered", ALL
    lead.do("step.reveal", step="s3")
    yield "revealed", (*ALL, "helper")
    lead.do("step.open", step="s4")
    yield "results", ("tablet", "facilitator", "screen", "desk")


def ideation(evening: Evening) -> Iterator[State]:
    yield from ideas(evening)
    yield from voting(evening)


def scoring(evening: Evening) -> Iterator[State]:
    """Ideas are scored, and the result is shown in each way."""
    lead, w = evening.lead, evening.w
    for text in evening.content.ideas[:6]:
        lead.do("idea.submit", step="s1", text=text, detail=evening.content.detail)
    lead.do("profiles.set", names=["Habitante, habitant", "Agent"])
    settings: dict[str, Any] = {"criteria": list(evening.content.criteria)}
    settings["works_on"] = {"all": True}
    step = lead.do("step.add", kind="score", title="Évaluer", settings=settings)["step"]
    yield "before scoring", ("facilitator",)
    lead.do("step.open", step=step)
    yield "scoring begins", (*ALL, "helper")

    tablet = evening.page("tablet")
    tablet.get_by_role("button", name=w("tablet.score.seat", seat=1).split("{")[0]).first.tap()
    yield "who are you", ("tablet",)
    tablet.get_by_role("button", name=w("tablet.profile.skip"), exact=True).tap()
    settle(tablet)
    tablet.get_by_role("radio").nth(7).tap()
    yield "a sheet", ("tablet",)
    evening.score(step)
    yield "everybody has scored", ("tablet 2", "facilitator", "screen")
    lead.do("step.close", step=step, now=True)
    yield "scores closed", ALL
    lead.do("step.reveal", step=step, idea=evening.active()[0]["id"])
    yield "one idea uncovered", ALL
    lead.do("step.reveal", step=step)
    for mode in MODES:
        lead.do("screen.arrange", step=step, mode=mode)
        yield f"scores revealed: {mode}", ("screen", "observer", "tablet 2")
    yield "scores revealed", ("facilitator", "tablet")


def ways(evening: Evening) -> Iterator[State]:
    """Columns under a constraint, points against, likes."""
    lead, content = evening.lead, evening.content
    add = {"themes": ["Forces", "Faiblesses", "Occasions"], "circles": [content.question]}
    step = lead.do("step.add", kind="ideas", title="Forces et faiblesses", settings=add)["step"]
    lead.do("step.open", step=step)
    lead.do("step.next_circle", step=step)
    themes = lead.wait_for(lambda view: view.get(f"step/{step}", {}).get("themes"))
    for number, text in enumerate(content.ideas):
        tablet = evening.room.tablets[number % 2]
        theme = themes[number % len(themes)]
        tablet.do("idea.submit", step=step, text=text, theme=theme, anyway=True)
    yield "columns", ALL
    lead.do("step.close", step=step, now=True)
    lead.do("step.configure", step="s3", settings={"against_budget": 6, "against_limit": 2})
    lead.do("step.open", step="s3")
    evening.vote("s3")
    for idea in evening.active()[:2]:
        evening.room.tablets[-1].send("points.set", step="s3", idea=idea["id"], points=-2)
    yield "for and against", (*ALL, "tablet 3")
    lead.do("step.close", step="s3", now=True)
    lead.do("step.reveal", step="s3")
    yield "for and against, revealed", ALL


def _write(page: Page, evening: Evening, text: str) -> None:
    field = page.get_by_role("textbox", name=evening.w("tablet.new_idea"), exact=True)
    field.fill(text)


def _open_group_panel(evening: Evening) -> None:
    name = evening.room.groups[0]["name"]
    evening.page("tablet").get_by_role("button", name=name).first.tap()


def _close_group_panel(evening: Evening) -> None:
    page = evening.page("tablet")
    page.get_by_role("button", name=evening.w("common.close"), exact=True).first.tap()
