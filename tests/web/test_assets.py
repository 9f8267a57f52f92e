"""What a page asks for: few files, small ones, and none twice."""

import json
import re
from typing import Any

import pytest
import requests

from tests.conftest import ROOT, Server
from workshop.rehearsal import wire
from workshop.rehearsal.client import Api, Line, Refused
from workshop.rehearsal.ideas import our_thoughts
from workshop.web.sentences import keys_named
from workshop.words import words

pytestmark = pytest.mark.slow

COLD_BYTES_MOST = 150_000
IDEAS = 30


class Tablet:
    """A group's browser, as far as HTTP goes."""

    def __init__(self, server: Server, code: str, group: dict[str, Any]) -> None:
        self.url = server.url
        self.path = f"/w/{code}/g/{group['id']}"
        self.http = requests.Session()
        self.http.cookies.set(f"gommette_{code}_{group['id']}", group["token"])

    @property
    def html(self) -> str:
        return self.http.get(self.url + self.path).text

    def first(self) -> dict[str, Any] | None:
        """The view that came with the page."""
        found = re.search(r'<script type="application/json" id="first">(.*?)</script>', self.html)
        return json.loads(found[1]) if found else None

    def weight(self, path: str) -> int:
        """The bytes of an answer's body on the wire."""
        with self.http.get(self.url + path, stream=True) as answer:
            assert answer.status_code == 200, path
            return len(answer.raw.read(decode_content=False))


def asked_for(tablet: Tablet) -> list[str]:
    """All that a page with nothing kept asks for."""
    html = tablet.html
    linked = re.findall(r'(?:href|src|content)="(/assets/[^"]+)"', html)
    # the styles within it name two, and French and English need no other
    (font,) = re.findall(r'url\("(/assets/\w+/fonts/atkinson\.woff2)"\)', html)
    return [tablet.path, *linked, font]


@pytest.fixture
def made(api: Api) -> dict[str, Any]:
    return api.create("Salle", "Comment mieux utiliser la salle ?")


@pytest.fixture
def tablet(server: Server, api: Api, made: dict[str, Any]) -> Tablet:
    """In a step with thirty ideas."""
    with Line(server.url, made["code"], made["tokens"]["facilitator"]) as leader:
        leader.do("step.open", step="s1")
        thoughts = our_thoughts()
        for n in range(IDEAS):
            text = f"{thoughts[n % len(thoughts)].text} ({n})"
            leader.do("idea.submit", step="s1", text=text, anyway=True)
    return Tablet(server, made["code"], api.join(made["code"], "Table 1"))


@pytest.mark.parametrize("step", ["s1", "s3"])
def test_a_cold_tablet_is_six_small_files(
    server: Server, made: dict[str, Any], tablet: Tablet, step: str
) -> None:
    if step != "s1":
        with Line(server.url, made["code"], made["tokens"]["facilitator"]) as leader:
            leader.do("step.open", step=step)

    files = asked_for(tablet)

    assert len(files) == 6, files
    assert sum(tablet.weight(path) for path in files) < COLD_BYTES_MOST


@pytest.mark.parametrize(
    "path", ["/", "/desk", "/w/{code}", "/w/{code}/place", "/w/{code}/screen",
             "/w/{code}/facilitator", "/w/{code}/observer"]
)  # fmt: skip
def test_every_page_asks_for_one_style_sheet_one_script_and_its_own_sentences(
    server: Server, made: dict[str, Any], path: str
) -> None:
    head = requests.get(server.url + path.format(code=made["code"])).text.partition("</head>")[0]

    assert len(re.findall('rel="stylesheet"', head)) == 1
    (script,) = re.findall(r'<script type="module" src="(/assets/\w+/js/\w+\.js)">', head)
    assert f'href="{script.replace("/js/", "/words/fr/")}"' in head


def test_what_is_kept_for_ever_is_asked_for_under_its_hash_alone(
    server: Server, tablet: Tablet
) -> None:
    for path in asked_for(tablet)[1:]:
        now = requests.get(server.url + path)
        before = requests.get(server.url + re.sub("/assets/[^/]+/", "/assets/000000000000/", path))

        assert "max-age=31536000, immutable" in now.headers["Cache-Control"], path
        assert "max-age=0" in before.headers["Cache-Control"], path
        assert before.content == now.content


def test_who_reads_no_gzip_gets_the_same(server: Server, tablet: Tablet) -> None:
    for path in asked_for(tablet)[1:]:
        packed = requests.get(server.url + path)
        plain = requests.get(server.url + path, headers={"Accept-Encoding": "identity"})

        assert "Content-Encoding" not in plain.headers
        assert plain.content == packed.content


