"""/patterns: every part of every surface, in every state. Served only where GOMMETTE_PATTERNS asks.

A story is one line `story('id', 'part', 'state', …)` in static/js/patterns/<surface>.js or in the
folder of that name. Each is drawn in a page of its own surface, because the surfaces' styles don't
go together.
"""

import re
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, render_template, request
from werkzeug.exceptions import NotFound

from workshop.qr import drawing_of

from .headers import FRAMED_BY_US, policy

bp = Blueprint("patterns", __name__)

#: The workshop of all stories. No real one has this code: an L is never drawn for one.
CODE = "K7W4PL"
ADDRESS = f"http://gommette.local/w/{CODE}"

#: By surface: the page around its stories, as whom it looks, and the size it is composed for.
SURFACES: dict[str, tuple[str, str, tuple[int, int]]] = {
    "base": ("base.html", "g1", (1280, 800)),
    "screen": ("screen/screen.html", "screen", (1920, 1080)),
    "tablet": ("tablet/tablet.html", "g1", (820, 1180)),
    "phone": ("tablet/tablet.html", "g1", (390, 844)),
    "facilitator": ("facilitator/facilitator.html", "facilitator", (1280, 800)),
    "helper": ("facilitator/facilitator.html", "helper", (1280, 800)),
    "observer": ("observer/observer.html", "observer", (820, 1180)),
    "report": ("report/report.html", "observer", (820, 1180)),
    "desk": ("desk/desk.html", "desk", (1280, 800)),
    "join": ("tablet/join.html", "g1", (820, 1180)),
}

_STORY = re.compile(r"\bstory\('([a-z0-9-]+)', '([^']+)', '([^']+)'")


def stories() -> list[dict[str, Any]]:
    """All stories, by surface, in the order in which they stand in their files."""
    assert current_app.static_folder is not None
    folder = Path(current_app.static_folder) / "js" / "patterns"
    found = []
    for surface, (_, _, (width, height)) in SURFACES.items():
        files = [folder / f"{surface}.js", *sorted((folder / surface).glob("*.js"))]
        for file in files:
            for id, part, state in _STORY.findall(file.read_text()):
                found.append(
                    {
                        "surface": surface,
                        "id": id,
                        "part": part,
                        "state": state,
                        "url": f"/patterns/{surface}?story={id}",
                        "width": width,
                        "height": height,
                    }
                )
    return found


@bp.after_request
def let_us_frame_it(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = policy(FRAMED_BY_US)
    return response


@bp.get("/patterns")
def index() -> str:
    return render_template("patterns/index.html", page={"stories": stories()})


@bp.get("/patterns/index.json")
def listed() -> Response:
    return jsonify(stories())


@bp.get("/patterns/<surface>")
def story(surface: str) -> str:
    """One story, full page: `?story=<id>`, dressed by `theme`, `contrast`, `motion` and `size`."""
    if surface not in SURFACES:
        raise NotFound
    around, role, _ = SURFACES[surface]
    page = {"surface": surface, "code": CODE, "as": role, "join_url": ADDRESS}
    looks = {name: request.args.get(name, "") for name in ("theme", "contrast", "motion", "size")}
    return render_template("patterns/story.html", around=around, page=page | {"looks": looks})


@bp.get(f"/w/{CODE}/qr/<what>.svg")
def qr(what: str) -> Response:
    return Response(drawing_of(f"{ADDRESS}#{what}"), mimetype="image/svg+xml")


@bp.get(f"/w/{CODE}/screen")
def miniature() -> str:
    """What the cockpit of a story shows as the projected page, small."""
    return render_template("patterns/miniature.html", page={})
