"""What some tests need beside Python: present, or skipped with the reason; required in CI."""

import os
import shutil
from pathlib import Path

import psycopg2
import pytest
import redis

REQUIRED = os.environ.get("GOMMETTE_TEST_REQUIRE") == "1"
POSTGRESQL = os.environ.get("GOMMETTE_TEST_POSTGRESQL", "postgresql://127.0.0.1:5432/test")
REDIS = os.environ.get("GOMMETTE_TEST_REDIS", "redis://127.0.0.1:6379/0")
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser")
DATA = os.environ.get("GOMMETTE_TEST_DATA", "")
#: Each way, between every browser and the server: a test that only a quick answer lets pass fails.
LAG_MS = int(os.environ.get("GOMMETTE_TEST_LAG_MS", "0"))
#: Between press and release of each click: what moves from under the pointer fails.
PRESS_MS = int(os.environ.get("GOMMETTE_TEST_PRESS_MS", "0"))
#: So many times slower than this machine is every browser's page.
SLOWER = float(os.environ.get("GOMMETTE_TEST_SLOWER", "1"))


def lacking(what: str) -> None:
    """Skip, or fail where every test is required."""
    if REQUIRED:
        pytest.fail(f"required here: {what}")
    pytest.skip(what)


def postgresql() -> str:
    """The address of a PostgreSQL in which a test may make databases."""
    try:
        psycopg2.connect(POSTGRESQL, connect_timeout=3).close()
    except psycopg2.OperationalError:
        lacking("a PostgreSQL at GOMMETTE_TEST_POSTGRESQL")
    return POSTGRESQL


def redis_url() -> str:
    """The address of a Redis."""
    try:
        redis.Redis.from_url(REDIS, socket_connect_timeout=3).ping()
    except redis.ConnectionError:
        lacking("a Redis at GOMMETTE_TEST_REDIS")
    return REDIS


def chromium() -> str:
    """The path of Chromium: where Debian's shell without windows is there, that one is quicker."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), "")
    if not found:
        lacking("Chromium")
    return found


def data(name: str) -> Path:
    """A file of real data that is not part of the project."""
    path = Path(DATA) / name
    if not DATA or not path.exists():
        lacking(f"{name} in GOMMETTE_TEST_DATA")
    return path
