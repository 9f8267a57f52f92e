"""The tables: one a noun, its constraints named, as the last word on what may be stored.

Rows of a workshop are keyed by (workshop, …) and stamped with the revision of their last change.
`workshops`, `devices` and `invites` are not part of a workshop's state: they say who may reach it.
"""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, MetaData, UniqueConstraint
from sqlmodel import JSON, BigInteger, Column, Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def _one_of(column: str, *words: str) -> CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def _refers(table: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["workshop", column], [f"{table}.workshop", f"{table}.id"])


def _json(nullable: bool = False) -> Any:
    return Field(sa_column=Column(JSON(none_as_null=True), nullable=nullable))


def _ms(nullable: bool = False) -> Any:
    """Milliseconds since 1970."""
    return Field(sa_column=Column(BigInteger, nullable=nullable))


class WorkshopTable(SQLModel, table=True):
    """A workshop of this instance: its revision, how it is reached, when the clock is due."""

    __tablename__ = "workshops"
    __table_args__ = (CheckConstraint("revision >= 0", name="revision_counts_up"),)
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True, max_length=12)
    revision: int = 0
    generation_facilitator: int = 0
    generation_screen: int = 0
    generation_helper: int = 0
    generation_observer: int = 0
    due_at: int | None = Field(default=None, sa_column=Column(BigInteger, index=True))
    created_at: int = _ms()
    deleted_at: int | None = _ms(nullable=True)
    replaced_by: int | None = None


class OfWorkshop(SQLModel):
    workshop: int = Field(primary_key=True, foreign_key="workshops.id")


class AboutTable(OfWorkshop, table=True):
    __tablename__ = "about"
    __table_args__ = (
        _one_of("door", "open", "ask", "shut"),
        _one_of("screen_what", "step", "join", "wall", "tally"),
    )
    title: str
    question: str
    language: str
    group_word: str
    points_word: str
    door: str
    screen_what: str
    screen_page: int
    screen_blank: bool
    screen_frozen: bool
    screen_calm: bool
    look_up: bool
    ends_at: int | None = _ms(nullable=True)
    last_step: str | None
    profiles: list[dict[str, Any]] = _json()
    created_at: int = _ms()
    revision: int = Field(index=True)


class StepTable(OfWorkshop, table=True):
    __tablename__ = "steps"
    __table_args__ = (
        _one_of("kind", "brief", "ideas", "sort", "vote", "score", "results"),
        _one_of("state", "prepared", "open", "closed", "revealed"),
        _refers("groups", "only_group"),
    )
    id: str = Field(primary_key=True)
    position: int
    kind: str
    title: str
    instruction: str
    settings: dict[str, Any] = _json()
    state: str
    only_group: str | None
    entered: bool
    closing_at: int | None = _ms(nullable=True)
    timer_ends_at: int | None = _ms(nullable=True)
    timer_left_ms: int | None = _ms(nullable=True)
    rounds: int
    reopenings: list[dict[str, Any]] = _json()
    early_looks: int
    circle: int
    led_idea: str | None
    shown: list[dict[str, Any]] = _json()
    display: dict[str, Any] = _json()
    curtain: bool
    seen: bool
    notes: str
    removed: bool
    revision: int = Field(index=True)


class GroupTable(OfWorkshop, table=True):
    __tablename__ = "groups"
    __table_args__ = (
        _one_of("state", "active", "waiting", "removed"),
        UniqueConstraint("workshop", "name_key", name="uq_groups_name"),
        UniqueConstraint("workshop", "number", name="uq_groups_number"),
        _refers("groups", "came_from"),
        _refers("groups", "joined"),
    )
    id: str = Field(primary_key=True)
    number: int
    name: str
    name_key: str
    state: str
    taken: bool
    redacted: bool
    came_from: str | None
    joined: str | None
    inherits: list[str] = _json()
    hand_at: int | None = _ms(nullable=True)
    revision: int = Field(index=True)


class MemberTable(OfWorkshop, table=True):
    __tablename__ = "members"
    __table_args__ = (
        _one_of("state", "here", "left"),
        CheckConstraint("seat >= 1", name="seat_in_bounds"),
        UniqueConstraint("workshop", "group", "seat", name="uq_members_seat"),
        _refers("groups", "group"),
    )
    id: str = Field(primary_key=True)
    group: str
    seat: int
    state: str
    profile: str | None
    revision: int = Field(index=True)


