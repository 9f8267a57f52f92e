"""The server process: checked settings, one process on SQLite, the links printed, then serving."""

import sys
from urllib.parse import quote

import segno

from . import create_app
from .config import BadSetting, Settings, read_settings
from .logs import set_up_logs
from .storage.database import SecondProcess, lock_for_one_process


def serve(options: dict[str, object]) -> None:
    """Serve until the process is ended; `options` go to the HTTP server."""
    set_up_logs()
    try:
        settings = read_settings()
    except BadSetting as error:
        sys.exit(f"gommette: a setting can't be used\n{error}")
    lock = None
    if settings.database_url.startswith("sqlite"):
        try:
            lock = lock_for_one_process(settings.database_url)
        except SecondProcess as error:
            sys.exit(
                f"gommette: another gommette already serves this SQLite file ({error}).\n"
                "Stop it, give this one another GOMMETTE_DATA_DIR, or use PostgreSQL."
            )
    app, socketio = create_app(settings)
    print_links(settings)
    socketio.run(app, host=settings.host, port=settings.port, **options)
    if lock is not None:
        lock.close()


def print_links(settings: Settings) -> None:
    """The desk's link, the room's address, and its QR for a phone."""
    desk = f"{settings.public_url}/desk#{quote(settings.organiser_key, safe='')}"
    print("\nGommette\n")
    print(f"  Mes ateliers (desk):  {desk}")
    print(f"  Participants:         {settings.public_url}/\n")
    segno.make(f"{settings.public_url}/", micro=False).terminal(compact=True)
    print(flush=True)
