"""The stories of /patterns: each part of each surface in each state, one after the other."""

from collections.abc import Iterator
from itertools import groupby

import requests
from playwright.sync_api import Page

from tests.conftest import Server
from tests.sweep.evening import Sit

STORIES = "patterns"
DRAWN_WITHIN_MS = 60_000
#: How a surface is held, where not as a tablet is.
PLACES = {"screen": "screen", "facilitator": "facilitator", "helper": "facilitator", "desk": "desk"}


def stories(
    server: Server, sit: Sit, only: str
) -> Iterator[tuple[str, str, Page, tuple[tuple[int, int], ...]]]:
    """Each at the size it is composed for; a surface is loaded once."""
    listed = requests.get(f"{server.url}/patterns/index.json", timeout=30).json()
    for surface, drawn in groupby(listed, lambda story: str(story["surface"])):
        if not surface.startswith(only):
            continue
        page = None
        for story in drawn:
            size = (story["width"], story["height"])
            if page is None:
                page = sit(PLACES.get(surface, "tablet"))
                page.set_viewport_size({"width": size[0], "height": size[1]})
                page.goto(f"/patterns/{surface}#story={story['id']}")
            else:
                page.evaluate("(id) => { location.hash = `story=${id}` }", story["id"])
            stands = page.locator(f"html[data-drawn='{story['id']}']")
            stands.wait_for(state="attached", timeout=DRAWN_WITHIN_MS)
            yield surface, f"{story['id']}: {story['part']}, {story['state']}", page, (size,)
