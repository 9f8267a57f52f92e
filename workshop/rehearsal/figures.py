"""What a load showed, as numbers."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from typing import Any

from .load import Device, Load, Sent

Figures = dict[str, Any]

#: When a device had what a mark stands for, in seconds of the clock; None where it never came.
Arrival = Callable[[Device, int], float | None]

#: The devices that must hear of a message.
Concerned = Callable[[Sent], list[Device]]


def at_least(device: Device, mark: int) -> float | None:
    """A patch brings its device to a revision and to all before it."""
    at = bisect_left(device.arrived, mark, key=lambda arrived: arrived[0])
    return device.arrived[at][1] if at < len(device.arrived) else None


def exactly() -> Arrival:
    """An echo is of one message alone, and echoes may overtake each other."""
    known: dict[Device, dict[int, float]] = {}

    def arrival(device: Device, mark: int) -> float | None:
        if device not in known:
            known[device] = dict(device.arrived)
        return known[device].get(mark)

    return arrival


def percentiles(seconds: list[float]) -> dict[str, float | None]:
    """The middle, the worst of a hundred, the worst, in milliseconds; by nearest rank.

    >>> percentiles([0.001, 0.002, 0.003, 0.004])
    {'p50': 2.0, 'p99': 4.0, 'max': 4.0}
    """
    ordered = sorted(seconds)

    def rank(share: float) -> float | None:
        if not ordered:
            return None
        return round(ordered[max(0, math.ceil(share * len(ordered)) - 1)] * 1000, 2)

    return {"p50": rank(0.5), "p99": rank(0.99), "max": rank(1)}


def latencies(load: Load, concerned: Concerned, arrival: Arrival) -> Figures:
    """How long answers and deliveries took, and what never came."""
    answered = [sent for sent in load.sent if sent.answered is not None]
    accepted = [sent for sent in answered if sent.answer["ok"]]
    reached, unreached = [], 0
    for sent in accepted:
        mark = sent.answer["revision"]
        times = [arrival(device, mark) for device in concerned(sent)]
        there = [at for at in times if at is not None]
        if len(there) < len(times):
            unreached += 1
        else:
            reached.append(max(there) - sent.at)
    return {
        "sent": len(load.sent),
        "acknowledged": len(accepted),
        "refused": len(answered) - len(accepted),
        "unanswered": len(load.sent) - len(answered),
        "ack_ms": percentiles([(sent.answered or 0) - sent.at for sent in accepted]),
        "last_device_ms": percentiles(reached),
        "unreached": unreached,
        "deliveries": sum(len(device.arrived) for device in load.devices),
        "devices_lost": sum(device.lost for device in load.devices),
        "sender_late_ms": percentiles([sent.at - sent.due for sent in load.sent]),
    }


def costs(figures: Figures, elapsed_s: float, cpu_s: float, memory_bytes: int) -> Figures:
    """What it cost the server: all of the time from the first message to the last delivery."""
    return {
        "server_cpu_s": round(cpu_s, 2),
        "server_cpu_share": round(cpu_s / elapsed_s, 3),
        "cpu_ms_per_command": round(cpu_s * 1000 / max(1, figures["acknowledged"]), 2),
        "cpu_us_per_delivery": round(cpu_s * 1_000_000 / max(1, figures["deliveries"]), 1),
        "memory_mb": round(memory_bytes / 1_000_000, 1),
        "elapsed_s": round(elapsed_s, 2),
    }


def kept(load: Load, journal: list[dict[str, Any]]) -> Figures:
    """What of the acknowledged is in the journal: nothing may be missing, nothing twice.

    Commands written together share their moment in the journal: hence the mean batch (two batches
    within one millisecond would count as one).
    """
    accepted = {sent.command_id for sent in load.sent if sent.answer.get("ok")}
    ours = [entry for entry in journal if entry["command_id"] in accepted]
    counted = Counter(entry["command_id"] for entry in ours)
    batches = len({entry["at"] for entry in ours})
    return {
        "lost": len(accepted - counted.keys()),
        "doubled": sum(times > 1 for times in counted.values()),
        "mean_batch": round(len(ours) / batches, 2) if batches else None,
    }


def ratios(one: Figures, other: Figures) -> Figures:
    """The first over the second, where both have a number."""

    def ratio(a: float | None, b: float | None) -> float | None:
        return round(a / b, 2) if a is not None and b else None

    found: Figures = {
        name: ratio(one[name], other[name])
        for name in ("server_cpu_s", "memory_mb", "deliveries", "cpu_us_per_delivery")
    }
    for name in ("ack_ms", "last_device_ms"):
        found[name] = {p: ratio(one[name][p], other[name][p]) for p in ("p50", "p99")}
    return found
