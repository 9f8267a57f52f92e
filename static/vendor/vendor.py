"""Fetch the libraries that the pages use, and note where each comes from.

    python static/vendor/vendor.py

Files stay as published, but for three things: `.mjs` becomes `.js` (not every web server knows
the type of `.mjs`), bare imports become relative (no import map, no build step), and of the
icons' sprite only the symbols we name are kept. `VENDOR.json` says what each file is, under
which licence and with which sum; a test compares. To take a new version, change it here and run.
"""

import hashlib
import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

STATIC = Path(__file__).resolve().parent.parent

# name, version, licence, folder under static/, {file in the package: file in the folder}
PACKAGES = [
    (
        "preact",
        "11.2.0",
        "MIT",
        "vendor/preact",
        {"dist/preact.mjs": "preact.js", "hooks/dist/hooks.mjs": "hooks.js"},
    ),
    (
        "@preact/signals",
        "2.11.4",
        "MIT",
        "vendor/signals",
        {"dist/signals.mjs": "signals.js"},
    ),
    (
        "@preact/signals-core",
        "1.14.5",
        "MIT",
        "vendor/signals-core",
        {"dist/signals-core.mjs": "signals-core.js"},
    ),
    ("htm", "3.1.1", "Apache-2.0", "vendor/htm", {"dist/htm.mjs": "htm.js"}),
    (
        "socket.io-client",
        "4.8.4",
        "MIT",
        "vendor/socket.io",
        {"dist/socket.io.esm.min.js": "socket.io.js"},
    ),
    ("lucide-static", "1.62.0", "ISC", "vendor/lucide", {"sprite.svg": "sprite.svg"}),
    (
        "@fontsource-variable/atkinson-hyperlegible-next",
        "5.3.0",
        "OFL-1.1",
        "fonts",
        {
            "files/atkinson-hyperlegible-next-latin-wght-normal.woff2": "atkinson.woff2",
            "files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2": "atkinson-ext.woff2",
        },
    ),
]

IMPORTS = {
    "preact": "../preact/preact.js",
    "preact/hooks": "../preact/hooks.js",
    "@preact/signals-core": "../signals-core/signals-core.js",
}

ICONS = """
a-large-small accessibility arrow-down arrow-left arrow-right arrow-up bookmark bookmark-check
calendar-clock chart-bar check check-check chevron-down chevron-left chevron-right chevron-up
circle circle-alert circle-check circle-dot circle-question-mark circle-x clock combine contrast
copy door-closed door-open download ellipsis ellipsis-vertical external-link eye eye-off
file-braces file-spreadsheet file-text flag grip-vertical hand hand-helping hourglass house
inbox info keyboard languages layers layout-grid lightbulb link list list-ordered lock lock-open
log-in log-out maximize megaphone menu merge message-circle message-circle-question-mark
minimize minus monitor moon notebook-pen paintbrush party-popper pause pencil pin play plus
presentation printer qr-code refresh-cw rotate-ccw search send settings share-2 skip-back
skip-forward sliders-horizontal snowflake split square star sticker sun sun-moon tablet
text-search theater thumbs-up timer trash triangle-alert undo-2 unlink user user-plus users
volume-2 volume-x wifi wifi-off x
"""


def relative(source: str) -> str:
    return re.sub(
        r'(from|import) ?"([^".][^"]*)"',
        lambda found: f'{found[1]}"{IMPORTS[found[2]]}"',
        source,
    )


def chosen(sprite: str) -> str:
    symbols = dict(re.findall(r'(?s)id="([^"]+)"[^>]*>(.*?)</symbol>', sprite))
    missing = [name for name in ICONS.split() if name not in symbols]
    if missing:
        raise SystemExit(f"not in the sprite: {', '.join(missing)}")
    kept = "".join(
        f'<symbol id="{name}" viewBox="0 0 24 24">{" ".join(symbols[name].split())}</symbol>\n'
        for name in ICONS.split()
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg">\n{kept}</svg>\n'


def package(name: str, version: str, folder: Path) -> tarfile.TarFile:
    command = ["npm", "pack", f"{name}@{version}", "--silent", "--pack-destination", str(folder)]
    packed = subprocess.run(command, check=True, capture_output=True, text=True)
    return tarfile.open(folder / packed.stdout.split()[-1])


def content(archive: tarfile.TarFile, path: str) -> bytes:
    member = archive.extractfile(f"package/{path}")
    assert member is not None, path
    found = member.read()
    if path.endswith(".mjs"):
        return relative(found.decode()).encode()
    if path == "sprite.svg":
        return chosen(found.decode()).encode()
    return found


def fetch() -> list[dict[str, str]]:
    noted = []
    with tempfile.TemporaryDirectory() as folder:
        for name, version, licence, place, files in PACKAGES:
            archive = package(name, version, Path(folder))
            home = STATIC / place
            home.mkdir(parents=True, exist_ok=True)
            (home / "LICENSE").write_bytes(content(archive, "LICENSE"))
            for source, target in files.items():
                (home / target).write_bytes(content(archive, source))
                noted.append(
                    {
                        "file": f"{place}/{target}",
                        "name": name,
                        "version": version,
                        "source": source,
                        "licence": licence,
                        "licence_file": f"{place}/LICENSE",
                        "sha256": hashlib.sha256((home / target).read_bytes()).hexdigest(),
                    }
                )
    return noted


if __name__ == "__main__":
    text = json.dumps(fetch(), indent=2) + "\n"
    (STATIC / "vendor" / "VENDOR.json").write_text(text)