class ThemeTable(OfWorkshop, table=True):
    __tablename__ = "themes"
    __table_args__ = (_refers("steps", "step"),)
    id: str = Field(primary_key=True)
    position: int
    name: str
    step: str | None
    removed: bool
    revision: int = Field(index=True)


class CriterionTable(OfWorkshop, table=True):
    __tablename__ = "criteria"
    __table_args__ = (
        CheckConstraint("weight BETWEEN 0 AND 100", name="weight_in_bounds"),
        CheckConstraint("round >= 1", name="round_counts_from_one"),
        _refers("steps", "step"),
    )
    id: str = Field(primary_key=True)
    step: str
    position: int
    name: str
    low: str
    high: str
    sentence: str
    weight: int
    high_is_good: bool
    round: int
    removed: bool
    revision: int = Field(index=True)


class IdeaTable(OfWorkshop, table=True):
    __tablename__ = "ideas"
    __table_args__ = (
        _one_of("state", "active", "pending", "merged", "hidden", "withdrawn"),
        CheckConstraint("(state = 'merged') = (lead IS NOT NULL)", name="merged_has_lead"),
        CheckConstraint("lead IS NULL OR lead <> id", name="leads_another"),
        UniqueConstraint("workshop", "number", name="uq_ideas_number"),
        _refers("steps", "step"),
        _refers("groups", "group"),
        _refers("ideas", "lead"),
        _refers("themes", "theme"),
    )
    id: str = Field(primary_key=True)
    number: int
    step: str
    group: str | None
    text: str
    first_text: str
    detail: str
    lead_text: str | None
    state: str
    pending: str | None
    admit_at: int | None = _ms(nullable=True)
    lead: str | None
    before_merge: list[dict[str, Any]] | None = _json(nullable=True)
    by: str
    redacted: bool
    theme: str | None
    feeling: str | None
    circle: int
    origin: dict[str, Any] | None = _json(nullable=True)
    ours_too: bool
    at: int = _ms()
    revision: int = Field(index=True)


class CandidateTable(OfWorkshop, table=True):
    __tablename__ = "candidates"
    __table_args__ = (_refers("steps", "step"), _refers("ideas", "idea"))
    step: str = Field(primary_key=True)
    idea: str = Field(primary_key=True)
    added: bool
    revision: int = Field(index=True)


class PointsTable(OfWorkshop, table=True):
    __tablename__ = "points"
    __table_args__ = (
        CheckConstraint("given BETWEEN -1000 AND 1000", name="given_in_bounds"),
        _refers("steps", "step"),
        _refers("groups", "group"),
        _refers("ideas", "idea"),
    )
    step: str = Field(primary_key=True)
    group: str = Field(primary_key=True)
    idea: str = Field(primary_key=True)
    given: int
    by: str
    revision: int = Field(index=True)


class ScoreTable(OfWorkshop, table=True):
    __tablename__ = "scores"
    __table_args__ = (
        CheckConstraint("value BETWEEN 0 AND 10", name="value_in_bounds"),
        _refers("steps", "step"),
        _refers("groups", "group"),
        _refers("members", "member"),
        _refers("ideas", "idea"),
        _refers("criteria", "criterion"),
    )
    step: str = Field(primary_key=True)
    group: str
    member: str = Field(primary_key=True)
    idea: str = Field(primary_key=True)
    criterion: str = Field(primary_key=True)
    round: int = Field(primary_key=True)
    value: int | None
    by: str
    revision: int = Field(index=True)


class DoneTable(OfWorkshop, table=True):
    __tablename__ = "done"
    __table_args__ = (_refers("steps", "step"), _refers("groups", "group"))
    step: str = Field(primary_key=True)
    group: str = Field(primary_key=True)
    done: bool
    revision: int = Field(index=True)


class TallyTable(OfWorkshop, table=True):
    __tablename__ = "tallies"
    __table_args__ = (
        CheckConstraint("round >= 1", name="round_counts_from_one"),
        _refers("steps", "step"),
    )
    step: str = Field(primary_key=True)
    round: int = Field(primary_key=True)
    content: dict[str, Any] = _json()
    set_aside: bool
    at: int = _ms()
    revision: int = Field(index=True)


