"""The tables of a score step: the criteria, the ranking, the histograms, every score given."""

from collections.abc import Sequence
from typing import Any

from .rows import Export
from .score_rows import Scoring
from .tables import Cell, Column, Table, named, result_text, spoken
from .wording import Wording

Row = dict[str, Any]

SCORES = range(11)


def criteria_table(export: Export, w: Wording) -> Table:
    """What was judged, as it was announced: names, words, weights."""
    columns = [
        Column(w("ideas.step"), width=24),
        Column(w("scores.criterion"), width=28),
        Column(w("scores.sentence"), width=50),
        Column(w("scores.low"), width=24),
        Column(w("scores.high"), width=24),
        Column(w("scores.weight"), "number", 8),
        Column(w("scores.direction"), width=22),
        Column(w("scores.round"), "number", 8),
    ]
    rows: list[list[Cell]] = [
        [
            step.title,
            row.name,
            row.sentence or None,
            row.low,
            row.high,
            row.weight,
            w("scores.high_is_good" if row.high_is_good else "scores.high_is_bad"),
            row.round,
        ]
        for step, row in export.criteria
    ]
    return Table(w("sheet.criteria"), columns, rows)


def ranking_table(name: str, scoring: Scoring, w: Wording) -> Table:
    """The weighted mean with number, spread and agreement beside it, in the tally's order."""
    tally = scoring.tally
    complete = {row["idea"]: row for row in tally["complete"] or []}
    discuss = {idea: place for place, idea in enumerate(tally["discuss"], start=1)}
    columns = [
        Column(w("results.rank"), "number", 7),
        Column(w("ideas.number"), "number", 7),
        Column(w("ideas.text"), width=60),
        Column(w("scores.mean"), "mean", 12),
        Column(w("scores.n"), "number", 9),
        *_measures(w),
        *(Column(w("scores.of", what=w(f"scores.part.{what}"), criterion=c["name"]), kind, 14)
          for c in tally["criteria"] for what, kind in _OF_A_CRITERION),
        *([Column(w("scores.complete_rank"), "number", 14),
           Column(w("scores.complete_mean"), "mean", 14)] if complete else []),
        Column(w("scores.discuss"), "number", 12),
        Column(w("results.remark"), width=24),
    ]  # fmt: skip
    rows: list[list[Cell]] = []
    for row in tally["rows"]:
        of_complete = complete.get(row["idea"])
        rows.append(
            [
                row["rank"],
                row["number"],
                result_text(row, w),
                row["mean"],
                row["n"],
                *_cells(row["overall"], w),
                *(row["criteria"][c["id"]][what]
                  for c in tally["criteria"] for what, _ in _OF_A_CRITERION),
                *([of_complete["rank"], of_complete["mean"]] if of_complete else []),
                discuss.get(row["idea"]),
                w("state.hidden") if row.get("set_aside") else None,
            ]
        )  # fmt: skip
    return Table(name, columns, rows)


_OF_A_CRITERION = (("mean", "mean"), ("median", "mean"), ("n", "number"))
_SHARES = ("favourable", "between", "opposed")


def _measures(w: Wording) -> list[Column]:
    return [
        Column(w("scores.deviation"), "mean", 11),
        *(Column(w(f"scores.{share}"), "share", 12) for share in _SHARES),
        Column(w("scores.agreement"), "mean", 11),
        Column(w("scores.word"), width=14),
    ]


def _cells(spread: Row, w: Wording) -> list[Cell]:
    return [
        spread["deviation"],
        *(spread[share] for share in _SHARES),
        spread["agreement"],
        w(f"scores.word.{spread['word']}") if spread["word"] else None,
    ]


def histograms_table(name: str, scorings: Sequence[Scoring], w: Wording) -> Table:
    """How many gave each score, idea by idea and criterion by criterion, as it was scored."""
    columns = [
        Column(w("ideas.step"), width=18),
        Column(w("results.rank"), "number", 7),
        Column(w("ideas.number"), "number", 7),
        Column(w("ideas.text"), width=50),
        Column(w("scores.criterion"), width=28),
        *(Column(str(score), "number", 5) for score in SCORES),
        Column(w("scores.n"), "number", 9),
        Column(w("scores.mean_of_scores"), "mean", 12),
        Column(w("scores.median"), "mean", 10),
        *_measures(w),
    ]
    rows: list[list[Cell]] = []
    for scoring in scorings:
        names = {c["id"]: c["name"] for c in scoring.tally["criteria"]}
        for row in scoring.tally["rows"]:
            by_name = [(name, row["criteria"][id]) for id, name in names.items()]
            for criterion, spread in [(w("scores.overall"), row["overall"]), *by_name]:
                rows.append(
                    [
                        scoring.step.title,
                        row["rank"],
                        row["number"],
                        result_text(row, w),
                        criterion,
                        *spread["histogram"],
                        spread["n"],
                        spread["mean"],
                        spread["median"],
                        *_cells(spread, w),
                    ]
                )
    return Table(name, columns, rows)


