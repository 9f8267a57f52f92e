"""The database: SQLite in the data folder, or PostgreSQL, with the same verbs, read and write."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text

BUSY_TIMEOUT_MS = 10_000


class Database:
    """Where the workshops are kept.

    `read()` sees one moment of the tables; `write()` is one transaction that commits at its end.
    Nothing may yield inside `write()`: no emit, no sleep, no call to Redis.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.is_sqlite = make_url(url).get_backend_name() == "sqlite"
        self.engine = _engine(url, self.is_sqlite)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        # one moment for all statements, which PostgreSQL gives only when asked
        options = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with self.engine.connect().execution_options(**options) as connection:
            with connection.begin():
                yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        with self.engine.connect().execution_options(writes=True) as connection:
            with connection.begin():
                yield connection

    def answers(self) -> bool:
        """Whether the database answers; raises what it raises when it doesn't."""
        with self.read() as connection:
            return bool(connection.execute(text("SELECT 1")).scalar() == 1)

    def close(self) -> None:
        self.engine.dispose()


def _engine(url: str, is_sqlite: bool) -> Engine:
    if not is_sqlite:
        return create_engine(
            url, pool_size=10, max_overflow=20, pool_pre_ping=True, hide_parameters=True
        )
    # parameters are what people wrote: not for a log
    engine = create_engine(url, connect_args={"check_same_thread": False}, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, record: Any) -> None:
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        # NORMAL may lose the last transactions at a power cut: an acknowledged command is on disk
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_TIMEOUT_MS}",
        # a redacted text leaves no trace in freed pages
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # a write that began as a read can't be waited for: SQLite would refuse it at once
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


class SecondProcess(Exception):
    """Another process already serves this SQLite file."""


def lock_for_one_process(url: str) -> TextIO:
    """Hold the SQLite file for this server process alone, until the returned file is closed."""
    path = Path(make_url(url).database or "").with_suffix(".lock")
    lock = path.open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise SecondProcess(str(path)) from None
    return lock
