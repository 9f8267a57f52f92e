"""The tables that spreadsheets show: columns and cells in words, for every format the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from .rows import Export, IdeaRow, Said, Vote
from .wording import Wording

#: A whole number of points is told from what no number is: None is an empty cell.
Cell = str | int | float | datetime | None

#: Past this limit only the numbers of points that were given have a column.
SPREAD_MOST = 10


@dataclass(frozen=True)
class Column:
    """`kind` is text, number, mean (two decimals), share (0 to 1) or time; `width` in letters."""

    title: str
    kind: str = "text"
    width: int = 14


@dataclass(frozen=True)
class Table:
    """`marked` are the cells (row, column) that the facilitator entered in a group's name."""

    name: str
    columns: list[Column]
    rows: list[list[Cell]]
    marked: set[tuple[int, int]] = field(default_factory=set)


def moment(ms: int) -> datetime:
    """A time of the journal, where this machine stands."""
    return datetime.fromtimestamp(ms / 1_000).replace(microsecond=0)


def named(export: Export, w: Wording, group: str) -> str:
    """A group's name; its number alone where the name was removed."""
    name = export.names[group]
    return w("group.unnamed", number=export.numbers[group]) if name is None else name


def spoken(w: Wording, text: str | None) -> str:
    return w("removed") if text is None else text


def ideas_table(export: Export, w: Wording) -> Table:
    """Every idea, whatever became of it, in order of number."""
    more = [name for name in _WHERE_USED if any(getattr(row, name) for row in export.ideas)]
    columns = [
        Column(w("ideas.number"), "number", 7),
        Column(w("ideas.text"), width=60),
        Column(w("ideas.first_text"), width=40),
        Column(w("ideas.detail"), width=40),
        Column(w("ideas.state"), width=20),
        Column(w("ideas.lead"), "number", 14),
        Column(w("ideas.originals"), width=60),
        Column(w("ideas.groups"), width=30),
        Column(w("ideas.entered"), width=24),
        Column(w("ideas.step"), width=18),
        Column(w("ideas.at"), "time", 18),
        *(Column(w(f"ideas.{name}"), width=28) for name in more),
    ]
    rows = [
        _idea(export, w, row) + [_WHERE_USED[name](w, row) for name in more] for row in export.ideas
    ]
    return Table(w("sheet.ideas"), columns, rows)


def _origin(w: Wording, row: IdeaRow) -> Cell:
    said = row.origin
    return w("ideas.of_origin", title=said["title"], number=said["number"]) if said else None


#: Columns that are there where some idea has something to say in them.
_WHERE_USED: dict[str, Callable[[Wording, IdeaRow], Cell]] = {
    "theme": lambda w, row: row.theme,
    "feeling": lambda w, row: row.feeling and w(f"feeling.{row.feeling}"),
    "circle": lambda w, row: row.circle,
    "origin": _origin,
}


def _idea(export: Export, w: Wording, row: IdeaRow) -> list[Cell]:
    state = f"state.pending.{row.pending}" if row.pending else f"state.{row.state}"
    entered = w(f"entered.{row.entered}")
    return [
        row.number,
        spoken(w, row.text),
        row.first_text if row.first_text not in (None, row.text) else None,
        row.detail or None,
        w(state),
        row.lead,
        "\n".join(_original(w, said) for said in row.originals) or None,
        ", ".join(named(export, w, group) for group in row.groups) or None,
        w("entered.late", entered=entered) if row.late else entered,
        row.step,
        moment(row.at),
    ]


def _original(w: Wording, said: Said) -> str:
    return w("ideas.original", number=said.number, text=spoken(w, said.text))


