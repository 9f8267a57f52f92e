"""What the organisers take home, as downloads."""

import json
from typing import Any

import structlog
from flask import Blueprint, Response, request
from flask_wtf.csrf import ValidationError, validate_csrf

from workshop.exports.apart import NotMade, make_file_apart
from workshop.exports.archive import Archive
from workshop.exports.files import FILES, MEDIA_TYPES
from workshop.rules.refusals import Refusal

from . import archives
from .doorkeeping import check_may_lead, find, house, is_at_desk

bp = Blueprint("exports", __name__)
log = structlog.get_logger()


@bp.get("/w/<code>/export/archive.json")
def archive(code: str) -> Any:
    """All of it; what is still hidden only for the desk, by its explicit act."""
    taken = _take(code)
    body = json.dumps(taken, ensure_ascii=False).encode()
    return _download(body, taken, "archive.json", "application/json")


@bp.get(f"/w/<code>/export/<any({', '.join(map(repr, FILES))}):name>")
def file(code: str, name: str) -> Any:
    """A spreadsheet or a table, of what whoever asks may see."""
    taken = _take(code)
    try:
        body = make_file_apart(name, taken)
    except NotMade as error:
        log.error("export failed", workshop=code, file=name, error=str(error))
        raise Refusal("internal") from None
    return _download(body, taken, name, MEDIA_TYPES[name])


def _take(code: str) -> Archive:
    head = find(code, deleted=is_at_desk())
    check_may_lead(head)
    early = request.args.get("early") == "1"
    if early:
        if not is_at_desk():
            raise Refusal("not_allowed")
        # it is kept and mentioned: a link from elsewhere must not be able to do it
        try:
            validate_csrf(request.args.get("token"))
        except ValidationError:
            raise Refusal("csrf") from None
    return archives.take(house(), head, early)


def _download(body: bytes, taken: Archive, name: str, media_type: str) -> Response:
    filename = f"gommette-{taken['workshop']['code']}-{name}"
    headers = {"Content-Disposition": f'attachment; filename="{filename}"'}
    return Response(body, content_type=media_type, headers=headers)
