"""One file out of an archive: `python -m workshop.exports results.xlsx < archive.json > file`.

Run as a process of its own, so that no device waits while a spreadsheet is written.
"""

import sys
import types
from pathlib import Path

if "workshop" not in sys.modules:
    # the package itself would bring the whole server along: ten times the start of this process
    house = types.ModuleType("workshop")
    house.__path__ = [str(Path(__file__).parents[1])]
    sys.modules["workshop"] = house


def main() -> None:
    import json

    from workshop.exports.files import make_file

    sys.stdout.buffer.write(make_file(sys.argv[1], json.load(sys.stdin.buffer)))


if __name__ == "__main__":
    main()
