"""A database from before there were score steps: every row of it is still there after migrating."""

import json
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, create_engine, insert, inspect, select

from tests.conftest import Databases
from workshop.commands.door import Door
from workshop.commands.replay import differences, replay
from workshop.storage.database import Database
from workshop.storage.migrating import FOLDER, migrate

BOTH = pytest.mark.parametrize("kind", ["sqlite", "postgresql"])

#: An archive from then, whose rows fill the tables.
OLD = Path(__file__).parents[1] / "exports" / "old" / "archive_1.json"

#: Its lists, in the order in which they refer to each other.
NOUNS = ("groups", "members", "steps", "ideas", "candidates", "points", "done", "tallies",
         "notices", "objections", "apart", "journal")  # fmt: skip

#: There was none of these in it.
EMPTY = ("objections",)

Rows = dict[str, list[dict[str, Any]]]


def at_version_1(url: str) -> Rows:
    """The tables of the first version, filled; gives their rows as they were put there."""
    engine = create_engine(url)
    with engine.connect() as connection:
        with connection.begin():
            config = Config()
            config.set_main_option("script_location", str(FOLDER))
            config.attributes["connection"] = connection
            command.upgrade(config, "0001")
        with connection.begin():
            filled = fill(connection)
    engine.dispose()
    return filled


def fill(connection: Connection) -> Rows:
    """A workshop as its tables held it: every row of the archive, a device, an invite, a place."""
    archive = json.loads(OLD.read_text())
    about, devices = archive["workshop"], {"workshop": 1, "group": "g1"}
    rows: Rows = {
        "workshops": [
            {
                "id": 1,
                "code": about["code"],
                "revision": about["revision"],
                "generation_facilitator": 2,
                "generation_screen": 3,
                "created_at": about["created_at"],
            }
        ],
        "about": [about | {"revision": about["changed"], "workshop": 1}],
        "devices": [devices | {"id": 1, "token_hash": "a token", "created_at": 5}],
        "invites": [devices | {"code_hash": "a code", "until": 6}],
        "places": [devices | {"generation": 1}],
    }
    for noun in NOUNS:
        stored = [row | {"workshop": 1} for row in archive[noun] if row.get("revision")]
        rows[noun] = sorted(stored, key=lambda row: row.get("lead") is not None)
    tables = MetaData()
    tables.reflect(connection)
    for noun, table in rows.items():
        columns = set(tables.tables[noun].columns.keys())
        rows[noun] = [
            {name: value for name, value in row.items() if name in columns and value is not None}
            for row in table
        ]
        for row in rows[noun]:
            connection.execute(insert(tables.tables[noun]), row)
    return rows


def stored(url: str, noun: str) -> list[dict[str, Any]]:
    """The rows of a table as they are now."""
    engine, tables = create_engine(url), MetaData()
    with engine.connect() as connection:
        tables.reflect(connection, only=[noun])
        found = [dict(row) for row in connection.execute(select(tables.tables[noun])).mappings()]
    engine.dispose()
    return found


def revision(url: str) -> str | None:
    engine = create_engine(url)
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    engine.dispose()
    return found


@BOTH
def test_every_row_of_the_first_version_is_kept(kind: str, databases: Databases) -> None:
    url = databases.empty(kind)
    put = at_version_1(url)

    migrate(url)

    for noun, rows in put.items():
        kept = stored(url, noun)
        assert len(kept) == len(rows) > 0 or noun in EMPTY
        for row in rows:
            assert [now for now in kept if row.items() <= now.items()], (noun, row)


@BOTH
def test_what_is_new_is_empty_in_what_is_old(kind: str, databases: Databases) -> None:
    url = databases.empty(kind)
    at_version_1(url)

    migrate(url)

    [workshop], [about] = stored(url, "workshops"), stored(url, "about")
    assert (workshop["generation_helper"], workshop["generation_observer"]) == (0, 0)
    assert about["profiles"] == []
    steps = stored(url, "steps")
    assert [(s["circle"], s["led_idea"], s["shown"], s["display"]) for s in steps] == [
        (0, None, [], {})
    ] * len(steps)
    assert {member["profile"] for member in stored(url, "members")} == {None}
    assert [stored(url, noun) for noun in ("themes", "criteria", "scores", "proposals")] == [[]] * 4


@BOTH
def test_the_workshop_is_read_as_its_journal_makes_it(kind: str, databases: Databases) -> None:
    url = databases.empty(kind)
    put = at_version_1(url)

    migrate(url)

    database = Database(url)
    with Door(database).reading(1) as state:
        assert differences(replay(put["journal"]), state) == []
    database.close()


def test_a_copy_of_the_file_is_kept_as_it_was(databases: Databases) -> None:
    url = databases.empty("sqlite")
    put = at_version_1(url)

    migrate(url)

    copy = Path(url.removeprefix("sqlite:///")).with_suffix(".before-0001")
    kept = f"sqlite:///{copy}"
    assert revision(kept) == "0001"
    assert revision(url) != "0001"
    assert len(stored(kept, "ideas")) == len(put["ideas"])
    assert not inspect(create_engine(kept)).has_table("scores")
