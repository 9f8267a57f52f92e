"""Every refusal that the rules can raise is raised by a test of theirs."""

import re
from pathlib import Path

import pytest

from workshop.rules.refusals import CODES, Refusal

HERE = Path(__file__).parent
RULES = HERE.parent.parent / "workshop" / "rules"

#: What is not raised by the rules, and where it is.
ELSEWHERE = {
    "malformed": "commands/requests, live, web: a payload's shape",
    "too_fast": "rates",
    "too_large": "web",
    "internal": "commands/judging",
    "csrf": "web",
    "key.wrong": "web/doorkeeping",
    "code.unknown": "web",
    "command.not_yours": "commands/judging",
    "device.revoked": "commands/judging",
    "invite.unknown": "commands/house",
    "invite.expired": "commands/house",
    "workshop.unknown": "commands/door",
    "workshop.deleted": "commands/door",
    "format.broken": "formats/faults",
    "format.unknown": "formats/shelf",
    "format.name_taken": "formats/shelf",
    "chaining.nothing_chosen": "commands/chaining",
    "chaining.no_score_step": "commands/chaining",
    "chaining.no_ideas_step": "commands/chaining",
    "archive.unreadable": "exports/archive",
    "archive.version": "exports/archive",
    "group.too_many_members": "rules/tables, behind the bounds of commands/orders",
}


def raised_by_tests() -> set[str]:
    """The codes in `refused("…")` of the tests beside this one."""
    texts = [file.read_text() for file in HERE.glob("test_*.py")]
    return {code for text in texts for code in re.findall(r'refused\(\s*"([a-z_.]+)"', text)}


def raised_by_rules() -> set[str]:
    """Every code that stands in a string of the rules, but in their list."""
    files = [file for file in RULES.glob("*.py") if file.name != "refusals.py"]
    words = {w for file in files for w in re.findall(r'"([a-z_]+\.?[a-z_]*)"', file.read_text())}
    return words & set(CODES)


@pytest.mark.parametrize("code", sorted(raised_by_rules() - set(ELSEWHERE)))
def test_every_refusal_of_the_rules_is_raised_by_a_test(code: str) -> None:
    assert code in raised_by_tests()


@pytest.mark.parametrize("code", sorted(set(CODES)))
def test_every_refusal_comes_from_somewhere(code: str) -> None:
    assert (code in raised_by_rules()) or (code in ELSEWHERE)


def test_a_refusal_says_why_as_a_code_and_facts() -> None:
    refusal = Refusal("points.over_limit", most=3)

    assert (refusal.code, refusal.facts) == ("points.over_limit", {"most": 3})


def test_a_code_that_is_not_listed_is_none() -> None:
    with pytest.raises(AssertionError):
        Refusal("points.too_greedy")