class NoticeTable(OfWorkshop, table=True):
    __tablename__ = "notices"
    __table_args__ = (_refers("groups", "group"), _refers("steps", "step"))
    group: str = Field(primary_key=True)
    id: int = Field(primary_key=True)
    step: str | None
    facts: list[dict[str, Any]] = _json()
    seen: bool
    revision: int = Field(index=True)


class ObjectionTable(OfWorkshop, table=True):
    __tablename__ = "objections"
    __table_args__ = (_refers("ideas", "idea"), _refers("groups", "group"))
    idea: str = Field(primary_key=True)
    group: str = Field(primary_key=True)
    raised: bool
    revision: int = Field(index=True)


class ApartTable(OfWorkshop, table=True):
    __tablename__ = "apart"
    __table_args__ = (_refers("ideas", "one"), _refers("ideas", "other"))
    one: str = Field(primary_key=True)
    other: str = Field(primary_key=True)
    revision: int = Field(index=True)


class ProposalTable(OfWorkshop, table=True):
    __tablename__ = "proposals"
    __table_args__ = (
        _refers("groups", "group"),
        _refers("ideas", "one"),
        _refers("ideas", "other"),
    )
    group: str = Field(primary_key=True)
    one: str = Field(primary_key=True)
    other: str = Field(primary_key=True)
    proposed: bool
    revision: int = Field(index=True)


class JournalTable(OfWorkshop, table=True):
    """Every accepted command, in order, with who and when."""

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("workshop", "command_id", name="uq_journal_command"),)
    revision: int = Field(primary_key=True)
    at: int = _ms()
    actor: str
    command_id: str = Field(max_length=64)
    command: str
    version: int
    arguments: dict[str, Any] = _json()
    answer: dict[str, Any] = _json()


class DeviceTable(SQLModel, table=True):
    """A browser that acts for a group, or for one `member` of it; its token is kept as a hash."""

    __tablename__ = "devices"
    id: int | None = Field(default=None, primary_key=True)
    workshop: int = Field(foreign_key="workshops.id", index=True)
    group: str
    member: str | None = None
    token_hash: str = Field(unique=True)
    created_at: int = _ms()
    revoked_at: int | None = _ms(nullable=True)


class InviteTable(SQLModel, table=True):
    """A short-lived code by which a further tablet joins a group, or a phone takes a seat."""

    __tablename__ = "invites"
    code_hash: str = Field(primary_key=True)
    workshop: int = Field(foreign_key="workshops.id", index=True)
    group: str
    member: str | None = None
    until: int = _ms()


class PlaceTable(OfWorkshop, table=True):
    """How often the QR of a prepared place was revoked."""

    __tablename__ = "places"
    group: str = Field(primary_key=True)
    generation: int = 0


METADATA: MetaData = SQLModel.metadata

#: The table of each noun of the rules.
TABLES: dict[str, Any] = {
    "about": AboutTable.__table__,  # type: ignore[attr-defined]
    "groups": GroupTable.__table__,  # type: ignore[attr-defined]
    "members": MemberTable.__table__,  # type: ignore[attr-defined]
    "steps": StepTable.__table__,  # type: ignore[attr-defined]
    "themes": ThemeTable.__table__,  # type: ignore[attr-defined]
    "criteria": CriterionTable.__table__,  # type: ignore[attr-defined]
    "ideas": IdeaTable.__table__,  # type: ignore[attr-defined]
    "candidates": CandidateTable.__table__,  # type: ignore[attr-defined]
    "points": PointsTable.__table__,  # type: ignore[attr-defined]
    "scores": ScoreTable.__table__,  # type: ignore[attr-defined]
    "done": DoneTable.__table__,  # type: ignore[attr-defined]
    "tallies": TallyTable.__table__,  # type: ignore[attr-defined]
    "notices": NoticeTable.__table__,  # type: ignore[attr-defined]
    "objections": ObjectionTable.__table__,  # type: ignore[attr-defined]
    "apart": ApartTable.__table__,  # type: ignore[attr-defined]
    "proposals": ProposalTable.__table__,  # type: ignore[attr-defined]
}
