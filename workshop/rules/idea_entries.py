"""What an idea looks like in a view: to all, and to the facilitator."""

from .entries import Entry
from .merging import objections_to
from .points import authors
from .rows import Idea
from .state import Workshop
from .text import REMOVED
from .themes import theme_of


def idea_entry(workshop: Workshop, idea: Idea, authors_shown: bool) -> Entry:
    entry: Entry = {
        "id": idea.id,
        "number": idea.number,
        "step": idea.step,
        "text": "" if _is_silent(idea) else workshop.says(idea),
        "detail": idea.detail,
        "state": idea.state,
        "redacted": _is_silent(idea),
        "at": idea.at,
        "sources": [
            {
                "id": source.id,
                "number": source.number,
                "text": "" if source.redacted else source.text,
                "detail": source.detail,
                "redacted": source.redacted,
            }
            for source in workshop.sources(idea.id)
        ],
    }
    if idea.lead_text and entry["sources"] and not idea.redacted:
        # the lead's own first words stand beside those of its sources
        entry["own_text"] = idea.text
    said = {
        "theme": theme_of(workshop, idea),
        "feeling": idea.feeling,
        "circle": idea.circle,
        "origin": idea.origin,
    }
    entry |= {name: value for name, value in said.items() if value}
    if authors_shown:
        entry["groups"] = sorted(authors(workshop, idea))
    return entry


def _is_silent(idea: Idea) -> bool:
    """Its text was removed, and no later wording stands in its place."""
    return (idea.lead_text or idea.text).startswith(REMOVED)


def idea_for_facilitator(workshop: Workshop, idea: Idea) -> Entry:
    return idea_entry(workshop, idea, authors_shown=True) | {
        "first_text": "" if idea.redacted else idea.first_text,
        "group": idea.group,
        "lead": idea.lead,
        "by": idea.by,
        "entered_for": idea.group is not None and idea.by == "facilitator",
        "pending": idea.pending if idea.state == "pending" else None,
        "objections": objections_to(workshop, idea.id) if idea.state == "active" else [],
        "undo": bool(idea.before_merge),
    }
