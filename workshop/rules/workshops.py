"""A workshop begins, opens its door, and says what its screen shows."""

from dataclasses import replace
from typing import Any

from .rows import About
from .sequences import add_step, clean_title
from .state import Act, Workshop


def create_workshop(
    workshop: Workshop,
    act: Act,
    *,
    title: str,
    question: str,
    language: str,
    group_word: str,
    points_word: str,
    steps: list[dict[str, Any]],
) -> dict[str, Any]:
    """The first command of every workshop."""
    workshop.put(
        About(
            title=clean_title(title),
            question=clean_title(question),
            language=language,
            group_word=group_word,
            points_word=points_word,
            created_at=act.at,
        )
    )
    for step in steps:
        add_step(workshop, act, **step)
    return {}


def set_door(workshop: Workshop, act: Act, *, door: str) -> dict[str, Any]:
    """`open`, `ask` (each is let in by the facilitator) or `shut`."""
    workshop.put(replace(workshop.about, door=door))
    return {}


def show_screen(workshop: Workshop, act: Act, *, what: str, page: int = 0) -> dict[str, Any]:
    """What the screen shows: what the step calls for, how to join, the wall, or the tally."""
    workshop.put(replace(workshop.about, screen_what=what, screen_page=page))
    return {}


def blank_screen(workshop: Workshop, act: Act, *, blank: bool) -> dict[str, Any]:
    """Nothing on the screen, until it comes back."""
    workshop.put(replace(workshop.about, screen_blank=blank))
    return {}


def calm_screen(workshop: Workshop, act: Act, *, calm: bool) -> dict[str, Any]:
    """No motion on the screen, until it is wanted again."""
    workshop.put(replace(workshop.about, screen_calm=calm))
    return {}


def look_up(workshop: Workshop, act: Act, *, on: bool) -> dict[str, Any]:
    """All tablets dim to one sentence, "look at the screen", until they are let go."""
    workshop.put(replace(workshop.about, look_up=on))
    return {}


def plan_end(workshop: Workshop, act: Act, *, ends_at: int | None) -> dict[str, Any]:
    """When it is planned to end, in milliseconds since 1970; None where nothing is planned."""
    workshop.put(replace(workshop.about, ends_at=ends_at))
    return {}


def freeze_screen(workshop: Workshop, act: Act, *, freeze: bool) -> dict[str, Any]:
    """The screen stays as it is, whatever changes behind it."""
    workshop.put(replace(workshop.about, screen_frozen=freeze))
    return {}