@pytest.mark.parametrize(
    "path",
    ["css/tokens+nothing.css", "css/tokens+tokens.css", "css/..%2fjs%2ftablet.css",
     "js/nothing.js", "js/home.rest.js", "words/de/tablet.js", "words/fr/theme.js"],
)  # fmt: skip
def test_nothing_else_is_put_together(server: Server, path: str) -> None:
    assert requests.get(f"{server.url}/assets/x/{path}").status_code == 404


def test_a_page_with_a_secret_is_not_packed(server: Server, tablet: Tablet) -> None:
    assert "csrf-token" not in tablet.html
    assert tablet.http.get(server.url + tablet.path).headers["Content-Encoding"] == "gzip"
    desk = requests.get(f"{server.url}/desk")
    assert "csrf-token" in desk.text
    assert "Content-Encoding" not in desk.headers


def test_a_page_has_the_sentences_that_its_scripts_name_and_no_others() -> None:
    known = words("en")
    source = "t('tablet.done'); t(`tablet.kind.${kind}`); said('tablet.notice', more)"

    named = keys_named(known, source)

    assert {key.split("@")[0] for key in named if not key.startswith("tablet.notice.")} == {
        "tablet.done",
        *(key.split("@")[0] for key in known if key.startswith("tablet.kind.")),
    }


def test_every_sentence_that_a_script_says_by_its_name_is_among_its_pages(server: Server) -> None:
    page = requests.get(server.url).text
    version = re.search(r"/assets/(\w+)/", page)
    assert version is not None
    url = f"{server.url}/assets/{version[1]}"
    for entry in sorted((ROOT / "static" / "js").glob("*.js")):
        if entry.name == "theme.js":
            continue
        script = requests.get(f"{url}/js/{entry.name}").text
        said = json.loads(
            requests.get(f"{url}/words/fr/{entry.name}").text.removeprefix("export default ")[:-2]
        )
        named = set(re.findall(r"\btn?\('([a-z_]+\.[a-z_.]+[a-z_])'", script))
        assert named & set(words("fr")) - set(said) == set(), entry.name


# -- the first view


def test_the_page_brings_the_view_that_the_line_would(
    server: Server, made: dict[str, Any], tablet: Tablet
) -> None:
    token = tablet.http.cookies.values()[0]

    first = tablet.first()

    assert first is not None
    with Line(server.url, made["code"], token) as line:
        assert (first["revision"], first["role"]) == (line.revision, "group")
        assert first["entries"] == line.view
        assert list(first["entries"]) == list(line.view)


def test_a_line_goes_on_from_it_by_a_patch(
    server: Server, made: dict[str, Any], tablet: Tablet
) -> None:
    first = tablet.first()
    assert first is not None
    with Line(server.url, made["code"], made["tokens"]["facilitator"]) as leader:
        leader.do("idea.submit", step="s1", text="Après la page")

    heard = spoken_to(server, made["code"], tablet.http.cookies.values()[0], first["revision"])

    assert heard[0] == "patch"
    assert heard[1]["from"] == first["revision"]
    assert set(heard[1]["set"]) == {"idea/i31", "progress/s1"}


def test_nobody_else_gets_a_view_with_the_page(
    server: Server, api: Api, made: dict[str, Any], tablet: Tablet
) -> None:
    other = Tablet(server, made["code"], api.join(made["code"], "Table 2"))
    stranger = Tablet(server, made["code"], {"id": "g1", "token": "x" * 43})
    other.path = tablet.path

    assert other.first() is None
    assert stranger.first() is None
    assert tablet.http.get(server.url + tablet.path).headers["Cache-Control"] == "no-store"


def test_a_removed_group_gets_none(server: Server, made: dict[str, Any], tablet: Tablet) -> None:
    with Line(server.url, made["code"], made["tokens"]["facilitator"]) as leader:
        leader.do("group.remove", group="g1")

    assert tablet.first() is None
    with pytest.raises(Refused):
        Line(server.url, made["code"], tablet.http.cookies.values()[0])


def test_no_text_of_anybodys_ends_the_script_that_carries_it(
    server: Server, made: dict[str, Any], tablet: Tablet
) -> None:
    evil = "</script><script>alert(1)</script><!-- é"
    with Line(server.url, made["code"], made["tokens"]["facilitator"]) as leader:
        leader.do("idea.submit", step="s1", text=evil)

    first = tablet.first()

    assert first is not None
    assert first["entries"]["idea/i31"]["text"] == evil
    assert "alert(1)</script>" not in tablet.html


def spoken_to(server: Server, code: str, token: str, since: int) -> list[Any]:
    """The first that a line is told which has seen a revision."""
    line = wire.open_socket(server.url, code, timeout_s=30)
    try:
        while True:
            packet = wire.read(str(line.recv()))
            if packet.kind == "open":
                line.send(wire.hello({"token": token, "since": since}))
            elif packet.kind == "event":
                told: list[Any] = packet.data
                return told
    finally:
        wire.close_socket(line)
