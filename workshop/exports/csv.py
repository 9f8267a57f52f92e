"""Ideas and results as CSV, as the workshop's country opens them by a double click."""

import csv
import io
from datetime import datetime

from .rows import Export
from .score_tables import histograms_table, scores_table
from .tables import Cell, Table, ideas_table, results_table
from .wording import Wording

#: A cell that begins so is run as a formula by some spreadsheet.
RUNS = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"
SEPARATORS = {"fr": ";", "en": ","}


def write_ideas(export: Export) -> bytes:
    """Every idea, whatever became of it."""
    w = Wording(export.about)
    return _write(ideas_table(export, w), w.language)


def write_results(export: Export) -> bytes:
    """The results of every vote that may be seen; what may not is named at the end."""
    w = Wording(export.about)
    table = results_table(w("sheet.results"), export.votes, w)
    return _write(table, w.language, _hidden(export, w))


def write_scores(export: Export) -> bytes:
    """The results of all scores that may be seen: a line an idea and criterion."""
    w = Wording(export.about)
    table = histograms_table(w("sheet.histograms"), export.scorings, w)
    return _write(table, w.language, _hidden(export, w))


def write_given_scores(export: Export) -> bytes:
    """Every score that may be seen: a line a member, idea and criterion."""
    w = Wording(export.about)
    table = scores_table(w("sheet.given_scores"), export, export.scorings, w)
    return _write(table, w.language, _hidden(export, w))


def _hidden(export: Export, w: Wording) -> list[str]:
    return [w("summary.withheld", step=step.title) for step in export.withheld]


def _write(table: Table, language: str, notes: list[str] | None = None) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=SEPARATORS[language], lineterminator="\r\n")
    writer.writerow([disarmed(column.title) for column in table.columns])
    writer.writerows([_cell(cell, language) for cell in row] for row in table.rows)
    writer.writerows([disarmed(note)] for note in notes or [])
    return (BOM + out.getvalue()).encode()


def disarmed(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it.

    >>> disarmed("=1+1"), disarmed("Un café")
    ("'=1+1", 'Un café')
    """
    return f"'{text}" if text.startswith(RUNS) else text


def _cell(cell: Cell, language: str) -> str | int:
    """Numbers stay numbers, with the decimal comma in French."""
    if isinstance(cell, str):
        return disarmed(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    if isinstance(cell, float):
        shown = f"{cell:.4f}"
        return shown.replace(".", ",") if language == "fr" else shown
    return "" if cell is None else cell
