"""`gommette bench-page`: a tablet's page, cold on a slow line, then touched while ideas pour in."""

import json
import math
import os
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from workshop.words import say

from .bench import allow_many_sockets, own_server
from .child import DidNotStart
from .chromium import NETWORKS, Chromium, Network, NoChromium, Opened, Page, Shows, chromium
from .client import Api, Line
from .figures import Figures
from .ideas import QUESTION, our_thoughts
from .pouring import Pouring

IDEAS, GROUPS = 30, 10
TOUCHES_EVERY_MS = 200

IDEAS_STEP, VOTE = "s1", "s3"
#: The last of what the page brings by itself; what can be touched once the scripts have drawn.
SHOWS = {
    "ideas": Shows(f".list > li:nth-child({IDEAS})", ".stage:not([inert]) form.idea-form"),
    "vote": Shows(f".ballots > li:nth-child({IDEAS})", ".stage:not([inert]) .ballots > li"),
}
CARDS, SLOT = 10, "[data-slot='1']"
FIELD, SEND, TYPED = "form.idea-form textarea", "form.idea-form .button.large", "Plan"


@dataclass(frozen=True)
class Task:
    """What is measured: on which networks, how often; how many ideas a second, for how long."""

    networks: tuple[str, ...]
    loads: int
    rate: float
    seconds: float
    slower: float


def bench_page(task: Task, as_json: bool) -> int:
    """Measure and print; 1 where there is no browser to measure with."""
    allow_many_sockets()
    with tempfile.TemporaryDirectory(prefix="gommette-bench-") as folder:
        try:
            child, api = own_server(Path(folder))
            try:
                with chromium(urlsplit(api.base_url).port or 0) as browser:
                    report: Figures = {"task": vars(task)} | measure(task, api, browser)
            finally:
                child.end()
        except DidNotStart as error:
            sys.exit(str(error))
        except NoChromium as error:
            print(say(language(), f"rehearsal.page_no_{error}"), file=sys.stderr)
            return 1
    print(json.dumps(report, indent=2) if as_json else in_words(report))
    return 0


def measure(task: Task, api: Api, browser: Chromium) -> Figures:
    opened: Figures = {}
    touched: Figures = {}
    arrived = 0
    for kind, shows in SHOWS.items():
        # a room of its own for each: what poured into one would make the other's page longer
        code, leader, groups = full_room(api, kind)
        address = f"{browser.origin}/w/{code}/g/{groups[0]['id']}"
        with leader:
            for network in (each for each in NETWORKS if each.name in task.networks):
                loads = [cold(browser, code, groups[0], network, shows) for _ in range(task.loads)]
                opened[f"{kind}, {network.name}"] = figures_of(loads)
            # in an open vote nobody writes but the facilitator
            writers = [leader.token] if kind == "vote" else [group["token"] for group in groups[1:]]
            pouring = Pouring(api, code, writers, IDEAS_STEP, task.rate)
            with browser.tablet(code, groups[0]) as page, pouring:
                page.slow_down(Network("own"), task.slower)
                page.open(address, shows, settles=False)
                hands = vote(page, task.seconds) if kind == "vote" else write(page, task.seconds)
            arrived += pouring.arrived
        for what, times in hands.items():
            touched[what] = spread(times)
    return {"opened": opened, "touched": touched, "arrived": arrived}


def full_room(api: Api, kind: str) -> tuple[str, Line, list[dict[str, Any]]]:
    """A workshop in its step, with its ideas, its facilitator and its groups."""
    made = api.create("Mesure", QUESTION, "fr", settings={"ideas": {"max_ideas": None}})
    code = made["code"]
    groups = [api.join(code, f"Table {n + 1}") for n in range(GROUPS)]
    leader = Line(api.base_url, code, made["tokens"]["facilitator"])
    leader.do("step.open", step=IDEAS_STEP)
    with Line(api.base_url, code, groups[1]["token"]) as writer:
        thoughts = our_thoughts()
        for n in range(IDEAS):
            text = f"{thoughts[n % len(thoughts)].text} ({n})"
            writer.do("idea.submit", step=IDEAS_STEP, text=text, anyway=True)
    if kind == "vote":
        leader.do("step.open", step=VOTE)
    return code, leader, groups


