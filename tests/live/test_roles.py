"""The helper's link, the observer's link, and a member's own phone: what each may, and no more."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
import requests

from tests.conftest import Server
from tests.rooms import Room, open_room
from workshop.rehearsal.client import Line, Refused

pytestmark = pytest.mark.slow

CRITERION = {"name": "Utilité", "low": "inutile", "high": "indispensable"}
STEPS = [
    {"kind": "ideas", "title": "Idées"},
    {"kind": "vote", "title": "Vote"},
    {"kind": "score", "title": "Notes", "settings": {"criteria": [CRITERION]}},
]


@pytest.fixture(scope="session")
def server(lasting_server: Callable[..., Server]) -> Server:
    """One is enough: who may do what is decided above the database and below the threads."""
    return lasting_server()


@pytest.fixture
def room(server: Server) -> Iterator[Room]:
    """Two tables of three, an idea of each (i1, i2), nothing open yet."""
    with ExitStack() as opened:
        room = open_room(server, opened, groups=2, steps=STEPS)
        room.facilitator.do("step.open", step="s1")
        for tablet, text in zip(room.tablets, ("Un café", "Un verger"), strict=True):
            tablet.do("idea.submit", step="s1", text=text)
        yield room


def refusal_of(act: Callable[[], Any]) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


def catch_up(line: Line) -> dict[str, Any]:
    """The whole view as it stands now."""
    line.do("view.get")
    return line.view


def score(line: Line, member: str, value: int | None = 7) -> dict[str, Any]:
    (criterion,) = catch_up(line)["step/s3"]["criteria"]
    return line.send(
        "score.set", step="s3", idea="i1", criterion=criterion["id"], member=member, value=value
    )


def take_seat(room: Room, member: str, by: Line | None = None) -> Line:
    """A phone takes a seat, by the invite that a tablet shows."""
    code = (by or room.tablets[0]).do("seat.invite", member=member)["code"]
    return room.line(room.api.enter(room.code, code)["token"])


# -- the helper


def test_a_helper_admits_merges_sets_aside_and_enters_for_a_group(room: Room) -> None:
    helper = room.line(room.tokens["helper"])
    room.facilitator.do("door.set", door="ask")
    late = room.join("En retard")

    helper.do("group.admit", group="g3")
    helper.do("idea.submit", step="s1", text="Un four", group="g3")
    helper.do("idea.merge", ideas=["i1", "i2"])
    helper.do("idea.split", idea="i1")
    helper.do("idea.hide", idea="i2")
    helper.do("idea.restore", idea="i2")
    code = helper.do("group.invite", group="g1")["code"]
    room.facilitator.do("step.open", step="s2")
    helper.do("points.set", step="s2", idea="i2", points=2, group="g1")
    helper.do("step.done", step="s2", done=True, group="g1")

    assert catch_up(late)["me"]["ideas"] == ["i3"]
    assert room.api.enter(room.code, code)["group"] == "g1"
    assert catch_up(room.tablets[0])["points/s2.i2"]["points"] == 2
    assert {e["actor"] for e in room.archive()["journal"] if e["command"] == "idea.merge"} == {
        "helper"
    }


@pytest.mark.parametrize(
    ("command", "payload"),
    [
        ("step.open", {"step": "s2"}),
        ("step.close", {"step": "s1", "now": True}),
        ("step.reveal", {"step": "s1"}),
        ("step.reopen", {"step": "s1"}),
        ("step.configure", {"step": "s1", "settings": {"max_ideas": 1}}),
        ("step.add", {"kind": "ideas", "title": "Encore"}),
        ("screen.blank", {"blank": True}),
        ("door.set", {"door": "shut"}),
        ("timer.start", {"seconds": 60}),
        ("idea.redact", {"idea": "i1"}),
        ("group.remove", {"group": "g1"}),
        ("idea.submit", {"step": "s1", "text": "De ma part"}),
        ("points.set", {"step": "s2", "idea": "i1", "points": 1}),
    ],
)
def test_a_helper_leads_nothing(room: Room, command: str, payload: dict[str, Any]) -> None:
    helper = room.line(room.tokens["helper"])

    assert helper.send(command, **payload)["code"] == "not_allowed"


def test_a_helper_sees_who_wrote_and_no_result_before_the_screen_may(room: Room) -> None:
    helper = room.line(room.tokens["helper"])
    room.facilitator.do("step.open", step="s2")
    room.tablets[0].do("points.set", step="s2", idea="i2", points=3)
    seen = catch_up(helper)
    assert seen["idea/i1"]["group"] == "g1"
    assert (seen["group/g1"]["left"], seen["group/g1"]["has_left"]) == (None, None)

    room.facilitator.do("step.close", step="s2", now=True)
    assert "tally/s2" in catch_up(room.facilitator)
    assert "tally/s2" not in catch_up(helper)

    room.facilitator.do("step.reveal", step="s2")
    assert catch_up(helper)["tally/s2"] == catch_up(room.screen)["tally/s2"]


def test_a_helper_reads_no_order_of_a_hidden_result(room: Room) -> None:
    helper = room.line(room.tokens["helper"])
    room.facilitator.do("step.open", step="s2")
    room.tablets[0].do("points.set", step="s2", idea="i2", points=3)
    room.facilitator.do("step.close", step="s2", now=True)

    room.facilitator.do(
        "step.configure", step="s3", settings={"works_on": {"first": 1, "of": "s2"}}
    )

    assert catch_up(room.facilitator)["step/s3"]["comes"]["ideas"] == ["i2"]
    assert "comes" not in catch_up(helper)["step/s3"]


def test_a_helper_hears_who_is_there(room: Room) -> None:
    helper = room.line(room.tokens["helper"])

    helper.wait_for(lambda _: helper.here == {"g1", "g2"})


def test_a_helper_takes_nothing_home(room: Room) -> None:
    token = room.tokens["helper"]
    browser = requests.Session()
    base = f"{room.server.url}/w/{room.code}"
    for role in ("helper", "facilitator"):
        browser.cookies.set(f"gommette_{room.code}_{role}", token)

    answers = [
        browser.get(base + path).status_code
        for path in ("/export/archive.json", "/export/results.xlsx", "/sheets", "/qr/helper.svg")
    ]

    assert answers == [403, 403, 403, 403]
    assert refusal_of(lambda: room.api.archive(room.code, token)) == "not_allowed"


# -- the observer


def test_an_observer_reads_what_the_screen_may_show_and_gives_no_command(room: Room) -> None:
    observer = room.line(room.tokens["observer"])
    room.facilitator.do("step.open", step="s2")

    assert catch_up(observer) == catch_up(room.screen)
    assert observer.role == "observer"
    for command in ("idea.submit", "step.open", "idea.hide", "group.invite", "seat.invite"):
        assert observer.send(command)["code"] == "not_allowed"


def test_a_frozen_screen_leaves_the_observer_at_its_own_pace(room: Room) -> None:
    observer = room.line(room.tokens["observer"])
    room.facilitator.do("screen.freeze", freeze=True)

    room.tablets[0].do("idea.submit", step="s1", text="Un four")

    assert "idea/i3" in catch_up(observer)
    assert "idea/i3" not in catch_up(room.screen)


def test_an_observer_waits_for_what_the_facilitator_accepts(room: Room) -> None:
    observer = room.line(room.tokens["observer"])
    room.facilitator.do("step.configure", step="s1", settings={"to_screen": "accepted"})

    room.tablets[0].do("idea.submit", step="s1", text="Un four")

    assert "idea/i3" not in catch_up(observer)
    assert catch_up(room.facilitator)["idea/i3"]["pending"] == "accept"


# -- links and pages


def test_each_link_opens_its_page_and_no_other(room: Room) -> None:
    session = f"{room.server.url}/api/v1/workshops/{room.code}/session"
    for role in ("helper", "observer"):
        page, _, secret = room.links[role].partition("#")
        assert secret == room.tokens[role]
        opened = requests.post(session, json={"role": role, "secret": secret})
        assert f"gommette_{room.code}_{role}={secret}" in opened.headers["Set-Cookie"]
        assert f'"as": "{role}"' in requests.get(page.replace("localhost", "127.0.0.1")).text
        wrong = requests.post(session, json={"role": "facilitator", "secret": secret})
        assert wrong.json()["code"] == "not_allowed"


def test_the_facilitator_hands_on_the_links(room: Room) -> None:
    browser = requests.Session()
    url = f"{room.server.url}/api/v1/workshops/{room.code}/links"
    assert browser.get(url).json()["code"] == "not_allowed"

    browser.cookies.set(f"gommette_{room.code}_facilitator", room.tokens["facilitator"])

    assert browser.get(url).json() == room.links
    drawing = browser.get(f"{room.server.url}/w/{room.code}/qr/observer.svg")
    assert drawing.headers["Content-Type"].startswith("image/svg+xml")


# -- a member's own phone


@pytest.fixture
def scoring(room: Room) -> Room:
    room.facilitator.do("step.open", step="s3")
    return room


def test_a_member_goes_on_with_their_seat_on_their_own_phone(scoring: Room) -> None:
    tablet = scoring.tablets[0]
    invite = tablet.do("seat.invite", member="g1m2")
    assert invite["link"] == f"{scoring.links['join']}/place#{invite['code']}"
    assert invite["qr"].startswith("<svg")

    entered = scoring.api.enter(scoring.code, invite["code"])
    phone = scoring.line(entered["token"])

    assert (entered["group"], entered["member"]) == ("g1", "g1m2")
    assert (phone.view["me"]["group"], phone.view["me"]["member"]) == ("g1", "g1m2")
    assert score(phone, "g1m2")["ok"]
    seen = catch_up(tablet)["sheet/s3.g1m2"]["scored"]
    assert len(seen) == 1
    assert catch_up(phone)["sheet/s3.g1m2"]["scored"] == seen


def test_a_phone_sees_its_own_sheet_alone(scoring: Room) -> None:
    phone = take_seat(scoring, "g1m2")

    score(scoring.tablets[0], "g1m1")

    sheets = {key for key in catch_up(phone) if key.startswith("sheet/")}
    assert sheets == {"sheet/s3.g1m2"}


def test_a_phone_acts_for_its_own_member_and_nothing_else(scoring: Room) -> None:
    phone = take_seat(scoring, "g1m2")
    refused = [
        score(phone, "g1m1"),
        phone.send("score.move", step="s3", member="g1m2", to="g1m1"),
        phone.send("step.done", step="s3", done=True),
        phone.send("group.rename", name="À moi"),
        phone.send("group.resize", members=5),
        phone.send("group.profile", profile=None),
        phone.send("group.profile", profile=None, member="g1m1"),
        phone.send("member.leave", member="g1m1", left=True),
        phone.send("seat.invite", member="g1m2"),
        phone.send("idea.withdraw", idea="i1"),
        phone.send("points.set", step="s2", idea="i2", points=1),
    ]

    assert [answer["code"] for answer in refused] == ["not_allowed"] * len(refused)
    assert phone.send("group.profile", profile=None, member="g1m2")["ok"]
    assert phone.send("here")["ok"]


def test_a_seat_is_given_by_its_own_group_or_by_whoever_leads(scoring: Room) -> None:
    assert scoring.tablets[1].send("seat.invite", member="g1m2")["code"] == "member.not_yours"
    assert scoring.screen.send("seat.invite", member="g1m2")["code"] == "not_allowed"
    assert scoring.tablets[0].send("seat.invite", member="g1m9")["code"] == "member.unknown"
    assert scoring.tablets[0].send("seat.invite", member=3)["code"] == "malformed"

    phone = take_seat(scoring, "g1m2", by=scoring.facilitator)

    assert phone.view["me"]["member"] == "g1m2"


def test_a_new_invite_to_a_seat_revokes_its_phone_and_the_code_before(scoring: Room) -> None:
    first = scoring.tablets[0].do("seat.invite", member="g1m2")["code"]
    phone = scoring.line(scoring.api.enter(scoring.code, first)["token"])

    second = take_seat(scoring, "g1m2")

    with pytest.raises(Refused) as refused:
        phone.wait_for(lambda _: False)
    assert refused.value.code == "device.revoked"
    assert refusal_of(lambda: scoring.api.enter(scoring.code, first)) == "invite.unknown"
    assert score(second, "g1m2")["ok"]
    assert scoring.tablets[0].send("step.done", step="s3", done=True)["ok"]


def test_a_repeated_invite_to_a_seat_leaves_its_phone_alone(scoring: Room) -> None:
    command = {"member": "g1m2", "command_id": "an invitation of mine"}
    first = scoring.tablets[0].do("seat.invite", **command)
    phone = scoring.line(scoring.api.enter(scoring.code, first["code"])["token"])

    again = scoring.tablets[0].do("seat.invite", **command)

    assert again == first
    assert score(phone, "g1m2")["ok"]


def test_a_replaced_tablet_takes_its_members_phones_with_it(scoring: Room) -> None:
    phone, elsewhere = (
        take_seat(scoring, member, by=scoring.facilitator) for member in ("g1m2", "g2m1")
    )

    scoring.facilitator.do("group.invite", group="g1", replace=True)

    with pytest.raises(Refused) as refused:
        phone.wait_for(lambda _: False)
    assert refused.value.code == "device.revoked"
    assert score(elsewhere, "g2m1")["ok"]


def test_a_removed_group_has_no_phones(scoring: Room) -> None:
    phone = take_seat(scoring, "g1m2")

    scoring.facilitator.do("group.remove", group="g1")

    with pytest.raises(Refused) as refused:
        phone.wait_for(lambda _: False)
    assert refused.value.code == "group.removed"


def test_a_phone_is_known_by_its_member_beside_the_tablet_of_the_same_browser(
    scoring: Room,
) -> None:
    code = scoring.tablets[0].do("seat.invite", member="g1m2")["code"]
    url = f"{scoring.server.url}/api/v1/workshops/{scoring.code}/devices"

    entered = requests.post(url, json={"invite": code})

    cookie = entered.headers["Set-Cookie"]
    assert f"gommette_{scoring.code}_g1m2={entered.json()['token']}" in cookie
    page = requests.get(f"{scoring.server.url}/w/{scoring.code}/g/g1m2").text
    assert 'data-member="g1m2"' in page
    assert "data-member" not in requests.get(f"{scoring.server.url}/w/{scoring.code}/g/g1").text


def test_a_phone_goes_with_its_member_where_a_group_is_split_and_joined(scoring: Room) -> None:
    phone = take_seat(scoring, "g1m3")
    assert score(phone, "g1m3")["ok"]

    half = scoring.facilitator.do("group.split", group="g1", name="La moitié", members=1)["group"]

    phone.wait_for(lambda view: view["me"]["group"] == half)
    assert score(phone, "g1m3", 3)["ok"]
    actors = [e["actor"] for e in scoring.archive()["journal"] if e["command"] == "score.set"]
    assert actors == ["group:g1", f"group:{half}"]
    scoring.facilitator.do("group.invite", group="g1", replace=True)
    assert score(phone, "g1m3", 4)["ok"]

    scoring.facilitator.do("group.join_into", group=half, into="g2")

    phone.wait_for(lambda view: view["me"]["group"] == "g2")
    assert score(phone, "g1m3", 5)["ok"]


def test_the_tablets_of_a_group_that_joined_another_are_told(scoring: Room) -> None:
    scoring.facilitator.do("group.join_into", group="g1", into="g2")

    with pytest.raises(Refused) as refused:
        scoring.tablets[0].wait_for(lambda _: False)

    assert refused.value.code == "group.removed"
