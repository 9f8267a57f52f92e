"""Every word that an export may need is there, in both languages."""

import pytest

from workshop.commands.registry import COMMANDS
from workshop.rules.settings import KINDS, SETTINGS, Choice
from workshop.words import LANGUAGES, words

ROLES = ("facilitator", "organiser", "helper", "visitor", "clock", "group")


def words_of(setting: str, kind: str = "vote") -> tuple[str, ...]:
    found = SETTINGS[kind][setting]
    assert isinstance(found, Choice)
    return found.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_has_a_name_has_words(language: str) -> None:
    needed = {
        *(f"command.{command}" for command in COMMANDS),
        *(f"kind.{kind}" for kind in KINDS),
        *(f"step.{state}" for state in ("prepared", "open", "closed", "revealed")),
        *(f"state.{state}" for state in ("active", "merged", "hidden", "withdrawn")),
        *(f"state.pending.{why}" for why in ("accept", "delay", "late")),
        *(f"barred.{who}" for who in words_of("barred")),
        *(f"order.{by}" for kind in ("vote", "score") for by in words_of("order", kind)),
        *(f"who.{role}" for role in ROLES),
        *(f"scores.word.{word}" for word in ("agreed", "mixed", "two_camps")),
        *(f"feeling.{feeling}" for feeling in ("good", "mixed", "bad")),
    }

    assert {f"export.{key}" for key in needed} - set(words(language)) == set()
