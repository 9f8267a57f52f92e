"""Colours: parts use meanings alone, night is one by device and by choice, contrast is kept."""

import re

import pytest

from tests.conftest import ROOT

CSS = ROOT / "static" / "css"
TOKENS = (CSS / "tokens.css").read_text()
BLOCK = re.compile(r"([^{}]+){([^{}]*)}")
THEMES = {
    "day": [":root"],
    "night": [":root", ':root[data-theme="dark"]'],
    "day, more contrast": [":root", ':root[data-contrast="more"]'],
    "night, more contrast": [
        ":root",
        ':root[data-theme="dark"]',
        ':root[data-contrast="more"]',
        ':root[data-contrast="more"][data-theme="dark"]',
    ],
}


def blocks(selector: str) -> dict[str, str]:
    """The tokens that a selector sets, wherever it stands."""
    found: dict[str, str] = {}
    plain = re.sub(r"/\*.*?\*/", "", TOKENS, flags=re.S)
    for named, body in BLOCK.findall(plain.split("@media")[0] + after_media(plain)):
        if named.strip() == selector:
            found |= dict(re.findall(r"(--[\w-]+):\s*([^;]+);", body))
    return found


def after_media(plain: str) -> str:
    """What comes behind the one media query."""
    return plain.split("@media")[1].split("\n}\n", 1)[1]


def in_media() -> dict[str, str]:
    plain = re.sub(r"/\*.*?\*/", "", TOKENS, flags=re.S)
    return dict(re.findall(r"(--[\w-]+):\s*([^;]+);", plain.split("@media")[1].split("\n}\n")[0]))


def theme(name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for selector in THEMES[name]:
        found |= blocks(selector)
    return found


def colour(tokens: dict[str, str], name: str) -> tuple[float, float, float]:
    value = tokens[name]
    while value.startswith("var("):
        value = tokens[value[4:-1]]
    return tuple(int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))  # type: ignore[return-value]


def luminance(rgb: tuple[float, float, float]) -> float:
    """Relative luminance, WCAG 2.2."""
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(tokens: dict[str, str], one: str, other: str) -> float:
    """From 1 to 21, WCAG 2.2."""
    light, dark = sorted((luminance(colour(tokens, n)) for n in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_counted_as_published() -> None:
    tokens = {"--one": "#ffffff", "--other": "#000000", "--grey": "#767676"}

    assert round(contrast(tokens, "--one", "--other"), 2) == 21
    assert round(contrast(tokens, "--one", "--grey"), 2) == 4.54


def test_night_is_the_same_by_device_and_by_choice() -> None:
    assert in_media() == blocks(':root[data-theme="dark"]')


@pytest.mark.parametrize("name", THEMES)
def test_text_on_paper_and_cards_is_read_from_the_back_of_the_room(name: str) -> None:
    tokens = theme(name)

    faint = {
        (text, ground): round(contrast(tokens, text, ground), 2)
        for text in ("--ink", "--soft")
        for ground in ("--paper", "--card")
        if contrast(tokens, text, ground) < 7
    }

    assert faint == {}


@pytest.mark.parametrize("name", THEMES)
def test_what_is_coloured_can_be_read(name: str) -> None:
    tokens = theme(name)
    pairs = [
        (text, ground)
        for text in ("--accent", "--ok", "--warn", "--danger")
        for ground in ("--paper", "--card", f"{text}-tint")
    ]
    pairs += [("--accent-ink", "--accent"), ("--paper", "--ink"), ("--group-4-ink", "--group-4")]
    pairs += [("--group-ink", f"--group-{n}") for n in range(1, 13) if n != 4]

    faint = {
        pair: round(contrast(tokens, *pair), 2) for pair in pairs if contrast(tokens, *pair) < 4.5
    }

    assert faint == {}


@pytest.mark.parametrize("name", THEMES)
def test_edges_of_fields_and_stickers_stand_out(name: str) -> None:
    tokens = theme(name)

    faint = {
        ground: round(contrast(tokens, "--edge", ground), 2)
        for ground in ("--paper", "--card")
        if contrast(tokens, "--edge", ground) < 3
    }

    assert faint == {}


#: Where a colour stands for itself: paper is light whatever the page is; a chart has scales.
PRINTED = {"paper.css", "sheets.css", "score_charts.css", "screen-tally.css", "tokens.css"}


def test_parts_use_meanings_and_no_colour_of_their_own() -> None:
    own = {}
    for path in sorted(CSS.glob("*.css")):
        if path.name in PRINTED:
            continue
        plain = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)
        found = re.findall(r"#[0-9a-fA-F]{3,8}\b", plain)
        white = {"#ffffff", "#fff"}  # behind a QR, which is black on white in every theme
        if set(found) - white:
            own[path.name] = sorted(set(found) - white)

    assert own == {}


def test_no_part_reaches_for_the_palette() -> None:
    palette = set(blocks(":root")) - set(blocks(':root[data-theme="dark"]'))
    hues = {
        name for name in palette if re.search(r"-\d+$", name) and not name.startswith("--group")
    }
    used = {
        path.name: sorted(hues & set(re.findall(r"var\((--[\w-]+)", path.read_text())))
        for path in CSS.glob("*.css")
        if path.name not in PRINTED
    }

    assert {name: found for name, found in used.items() if found} == {}
