"""The 1,494 ballots of Toulouse 2019 through the wire: a group each, 7 points, 3 an idea."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import repeat
from pathlib import Path
from typing import Any

import pytest

from tests import needs
from tests.conftest import NO_RATES, ORGANISER_KEY, Server
from tests.exports.reading import Sheet, records, sheets
from tests.pabulib import Ballot, Election, read_election
from tests.rooms import Room, open_room
from workshop.rehearsal.client import Api, Line

pytestmark = [pytest.mark.slow, pytest.mark.wide]

AT_A_TIME = 24

#: As published, by project; all of them together.
TOTALS = {"4": 1_090, "16": 877, "13": 654, "29": 551}
TOTAL = 8_389


@pytest.fixture(scope="module")
def election() -> Election:
    return read_election(needs.data("toulouse_2019.pb"))


@pytest.fixture(scope="module")
def voted(new_server: Callable[..., Server], election: Election) -> Iterator[Room]:
    """The vote as it went, closed and revealed; project n is idea n."""
    with ExitStack() as opened, ThreadPoolExecutor(AT_A_TIME) as voters:
        room = open_room(new_server(**NO_RATES), opened, groups=0)
        room.vote(*election.names.values(), settings={"budget": 7, "limit": 3})
        # its page lists every group: made for a room, it would be most of the work for a city
        room.facilitator.close()
        numbers = range(1, len(election.ballots) + 1)
        tokens = list(voters.map(join, repeat(room), numbers))
        list(voters.map(cast, repeat(room), tokens, election.ballots))
        room.facilitator = room.line(room.tokens["facilitator"])
        room.facilitator.do("step.close", step="s3", now=True)
        room.facilitator.do("step.reveal", step="s3")
        yield room


def join(room: Room, number: int) -> str:
    """A group of its own; gives its token."""
    token: str = Api(room.server.url).join(room.code, named(number), members=1)["token"]
    return token


def cast(room: Room, token: str, ballot: Ballot) -> None:
    """A group comes, gives its points over a socket of its own, and leaves."""
    with Line(room.server.url, room.code, token) as tablet:
        given = [
            tablet.start("points.set", step="s3", idea=f"i{project}", points=points)
            for project, points in ballot.items()
        ]
        assert all(answer.result(60)["ok"] for answer in given)


def named(number: int) -> str:
    return f"Bulletin {number}"


@pytest.fixture(scope="module")
def archive(voted: Room) -> dict[str, Any]:
    return voted.archive()


@pytest.fixture(scope="module")
def xlsx(voted: Room) -> dict[str, Sheet]:
    desk = Api(voted.server.url, ORGANISER_KEY)
    desk.open_desk()
    body = desk.download(f"/w/{voted.code}/export/results.xlsx")
    assert body is not None
    return sheets(body)


def check(election: Election, totals: dict[str, int], supporters: dict[str, int]) -> None:
    """Both by project, against what was published and against the file's own ballots."""
    counted: Counter[str] = Counter()
    for ballot in election.ballots:
        counted.update(ballot)

    assert totals == counted
    assert {project: totals[project] for project in TOTALS} == TOTALS
    assert sum(totals.values()) == TOTAL
    assert supporters == election.supporters


def test_the_screen_shows_the_published_result(voted: Room, election: Election) -> None:
    tally = voted.screen.wait_for(lambda view: view.get("tally/s3"), timeout_s=60)

    assert tally is not None
    totals = {str(row["number"]): row["total"] for row in tally["rows"]}
    check(election, totals, {str(row["number"]): row["supporters"] for row in tally["rows"]})
    assert [row["number"] for row in tally["rows"][:4]] == [4, 16, 13, 29]
    assert tally["footing"]["voted"] == tally["footing"]["could_vote"] == 1_494
    assert tally["footing"]["placed"] == TOTAL


def test_the_spreadsheet_has_the_published_result(
    xlsx: dict[str, Sheet], election: Election
) -> None:
    rows = records(xlsx["Résultats"])

    totals = {str(row["N°"]): row["Total"] for row in rows}
    check(election, totals, {str(row["N°"]): row["Groupes en soutien"] for row in rows})
    assert {str(row["N°"]): row["Idée"] for row in rows} == {
        project: " ".join(name.split()) for project, name in election.names.items()
    }


def test_the_spreadsheet_has_every_ballot(xlsx: dict[str, Sheet], election: Election) -> None:
    given: dict[str, Ballot] = {}
    for row in records(xlsx["Points donnés"]):
        given.setdefault(row["Groupe"], {})[str(row["N°"])] = row["Points donnés"]

    assert given == {named(n): ballot for n, ballot in enumerate(election.ballots, start=1)}


def test_the_archive_adds_up_to_the_published_result(
    archive: dict[str, Any], election: Election
) -> None:
    rows = [row for row in archive["points"] if row["points"]]

    totals: Counter[str] = Counter()
    for row in rows:
        totals[row["idea"].removeprefix("i")] += row["points"]
    check(election, totals, Counter(row["idea"].removeprefix("i") for row in rows))


def test_the_journal_run_again_agrees(archive: dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "archive.json"
    file.write_text(json.dumps(archive), encoding="utf-8")

    verify = [sys.executable, "-m", "workshop.cli", "verify", str(file)]
    said = subprocess.run(verify, capture_output=True, text=True, timeout=120)

    assert said.returncode == 0, said.stdout + said.stderr
