"""A real vote as Pabulib publishes it: sections META, PROJECTS and VOTES, semicolons, UTF-8."""

import csv
from dataclasses import dataclass
from pathlib import Path

Ballot = dict[str, int]


@dataclass(frozen=True)
class Election:
    """Projects by id, in the order of the file; a ballot is points by project."""

    names: dict[str, str]
    supporters: dict[str, int]
    ballots: list[Ballot]


def read_election(path: Path) -> Election:
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file, delimiter=";", quoting=csv.QUOTE_NONE))
    projects, votes = lines.index(["PROJECTS"]), lines.index(["VOTES"])
    of_projects = _records(lines[projects + 1 : votes])
    return Election(
        names={row["project_id"]: row["name"] for row in of_projects},
        supporters={row["project_id"]: int(row["votes"]) for row in of_projects},
        ballots=[_ballot(row) for row in _records(lines[votes + 1 :])],
    )


def _records(lines: list[list[str]]) -> list[dict[str, str]]:
    header, *rows = lines
    return [dict(zip(header, row, strict=True)) for row in rows if row]


def _ballot(row: dict[str, str]) -> Ballot:
    ids, points = row["vote"].split(","), row["points"].split(",")
    return {id: int(number) for id, number in zip(ids, points, strict=True)}
