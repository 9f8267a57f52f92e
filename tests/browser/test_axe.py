"""Pages of a workshop that is played, read by axe-core as people who don't see them would."""

from pathlib import Path
from typing import Any

import axe_core_python  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.browser.pages import Desk, Facilitator, Screen, Surface, Tablet
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import GROUPS, IDEAS
from tests.conftest import ORGANISER_KEY
from tests.rooms import Room

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
SERIOUS = ("serious", "critical")
#: Colours take a moment to change.
SETTLED = "() => Promise.allSettled(document.getAnimations().map((one) => one.finished))"
RUN = "() => axe.run(document, {resultTypes: ['violations']})"


def faults_of(page: Page, where: str) -> list[str]:
    """What axe finds serious on a page, in light and dark."""
    page.evaluate(AXE)
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.evaluate(SETTLED)
        result: dict[str, Any] = page.evaluate(RUN)
        found += [
            f"{where}, {scheme}: {fault['id']} {node['target']} {node['failureSummary']}"
            for fault in result["violations"]
            if fault["impact"] in SERIOUS
            for node in fault["nodes"]
        ]
    return found


def test_nothing_serious_is_found_on_the_pages_of_a_workshop(
    people: People, room: Room, w: Words
) -> None:
    facilitator, screen = Facilitator(people.sit("facilitator"), w), Screen(people.sit("screen"), w)
    tablet, desk = Tablet(people.sit("tablet"), w), Desk(people.sit("desk"), w)
    found: list[str] = []

    def look(where: str, *surfaces: Surface) -> None:
        for surface in surfaces:
            found.extend(faults_of(surface.page, f"{type(surface).__name__}, {where}"))

    facilitator.open(room.links["facilitator"])
    screen.open(room.links["screen"])
    tablet.open(room.links["join"])
    expect(tablet.button("join.go")).to_be_visible()
    look("at the door", tablet)
    tablet.join(GROUPS[0])

    room.facilitator.do("step.open", step="s1")
    tablet.send(IDEAS[0], 1)
    for text in IDEAS[1:6]:
        room.tablets[0].do("idea.submit", step="s1", text=text, anyway=True)
    expect(facilitator.idea(IDEAS[5])).to_be_visible()
    tablet.write(IDEAS[1])
    expect(tablet.button("tablet.send_anyway")).to_be_visible()
    look("ideas", tablet)

    room.facilitator.do("step.open", step="s2")
    facilitator.choose(2, 3)
    facilitator.button("facilitator.merge.n", n=2).click()
    expect(facilitator.page.get_by_label(w("facilitator.merge.text"))).to_be_focused()
    look("merging", facilitator)
    facilitator.page.keyboard.press("Enter")

    room.facilitator.do("step.open", step="s3")
    tablet.put(4, 2)
    room.tablets[1].do("points.set", step="s3", idea="i1", points=3)
    look("vote", tablet)

    room.facilitator.do("step.close", step="s3", now=True)
    room.facilitator.do("step.reveal", step="s3")
    expect(tablet.result(IDEAS[0])).to_be_visible()
    assert len(screen.totals()) == 5
    look("results", screen)
    desk.open(f"/desk#{ORGANISER_KEY}")
    expect(desk.card("Salle municipale").first).to_be_visible()
    look("at the end", desk)

    assert not found, "\n".join(found)
