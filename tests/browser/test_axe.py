"""The main faces of a workshop that is played, read by axe-core in light.

`make sweep` reads every page in every state, in both languages and every dress, and the stories of
/patterns.
"""

from contextlib import ExitStack

import pytest
from playwright.sync_api import Page

from tests.browser.axe import faults_of
from tests.browser.people import People
from tests.browser.words import Words
from tests.conftest import Server
from tests.sweep.contents import FEW
from tests.sweep.evening import Evening, settle
from tests.sweep.plays import Play, around, ideation

#: What is looked at of an evening's states.
FACES = {
    "ideas": ("join", "tablet", "screen"),
    "merging": ("facilitator",),
    "voting": ("tablet", "facilitator"),
    "the curtain": ("screen",),
    "revealed": ("tablet", "screen", "observer"),
    "results": ("desk",),
}
#: And of what stands around it.
AROUND = {"before it begins": ("home", "accessibility", "sheets", "join", "place")}


@pytest.mark.wide
@pytest.mark.parametrize(
    ("play", "faces"),
    [(ideation, FACES), (around, AROUND)],
)
def test_axe_finds_nothing_on_the_main_faces_of_a_workshop(
    people: People, server: Server, w: Words, play: Play, faces: dict[str, tuple[str, ...]]
) -> None:
    found: list[str] = []

    def sit(place: str) -> Page:
        return people.sit(place, reduced_motion="reduce").page

    with ExitStack() as opened:
        evening = Evening(server, FEW, sit, opened, w)

        looked = set()
        for state, _ in play(evening):
            for name in faces.get(state, ()):
                if (name, state) in looked:
                    continue
                settle(evening.page(name))
                found += faults_of(evening.page(name), f"{name}, {state}", ["light"])
                looked.add((name, state))

    assert looked == {(name, state) for state, names in faces.items() for name in names}
    assert not found, "\n".join(found)
