"""Who sees what: one flat map from `noun/id` to an entry, for each audience.

Every way out of the house, sockets, pages and exports, goes through these functions.
"""

from .ballot_entries import ballot_entry, placed_as_shown, sheet_entry, tally_entry
from .entries import Entry, about_entry, prepared_entry, proposal_entry, step_entry, theme_entry
from .group_entries import group_for_facilitator, look_of, me_entry
from .idea_entries import idea_entry, idea_for_facilitator
from .points import owners
from .progress import progress_entry
from .proposals import proposals
from .rows import Idea, Step
from .scores import scorers
from .settings import TALLIED
from .state import Workshop
from .tallies import may_see, may_see_part

View = dict[str, Entry]


def facilitator_view(workshop: Workshop) -> View:
    """Everything but tallies that are not to be seen yet."""
    view = {"workshop": about_entry(workshop, with_screen=True)}
    view["workshop"]["ends_at"] = workshop.about.ends_at
    for step in workshop.sequence():
        view[f"step/{step.id}"] = step_entry(workshop, step) | prepared_entry(workshop, step)
    view |= _progress(workshop) | _tallies(workshop, "facilitator")
    for group in workshop.groups.values():
        view[f"group/{group.id}"] = group_for_facilitator(workshop, group)
    for idea in workshop.ideas.values():
        view[f"idea/{idea.id}"] = idea_for_facilitator(workshop, idea)
    for pair, groups in proposals(workshop).items():
        view[f"proposal/{'.'.join(pair)}"] = proposal_entry(pair, groups)
    return view | _themes(workshop)


def helper_view(workshop: Workshop) -> View:
    """What the facilitator sees, but for results: of them no more than the wall may show."""
    view = {k: e for k, e in facilitator_view(workshop).items() if not k.startswith("tally/")}
    for key, entry in view.items():
        if key.startswith("step/"):
            # who would come in is in order of a tally that may be hidden
            view[key] = {k: v for k, v in entry.items() if k not in ("comes", "advice")}
        elif key.startswith("group/"):
            view[key] = entry | {"has_left": None, "left": None}
    return view | _tallies(workshop, "screen")


def observer_view(workshop: Workshop) -> View:
    """What the wall may show, for whoever reads it at a pace of their own."""
    return screen_view(workshop)


def screen_view(workshop: Workshop) -> View:
    """What the room may see on the wall."""
    view = {"workshop": about_entry(workshop, with_screen=True)}
    for step in workshop.sequence():
        for_one = step.only_group is not None or None
        view[f"step/{step.id}"] = step_entry(workshop, step) | {"only_group": for_one}
    view |= _progress(workshop) | _tallies(workshop, "screen")
    view |= {f"idea/{idea.id}": _shared_idea(workshop, idea) for idea in _on_the_wall(workshop)}
    return view | _themes(workshop) | _looks(workshop, view)


def groups_view(workshop: Workshop) -> View:
    """What every group may see."""
    view: View | None = workshop.counts.get("groups view")
    if view is None:
        view = workshop.counts["groups view"] = _make_groups_view(workshop)
    return view


def _make_groups_view(workshop: Workshop) -> View:
    view = {"workshop": about_entry(workshop, with_screen=False)}
    for step in workshop.sequence():
        view[f"step/{step.id}"] = step_entry(workshop, step) | {"only_group": None}
    view |= _progress(workshop) | _tallies(workshop, "group")
    for idea in _on_the_wall(workshop):
        if not _others_wait(workshop, idea):
            view[f"idea/{idea.id}"] = _shared_idea(workshop, idea)
    return view | _themes(workshop) | _looks(workshop, view)


def device_view(workshop: Workshop, group: str, shared: View) -> View:
    """What a group's devices hold: what all groups see and what it sees alone.

    A group that still waits at the door sees the question and itself.
    """
    own = group_view(workshop, group)
    if workshop.group(group).state == "waiting":
        return {"workshop": shared["workshop"], "me": own["me"]}
    return shared | own


def phone_view(workshop: Workshop, member: str, shared: View) -> View:
    """What one member's own phone holds: its group's view, and of the sheets its own alone."""
    view = device_view(workshop, workshop.member(member).group, shared)
    own = {
        key: entry
        for key, entry in view.items()
        if not key.startswith("sheet/") or entry["member"] == member
    }
    return own | {"me": view["me"] | {"member": member}}


