"""What the screen shows of the other ways: columns, constraints, points against, likes."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import Screen
from tests.browser.people import People
from tests.browser.words import Words
from tests.cast import IDEAS
from tests.rooms import Room


@pytest.fixture
def screen(people: People, room: Room, w: Words) -> Screen:
    opened = Screen(people.sit("screen"), w)
    opened.open(room.links["screen"])
    return opened


def test_ideas_stand_in_columns_under_the_constraint(screen: Screen, room: Room, w: Words) -> None:
    settings = {"themes": ["Forces", "Faiblesses"], "circles": ["Sans dépenser un euro"]}
    add = {"kind": "ideas", "title": "Forces et faiblesses", "settings": settings}
    step = room.facilitator.do("step.add", **add)["step"]
    room.facilitator.do("step.open", step=step)
    forces, _ = room.facilitator.wait_for(lambda view: view.get(f"step/{step}", {}).get("themes"))
    room.tablets[0].do("idea.submit", step=step, text=IDEAS[0], theme=forces)
    column = screen.page.get_by_role("region", name="Forces")
    expect(column.get_by_role("listitem")).to_contain_text(IDEAS[0])
    expect(screen.page.get_by_role("main")).not_to_contain_text("Sans dépenser")

    room.facilitator.do("step.next_circle", step=step)
    room.tablets[1].do("idea.submit", step=step, text=IDEAS[1])

    screen.sees("Sans dépenser un euro")
    loose = screen.page.get_by_role("region", name=w("screen.no_theme"))
    expect(loose.get_by_role("listitem")).to_contain_text(IDEAS[1])
    expect(loose).to_contain_text(w("screen.circle", at=1))
    expect(
        screen.page.get_by_role("region", name="Faiblesses").get_by_role("listitem")
    ).to_have_count(0)


def test_french_marks_stay_on_their_line(screen: Screen, room: Room) -> None:
    for text in ("Isoler le plafond : on y gèle !", "Un « café des langues » le jeudi"):
        room.facilitator.do("idea.submit", step="s1", text=text)
    room.facilitator.do("step.open", step="s1")
    expect(screen.idea("Un «")).to_be_visible()

    said = " ".join(screen.page.locator("h1, main p").all_text_contents())
    for text in ("la salle\xa0?", "plafond\xa0: on y gèle\xa0!", "Un «\xa0café des langues\xa0»"):
        assert text in said


def test_points_for_and_against_lie_on_both_sides_of_one_zero(
    screen: Screen, room: Room, w: Words
) -> None:
    ideas = room.vote(*IDEAS[:2], settings={"against_budget": 4, "against_limit": 2})
    room.tablets[0].do("points.set", step="s3", idea=ideas[0], points=3)
    room.tablets[1].do("points.set", step="s3", idea=ideas[0], points=-2)
    room.tablets[1].do("points.set", step="s3", idea=ideas[1], points=-1)
    room.facilitator.do("step.close", step="s3", now=True)

    room.facilitator.do("step.reveal", step="s3")

    row = screen.page.get_by_role("row").filter(has_text=IDEAS[0])
    expect(row).to_contain_text(w("screen.for_against", **{"for": 3, "against": 2}))
    last = screen.page.get_by_role("row").filter(has_text=IDEAS[1])
    expect(last.get_by_role("cell").last).to_contain_text("−1")
    zero, against, for_ = (
        row.locator(f".{name}").evaluate("(one) => one.getBoundingClientRect().toJSON()")
        for name in ("zero", "side-against", "side-for")
    )
    middle = (zero["left"] + zero["right"]) / 2
    assert against["right"] == pytest.approx(middle, abs=1)
    assert for_["left"] == pytest.approx(middle, abs=1)
    assert for_["width"] == pytest.approx(1.5 * against["width"], rel=0.02)


def test_likes_are_counted_as_likes(screen: Screen, room: Room, w: Words) -> None:
    settings = {"budget": 20, "limit": 1, "look": "like"}
    ideas = room.vote(*IDEAS[:2], settings=settings)
    screen.sees(w("screen.rule_like"))
    for tablet in room.tablets:
        tablet.do("points.set", step="s3", idea=ideas[1], points=1)
    room.facilitator.do("step.close", step="s3", now=True)

    room.facilitator.do("step.reveal", step="s3")

    row = screen.page.get_by_role("row").filter(has_text=IDEAS[1])
    expect(row).to_contain_text(w.many("screen.likes", 2))
