"""Which language a page speaks: by choice, then the browser's, then French."""

import json

from flask import Blueprint, Flask, Response, g, request

from workshop.words import LANGUAGES, say, say_many, words

bp = Blueprint("languages", __name__)
YEAR_S = 365 * 24 * 3_600


def language() -> str:
    """The language of this request."""
    if "language" not in g:
        asked = request.args.get("lang") or request.cookies.get("lang")
        default = g.default_language or request.accept_languages.best_match(LANGUAGES)
        g.language = asked if asked in LANGUAGES else default or "fr"
    found: str = g.language
    return found


@bp.get("/words/<language>.js")
def words_for_scripts(language: str) -> Response:
    """The catalogue as a module."""
    known = words(language) if language in LANGUAGES else {}
    body = f"export default {json.dumps(known, ensure_ascii=False)};\n"
    response = Response(body, mimetype="text/javascript", headers={"Cache-Control": "no-cache"})
    response.add_etag()
    response.make_conditional(request)
    return response


def register(app: Flask, default: str) -> None:
    """Words for templates, and the cookie that keeps a choice."""
    app.register_blueprint(bp)

    @app.before_request
    def note_default() -> None:
        g.default_language = default

    @app.after_request
    def keep_choice(response: Response) -> Response:
        if request.args.get("lang") in LANGUAGES:
            response.set_cookie("lang", request.args["lang"], max_age=YEAR_S, samesite="Lax")
        return response

    app.jinja_env.globals.update(
        t=lambda key, **values: say(language(), key, **values),
        tn=lambda key, n, **values: say_many(language(), key, n, **values),
    )

    @app.context_processor
    def lang() -> dict[str, str]:
        return {"lang": language()}
