"""Taking a text out for good: from the rows, from stored tallies, and from the journal.

A mark stands where the text stood. It is another one for every idea and group, so that the rules
can be run again over the journal: two removed texts are never "already there" to each other.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .refusals import Refusal
from .rows import Idea, Tally
from .state import Act, Workshop
from .text import REMOVED, fold

#: Commands whose arguments hold the text of one idea.
TEXTS = ("idea.submit", "idea.edit", "idea.correct", "idea.merge", "idea.join")


def mark_of(id: str) -> str:
    """What stands in the place of a removed text."""
    return f"{REMOVED}{id}{REMOVED}"


def _says(row: Idea) -> set[str]:
    return {fold(text) for text in (row.text, row.first_text, row.lead_text) if text}


def redact_idea(
    workshop: Workshop, act: Act, *, idea: str, ideas: list[str] | None = None
) -> dict[str, Any]:
    """Remove the texts of an idea, and the same text where its lead or sources say it too.

    `ideas` is what was found to say it, as the journal keeps it: once the texts are gone, a
    replay can't find them by comparing.
    """
    redacted = [row.id for row in _who_says_it(workshop, idea)] if ideas is None else ideas
    removed = set().union(*(_says(workshop.idea(id)) for id in redacted))
    for id in redacted:
        row, mark = workshop.idea(id), mark_of(id)
        workshop.put(
            replace(
                row,
                text=mark,
                first_text=mark,
                lead_text=mark if row.lead_text else None,
                detail="",
                redacted=True,
            )
        )

    def is_gone(idea: str, text: str | None) -> bool:
        # what is a mark already counts as gone: in a replay it was one from the beginning, and
        # what is put here has to be put there
        return text is not None and (
            idea in redacted
            or text.startswith(REMOVED)
            or fold(text) in removed - _says(workshop.idea(idea))
        )

    for other in list(workshop.ideas.values()):
        if _names_gone(other.before_merge, is_gone):
            workshop.put(replace(other, before_merge=_without(other.before_merge, is_gone)))
    for tally in list(workshop.tallies.values()):
        if any(is_gone(row["idea"], row["text"]) for row in tally.content["rows"]):
            workshop.put(_without_gone(tally, is_gone))
    workshop.removed |= removed
    return {"ideas": redacted}


def _who_says_it(workshop: Workshop, idea: str) -> list[Idea]:
    row = workshop.idea(idea)
    lead = workshop.idea(row.lead) if row.lead else row
    return [o for o in workshop.family(lead) if o.id == row.id or _says(o) & _says(row)]


IsGone = Callable[[str, str | None], bool]


def _without(families: list[dict[str, Any]] | None, is_gone: IsGone) -> list[dict[str, Any]] | None:
    """What an undo would rebuild, without the texts that are gone."""
    if families is None:
        return None
    return [
        family
        | {
            "lead_text": mark_of(family["lead"])
            if is_gone(family["lead"], family["lead_text"])
            else family["lead_text"],
            "before": _without(family["before"], is_gone),
        }
        for family in families
    ]


def _names_gone(families: list[dict[str, Any]] | None, is_gone: IsGone) -> bool:
    return any(
        is_gone(family["lead"], family["lead_text"]) or _names_gone(family["before"], is_gone)
        for family in families or []
    )


def _without_gone(tally: Tally, is_gone: IsGone) -> Tally:
    rows = [
        row | {"text": mark_of(row["idea"])} if is_gone(row["idea"], row["text"]) else row
        for row in tally.content["rows"]
    ]
    return replace(tally, content=tally.content | {"rows": rows})


def redact_group(workshop: Workshop, act: Act, *, group: str) -> dict[str, Any]:
    """Remove a group's name; its number and mark stay."""
    row = workshop.group(group)
    if row.redacted:
        raise Refusal("group.name_invalid")
    mark = mark_of(row.id)
    workshop.put(replace(row, name=mark, name_key=mark, redacted=True))
    return {"group": row.id}


def redact_journal(
    workshop: Workshop, journal: list[dict[str, Any]], redactions: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The journal entries that these redactions change, as they become.

    `redactions` are entries of `idea.redact` and `group.redact`, just made; what was said after
    one stays. An entry has `revision`, `command`, `actor`, `arguments` and `answer`. Texts that
    wandered to another idea, which no longer says them, go too.
    """
    gone: dict[str, int] = {}
    for entry in redactions:
        answer = entry["answer"]
        named = answer["ideas"] if entry["command"] == "idea.redact" else [answer["group"]]
        gone |= dict.fromkeys(named, entry["revision"])
    last = max(gone.values(), default=0)
    changed = []
    for entry in journal:
        before = {id for id, revision in gone.items() if entry["revision"] < revision}
        if entry["revision"] >= last:
            redacted = entry
        elif entry["command"] in TEXTS:
            redacted = _without_text(workshop, entry, before)
        elif entry["command"] == "idea.bring":
            redacted = _without_brought(workshop, entry, before)
        elif entry["command"] in ("group.join", "group.rename", "group.add", "group.split"):
            redacted = _without_names(entry, before)
        else:
            redacted = entry
        if redacted != entry:
            changed.append(redacted)
    return changed


def _without_text(workshop: Workshop, entry: dict[str, Any], ideas: set[str]) -> dict[str, Any]:
    arguments, answer = entry["arguments"], entry["answer"]
    # of what joined another idea, the text is the new one's
    idea = answer.get("source") or arguments.get("idea") or answer.get("idea")
    text = arguments.get("text")
    if text is None:
        return entry
    wandered = fold(text) in workshop.removed - _says(workshop.idea(idea))
    if idea not in ideas and not wandered:
        return entry
    removed: dict[str, Any] = {"text": mark_of(idea), "anyway": True}
    if arguments.get("detail") and idea in ideas:
        removed["detail"] = ""
    kept = {name: value for name, value in removed.items() if name in arguments}
    return entry | {"arguments": arguments | kept}


def _without_brought(workshop: Workshop, entry: dict[str, Any], ideas: set[str]) -> dict[str, Any]:
    """What came from an earlier workshop, each idea as if it had been submitted alone."""
    brought = []
    for id, one in zip(entry["answer"]["ideas"], entry["arguments"]["ideas"], strict=True):
        wandered = fold(one["text"]) in workshop.removed - _says(workshop.idea(id))
        gone = {"text": mark_of(id)} if id in ideas or wandered else {}
        brought.append(one | gone | ({"detail": ""} if id in ideas else {}))
    return entry | {"arguments": entry["arguments"] | {"ideas": brought}}


def _without_names(entry: dict[str, Any], groups: set[str]) -> dict[str, Any]:
    arguments, answer = entry["arguments"], entry["answer"]
    if entry["command"] == "group.add":
        pairs = zip(answer["groups"], arguments["names"], strict=True)
        names = [mark_of(id) if id in groups else name for id, name in pairs]
        return entry | {"arguments": arguments | {"names": names}}
    actor = entry["actor"].removeprefix("group:")
    group = answer.get("group") or arguments.get("group") or actor
    if group not in groups:
        return entry
    mark = mark_of(group)
    renamed = {"arguments": arguments | {"name": mark}}
    if "name" in answer:
        renamed["answer"] = answer | {"name": mark}
    return entry | renamed
