"""Databases and servers for tests. A server under test is a process of its own, on 127.0.0.1."""

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import psycopg2
import pytest
import requests

from tests import needs
from workshop.storage.migrating import migrate
from workshop.storage.tables import METADATA

ROOT = Path(__file__).parent.parent
ORGANISER_KEY = "the organiser's key of these tests"
STARTED_WITHIN_S = 60


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast tests first, real servers after, browsers last."""

    def place(item: pytest.Item) -> int:
        path = str(item.path)
        return 2 if "/browser/" in path else 1 if item.get_closest_marker("slow") else 0

    items.sort(key=place)


class Databases:
    """Makes databases, `sqlite` or `postgresql`: empty ones, and migrated ones from a template."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._templates: dict[str, str] = {}
        self._made: list[str] = []

    def empty(self, kind: str) -> str:
        """The address of a database without any table."""
        if kind == "sqlite":
            return f"sqlite:///{self._new_name()}"
        return self._create_postgresql()

    def migrated(self, kind: str) -> str:
        """The address of a database with all tables and nothing in them, for one test at a time."""
        if kind not in self._templates:
            self._templates[kind] = self.empty(kind)
            migrate(self._templates[kind])
        template = self._templates[kind]
        if kind == "sqlite":
            path = self._new_name()
            shutil.copy(template.removeprefix("sqlite:///"), path)
            return f"sqlite:///{path}"
        # emptied and used again: PostgreSQL takes its time over making and dropping databases
        tables = ", ".join(f'"{table.name}"' for table in METADATA.sorted_tables)
        _admin(template.replace("+psycopg2", ""), f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
        return template

    def _new_name(self) -> Path:
        return self._folder / f"{secrets.token_hex(6)}.sqlite"

    def _create_postgresql(self) -> str:
        base = needs.postgresql()
        name = f"gommette_test_{secrets.token_hex(6)}"
        _admin(base, f"CREATE DATABASE {name}")
        self._made.append(name)
        return base.rsplit("/", 1)[0].replace("://", "+psycopg2://", 1) + f"/{name}"

    def drop_all(self) -> None:
        for name in self._made:
            _admin(needs.POSTGRESQL, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    made = Databases(tmp_path_factory.mktemp("databases"))
    yield made
    made.drop_all()


def _admin(url: str, statement: str) -> None:
    connection = psycopg2.connect(url)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(statement)
    connection.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass
class Server:
    """A gommette of its own: its address, and how it is started, killed and started again."""

    data_dir: Path
    settings: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.data_dir / "server.log"

    def start(self) -> "Server":
        environment = {k: v for k, v in os.environ.items() if not k.startswith("GOMMETTE_")}
        environment |= {
            "GOMMETTE_HOST": "127.0.0.1",
            "GOMMETTE_PORT": str(self.port),
            "GOMMETTE_DATA_DIR": str(self.data_dir),
            "GOMMETTE_ORGANISER_KEY": ORGANISER_KEY,
        } | self.settings
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(ROOT / "wsgi.py")],
                env=environment,
                stdout=log,
                stderr=log,
                cwd=ROOT,
            )
        self._wait()
        return self

    def _wait(self) -> None:
        until = time.monotonic() + STARTED_WITHIN_S
        while time.monotonic() < until:
            assert self.process is not None
            try:
                if requests.get(f"{self.url}/healthz", timeout=2).ok:
                    return
            except requests.ConnectionError:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(timeout=0.1)
                    break
        raise RuntimeError(f"the server did not start:\n{self.log.read_text()}")

    def kill(self) -> None:
        """As a power cut would."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self.kill()


#: For tests that send more than people do.
NO_RATES = {
    "GOMMETTE_RATE_COMMANDS": "100000",
    "GOMMETTE_RATE_COMMANDS_BURST": "100000",
    "GOMMETTE_RATE_JOINS": "1000000",
}


@pytest.fixture(scope="session")
def new_server(
    tmp_path_factory: pytest.TempPathFactory, databases: Databases
) -> Iterator[Callable[..., Server]]:
    """Starts a server: `new_server(database="sqlite", mode="eventlet", **settings)`."""
    started: list[Server] = []

    def start(database: str = "sqlite", mode: str = "eventlet", **settings: str) -> Server:
        chosen = {"GOMMETTE_ASYNC_MODE": mode} | settings
        if database == "postgresql":
            chosen["GOMMETTE_DATABASE_URL"] = databases.empty("postgresql")
        server = Server(tmp_path_factory.mktemp("server"), chosen)
        started.append(server)
        return server.start()

    yield start
    for server in started:
        server.stop()


@pytest.fixture(scope="session")
def lasting_server(new_server: Callable[..., Server]) -> Callable[..., Server]:
    """One server of a kind for all files, since starting takes longer than most tests.

    `lasting_server("postgresql", "threading")`; who changes its settings starts a `new_server`.
    """

    @cache
    def start(database: str = "sqlite", mode: str = "eventlet") -> Server:
        return new_server(database, mode, **NO_RATES)

    return start
