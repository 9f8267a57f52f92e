"""The summary: on how many people, points and interventions the results stand."""

from typing import Any

from workshop.rules.rows import Step

from .rows import Export, Vote
from .score_rows import Scoring
from .tables import Cell, Column, Table, moment, named
from .wording import Wording

Line = list[Cell]


def summary_table(export: Export, w: Wording) -> Table:
    """Label and value; a line of one cell is a heading or a sentence."""
    lines: list[Line] = [
        [w("summary.title"), export.about.title],
        [w("summary.question"), export.about.question],
        [w("summary.code"), export.code],
        [w("summary.created"), moment(export.about.created_at)],
        [w("summary.groups"), export.groups],
        [w("summary.people"), export.people],
        [w("summary.ideas"), len(export.ideas)],
        [],
        [w("summary.steps")],
        *(_step(w, step) for step in export.steps),
    ]
    for vote in export.votes:
        lines += [[], *_vote(export, w, vote)]
    for scoring in export.scorings:
        lines += [[], *_scoring(export, w, scoring)]
    for step in export.withheld:
        lines += [[], [w("summary.withheld", step=step.title)]]
    lines += [[], [w("summary.opinion")]]
    columns = [Column(w("sheet.summary"), width=44), Column("", width=70)]
    return Table(w("sheet.summary"), columns, lines)


def _step(w: Wording, step: Step) -> Line:
    return [step.title, w("step", kind=w(f"kind.{step.kind}"), state=w(f"step.{step.state}"))]


def _vote(export: Export, w: Wording, vote: Vote) -> list[Line]:
    footing: dict[str, Any] = vote.tally["footing"]
    live: list[Line] = [[w("vote.live")]] if vote.tally["live"] else []
    lines: list[Line] = [
        [w("vote.heading", step=vote.step.title)],
        *live,
        [
            w("vote.budget_member" if vote.tally["per_member"] else "vote.budget"),
            vote.tally["budget"],
        ],
        [w("vote.limit"), vote.tally["limit"]],
        *([w(f"vote.{name}"), vote.tally[name]] for name in _AGAINST if name in vote.tally),
        [w("vote.barred"), w(f"barred.{vote.tally['barred']}")],
        [w("vote.order"), w(f"order.{vote.tally['order']}")],
        *([w(f"vote.{name}"), footing[name]] for name in _COUNTED),
        *([w(f"vote.{name}"), footing[name]] for name in _PLACED_AGAINST if name in footing),
        *(_reopening(export, w, each) for each in vote.step.reopenings),
    ]
    if footing["early_looks"]:
        lines.append([w("vote.looked_early")])
    if vote.tally["against_order"]:
        lines.append([w("vote.against_order")])
    if vote.entered_for:
        lines.append([w("vote.marked")])
    return lines


#: Where points may be given against.
_AGAINST = ("against_budget", "against_limit")
_PLACED_AGAINST = ("placed_against", "possible_against")


def _scoring(export: Export, w: Wording, scoring: Scoring) -> list[Line]:
    tally, footing = scoring.tally, scoring.tally["footing"]
    numbers = {row["idea"]: row["number"] for row in tally["rows"]}
    lines: list[Line] = [[w("scores.heading", step=scoring.step.title)]]
    if tally["live"]:
        lines.append([w("scores.live")])
    lines += [
        [w("vote.order"), w(f"order.{tally['order']}")],
        *([c["name"], w("scores.weighs", weight=c["weight"])] for c in tally["criteria"]),
        *([w(_SCORED.get(name, f"vote.{name}")), footing[name]] for name in _SCORES_COUNTED),
        *(_reopening(export, w, each) for each in scoring.step.reopenings),
    ]
    if tally["one_per_group"]:
        lines.append([w("scores.one_per_group")])
    if footing["early_looks"]:
        lines.append([w("vote.looked_early")])
    if tally["discuss"]:
        first = ", ".join(str(numbers[idea]) for idea in tally["discuss"])
        lines.append([w("scores.discuss_first"), first])
    if tally["complete"]:
        lines.append([w("scores.complete")])
    if footing["entered_for"]:
        lines.append([w("vote.marked")])
    return [*lines, [w("scores.rule")]]


#: What the footing of scores says in words of its own.
_SCORED = {
    name: f"scores.footing.{name}"
    for name in ("could_score", "scored", "scores", "possible", "restarts")
}
_SCORES_COUNTED = (
    "groups",
    "people",
    "could_score",
    "scored",
    "scores",
    "possible",
    "restarts",
    "set_aside",
    "merges",
    "entered_for",
    "reopened",
    "early_looks",
)

#: The footing, in the order in which it is read.
_COUNTED = (
    "groups",
    "people",
    "could_vote",
    "voted",
    "placed",
    "possible",
    "set_aside",
    "merges",
    "entered_for",
    "reopened",
    "early_looks",
)


def _reopening(export: Export, w: Wording, each: dict[str, Any]) -> Line:
    for_whom = named(export, w, each["group"]) if each["group"] else w("vote.everyone")
    key = "vote.reopened_after" if each["after_reveal"] else "vote.reopened_at"
    return [w(key, group=for_whom), moment(each["at"])]
