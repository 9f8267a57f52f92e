"""/patterns is served where the instance asks for it, and nowhere else."""

from collections.abc import Callable

import pytest
import requests

from tests.conftest import NO_RATES, Server

PAGES = ("/patterns", "/patterns/index.json", "/patterns/tablet", "/w/K7W4PL/screen")


@pytest.fixture(scope="module")
def open_server(new_server: Callable[..., Server]) -> Server:
    return new_server(**NO_RATES, GOMMETTE_PATTERNS="true")


@pytest.mark.parametrize("path", PAGES)
def test_an_instance_does_not_serve_the_patterns_by_itself(server: Server, path: str) -> None:
    assert requests.get(server.url + path, timeout=10).status_code == 404


@pytest.mark.parametrize("path", PAGES)
def test_an_instance_that_asks_for_them_does(open_server: Server, path: str) -> None:
    assert requests.get(open_server.url + path, timeout=10).status_code == 200


def test_every_story_of_the_index_has_a_page_that_only_we_may_frame(open_server: Server) -> None:
    listed = requests.get(f"{open_server.url}/patterns/index.json", timeout=10).json()

    surfaces = {story["surface"]: story for story in listed}
    answers = {
        surface: requests.get(open_server.url + story["url"], timeout=10)
        for surface, story in surfaces.items()
    }

    assert {answer.status_code for answer in answers.values()} == {200}
    for answer in answers.values():
        assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


def test_no_two_stories_of_a_surface_have_one_name(open_server: Server) -> None:
    listed = requests.get(f"{open_server.url}/patterns/index.json", timeout=10).json()

    urls = [story["url"] for story in listed]

    assert len(urls) == len(set(urls)) > 400


def test_a_surface_that_there_isnt_has_no_page(open_server: Server) -> None:
    assert requests.get(f"{open_server.url}/patterns/nowhere", timeout=10).status_code == 404


def test_no_other_page_may_be_framed(open_server: Server) -> None:
    policy = requests.get(open_server.url, timeout=10).headers["Content-Security-Policy"]

    assert "frame-ancestors 'none'" in policy
    assert "frame-src" not in policy
