"""What a workshop and its steps look like in a view: each function says it for one audience."""

from typing import Any

from .advice import advice
from .candidates import candidates, who_comes
from .criteria import criteria_for, is_locked
from .proposals import Pair
from .refusals import Refusal
from .rows import Criterion, Step, Theme
from .settings import ON_CANDIDATES, setting
from .state import Workshop
from .steps import is_over, why_not_open
from .tallies import may_see

Entry = dict[str, Any]


def about_entry(workshop: Workshop, with_screen: bool) -> Entry:
    about, step = workshop.about, workshop.open_step()
    present = workshop.present_groups()
    entry: Entry = {
        "title": about.title,
        "question": about.question,
        "language": about.language,
        "group_word": about.group_word,
        "points_word": about.points_word,
        "profiles": about.profiles,
        "door": about.door,
        "step": step.id if step else None,
        "current": step.id if step else about.last_step,
        "over": is_over(workshop),
        "groups": len(present),
        "people": workshop.people(),
        "look_up": about.look_up,
    }
    if with_screen:
        entry["screen"] = {
            "what": about.screen_what,
            "page": about.screen_page,
            "blank": about.screen_blank,
            "frozen": about.screen_frozen,
            "calm": about.screen_calm,
        }
    return entry


def step_entry(workshop: Workshop, step: Step) -> Entry:
    timer = None
    if step.timer_ends_at is not None or step.timer_left_ms is not None:
        timer = {"ends_at": step.timer_ends_at, "left_ms": step.timer_left_ms}
    tally = workshop.tally(step.id)
    if step.kind in ON_CANDIDATES and tally is not None:
        voted = sorted(tally.content["rows"], key=lambda row: int(row["number"]))
        ideas = [row["idea"] for row in voted]
    else:
        works = step.kind in ON_CANDIDATES
        ideas = [i.id for i in candidates(workshop, step.id)] if works else []
    entry: Entry = {
        "id": step.id,
        "position": step.position,
        "kind": step.kind,
        "title": step.title,
        "instruction": step.instruction,
        "state": step.state,
        "settings": step.settings,
        "only_group": step.only_group,
        "closing_at": step.closing_at,
        "timer": timer,
        "candidates": ideas,
        "reopened": len(step.reopenings),
    }
    if step.kind == "score":
        entry["criteria"] = [
            _criterion_entry(workshop, row) for row in criteria_for(workshop, step)
        ]
        entry |= {"led_idea": step.led_idea, "shown": step.shown, "display": step.display}
    if step.kind == "vote":
        entry |= {"curtain": step.curtain, "shown": step.shown}
    if step.kind == "ideas":
        announced = setting(step, "circles")[: step.circle]
        entry |= {
            "settings": step.settings | {"circles": announced},
            "circle": step.circle,
            "themes": [theme.id for theme in workshop.themes_of(step.id)],
        }
    return entry


def _criterion_entry(workshop: Workshop, row: Criterion) -> Entry:
    said = ("id", "name", "sentence", "low", "high", "weight", "high_is_good", "round")
    return {name: getattr(row, name) for name in said} | {"locked": is_locked(workshop, row)}


def theme_entry(theme: Theme) -> Entry:
    return {
        "id": theme.id,
        "name": theme.name,
        "step": theme.step,
        "position": theme.position,
    }


def proposal_entry(pair: Pair, groups: list[str]) -> Entry:
    return {"ideas": list(pair), "groups": groups, "n": len(groups)}


def prepared_entry(workshop: Workshop, step: Step) -> Entry:
    """What the facilitator reads of a step beside what all see."""
    entry: Entry = {"entered": step.entered, "ready": why_not_open(workshop, step)}
    # the constraints that are still to be announced too
    entry["settings"] = step.settings
    entry["notes"] = step.notes
    if step.state == "prepared" and step.kind in ("sort", *ON_CANDIDATES):
        if not _source_is_seen(workshop, step):
            return entry | {"comes": None}
        try:
            ideas, tied = who_comes(workshop, step)
            entry["comes"] = {"ideas": [idea.id for idea in ideas], "tied": tied}
        except Refusal:
            entry["comes"] = {"ideas": [], "tied": []}
        else:
            if step.kind == "vote":
                entry["advice"] = advice(workshop, step)
    return entry


def _source_is_seen(workshop: Workshop, step: Step) -> bool:
    """Whether the facilitator may see the tally on whose first ideas the step works, once stored.

    Who comes in would tell the order of scores that nobody may read yet.
    """
    source = workshop.steps.get(((step.settings.get("works_on") or {}).get("of", ""),))
    stored = source is not None and workshop.tally(source.id) is not None
    return source is None or not stored or may_see(source, "facilitator")
