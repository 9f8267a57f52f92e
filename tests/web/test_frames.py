"""Who may show our pages inside another: the facilitator's page the screen's, nobody else."""

import pytest
import requests

from tests.conftest import Server
from workshop.rehearsal.client import Api

pytestmark = pytest.mark.slow


def test_only_the_facilitator_frames_and_only_the_screen_is_framed(
    server: Server, api: Api
) -> None:
    code = api.create("Salle", "Comment ?")["code"]
    paths = ["", "/g/g1", "/place", "/facilitator", "/helper", "/screen", "/observer", "/nowhere"]

    says = {}
    for path in paths:
        policy = requests.get(f"{server.url}/w/{code}{path}").headers["Content-Security-Policy"]
        says[path] = [part for part in policy.split("; ") if part.startswith("frame-")]

    nobody = ["frame-ancestors 'none'"]
    assert says == dict.fromkeys(paths, nobody) | {
        "/facilitator": ["frame-src 'self'", *nobody],
        "/screen": ["frame-ancestors 'self'"],
    }
