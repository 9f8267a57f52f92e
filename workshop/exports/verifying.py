"""An archive checked against its own journal: replayed, compared list by list, and recounted."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from workshop.rules.refusals import Refusal
from workshop.rules.state import Workshop
from workshop.words import say, say_many

from .archive import Archive, Journal, make_archive, read_parts
from .recounting import recount
from .upgrading import brought_up

#: What tells the rows of each list apart; all other lists are told apart by `id`.
_KEYS = {
    "candidates": ("step", "idea"),
    "points": ("step", "group", "idea"),
    "done": ("step", "group"),
    "tallies": ("step", "round"),
    "notices": ("group", "id"),
    "objections": ("idea", "group"),
    "apart": ("one", "other"),
    "proposals": ("group", "one", "other"),
    "scores": ("step", "member", "idea", "criterion", "round"),
}
SHOWN_MOST = 200


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Where the archive and a count of our own say something else."""

    place: str
    archive: Any
    counted: Any

    def in_words(self, language: str) -> str:
        values = {"archive": _short(self.archive), "counted": _short(self.counted)}
        return say(language, "export.verify.differs", place=self.place, **values)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= SHOWN_MOST else text[:SHOWN_MOST] + "…"


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What came of it: `withheld` are the titles of steps that can't be checked.

    `failed` is why the journal can't be run again, where it can't.
    """

    entries: int
    tallies: int
    withheld: list[str]
    differences: list[Difference]
    failed: str = ""

    @property
    def agrees(self) -> bool:
        return not self.differences and not self.failed

    def in_words(self, language: str) -> list[str]:
        """The verdict, a sentence a line."""
        lines = [difference.in_words(language) for difference in self.differences]
        if self.failed:
            lines.append(say(language, "export.verify.failed", why=self.failed))
        if self.withheld:
            steps = ", ".join(self.withheld)
            lines.append(say(language, "export.verify.withheld", steps=steps))
        if not self.agrees:
            return lines
        said = "recounted" if self.withheld else "agrees"
        counted = self.tallies if self.withheld else self.entries
        return [*lines, say_many(language, f"export.verify.{said}", counted, tallies=self.tallies)]


class NotReplayed(Exception):
    """The journal can't be run again; the message says at which entry, and why."""


def verify(archive: Any, replay: Callable[[Journal], Workshop]) -> Verdict:
    """Run the journal again and compare; count the stored tallies again by themselves.

    `replay` gives the workshop that a journal makes, or raises `NotReplayed`. Where something was
    withheld the journal has gaps and can't be run: the tallies that are there are counted all the
    same. Raises `archive.unreadable`, `archive.version`.
    """
    state, journal = read_parts(archive)
    archive = brought_up(archive)
    try:
        differences = [Difference(**asdict(found)) for found in recount(archive)]
    except (ArithmeticError, AttributeError, IndexError, KeyError, TypeError, ValueError):
        raise Refusal("archive.unreadable") from None
    failed = ""
    titles = {f"step/{step.id}": step.title for step in state.steps.values()}
    if not archive["withheld"]:
        try:
            again = _archive_of(replay(journal), archive)
        except NotReplayed as error:
            failed = str(error)
        else:
            differences = [*_compare(archive, again), *differences]
    return Verdict(
        entries=len(journal),
        tallies=len(archive["tallies"]),
        withheld=[titles.get(name, name) for name in archive["withheld"]],
        differences=differences,
        failed=failed,
    )


def _archive_of(state: Workshop, archive: Archive) -> Archive:
    if not state.rows["about"]:
        raise NotReplayed("0")
    return make_archive(state, archive["workshop"].get("code", ""), archive["journal"], [])


def _compare(archive: Archive, again: Archive) -> Iterator[Difference]:
    """Every list, row by row and column by column."""
    yield from _columns("workshop", archive["workshop"], again["workshop"])
    for noun, rows in again.items():
        if not isinstance(rows, list) or noun in ("journal", "withheld"):
            continue
        ours = {_key(noun, row): row for row in rows}
        theirs = {_key(noun, row): row for row in archive.get(noun, [])}
        for key in sorted(ours.keys() | theirs.keys()):
            yield from _columns(f"{noun} {key}", theirs.get(key), ours.get(key))
        if len(theirs) != len(archive.get(noun, [])):
            yield Difference(place=noun, archive=len(archive[noun]), counted=len(theirs))


def _key(noun: str, row: dict[str, Any]) -> str:
    return "/".join(str(row[name]) for name in _KEYS.get(noun, ("id",)))


def _columns(place: str, theirs: Any, ours: Any) -> Iterator[Difference]:
    if theirs is None or ours is None:
        yield Difference(place=place, archive=theirs, counted=ours)
        return
    for name in sorted(theirs.keys() | ours.keys()):
        if theirs.get(name) != ours.get(name):
            yield Difference(
                place=f"{place} {name}", archive=theirs.get(name), counted=ours.get(name)
            )
