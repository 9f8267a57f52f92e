"""Which language a page speaks: by choice, then the browser's, then French."""

import json

from flask import Blueprint, Flask, Response, g, request

from workshop.words import LANGUAGES, as_called, say, say_many, words
from workshop.words.stretched import STRETCHED

bp = Blueprint("languages", __name__)
YEAR_S = 365 * 24 * 3_600
#: How the made-up language is asked for, where it is spoken at all.
ASKS_FOR_STRETCHED = "zz"


def language() -> str:
    """The language of this request."""
    if "language" not in g:
        asked = request.args.get("lang") or request.cookies.get("lang") or ""
        default = g.default_language or request.accept_languages.best_match(LANGUAGES)
        g.language = g.languages.get(asked) or default or "fr"
    found: str = g.language
    return found


def spoken_here() -> set[str]:
    """The languages that this instance speaks."""
    return set(g.languages.values())


@bp.get("/words/<language>.js")
def words_for_scripts(language: str) -> Response:
    """The whole catalogue as a module; a page asks for its own part of it, see assets.py."""
    known = words(language) if language in spoken_here() else {}
    body = f"export default {json.dumps(known, ensure_ascii=False)};\n"
    response = Response(body, mimetype="text/javascript", headers={"Cache-Control": "no-cache"})
    response.add_etag()
    response.make_conditional(request)
    return response


def register(app: Flask, default: str, *, tried_out: bool = False) -> None:
    """Words for templates, and the cookie that keeps a choice.

    An instance on which pages are tried out speaks the made-up language as well.
    """
    app.register_blueprint(bp)
    by_name = {name: name for name in LANGUAGES}
    if tried_out:
        by_name[ASKS_FOR_STRETCHED] = STRETCHED

    @app.before_request
    def note_languages() -> None:
        g.default_language, g.languages = default, by_name

    @app.after_request
    def keep_choice(response: Response) -> Response:
        if request.args.get("lang") in by_name:
            response.set_cookie("lang", request.args["lang"], max_age=YEAR_S, samesite="Lax")
        return response

    app.jinja_env.globals.update(
        t=lambda key, **values: say(language(), key, **values),
        tn=lambda key, n, **values: say_many(language(), key, n, **values),
    )
    app.jinja_env.filters["as_called"] = lambda key, workshop: as_called(
        language(), key, workshop["points_word"], workshop["group_word"]
    )

    @app.context_processor
    def lang() -> dict[str, str]:
        return {"lang": language()}
