"""A sequence and its criteria are prepared with the keyboard alone; what is locked says why."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.pages import Facilitator
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import IDEAS
from tests.rooms import Room

CRITERIA = [
    {"name": "Acceptabilité", "low": "personne n'en veut", "high": "tout le monde y tient"},
    {"name": "Coût maîtrisé", "low": "hors de portée", "high": "presque rien"},
]


class Preparing(Facilitator):
    """The facilitator while the sequence is prepared."""

    def begin(self, room: Room) -> None:
        self.open(room.links["facilitator"])
        expect(self.button("facilitator.prepare")).to_be_visible()
        self.page.keyboard.press("d")
        expect(self.button("facilitator.prepare.done")).to_be_visible()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def rows(self) -> Locator:
        sequence = self.page.get_by_role("navigation", name=self.w("facilitator.sequence"))
        return (
            sequence.get_by_role("listitem")
            .get_by_role("button")
            .filter(has=self.page.locator(".title"))
        )

    def titles(self, *expected: str) -> None:
        """The steps of the sequence, in order."""
        expect(self.rows.locator(".title")).to_have_text(list(expected))

    def tab_to(self, field: Locator) -> None:
        """As somebody without a mouse gets there."""
        for _ in range(60):
            if field.evaluate("(it) => it === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError("the keyboard never gets there")

    def write(self, label: str, text: str, within: Locator | None = None) -> None:
        """Into the last field of that name, by keys; leaving it sends it."""
        field = (within or self.page).get_by_label(self.w(label), exact=True).last
        self.tab_to(field)
        self.press("Control+a")
        self.page.keyboard.type(text)


@pytest.fixture
def facilitator(people: People, w: Words) -> Preparing:
    return Preparing(people.sit("facilitator"), w)


def steps_of(room: Room) -> list[dict[str, Any]]:
    return sorted(room.archive()["steps"], key=lambda step: int(step["position"]))


def add_scoring(room: Room, **settings: Any) -> str:
    given = {"criteria": CRITERIA} | settings
    added = room.facilitator.do(
        "step.add", kind="score", title="Évaluer", settings=given, position=1
    )
    return str(added["step"])


def test_a_sequence_is_prepared_by_keys(facilitator: Preparing, room: Room, w: Words) -> None:
    facilitator.begin(room)
    titles = [step["title"] for step in steps_of(room)]
    facilitator.titles(*titles)

    facilitator.press("ArrowDown", "ArrowDown", "n")
    kind = facilitator.page.get_by_role("combobox", name=w("facilitator.step.kind"), exact=True)
    expect(kind).to_be_focused()
    while kind.input_value() != "score":
        facilitator.press("ArrowDown")
    form = facilitator.page.get_by_role("form", name=w("facilitator.step.add"))
    facilitator.write("facilitator.setting.title", "Juger", within=form)
    facilitator.press("Enter")
    facilitator.titles(*titles[:3], "Juger", *titles[3:])
    expect(facilitator.rows.nth(3)).to_be_focused()
    facilitator.press("e")
    facilitator.write("facilitator.setting.title", "Évaluer ensemble")
    facilitator.press("Enter", "c")
    facilitator.titles(*titles[:3], *["Évaluer ensemble"] * 2, *titles[3:])
    facilitator.press("Delete")
    facilitator.titles(*titles[:3], "Évaluer ensemble", *titles[3:])
    facilitator.press("z")

    facilitator.titles(*titles[:3], *["Évaluer ensemble"] * 2, *titles[3:])
    assert [step["kind"] for step in steps_of(room)][3:5] == ["score", "score"]


@pytest.mark.parametrize(("key", "place"), [("Shift+ArrowUp", 0), ("Shift+ArrowDown", 2)])
def test_a_step_moves_by_keys_and_keeps_the_focus(
    facilitator: Preparing, room: Room, key: str, place: int
) -> None:
    add_scoring(room)
    facilitator.begin(room)
    others = [step["title"] for step in steps_of(room) if step["title"] != "Évaluer"]
    facilitator.press("ArrowDown")

    facilitator.press(key)

    facilitator.titles(*others[:place], "Évaluer", *others[place:])
    expect(facilitator.rows.nth(place)).to_be_focused()


def test_a_duration_that_is_no_number_changes_nothing_and_is_said(
    facilitator: Preparing, room: Room, w: Words
) -> None:
    room.facilitator.do("step.configure", step="s1", settings={"seconds": 300})
    facilitator.begin(room)
    facilitator.press("e")

    facilitator.write("facilitator.setting.seconds", "3 min")
    facilitator.press("Enter")

    facilitator.sees(w("facilitator.setting.number"))
    assert steps_of(room)[0]["settings"]["seconds"] == 300
    facilitator.write("facilitator.setting.seconds", "3")
    facilitator.press("Enter")
    room.facilitator.wait_for(lambda view: view["step/s1"]["settings"]["seconds"] == 180)


def test_criteria_are_written_by_keys(facilitator: Preparing, room: Room, w: Words) -> None:
    step = add_scoring(room, criteria=[])
    facilitator.begin(room)
    facilitator.press("ArrowDown", "e")

    for criterion in CRITERIA:
        facilitator.write("facilitator.criterion.name", criterion["name"])
        facilitator.write("facilitator.criterion.low", criterion["low"])
        facilitator.write("facilitator.criterion.high", criterion["high"])
        facilitator.press("Enter")
        facilitator.sees(w("facilitator.said.criterion_added", name=criterion["name"]))
    last = facilitator.page.get_by_role("listitem", name=CRITERIA[1]["name"])
    up = last.get_by_role("button", name=w("facilitator.criterion.up", name=CRITERIA[1]["name"]))
    up.focus()
    facilitator.press("Enter")
    facilitator.sees(w("facilitator.said.criterion_moved", name=CRITERIA[1]["name"]))

    found = [one for one in room.archive()["criteria"] if one["step"] == step]
    order = sorted(found, key=lambda one: int(one["position"]))
    assert [(one["name"], one["low"], one["high"]) for one in order] == [
        ("Coût maîtrisé", "hors de portée", "presque rien"),
        ("Acceptabilité", "personne n'en veut", "tout le monde y tient"),
    ]


def test_a_criterion_without_its_words_is_not_sent(
    facilitator: Preparing, room: Room, w: Words
) -> None:
    add_scoring(room, criteria=[])
    facilitator.begin(room)
    facilitator.press("ArrowDown", "e")
    facilitator.write("facilitator.criterion.name", "Humanité")

    facilitator.press("Enter")

    expect(facilitator.page.get_by_text(w("facilitator.criterion.required"))).to_have_count(2)
    assert room.archive()["criteria"] == []


def test_the_first_score_locks_all_but_the_sentence(
    facilitator: Preparing, room: Room, w: Words
) -> None:
    idea = room.facilitator.do("idea.submit", step="s1", text=IDEAS[0])["idea"]
    step = add_scoring(room)
    room.facilitator.do("step.open", step=step)
    criterion = room.facilitator.wait_for(lambda view: view.get(f"step/{step}"))["criteria"][0][
        "id"
    ]
    member = room.groups[0]["members"][0]["id"]
    facilitator.begin(room)
    card = facilitator.page.get_by_role("listitem", name=CRITERIA[0]["name"])
    expect(card.get_by_label(w("facilitator.criterion.name"))).to_be_enabled()

    room.tablets[0].do(
        "score.set", step=step, idea=idea, criterion=criterion, member=member, value=7
    )

    facilitator.sees(w("facilitator.criteria.locked"))
    expect(card.get_by_label(w("facilitator.criterion.name"))).to_be_disabled()
    expect(card.get_by_label(w("facilitator.criterion.low"))).to_be_disabled()
    sentence = card.get_by_label(w("facilitator.criterion.sentence"))
    sentence.fill("Qui serait contre ?")
    sentence.press("Enter")
    facilitator.sees(w("facilitator.said.criterion", name=CRITERIA[0]["name"]))
    named = w("facilitator.criterion.restart.named", name=CRITERIA[0]["name"])
    card.get_by_role("button", name=named).click()
    facilitator.sees(w("facilitator.criterion.restart.means"))
    card.get_by_role("button", name=w("facilitator.criterion.restart"), exact=True).click()
    expect(card.get_by_label(w("facilitator.criterion.name"))).to_be_enabled()
    kept = room.archive()["criteria"][0]
    assert (kept["round"], kept["sentence"]) == (2, "Qui serait contre ?")


def test_a_closed_step_can_only_be_read(facilitator: Preparing, room: Room, w: Words) -> None:
    room.facilitator.do("step.open", step="s1")
    facilitator.begin(room)
    title = facilitator.page.get_by_label(w("facilitator.setting.title"), exact=True)
    expect(title).to_be_enabled()

    room.facilitator.do("step.close", step="s1", now=True)

    facilitator.sees(w("facilitator.locked.over"))
    expect(title).to_be_disabled()
