"""Browser tests: Debian's Chromium, a server of its own, at a name that is no secure context."""

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partialmethod
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect, sync_playwright

from tests import needs
from tests.browser.people import People
from tests.browser.words import Words
from tests.conftest import NO_RATES, Server, free_port
from tests.rooms import Room, open_room

#: localhost counts as secure, a real room's address doesn't.
NAME = "gommette.test"
#: Two shared cores may be slow; nothing waits longer than it must.
PATIENCE_MS = 30_000
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = needs.chromium()
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright, pytest.MonkeyPatch.context() as patch:
        if needs.PRESS_MS:
            patch.setattr(Locator, "click", partialmethod(Locator.click, delay=needs.PRESS_MS))
        launched = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", f"--host-resolver-rules=MAP {NAME} 127.0.0.1"],
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    port = free_port()
    public = {
        "GOMMETTE_PUBLIC_URL": f"http://{NAME}:{port}",
        "GOMMETTE_ASYNC_MODE": "eventlet",
        "GOMMETTE_PATTERNS": "true",
    }
    started = Server(tmp_path_factory.mktemp("server"), NO_RATES | public, port).start()
    yield started
    started.stop()


@pytest.fixture
def language() -> str:
    return "fr"


@pytest.fixture
def w(language: str) -> Words:
    """The words of the catalogue."""
    return Words(language)


@pytest.fixture
def people(browser: Browser, server: Server, language: str) -> Iterator[People]:
    """Whoever comes into the room; afterwards, nothing went wrong in any browser."""
    everybody = People(browser, server.settings["GOMMETTE_PUBLIC_URL"], language)
    yield everybody
    try:
        everybody.check()
    finally:
        everybody.leave()


@pytest.fixture
def room(server: Server) -> Iterator[Room]:
    """A workshop prepared over the wire: a facilitator, a screen and two groups, connected."""
    with ExitStack() as opened:
        yield open_room(server, opened, groups=2)
