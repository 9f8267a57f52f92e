"""Storage and commands under eventlet too: in a process of its own, this one is never patched."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

PATCHED = """
import os, sys, warnings
os.environ["EVENTLET_NO_GREENDNS"] = "yes"
warnings.simplefilter("ignore")
import eventlet
eventlet.monkey_patch()
import pytest
sys.exit(pytest.main(["-q", "-W", "ignore", "tests/storage", "tests/commands"]))
"""


@pytest.mark.slow
@pytest.mark.wide
def test_storage_and_commands_hold_under_eventlet() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PATCHED], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stdout[-3_000:]
