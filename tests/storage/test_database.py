"""What the database holds by itself, whatever the code above it does."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, insert, text
from sqlalchemy.exc import IntegrityError

from tests.conftest import Databases
from workshop.commands.door import Door
from workshop.storage import instance
from workshop.storage import state as rows
from workshop.storage.database import Database, SecondProcess, lock_for_one_process
from workshop.storage.migrating import migrate
from workshop.storage.tables import METADATA, TABLES

BOTH = pytest.mark.parametrize("kind", ["sqlite", "postgresql"])


def test_the_connection_that_the_door_writes_with_is_durable(
    databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(databases.migrated("sqlite"))
    with database.write() as connection:
        id = instance.create(connection, "ABCDEF", 1)
    read = {}

    def note_pragmas(connection: object, workshop: int) -> None:
        for pragma in ("synchronous", "journal_mode", "foreign_keys", "secure_delete"):
            read[pragma] = connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()  # type: ignore[attr-defined]

    monkeypatch.setattr(instance, "head", note_pragmas)
    Door(database).tick(id)

    assert read == {
        "synchronous": 2,
        "journal_mode": "wal",
        "foreign_keys": 1,
        "secure_delete": 1,
    }


@BOTH
def test_the_migrations_make_the_tables_that_the_code_knows(
    kind: str, databases: Databases
) -> None:
    url = databases.empty(kind)

    migrate(url)

    with create_engine(url).connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


@BOTH
def test_migrating_again_keeps_what_is_there(kind: str, databases: Databases) -> None:
    url = databases.empty(kind)
    migrate(url)
    with Database(url).write() as connection:
        instance.create(connection, "ABCDEF", 1)

    migrate(url)

    with Database(url).read() as connection:
        assert instance.find(connection, "abcdef") is not None


@BOTH
@pytest.mark.parametrize(
    ("noun", "values", "constraint"),
    [
        ("groups", {"name_key": "trio"}, "uq_groups_name"),
        ("groups", {"state": "gone"}, "ck_groups_state_known"),
        ("members", {"seat": 0}, "ck_members_seat_in_bounds"),
        ("members", {"group": "g9"}, "fk_members_workshop_group_groups"),
    ],
)
def test_the_tables_refuse_what_no_rule_would_write(
    kind: str,
    noun: str,
    values: dict[str, object],
    constraint: str,
    databases: Databases,
) -> None:
    database = Database(databases.migrated(kind))
    group = {
        "id": "g1",
        "number": 1,
        "name": "Trio",
        "name_key": "trio",
        "state": "active",
        "taken": True,
        "redacted": False,
        "revision": 1,
    }
    member = {"id": "m1", "group": "g1", "seat": 1, "state": "here", "revision": 1}
    with database.write() as connection:
        workshop = instance.create(connection, "ABCDEF", 1)
        connection.execute(insert(TABLES["groups"]), group | {"workshop": workshop})
    row = {"groups": group | {"id": "g2", "number": 2, "name_key": "b"}, "members": member}[noun]

    with pytest.raises(IntegrityError) as refused, database.write() as connection:
        connection.execute(insert(TABLES[noun]), row | values | {"workshop": workshop})

    # SQLite names no foreign key in its message
    named = str(refused.value.orig)
    columns = {"uq_groups_name": "groups.name_key"}.get(constraint, constraint)
    assert constraint in named or columns in named or "FOREIGN KEY" in named


@BOTH
def test_only_one_of_two_processes_moves_a_workshop_from_a_revision(
    kind: str, databases: Databases
) -> None:
    database = Database(databases.migrated(kind))
    with database.write() as connection:
        id = instance.create(connection, "ABCDEF", 1)

    with database.write() as connection:
        first = rows.claim(connection, id, 0, 1, None)
        second = rows.claim(connection, id, 0, 1, None)

    assert (first, second) == (True, False)


def test_a_second_server_on_the_same_sqlite_file_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/gommette.sqlite"
    lock = lock_for_one_process(url)

    with pytest.raises(SecondProcess):
        lock_for_one_process(url)

    lock.close()


@BOTH
def test_erasing_a_workshop_leaves_no_row_of_it(kind: str, databases: Databases) -> None:
    database = Database(databases.migrated(kind))
    with database.write() as connection:
        id = instance.create(connection, "ABCDEF", 1)
        connection.execute(
            insert(TABLES["groups"]),
            {
                "workshop": id,
                "id": "g1",
                "number": 1,
                "name": "Trio",
                "name_key": "trio",
                "state": "active",
                "taken": True,
                "redacted": False,
                "revision": 1,
            },
        )

    with database.write() as connection:
        instance.erase(connection, id)

    with database.read() as connection:
        for table in METADATA.sorted_tables:
            if table.name != "alembic_version":
                assert (
                    connection.execute(text(f'SELECT COUNT(*) FROM "{table.name}"')).scalar() == 0
                )
