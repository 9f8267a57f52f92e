"""The shape of every command: types, bounds, no unknown field. Rules judge what it asks for."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

#: Longer texts than the rules allow are let through to be refused in words, up to here.
Text = Annotated[str, Field(max_length=8_000)]
Id = Annotated[str, Field(min_length=1, max_length=40)]
Seconds = Annotated[int, Field(ge=1, le=86_400)]
Members = Annotated[int, Field(ge=1, le=12)]


#: The year 2255: what a browser's clock may say, and a column holds.
MS_MOST = 9_000_000_000_000


class Order(BaseModel):
    """A command's payload, without its `command_id`."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Nothing(Order):
    pass


class OneIdea(Order):
    idea: Id


class OneStep(Order):
    step: Id


class OneGroup(Order):
    group: Id


class SubmitIdea(Order):
    step: Id
    text: Text
    detail: Text = ""
    anyway: bool = False
    late: bool = False
    group: Id | None = None
    theme: Id | None = None
    feeling: Literal["good", "mixed", "bad"] | None = None


class EditIdea(Order):
    idea: Id
    text: Text
    detail: Text | None = None
    anyway: bool = False


class CorrectIdea(Order):
    idea: Id
    text: Text


class MergeIdeas(Order):
    ideas: Annotated[list[Id], Field(min_length=1, max_length=500)]
    text: Text | None = None


class SplitIdea(Order):
    idea: Id
    undo: bool = False


class KeepApart(Order):
    ideas: Annotated[list[Id], Field(min_length=2, max_length=2)]


class SetPoints(Order):
    step: Id
    idea: Id
    points: Annotated[int, Field(ge=-1_000_000, le=1_000_000)]
    group: Id | None = None


class ProposeAlike(Order):
    ideas: Annotated[list[Id], Field(min_length=2, max_length=2)]
    proposed: bool = True


class FileIdea(Order):
    idea: Id
    theme: Id | None


class AddTheme(Order):
    name: Text
    step: Id | None = None


class RenameTheme(Order):
    theme: Id
    name: Text


class JoinIdea(Order):
    idea: Id
    text: Text
    detail: Text = ""


class OneTheme(Order):
    theme: Id


class NextCircle(Order):
    step: Id
    back: bool = False


class SetScore(Order):
    step: Id
    idea: Id
    criterion: Id
    member: Id
    value: Annotated[int, Field(ge=0, le=10)] | None
    group: Id | None = None


class MoveScores(Order):
    step: Id
    member: Id
    to: Id
    group: Id | None = None


class LeadScore(Order):
    step: Id
    idea: Id


class OneCriterion(Order):
    criterion: Id


class SetLeft(Order):
    member: Id
    left: bool
    group: Id | None = None


class SetProfiles(Order):
    names: Annotated[list[Text], Field(max_length=100)]


class ChooseProfile(Order):
    profile: Id | None
    member: Id | None = None
    group: Id | None = None


class RevealStep(Order):
    step: Id
    idea: Id | None = None
    criterion: Id | None = None


class ArrangeScreen(Order):
    step: Id
    mode: Literal["ranking", "histograms", "table", "map", "words", "rounds", "profiles"] = (
        "ranking"
    )
    idea: Id | None = None
    criterion: Id | None = None
    x: Id | None = None
    y: Id | None = None
    size: Id | None = None
    weights: dict[Id, Annotated[int, Field(ge=0, le=100)]] | None = None


class SetDone(Order):
    step: Id
    done: bool
    group: Id | None = None


class SeeNotice(Order):
    notice: Annotated[int, Field(ge=0)]


class ResizeGroup(Order):
    members: Members
    group: Id | None = None


class RenameGroup(Order):
    name: Text
    group: Id | None = None


class JoinGroup(Order):
    name: Text
    members: Members


class SplitGroup(Order):
    group: Id
    name: Text
    members: Members


class JoinInto(Order):
    group: Id
    into: Id


class AddGroups(Order):
    names: Annotated[list[Text], Field(min_length=1, max_length=200)]
    members: Members = 3


class InviteGroup(Order):
    group: Id
    replace: bool = False


class InviteToSeat(Order):
    member: Id


class CloseStep(Order):
    step: Id
    now: bool = False


class SetCurtain(Order):
    step: Id
    up: bool


class ReopenStep(Order):
    step: Id
    group: Id | None = None
    anyway: bool = False


class IncludeIdea(Order):
    step: Id
    idea: Id


class AddStep(Order):
    kind: Id
    title: Text
    instruction: Text = ""
    notes: Text = ""
    settings: dict[str, Any] = {}
    position: Annotated[int, Field(ge=0, le=1_000)] | None = None


class ConfigureStep(Order):
    step: Id
    title: Text | None = None
    instruction: Text | None = None
    notes: Text | None = None
    settings: dict[str, Any] | None = None


class MoveStep(Order):
    step: Id
    position: Annotated[int, Field(ge=0, le=1_000)]


class LookEarly(Order):
    steps: list[Id]


class StartTimer(Order):
    seconds: Seconds | None = None


class ExtendTimer(Order):
    seconds: Seconds


class Origin(Order):
    workshop: Id
    title: Text
    idea: Id
    number: Annotated[int, Field(ge=1)]


class BroughtIdea(Order):
    text: Text
    detail: Text = ""
    theme: Id | None = None
    origin: Origin


class BringIdeas(Order):
    step: Id
    ideas: Annotated[list[BroughtIdea], Field(min_length=1, max_length=500)]


Ids = Annotated[list[Id], Field(max_length=500)]


class TakeFrom(Order):
    code: Id
    ideas: Ids = []
    themes: Ids = []
    criteria: Ids = []
    as_criteria: Ids = []


class SetDoor(Order):
    door: Literal["open", "ask", "shut"]


class ShowScreen(Order):
    what: Literal["step", "join", "wall", "tally"]
    page: Annotated[int, Field(ge=0, le=1_000)] = 0


class BlankScreen(Order):
    blank: bool


class FreezeScreen(Order):
    freeze: bool


class CalmScreen(Order):
    calm: bool


class LookUp(Order):
    on: bool


class PlanEnd(Order):
    ends_at: Annotated[int, Field(ge=0, le=MS_MOST)] | None


class RaiseHand(Order):
    raised: bool


class CreateWorkshop(Order):
    title: Text
    question: Text
    language: Literal["fr", "en"] = "fr"
    group_word: Literal["group", "table", "team"] = "group"
    points_word: Literal["points", "stickers"] = "points"
    steps: Annotated[list[AddStep], Field(max_length=100)]
