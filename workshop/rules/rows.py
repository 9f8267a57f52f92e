"""The rows a workshop is made of: one class a noun, one field a column, in memory as on disk.

Rows are values: a change puts a new row in the old one's place, stamped with the revision that
changed it. Times are milliseconds since 1970 by the server's clock.
"""

from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The workshop as such: its question, its door, what its screen shows.

    `profiles` are `{id, name}`, what people may say of themselves: inhabitant, staff, elected.
    `look_up` asks everybody to look at the screen, `ends_at` is when it is planned to end.
    """

    noun: ClassVar[str] = "about"
    title: str
    question: str
    language: str = "fr"
    group_word: str = "group"
    points_word: str = "points"
    door: str = "open"
    screen_what: str = "step"
    screen_page: int = 0
    screen_blank: bool = False
    screen_frozen: bool = False
    screen_calm: bool = False
    look_up: bool = False
    ends_at: int | None = None
    last_step: str | None = None
    profiles: list[dict[str, Any]] = field(default_factory=list)
    created_at: int = 0
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One activity of the sequence; at most one is open.

    `circle` counts the constraints announced in an ideas step. Of a score step, `led_idea` is the
    idea on which everybody is, `shown` the parts of its tally revealed so far (`{idea,
    criterion}`, None for all criteria), `display` how its results stand on the screen. Of a vote,
    `curtain` covers its tally but for what is `shown`; `seen` once part of it was, and was covered
    again. `notes` are the facilitator's own.
    """

    noun: ClassVar[str] = "steps"
    id: str
    position: int
    kind: str
    title: str
    instruction: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    state: str = "prepared"
    only_group: str | None = None
    entered: bool = False
    closing_at: int | None = None
    timer_ends_at: int | None = None
    timer_left_ms: int | None = None
    rounds: int = 0
    reopenings: list[dict[str, Any]] = field(default_factory=list)
    early_looks: int = 0
    circle: int = 0
    led_idea: str | None = None
    shown: list[dict[str, Any]] = field(default_factory=list)
    display: dict[str, Any] = field(default_factory=dict)
    curtain: bool = False
    seen: bool = False
    notes: str = ""
    removed: bool = False
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.id,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Who shares a tablet. `taken` once somebody sat down (a prepared place is not).

    `came_from` is the group out of which this one was split, `joined` the one into which it went.
    `inherits` are the ideas of other groups that its people wrote there. `hand_at` is since when
    it calls for help.
    """

    noun: ClassVar[str] = "groups"
    id: str
    number: int
    name: str
    name_key: str
    state: str = "active"
    taken: bool = False
    redacted: bool = False
    came_from: str | None = None
    joined: str | None = None
    inherits: list[str] = field(default_factory=list)
    hand_at: int | None = None
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.id,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One seat of a group."""

    noun: ClassVar[str] = "members"
    id: str
    group: str
    seat: int
    state: str = "here"
    profile: str | None = None
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.id,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A heading under which ideas are filed; a column of the `step` that offers it to tablets."""

    noun: ClassVar[str] = "themes"
    id: str
    position: int
    name: str
    step: str | None = None
    removed: bool = False
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.id,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """What ideas are judged on in a score step; `low` and `high` are the words for 0 and 10.

    `round` counts from 1: scores of an earlier one were set aside by a restart.
    """

    noun: ClassVar[str] = "criteria"
    id: str
    step: str
    position: int
    name: str
    low: str
    high: str
    sentence: str = ""
    weight: int = 1
    high_is_good: bool = True
    round: int = 1
    removed: bool = False
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.id,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """What somebody submitted; `lead` is the idea it now stands behind.

    `first_text` is what its author wrote, `text` what it says on its own (a correction changes
    it), `lead_text` what it says while it leads others, where that was given. `circle` is the
    constraint under which it was found, `origin` what an earlier workshop says of it:
    `{workshop, title, idea, number}`. `ours_too` marks a source whose own group put it there.
    """

    noun: ClassVar[str] = "ideas"
    id: str
    number: int
    step: str
    group: str | None
    text: str
    first_text: str
    detail: str = ""
    lead_text: str | None = None
    state: str = "active"
    pending: str | None = None
    admit_at: int | None = None
    lead: str | None = None
    before_merge: list[dict[str, Any]] | None = None
    by: str = "group"
    redacted: bool = False
    theme: str | None = None
    feeling: str | None = None
    circle: int = 0
    origin: dict[str, Any] | None = None
    ours_too: bool = False
    at: int = 0
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.id,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An original idea in the set that a step works on; `added` by hand after the opening."""

    noun: ClassVar[str] = "candidates"
    step: str
    idea: str
    added: bool = False
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.step, self.idea)


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """What a group gave an original idea in a vote step; `by` whom it was last entered."""

    noun: ClassVar[str] = "points"
    step: str
    group: str
    idea: str
    given: int
    by: str = "group"
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.step, self.group, self.idea)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one member gave one idea on one criterion, 0 to 10; None is no score, not zero.

    `group` is the member's when it was given; `round` the criterion's.
    """

    noun: ClassVar[str] = "scores"
    step: str
    group: str
    member: str
    idea: str
    criterion: str
    round: int
    value: int | None
    by: str = "group"
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.step, self.member, self.idea, self.criterion, str(self.round))


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """Whether a group said it is done with a step."""

    noun: ClassVar[str] = "done"
    step: str
    group: str
    done: bool
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.step, self.group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The stored tally of one closing; `set_aside` once its step was reopened."""

    noun: ClassVar[str] = "tallies"
    step: str
    round: int
    content: dict[str, Any]
    set_aside: bool = False
    at: int = 0
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.step, str(self.round))


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a group must be told; `id` is the revision that caused it."""

    noun: ClassVar[str] = "notices"
    group: str
    id: int
    step: str | None
    facts: list[dict[str, Any]]
    seen: bool = False
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.group, str(self.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """A group's "that's not the same" about one of its ideas in a merge."""

    noun: ClassVar[str] = "objections"
    idea: str
    group: str
    raised: bool
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.idea, self.group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """Two ideas of which the facilitator said that they are not alike."""

    noun: ClassVar[str] = "apart"
    one: str
    other: str
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.one, self.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Two ideas of which a group says that they are alike, `one` the lower number."""

    noun: ClassVar[str] = "proposals"
    group: str
    one: str
    other: str
    proposed: bool
    revision: int = 0

    @property
    def key(self) -> tuple[str, ...]:
        return (self.group, self.one, self.other)


Row = (
    About
    | Step
    | Group
    | Member
    | Idea
    | Candidate
    | Points
    | Done
    | Tally
    | Notice
    | Objection
    | Apart
    | Theme
    | Criterion
    | Score
    | Proposal
)

#: In the order in which they refer to each other.
ROWS: tuple[type[Any], ...] = (
    About,
    Group,
    Member,
    Step,
    Theme,
    Criterion,
    Idea,
    Candidate,
    Points,
    Score,
    Done,
    Tally,
    Notice,
    Objection,
    Apart,
    Proposal,
)
