"""The files that are taken home, by name, each made from an archive alone."""

from collections.abc import Callable

from .archive import Archive, read_parts
from .csv import write_given_scores, write_ideas, write_results, write_scores
from .rows import Export, export_rows
from .withholding import withheld_in
from .xlsx import write_xlsx

FILES: dict[str, Callable[[Export], bytes]] = {
    "results.xlsx": write_xlsx,
    "ideas.csv": write_ideas,
    "results.csv": write_results,
    "scores.csv": write_scores,
    "given_scores.csv": write_given_scores,
}

MEDIA_TYPES = {
    "results.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ideas.csv": "text/csv; charset=utf-8",
    "results.csv": "text/csv; charset=utf-8",
    "scores.csv": "text/csv; charset=utf-8",
    "given_scores.csv": "text/csv; charset=utf-8",
}


def make_file(name: str, archive: Archive) -> bytes:
    """One of the `FILES`, of what the archive has. Raises `archive.unreadable`."""
    state, journal = read_parts(archive)
    code = str(archive["workshop"].get("code", ""))
    return FILES[name](export_rows(state, code, journal, withheld_in(archive)))
