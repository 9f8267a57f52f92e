"""The archive: one JSON object with a list a table, from which a workshop can be restored.

No secret is in it. What a reader may not see yet is left out and named in `withheld`.
"""

import re
from dataclasses import dataclass, fields
from typing import Any

from pydantic import TypeAdapter, ValidationError

from workshop.rules.points import authors, placed
from workshop.rules.refusals import Refusal
from workshop.rules.rows import ROWS, Row, Step
from workshop.rules.state import Workshop

from .upgrading import brought_up
from .withholding import withhold

FORMAT, VERSION = "gommette", 2

#: Versions that are read: 1 is from before there were score steps.
READ = (1, 2)

Archive = dict[str, Any]
Journal = list[dict[str, Any]]


def make_archive(state: Workshop, code: str, journal: Journal, hidden: list[str]) -> Archive:
    """The archive of a workshop, without the points, scores and tallies of the `hidden` steps.

    Lists: `groups`, `members`, `steps`, `themes`, `criteria`, `ideas`, `candidates`, `points`
    (`step, group, idea, given, points`: as given, and as it counts in the step's tally), `scores`
    (`step, group, member, idea, criterion, round, value`, those set aside by a restart
    too), `done`, `tallies`, `notices`, `objections`, `apart`, `proposals`, and the `journal`.
    """
    archive: Archive = {"format": FORMAT, "version": VERSION, "withheld": []}
    archive["workshop"] = _plain(state.about) | {"revision": state.revision, "code": code}
    archive["workshop"]["changed"] = state.about.revision
    for kind in ROWS[1:]:
        rows = sorted(state.rows[kind.noun].values(), key=_by_number)
        archive[kind.noun] = [_plain(row) for row in rows]
    for idea in archive["ideas"]:
        idea["groups"] = sorted(authors(state, state.idea(idea["id"])))
    archive["points"] = _with_what_counts(state, archive["points"])
    archive["journal"] = journal
    return withhold(archive, set(hidden)) if hidden else archive


def _plain(row: Any) -> dict[str, Any]:
    return {column.name: getattr(row, column.name) for column in fields(row)}


def _by_number(row: Row) -> list[tuple[int, str]]:
    """So that i2 comes before i10, in every archive of the same state alike."""
    parts = re.findall(r"\d+|\D+", "/".join(row.key))
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def _with_what_counts(state: Workshop, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with `points`, what counts of them, standing in the row of the idea that counts it.

    A lead to which only its sources brought points has no row of its own: it gets one, of
    revision 0, with nothing given. So the points of an idea add up to its total in the tally.
    """
    counted = {
        (step.id, group, idea): points
        for step in state.sequence()
        if step.kind == "vote"
        for group, by_idea in counted_in(state, step).items()
        for idea, points in by_idea.items()
    }
    for row in rows:
        row["points"] = counted.pop((row["step"], row["group"], row["idea"]), 0)
    brought = [
        {"step": step, "group": group, "idea": idea, "given": 0, "by": "", "revision": 0}
        | {"points": points}
        for (step, group, idea), points in counted.items()
    ]
    return rows + brought


def counted_in(state: Workshop, step: Step) -> dict[str, dict[str, int]]:
    """What counts of each group's points: in the stored tally, or as it stands while open."""
    tally = state.tally(step.id)
    if tally is None:
        voters = state.active_groups() if step.state == "open" else []
        return {group.id: placed(state, step, group.id) for group in voters}
    found: dict[str, dict[str, int]] = {}
    for row in tally.content["rows"]:
        for group, points in row["by_group"].items():
            found.setdefault(group, {})[row["idea"]] = points
    return found


def read_archive(archive: Any) -> tuple[Workshop, Journal]:
    """The state and the journal in an archive from which a workshop can be restored.

    Raises `archive.unreadable`, `archive.version`; so does an archive from which something was
    withheld.
    """
    state, journal = read_parts(archive)
    revisions = [entry["revision"] for entry in journal]
    if archive["withheld"] or revisions != list(range(1, state.revision + 1)):
        raise Refusal("archive.unreadable")
    return state, journal


def read_parts(archive: Any) -> tuple[Workshop, Journal]:
    """The state and the journal as far as they are in an archive: to be read, not restored.

    Raises `archive.unreadable`, `archive.version`.
    """
    if not isinstance(archive, dict) or archive.get("format") != FORMAT:
        raise Refusal("archive.unreadable")
    if archive.get("version") not in READ:
        raise Refusal("archive.version", version=archive.get("version"))
    try:
        return _read(brought_up(archive))
    except (AttributeError, KeyError, TypeError, ValueError, ValidationError):
        raise Refusal("archive.unreadable") from None


@dataclass(frozen=True, kw_only=True)
class _Entry:
    """The columns of a journal entry."""

    revision: int
    at: int
    actor: str
    command_id: str
    command: str
    version: int
    arguments: dict[str, Any]
    answer: dict[str, Any]


_ROWS: dict[type[Any], TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in ROWS}
_ENTRIES: TypeAdapter[list[_Entry]] = TypeAdapter(list[_Entry])
_NAMES: TypeAdapter[list[str]] = TypeAdapter(list[str])
_NUMBER: TypeAdapter[int] = TypeAdapter(int)

#: Which table a column refers to.
_REFERS = {
    "step": "steps",
    "group": "groups",
    "only_group": "groups",
    "came_from": "groups",
    "joined": "groups",
    "member": "members",
    "theme": "themes",
    "criterion": "criteria",
    "idea": "ideas",
    "lead": "ideas",
    "led_idea": "ideas",
    "one": "ideas",
    "other": "ideas",
}


def _read(archive: Archive) -> tuple[Workshop, Journal]:
    state = Workshop()
    about = archive["workshop"]
    state.place(_ROWS[ROWS[0]].validate_python(about | {"revision": about["changed"]}))
    for kind in ROWS[1:]:
        for row in archive[kind.noun]:
            if row["revision"]:
                state.place(_ROWS[kind].validate_python(row))
    for table in state.rows.values():
        for row in table.values():
            _check_references(state, row)
    state.revision = _NUMBER.validate_python(about["revision"])
    _NAMES.validate_python(archive["withheld"])
    return state, [_plain(entry) for entry in _ENTRIES.validate_python(archive["journal"])]


def _check_references(state: Workshop, row: Row) -> None:
    """Everything that a row names is there."""
    for column, noun in _REFERS.items():
        id = getattr(row, column, None)
        if id is not None and (id,) not in state.rows[noun]:
            raise KeyError(id)
