"""The report's link: an observer's secret, handed on by whoever leads, and the days it is about."""

import json
import re
from typing import Any

import pytest
import requests

from tests.conftest import Server
from tests.web.conftest import Desk
from workshop.rehearsal.client import Line

pytestmark = pytest.mark.slow


def told(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="page">(.*?)</script>', page, re.S)
    assert found
    said: dict[str, Any] = json.loads(found[1])
    return said


def test_the_report_is_read_with_an_observers_secret(desk: Desk, server: Server) -> None:
    links = desk.create()["links"]
    address, _, secret = links["report"].partition("#")

    opened = requests.post(
        f"{server.url}/api/v1/workshops/{address.split('/')[-2]}/session",
        json={"role": "observer", "secret": secret},
    )

    assert opened.status_code == 204
    assert secret == links["observer"].partition("#")[2]
    assert address.endswith("/report")


def test_its_qr_is_drawn_for_who_leads_alone(desk: Desk, server: Server) -> None:
    code = desk.create()["code"]

    mine, theirs = (
        ask.get(f"{server.url}/w/{code}/qr/report.svg") for ask in (desk.http, requests)
    )

    assert (mine.status_code, mine.headers["Content-Type"]) == (200, "image/svg+xml; charset=utf-8")
    assert theirs.status_code == 403


def test_it_knows_on_which_days_steps_were_opened(desk: Desk, server: Server) -> None:
    made = desk.create()
    url = f"{server.url}/w/{made['code']}/report"
    assert told(requests.get(url).text)["held"] is None

    with Line(server.url, made["code"], made["links"]["facilitator"].partition("#")[2]) as lead:
        lead.do("step.open", step="s1")
        lead.do("step.open", step="s2")

    first, last = told(requests.get(url).text)["held"]
    assert made["created_at"] <= first <= last
