"""The measurement counts what it says it counts. How fast a machine is, no test can say."""

import json
import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.alone]

SMALL = ["--devices", "8", "--seconds", "2"]


def measure(*options: str) -> dict[str, dict[str, float]]:
    ran = subprocess.run(
        [sys.executable, "-m", "workshop.cli", "bench", "--json", *SMALL, *options],
        cwd=ROOT,
        # whatever the settings of whoever measures, the server is a bench of its own
        env=os.environ | {"GOMMETTE_PORT": "1", "GOMMETTE_DATA_DIR": "/nowhere"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    report: dict[str, dict[str, float]] = json.loads(ran.stdout)
    return report


def test_nothing_is_lost_and_every_device_is_reached_beside_an_echo() -> None:
    report = measure("--rate", "20", "--echo")

    ours, echo = report["gommette"], report["echo"]
    assert ours["groups"] == 3
    assert ours["acknowledged"] == ours["sent"] == echo["sent"] > 0
    zeros = ("refused", "unanswered", "lost", "doubled", "unreached", "devices_lost")
    assert {name: ours[name] for name in zeros} == dict.fromkeys(zeros, 0)
    assert 1 <= ours["mean_batch"] <= ours["sent"]
    assert 0 < ours["deliveries"] <= 8 * ours["sent"]
    assert echo["deliveries"] == 8 * echo["sent"]
    assert ours["memory_mb"] > 0
    assert report["ratio"]["deliveries"] == pytest.approx(
        ours["deliveries"] / echo["deliveries"], abs=0.01
    )


@pytest.mark.wide
def test_hidden_results_reach_the_group_that_votes_alone() -> None:
    ours = measure("--rate", "20", "--results", "reveal")["gommette"]

    assert ours["lost"] == ours["unreached"] == 0
    assert ours["deliveries"] < 8 * ours["sent"]
