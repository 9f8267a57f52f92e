"""Answers made small: gzip, which is what browsers take over plain http, in a room's own network.

(Brotli they take over https alone. It would save another tenth there, for one more library.)
"""

import gzip
from dataclasses import dataclass

from flask import Flask, Response, g, request

#: Shorter ones travel in one packet anyway.
BYTES_LEAST = 1_000
#: A page is packed anew for everybody: quickly rather than well.
LEVEL_AT_ONCE, LEVEL_ONCE = 5, 9


@dataclass(frozen=True)
class Packed:
    """A body as it is, and as it travels."""

    plain: bytes
    small: bytes
    mimetype: str


def packed(body: bytes, mimetype: str) -> Packed:
    """Packed once, as small as may be."""
    return Packed(body, gzip.compress(body, LEVEL_ONCE, mtime=0), mimetype)


def answered(body: Packed) -> Response:
    """The answer that this browser can read."""
    if not _reads_gzip():
        return _said_to_differ(Response(body.plain, mimetype=body.mimetype))
    response = Response(body.small, mimetype=body.mimetype)
    response.content_encoding = "gzip"
    return _said_to_differ(response)


def register(app: Flask) -> None:
    @app.after_request
    def pack_pages(response: Response) -> Response:
        """Pages travel packed, but for those with a secret.

        Packed beside a text of somebody's choice, a secret can be guessed by how long the page gets
        (BREACH). The one secret that any page has is the desk's CSRF token.
        """
        if response.mimetype != "text/html" or response.content_encoding or "csrf_token" in g:
            return response
        if len(response.get_data()) < BYTES_LEAST:
            return response
        if _reads_gzip():
            response.set_data(gzip.compress(response.get_data(), LEVEL_AT_ONCE, mtime=0))
            response.content_encoding = "gzip"
        return _said_to_differ(response)


def _reads_gzip() -> bool:
    return request.accept_encodings["gzip"] > 0


def _said_to_differ(response: Response) -> Response:
    response.vary.add("Accept-Encoding")
    return response
