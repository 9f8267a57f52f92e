"""axe-core: what a page withholds from people who hear it, or see it otherwise."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

SOURCE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
#: By name, what a browser is told. Only colours change from one to the next.
DRESSES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "contrast": "no-preference"},
    "dark": {"color_scheme": "dark", "contrast": "no-preference"},
    "light, more contrast": {"color_scheme": "light", "contrast": "more"},
    "dark, more contrast": {"color_scheme": "dark", "contrast": "more"},
}
OF_COLOURS = ["color-contrast", "link-in-text-block"]

#: The page has heard how it is to be dressed, and its colours have changed for some frames; what
#: turns for ever is not waited for, nor a page whose own look was chosen.
DRESSED = """async () => {
  const STILL_FRAMES = 3
  const until = performance.now() + 5_000
  const ends = (one) => Number.isFinite(one.effect.getComputedTiming().endTime)
  const runs = (one) => one.playState === 'running' && ends(one)
  const moves = () => document.getAnimations().some(runs)
  const asks = (what) => matchMedia(what).matches
  const chosen = ['contrast', 'theme'].some((one) => localStorage.getItem(`gommette.${one}`))
  const heard = () => {
    const { contrast = '', theme = '' } = document.documentElement.dataset
    const more = asks('(prefers-contrast: more)')
    const dark = more && asks('(prefers-color-scheme: dark)')
    return chosen || ((contrast === 'more') === more && (theme === 'dark') === dark)
  }
  for (let still = 0; still < STILL_FRAMES && performance.now() < until;) {
    await new Promise((done) => requestAnimationFrame(done))
    still = heard() && !moves() ? still + 1 : 0
  }
}"""
#: A frame shows a page that is looked at by itself.
RUN = "(only) => axe.run(document, {resultTypes: ['violations'], runOnly: only, iframes: false})"


@dataclass(frozen=True)
class Violation:
    dress: str
    rule: str
    at: str
    why: str


def violations(page: Page, dresses: Iterable[str] = DRESSES) -> Iterator[Violation]:
    """What axe finds, whatever its weight: by all rules first, then colours in each other dress."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(SOURCE)
    only: dict[str, Any] = {"type": "tag", "values": TAGS}
    for dress in dresses:
        page.emulate_media(**DRESSES[dress])
        page.evaluate(DRESSED)
        result: dict[str, Any] = page.evaluate(RUN, only)
        for met in result["violations"]:
            for node in met["nodes"]:
                why = " ".join(node["failureSummary"].split()).removeprefix("Fix ")
                yield Violation(dress, met["id"], " ".join(map(str, node["target"])), why)
        only = {"type": "rule", "values": OF_COLOURS}
    page.emulate_media(**DRESSES["light"])


def faults_of(page: Page, where: str, dresses: Iterable[str] = DRESSES) -> list[str]:
    """The same, each as a line."""
    return [
        f"{where}, {met.dress}: {met.rule} at {met.at}: {met.why}"
        for met in violations(page, dresses)
    ]
