"""The workshop of a thousand phones: one person each, who all score at once."""

import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import Any

from workshop.words import say

from .bench import SEED, allow_many_sockets, own_server
from .child import DidNotStart
from .client import Api, Line, new_command_id
from .figures import Figures
from .ideas import QUESTION, our_thoughts
from .load import Device, Load, let_in, patch_mark

IDEAS, CRITERIA, TOP = 5, 3, 10
SCORE = "s1"
JOINING_AT_A_TIME = 16

#: A phone's own person, and one thing that is asked of it: (member, idea, criterion).
Cell = tuple[str, str, str]


def open_scoring(api: Api) -> dict[str, Any]:
    """A score step that nobody has joined yet."""
    criteria = [
        {"name": f"Critère {n + 1}", "low": "pas du tout", "high": "tout à fait"}
        for n in range(CRITERIA)
    ]
    steps = [{"kind": "score", "title": "Évaluer", "settings": {"criteria": criteria}}]
    made = api.create("Mesure", QUESTION, "fr", steps=steps)
    with Line(api.base_url, made["code"], made["tokens"]["facilitator"]) as leader:
        for thought in our_thoughts()[:IDEAS]:
            leader.do("idea.submit", step=SCORE, text=thought.text, anyway=True)
        leader.do("step.open", step=SCORE)
    return made


def seat_phones(api: Api, code: str, phones: int) -> list[Device]:
    """So many groups of one person, each with a socket of its own."""

    def join(number: int) -> str:
        name = f"Téléphone {number + 1}"
        token: str = Api(api.base_url).join(code, name, members=1)["token"]
        return token

    # all join before the first connects: nobody answers the server's pings until the load runs
    with ThreadPoolExecutor(JOINING_AT_A_TIME) as joining:
        tokens = list(joining.map(join, range(phones)))
        return list(joining.map(let_in, repeat(api.base_url), repeat(code), tokens, range(phones)))


def asked_of(api: Api, made: dict[str, Any], phones: list[Device]) -> list[tuple[Device, Cell]]:
    """All that there is to score, every phone in turn."""
    with Line(api.base_url, made["code"], made["tokens"]["facilitator"]) as leader:
        step = leader.view[f"step/{SCORE}"]
    cells = [(i, c["id"]) for i in step["candidates"] for c in step["criteria"]]
    return [(phone, (phone.me["members"][0]["id"], *cell)) for cell in cells for phone in phones]


def scores(
    asked: list[tuple[Device, Cell]], chance: random.Random
) -> Iterator[tuple[Device, str, dict[str, Any]]]:
    """`score.set` after `score.set`, each cell once."""
    for phone, (member, idea, criterion) in asked:
        yield (
            phone,
            "score.set",
            {
                "command_id": new_command_id(),
                "step": SCORE,
                "member": member,
                "idea": idea,
                "criterion": criterion,
                "value": chance.randint(0, TOP),
            },
        )


def measure_phones(phones: int, rate: float, as_json: bool) -> int:
    """Measure and print; 0 where every score was acknowledged and is in the archive."""
    allow_many_sockets()
    with tempfile.TemporaryDirectory(prefix="gommette-bench-") as folder:
        try:
            found = score_all(Path(folder), phones, rate)
        except DidNotStart as error:
            sys.exit(str(error))
    print(json.dumps(found, indent=2) if as_json else in_words(found))
    return int(found["acknowledged"] < found["sent"] or found["kept"] < found["sent"])


def score_all(folder: Path, phones: int, rate: float) -> Figures:
    """Every phone scores everything, at `rate` a second all together, on a server of its own."""
    child, api = own_server(folder)
    try:
        made = open_scoring(api)
        devices = seat_phones(api, made["code"], phones)
        asked = asked_of(api, made, devices)
        load = Load(devices, [], patch_mark)
        load.wait_for_quiet()
        before = child.cpu_seconds()
        chance = random.Random(SEED)
        messages = scores(asked, chance)
        seconds = load.run(messages, rate, float("inf"), lambda: all_answered(load), chance)
        cpu = child.cpu_seconds() - before
        load.close()
        kept = api.archive(made["code"])["scores"]
        answered = sum(bool(sent.answer.get("ok")) for sent in load.sent)
        return {
            "phones": phones,
            "sent": len(load.sent),
            "acknowledged": answered,
            "kept": sum(row["value"] is not None for row in kept),
            "seconds": round(seconds, 1),
            "server_cpu_s": round(cpu, 1),
            "cpu_ms_per_command": round(1_000 * cpu / len(load.sent), 2),
        }
    finally:
        child.end()


def all_answered(load: Load) -> bool:
    return all(sent.answered is not None for sent in load.sent)


def in_words(found: Figures) -> str:
    language = os.environ.get("GOMMETTE_LANGUAGE") or "fr"
    return say(language, "rehearsal.bench_phones", **found)
