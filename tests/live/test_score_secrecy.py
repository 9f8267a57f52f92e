"""Nobody reads a score before the reveal: two rooms that differ in the scores alone hear the same.

Every message, answer, page, export and archive that each role can get is collected, before the
step opens, while it is open and once it is closed; the two collections must be equal.
"""

import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import openpyxl
import pytest
import requests

from tests.conftest import Server
from tests.rooms import Room, open_room
from workshop.rehearsal.client import Line

pytestmark = pytest.mark.slow

#: What is given each time, were it to the first idea or to the second: the same people at the same
#: cells, and another order of the ideas, other means, another spread.
SOME = [(6 + n % 3, n % 3) for n in range(30)]
OTHERS = [(n % 4, 9 + n % 2) for n in range(30)]
SOME_OTHERS_ON_THE_SECOND = [(a, b) for (a, _), (_, b) in zip(SOME, OTHERS, strict=True)]

CRITERIA = [
    {"name": "Utilité", "low": "inutile", "high": "indispensable"},
    {"name": "Coût", "low": "rien", "high": "une fortune", "high_is_good": False, "weight": 2},
]
STEPS = [
    {"kind": "ideas", "title": "Idées"},
    {"kind": "score", "title": "Notes", "settings": {"criteria": CRITERIA}},
    {"kind": "vote", "title": "Vote", "settings": {"works_on": {"first": 1, "of": "s2"}}},
    {"kind": "score", "title": "Encore", "settings": {"second_round_of": "s2"}},
]
CELLS = [("i1", "c1"), ("i1", "c2"), ("i2", "c1"), ("i2", "c2")]

#: Names under which a message could carry a score, or what is counted from scores.
TELLING = {"value", "mean", "median", "deviation", "histogram", "favourable", "opposed", "between"}
TELLING |= {"agreement", "word", "discuss", "rank", "pairs"}

EXPORTS = ("archive.json", "results.xlsx", "ideas.csv", "results.csv", "scores.csv",
           "given_scores.csv")  # fmt: skip
PAGES = ("", "/facilitator", "/helper", "/screen", "/observer", "/place", "/sheets")

TIMES_FROM_MS = 1_500_000_000_000
#: Differs from one command, device or moment to the next, and says nothing of a score.
PASSING = {"command_id", "now", "at", "created_at", "until"}


@dataclass
class Ears:
    """Who listens, and all that reached it: what it was sent, and what it went and fetched."""

    line: Line
    token: str
    cookie: str
    heard: list[Any] = field(default_factory=list)


