"""The shelf: shipped formats, and the instance's own in a folder."""

from pathlib import Path

import pytest

from tests.rules.room import refused
from workshop.formats.reading import read_format
from workshop.formats.shelf import ORDER, Shelf
from workshop.rules.refusals import Refusal

GOOD = b"""format = 1
title = "Voter"
description = "On vote."
[[steps]]
kind = "vote"
title = "Vote"
"""
BROKEN = GOOD.replace(b'kind = "vote"', b'kind = "poll"')


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "formats")


def own(shelf: Shelf) -> list[str]:
    return [listed.name for listed in shelf.listed() if listed.own]


def test_a_file_is_added_taken_home_and_found(shelf: Shelf) -> None:
    name = shelf.add("Soirée d’été.toml", GOOD)

    assert name == "soiree_d_ete"
    assert own(shelf) == [name]
    assert shelf.source(name) == GOOD
    assert shelf.find(name).texts_in("fr")[0] == "Voter"


def test_nothing_takes_the_place_of_another(shelf: Shelf) -> None:
    names = [shelf.add(file, GOOD) for file in ("ideation.toml", "Ideation.toml", "....")]

    assert names == ["ideation_2", "ideation_3", "format"]
    assert own(shelf) == ["format", "ideation_2", "ideation_3"]
    assert len(shelf.find("ideation").steps) == 4


def test_a_broken_file_is_refused_with_its_line_and_nothing_of_it_stays(shelf: Shelf) -> None:
    with pytest.raises(Refusal) as refusal:
        shelf.add("Le mien.toml", BROKEN)

    facts = refusal.value.facts
    assert refusal.value.code == "format.broken"
    assert (facts["file"], facts["line"], facts["reason"]) == ("Le mien.toml", 5, "one_of")
    assert own(shelf) == []
    assert shelf.folder is not None
    assert not shelf.folder.exists()


def test_a_broken_file_in_the_folder_is_listed_and_hinders_nobody(shelf: Shelf) -> None:
    shelf.add("bon.toml", GOOD)
    assert shelf.folder is not None
    (shelf.folder / "cassé.toml").write_bytes(BROKEN)
    (shelf.folder / "vote.txt").write_bytes(GOOD)

    listed = {one.name: one for one in shelf.listed() if one.own}

    assert set(listed) == {"bon", "cassé"}
    assert listed["bon"].format is not None
    assert [(fault.line, fault.reason) for fault in listed["cassé"].faults] == [(5, "one_of")]
    with pytest.raises(Refusal) as refusal:
        shelf.find("cassé")
    assert refusal.value.code == "format.broken"


def test_a_file_by_hand_does_not_hide_a_shipped_one(shelf: Shelf) -> None:
    assert shelf.folder is not None
    shelf.folder.mkdir()
    (shelf.folder / "swot.toml").write_bytes(GOOD)

    faults = [listed.faults[0].reason for listed in shelf.listed() if listed.own]

    assert faults == ["name_taken"]
    assert shelf.find("swot").texts_in("en")[0] == "SWOT"


def test_what_is_removed_comes_back(shelf: Shelf) -> None:
    name = shelf.add("bon.toml", GOOD)

    shelf.remove(name)

    assert own(shelf) == []
    with refused("format.unknown"):
        shelf.source(name)
    shelf.restore(name)
    assert own(shelf) == [name]
    with refused("format.unknown"):
        shelf.restore(name)


def test_what_took_the_name_meanwhile_stays(shelf: Shelf) -> None:
    shelf.remove(shelf.add("bon.toml", GOOD))
    shelf.add("bon.toml", GOOD + b"# autre")

    with refused("format.name_taken"):
        shelf.restore("bon")

    assert shelf.source("bon").endswith(b"# autre")


@pytest.mark.parametrize("name", ["../swot", "/etc/passwd", "", "..", "swot.toml", "non"])
def test_a_name_is_never_a_path(shelf: Shelf, name: str) -> None:
    with refused("malformed", field="format"):
        shelf.find(name)

    for act in (shelf.source, shelf.remove, shelf.restore):
        with refused("format.unknown"):
            act(name)


@pytest.mark.parametrize("name", ORDER)
def test_a_shipped_one_is_not_removed_and_can_be_taken_home(shelf: Shelf, name: str) -> None:
    with refused("format.unknown"):
        shelf.remove(name)

    assert read_format(name, shelf.source(name)).steps == shelf.find(name).steps
