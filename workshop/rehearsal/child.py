"""A server as a child process: started, waited for, measured, ended."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from .api import Api

ROOT = Path(__file__).parent.parent.parent

STARTED_WITHIN_S = 60
ENDED_WITHIN_S = 5
ASK_EVERY_S = 0.1
LOG_SHOWN_CHARACTERS = 2_000


class DidNotStart(Exception):
    """The child ended, or did not answer in time; the message is what it said."""


def free_port(host: str = "127.0.0.1") -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind((host, 0))
        port: int = probe.getsockname()[1]
    return port


def is_taken(host: str, port: int) -> bool:
    """Whether a server could not listen there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


class Child:
    """A process that serves at `base_url`; what it says goes to `log`, or to our own output."""

    def __init__(
        self, arguments: list[str], base_url: str, settings: dict[str, str], log: Path | None = None
    ) -> None:
        self.base_url = base_url
        self._log = log
        output = log.open("ab") if log else None
        # a session of its own: Ctrl-C is for us alone, and we end it in order
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            env=settings,
            cwd=ROOT,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        if output:
            output.close()

    def wait_until_it_answers(self) -> None:
        """Wait for `GET /healthz`. Raises `DidNotStart`."""
        api, until = Api(self.base_url), time.monotonic() + STARTED_WITHIN_S
        while not api.answers():
            try:
                self._process.wait(ASK_EVERY_S)
            except subprocess.TimeoutExpired:
                if time.monotonic() < until:
                    continue
            self.end()
            said = self._log.read_text(errors="replace") if self._log else ""
            raise DidNotStart(said[-LOG_SHOWN_CHARACTERS:])

    def end(self) -> None:
        """Ask it to end; end it if it doesn't."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(ENDED_WITHIN_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    def wait(self) -> None:
        """Until it ends by itself."""
        self._process.wait()

    def cpu_seconds(self) -> float:
        """What it has used of a processor so far, its own and the system's for it."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        utime, stime = int(fields[11]), int(fields[12])
        return (utime + stime) / os.sysconf("SC_CLK_TCK")

    def memory_bytes(self) -> int:
        """What it holds in memory now (resident)."""
        lines = Path(f"/proc/{self._process.pid}/status").read_text().splitlines()
        resident = next(line for line in lines if line.startswith("VmRSS:"))
        return int(resident.split()[1]) * 1024


def gommette(base_url: str, settings: dict[str, str], log: Path | None = None) -> Child:
    """Gommette itself, with these environment variables."""
    return Child([str(ROOT / "wsgi.py")], base_url, settings, log)
