"""What each surface holds to: the least that is touched and read, and whether it scrolls.

A page that a hand touches gives it 44 pixels (WCAG 2.5.5); a pointer needs 24 (2.5.8). The screen
is read from the back of the room: main text from 1/25 of its height, nothing under 1/36, and it
never scrolls. It is composed for a landscape picture: on a narrower one its letters follow the
width, as if the height were three quarters of it. As narrow as a phone, or as a laptop's at 400 %,
it is one column that is read by hand.
"""

from typing import Any

TOUCH, POINTER = 44, 24
READ_PX = 12
MAIN, SECOND = 1 / 25, 1 / 36
LANDSCAPE = 0.75
READ_BY_HAND_PX = 700

HELD = {"touch": TOUCH, "text": READ_PX, "scrolls": True}
AT_A_DESK = {"touch": POINTER, "text": READ_PX, "scrolls": True}

#: Where a rule does not hold, and why that is right.
ALLOWED: tuple[tuple[str, str, str], ...] = (
    ("small-text", ".sticker > *", "a group's mark in its sticker: its name stands beside it"),
    ("overlaps", ".search", "a key's name lies in its field, on the room that the field leaves it"),
    ("small-text", ".preview", "a picture of a page that is to come, not read but recognised"),
    ("cut", ".preview", "the same"),
    ("spills", ".sc-plot b", "how many scored so stands over its column"),
    ("empty", "body:has(main.blank)", "the facilitator has emptied the screen"),
    ("sideways", ".sc-scrolls", "a table of scores is as wide as it has criteria; keys scroll it"),
)
#: What somebody opened over a page, and shuts again; what is said over it for a moment.
OPENED = ".panel, .toast, .ending .sheet, .closing, .aside-note, dialog, [popover]"


def asked_of(name: str, width: int, height: int) -> dict[str, Any]:
    """What tests/sweep/geometry.js asks of a page of that name and size."""
    allowed = [{"rule": rule, "selector": selector} for rule, selector, _ in ALLOWED]
    if name == "screen" and width > READ_BY_HAND_PX:
        high = min(height, width * LANDSCAPE)
        main = {"selector": "h1, .lead", "size": high * MAIN}
        return {
            "touch": POINTER,
            "text": high * SECOND,
            "main": main,
            "scrolls": False,
            "opened": OPENED,
            "allowed": allowed,
        }
    at_a_desk = name in ("facilitator", "helper", "desk", "screen", "sheets")
    return (AT_A_DESK if at_a_desk else HELD) | {"opened": OPENED, "allowed": allowed}
