"""HTTP as such: headers, cookies, sizes, shapes, rates."""

import base64
import hashlib
import re
from collections.abc import Callable

import pytest
import requests

from tests.conftest import ORGANISER_KEY, Server
from workshop.rehearsal.client import Api, Line, Refused

pytestmark = pytest.mark.slow


def test_every_page_forbids_what_we_do_not_serve(server: Server, api: Api) -> None:
    code = api.create("Salle", "Comment ?")["code"]
    paths = ["/", "/desk", f"/w/{code}", f"/w/{code}/facilitator"]
    for path in [*paths, f"/w/{code}/screen", f"/w/{code}/place", "/nowhere"]:
        headers = requests.get(server.url + path).headers
        policy = headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; img")
        assert "unsafe" not in policy
        assert headers["Referrer-Policy"] == "no-referrer"


def test_a_tablet_runs_and_wears_what_its_page_came_with_and_nothing_else_within_it(
    server: Server, api: Api
) -> None:
    code = api.create("Salle", "Comment ?")["code"]
    answer = requests.get(f"{server.url}/w/{code}/g/g1")

    policy = dict(
        part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; ")
    )
    for tag, kind in (("script", "script-src"), ("style", "style-src")):
        (within,) = re.findall(rf"<{tag}>(.*?)</{tag}>", answer.text, re.S)
        digest = base64.b64encode(hashlib.sha256(within.encode()).digest()).decode()
        assert policy[kind] == f"'self' 'sha256-{digest}'"


def test_the_secret_of_a_link_becomes_a_cookie_that_no_script_reads(
    server: Server, api: Api
) -> None:
    made = api.create("Salle", "Comment ?")
    secret = made["tokens"]["facilitator"]

    opened = requests.post(
        f"{server.url}/api/v1/workshops/{made['code']}/session",
        json={"role": "facilitator", "secret": secret},
    )

    assert opened.status_code == 204
    cookies = opened.headers["Set-Cookie"]
    assert f"gommette_{made['code']}_facilitator={secret}" in cookies
    assert "HttpOnly" in cookies
    assert "SameSite=Lax" in cookies


def test_a_browser_that_joins_everywhere_can_still_be_read(server: Server, api: Api) -> None:
    browser = requests.Session()
    code = api.create("Salle", "Comment ?")["code"]
    for number in range(130):
        joined = browser.post(
            f"{server.url}/api/v1/workshops/{code}/groups",
            json={"name": f"Table {number}", "members": 3},
        )
        assert joined.status_code == 201

    assert browser.get(server.url).status_code == 200
    assert len(browser.cookies) < 50


def test_a_wrong_secret_opens_nothing(server: Server, api: Api) -> None:
    made = api.create("Salle", "Comment ?")
    url = f"{server.url}/api/v1/workshops/{made['code']}/session"
    for role, secret in (
        ("facilitator", "a guess"),
        ("facilitator", made["tokens"]["screen"]),
        ("organiser", made["tokens"]["facilitator"]),
    ):
        refused = requests.post(url, json={"role": role, "secret": secret})
        assert (refused.status_code, refused.json()["code"]) == (403, "not_allowed")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "Trio"},
        {"name": "Trio", "members": 0},
        {"name": "Trio", "members": 13},
        {"name": "Trio", "members": "3"},
        {"name": "Trio", "members": 3, "colour": 1},
        {"name": ["Trio"], "members": 3},
    ],
)
def test_a_join_without_shape_is_malformed(api: Api, body: dict[str, object]) -> None:
    code = api.create("Salle", "Comment ?")["code"]

    with pytest.raises(Refused) as refused:
        api.call("POST", f"/api/v1/workshops/{code}/groups", body)

    assert (refused.value.code, refused.value.status) == ("malformed", 400)


@pytest.mark.parametrize("name", ["", "   ", "x" * 41, "a\u202eb", "a\x07b"])
def test_a_name_that_is_none_is_refused(api: Api, name: str) -> None:
    code = api.create("Salle", "Comment ?")["code"]

    with pytest.raises(Refused) as refused:
        api.join(code, name)

    assert refused.value.code == "group.name_invalid"


def test_too_large_a_body_is_refused(api: Api) -> None:
    code = api.create("Salle", "Comment ?")["code"]

    with pytest.raises(Refused) as refused:
        api.join(code, "x" * 17_000)

    assert (refused.value.code, refused.value.status) == ("too_large", 413)


