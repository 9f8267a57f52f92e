"""Every command by its name on the wire: its shape, its rule, who may give it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from workshop.rules import (
    chaining,
    circles,
    criteria,
    curtains,
    displays,
    group_splits,
    groups,
    hands,
    ideas,
    joining,
    members,
    merging,
    notices,
    points,
    proposals,
    redaction,
    scores,
    sequences,
    steps,
    tables,
    themes,
    timers,
    workshops,
)
from workshop.rules.state import RULES_VERSION, Act, Workshop

from . import orders

GROUP = frozenset({"group"})
FACILITATOR = frozenset({"facilitator", "organiser"})
HELPER = frozenset({"helper"})
BOTH = GROUP | FACILITATOR
#: Who may enter something for a group: the helper too.
ENTERING = BOTH | HELPER
LEADING = FACILITATOR | HELPER


@dataclass(frozen=True)
class Command:
    """`keeps` names what the rule found out and a replay must be told: kept as arguments."""

    order: type[orders.Order]
    rule: Callable[..., dict[str, Any]]
    roles: frozenset[str]
    keeps: tuple[str, ...] = ()


COMMANDS: dict[str, Command] = {
    "workshop.create": Command(
        orders.CreateWorkshop, workshops.create_workshop, frozenset({"organiser"})
    ),
    "group.join": Command(orders.JoinGroup, groups.join_group, frozenset({"visitor"})),
    "group.take": Command(orders.Nothing, groups.take_place, GROUP),
    "idea.bring": Command(orders.BringIdeas, chaining.bring_ideas, frozenset({"organiser"})),
    "step.look_early": Command(orders.LookEarly, steps.look_early, frozenset({"organiser"})),
    "idea.submit": Command(orders.SubmitIdea, ideas.submit_idea, ENTERING),
    "idea.edit": Command(orders.EditIdea, ideas.edit_idea, GROUP),
    "idea.withdraw": Command(orders.OneIdea, ideas.withdraw_idea, GROUP),
    "idea.object": Command(orders.OneIdea, merging.object_to_merge, GROUP),
    "idea.join": Command(orders.JoinIdea, joining.join_idea, GROUP),
    "idea.part": Command(orders.OneIdea, joining.part_idea, GROUP),
    "idea.restore": Command(orders.OneIdea, ideas.restore_idea, ENTERING),
    "points.set": Command(orders.SetPoints, points.set_points, ENTERING),
    "score.set": Command(orders.SetScore, scores.set_score, ENTERING),
    "score.move": Command(orders.MoveScores, scores.move_scores, ENTERING),
    "score.lead": Command(orders.LeadScore, scores.lead_score, FACILITATOR),
    "criterion.restart": Command(orders.OneCriterion, criteria.restart_criterion, FACILITATOR),
    "member.leave": Command(orders.SetLeft, members.set_left, ENTERING),
    "profiles.set": Command(orders.SetProfiles, members.set_profiles, FACILITATOR),
    "group.profile": Command(orders.ChooseProfile, members.choose_profile, ENTERING),
    "idea.propose_alike": Command(orders.ProposeAlike, proposals.propose_alike, GROUP),
    "step.done": Command(orders.SetDone, tables.set_done, ENTERING),
    "notice.seen": Command(orders.SeeNotice, notices.see_notice, GROUP),
    "hand.raise": Command(orders.RaiseHand, hands.raise_hand, GROUP),
    "hand.lower": Command(orders.OneGroup, hands.lower_hand, LEADING),
    "group.resize": Command(orders.ResizeGroup, tables.resize_group, BOTH),
    "group.rename": Command(orders.RenameGroup, groups.rename_group, BOTH),
    "step.open": Command(orders.OneStep, steps.open_step, FACILITATOR),
    "step.close": Command(orders.CloseStep, steps.close_step, FACILITATOR | {"clock"}),
    "step.cancel_close": Command(orders.OneStep, steps.cancel_close, FACILITATOR),
    "step.reveal": Command(orders.RevealStep, steps.reveal_step, FACILITATOR),
    "step.curtain": Command(orders.SetCurtain, curtains.set_curtain, FACILITATOR),
    "step.uncover": Command(orders.OneStep, curtains.uncover, FACILITATOR),
    "step.reopen": Command(orders.ReopenStep, steps.reopen_step, FACILITATOR),
    "step.include": Command(orders.IncludeIdea, steps.include_idea, FACILITATOR),
    "step.add": Command(orders.AddStep, sequences.add_step, FACILITATOR),
    "step.configure": Command(orders.ConfigureStep, sequences.configure_step, FACILITATOR),
    "step.copy": Command(orders.OneStep, sequences.copy_step, FACILITATOR),
    "step.move": Command(orders.MoveStep, sequences.move_step, FACILITATOR),
    "step.remove": Command(orders.OneStep, sequences.remove_step, FACILITATOR),
    "idea.merge": Command(orders.MergeIdeas, merging.merge_ideas, LEADING),
    "idea.split": Command(orders.SplitIdea, merging.split_idea, LEADING),
    "idea.apart": Command(orders.KeepApart, merging.keep_apart, LEADING),
    "idea.file": Command(orders.FileIdea, themes.file_idea, LEADING),
    "theme.add": Command(orders.AddTheme, themes.add_theme, FACILITATOR),
    "theme.rename": Command(orders.RenameTheme, themes.rename_theme, FACILITATOR),
    "theme.remove": Command(orders.OneTheme, themes.remove_theme, FACILITATOR),
    "step.next_circle": Command(orders.NextCircle, circles.next_circle, FACILITATOR),
    "idea.admit": Command(orders.OneIdea, ideas.admit_idea, LEADING | {"clock"}),
    "idea.hide": Command(orders.OneIdea, ideas.hide_idea, LEADING),
    "idea.correct": Command(orders.CorrectIdea, ideas.correct_idea, FACILITATOR),
    "idea.redact": Command(orders.OneIdea, redaction.redact_idea, FACILITATOR, keeps=("ideas",)),
    "objection.dismiss": Command(orders.OneIdea, merging.dismiss_objection, LEADING),
    "timer.start": Command(orders.StartTimer, timers.start_timer, FACILITATOR),
    "timer.extend": Command(orders.ExtendTimer, timers.extend_timer, FACILITATOR),
    "timer.pause": Command(orders.Nothing, timers.pause_timer, FACILITATOR),
    "timer.resume": Command(orders.Nothing, timers.resume_timer, FACILITATOR),
    "timer.stop": Command(orders.Nothing, timers.stop_timer, FACILITATOR),
    "group.add": Command(orders.AddGroups, groups.add_groups, FACILITATOR),
    "group.split": Command(orders.SplitGroup, group_splits.split_group, FACILITATOR),
    "group.join_into": Command(orders.JoinInto, group_splits.join_into, FACILITATOR),
    "group.remove": Command(orders.OneGroup, groups.remove_group, FACILITATOR),
    "group.restore": Command(orders.OneGroup, groups.restore_group, FACILITATOR),
    "group.admit": Command(orders.OneGroup, groups.admit_group, LEADING),
    "group.redact": Command(orders.OneGroup, redaction.redact_group, FACILITATOR),
    "screen.show": Command(orders.ShowScreen, workshops.show_screen, FACILITATOR),
    "screen.blank": Command(orders.BlankScreen, workshops.blank_screen, FACILITATOR),
    "screen.freeze": Command(orders.FreezeScreen, workshops.freeze_screen, FACILITATOR),
    "screen.calm": Command(orders.CalmScreen, workshops.calm_screen, FACILITATOR),
    "tablets.look_up": Command(orders.LookUp, workshops.look_up, FACILITATOR),
    "workshop.plan": Command(orders.PlanEnd, workshops.plan_end, FACILITATOR),
    "screen.arrange": Command(orders.ArrangeScreen, displays.arrange_screen, FACILITATOR),
    "door.set": Command(orders.SetDoor, workshops.set_door, FACILITATOR),
}

#: Given over HTTP or by the clock, never by a socket.
NOT_ON_THE_WIRE = frozenset(
    {"workshop.create", "group.join", "group.take", "step.look_early", "idea.bring"}
)


def run_rule(
    workshop: Workshop,
    act: Act,
    command: str,
    arguments: dict[str, Any],
    version: int = RULES_VERSION,
) -> dict[str, Any]:
    """Run one command on the workshop, as one revision; a refusal changes nothing.

    `version` is that of the rules: a journal is replayed by those that wrote it.
    """
    workshop.version = version
    with workshop.command():
        return COMMANDS[command].rule(workshop, act, **arguments)
