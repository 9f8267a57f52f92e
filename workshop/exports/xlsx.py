"""The results as a spreadsheet, in the workshop's language: every text a text, never a formula."""

import io
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from .journal import journal_table
from .rows import Export, Vote
from .score_rows import Scoring
from .score_tables import (
    criteria_table,
    histograms_table,
    profiles_table,
    ranking_table,
    rounds_table,
    scores_table,
)
from .sequence import sequence_table
from .summary import summary_table
from .tables import Cell, Table, given_table, ideas_table, points_table, results_table
from .wording import Wording

#: What the fill of a cell says that the facilitator entered.
MARKED = "#FFE9A8"
NUMBER_FORMATS = {"mean": "0.00", "share": "0.0%", "time": "yyyy-mm-dd hh:mm:ss"}
BARS_MOST = 40
BAR_PX, BARS_AROUND_PX, CHART_WIDTH_PX = 26, 120, 760
NAME_MOST = 31


def write_xlsx(export: Export) -> bytes:
    """The file: summary, sequence, ideas, results of each vote and of scores, journal."""
    w = Wording(export.about)
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as workbook:
        workbook.set_properties({"title": export.about.title, "comments": w("summary.opinion")})
        book = _Book(workbook)
        book.summary(summary_table(export, w))
        book.table(sequence_table(export, w))
        book.table(ideas_table(export, w))
        for place, vote in enumerate(export.votes, start=1):
            number = f" {place}" if len(export.votes) > 1 else ""
            results = results_table(w("sheet.results") + number, [vote], w)
            book.bars(book.table(results), results, vote, w)
            book.table(points_table(w("sheet.points") + number, export, vote, w))
            book.table(given_table(w("sheet.given") + number, export, vote, w))
        if export.criteria:
            book.table(criteria_table(export, w))
        for place, scoring in enumerate(export.scorings, start=1):
            number = f" {place}" if len(export.scorings) > 1 else ""
            for table in _of_scores(export, scoring, number, w):
                book.table(table)
        book.table(journal_table(export, w))
    return out.getvalue()


def _of_scores(export: Export, scoring: Scoring, number: str, w: Wording) -> list[Table]:
    """The ranking, the histograms, every score; profiles and rounds where there are some."""
    always = [
        ranking_table(w("sheet.scores") + number, scoring, w),
        histograms_table(w("sheet.histograms") + number, [scoring], w),
        scores_table(w("sheet.given_scores") + number, export, [scoring], w),
    ]
    sometimes = [
        profiles_table(w("sheet.profiles") + number, scoring, w),
        rounds_table(w("sheet.rounds") + number, scoring, w),
    ]
    return always + [table for table in sometimes if table.rows]


class _Book:
    """A workbook being written, a sheet a table."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._plain = workbook.add_format()
        self._header = workbook.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        self._heading = workbook.add_format({"bold": True})
        self._formats: dict[tuple[str, bool], Format] = {}

    def _format(self, kind: str, marked: bool = False) -> Format:
        if (kind, marked) not in self._formats:
            look: dict[str, Any] = {"valign": "top"}
            if kind in NUMBER_FORMATS:
                look["num_format"] = NUMBER_FORMATS[kind]
            if kind == "text":
                look["text_wrap"] = True
            if marked:
                look |= {"bg_color": MARKED, "italic": True}
            self._formats[kind, marked] = self._workbook.add_format(look)
        return self._formats[kind, marked]

    def summary(self, table: Table) -> None:
        """Labels and values; a heading or a sentence runs over both columns."""
        sheet = self._sheet(table)
        before: list[Cell] = []
        for place, line in enumerate(table.rows):
            for column, cell in enumerate(line):
                kind = "time" if isinstance(cell, datetime) else "text"
                look = self._format("number" if isinstance(cell, int) else kind)
                if len(line) == 1:
                    look = self._format("number") if before else self._heading
                self._write(sheet, place, column, cell, look)
            before = line

    def table(self, table: Table) -> Worksheet:
        """A header that stays in sight, then the rows."""
        sheet = self._sheet(table)
        for place, column in enumerate(table.columns):
            self._write(sheet, 0, place, column.title, self._header)
        sheet.freeze_panes(1, 0)
        for place, row in enumerate(table.rows):
            for at, cell in enumerate(row):
                look = self._format(table.columns[at].kind, (place, at) in table.marked)
                self._write(sheet, place + 1, at, cell, look)
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
        return sheet

    def _sheet(self, table: Table) -> Worksheet:
        sheet = self._workbook.add_worksheet(table.name[:NAME_MOST])
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, column.width)
        return sheet

    def _write(self, sheet: Worksheet, row: int, column: int, cell: Cell, look: Format) -> None:
        if isinstance(cell, str):
            if cell.startswith("<r>") and cell.endswith("</r>"):
                # the library would take such a text for its own markup, and the file would break
                sheet.write_rich_string(row, column, self._plain, cell[:1], cell[1:], look)
            else:
                sheet.write_string(row, column, cell, look)
        elif isinstance(cell, datetime):
            sheet.write_datetime(row, column, cell, look)
        elif cell is not None:
            sheet.write_number(row, column, cell, look)

    def bars(self, sheet: Worksheet, table: Table, vote: Vote, w: Wording) -> None:
        """The totals as bars, beside the table: the first ones, the highest above."""
        bars = min(len(table.rows), BARS_MOST)
        if not bars:
            return
        titles = [column.title for column in table.columns]
        text, total = titles.index(w("ideas.text")), titles.index(w("results.total"))
        chart = self._workbook.add_chart({"type": "bar"})
        chart.add_series(
            {
                "name": w("results.total"),
                "categories": [table.name, 1, text, bars, text],
                "values": [table.name, 1, total, bars, total],
                "data_labels": {"value": True},
                "gap": 40,
            }
        )
        chart.set_title({"name": vote.step.title, "overlay": False})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({"name": w("results.total"), "min": 0, "major_gridlines": {"visible": 1}})
        chart.set_size({"width": CHART_WIDTH_PX, "height": bars * BAR_PX + BARS_AROUND_PX})
        sheet.insert_chart(1, len(table.columns) + 1, chart)
