"""What every answer says beside its body: nothing may run or load but what we serve."""

import base64
import hashlib

from flask import Flask, Response, g, request

KINDS = ("script", "style", "img", "font", "connect")
FRAMED_BY_NOBODY = "frame-ancestors 'none'"
FRAMED_BY_US = "frame-src 'self'; frame-ancestors 'self'"
#: The facilitator's page shows the projected one, small.
FRAMES = {
    "facilitator": f"frame-src 'self'; {FRAMED_BY_NOBODY}",
    "screen": "frame-ancestors 'self'",
}


def allow_within(kind: str, text: str) -> None:
    """The page that is being answered has this text of ours in it; no other may run or dress it."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    g.setdefault("within", {})[kind] = f" 'sha256-{digest}'"


def policy(framed: str) -> str:
    """The content security policy of this answer, with what it says of frames."""
    within = g.get("within", {})
    sources = (f"{kind}-src 'self'{within.get(kind, '')}" for kind in KINDS)
    return "; ".join(
        ["default-src 'none'", *sources, "base-uri 'none'", "form-action 'self'", framed]
    )


def register(app: Flask) -> None:
    @app.after_request
    def add_headers(response: Response) -> Response:
        linked = request.view_args if request.endpoint == "pages.by_link" else None
        framed = FRAMES.get((linked or {}).get("role", ""), FRAMED_BY_NOBODY)
        response.headers.setdefault("Content-Security-Policy", policy(framed))
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        if request.is_secure:
            # over plain http browsers ignore it, and say so as an error
            response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        if "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = "no-store"
        return response
