""" "That's ours too": while ideas are written, a group puts its own words under another's idea."""

from dataclasses import replace
from typing import Any

from .candidates import check_not_being_scored
from .groups import acting_group, undone
from .ideas import WAITS, submit_idea
from .merging import lower_what_was_met
from .notices import tell
from .points import authors, open_for, owners
from .refusals import Refusal
from .rows import Idea
from .settling import regrouping
from .state import Act, Workshop


def join_idea(
    workshop: Workshop, act: Act, *, idea: str, text: str, detail: str = ""
) -> dict[str, Any]:
    """What a group wrote becomes a source of an idea that it sees: its own words stay its own.

    It is one of the group's ideas, with a number, and counts as one. Gives `{idea, number,
    source, source_number}`. Raises `idea.join_waits` where what is written waits for the
    facilitator: nothing may come onto the wall past them.
    """
    group = acting_group(workshop, act, None)
    lead = _in_sight(workshop, group, idea)
    step = open_for(workshop, lead.step, group, "ideas")
    if lead.lead:
        raise Refusal("idea.is_a_source", lead=lead.lead)
    if lead.state != "active":
        raise Refusal("idea.not_active")
    check_not_being_scored(workshop, lead)
    if step.settings["to_screen"] in WAITS:
        raise Refusal("idea.join_waits")
    wrote = authors(workshop, lead)
    if group in wrote:
        raise Refusal("idea.yours_already")
    sent = submit_idea(workshop, act, step=step.id, text=text, detail=detail, anyway=True)
    with regrouping(workshop) as returned:
        source = replace(workshop.idea(sent["idea"]), theme=lead.theme)
        workshop.put(replace(source, state="merged", lead=lead.id, ours_too=True))
        # the last merge can't be built again as it was, with one more behind it
        workshop.put(replace(lead, before_merge=None))
        returned.append(lead.id)
    for other in sorted(wrote):
        tell(workshop, other, "idea.joined", idea=lead.id)
    return {
        "idea": lead.id,
        "number": lead.number,
        "source": source.id,
        "source_number": source.number,
    }


def _in_sight(workshop: Workshop, group: str, id: str) -> Idea:
    """An idea that the group may see: not one that waits for the step to close."""
    idea = workshop.idea(id)
    step = workshop.step(idea.step)
    waits = step.settings.get("others_shown") == "close" and step.state == "open"
    if waits and group not in authors(workshop, idea):
        raise Refusal("idea.unknown")
    return idea


def part_idea(workshop: Workshop, act: Act, *, idea: str) -> dict[str, Any]:
    """A group takes back what it joined to another's idea, while the step is open."""
    group = acting_group(workshop, act, None)
    row = workshop.idea(idea)
    if group not in owners(workshop, row):
        raise Refusal("idea.not_yours")
    if not row.lead or not row.ours_too:
        raise Refusal("idea.not_merged")
    open_for(workshop, row.step, group)
    lead = workshop.idea(row.lead)
    with regrouping(workshop) as returned:
        workshop.put(replace(row, state="withdrawn", lead=None, ours_too=False))
        alone = not workshop.sources(lead.id)
        text = None if alone else lead.lead_text
        workshop.put(replace(lead, lead_text=text, before_merge=None))
        returned.append(lead.id)
    lower_what_was_met(workshop, workshop.idea(lead.id))
    undone(workshop, row.step, group)
    return {}
