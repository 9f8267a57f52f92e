"""Files made in a process of their own: writing a spreadsheet would hold every device up."""

import json
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from .archive import Archive

PROGRAM = Path(__file__).parent / "__main__.py"
MADE_WITHIN_S = 120

#: As many at once as leave the room a processor.
_places = threading.BoundedSemaphore(2)


class NotMade(Exception):
    """The process failed; the message is what it said."""


def make_file_apart(name: str, archive: Archive) -> bytes:
    """As `make_file`, while other requests go on. Raises `NotMade`."""
    # a file and not a pipe: a process that ends before it has read all would leave us writing
    with _places, tempfile.TemporaryFile() as given:
        given.write(json.dumps(archive, ensure_ascii=False).encode())
        given.seek(0)
        made = subprocess.run(
            # isolated: in the program's own folder, csv.py is not the library's
            [sys.executable, "-I", str(PROGRAM), name],
            stdin=given,
            capture_output=True,
            timeout=MADE_WITHIN_S,
        )
    if made.returncode:
        raise NotMade(made.stderr.decode(errors="replace"))
    return made.stdout
