"""Pages and the JSON API."""

from flask import Flask
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop.config import Settings

from . import (
    accessibility,
    api,
    assets,
    desk,
    exports,
    formats,
    headers,
    languages,
    pages,
    patterns,
    refusing,
)

BODY_BYTES_MOST = 16 * 1024


def register(app: Flask, settings: Settings) -> None:
    """Blueprints, headers, languages, refusals, CSRF."""
    app.config["MAX_CONTENT_LENGTH"] = BODY_BYTES_MOST
    csrf = CSRFProtect(app)
    # nothing in the API is done for a cookie alone: it asks for a key, a code or a secret in the
    # body, as JSON, which no form of another site can send
    csrf.exempt(api.bp)
    for blueprint in (pages.bp, api.bp, desk.bp, formats.bp, exports.bp):
        app.register_blueprint(blueprint)
    if settings.patterns:
        app.register_blueprint(patterns.bp)
    accessibility.register(app)
    languages.register(app, settings.language, tried_out=settings.patterns)
    headers.register(app)
    refusing.register(app)
    assets.register(app)
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops
        )
