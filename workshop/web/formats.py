"""The desk's formats: listed, taken home, added, removed; a workshop's sequence kept as one."""

from typing import Any

from flask import Blueprint, Response, jsonify

from workshop.formats.format import Format
from workshop.formats.shelf import Listed, plain_name
from workshop.formats.writing import write_format
from workshop.rules.refusals import Refusal

from .doorkeeping import check_desk, find, house, payload
from .languages import language

bp = Blueprint("formats", __name__, url_prefix="/api/v1/desk")

bp.before_request(check_desk)


def describe(listed: Listed) -> dict[str, Any]:
    """A file on the shelf, in the language of whoever looks."""
    about = {"name": listed.name, "file": listed.file, "own": listed.own}
    if listed.format is None:
        return about | {"faults": [fault.on_the_wire() for fault in listed.faults]}
    return about | _in_words(listed.format)


def _in_words(made: Format) -> dict[str, Any]:
    title, description, question = made.texts_in(language())
    steps = made.steps_in(language())
    return {
        "title": title,
        "description": description,
        "question": question,
        "group_word": made.group_word,
        "points_word": made.points_word,
        "members": made.members,
        "seconds": sum(step["settings"].get("seconds") or 0 for step in steps),
        "steps": [
            {"kind": step["kind"], "title": step["title"], "settings": step["settings"]}
            for step in steps
        ],
    }


@bp.get("/formats")
def all_formats() -> Any:
    return jsonify([describe(listed) for listed in house().shelf.listed()])


@bp.post("/formats")
def add_format() -> Any:
    """A file put on the shelf, `{file, source}`; a broken one is refused with its faults."""
    body = payload()
    file, source = body.get("file"), body.get("source")
    if not isinstance(file, str) or not 1 <= len(file) <= 200:
        raise Refusal("malformed", field="file")
    if not isinstance(source, str):
        raise Refusal("malformed", field="source")
    return jsonify(_added(file, source.encode("utf-8", "replace"))), 201


def _added(file: str, source: bytes) -> dict[str, Any]:
    shelf = house().shelf
    name = shelf.add(file, source)
    return describe(Listed(name, True, shelf.find(name)))


@bp.get("/formats/<name>.toml")
def download(name: str) -> Response:
    return _file(name, house().shelf.source(name))


def _file(name: str, source: bytes) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{plain_name(name)}.toml"'}
    return Response(source, mimetype="application/toml", headers=headers)


@bp.post("/formats/<name>/remove")
def remove(name: str) -> Any:
    house().shelf.remove(name)
    return jsonify({})


@bp.post("/formats/<name>/restore")
def restore(name: str) -> Any:
    house().shelf.restore(name)
    return jsonify({})


@bp.get("/workshops/<code>/format.toml")
def download_sequence(code: str) -> Response:
    """A workshop's sequence, to take home."""
    return _file(f"gommette-{code}", _sequence(code))


@bp.post("/workshops/<code>/format")
def keep_sequence(code: str) -> Any:
    """A workshop's sequence, put on the shelf of this instance."""
    with house().door.reading(find(code).id) as state:
        title = state.about.title
    return jsonify(_added(f"{title}.toml", _sequence(code))), 201


def _sequence(code: str) -> bytes:
    with house().door.reading(find(code).id) as state:
        return write_format(state).encode()
