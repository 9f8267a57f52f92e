"""The `gommette` command: exports, imports and verifies without a server."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.exports.reading import lines, sheets
from workshop.cli import main, this_house
from workshop.commands.actors import Actor
from workshop.commands.requests import read_request
from workshop.formats.shelf import SHIPPED


class Terminal:
    """`gommette(…)` runs the command in a folder of its own."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self._environment = environment

    def __call__(self, *arguments: str) -> Result:
        return CliRunner().invoke(main, arguments, env=self._environment)


@pytest.fixture
def gommette(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.chdir(tmp_path)
    environment = {
        "GOMMETTE_DATA_DIR": str(tmp_path / "data"),
        "GOMMETTE_PUBLIC_URL": "http://gommette.test",
        "GOMMETTE_LANGUAGE": "en",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return Terminal(tmp_path, environment)


@pytest.fixture
def code(gommette: Terminal) -> str:
    """A workshop in which a vote is open and hidden: one idea, two points on it."""
    commands: list[tuple[Actor, str, dict[str, Any]]] = [
        (Actor("visitor"), "group.join", {"name": "Trio", "members": 3}),
        (Actor("facilitator", generation=0), "step.open", {"step": "s1"}),
        (Actor("facilitator", generation=0), "idea.submit", {"step": "s1", "text": "Un café"}),
        (Actor("facilitator", generation=0), "step.open", {"step": "s3"}),
        (Actor("group", "g1"), "points.set", {"step": "s3", "idea": "i1", "points": 2}),
    ]
    with this_house() as house:
        head = house.create({"title": "Salle", "question": "Comment ?"})
        for place, (actor, command, payload) in enumerate(commands):
            payload["command_id"] = f"command-{place:08d}"
            house.door.handle(head.id, [read_request(actor, command, payload)])[0].or_raise()
        return head.code


def archive_in(gommette: Terminal, path: str) -> dict[str, Any]:
    archive: dict[str, Any] = json.loads((gommette.folder / path).read_text())
    return archive


def test_export_writes_a_spreadsheet_of_what_may_be_seen(gommette: Terminal, code: str) -> None:
    result = gommette("export", code.lower())

    assert result.exit_code == 0
    assert result.stdout.strip() == f"gommette-{code}.xlsx"
    assert "--early takes everything" in result.stderr
    body = (gommette.folder / f"gommette-{code}.xlsx").read_bytes()
    assert list(sheets(body)) == ["Synthèse", "Déroulé", "Idées", "Journal"]


def test_export_takes_what_is_hidden_by_an_explicit_act(gommette: Terminal, code: str) -> None:
    gommette("export", code, "--early", "-o", "all.xlsx")
    gommette("export", code, "--format", "json", "-o", "after.json")

    body = (gommette.folder / "all.xlsx").read_bytes()
    assert sheets(body)["Résultats"][1][4] == 2
    assert archive_in(gommette, "after.json")["journal"][-1]["command"] == "step.look_early"


def test_export_writes_both_tables_as_csv(gommette: Terminal, code: str) -> None:
    result = gommette("export", code, "--format", "csv", "--early", "-o", "mine.csv")

    assert result.stdout.split() == ["mine-ideas.csv", "mine-results.csv"]
    ideas = lines((gommette.folder / "mine-ideas.csv").read_bytes(), ";")
    assert [row[1] for row in ideas] == ["Idée", "Un café"]


def test_export_of_an_unknown_code_says_so_in_words(gommette: Terminal) -> None:
    result = gommette("export", "ABCDEF")

    assert result.exit_code == 2
    assert "code" in result.stderr
    assert "Traceback" not in result.output


def test_import_prints_the_links_of_the_restored_workshop(gommette: Terminal, code: str) -> None:
    gommette("export", code, "--format", "json", "--early", "-o", "a.json")

    result = gommette("import", "a.json")

    assert result.exit_code == 0
    links = [line.split()[-1] for line in result.stdout.splitlines()]
    restored = links[0].rpartition("/")[2]
    assert restored != code
    assert links[1].startswith(f"http://gommette.test/w/{restored}/facilitator#")
    assert links[2].startswith(f"http://gommette.test/w/{restored}/screen#")
    with this_house() as house, house.door.reading(house.find(restored).id) as state:
        assert state.idea("i1").text == "Un café"


def test_import_refuses_what_was_withheld(gommette: Terminal, code: str) -> None:
    gommette("export", code, "--format", "json", "-o", "a.json")

    result = gommette("import", "a.json")

    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_verify_says_that_all_tables_agree(gommette: Terminal, code: str) -> None:
    gommette("export", code, "--format", "json", "--early", "-o", "a.json")

    result = gommette("verify", "a.json")

    assert result.exit_code == 0
    entries = len(archive_in(gommette, "a.json")["journal"])
    assert result.stdout.startswith(f"{entries} entries replayed, all tables agree.")


def test_verify_lists_what_differs_and_fails(gommette: Terminal, code: str) -> None:
    gommette("export", code, "--format", "json", "--early", "-o", "a.json")
    archive = archive_in(gommette, "a.json")
    archive["points"][0]["given"] = 3
    (gommette.folder / "a.json").write_text(json.dumps(archive))

    result = gommette("verify", "a.json")

    assert result.exit_code == 1
    assert result.stdout == "points s3/g1/i1 given: the archive says 3, the count 2\n"


def test_verify_says_what_it_can_not_verify(gommette: Terminal, code: str) -> None:
    gommette("export", code, "--format", "json", "-o", "a.json")

    result = gommette("verify", "a.json")

    assert result.exit_code == 2
    assert "The points of “Vote” were kept out of this archive" in result.stdout


def test_verify_refuses_what_is_no_archive(gommette: Terminal) -> None:
    (gommette.folder / "a.json").write_text("{")

    result = gommette("verify", "a.json")

    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_a_good_format_is_said_to_be_good(gommette: Terminal) -> None:
    (gommette.folder / "mine.toml").write_bytes((SHIPPED / "swot.toml").read_bytes())

    checked = gommette("format", "check", "mine.toml")

    assert (checked.exit_code, checked.output) == (0, "4 steps, all is in order.\n")


def test_a_broken_format_is_checked_line_by_line(gommette: Terminal) -> None:
    source = (SHIPPED / "quick_poll.toml").read_text()
    broken = source.replace("members = 1", "members = 13").replace("budget = 1", "budget = 0")
    (gommette.folder / "mine.toml").write_text(broken)

    checked = gommette("format", "check", "mine.toml")

    assert checked.exit_code == 2
    assert checked.output.splitlines() == [
        "mine.toml:5: “members” must be a whole number, 1 to 12.",
        "mine.toml:12: “budget” must be a whole number, 1 to 1000.",
    ]
