"""The `gommette` command."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from workshop.commands.house import House

ROOT = Path(__file__).parent.parent


@click.group()
def main() -> None:
    """Gommette: participatory workshops, live."""


@main.command()
def run() -> None:
    """Start the server and print its links."""
    # replaced, not imported: eventlet must patch before anything else is loaded
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, str(ROOT / "wsgi.py")])


@main.command()
@click.argument("format", required=False)
@click.option("--speed", type=click.FloatRange(0.1, 1_000), default=1, help="Times human speed.")
@click.option("--groups", type=click.IntRange(1, 24), default=12, show_default=True)
@click.option("--then-stop", is_flag=True, help="End once the result is exported and verified.")
def demo(format: str | None, speed: float, groups: int, then_stop: bool) -> None:
    """Play a whole workshop with simulated groups, for somebody to watch.

    FORMAT is one on the shelf: ideation, evaluation, ideation_evaluation, moving_debate, ...
    """
    from workshop.config import BadSetting, read_settings
    from workshop.rehearsal.demo import demo

    # as for `run`: a data folder that isn't absolute is counted from here
    os.chdir(ROOT)
    try:
        sys.exit(demo(read_settings, format, speed, groups, then_stop))
    except BadSetting as error:
        sys.exit(f"gommette: a setting can't be used\n{error}")


@main.command()
@click.option("--devices", type=click.IntRange(1, 2_000), default=200, show_default=True)
@click.option("--rate", type=click.FloatRange(0.1, 1_000), default=20, show_default=True)
@click.option("--seconds", type=click.FloatRange(1, 3_600), default=20, show_default=True)
@click.option("--results", type=click.Choice(["live", "reveal"]), default="live", show_default=True)
@click.option("--echo", is_flag=True, help="Also the same load on a bare Flask-SocketIO echo.")
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def bench(
    devices: int, rate: float, seconds: float, results: str, echo: bool, as_json: bool
) -> None:
    """Measure a server of its own under a vote: `rate` commands a second from `devices`."""
    from workshop.rehearsal.bench import bench

    sys.exit(bench(devices, rate, seconds, results, echo, as_json))


@main.command("bench-scores")
@click.option("--phones", type=click.IntRange(1, 2_000), default=1_000, show_default=True)
@click.option("--rate", type=click.FloatRange(0.1, 5_000), default=400, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def bench_scores(phones: int, rate: float, as_json: bool) -> None:
    """Measure a server of its own while `phones` people score five ideas on three criteria."""
    from workshop.rehearsal.phones import measure_phones

    sys.exit(measure_phones(phones, rate, as_json))


@main.command("bench-page")
@click.option("--network", "networks", multiple=True, help="slow_4g, slow_4g_rtt, own; else all.")
@click.option("--loads", type=click.IntRange(1, 100), default=5, show_default=True)
@click.option("--rate", type=click.FloatRange(0.1, 1_000), default=50, show_default=True)
@click.option("--seconds", type=click.FloatRange(1, 3_600), default=10, show_default=True)
@click.option("--slower", type=click.FloatRange(1, 20), default=4, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def bench_page(
    networks: tuple[str, ...], loads: int, rate: float, seconds: float, slower: float, as_json: bool
) -> None:
    """Measure a tablet's page in Chromium: cold, and touched while `rate` ideas a second come in.

    The touched one runs on a processor so many times SLOWER. Needs the development extras.
    """
    from workshop.rehearsal.bench_page import Task, bench_page
    from workshop.rehearsal.chromium import NETWORKS

    chosen = networks or tuple(each.name for each in NETWORKS)
    sys.exit(bench_page(Task(chosen, loads, rate, seconds, slower), as_json))


@main.command()
@click.argument("code")
@click.option("--format", "kind", type=click.Choice(["xlsx", "json", "csv"]), default="xlsx")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write.")
@click.option("--early", is_flag=True, help="Also what is still hidden; kept in the journal.")
def export(code: str, kind: str, output: Path | None, early: bool) -> None:
    """Write the results of a workshop of this instance."""
    from workshop.exports.files import make_file
    from workshop.web import archives

    with this_house() as house, in_words():
        archive = archives.take(house, house.find(code, deleted=True), early)
    path = output or Path(f"gommette-{archive['workshop']['code']}.{kind}")
    if kind == "json":
        write(path, json.dumps(archive, ensure_ascii=False).encode())
    elif kind == "xlsx":
        write(path, make_file("results.xlsx", archive))
    else:
        of_scores = ("scores.csv", "given_scores.csv") if archive["criteria"] else ()
        for name in ("ideas.csv", "results.csv", *of_scores):
            write(path.with_name(f"{path.stem}-{name}"), make_file(name, archive))
    if archive["withheld"]:
        click.echo(sentence("export.cli.withheld"), err=True)


@main.command("import")
@click.argument("archive", type=click.File("rb"))
def import_(archive: Any) -> None:
    """Restore a workshop from its archive, under a new code, and print its links."""
    from workshop.exports.archive import read_archive
    from workshop.web import archives

    with this_house() as house, in_words():
        state, journal = read_archive(read_json(archive))
        for role, link in house.links(archives.restore(house, state, journal)).items():
            click.echo(f"{sentence(f'export.cli.link.{role}')}  {link}")


@main.command()
@click.argument("archive", type=click.File("rb"))
def verify(archive: Any) -> None:
    """Run the journal of an archive again, and compare it with what the archive says.

    Ends with 0 where all agrees, 1 where something differs, 2 where it can't be verified.
    """
    from workshop.commands.replay import ReplayFailed, replay
    from workshop.exports import verifying

    def replayed(journal: list[dict[str, Any]]) -> Any:
        try:
            return replay(journal)
        except ReplayFailed as error:
            raise verifying.NotReplayed(str(error)) from error

    with in_words():
        verdict = verifying.verify(read_json(archive), replayed)
    for line in verdict.in_words(language()):
        click.echo(line)
    sys.exit(1 if not verdict.agrees else 2 if verdict.withheld else 0)


@main.group("format")
def format_() -> None:
    """Formats: ready-made sequences, as files."""


@format_.command("check")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check_format(file: Path) -> None:
    """Say on which lines a file of a format is wrong, and why; ends with 2 where it is."""
    from workshop.formats.faults import Broken
    from workshop.formats.reading import read_format
    from workshop.words import say_many

    try:
        made = read_format(file.stem, file.read_bytes())
    except Broken as broken:
        for fault in broken.faults:
            click.echo(f"{file}:{fault.line}: {fault.in_words(language())}", err=True)
        sys.exit(2)
    click.echo(say_many(language(), "format.good", len(made.steps)))


# -- what the commands share


@contextmanager
def this_house() -> "Iterator[House]":
    """The instance of the settings, without a server; its tables up to date."""
    from workshop.commands.door import Door
    from workshop.commands.house import House
    from workshop.config import BadSetting, read_settings
    from workshop.formats.shelf import Shelf
    from workshop.storage.database import Database
    from workshop.storage.migrating import migrate

    try:
        settings = read_settings()
    except BadSetting as error:
        sys.exit(f"gommette: a setting can't be used\n{error}")
    migrate(settings.database_url)
    database = Database(settings.database_url)
    keys = (settings.secret_key, settings.organiser_key, settings.public_url)
    shelf = Shelf(settings.data_dir / "formats")
    try:
        yield House(database, Door(database), *keys, shelf)
    finally:
        database.close()


@contextmanager
def in_words() -> Iterator[None]:
    """A refusal ends the command, said as a person reads it."""
    from workshop.rules.refusals import Refusal
    from workshop.words import say

    try:
        yield
    except Refusal as refusal:
        click.echo(say(language(), f"refusal.{refusal.code}", **refusal.facts), err=True)
        sys.exit(2)


def read_json(file: Any) -> Any:
    """What a file of JSON says, or `archive.unreadable`."""
    from workshop.rules.refusals import Refusal

    try:
        return json.load(file)
    except ValueError:
        raise Refusal("archive.unreadable") from None


def write(path: Path, body: bytes) -> None:
    """To the file, or to the output for `-`; says where it went."""
    if str(path) == "-":
        sys.stdout.buffer.write(body)
        return
    path.write_bytes(body)
    click.echo(str(path))


def language() -> str:
    """The language of whoever types: by setting, then the terminal's."""
    variables = ("GOMMETTE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    chosen = next((os.environ[name] for name in variables if os.environ.get(name)), "")
    return "fr" if chosen.startswith("fr") else "en"


def sentence(key: str) -> str:
    from workshop.words import say

    return say(language(), key)


if __name__ == "__main__":
    main()
