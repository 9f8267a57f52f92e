"""`gommette bench`: a server of its own under a vote, measured from outside."""

import json
import os
import random
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop.words import say

from . import figures, wire
from .ballots import ideas_of, open_vote, points, seat_devices
from .child import Child, DidNotStart, free_port, gommette
from .client import Api, new_command_id
from .echo import PROGRAM
from .figures import Figures
from .load import Device, Load, Sent, let_in, patch_mark

#: So high that none is met: what is measured is the server, not its patience.
NO_RATES = {
    "GOMMETTE_RATE_COMMANDS": "1000000",
    "GOMMETTE_RATE_COMMANDS_BURST": "1000000",
    "GOMMETTE_RATE_JOINS": "1000000",
}
SEED = 1


@dataclass(frozen=True)
class Task:
    """What is measured: how many devices, how many commands a second, for how long."""

    devices: int
    rate: float
    seconds: float
    results: str


def bench(
    devices: int, rate: float, seconds: float, results: str, echo: bool, as_json: bool
) -> int:
    """Measure and print; 0 where nothing acknowledged was lost and everyone was reached."""
    allow_many_sockets()
    task = Task(devices, rate, seconds, results)
    with tempfile.TemporaryDirectory(prefix="gommette-bench-") as folder:
        try:
            report: Figures = {"task": vars(task), "gommette": measure_gommette(task, Path(folder))}
            if echo:
                report["echo"] = measure_echo(task, Path(folder))
                report["ratio"] = figures.ratios(report["gommette"], report["echo"])
        except DidNotStart as error:
            sys.exit(str(error))
    print(json.dumps(report, indent=2) if as_json else in_words(report))
    found = report["gommette"]
    wrong = ("lost", "doubled", "unanswered", "unreached", "devices_lost")
    return int(any(found[name] for name in wrong))


def allow_many_sockets() -> None:
    """Two descriptors a device at most; the servers inherit it."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def clean_environment() -> dict[str, str]:
    """Without the instance's own settings: a measurement never touches its data."""
    kept = ("GOMMETTE_ASYNC_MODE",)
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GOMMETTE_") or name in kept
    }


def own_server(folder: Path) -> tuple[Child, Api]:
    """A Gommette of its own, its data in this folder, answering; whoever asked for it ends it."""
    port, key = free_port(), new_command_id()
    settings = {
        "GOMMETTE_HOST": "127.0.0.1",
        "GOMMETTE_PORT": str(port),
        "GOMMETTE_DATA_DIR": str(folder),
        "GOMMETTE_ORGANISER_KEY": key,
    }
    url = f"http://127.0.0.1:{port}"
    child = gommette(url, clean_environment() | settings | NO_RATES, folder / "server.log")
    try:
        child.wait_until_it_answers()
    except DidNotStart:
        child.end()
        raise
    return child, Api(url, key)


def measure_gommette(task: Task, folder: Path) -> Figures:
    child, api = own_server(folder)
    url, chance = api.base_url, random.Random(SEED)
    try:
        made = open_vote(api, task.results)
        devices = seat_devices(api, made, task.devices)
        groups = devices[-1].group + 1
        # a room has a facilitator and a screen as well: they cost the server what they cost
        roles = ("facilitator", "screen")
        leading = [let_in(url, made["code"], made["tokens"][role], -1) for role in roles]
        load = Load(devices, leading, patch_mark)

        def concerned(sent: Sent) -> list[Device]:
            if task.results == "live":
                return devices
            return [device for device in devices if device.group == sent.device.group]

        def everywhere() -> bool:
            return all(
                figures.at_least(device, sent.answer.get("revision", 0)) is not None
                for sent in last_of_each_group(load)
                for device in concerned(sent)
            )

        messages = points(devices, ideas_of(api, made), chance)
        costs = run(task, child, load, messages, everywhere)
        found = figures.latencies(load, concerned, figures.at_least)
        found |= figures.costs(found, *costs)
        return {"groups": groups} | found | figures.kept(load, api.archive(made["code"])["journal"])
    finally:
        child.end()


def measure_echo(task: Task, folder: Path) -> Figures:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    environment = clean_environment() | {"ECHO_PORT": str(port)}
    child = Child(["-c", PROGRAM], url, environment, folder / "echo.log")
    try:
        child.wait_until_it_answers()
        devices = [let_in(url, "", "", n // 3) for n in range(task.devices)]
        load = Load(devices, [], echo_mark)
        ideas = [f"i{n}" for n in range(1, 41)]
        messages = numbered(points(devices, ideas, random.Random(SEED)))
        costs = run(
            task,
            child,
            load,
            messages,
            lambda: all(len(device.arrived) >= len(load.sent) for device in devices),
        )
        found = figures.latencies(load, lambda sent: devices, figures.exactly())
        return found | figures.costs(found, *costs)
    finally:
        child.end()


def last_of_each_group(load: Load) -> list[Sent]:
    """Whoever has these has all that was accepted before."""
    return list({sent.device.group: sent for sent in load.sent if sent.answer.get("ok")}.values())


def numbered(
    messages: Iterator[tuple[Device, str, dict[str, Any]]],
) -> Iterator[tuple[Device, str, dict[str, Any]]]:
    for number, (device, event, payload) in enumerate(messages):
        yield device, event, payload | {"number": number}


def echo_mark(message: bytes) -> int | None:
    """The number of the message that came back."""
    if not message.startswith(b'42["echo"'):
        return None
    number: int = wire.read(message.decode()).data[1]["number"]
    return number


def run(
    task: Task,
    child: Child,
    load: Load,
    messages: Iterator[tuple[Device, str, dict[str, Any]]],
    everywhere: Callable[[], bool],
) -> tuple[float, float, int]:
    """One load on one server: the seconds it took, the server's seconds of processor, its bytes.

    `everywhere` says, once all is answered, whether it has arrived wherever it must.
    """

    def settled() -> bool:
        return all(sent.answered is not None for sent in load.sent) and everywhere()

    load.wait_for_quiet()
    before = child.cpu_seconds()
    elapsed = load.run(messages, task.rate, task.seconds, settled, random.Random(SEED))
    cpu, memory = child.cpu_seconds() - before, child.memory_bytes()
    load.close()
    return elapsed, cpu, memory


def in_words(report: Figures) -> str:
    """The report as a person reads it in a terminal."""
    language = os.environ.get("GOMMETTE_LANGUAGE") or "fr"
    task, groups = report["task"], report["gommette"]["groups"]
    lines = [say(language, "rehearsal.bench_load", groups=groups, **task)]
    for part in ("gommette", "echo", "ratio"):
        if part in report:
            lines += ["", say(language, f"rehearsal.bench_{part}")]
            lines += [_line(language, name, value) for name, value in report[part].items()
                      if name in _SHOWN]  # fmt: skip
    return "\n".join(lines)


_SHOWN = (
    "acknowledged", "refused", "ack_ms", "last_device_ms", "server_cpu_s", "memory_mb",
    "deliveries", "cpu_us_per_delivery", "cpu_ms_per_command", "lost", "doubled", "unreached",
    "mean_batch", "sender_late_ms",
)  # fmt: skip


def _line(language: str, name: str, value: Any) -> str:
    if isinstance(value, dict):
        value = "   ".join(f"{part} {number}" for part, number in value.items())
    return f"  {say(language, f'rehearsal.bench_{name}'):<50} {value}"