def scores_table(name: str, export: Export, scorings: Sequence[Scoring], w: Wording) -> Table:
    """Every score as it was given, by seat: numbers, not names."""
    columns = [
        Column(w("ideas.step"), width=18),
        Column(w("given.group"), width=24),
        Column(w("scores.seat"), "number", 8),
        Column(w("scores.profile"), width=18),
        Column(w("ideas.number"), "number", 7),
        Column(w("ideas.text"), width=50),
        Column(w("scores.criterion"), width=28),
        Column(w("scores.value"), "number", 8),
        Column(w("scores.round"), "number", 8),
        Column(w("ideas.entered"), width=30),
        Column(w("results.remark"), width=24),
    ]
    rows: list[list[Cell]] = []
    marked: set[tuple[int, int]] = set()
    value = [column.title for column in columns].index(w("scores.value"))
    for scoring in scorings:
        for given in scoring.given:
            if given.entered_for:
                marked.add((len(rows), value))
            rows.append(
                [
                    scoring.step.title,
                    named(export, w, given.group),
                    given.seat,
                    given.profile,
                    given.number,
                    spoken(w, given.text),
                    given.criterion,
                    given.value,
                    given.round,
                    w("entered.for_group" if given.entered_for else "entered.group"),
                    w("scores.set_aside") if given.set_aside else None,
                ]
            )
    return Table(name, columns, rows, marked)


def profiles_table(name: str, scoring: Scoring, w: Wording) -> Table:
    """Side by side, where five people or more of a profile scored an idea."""
    names = {one["id"]: one["name"] for one in scoring.tally["profiles"]}
    columns = [
        Column(w("ideas.number"), "number", 7),
        Column(w("ideas.text"), width=50),
        Column(w("scores.profile"), width=18),
        Column(w("scores.n"), "number", 9),
        Column(w("scores.mean"), "mean", 12),
        Column(w("scores.favourable"), "share", 12),
        Column(w("scores.opposed"), "share", 12),
    ]
    rows: list[list[Cell]] = [
        [row["number"], result_text(row, w), names[id], said["n"], said["mean"],
         said["favourable"], said["opposed"]]
        for row in scoring.tally["rows"]
        for id, said in row.get("profiles", {}).items()
    ]  # fmt: skip
    return Table(name, columns, rows)


def rounds_table(name: str, scoring: Scoring, w: Wording) -> Table:
    """Before and after, idea by idea: who scored both times went up, down, or stayed."""
    columns = [
        Column(w("ideas.number"), "number", 7),
        Column(w("scores.text_before"), width=50),
        Column(w("scores.text_now"), width=50),
        Column(w("scores.criterion"), width=28),
        Column(w("scores.mean_before"), "mean", 12),
        Column(w("scores.mean_now"), "mean", 12),
        Column(w("scores.n_before"), "number", 12),
        Column(w("scores.n_now"), "number", 12),
        *(Column(w(f"scores.{way}"), "number", 10) for way in _WAYS),
    ]
    names = {c["id"]: c["name"] for c in scoring.tally["criteria"]}
    rows: list[list[Cell]] = []
    for row in scoring.tally["rows"]:
        then = row.get("before")
        if then is None:
            continue
        parts = [(w("scores.overall"), then, row, then["pairs"])]
        parts += [
            (names[id], said, row["criteria"][id], then["by_criterion"][id])
            for id, said in then["criteria"].items()
        ]
        for criterion, was, now, moves in parts:
            rows.append(
                [
                    row["number"],
                    then["text"] or w("removed"),
                    result_text(row, w),
                    criterion,
                    was["mean"],
                    now["mean"],
                    was["n"],
                    now["n"],
                    *(moves[way] for way in _WAYS),
                ]
            )
    return Table(name, columns, rows)


_WAYS = ("up", "down", "stayed")