def cold(
    browser: Chromium, code: str, group: dict[str, Any], network: Network, shows: Shows
) -> Opened:
    with browser.tablet(code, group) as page:
        page.slow_down(network)
        return page.open(f"{browser.origin}/w/{code}/g/{group['id']}", shows)


def figures_of(loads: list[Opened]) -> Figures:
    """The middle of several loads, and what the first one weighed."""

    def middle(name: str) -> int:
        times: list[float] = [getattr(each, name) for each in loads]
        return round(statistics.median(times))

    middles = {name: middle(name) for name in ("read_ms", "works_ms", "processor_ms")}
    files = loads[0].bytes_by_file
    return middles | {"bytes": loads[0].bytes, "requests": len(files), "files": files}


def spread(times_ms: list[float]) -> Figures:
    """The middle, the worst of twenty, the worst, by nearest rank."""
    ordered = sorted(times_ms)
    shares = {"p50": 0.5, "p95": 0.95, "max": 1.0}
    ranks = {name: ordered[math.ceil(share * len(ordered)) - 1] for name, share in shares.items()}
    return {name: round(ms) for name, ms in ranks.items()} | {"touches": len(ordered)}


def vote(page: Page, seconds: float) -> dict[str, list[float]]:
    """Stickers stuck and peeled off again, one card after the other."""
    times: list[float] = []
    cards = [f".ballots > li:nth-child({n + 1})" for n in range(CARDS)]
    open_to_us = [card for card in cards if page.count(f"{card} {SLOT}")]
    for n in range(touches_in(seconds)):
        sticks = n // len(open_to_us) % 2 == 0
        effect = f"{'!' if sticks else ''}touched.querySelector('.sticker').matches('.empty')"
        times.append(page.touch(f"{open_to_us[n % len(open_to_us)]} {SLOT}", effect))
        page.wait(TOUCHES_EVERY_MS)
    return {"sticker": times}


def write(page: Page, seconds: float) -> dict[str, list[float]]:
    """Ideas typed sign by sign, and sent."""
    signs: list[float] = []
    sent: list[float] = []
    for n in range(max(1, touches_in(seconds) // (len(TYPED) + 5))):
        for sign in f"{TYPED}{n % 10}":
            signs.append(page.type(FIELD, sign))
            page.wait(TOUCHES_EVERY_MS)
        # the field is locked, or empty again
        effect = f"(field => field.readOnly || !field.value)(document.querySelector('{FIELD}'))"
        sent.append(page.touch(SEND, effect))
        page.wait(4 * TOUCHES_EVERY_MS)
    return {"sign": signs, "send": sent}


def touches_in(seconds: float) -> int:
    return int(seconds * 1000 / TOUCHES_EVERY_MS)


def language() -> str:
    return os.environ.get("GOMMETTE_LANGUAGE") or "fr"


def in_words(report: Figures) -> str:
    """The report as a person reads it in a terminal."""

    def s(key: str, **values: Any) -> str:
        return say(language(), f"rehearsal.page_{key}", **values)

    names = ("read_ms", "works_ms", "processor_ms", "bytes", "requests")
    lines = [s("opened"), f"  {'':<24}" + "".join(f"{s(name):>16}" for name in names)]
    for where, found in report["opened"].items():
        lines.append(f"  {where:<24}" + "".join(f"{found[name]:>16,}" for name in names))
    lines += ["", s("touched", **report["task"], arrived=report["arrived"])]
    lines.append(f"  {'':<24}" + "".join(f"{name:>16}" for name in ("p50", "p95", "max", "n")))
    for what, found in report["touched"].items():
        row = [found["p50"], found["p95"], found["max"], found["touches"]]
        lines.append(f"  {s(what):<24}" + "".join(f"{value:>16}" for value in row))
    return "\n".join(lines)
