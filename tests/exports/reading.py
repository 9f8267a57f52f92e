"""Exports read back as the organisers' own programs would."""

import csv
import io
from typing import Any

from openpyxl import load_workbook

Sheet = list[list[Any]]


def sheets(xlsx: bytes) -> dict[str, Sheet]:
    """Every cell of every sheet, by the sheet's name."""
    book = load_workbook(io.BytesIO(xlsx))
    return {
        sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()]
        for sheet in book.worksheets
    }


def records(rows: Sheet) -> list[dict[str, Any]]:
    """The rows under a header, by its titles."""
    header, *rest = rows
    return [dict(zip(header, row, strict=True)) for row in rest]


def everything(xlsx: bytes) -> list[str]:
    """The text of every cell, the sheets' names too."""
    found = []
    for name, rows in sheets(xlsx).items():
        found.append(name)
        found.extend(str(cell) for row in rows for cell in row if cell is not None)
    return found


def lines(body: bytes, separator: str) -> list[list[str]]:
    """The lines of a CSV, its BOM left out."""
    text = body.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
