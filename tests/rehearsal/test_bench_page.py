"""The measurement of a page counts what it says it counts. How fast a machine is, it can't say."""

import json
import os
import subprocess
import sys

import pytest

from tests import needs
from tests.conftest import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.alone]


def run(*options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workshop.cli", "bench-page", *options],
        cwd=ROOT,
        env=os.environ | {"GOMMETTE_PORT": "1", "GOMMETTE_DATA_DIR": "/nowhere"} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.mark.wide
def test_a_page_is_weighed_and_touched_while_ideas_pour_in() -> None:
    needs.chromium()
    small = ["--network", "own", "--loads", "1", "--rate", "20", "--seconds", "1", "--slower", "1"]

    ran = run("--json", *small)

    assert ran.returncode == 0, ran.stdout + ran.stderr
    report = json.loads(ran.stdout)
    assert list(report["opened"]) == ["ideas, own", "vote, own"]
    for page in report["opened"].values():
        assert page["requests"] == len(page["files"]) == 6
        assert sum(page["files"].values()) <= page["bytes"] < 150_000
        assert page["files"]["fonts/atkinson.woff2"] > 33_996
        assert min(page[name] for name in ("read_ms", "works_ms", "processor_ms")) > 0
    assert {what: found["touches"] for what, found in report["touched"].items()} == {
        "sign": 5,
        "send": 1,
        "sticker": 5,
    }
    assert all(found["p50"] <= found["p95"] <= found["max"] for found in report["touched"].values())
    assert report["arrived"] > 0


def test_without_a_browser_it_says_what_is_missing() -> None:
    ran = run("--loads", "1", PATH="/nowhere", GOMMETTE_LANGUAGE="en")

    assert ran.returncode == 1
    assert ran.stderr == "Chromium is missing: install it on this machine, then run this again.\n"
