"""`make sweep`: all surfaces at all sizes, in a language two fifths longer, empty and full; then
the same pages, and the stories of /patterns, as axe-core hears them in both languages.

python -m tests.sweep [--only SURFACE] [--size WxH] [--play NAME] [--dressed LANGUAGE]
                      [--pictures DIR]

Prints each walk's faults as it ends, then what was walked; ends with 1 where there was a fault.
With --pictures there is one of each page at each size, for a person: geometry sees what is cut, not
what is ugly.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from multiprocessing import get_context
from pathlib import Path

from tests.conftest import NO_RATES, Server, free_port
from tests.sweep.looking import SIZES, Size
from tests.sweep.surfaces import ALLOWED
from tests.sweep.walk import NAME, Asked, Fault, Job, Seen, walk

#: The longest first, so that what is walked last is short.
JOBS = (
    Job("patterns", "all", "fr"),
    Job("ideation", "longest"),
    Job("ideation", "hundreds"),
    Job("scoring", "longest"),
    Job("patterns", "all", "en"),
    Job("patterns", "all"),
    Job("scoring", "few"),
    *(Job(play, "few", language) for play in ("ideation", "scoring") for language in ("fr", "en")),
    Job("ideation", "one"),
    Job("around", "longest"),
    Job("ways", "longest"),
    Job("around", "few"),
    *(Job(play, "few", language) for play in ("around", "ways") for language in ("fr", "en")),
    Job("ideas", "none"),
)
#: One more than processors: a walk mostly waits for a page to come to rest.
AT_A_TIME = 3
EXAMPLES = 4


def main() -> int:
    asked, jobs = _read_arguments()
    if asked.pictures:
        asked.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        server = _server(Path(folder)).start()
        try:
            seen = _walk_all(server, asked, jobs)
        finally:
            server.stop()
    _print_table(seen)
    _print_allowances(seen)
    _print_once_more(seen)
    looks = sum(len(one.looks) for one in seen)
    faults = sum(len(one.faults) for one in seen)
    print(f"\n{looks} pages in their states, {faults} faults")
    return 1 if faults or not looks else 0


def _read_arguments() -> tuple[Asked, list[Job]]:
    parser = argparse.ArgumentParser(prog="python -m tests.sweep")
    parser.add_argument("--only", default="", help="one surface: screen, tablet, facilitator, …")
    parser.add_argument("--size", action="append", help="WIDTHxHEIGHT, as often as wanted")
    parser.add_argument("--play", default="", help="a walk by its name, or how it begins")
    parser.add_argument("--dressed", default="fr", help="the language read in every dress: fr, en")
    parser.add_argument("--pictures", type=Path, help="where the pictures go")
    given = parser.parse_args()
    sizes: tuple[Size, ...] = SIZES
    if given.size:
        pairs = (size.split("x") for size in given.size)
        sizes = tuple((int(width), int(height)) for width, height in pairs)
    jobs = [job for job in JOBS if job.name.startswith(given.play)]
    return Asked(given.pictures, sizes, given.only, given.dressed), jobs


def _server(folder: Path) -> Server:
    port = free_port()
    settings = NO_RATES | {
        "GOMMETTE_PUBLIC_URL": f"http://{NAME}:{port}",
        "GOMMETTE_PATTERNS": "true",
    }
    return Server(folder, settings, port)


def _walk_all(server: Server, asked: Asked, jobs: list[Job]) -> list[Seen]:
    """A few at a time, each with a browser of its own; one that broke off is walked once more."""
    there = Server(server.data_dir, server.settings, server.port)
    seen = []
    with ProcessPoolExecutor(AT_A_TIME, mp_context=get_context("spawn")) as pool:
        under_way = {pool.submit(walk, job, there, asked) for job in jobs}
        again: set[Job] = set()
        while under_way:
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            for one in (each.result() for each in done):
                _print_faults(one)
                if one.broke_off and one.job not in again:
                    again.add(one.job)
                    under_way.add(pool.submit(walk, one.job, there, asked))
                else:
                    seen.append(one)
    return sorted(seen, key=lambda one: jobs.index(one.job))


def _print_table(seen: list[Seen]) -> None:
    print("| walk | page | state | faults |\n|---|---|---|---|")
    for one in seen:
        for (name, state), faults in one.looks.items():
            print(f"| {one.job.name} | {name} | {state} | {faults or ''} |")


def _print_faults(seen: Seen) -> None:
    """Each once, with where it was met and some examples."""
    print(f"## {seen.job.name}: {len(seen.looks)} pages, {len(seen.faults)} faults")
    for (surface, rule, at), faults in _alike(seen):
        places = " · ".join(dict.fromkeys(fault.met.where for fault in faults))
        print(f"\n{surface}: {rule}: {at} ({len(faults)} times: {places})")
        for fault in faults[:: max(1, len(faults) // EXAMPLES)][:EXAMPLES]:
            print(f"    {fault.met.found} “{fault.met.text}”  [{fault.state}; {fault.met.where}]")
    sys.stdout.flush()


def _print_once_more(seen: list[Seen]) -> None:
    """A line for each fault below all else: where only the end is kept, they are in it."""
    for one in seen:
        for (surface, rule, at), faults in _alike(one):
            first = faults[0]
            print(f"\n{one.job.name}: {surface}: {rule}: {at} ({len(faults)} times)", end=" ")
            print(f"{first.met.found} “{first.met.text}” [{first.state}; {first.met.where}]")


def _alike(seen: Seen) -> list[tuple[tuple[str, str, str], list[Fault]]]:
    alike: dict[tuple[str, str, str], list[Fault]] = defaultdict(list)
    for fault in seen.faults:
        alike[fault.surface, fault.met.rule, fault.met.at].append(fault)
    return sorted(alike.items())


def _print_allowances(seen: list[Seen]) -> None:
    used = set().union(*(one.used for one in seen)) if seen else set()
    for place, (rule, selector, why) in enumerate(ALLOWED):
        met = "" if place in used else " (not met in this walk)"
        print(f"\nallowed: {rule} at {selector}: {why}{met}")


if __name__ == "__main__":
    sys.exit(main())
