"""The rehearsal, played fast and with few groups by the command itself."""

import json
import os
import signal
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import ROOT, free_port
from workshop.rehearsal.client import Api

pytestmark = pytest.mark.slow


COMMAND = [sys.executable, "-m", "workshop.cli", "demo", "--speed", "40", "--groups", "3"]


def environment(data_dir: Path, port: int, **settings: str) -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("GOMMETTE_")}
    chosen = {
        "GOMMETTE_HOST": "127.0.0.1",
        "GOMMETTE_PORT": str(port),
        "GOMMETTE_DATA_DIR": str(data_dir),
    }
    return clean | chosen | settings


def play(data_dir: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, "--then-stop"],
        env=environment(data_dir, free_port(), **settings),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_a_rehearsal_ends_with_an_export_that_verify_agrees_with(tmp_path: Path) -> None:
    played = play(tmp_path)

    assert played.returncode == 0, played.stdout + played.stderr
    assert "gommette verify" in played.stdout
    archive = json.loads(next((tmp_path / "exports").glob("*-archive.json")).read_text())
    done = {entry["command"] for entry in archive["journal"]}
    assert {"group.join", "idea.submit", "idea.merge", "points.set", "step.done"} <= done
    assert [step["state"] for step in archive["steps"] if step["kind"] == "vote"] == ["revealed"]
    votes = [tally for tally in archive["tallies"] if tally["content"]["kind"] == "vote"]
    assert len(archive["groups"]) == 3
    totals = [row["total"] for tally in votes for row in tally["content"]["rows"]]
    assert sum(row["points"] for row in archive["points"]) == sum(totals) > 0
    assert list((tmp_path / "exports").glob("*-results.xlsx"))


@pytest.mark.wide
def test_a_rehearsal_tells_its_story_in_the_language_of_the_instance(tmp_path: Path) -> None:
    played = play(tmp_path, GOMMETTE_LANGUAGE="en")

    assert played.returncode == 0, played.stdout + played.stderr
    assert "3 tables are here." in played.stdout
    assert "rehearsal." not in played.stdout


@pytest.mark.wide
def test_the_workshop_stays_open_until_it_is_ended_and_takes_its_server_along(
    tmp_path: Path,
) -> None:
    port = free_port()
    with subprocess.Popen(
        COMMAND,
        env=environment(tmp_path, port),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as playing:
        assert playing.stdout is not None
        assert any("Ctrl-C" in line for line in playing.stdout)
        stays_open = Api(f"http://127.0.0.1:{port}").answers()

        playing.send_signal(signal.SIGINT)

        assert playing.wait(30) == 0
    assert stays_open
    assert not Api(f"http://127.0.0.1:{port}").answers()


@pytest.mark.wide
def test_a_port_that_another_program_has_is_left_to_it(tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        port = other.server_port

        played = play(tmp_path, GOMMETTE_PORT=str(port))

        other.shutdown()

    assert played.returncode == 0, played.stdout + played.stderr
    assert f"Le port {port} est pris" in played.stdout