def group_view(workshop: Workshop, group: str) -> View:
    """What one group sees beside what all groups see."""
    row = workshop.group(group)
    shared = {f"idea/{idea.id}" for idea in _on_the_wall(workshop)}
    own: list[str] = []
    view: View = {}
    for idea in _own_ideas(workshop, group):
        lead = idea.lead or idea.id
        if lead not in own:
            own.append(lead)
        if lead != idea.id and _others_wait(workshop, workshop.idea(lead)):
            view[f"idea/{lead}"] = idea_entry(workshop, workshop.idea(lead), authors_shown=False)
        if f"idea/{idea.id}" not in shared or _others_wait(workshop, idea):
            view[f"idea/{idea.id}"] = idea_entry(workshop, idea, authors_shown=False) | {
                "lead": idea.lead,
                "ours_too": idea.ours_too,
                "pending": idea.pending if idea.state == "pending" else None,
            }
    view["me"] = me_entry(workshop, row, own)
    for step in workshop.sequence():
        if step.only_group == group:
            # laid over the shared entry: only the group itself reads for whom a step is open
            view[f"step/{step.id}"] = step_entry(workshop, step)
        if step.kind == "score" and step.state != "prepared":
            for seat in scorers(workshop, step, group):
                view[f"sheet/{step.id}.{seat.id}"] = sheet_entry(workshop, step, seat.id)
        if step.kind == "vote" and step.state != "prepared":
            view[f"ballot/{step.id}"] = ballot_entry(workshop, step, group)
            for id, points in placed_as_shown(workshop, step, group).items():
                key = f"points/{step.id}.{id}"
                view[key] = {"step": step.id, "idea": id, "points": points}
    for pair, groups in proposals(workshop).items():
        if group in groups:
            view[f"proposal/{'.'.join(pair)}"] = proposal_entry(pair, [group])
    for notice in workshop.notices.values():
        if notice.group == group and not notice.seen:
            key = f"notice/{notice.id}"
            view[key] = {"id": notice.id, "step": notice.step, "facts": notice.facts}
    return view


def _themes(workshop: Workshop) -> View:
    themes = (theme for theme in workshop.themes.values() if not theme.removed)
    return {f"theme/{theme.id}": theme_entry(theme) for theme in themes}


def _progress(workshop: Workshop) -> View:
    return {
        f"progress/{step.id}": progress_entry(workshop, step)
        for step in workshop.sequence()
        if step.kind in TALLIED and step.state != "prepared"
    }


def _tallies(workshop: Workshop, role: str) -> View:
    found: View = {}
    for step in workshop.sequence():
        seen = may_see(step, role) or may_see_part(step)
        tally = tally_entry(workshop, step, role) if seen else None
        if tally is not None:
            found[f"tally/{step.id}"] = tally
    return found


def _on_the_wall(workshop: Workshop) -> list[Idea]:
    return [idea for idea in workshop.ideas.values() if idea.state == "active"]


def _own_ideas(workshop: Workshop, group: str) -> list[Idea]:
    by_group: dict[str, list[Idea]] | None = workshop.memo.get("own ideas")
    if by_group is None:
        by_group = workshop.memo["own ideas"] = {}
        for idea in workshop.ideas.values():
            for owner in owners(workshop, idea):
                by_group.setdefault(owner, []).append(idea)
    return by_group.get(group, [])


def _step_of(workshop: Workshop, idea: Idea) -> Step:
    return workshop.steps[idea.step,]


def _others_wait(workshop: Workshop, idea: Idea) -> bool:
    """Whether the other groups see the idea only once its step closes."""
    step = _step_of(workshop, idea)
    return step.settings.get("others_shown") == "close" and step.state == "open"


def _shared_idea(workshop: Workshop, idea: Idea) -> Entry:
    shown = bool(_step_of(workshop, idea).settings.get("authors_shown"))
    return idea_entry(workshop, idea, authors_shown=shown)


def _looks(workshop: Workshop, view: View) -> View:
    """Colour and mark of the groups that a shown tally or idea names."""
    named: set[str] = set()
    for key, entry in view.items():
        if key.startswith("idea/"):
            named.update(entry.get("groups", ()))
        elif key.startswith("tally/"):
            for row in entry["rows"]:
                named.update(row.get("by_group", ()), row.get("groups", ()))
    return {f"group/{id}": look_of(workshop.group(id)) for id in sorted(named)}