def test_a_body_that_is_no_json_is_malformed(server: Server, api: Api) -> None:
    code = api.create("Salle", "Comment ?")["code"]
    url = f"{server.url}/api/v1/workshops/{code}/groups"

    refused = requests.post(url, data="name=Trio&members=3")

    assert (refused.status_code, refused.json()["code"]) == (400, "malformed")


def test_a_workshop_of_wrong_steps_is_refused_and_leaves_nothing(api: Api, desk: object) -> None:
    for steps, code in (
        ([{"kind": "dance", "title": "?"}], "step.wrong_kind"),
        ([{"kind": "vote", "title": "Vote", "settings": {"limit": 40}}], "step.setting_invalid"),
        ([{"kind": "vote", "title": "Vote", "settings": {"works_on": {"first": 3, "of": "s9"}}}],
         "step.setting_invalid"),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            api.create("Refusé d'emblée", "Comment ?", steps=steps)
        assert refused.value.code == code

    cards = desk.cards().values()  # type: ignore[attr-defined]
    assert [card for card in cards if card["title"] == "Refusé d'emblée"] == []


def test_the_language_is_chosen_then_the_browsers_then_french(server: Server) -> None:
    def language(**headers: str) -> str:
        page = requests.get(server.url, headers=headers).text
        return page.split('<html lang="')[1][:2]

    assert language() == "fr"
    assert language(**{"Accept-Language": "en-GB,en;q=0.9"}) == "en"
    assert language(**{"Accept-Language": "en", "Cookie": "lang=fr"}) == "fr"
    assert language(**{"Accept-Language": "pt"}) == "fr"


def test_health_is_said_only_when_the_database_answers(server: Server) -> None:
    assert requests.get(f"{server.url}/healthz").json() == {"ok": True}


@pytest.fixture(scope="module")
def strict(new_server: Callable[..., Server]) -> Server:
    """A server whose rates a test can reach."""
    return new_server(
        GOMMETTE_RATE_KEYS="3",
        GOMMETTE_RATE_CODES="3",
        GOMMETTE_RATE_JOINS="5",
        GOMMETTE_RATE_COMMANDS="5",
        GOMMETTE_RATE_COMMANDS_BURST="10",
    )


def test_too_much_at_once_is_answered_with_when_to_come_again(strict: Server) -> None:
    api = Api(strict.url, ORGANISER_KEY)
    made = api.create("Salle", "Comment ?")
    with Line(strict.url, made["code"], made["tokens"]["facilitator"]) as line:
        answers = [line.send("screen.blank", blank=True) for _ in range(12)]

    codes = [answer.get("code") for answer in answers]
    assert codes == [None] * 10 + ["too_fast"] * 2
    assert answers[-1]["facts"]["retry_after"] >= 1


def test_a_hall_that_joins_too_fast_is_told_so(strict: Server) -> None:
    api = Api(strict.url, ORGANISER_KEY)
    code = api.create("Salle", "Comment ?")["code"]
    for number in range(5):
        api.join(code, f"Table {number}")

    with pytest.raises(Refused) as refused:
        api.join(code, "Table 6")

    assert (refused.value.code, refused.value.status) == ("too_fast", 429)


def test_who_guesses_codes_is_slowed_down_without_the_others(strict: Server) -> None:
    api = Api(strict.url, ORGANISER_KEY)
    code = api.create("Salle", "Comment ?")["code"]
    guesser, other = requests.Session(), requests.Session()
    for browser in (guesser, other):
        browser.get(strict.url)

    statuses = [guesser.get(f"{strict.url}/w/XXXXX{n}").status_code for n in range(5)]

    assert statuses == [404, 404, 404, 429, 429]
    assert other.get(f"{strict.url}/w/{code}").status_code == 200


def test_who_guesses_the_key_is_slowed_down(strict: Server) -> None:
    guesses = [Api(strict.url, f"guess {n}") for n in range(4)]
    codes = []
    for guess in guesses:
        with pytest.raises(Refused) as refused:
            guess.create("Salle", "Comment ?")
        codes.append(refused.value.code)

    assert codes == ["key.wrong"] * 3 + ["too_fast"]
