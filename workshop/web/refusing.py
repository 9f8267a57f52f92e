"""A refusal over HTTP: its status, its JSON, or a page in words for a person."""

from typing import Any

from flask import Flask, Response, jsonify, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from workshop.commands.requests import Answer
from workshop.rules.refusals import Refusal

_STATUS = {
    "not_allowed": 403,
    "key.wrong": 401,
    "csrf": 403,
    "device.revoked": 401,
    "group.removed": 403,
    "code.unknown": 404,
    "workshop.unknown": 404,
    "workshop.deleted": 404,
    "invite.unknown": 404,
    "invite.expired": 404,
    "too_fast": 429,
    "too_large": 413,
    "malformed": 400,
    "archive.unreadable": 400,
    "format.broken": 400,
    "format.unknown": 404,
    "archive.version": 400,
    "internal": 500,
}
CONFLICT = 409


def answer_of(refusal: Refusal) -> tuple[Response, int]:
    status = _STATUS.get(refusal.code, CONFLICT)
    return jsonify(Answer.refused(refusal).on_the_wire()), status


def register(app: Flask) -> None:
    @app.errorhandler(Refusal)
    def refused(refusal: Refusal) -> Any:
        if request.path.startswith("/api/"):
            return answer_of(refusal)
        status = _STATUS.get(refusal.code, CONFLICT)
        return render_template("refused.html", code=refusal.code, facts=refusal.facts), status

    @app.errorhandler(CSRFError)
    def forged(error: CSRFError) -> Any:
        return refused(Refusal("csrf"))

    @app.errorhandler(RequestEntityTooLarge)
    def too_large(error: RequestEntityTooLarge) -> Any:
        return refused(Refusal("too_large"))

    @app.errorhandler(HTTPException)
    def failed(error: HTTPException) -> Any:
        if request.path.startswith("/api/"):
            at_fault = "internal" if (error.code or 500) >= 500 else "malformed"
            code = "code.unknown" if error.code == 404 else at_fault
            body = Answer(False, code=code, facts={"status": error.code}).on_the_wire()
            return jsonify(body), error.code or 500
        code = "page" if error.code == 404 else "internal"
        return render_template("refused.html", code=code, facts={}), error.code or 500
