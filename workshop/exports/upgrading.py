"""Archives of earlier versions, as this version would have written them."""

from dataclasses import MISSING, Field, fields
from typing import Any

from workshop.rules.rows import ROWS

Archive = dict[str, Any]

#: Lists that archives of version 1 don't have.
SINCE_2 = ("themes", "proposals")


def brought_up(archive: Archive) -> Archive:
    """The archive in the present version: what it couldn't know yet is as it was then, empty.

    Raises what a spoilt archive makes it raise.
    """
    if archive["version"] != 1:
        return archive
    about, *nouns = ROWS
    lists: Archive = {noun: [] for noun in SINCE_2}
    lists |= archive
    return lists | {
        "workshop": _defaults(about) | lists["workshop"],
        **{kind.noun: [_defaults(kind) | row for row in lists[kind.noun]] for kind in nouns},
    }


def _defaults(kind: type[Any]) -> dict[str, Any]:
    return {column.name: _default(column) for column in fields(kind) if _has_default(column)}


def _has_default(column: Field[Any]) -> bool:
    return column.default is not MISSING or column.default_factory is not MISSING


def _default(column: Field[Any]) -> Any:
    if column.default_factory is not MISSING:
        return column.default_factory()
    return column.default
