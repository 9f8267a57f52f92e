"""/accessibility: the declaration that the RGAA asks for, its mention, and how it is edited."""

from typing import Any

from flask import Blueprint, Flask, current_app, jsonify, render_template

from workshop.config import Settings
from workshop.markdown import rendered_page
from workshop.words import LANGUAGES

from .declaration import STATUSES, Declaration
from .doorkeeping import check_desk, payload
from .languages import language

bp = Blueprint("accessibility", __name__)
desk = Blueprint("declaring", __name__, url_prefix="/api/v1/desk/accessibility")
desk.before_request(check_desk)


def declaration() -> Declaration:
    settings: Settings = current_app.extensions["gommette"]["settings"]
    return Declaration(
        settings.data_dir,
        settings.public_url,
        settings.organisation,
        settings.contact,
        settings.accessibility_plan,
    )


@bp.app_context_processor
def mention() -> dict[str, str]:
    return {"accessibility": declaration().status()}


@bp.get("/accessibility")
def page() -> str:
    return render_template(
        "accessibility.html", declaration=rendered_page(declaration().filled(language())), page={}
    )


@desk.get("")
def look() -> Any:
    """The status, each language's text and whose it is, and whether a contact is given."""
    said = declaration()
    texts = {
        code: {"text": said.text(code), "own": said.own(code) is not None} for code in LANGUAGES
    }
    return jsonify(
        {
            "declared": said.status(),
            "statuses": STATUSES,
            "texts": texts,
            "reachable": bool(said.contact),
        }
    )


@desk.put("")
def change_status() -> Any:
    declaration().set_status(payload().get("status"))
    return look()


@desk.put("/<code>")
def change_text(code: str) -> Any:
    """Another text; null takes back the one that comes along."""
    declaration().write(code, payload().get("text"))
    return look()


def register(app: Flask) -> None:
    app.register_blueprint(bp)
    app.register_blueprint(desk)
