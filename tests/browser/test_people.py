"""Whoever watches the browsers would see a fault: each kind, made on purpose."""

import pytest
from playwright.sync_api import Browser

from tests.browser.people import People
from tests.conftest import Server

FAULTS = {
    "console": "console.error('said in the console')",
    "page error": "setTimeout(() => { throw new Error('thrown') })",
    "inline style": "document.body.innerHTML = '<p style=\"color: red\">red</p>'",
    "inline script": "document.body.setAttribute('onclick', '1'); document.body.click()",
    "another origin": "new Image().src = 'http://elsewhere.test/pixel.png'",
    "another port": "void fetch('http://gommette.test:1/').catch(() => {})",
    "no such page": "void fetch('/no/such/page')",
    "offline though nobody cut the line": "console.error('net::ERR_INTERNET_DISCONNECTED')",
}


def test_each_kind_of_fault_fails_its_test(browser: Browser, server: Server) -> None:
    people = People(browser, server.settings["GOMMETTE_PUBLIC_URL"], "en")
    person = people.sit("desk")
    person.page.goto("/")

    for kind, script in FAULTS.items():
        person.faults.clear()
        with person.context.expect_event("weberror" if kind == "page error" else "console"):
            person.page.evaluate(script)
        with pytest.raises(AssertionError):
            people.check()

    people.leave()


def test_a_request_to_another_origin_fails_its_test(browser: Browser, server: Server) -> None:
    people = People(browser, server.settings["GOMMETTE_PUBLIC_URL"], "en")
    person = people.sit("desk")
    person.page.goto("/")
    person.page.goto(server.url)
    person.page.goto(server.settings["GOMMETTE_PUBLIC_URL"])

    with pytest.raises(AssertionError, match="asked another origin"):
        people.check()
    people.leave()


def test_a_secure_context_fails_its_test(browser: Browser, server: Server) -> None:
    people = People(browser, server.url, "en")
    people.sit("desk").page.goto("/")

    with pytest.raises(AssertionError, match="desk"):
        people.check()
    people.leave()
