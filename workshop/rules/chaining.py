"""What an earlier workshop found goes into a new one, with where it came from."""

from typing import Any

from .ideas import IDEAS_GO_INTO
from .refusals import Refusal
from .rows import Idea
from .state import Act, Workshop
from .text import clean_detail, clean_idea

BROUGHT_MOST = 500


def bring_ideas(
    workshop: Workshop, act: Act, *, step: str, ideas: list[dict[str, Any]]
) -> dict[str, Any]:
    """Ideas of an earlier workshop, all or none; they belong to no group.

    Each is `{text, detail, theme, origin}`, `origin` being `{workshop, title, idea, number}`. Two
    that say the same were two there, and stay so.
    """
    row = workshop.step(step)
    if row.kind not in IDEAS_GO_INTO:
        raise Refusal("step.wrong_kind")
    if row.state != "prepared":
        raise Refusal("step.not_prepared")
    brought = []
    for one in ideas:
        if one["theme"] is not None:
            workshop.theme(one["theme"])
        text = clean_idea(one["text"])
        number = len(workshop.ideas) + 1
        idea = Idea(
            id=f"i{number}",
            number=number,
            step=row.id,
            group=None,
            text=text,
            first_text=text,
            detail=clean_detail(one["detail"]),
            by=act.by,
            theme=one["theme"],
            origin=one["origin"],
            at=act.at,
        )
        workshop.put(idea)
        brought.append(idea.id)
    return {"ideas": brought}
