"""A refusal: why a command may not be, as a code and facts that a page turns into a sentence."""

from typing import Any

#: Every code that leaves the house, with the facts it may carry. The words for each are in the
#: catalogue under ``refusal.<code>``; a test compares the two.
CODES: dict[str, tuple[str, ...]] = {
    "malformed": ("field",),
    "too_fast": ("retry_after",),
    "too_large": (),
    "not_allowed": (),
    "internal": (),
    "csrf": (),
    "key.wrong": (),
    "code.unknown": (),
    "command.not_yours": (),
    "device.revoked": (),
    "invite.unknown": (),
    "invite.expired": (),
    "workshop.unknown": (),
    "workshop.deleted": (),
    "group.unknown": (),
    "group.name_taken": ("free",),
    "group.name_invalid": (),
    "group.too_many_members": ("most",),
    "group.removed": (),
    "group.not_removed": (),
    "group.waiting": (),
    "group.not_waiting": (),
    "group.door_shut": (),
    "group.points_placed": ("spent", "budget"),
    "step.unknown": (),
    "step.wrong_kind": (),
    "step.not_open": (),
    "step.not_closed": (),
    "step.not_closing": (),
    "step.already_open": (),
    "step.not_prepared": (),
    "step.already_revealed": (),
    "step.no_tally": (),
    "step.source_not_closed": (),
    "step.nothing_to_vote_on": (),
    "step.nothing_to_score": (),
    "step.no_criteria": (),
    "step.setting_invalid": ("setting",),
    "step.setting_locked": ("setting",),
    "step.only_stricter": ("setting",),
    "step.cannot_move": (),
    "step.in_use": (),
    "step.not_all_spent": ("left",),
    "idea.unknown": (),
    "idea.text_empty": (),
    "idea.text_too_long": ("most",),
    "idea.text_forbidden": (),
    "idea.detail_too_long": ("most",),
    "idea.already_there": ("idea", "number", "text"),
    "idea.too_many": ("most",),
    "idea.not_yours": (),
    "idea.merged": (),
    "idea.not_merged": (),
    "idea.is_a_source": ("lead",),
    "idea.not_active": (),
    "idea.not_pending": (),
    "idea.not_hidden": (),
    "idea.nothing_to_undo": (),
    "idea.redacted": (),
    "idea.being_scored": (),
    "merge.too_few": (),
    "objection.unknown": (),
    "notice.unknown": (),
    "points.not_a_candidate": (),
    "points.own_idea": (),
    "points.over_limit": ("most",),
    "points.over_budget": ("left",),
    "score.not_a_candidate": (),
    "score.not_led": (),
    "score.own_pace": (),
    "criterion.unknown": (),
    "criterion.invalid": ("number", "field"),
    "criterion.name_taken": (),
    "criterion.locked": ("name",),
    "criterion.nothing_to_restart": (),
    "member.unknown": (),
    "member.not_yours": (),
    "member.left": (),
    "member.last_one": (),
    "profile.unknown": (),
    "profile.in_use": (),
    "profile.name_invalid": ("most",),
    "theme.unknown": (),
    "timer.not_running": (),
    "timer.not_paused": (),
    "timer.no_duration": (),
    "archive.unreadable": (),
    "archive.version": ("version",),
}


class Refusal(Exception):
    """A command that may not be: nothing of it was done.

    >>> Refusal("points.over_limit", most=3).facts
    {'most': 3}
    """

    def __init__(self, code: str, **facts: Any) -> None:
        assert code in CODES, code
        super().__init__(code)
        self.code = code
        self.facts = facts
