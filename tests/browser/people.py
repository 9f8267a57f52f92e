"""People in the room: each with a browser of their own, everything that goes wrong in it noted."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

from tests import needs

TOUCH = {"has_touch": True}
PLACES: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 800}, "accept_downloads": True},
    "facilitator": {"viewport": {"width": 1280, "height": 800}},
    "screen": {"viewport": {"width": 1920, "height": 1080}},
    "tablet": {"viewport": {"width": 820, "height": 1180}} | TOUCH,
    "tablet on its side": {"viewport": {"width": 1180, "height": 820}} | TOUCH,
}

LOCALES = {"fr": "fr-FR", "en": "en-GB"}

#: A violation of the policy is not always an error of the console: here it is.
TELLS_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', (event) => {
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`)
})
"""

FAR_AWAY = (Path(__file__).parent / "far_away.js").read_text()

#: What Chromium says of every request that it doesn't make while it is told to be offline.
OFFLINE = "net::ERR_INTERNET_DISCONNECTED"


class Person:
    """One browser context and its page. `faults` is all that a page of ours must never do."""

    def __init__(self, browser: Browser, origin: str, **options: Any) -> None:
        self.faults: list[str] = []
        self._host = urlsplit(origin).netloc
        self._was_offline = False
        self.context: BrowserContext = browser.new_context(base_url=origin, **options)
        self.context.add_init_script(TELLS_VIOLATIONS)
        if needs.LAG_MS:
            self.context.add_init_script(FAR_AWAY.replace("LAG_MS", str(needs.LAG_MS)))
        self.context.on("console", lambda said: self._note(said.type, said.text))
        self.context.on("weberror", lambda met: self._note("error", str(met.error)))
        self.context.on("request", lambda asked: self._check(asked.url))
        self.context.on("page", lambda page: page.on("websocket", lambda it: self._check(it.url)))
        self.page: Page = self.context.new_page()
        if needs.SLOWER > 1:
            browser_side = self.context.new_cdp_session(self.page)
            browser_side.send("Emulation.setCPUThrottlingRate", {"rate": needs.SLOWER})

    def _note(self, kind: str, text: str) -> None:
        if kind != "error" or (self._was_offline and OFFLINE in text):
            return
        self.faults.append(text)

    def _check(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self._host:
            self.faults.append(f"asked another origin: {url}")

    def lose_the_network(self) -> None:
        self._was_offline = True
        self.context.set_offline(True)

    def find_the_network(self) -> None:
        self.context.set_offline(False)


class People:
    """Lets people in, and at the end says what went wrong in any of their browsers."""

    def __init__(self, browser: Browser, origin: str, language: str) -> None:
        self._browser, self._origin, self._language = browser, origin, language
        self._all: list[tuple[str, Person]] = []

    def sit(self, place: str, **more: Any) -> Person:
        """Somebody sits down at one of `PLACES`."""
        options = PLACES[place] | {"locale": LOCALES[self._language]} | more
        person = Person(self._browser, self._origin, **options)
        self._all.append((place, person))
        return person

    def check(self) -> None:
        """As in a real room, no page was in a secure context; none had a fault."""
        for place, person in self._all:
            assert person.page.evaluate("window.isSecureContext") is False, place
        faults = [f"{place}: {fault}" for place, one in self._all for fault in one.faults]
        assert not faults, "\n".join(faults)

    def leave(self) -> None:
        for _, person in self._all:
            person.context.close()
