"""Who is asking, over HTTP: cookies, bearer keys, addresses; and what they may do how often."""

import re
import secrets
from typing import Any

from flask import Response, current_app, request

from workshop.commands.actors import Actor
from workshop.commands.house import House
from workshop.rates import Rates
from workshop.rules.refusals import Refusal
from workshop.storage.instance import Head

DAY_S = 24 * 3_600
DESK_COOKIE = "gommette_desk"
BROWSER_COOKIE = "gommette_browser"
WORKSHOP_COOKIES_MOST = 40

#: A page of ideas is pasted in one go.
DESK_BYTES_MOST = 1024 * 1024

_WORKSHOP_COOKIE = re.compile(r"gommette_[A-Z0-9]{6}_\w+")


def house() -> House:
    found: House = current_app.extensions["gommette"]["house"]
    return found


def rates() -> Rates:
    found: Rates = current_app.extensions["gommette"]["rates"]
    return found


def address() -> str:
    """The client's address: the proxy's word only where proxies are trusted."""
    return request.remote_addr or "?"


def bearer() -> str:
    """The key or token of an Authorization header."""
    scheme, _, value = request.headers.get("Authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else ""


def payload() -> dict[str, Any]:
    """The JSON object in the body, else `malformed`."""
    try:
        body = request.get_json(silent=True)
    except RecursionError:
        body = None
    if not isinstance(body, dict):
        raise Refusal("malformed", field="body")
    return body


def check_organiser_key(key: str) -> None:
    """Refuse a wrong organiser key, and whoever tries too many."""
    rates().check("key", address())
    if not house().is_organiser(key):
        rates().count("key", address())
        raise Refusal("key.wrong")


def is_at_desk() -> bool:
    """Whether this browser has shown the organiser key; a forged cookie counts as a guess."""
    key = request.cookies.get(DESK_COOKIE, "")
    if not key:
        return False
    rates().check("key", address())
    if house().is_organiser(key):
        return True
    rates().count("key", address())
    return False


def check_desk() -> None:
    """Refuse whoever is not at the desk; what is sent from there may be a page of ideas."""
    if not is_at_desk():
        raise Refusal("not_allowed")
    request.max_content_length = DESK_BYTES_MOST


def find(code: str, deleted: bool = False) -> Head:
    """The workshop with a code; who guesses codes is slowed down."""
    browser = request.cookies.get(BROWSER_COOKIE)
    if browser:
        rates().check("code", browser)
    rates().check("code_address", address())
    try:
        return house().find(code, deleted=deleted)
    except Refusal as refusal:
        if refusal.code == "code.unknown":
            wrong_code()
        raise


def wrong_code() -> None:
    """Count a wrong code: by browser where it has a name, for a whole hall by address."""
    browser = request.cookies.get(BROWSER_COOKIE)
    if browser:
        rates().count("code", browser)
    rates().count("code_address", address())


def actor_in(head: Head, role: str) -> Actor:
    """Who this browser is in a workshop, by its cookie for a role or group id."""
    token = request.cookies.get(f"gommette_{head.code}_{role}", "")
    if not token:
        raise Refusal("not_allowed")
    return house().who(head, token)


def first_view(head: Head, role: str) -> dict[str, Any] | None:
    """What this browser's socket would be sent first: a page that has it is drawn at once."""
    try:
        found: dict[str, Any] = current_app.extensions["gommette"]["first_view"](
            head, actor_in(head, role)
        )
    except Refusal:
        return None
    return found


def leads(head: Head) -> bool:
    """Whether this browser is the workshop's facilitator."""
    try:
        return actor_in(head, "facilitator").role == "facilitator"
    except Refusal:
        return False


def check_may_lead(head: Head) -> None:
    """Only the desk and the facilitator go on."""
    if not is_at_desk() and not leads(head):
        raise Refusal("not_allowed")


def remember(response: Response, head: Head, role: str, token: str) -> Response:
    """One cookie a workshop and role or group, out of reach of any script.

    The oldest go first: with a hundred of them a browser's requests would be too large to read.
    """
    ours = [name for name in request.cookies if _WORKSHOP_COOKIE.fullmatch(name)]
    for name in ours[: max(0, len(ours) - WORKSHOP_COOKIES_MOST)]:
        response.delete_cookie(name)
    return set_cookie(response, f"gommette_{head.code}_{role}", token)


def set_cookie(response: Response, name: str, value: str) -> Response:
    response.set_cookie(
        name,
        value,
        max_age=30 * DAY_S,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure,
    )
    return response


def name_browser(response: Response) -> Response:
    """A browser is counted by a name of its own: a whole hall sits behind one address."""
    if BROWSER_COOKIE not in request.cookies:
        set_cookie(response, BROWSER_COOKIE, secrets.token_urlsafe(12))
    return response
