"""Migrations, run at start: on a connection of their own, after a copy of a SQLite file.

SQLite checks no foreign key meanwhile: under `foreign_keys=ON` a table rebuilt in a batch would
take the rows that refer to it along.
"""

import shutil
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, make_url, text

FOLDER = Path(__file__).parent / "migrations"

#: Any number that nothing else in the database locks by.
LOCK = 7_366_433


def migrate(url: str) -> None:
    """Bring the tables to the newest form."""
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                _migrate_sqlite(connection, url)
            else:
                with connection.begin():
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
                    _upgrade(connection)
    finally:
        engine.dispose()


def _migrate_sqlite(connection: Connection, url: str) -> None:
    current = MigrationContext.configure(connection).get_current_revision()
    connection.rollback()
    if current == ScriptDirectory(str(FOLDER)).get_current_head():
        return
    if current is not None:
        file = Path(make_url(url).database or "")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copy2(file, file.with_suffix(f".before-{current}"))
    connection.rollback()
    connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    connection.commit()
    with connection.begin():
        _upgrade(connection)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"a migration broke references: {broken[:5]}")


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
