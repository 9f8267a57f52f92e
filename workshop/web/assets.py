"""Scripts, styles, fonts, sentences: served under the hash of them all, each asked for once.

A page names its styles and its script as if a browser fetched every file by itself. What it gets is
one style sheet, one script with all that it imports, and the sentences that those scripts can say,
all three at once: on a slow line each wait behind a wait costs more than any byte. A tablet's page
has its styles within it: what its step asks can be read as soon as the page itself has come.
"""

import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, send_from_directory
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from werkzeug.exceptions import NotFound

from workshop.words import FOLDER as WORDS

from . import packing
from .headers import allow_within
from .languages import language, spoken_here
from .linking import Linked, linked_styles
from .packing import Packed, answered, packed
from .sentences import sentences_of

YEAR_S = 365 * 24 * 3_600

#: Run before the first drawing: a plain script, and no page's.
THEME = "theme.js"
TEXTS = {".js", ".css", ".svg"}

_STYLE = re.compile(r'<link rel="stylesheet" href="/assets/\w+/css/([\w-]+)\.css">\s*')
_THEME = re.compile(rf'<script src="/assets/\w+/js/{THEME}"></script>')
_SCRIPT = re.compile(r'<script type="module" src="/assets/\w+/js/([\w-]+)\.js"></script>')


def tree_hash(*folders: Path) -> str:
    """A short hash over the names and contents of all files below these folders."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(str(path.relative_to(folder)).encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def in_page(value: Any) -> Markup:
    """JSON for a script to read: shorter than `tojson` has it, and in the order of the value."""
    return htmlsafe_json_dumps(value, dumps=json.dumps, ensure_ascii=False, separators=(",", ":"))


def register(app: Flask) -> None:
    assert app.static_folder is not None
    folder = Path(app.static_folder)
    version = tree_hash(folder, WORDS)
    entries = {path.stem for path in (folder / "js").glob("*.js") if path.name != THEME}
    sheets = {path.stem for path in (folder / "css").glob("*.css")}

    @lru_cache(maxsize=64)
    def page(name: str) -> Linked:
        return Linked(folder, f"js/{name}.js")

    @lru_cache(maxsize=64)
    def script(name: str, rest: bool) -> Packed:
        text = page(name).rest_script() if rest else page(name).script()
        return packed(text.encode(), "text/javascript")

    @lru_cache(maxsize=64)
    def style_text(names: tuple[str, ...]) -> str:
        paths = [f"css/{each}.css" for each in names]
        return linked_styles(folder, paths, f"/assets/{version}")

    @lru_cache(maxsize=64)
    def style(names: tuple[str, ...]) -> Packed:
        return packed(style_text(names).encode(), "text/css")

    @lru_cache(maxsize=64)
    def sentences(name: str, language: str) -> Packed:
        return packed(sentences_of(page(name).sources, language), "text/javascript")

    @lru_cache(maxsize=512)
    def text(path: str, mimetype: str) -> Packed:
        return packed((folder / path).read_bytes(), mimetype)

    def kept(asked: str, response: Response) -> Response:
        """For ever; but a page older than the server is not to keep these files under that name."""
        response.cache_control.no_cache = None
        response.cache_control.max_age = YEAR_S if asked == version else 0
        if asked == version:
            response.cache_control.immutable = True
        return response

    @app.get("/assets/<asked>/<path:path>")
    def asset(asked: str, path: str) -> Response:
        found = send_from_directory(folder, path)
        if Path(path).suffix in TEXTS:
            found = answered(text(path, found.mimetype or ""))
        return kept(asked, found)

    @app.get("/assets/<asked>/js/<name>.js")
    def page_script(asked: str, name: str) -> Response:
        if name not in entries:
            return asset(asked, f"js/{name}.js")
        return kept(asked, answered(script(name, rest=False)))

    @app.get("/assets/<asked>/js/<name>.rest.js")
    def rest_of_script(asked: str, name: str) -> Response:
        if name not in entries or not page(name).rest:
            raise NotFound
        return kept(asked, answered(script(name, rest=True)))

    @app.get("/assets/<asked>/css/<names>.css")
    def page_styles(asked: str, names: str) -> Response:
        chosen = tuple(names.split("+"))
        if not sheets.issuperset(chosen) or len(set(chosen)) < len(chosen):
            raise NotFound
        return kept(asked, answered(style(chosen)))

    @app.get("/assets/<asked>/words/<language>/<name>.js")
    def page_sentences(asked: str, language: str, name: str) -> Response:
        if name not in entries or language not in spoken_here():
            raise NotFound
        return kept(asked, answered(sentences(name, language)))

    def linked(head: str, within: bool) -> Markup:
        """What a page asks for, put together; its styles `within` it, or as a file to fetch."""
        names = tuple(dict.fromkeys(_STYLE.findall(head)))
        rest = _STYLE.sub("", head)
        styles = f'<link rel="stylesheet" href="/assets/{version}/css/{"+".join(names)}.css">'
        if within:
            theme = (folder / "js" / THEME).read_text()
            rest = _THEME.sub("", rest)
            styles = f"<script>{theme}</script>\n  <style>{style_text(names)}</style>"
            allow_within("script", theme)
            allow_within("style", style_text(names))
        found = _SCRIPT.search(rest)
        words = (
            f"/assets/{version}/words/{language()}/{found[1]}.js"
            if found and found[1] in entries
            else f"/words/{language()}.js"
        )
        return Markup(
            f'{styles}\n  <link rel="modulepreload" id="words" href="{words}">\n  {rest.strip()}\n'
        )

    app.jinja_env.globals["static"] = lambda path: f"/assets/{version}/{path}"
    app.jinja_env.filters["linked"] = linked
    app.jinja_env.filters["in_page"] = in_page
    packing.register(app)
