"""Merging and splitting: a lead speaks for its sources, one level, and nothing is ever lost."""

from dataclasses import replace
from typing import Any

from .candidates import check_not_being_scored
from .groups import acting_group
from .notices import tell
from .points import authors, owners
from .refusals import Refusal
from .rows import Apart, Idea, Objection
from .settling import regrouping
from .state import Act, Workshop
from .text import clean_idea


def _active(workshop: Workshop, id: str) -> Idea:
    idea = workshop.idea(id)
    if idea.lead:
        raise Refusal("idea.is_a_source", lead=idea.lead)
    if idea.state != "active":
        raise Refusal("idea.not_active")
    check_not_being_scored(workshop, idea)
    return idea


def merge_ideas(
    workshop: Workshop, act: Act, *, ideas: list[str], text: str | None = None
) -> dict[str, Any]:
    """The first idea leads, with its own text or a new one; the others stand behind it.

    Leads bring all their sources along. Groups whose ideas are concerned are told with which
    ideas theirs now stands.
    """
    together = [_active(workshop, id) for id in dict.fromkeys(ideas)]
    if len(together) < 2:
        raise Refusal("merge.too_few")
    lead, *others = together
    before = [_as_it_stands(workshop, idea) for idea in together]
    lead_text = clean_idea(text) if text is not None else lead.lead_text
    with regrouping(workshop) as returned:
        for idea in others:
            for original in workshop.family(idea):
                _stand_behind(workshop, original, lead.id)
        workshop.put(replace(lead, lead_text=lead_text, before_merge=before))
        returned.append(lead.id)
        # the reason is read before what came back for it
        _tell_authors(workshop, lead.id)
    return {"idea": lead.id}


def _stand_behind(workshop: Workshop, idea: Idea, lead: str) -> None:
    workshop.put(replace(idea, state="merged", lead=lead, lead_text=None, before_merge=None))


def _as_it_stands(workshop: Workshop, idea: Idea) -> dict[str, Any]:
    """A family as one value, from which an undo builds it again."""
    return {
        "lead": idea.id,
        "lead_text": idea.lead_text,
        "sources": [source.id for source in workshop.sources(idea.id)],
        "before": idea.before_merge,
    }


def _tell_authors(workshop: Workshop, lead: str) -> None:
    family = workshop.family(workshop.idea(lead))
    for group in sorted(authors(workshop, workshop.idea(lead))):
        own = [idea.id for idea in family if group in owners(workshop, idea)]
        others = [idea.id for idea in family if idea.id != own[0]]
        tell(workshop, group, "idea.merged", **{"idea": own[0], "lead": lead, "with": others})


def split_idea(workshop: Workshop, act: Act, *, idea: str, undo: bool = False) -> dict[str, Any]:
    """A source leaves its lead; or, named by the lead, all its sources leave.

    With `undo`, the last merge of the lead alone is taken back: what it found merged stays so.
    """
    row = workshop.idea(idea)
    lead = workshop.idea(row.lead) if row.lead else row
    sources = workshop.sources(lead.id)
    if not sources:
        raise Refusal("idea.not_merged")
    if lead.state != "active":
        raise Refusal("idea.not_active")
    check_not_being_scored(workshop, lead)
    if undo and (row.lead or not lead.before_merge):
        raise Refusal("idea.nothing_to_undo")
    with regrouping(workshop) as returned:
        leaving = [row] if row.lead else sources
        for source in leaving:
            # undone, it stands where its group had put it
            ours_too = source.ours_too and undo
            workshop.put(replace(source, state="active", lead=None, ours_too=ours_too))
        rest = len(sources) > len(leaving)
        workshop.put(replace(lead, lead_text=lead.lead_text if rest else None, before_merge=None))
        if undo:
            _rebuild(workshop, lead.before_merge or [])
            stands = [family["lead"] for family in lead.before_merge or []]
        else:
            stands = [lead.id, *(source.id for source in leaving)]
        returned.extend(stands)
    for original in [lead, *sources]:
        lower_what_was_met(workshop, workshop.idea(original.id))
    stood = [(idea, owners(workshop, idea)) for idea in [lead, *leaving]]
    for group in sorted(set().union(*(wrote for _, wrote in stood))):
        own = next(idea.id for idea, wrote in stood if group in wrote)
        tell(workshop, group, "idea.split", idea=own)
    return {"ideas": stands}


def _rebuild(workshop: Workshop, families: list[dict[str, Any]]) -> None:
    for family in families:
        for source in family["sources"]:
            _stand_behind(workshop, workshop.idea(source), family["lead"])
        lead = workshop.idea(family["lead"])
        workshop.put(replace(lead, lead_text=family["lead_text"], before_merge=family["before"]))


def object_to_merge(workshop: Workshop, act: Act, *, idea: str) -> dict[str, Any]:
    """A group says of its idea in a merge: "that's not the same". The facilitator decides."""
    group = acting_group(workshop, act, None)
    row = workshop.idea(idea)
    lead = row.lead or row.id
    if not workshop.sources(lead):
        raise Refusal("idea.not_merged")
    if group not in authors(workshop, workshop.idea(lead)):
        raise Refusal("idea.not_yours")
    workshop.put(Objection(idea=lead, group=group, raised=True))
    return {}


def dismiss_objection(workshop: Workshop, act: Act, *, idea: str) -> dict[str, Any]:
    """The facilitator has heard the objections to this lead and keeps the merge."""
    if not objections_to(workshop, idea):
        raise Refusal("objection.unknown")
    _lower_objections(workshop, idea)
    return {}


def objections_to(workshop: Workshop, idea: str) -> list[str]:
    """The groups that object to the merge under this lead."""
    rows = workshop.objections.values()
    return [row.group for row in rows if row.idea == idea and row.raised]


def _lower_objections(workshop: Workshop, idea: str) -> None:
    for row in list(workshop.objections.values()):
        if row.idea == idea and row.raised:
            workshop.put(replace(row, raised=False))


def lower_what_was_met(workshop: Workshop, idea: Idea) -> None:
    """Objections of groups that are no longer in the merge that they objected to."""
    concerned = authors(workshop, idea) if workshop.sources(idea.id) else set()
    for row in list(workshop.objections.values()):
        if row.idea == idea.id and row.raised and row.group not in concerned:
            workshop.put(replace(row, raised=False))


def keep_apart(workshop: Workshop, act: Act, *, ideas: list[str]) -> dict[str, Any]:
    """Two ideas look alike and are not: they are not proposed together again."""
    pair = sorted({workshop.idea(id).id for id in ideas})
    if len(pair) != 2:
        raise Refusal("merge.too_few")
    workshop.put(Apart(one=pair[0], other=pair[1]))
    return {}
