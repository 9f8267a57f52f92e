"""`gommette demo`: a workshop of any format, played through the front door for somebody."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from workshop.words import say, say_many, words

from .child import ROOT, Child, DidNotStart, free_port, gommette, is_taken
from .client import Answer, Api, Line, Refused
from .facilitator import Facilitator
from .groups import Group
from .ideas import QUESTION, TITLE, our_thoughts
from .leading import Lead
from .pace import Pace

ENDED_WITHIN_S = 10
ARCHIVE = "archive.json"


class Instance(Protocol):
    """What a rehearsal must know of the instance: some of its settings."""

    @property
    def host(self) -> str: ...

    @property
    def port(self) -> int: ...

    @property
    def data_dir(self) -> Path: ...

    @property
    def organiser_key(self) -> str: ...

    @property
    def public_url(self) -> str: ...

    @property
    def language(self) -> str: ...


@dataclass
class Story:
    """Tells what happens, a plain line each, in the language of the instance."""

    language: str
    since: float

    def tell(self, key: str, **values: Any) -> None:
        """A sentence with the time since the start; `n` counts."""
        seconds = int(time.monotonic() - self.since)
        self.line(f"{seconds // 60:02d}:{seconds % 60:02d}  {self.sentence(key, **values)}")

    def sentence(self, key: str, **values: Any) -> str:
        if isinstance(words(self.language).get(key), list):
            return say_many(self.language, key, **values)
        return say(self.language, key, **values)

    def line(self, text: str) -> None:
        print(text, flush=True)


def demo(
    read_settings: Callable[..., Instance],
    format: str | None,
    speed: float,
    groups: int,
    then_stop: bool,
) -> int:
    """Play the workshop; 0 where `verify` agrees with what is taken home.

    Without a `format`, the one that a workshop has by itself. `read_settings(port=…)` gives the
    instance's settings, with another port.
    """
    # both end the server too, even where a shell started us with Ctrl-C unheard
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.default_int_handler)
    settings = read_settings()
    story = Story(settings.language or "fr", time.monotonic())
    child, settings, api = reach_server(settings, read_settings, story)
    # as a shell has it, for a rehearsal that was not played to its end
    code = 130
    try:
        chosen = find_format(api, format, story) if format else None
        made = create(api, chosen)
        show_links(story, settings, made["links"])
        lead_through(api, made, story, Pace(speed), groups, chosen)
        exports = settings.data_dir / "exports"
        code = 0 if take_home(api, made["code"], exports, story) else 1
        if child is not None and not then_stop:
            story.line("\n" + story.sentence("rehearsal.serves"))
            child.wait()
    except KeyboardInterrupt:
        story.line("\n" + story.sentence("rehearsal.stopped"))
    finally:
        if child is not None:
            child.end()
    return code


def reach_server(
    settings: Instance, read_settings: Callable[..., Instance], story: Story
) -> tuple[Child | None, Instance, Api]:
    """The server of this instance if it runs, else one started for this rehearsal."""
    api = Api(address(settings), settings.organiser_key)
    if is_ours(api):
        story.line(story.sentence("rehearsal.runs_already", url=api.base_url))
        return None, settings, api
    if is_taken(settings.host, settings.port):
        port = free_port(settings.host)
        story.line(story.sentence("rehearsal.port_taken", port=settings.port, other=port))
        settings = read_settings(port=port)
        api = Api(address(settings), settings.organiser_key)
    chosen = {"GOMMETTE_PORT": str(settings.port), "GOMMETTE_DATA_DIR": str(settings.data_dir)}
    child = gommette(api.base_url, os.environ | chosen)
    try:
        child.wait_until_it_answers()
    except DidNotStart:
        sys.exit(1)
    except KeyboardInterrupt:
        child.end()
        raise
    return child, settings, api


def address(settings: Instance) -> str:
    """Where this machine reaches the server."""
    host = "127.0.0.1" if settings.host in ("", "0.0.0.0", "::") else settings.host
    return f"http://{host}:{settings.port}"


def is_ours(api: Api) -> bool:
    """Whether a Gommette with our organiser key answers there."""
    if not api.answers():
        return False
    try:
        api.open_desk()
    except Refused:
        return False
    return True


def find_format(api: Api, name: str, story: Story) -> Answer:
    """The format of that name on the instance's shelf; ends with what there is, where it isn't."""
    api.open_desk()
    whole = {each["name"]: each for each in api.formats() if "faults" not in each}
    if name not in whole:
        sys.exit(story.sentence("rehearsal.no_format", name=name, names=", ".join(whole)))
    return whole[name]


def create(api: Api, format: Answer | None) -> Answer:
    """The workshop, in the language of those who play it."""
    if format is None:
        return api.create(TITLE, QUESTION, "fr", group_word="table")
    title = f"{TITLE} ({format['title']})"
    return api.create(title, QUESTION, "fr", format=format["name"])


def lead_through(
    api: Api, made: Answer, story: Story, pace: Pace, groups: int, format: Answer | None
) -> None:
    """From the first group's joining to the last step."""
    story.since = time.monotonic()
    thoughts, code = our_thoughts(), made["code"]
    # where people come one by one, each has a phone; at a table, a few share one
    members = 1 if format is not None and format["members"] == 1 else None
    simulated = [
        Group(Api(api.base_url), code, thoughts, pace, number, groups, members)
        for number in range(groups)
    ]
    try:
        with Line(api.base_url, code, made["tokens"]["facilitator"]) as line:
            for group in simulated:
                group.start()
            Facilitator(Lead(line, pace, story.tell, thoughts, groups)).play()
    finally:
        pace.stop()
    for group in simulated:
        group.join(ENDED_WITHIN_S)
        if group.fault is not None:
            raise group.fault


def show_links(story: Story, settings: Instance, links: dict[str, str]) -> None:
    desk = f"{settings.public_url}/desk#{quote(settings.organiser_key, safe='')}"
    story.line("")
    for what, link in {"desk": desk, **links}.items():
        story.line(f"  {story.sentence(f'rehearsal.link_{what}')}\n    {link}")
    story.line("")


def take_home(api: Api, code: str, folder: Path, story: Story) -> bool:
    """Download what the organisers would, say where it lies, and let `verify` read it."""
    folder.mkdir(parents=True, exist_ok=True)
    api.open_desk()
    for name in (ARCHIVE, "results.xlsx"):
        path = folder / f"{code}-{name}"
        path.write_bytes(api.download(f"/w/{code}/export/{name}"))
        story.tell("rehearsal.export", path=path)
    verified = subprocess.run(
        [sys.executable, "-m", "workshop.cli", "verify", str(folder / f"{code}-{ARCHIVE}")],
        env=os.environ | {"GOMMETTE_LANGUAGE": story.language},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    story.tell("rehearsal.verified", said=verified.stdout.strip())
    return verified.returncode == 0
