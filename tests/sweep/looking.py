"""Ways to look at a page: by geometry at every size, or with spread letters; by axe-core in every
dress."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.axe import DRESSES, violations
from tests.sweep.evening import settle
from tests.sweep.surfaces import asked_of

GEOMETRY = (Path(__file__).parent / "geometry.js").read_text()

Size = tuple[int, int]
SIZES: tuple[Size, ...] = (
    *((320, 640), (640, 320), (390, 844), (844, 390), (768, 1024), (1024, 768)),
    *((1280, 800), (800, 1280), (1920, 1080), (1080, 1920), (3840, 2160), (2160, 3840)),
)
RESIZED_QUIET_MS = 120
PLAIN = ("light",)
#: Of a list of hundreds axe-core takes minutes.
MANY_ELEMENTS = 2_500


#: All that WCAG 1.4.12 lets a reader change; labels in a drawing are all in the table beside it.
SPREAD_STYLE = """
*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
svg { letter-spacing: 0 !important; word-spacing: 0 !important }
"""
SPREAD = """([on, style]) => {
  window.spreadLetters ??= new CSSStyleSheet()
  spreadLetters.replaceSync(on ? style : '')
  document.adoptedStyleSheets = [spreadLetters]
}"""


@dataclass(frozen=True)
class Met:
    """A fault of the page that is looked at; `where` is the size, or the dress."""

    where: str
    rule: str
    at: str
    text: str
    found: str


@dataclass
class Measure:
    """By geometry, at each size; a picture of each for a person to look at."""

    sizes: tuple[Size, ...]
    pictures: Path | None
    #: Which allowances of surfaces.py were met.
    used: set[int]

    def __call__(self, page: Page, surface: str, title: str) -> Iterator[Met]:
        for width, height in self.sizes:
            page.set_viewport_size({"width": width, "height": height})
            settle(page, RESIZED_QUIET_MS)
            if self.pictures:
                name = re.sub(r"\W+", "-", f"{title} {width}x{height}")
                picture = self.pictures / f"{name}.jpg"
                page.screenshot(path=picture, type="jpeg", quality=60, scale="css")
            yield from self._faults(page, surface, width, height, f"{width}x{height}")

    def spread(self, page: Page, surface: str) -> Iterator[Met]:
        """As somebody set its letters apart, who reads better so; the screen is composed."""
        size = page.viewport_size
        if surface == "screen" or size is None:
            return
        page.evaluate(SPREAD, [True, SPREAD_STYLE])
        settle(page, RESIZED_QUIET_MS)
        yield from self._faults(page, surface, size["width"], size["height"], "spread letters")
        page.evaluate(SPREAD, [False, SPREAD_STYLE])
        settle(page, RESIZED_QUIET_MS)

    def _faults(
        self, page: Page, surface: str, width: int, height: int, where: str
    ) -> Iterator[Met]:
        if not page.evaluate("() => 'geometry' in window"):
            page.evaluate(GEOMETRY)
        asked = asked_of(surface, width, height)
        found = page.evaluate("(asked) => geometry.faults(asked)", asked)
        self.used |= set(found["used"])
        for fault in found["faults"]:
            yield Met(where, **fault)


def hear(page: Page, dressed: bool) -> Iterator[Met]:
    """By axe-core; `dressed`: in every dress, unless a hundredth row has no other colours."""
    many = page.evaluate("document.querySelectorAll('*').length") > MANY_ELEMENTS
    for met in violations(page, DRESSES if dressed and not many else PLAIN):
        yield Met(met.dress, f"axe {met.rule}", met.at, "", met.why)
