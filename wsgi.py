"""Starts the server. The only file that imports eventlet: the day it must go, this is the place."""

import os

SERVER_OPTIONS: dict[str, object] = {"allow_unsafe_werkzeug": True}

if os.environ.get("GOMMETTE_ASYNC_MODE", "eventlet") == "eventlet":
    os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")
    import warnings

    # it says at each import that it is deprecated; we know, and why: docs/dependencies.md
    warnings.filterwarnings("ignore", message="\nEventlet is deprecated")
    import socket

    import eventlet
    from eventlet import wsgi

    eventlet.monkey_patch()

    class PromptProtocol(wsgi.HttpProtocol):
        """A patch and an answer are two small writes: the second isn't to wait for the first."""

        def setup(self) -> None:
            super().setup()
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    SERVER_OPTIONS = {
        # at its default of 1024, as many half-open requests block the server for good
        "max_size": 5_000,
        "protocol": PromptProtocol,
        "socket_timeout": 30,
        "keepalive": 60,
        # its debug would send tracebacks to whoever asks
        "debug": False,
        "log_output": False,
    }

from workshop.serving import serve  # noqa: E402  (only after the patch)

if __name__ == "__main__":
    serve(SERVER_OPTIONS)