def results_table(name: str, votes: Sequence[Vote], w: Wording) -> Table:
    """Total beside share, and how many groups gave how much, in the order of the tally."""
    numbers = _numbers_given(votes)
    against = any("against_limit" in vote.tally for vote in votes)
    columns = [
        Column(w("results.step"), width=18),
        Column(w("results.rank"), "number", 7),
        Column(w("ideas.number"), "number", 7),
        Column(w("ideas.text"), width=60),
        Column(w("results.total"), "number", 9),
        *(Column(w(f"results.{name}"), "number", 12) for name in _SIDES if against),
        Column(w("results.share"), "share", 11),
        Column(w("results.possible"), "number", 11),
        Column(w("results.supporters"), "number", 14),
        *(Column(w("results.spread", n=n), "number", 12) for n in numbers),
        Column(w("results.authors"), "number", 12),
        Column(w("results.voters"), "number", 14),
        Column(w("results.sources"), "number", 14),
        Column(w("results.remark"), width=24),
    ]
    sides = _SIDES if against else ()
    rows = [_result(vote, row, numbers, sides, w) for vote in votes for row in vote.tally["rows"]]
    return Table(name, columns, rows)


#: What a vote with points against says beside its total, which is for minus against.
_SIDES = ("for", "against", "opponents")


def _numbers_given(votes: Sequence[Vote]) -> list[int]:
    most = max((vote.tally["limit"] for vote in votes), default=0)
    if most <= SPREAD_MOST:
        return list(range(most + 1))
    spreads = [row["spread"] for vote in votes for row in vote.tally["rows"]]
    return sorted({0} | {n for spread in spreads for n, groups in enumerate(spread) if groups})


def _result(
    vote: Vote, row: dict[str, Any], numbers: list[int], sides: Sequence[str], w: Wording
) -> list[Cell]:
    spread = dict(enumerate(row["spread"]))
    return [
        vote.step.title,
        row["rank"],
        row["number"],
        result_text(row, w),
        row["total"],
        *(row.get(name) for name in sides),
        row["share"],
        row["possible"],
        row["supporters"],
        *(spread.get(n) for n in numbers),
        row["authors"],
        row["voters"],
        row["sources"],
        w("state.hidden") if row.get("set_aside") else None,
    ]


def result_text(row: dict[str, Any], w: Wording) -> str:
    """What a row of a tally says: nothing where its idea was set aside or its text removed."""
    if row.get("set_aside"):
        return w("set_aside")
    return spoken(w, None if row["redacted"] else row["text"])


def points_table(name: str, export: Export, vote: Vote, w: Wording) -> Table:
    """What counts of each group's points, an idea a line, a group a column."""
    columns = [
        Column(w("ideas.number"), "number", 7),
        Column(w("ideas.text"), width=60),
        Column(w("results.total"), "number", 9),
        *(Column(named(export, w, group), "number", 12) for group in vote.groups),
    ]
    rows: list[list[Cell]] = []
    marked: set[tuple[int, int]] = set()
    for place, row in enumerate(sorted(vote.tally["rows"], key=lambda row: int(row["number"]))):
        by_group = row["by_group"]
        rows.append([row["number"], result_text(row, w), row["total"]])
        rows[-1].extend(by_group.get(group) for group in vote.groups)
        for column, group in enumerate(vote.groups, start=3):
            if group in by_group and (group, row["idea"]) in vote.entered_for:
                marked.add((place, column))
    return Table(name, columns, rows, marked)


def given_table(name: str, export: Export, vote: Vote, w: Wording) -> Table:
    """What each group gave each idea as it was submitted: merges change none of it."""
    columns = [
        Column(w("given.group"), width=24),
        Column(w("ideas.number"), "number", 7),
        Column(w("given.text"), width=60),
        Column(w("given.points"), "number", 12),
        Column(w("ideas.entered"), width=30),
    ]
    rows: list[list[Cell]] = [
        [
            named(export, w, given.group),
            given.number,
            spoken(w, given.text),
            given.points,
            w("entered.for_group" if given.entered_for else "entered.group"),
        ]
        for given in vote.given
    ]
    return Table(name, columns, rows)
