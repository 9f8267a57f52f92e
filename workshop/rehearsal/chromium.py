"""A tablet's page in a real Chromium: what it weighs, when it shows, how it answers a hand.

Needs Playwright, which comes with the development extras, and a Chromium on this machine.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

#: localhost is told apart by browsers (secure, other encodings); a room's address isn't.
NAME = "gommette.test"
PROGRAMS = ("chromium", "chromium-browser", "chromium-headless-shell")
TABLET = {"width": 820, "height": 1180}
PATIENCE_MS = 60_000
WATCH = Path(__file__).with_name("watch.js")


class NoChromium(Exception):
    """What is missing: `playwright` or `chromium`."""


@dataclass(frozen=True)
class Network:
    """Each request waits so long for its answer to begin; all share so many bits a second."""

    name: str
    latency_ms: float = 0
    down_mbps: float = 0
    up_mbps: float = 0


#: As Chromium's developer tools have it; as Lighthouse reckons with it; a room's own Wi-Fi.
NETWORKS = (
    Network("slow_4g", 150 * 3.75, 1.6 * 0.9, 0.75 * 0.9),
    Network("slow_4g_rtt", 150, 1.6, 0.75),
    Network("own"),
)


@dataclass(frozen=True)
class Shows:
    """By what (selectors) it is told that a step can be read, and that it can be worked with."""

    read: str
    works: str


@dataclass
class Opened:
    """What a page's opening showed: when it could be read and worked with, and all that it took."""

    read_ms: float = 0
    works_ms: float = 0
    #: Of its own thread, however busy the machine is with other things.
    processor_ms: float = 0
    bytes_by_file: dict[str, int] = field(default_factory=dict)
    bytes_on_the_line: int = 0

    @property
    def bytes(self) -> int:
        return sum(self.bytes_by_file.values()) + self.bytes_on_the_line


class Page:
    """One page that is watched, in a browser that has nothing in its cache."""

    def __init__(self, page: Any, line: Any) -> None:
        self._page = page
        self._line = line
        self.opened = Opened()
        self._urls: dict[str, str] = {}
        line.send("Network.enable")
        line.send("Performance.enable", {"timeDomain": "threadTicks"})
        line.on("Network.requestWillBeSent", self._asked)
        line.on("Network.loadingFinished", self._came)
        line.on("Network.webSocketFrameReceived", self._heard)
        page.add_init_script(WATCH.read_text())

    def slow_down(self, network: Network, processor: float = 1) -> None:
        """The network as given, the processor so many times slower than it is."""
        if network.latency_ms:
            bytes_per_mbit = 1_000_000 / 8
            self._line.send(
                "Network.emulateNetworkConditions",
                {
                    "offline": False,
                    "latency": network.latency_ms,
                    "downloadThroughput": network.down_mbps * bytes_per_mbit,
                    "uploadThroughput": network.up_mbps * bytes_per_mbit,
                },
            )
        if processor > 1:
            self._line.send("Emulation.setCPUThrottlingRate", {"rate": processor})

    def open(self, path: str, shows: Shows, settles: bool = True) -> Opened:
        """Go there, wait until its step is read and works; if it ever `settles`, for all."""
        self._page.goto(path, wait_until="commit")
        self.opened.read_ms = self._until(shows.read)
        self.opened.works_ms = self._until(shows.works)
        self.opened.processor_ms = self._processor_ms()
        if settles:
            self._page.wait_for_load_state("networkidle")
        return self.opened

    def touch(self, selector: str, effect: str) -> float:
        """Touch the first such thing; gives the milliseconds until `effect` was painted.

        `effect` is the body of a function of the thing touched that says whether it shows.
        """
        found = self._page.locator(selector).first
        found.scroll_into_view_if_needed()
        box = found.bounding_box()
        assert box is not None, selector
        self._arm(selector, effect)
        self._page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        return self._ask("gommetteWatch.answered()")

    def type(self, selector: str, sign: str) -> float:
        """Press a key in a field; gives the milliseconds until the sign was painted in it."""
        self._page.locator(selector).first.focus()
        self._arm(selector, f"touched.value.endsWith({json.dumps(sign)})")
        self._page.keyboard.press(sign)
        return self._ask("gommetteWatch.answered()")

    def wait(self, ms: float) -> None:
        self._page.wait_for_timeout(ms)

    def count(self, selector: str) -> int:
        number: int = self._page.locator(selector).count()
        return number

    def _until(self, selector: str) -> float:
        return self._ask(f"gommetteWatch.until({json.dumps(selector)})")

    def _arm(self, selector: str, effect: str) -> None:
        self._ask(f"gommetteWatch.arm({json.dumps(selector)}, (touched) => {effect})")

    def _processor_ms(self) -> float:
        found = self._line.send("Performance.getMetrics")["metrics"]
        return 1000 * next(float(each["value"]) for each in found if each["name"] == "TaskDuration")

    def _ask(self, script: str) -> float:
        answer = self._page.evaluate(script)
        return float(answer or 0)

    def _asked(self, event: dict[str, Any]) -> None:
        self._urls[event["requestId"]] = event["request"]["url"]

    def _came(self, event: dict[str, Any]) -> None:
        path = urlsplit(self._urls.get(event["requestId"], "")).path
        # without the hash, which changes with every version
        name = "/".join(path.split("/")[3:]) if path.startswith("/assets/") else path
        self.opened.bytes_by_file[name] = int(event["encodedDataLength"])

    def _heard(self, event: dict[str, Any]) -> None:
        self.opened.bytes_on_the_line += len(event["response"]["payloadData"].encode())


class Chromium:
    """A browser; each page is a device of its own."""

    def __init__(self, browser: Any, origin: str) -> None:
        self._browser = browser
        self.origin = origin

    @contextmanager
    def tablet(self, code: str, group: dict[str, Any]) -> Iterator[Page]:
        """A device of this group, as if it had joined by hand."""
        context = self._browser.new_context(viewport=TABLET, locale="fr-FR", has_touch=True)
        context.set_default_timeout(PATIENCE_MS)
        name = f"gommette_{code}_{group['id']}"
        context.add_cookies([{"name": name, "value": group["token"], "url": self.origin}])
        page = context.new_page()
        try:
            yield Page(page, context.new_cdp_session(page))
        finally:
            context.close()


@contextmanager
def chromium(port: int) -> Iterator[Chromium]:
    """Chromium, for a server on this port. Raises `NoChromium`."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise NoChromium("playwright") from None
    path = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if path is None:
        raise NoChromium("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", f"--host-resolver-rules=MAP {NAME} 127.0.0.1"],
        )
        try:
            yield Chromium(browser, f"http://{NAME}:{port}")
        finally:
            browser.close()
