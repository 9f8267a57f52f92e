"""Gommette: participatory workshops, live."""

from pathlib import Path

from flask import Flask
from flask_socketio import SocketIO

from . import live, web
from .commands.door import Door
from .commands.house import House
from .config import Settings, read_settings
from .formats.shelf import Shelf
from .rates import Rates
from .storage.database import Database
from .storage.migrating import migrate

ROOT = Path(__file__).parent.parent

#: Over this a message is not answered: the transport closes. Browsers measure first.
MESSAGE_BYTES_MOST = 65_536


def create_app(settings: Settings | None = None) -> tuple[Flask, SocketIO]:
    """The whole house: settings, database, door, pages, sockets, clock."""
    settings = settings or read_settings()
    app = Flask(__name__, static_folder=ROOT / "static", template_folder=ROOT / "templates")
    # our pages send no referrer, which Flask-WTF would ask for over https
    app.config.update(
        SECRET_KEY=settings.secret_key, WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_SSL_STRICT=False
    )
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 0
    socketio = SocketIO(
        app,
        async_mode=settings.async_mode,
        async_handlers=False,
        manage_session=False,
        max_http_buffer_size=MESSAGE_BYTES_MOST,
        cors_allowed_origins=None,
    )
    migrate(settings.database_url)
    database = Database(settings.database_url)
    house = House(
        database,
        Door(database, sleep=socketio.sleep),
        settings.secret_key,
        settings.organiser_key,
        settings.public_url,
        Shelf(settings.data_dir / "formats"),
    )
    rates = Rates(settings)
    app.extensions["gommette"] = {"house": house, "rates": rates, "settings": settings}
    web.register(app, settings)
    sockets = live.register(socketio, house, rates, settings.redis_url)
    # handed over here, because pages and sockets know nothing of each other
    app.extensions["gommette"]["first_view"] = sockets.first_view
    live.start_clock(socketio, house, sockets)
    return app, socketio
