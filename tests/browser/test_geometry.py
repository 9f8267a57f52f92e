"""What walks all pages by geometry sees each fault: each is planted here on a small page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

GEOMETRY = (Path(__file__).parent.parent / "sweep" / "geometry.js").read_text()
ASKED = {"touch": 44, "text": 12, "scrolls": True}
SCREEN = {"touch": 24, "text": 12, "scrolls": False}
BUTTON = 'style="width:120px;height:48px"'
LONG = "Prêter la salle aux associations du quartier sans dossier ni caution, le soir"

#: One fault each: its rule, and the page on which it is.
FAULTS = {
    "nothing on the page": ("empty", "<main></main>"),
    "wider than the window": ("sideways", '<p style="width:900px">Large</p>'),
    "wider than its box, which scrolls": (
        "sideways",
        '<div style="width:300px;overflow:auto"><p style="width:900px">Large</p></div>',
    ),
    "cut by its box": (
        "cut",
        f'<p style="width:200px;height:24px;overflow:hidden">{LONG}</p>',
    ),
    "an ellipsis that gives no whole text": (
        "cut",
        f'<p style="width:200px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">{LONG}',
    ),
    "an ellipsis whose title says something else": (
        "cut",
        '<p title="Idée" style="width:200px;overflow:hidden;text-overflow:ellipsis;'
        f'white-space:nowrap">{LONG}</p>',
    ),
    "some lines, and nothing that unfolds the rest": (
        "cut",
        '<p style="width:200px;display:-webkit-box;-webkit-line-clamp:2;'
        f'-webkit-box-orient:vertical;overflow:hidden">{LONG}</p>',
    ),
    "a box that scrolls, cut by the one around it": (
        "cut",
        '<div style="height:40px;overflow:hidden"><div style="height:120px;overflow:auto;'
        f'padding-top:60px">{LONG}</div></div>',
    ),
    "text out of its card": (
        "spills",
        f'<p style="width:200px;height:20px;background:#eee;margin-bottom:90px">{LONG}</p>',
    ),
    "text out of its button": (
        "spills",
        '<button style="width:60px;height:48px;white-space:nowrap">Enregistrer tout</button>',
    ),
    "two texts on one another": (
        "overlaps",
        '<p>Une première phrase</p><p style="margin-top:-30px">Une deuxième phrase</p>',
    ),
    "two buttons on one another": (
        "overlaps",
        f"<button {BUTTON}>Un</button><button {BUTTON.replace('width', 'margin-left:-24px;width')}>"
        "Deux</button>",
    ),
    "a button from under which nothing scrolls away": (
        "covered",
        f'<div style="position:relative;width:200px"><button {BUTTON}>Envoyer</button>'
        '<div style="position:absolute;inset:0;background:#eee"></div></div>',
    ),
    "a button at the end, under a bar that stays": (
        "covered",
        f'<div style="height:800px">Haut</div><button {BUTTON}>Envoyer</button>'
        '<div style="position:fixed;inset:auto 0 0;height:120px;background:#eee"></div>',
    ),
    "too small to touch": (
        "small-target",
        '<button style="width:40px;height:48px">A</button>',
    ),
    "a box without a label, too small to touch": (
        "small-target",
        '<p>Choisir</p><input type="checkbox" aria-label="Choisir">',
    ),
    "too small to read": ("small-text", '<p style="font-size:11px">Petit</p>'),
    "drawn too small to read": (
        "small-text",
        '<svg width="100" height="50" viewBox="0 0 400 200"><text y="90" font-size="40">Petit',
    ),
    "a list of which one line shows": (
        "cramped",
        f'<div style="height:30px;overflow:auto">{LONG * 3}</div>',
    ),
    "a panel that stays, half out of the window": (
        "outside",
        f'<p style="position:fixed;top:390px;left:0;line-height:1.4">{LONG}</p>',
    ),
}

#: One fault each, on a page that must not scroll.
FAULTS_OF_A_SCREEN = {
    "higher than the screen": ("scrolls", "<p>Question</p><div style='height:500px'></div>"),
    "half out of the screen": ("outside", '<p style="position:absolute;left:-30px">Question</p>'),
    "a picture out of the screen": (
        "outside",
        '<p>QR</p><div style="position:fixed;top:350px"><img width="90" height="90"></div>',
    ),
    "a bar over a text": (
        "overlaps",
        f'<p style="position:absolute;bottom:0">{LONG}</p>'
        '<p style="position:fixed;bottom:0">Le vote se ferme dans 9 secondes</p>',
    ),
}

#: Nothing wrong with these.
FINE = {
    "a text and a button": f"<h1>Titre</h1><p>{LONG}</p><button {BUTTON}>Envoyer</button>",
    "an ellipsis with the whole in its title": f'<p title="{LONG}" style="width:200px;'
    f'overflow:hidden;text-overflow:ellipsis;white-space:nowrap">{LONG}</p>',
    "the same, its words held together": f'<p title="{LONG}" style="width:200px;overflow:hidden;'
    f'text-overflow:ellipsis;white-space:nowrap">{LONG.replace(" ni ", "&nbsp;ni ")}</p>',
    "some lines, and a button that unfolds the rest": '<div><p style="width:200px;'
    "display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden"
    f'">{LONG}</p><button {BUTTON} aria-expanded="false">Lire la suite</button></div>',
    "a list that scrolls": f'<div style="height:80px;overflow:auto">{LONG * 20}</div>',
    "a bar that stays over what scrolls": f'<div style="height:800px"><p>Haut</p></div>'
    f'<button {BUTTON}>Envoyer</button><div style="height:150px"></div>'
    '<div style="position:fixed;inset:auto 0 0;height:120px;background:#eee">Barre</div>',
    "a picture far down in a panel that scrolls": '<div style="position:fixed;inset:0 0 auto;'
    'height:100px;overflow:auto"><p>Haut</p><svg style="display:block;margin-top:600px"></svg>',
    "what is only heard": '<p>Vu</p><p style="position:absolute;width:1px;height:1px;'
    f'clip-path:inset(50%);overflow:hidden;white-space:nowrap">{LONG}</p>',
    "a small box in a large label": '<label style="display:flex;height:48px;width:200px">'
    '<input type="checkbox"> Choisir</label>',
    "a link in a sentence": '<p>Voir <a href="#la">la page</a> des résultats.</p>',
    "a placed badge that an outer box doesn't bind": '<div style="overflow:hidden;width:80px">'
    '<p>Idée</p><b style="position:absolute;left:200px;top:9px">Nouvelle idée</b></div>',
}


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    made = browser.new_page(viewport={"width": 640, "height": 400})
    yield made
    made.close()


def rules(page: Page, body: str, asked: dict[str, Any]) -> set[str]:
    """Which rules find something on a page with that body."""
    page.set_content(f"<!doctype html><title>Essai</title><body>{body}")
    page.evaluate(GEOMETRY)
    found = page.evaluate("(asked) => geometry.faults(asked)", asked)
    return {fault["rule"] for fault in found["faults"]}


@pytest.mark.parametrize("planted", FAULTS)
def test_a_planted_fault_is_found_and_no_other(page: Page, planted: str) -> None:
    rule, body = FAULTS[planted]

    assert rules(page, body, ASKED) == {rule}


@pytest.mark.parametrize("planted", FAULTS_OF_A_SCREEN)
def test_a_fault_of_a_page_that_must_not_scroll_is_found(page: Page, planted: str) -> None:
    rule, body = FAULTS_OF_A_SCREEN[planted]

    assert rules(page, body, SCREEN) == {rule}
    assert rules(page, body, ASKED) - {"outside"} == set()


@pytest.mark.parametrize("made", FINE)
def test_nothing_is_found_where_nothing_is_wrong(page: Page, made: str) -> None:
    assert rules(page, FINE[made], ASKED) == set()


def test_what_is_opened_may_lie_over_what_is_under_it(page: Page) -> None:
    _, body = FAULTS["a button from under which nothing scrolls away"]
    opened = body.replace('<div style="position:abs', '<div class="panel" style="position:abs')

    assert rules(page, opened, ASKED | {"opened": "dialog"}) == {"covered"}
    assert rules(page, opened, ASKED | {"opened": "dialog, .panel"}) == set()


def test_what_was_scrolled_to_be_touched_is_where_it_was(page: Page) -> None:
    body = f'<div id="list" style="height:80px;overflow:auto">{LONG * 20}<button {BUTTON}>Envoyer'

    assert rules(page, body, ASKED) == set()
    assert page.evaluate("document.getElementById('list').scrollTop") == 0


def test_main_text_has_a_size_of_its_own(page: Page) -> None:
    body = '<h1 style="font-size:30px">Question</h1><p style="font-size:30px">Autre</p>'

    assert rules(page, body, ASKED | {"main": {"selector": "h1", "size": 30}}) == set()
    assert rules(page, body, ASKED | {"main": {"selector": "h1", "size": 31}}) == {"small-text"}


def test_what_is_allowed_is_left_out_and_said_to_be_used(page: Page) -> None:
    body = '<p class="tiny" style="font-size:9px">Petit</p>'
    page.set_content(f"<!doctype html><title>Essai</title><body>{body}")
    page.evaluate(GEOMETRY)
    allowed = [{"rule": "cut", "selector": "p"}, {"rule": "small-text", "selector": ".tiny"}]

    found = page.evaluate("(asked) => geometry.faults(asked)", ASKED | {"allowed": allowed})

    assert found == {"faults": [], "used": [1]}
