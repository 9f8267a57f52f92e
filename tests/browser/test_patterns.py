"""/patterns: every story is drawn without a fault, and every part of a surface by some story.

Each story is drawn in French, and each part's first one in English beside it; `make sweep` walks
all of them in both languages, and reads them with axe.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser, CDPSession, ConsoleMessage, Page

from tests.conftest import ROOT, Server

pytestmark = pytest.mark.wide

PARTS = ROOT / "static" / "js" / "parts"
SURFACES = ("tablet", "screen", "facilitator", "shared", "observer", "report", "join", "desk")
#: What a page does round its parts: its foot, its paper, its watch over who is there.
OF_PAGES = {"shared/foot.js", "report/paper.js", "desk/print.js", "facilitator/presence.js"}
NAMED = re.compile(r"[A-Z][A-Za-z]*")

#: A sentence whose gap nothing filled, one of no catalogue, or what a script makes of nothing.
#: The declaration's own gaps are told to whoever writes it.
UNSAID = (
    r"/\{(?!status|organisation|contact|address)\w+\}|\bundefined\b|\bNaN\b|\[object "
    r"|\b(common|desk|facilitator|join|notice|observer|refusal|report|screen|tablet|tally)\.[a-z]+[._][a-z]/"
)

#: What people wrote is French in every story: several words, one of them with an accent. A desk's
#: formats have no language of their own, and what is being said has no marks; samples are samples.
FRENCH = r"/^(?=.*[éèêàçùœîô])(\S+\s+){3}/"
UNMARKED = ".pattern-samples, .pattern-sample, .format, .formats, .fold, #status, script, svg"

#: One story after the other, each from the moment it is asked for until it stands still.
BEGIN = """([ids, surface]) => { window.walked = (async () => {
  const root = document.documentElement
  const faults = {}
  const spoken = () => [...document.body.querySelectorAll('*:not(script)')].flatMap((node) => [
    ...[...node.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE).map((one) => one.data),
    ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => node.getAttribute(name) || ''),
  ])
  const theirs = () => {
    const found = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) found.push(texts.currentNode)
    const isFrench = (it) => it.closest('[lang]').lang === 'fr'
    return found.map((text) => [text.parentElement, text.data.trim()])
      .filter(([it, words]) => FRENCH.test(words) && !isFrench(it) && !it.closest('UNMARKED'))
  }
  for (const id of ids) {
    delete root.dataset.drawn
    location.hash = `story=${id}`
    await new Promise((drawn) => {
      const observer = new MutationObserver(() => {
        if (root.dataset.drawn === id) { observer.disconnect(); drawn() }
      })
      observer.observe(root, { attributes: true })
    })
    const failed = document.querySelector('.story-failed')
    if (failed) faults[id] = failed.textContent
    const unsaid = spoken().find((words) => UNSAID.test(words))
    if (unsaid) faults[id] = unsaid
    const unmarked = surface === 'base' ? [] : theirs()
    if (unmarked.length) faults[id] = `not marked as French: ${unmarked[0][1]}`
  }
  return faults
})() }"""

for gap, filled in {"UNSAID": UNSAID, "FRENCH": FRENCH, "UNMARKED": UNMARKED}.items():
    BEGIN = BEGIN.replace(gap, filled)

#: What the surface's own module has, for the index to have it too.
OF_PAGE = """async (surface) => {
  const { src } = document.querySelector('script[src*="/patterns/page.js"]')
  const { stories } = await import(src.replace('page.js', `${surface}.js`))
  return stories.map((story) => story.id)
}"""

Story = dict[str, Any]


class Walk:
    """One surface's stories in one browser page, in one language."""

    def __init__(self, browser: Browser, url: str, stories: list[Story], language: str) -> None:
        first = stories[0]
        size = {"width": first["width"], "height": first["height"]}
        self.name = f"{first['surface']}, {language}"
        self.context = browser.new_context(viewport=size)  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", self.hear)
        self.calls: CDPSession = self.context.new_cdp_session(self.page)
        self.calls.send("Profiler.enable")
        self.calls.send("Profiler.startPreciseCoverage", {"callCount": True, "detailed": False})
        self.page.goto(f"{url}{first['url']}&lang={language}&motion=off")
        self.page.wait_for_selector("html[data-drawn]", state="attached")
        ids = [story["id"] for story in stories]
        self.unlisted = set(self.page.evaluate(OF_PAGE, first["surface"])) ^ set(ids)
        self.page.evaluate(BEGIN, [ids, first["surface"]])

    def hear(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.errors.append(said.text)

    def end(self) -> list[str]:
        """What went wrong on the way."""
        faults: dict[str, str] = self.page.evaluate("() => window.walked")
        said = [f"{self.name}: {id}: {fault[:400]}" for id, fault in faults.items()]
        return said + [f"{self.name}: {error}" for error in self.errors]

    def called(self) -> Counter[tuple[str, str]]:
        """How often each function of each part was called, by file and name."""
        found: Counter[tuple[str, str]] = Counter()
        for script in self.calls.send("Profiler.takePreciseCoverage")["result"]:
            _, _, file = script["url"].partition("/js/parts/")
            for function in script["functions"] if file else []:
                found[file, function["functionName"]] += function["ranges"][0]["count"]
        return found


@dataclass
class Drawn:
    """All that was walked: what went wrong, what was called, which stories the index has alone."""

    faults: list[str] = field(default_factory=list)
    called: Counter[tuple[str, str]] = field(default_factory=Counter)
    unlisted: dict[str, set[str]] = field(default_factory=dict)


def in_pairs(jobs: list[tuple[list[Story], str]]) -> Iterator[list[tuple[list[Story], str]]]:
    """Two at a time, the longest first: a browser page keeps one core busy."""
    by_length = sorted(jobs, key=lambda job: -len(job[0]))
    for at in range(0, len(by_length), 2):
        yield by_length[at : at + 2]


@pytest.fixture(scope="module")
def drawn(browser: Browser, server: Server) -> Drawn:
    """All stories, drawn: what went wrong, and what was called."""
    url = server.settings["GOMMETTE_PUBLIC_URL"]
    stories: list[Story] = requests.get(f"{server.url}/patterns/index.json", timeout=30).json()
    jobs: list[tuple[list[Story], str]] = []
    for _, group in groupby(stories, lambda story: story["surface"]):
        its = list(group)
        firsts = list({story["part"]: story for story in reversed(its)}.values())
        jobs += [(its, "fr"), (firsts, "en")]
    found = Drawn()
    for pair in in_pairs(jobs):
        walks = [Walk(browser, url, *job) for job in pair]
        for walk in walks:
            found.faults += walk.end()
            found.called.update(walk.called())
            if walk.name.endswith("fr"):
                found.unlisted[walk.name] = walk.unlisted
            walk.context.close()
    return found


def is_component(file: str, name: str) -> bool:
    """A part of the page, by its name: not a key of an object that happens to be a function."""
    return bool(re.search(rf"\b(const|function) {name}\b", (PARTS / file).read_text()))


def test_every_story_is_drawn_without_a_fault(drawn: Drawn) -> None:
    assert not drawn.faults, "\n".join(drawn.faults)


def test_the_index_has_the_stories_that_the_pages_have(drawn: Drawn) -> None:
    assert {name: ids for name, ids in drawn.unlisted.items() if ids} == {}


def test_every_part_is_drawn_by_some_story(drawn: Drawn) -> None:
    called = drawn.called
    known = {file for file, _ in called}
    silent = {file for file in known if not any(name for at, name in called if at == file)}
    reached = {file for (file, name), count in called.items() if name and count}
    files = {
        str(file.relative_to(PARTS))
        for folder in SURFACES
        for file in PARTS.glob(f"{folder}/**/*.js")
    }

    undrawn = [
        f"{file}: {name}"
        for (file, name), count in called.items()
        if not count and NAMED.fullmatch(name) and is_component(file, name)
    ]

    assert sorted(files - reached - silent - OF_PAGES) == []
    assert sorted(undrawn) == []
