"""docs/protocol.md says what the server does: commands, fields, settings."""

import re
from typing import Any

from tests.conftest import ROOT
from workshop.commands.entering import INVITING
from workshop.commands.registry import COMMANDS, NOT_ON_THE_WIRE
from workshop.rules.refusals import CODES
from workshop.rules.settings import LINE_MOST, SETTINGS, Choice, EarlierStep, Flag, Lines, Whole

DOC = (ROOT / "docs" / "protocol.md").read_text()

#: Who is named in the table of commands; the organiser gives what the facilitator gives.
DOCUMENTED = ("group", "facilitator", "helper")


def rows_under(heading: str) -> list[list[str]]:
    """The cells of the first table under a heading."""
    lines = iter(DOC.split(f"### {heading}\n", 1)[1].splitlines())
    rows: list[list[str]] = []
    for line in lines:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif rows:
            break
    return rows[2:]


def test_every_command_is_documented_with_its_fields_and_who_may_give_it() -> None:
    documented = {}
    for name, who, payload, _ in rows_under("Commands"):
        fields = frozenset(re.findall(r"\w+\??", payload))
        documented[name.strip("`")] = (frozenset(who.split(", ")), fields)

    wire: dict[str, Any] = {
        name: (roles & set(DOCUMENTED), order) for name, (order, roles) in INVITING.items()
    }
    for name, command in COMMANDS.items():
        if name not in NOT_ON_THE_WIRE:
            wire[name] = (command.roles & set(DOCUMENTED), command.order)
    registered = {
        name: (
            roles,
            frozenset(
                field + ("" if info.is_required() else "?")
                for field, info in order.model_fields.items()
            ),
        )
        for name, (roles, order) in wire.items()
    }

    assert documented == registered


def test_every_refusal_is_documented_with_its_facts() -> None:
    documented = {
        code.strip("`"): tuple(re.findall(r"\w+", facts))
        for code, facts, _ in rows_under("Refusals")
    }

    assert documented == CODES


def test_every_setting_is_documented_with_its_values_and_default() -> None:
    documented: dict[str, dict[str, tuple[str, str]]] = {kind: {} for kind in SETTINGS}
    for kinds, name, values, default in rows_under("Step settings"):
        for kind in SETTINGS if kinds == "all" else kinds.split(", "):
            documented[kind][name.strip("`")] = (values, default)

    for kind, settings in SETTINGS.items():
        assert set(documented[kind]) == set(settings)
        for name, setting in settings.items():
            values, default = documented[kind][name]
            assert default == default_in_words(setting), name
            assert values.startswith(values_in_words(name, setting)), name


def values_in_words(name: str, setting: Any) -> str:
    if isinstance(setting, Whole):
        return "1 to the budget" if name == "limit" else f"{setting.least} to {setting.most:,}"
    if isinstance(setting, Flag):
        return "true, false"
    if isinstance(setting, Lines):
        return f"up to {setting.most} lines of {LINE_MOST} characters"
    if isinstance(setting, EarlierStep):
        return "the id of an earlier score step"
    return ", ".join(setting.words) if isinstance(setting, Choice) else "`{"


def default_in_words(setting: Any) -> str:
    return str(setting.default or None if isinstance(setting, Lines) else setting.default).lower()
