"""Walks an evening, or the stories of /patterns, and notes what is wrong with each page."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests import needs
from tests.browser.people import PLACES, Person
from tests.browser.words import Words
from tests.conftest import Server
from tests.sweep import plays
from tests.sweep.contents import CONTENTS
from tests.sweep.evening import Evening, Sit, settle
from tests.sweep.looking import SIZES, Measure, Met, Size, hear
from tests.sweep.stories import STORIES, stories
from workshop.words.stretched import STRETCHED

NAME = "gommette.test"
#: The language in which pages are measured; in the others they are heard.
MADE_UP = "zz"
SAID_EVERY = 50
AGAIN_AFTER_MS = (1_000, 4_000)
#: The rule of a walk that could not be gone to its end.
BROKE_OFF = "broke off"


@dataclass(frozen=True)
class Job:
    """One walk: what is played, what it is full of, in which language."""

    play: str
    content: str
    language: str = MADE_UP

    @property
    def name(self) -> str:
        return f"{self.play}, {self.content}, {self.language}"


@dataclass(frozen=True)
class Fault:
    surface: str
    state: str
    met: Met


@dataclass
class Seen:
    """What a walk saw: each page in each state with how many faults, which allowances it met."""

    job: Job
    looks: dict[tuple[str, str], int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    used: set[int] = field(default_factory=set)

    @property
    def broke_off(self) -> bool:
        return any(fault.met.rule == BROKE_OFF for fault in self.faults)


@dataclass(frozen=True)
class Asked:
    """What part of it all is walked, and where its pictures go."""

    pictures: Path | None
    sizes: tuple[Size, ...] = SIZES
    only: str = ""
    #: The language whose pages axe-core reads in every dress: other words have no other colours.
    dressed: str = "fr"


def walk(job: Job, server: Server, asked: Asked) -> Seen:
    """One walk, in a process and a browser of its own."""
    seen = Seen(job)
    with sync_playwright() as playwright, ExitStack() as opened:
        browser = playwright.chromium.launch(
            executable_path=needs.chromium(),
            args=["--no-sandbox", f"--host-resolver-rules=MAP {NAME} 127.0.0.1"],
        )
        opened.callback(browser.close)
        people: list[Person] = []
        sit = _sitting(browser, server.settings["GOMMETTE_PUBLIC_URL"], job.language, people)
        try:
            for name, state, page, sizes in _pages(job, server, sit, opened, asked):
                settle(page)
                _look(seen, page, name, state, replace(asked, sizes=sizes))
                _listen(seen, people, name, state)
        except Exception as error:
            # what was found until here is worth reading all the same, and so are the other walks
            said = f"{type(error).__name__}: {str(error)[:400]}"
            last = next(reversed(seen.looks), ("", "the beginning"))
            seen.faults.append(Fault(last[0], f"after {last[1]}", Met("", BROKE_OFF, "", "", said)))
    return seen


def _sitting(browser: Browser, origin: str, language: str, people: list[Person]) -> Sit:
    def sit(place: str) -> Page:
        """Somebody in a window of their own: behind another, none is drawn."""
        options = PLACES[place] | {"locale": "fr-FR", "reduced_motion": "reduce"}
        person = Person(browser, origin, **options)
        person.context.add_cookies([{"name": "lang", "value": language, "url": origin}])
        people.append(person)
        return person.page

    return sit


def _pages(
    job: Job, server: Server, sit: Sit, opened: ExitStack, asked: Asked
) -> Iterator[tuple[str, str, Page, tuple[Size, ...]]]:
    """Each page in each state: its name, the state, itself, the sizes that it is looked at in."""
    if job.play == STORIES:
        yield from stories(server, sit, asked.only)
        return
    words = Words(STRETCHED if job.language == MADE_UP else job.language)
    spoken = {"language": "fr" if job.language == MADE_UP else job.language}
    evening = Evening(server, CONTENTS[job.content], sit, opened, words, **spoken)
    for state, names in getattr(plays, job.play)(evening):
        for name in names:
            if name.startswith(asked.only):
                yield name, state, evening.page(name), asked.sizes


def _look(seen: Seen, page: Page, name: str, state: str, asked: Asked) -> None:
    surface = name.rstrip(" 0123456789")
    measure = Measure(asked.sizes, asked.pictures, seen.used)

    def look() -> list[Met]:
        if seen.job.language == MADE_UP:
            return list(measure(page, surface, f"{seen.job.name}, {name}, {state}"))
        return [*hear(page, seen.job.language == asked.dressed), *measure.spread(page, surface)]

    found = look()
    for ms in AGAIN_AFTER_MS:
        if not found:
            break
        # it may have been on its way from one size, or one dress, to another
        settle(page, ms)
        found = look()
    met = [Fault(surface, state, it) for it in found]
    seen.faults += met
    seen.looks[name, state] = len(met)
    if len(seen.looks) % SAID_EVERY == 0:
        print(f"{seen.job.name}: {len(seen.looks)} pages so far", file=sys.stderr)


def _listen(seen: Seen, people: list[Person], name: str, state: str) -> None:
    """What the browsers complained of since; that there is no such page is meant once."""
    for person in people:
        said = [] if name == "refused" else person.faults
        seen.faults += [Fault(name, state, Met("", "error", "", "", it)) for it in said]
        person.faults.clear()
