"""A bare Flask-SocketIO server that sends each message to everyone, and knows nothing else.

What the transport alone costs on a machine, so that figures of Gommette compare as ratios.
"""

import os
from typing import Any

from flask import Flask
from flask_socketio import SocketIO

#: Started as `python -c`: the patch of `wsgi` must come before anything else is loaded.
PROGRAM = "import wsgi; from workshop.rehearsal.echo import serve; serve(wsgi.SERVER_OPTIONS)"


def serve(options: dict[str, object]) -> None:
    """Serve on ECHO_PORT of this machine until the process is ended."""
    app = Flask(__name__)
    socketio = SocketIO(
        app,
        async_mode=os.environ.get("GOMMETTE_ASYNC_MODE", "eventlet"),
        async_handlers=False,
        manage_session=False,
    )

    @app.get("/healthz")
    def healthz() -> Any:
        return {"ok": True}

    @socketio.on("points.set")  # type: ignore[untyped-decorator]
    def echo(message: dict[str, Any]) -> dict[str, Any]:
        socketio.emit("echo", message)
        return {"ok": True, "revision": message["number"], "result": {}}

    socketio.run(app, host="127.0.0.1", port=int(os.environ["ECHO_PORT"]), **options)