class Listening:
    """A room in which a step of scores is played, and everybody's ears."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.names = {room.code: "CODE"}
        self.ears: dict[str, Ears] = {}
        #: How much each had heard when nothing was revealed yet.
        self.covered: dict[str, int] = {}
        for role in ("facilitator", "helper", "screen", "observer"):
            self.listen(role, room.tokens[role], role)
        for name in ("Table 1", "Table 2"):
            group = room.api.join(room.code, name)
            self.listen(name, group["token"], group["id"])
        invite = self.do("Table 1", "seat.invite", member="g1m3")
        self.names[invite["code"]] = "INVITE"
        phone = room.api.enter(room.code, invite["code"])
        self.listen("phone", phone["token"], "g1m3")

    def listen(self, who: str, token: str, cookie: str) -> None:
        heard: list[Any] = []

        def hear(event: str, payload: dict[str, Any]) -> None:
            # who is there is said whenever a line happens to come in, and names groups alone
            if event != "presence":
                heard.append([event, payload])

        line = self.room.line(token, listener=hear)
        self.names[token] = f"TOKEN of {who}"
        self.ears[who] = Ears(line, token, cookie, heard)

    def do(self, who: str, command: str, **payload: Any) -> Any:
        """One command, whatever comes of it; then everybody is shown where things stand."""
        ears = self.ears[who]
        answer = ears.line.send(command, **payload)
        if command != "seat.invite":
            ears.heard.append([command, answer])
        for each in self.ears.values():
            each.line.do("view.get")
        return answer.get("result", answer)

    def fetch(self) -> None:
        """Everybody tries every page, export and archive."""
        for ears in self.ears.values():
            ears.heard += everything_over_http(self.room, ears)

    def plain(self, who: str, until: int | None = None) -> Counter[str]:
        """What reached somebody, without what differs between any two rooms."""
        heard = self.ears[who].heard[:until]
        return Counter(json.dumps(plain(one, self.names), sort_keys=True) for one in heard)


def plain(value: Any, names: dict[str, str]) -> Any:
    """A payload with codes and tokens by name, and without moments."""
    if isinstance(value, dict):
        return {k: plain(v, names) for k, v in value.items() if k not in PASSING}
    if isinstance(value, list | tuple):
        return [plain(inner, names) for inner in value]
    if isinstance(value, str):
        for random, name in names.items():
            value = value.replace(random, name)
        # a QR draws a link
        value = re.sub(r"place#g\d\.[0-9a-f]+", "PLACE", value)
        value = re.sub(r'name="csrf-token" content="[^"]+"|<svg.*?</svg>', "", value, flags=re.S)
        # the first view stands in the page
        value = re.sub(r"\b\d{13}\b", "MOMENT", value)
        return re.sub(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?", "MOMENT", value)
    if isinstance(value, int) and value > TIMES_FROM_MS:
        return "MOMENT"
    return value if isinstance(value, int | float | None) else "MOMENT"


def everything_over_http(room: Room, ears: Ears) -> Iterator[Any]:
    browser = requests.Session()
    browser.cookies.set(f"gommette_{room.code}_{ears.cookie}", ears.token)
    base, api = (
        f"{room.server.url}/w/{room.code}",
        f"{room.server.url}/api/v1/workshops/{room.code}",
    )
    for page in (*PAGES, f"/g/{ears.cookie}"):
        yield [page, browser.get(base + page).text]
    for name in EXPORTS:
        for early in ("", "?early=1"):
            yield [name + early, *read_export(name, browser.get(f"{base}/export/{name}{early}"))]
    bearer = {"Authorization": f"Bearer {ears.token}"}
    yield ["archive", browser.get(f"{api}/archive", headers=bearer).json()]
    yield ["links", browser.get(f"{api}/links").json()]
    yield ["door", browser.get(api).json()]


def read_export(name: str, answer: requests.Response) -> list[Any]:
    if not answer.ok:
        return [answer.status_code, answer.text]
    if name.endswith(".json"):
        return [answer.json()]
    if name.endswith(".xlsx"):
        book = openpyxl.load_workbook(io.BytesIO(answer.content))
        return [[sheet.title, list(sheet.iter_rows(values_only=True))] for sheet in book]
    return [answer.text]


def keys_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from keys_in(inner)


Scores = list[tuple[int, int]]


@pytest.fixture(scope="module")
def server(lasting_server: Callable[..., Server]) -> Server:
    """One is enough: what may be seen is decided above the database and below the threads."""
    return lasting_server()


def played(room: Room, scores: Scores, fetching: bool) -> Listening:
    """A step of scores, from before its opening to after its closing, with all that happens.

    `fetching`: all is tried over HTTP too, before, during and after.
    """
    given = iter(scores)
    listening = Listening(room)
    do = listening.do
    fetch = listening.fetch if fetching else lambda: None

    def score(who: str, member: str, idea: str, criterion: str, **more: Any) -> None:
        value = next(given)[int(idea == "i2")]
        do(who, "score.set", step="s2", idea=idea, criterion=criterion, member=member,
           **({"value": value} | more))  # fmt: skip

    do("facilitator", "step.open", step="s1")
    do("Table 1", "idea.submit", step="s1", text="Un café")
    do("facilitator", "idea.submit", step="s1", text="Un verger")
    fetch()

    do("facilitator", "step.open", step="s2")
    for cell in CELLS:
        score("Table 1", "g1m1", *cell)
    for cell in CELLS[:3]:
        score("phone", "g1m3", *cell)
    for cell in CELLS[1:]:
        score("Table 2", "g2m1", *cell)
    score("facilitator", "g2m2", "i1", "c1", group="g2")
    score("helper", "g2m2", "i2", "c1", group="g2")
    score("Table 1", "g1m1", "i1", "c1")  # scored anew
    score("Table 2", "g2m1", "i2", "c2", value=None)
    score("Table 2", "g1m1", "i1", "c1")  # not its own
    score("Table 2", "g2m3", "i2", "c1")
    do("Table 1", "score.move", step="s2", member="g1m1", to="g1m2")
    do("Table 2", "member.leave", member="g2m3", left=True)
    do("facilitator", "screen.arrange", step="s2", mode="map", weights={"c1": 5, "c2": 1})
    do("facilitator", "step.reveal", step="s2")  # refused: it is open
    fetch()

    do("facilitator", "criterion.restart", criterion="c2")
    for who, member in (("Table 1", "g1m1"), ("Table 2", "g2m1"), ("phone", "g1m3")):
        score(who, member, "i1", "c2")
        score(who, member, "i2", "c2")
    do("facilitator", "step.close", step="s2", now=True)
    do("facilitator", "step.reopen", step="s2")
    do("Table 1", "step.done", step="s2", done=True)
    do("facilitator", "step.close", step="s2", now=True)
    fetch()
    listening.covered = {who: len(ears.heard) for who, ears in listening.ears.items()}
    return listening


#: The same afternoon twice, with two rooms' scores, and parts of it revealed at the end.
Pair = tuple[Listening, Listening]


def pair(
    server: Server, opened: ExitStack, scores: tuple[Scores, Scores], *parts: Any, fetching: bool
) -> Pair:
    rooms = [open_room(server, opened, groups=0, steps=STEPS) for _ in scores]
    one, other = (played(room, given, fetching) for room, given in zip(rooms, scores, strict=True))
    for listening in (one, other):
        for part in parts:
            listening.do("facilitator", "step.reveal", step="s2", **part)
        listening.fetch()
    return one, other


@pytest.fixture(scope="module")
def revealed(server: Server) -> Iterator[Pair]:
    with ExitStack() as opened:
        yield pair(server, opened, (SOME, OTHERS), {}, fetching=True)


@pytest.fixture(scope="module")
def revealed_in_part(server: Server) -> Iterator[Pair]:
    parts = {"idea": "i1", "criterion": "c1"}, {"idea": "i1"}
    with ExitStack() as opened:
        yield pair(server, opened, (SOME, SOME_OTHERS_ON_THE_SECOND), *parts, fetching=False)


def test_nobody_hears_a_score_before_the_reveal(revealed: Pair) -> None:
    one, _ = revealed

    for who, ears in one.ears.items():
        heard = [room.plain(who, room.covered[who]) for room in revealed]
        assert heard[0] == heard[1], who
        assert TELLING & set(keys_in(ears.heard[: one.covered[who]])) == set(), who


def test_what_is_revealed_of_one_idea_tells_nothing_of_the_other(revealed_in_part: Pair) -> None:
    one, other = revealed_in_part

    for who, ears in one.ears.items():
        assert one.plain(who) == other.plain(who), who
        assert "histogram" in set(keys_in(ears.heard)), who


def test_what_is_revealed_tells_two_rooms_apart(revealed: Pair) -> None:
    one, other = revealed

    for who, ears in one.ears.items():
        assert one.plain(who) != other.plain(who), who
        assert "histogram" in set(keys_in(ears.heard)), who
