"""A socket of the rehearsal's client, to a server that says one thing."""

import threading
from collections.abc import Iterable, Iterator

import pytest
import simple_websocket
from werkzeug.serving import make_server

from workshop.rehearsal import wire


@pytest.fixture
def farewell() -> Iterator[str]:
    """The address of a server that lets a socket in and closes it."""

    def close_it(environ: dict[str, object], _: object) -> Iterable[bytes]:
        simple_websocket.Server.accept(environ).close()
        return []

    server = make_server("127.0.0.1", 0, close_it, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_socket_that_the_server_ended_is_closed_too(farewell: str) -> None:
    socket = wire.open_socket(farewell, "ABCDEF", timeout_s=10)
    held = socket.sock
    assert socket.recv() in ("", b"")

    wire.close_socket(socket)

    assert held.fileno() == -1
