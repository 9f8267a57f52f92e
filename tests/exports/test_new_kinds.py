"""Points against, groups split and joined, themes, proposals: in the archive, verified, written."""

import copy
import json
from typing import Any

import pytest

from tests.exports.conftest import Afternoon, replayed
from tests.exports.judged import open_scores, score
from tests.exports.reading import everything, records, sheets
from workshop.commands.actors import Actor
from workshop.commands.replay import differences
from workshop.exports.archive import read_archive
from workshop.exports.files import FILES, make_file
from workshop.exports.verifying import verify
from workshop.rules.refusals import Refusal

G1, G2, G3 = (Actor("group", id) for id in ("g1", "g2", "g3"))


@pytest.fixture
def against(shown: Afternoon) -> Afternoon:
    """A second vote, for and against: i2 has 3 for and 2 against, i4 1 against; shown."""
    settings = {"budget": 3, "against_budget": 2, "against_limit": 2, "barred": "nobody"}
    step = shown.lead("step.add", kind="vote", title="Pour et contre", settings=settings)["step"]
    shown.lead("step.open", step=step)
    for group, idea, points in ((G1, "i2", 3), (G2, "i2", -2), (G3, "i4", -1)):
        shown.give(group, "points.set", step=step, idea=idea, points=points)
    shown.lead("step.close", step=step, now=True)
    shown.lead("step.reveal", step=step)
    return shown


@pytest.fixture
def rearranged(shown: Afternoon) -> Afternoon:
    """A group split under a name, two joined, ideas filed and proposed as alike, and scores."""
    shown.lead("group.split", group="g3", name="Untel et amis", members=5)
    shown.lead("group.join_into", group="g2", into="g1")
    theme = shown.lead("theme.add", name="Dedans")["theme"]
    shown.lead("idea.file", idea="i2", theme=theme)
    shown.lead("step.reopen", step="s2")
    shown.give(G3, "idea.propose_alike", ideas=["i4", "i5"])
    step = open_scores(shown, criteria=[{"name": "Utilité", "low": "-", "high": "+"}])
    members = shown.state().members.values()
    moved = next(member for member in members if member.group == "g4")
    order: dict[str, Any] = {"step": step, "idea": "i1", "criterion": "c1", "value": 6}
    shown.give(Actor("group", "g4"), "score.set", member=moved.id, **order)
    score(shown, "g1m1", "i1", "c1", 9, step)
    shown.lead("step.close", step=step, now=True)
    shown.lead("step.reveal", step=step)
    return shown


def test_a_vote_with_points_against_is_counted_again(against: Afternoon) -> None:
    archive = copy.deepcopy(against.archive())

    assert verify(archive, replayed).agrees
    content = archive["tallies"][-1]["content"]
    first = next(row for row in content["rows"] if row["idea"] == "i2")
    assert (first["total"], first["for"], first["against"]) == (1, 3, 2)
    first["against"], content["footing"]["placed_against"] = 1, 9
    places = [difference.place for difference in verify(archive, replayed).differences]
    assert {"tally s5/1 i2 against", "tally s5/1 placed_against"} <= set(places)


def test_points_against_have_columns_of_their_own(against: Afternoon) -> None:
    book = sheets(make_file("results.xlsx", against.archive()))

    rows = {row["N°"]: row for row in records(book["Résultats 2"])}
    columns = ("Total", "Pour", "Contre", "Tables contre")
    assert [rows[2][column] for column in columns] == [1, 3, 2, 1]
    assert [rows[4][column] for column in columns] == [-1, 0, 1, 1]
    assert "Contre" not in records(book["Résultats 1"])[0]
    facts = {row[0]: row[1] for row in book["Synthèse"]}
    assert (facts["Points contre donnés"], facts["Points contre au plus par idée"]) == (3, 2)


def test_groups_themes_and_proposals_come_back_from_an_archive(rearranged: Afternoon) -> None:
    archive = json.loads(json.dumps(rearranged.archive()))

    restored = rearranged.restored(archive)

    assert differences(restored.state(), rearranged.state()) == []
    assert verify(archive, replayed).agrees
    assert [(g["came_from"], g["joined"]) for g in archive["groups"]] == [
        (None, None),
        (None, "g1"),
        (None, None),
        ("g3", None),
    ]
    assert [(row["one"], row["other"]) for row in archive["proposals"]] == [("i4", "i5")]
    assert [theme["name"] for theme in archive["themes"]] == ["Dedans"]


def test_an_archive_that_names_what_isnt_there_is_refused(rearranged: Afternoon) -> None:
    whole = rearranged.archive()

    for noun, column in (("scores", "member"), ("scores", "criterion"), ("scores", "idea"),
                         ("ideas", "theme"), ("groups", "joined"), ("criteria", "step"),
                         ("proposals", "other"), ("steps", "led_idea")):  # fmt: skip
        spoilt = copy.deepcopy(whole)
        spoilt[noun][0][column] = "x99"
        with pytest.raises(Refusal, match=r"archive\.unreadable"):
            read_archive(spoilt)


def test_the_name_given_in_a_split_can_be_removed(rearranged: Afternoon) -> None:
    rearranged.lead("group.redact", group="g4")

    archive = rearranged.archive()

    assert "Untel" not in json.dumps(archive, ensure_ascii=False)
    for name in FILES:
        body = make_file(name, archive)
        text = everything(body) if name.endswith("xlsx") else [body.decode()]
        assert not [cell for cell in text if "Untel" in cell]
    assert verify(archive, replayed).agrees


def test_a_member_that_changed_group_scores_under_the_name_of_the_new_one(
    rearranged: Afternoon,
) -> None:
    rows = records(sheets(make_file("results.xlsx", rearranged.archive()))["Notes données"])

    found = [(row["Table"], row["Note"]) for row in rows]
    assert found == [("Les Tilleuls", 9), ("Untel et amis", 6)]
