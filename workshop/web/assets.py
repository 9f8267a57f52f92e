"""Scripts, styles, fonts: served under the hash of them all, so that a browser asks for each once.

Imports inside are relative and carry the hash along; another version is another folder.
"""

import hashlib
from pathlib import Path

from flask import Flask, Response, send_from_directory

YEAR_S = 365 * 24 * 3_600


def tree_hash(folder: Path) -> str:
    """A short hash over the names and contents of all files below a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(str(path.relative_to(folder)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def register(app: Flask) -> None:
    assert app.static_folder is not None
    folder = Path(app.static_folder)
    version = tree_hash(folder)
    app.jinja_env.globals["static"] = lambda path: f"/assets/{version}/{path}"

    @app.get("/assets/<asked>/<path:path>")
    def asset(asked: str, path: str) -> Response:
        if asked != version:
            # a page older than the server: its files are not to be kept under that name
            return send_from_directory(folder, path, max_age=0)
        response = send_from_directory(folder, path, max_age=YEAR_S)
        response.cache_control.immutable = True
        return response
