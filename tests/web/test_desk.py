"""The desk: workshops made, prepared, started again, set aside."""

from collections.abc import Callable

import pytest
import requests

from tests.conftest import Server
from tests.web.conftest import Desk
from workshop.rehearsal.client import Api, Line, Refused

pytestmark = pytest.mark.slow


def place_secret(link: str) -> str:
    return link.partition("#")[2]


def test_nothing_on_the_desk_without_the_key(server: Server) -> None:
    listed = requests.get(f"{server.url}/api/v1/desk/workshops")

    assert (listed.status_code, listed.json()["code"]) == (403, "not_allowed")


def test_a_desk_act_without_its_token_is_refused(desk: Desk) -> None:
    refused = desk.post("", {"title": "Salle", "question": "Comment ?"}, **{"X-CSRFToken": "?"})

    assert (refused.status_code, refused.json()["code"]) == (403, "csrf")


def test_a_workshop_is_made_with_groups_and_ideas_in_one_go(desk: Desk) -> None:
    made = desk.create(
        settings={"ideas": {"max_ideas": 3}, "vote": {"budget": 12}},
        groups={"count": 24, "pattern": "Table {n}"},
        ideas=["Un café", "", "Une cuisine"],
    )

    assert [place["name"] for place in made["places"]][::23] == ["Table 1", "Table 24"]
    assert made["ideas"] == 2
    assert desk.cards()[made["code"]]["title"] == "Salle"


def test_pasted_ideas_are_refused_one_by_one(desk: Desk) -> None:
    made = desk.create()

    answers = desk.post(f"/{made['code']}/ideas", {"ideas": ["Un café", "UN CAFE", "x" * 201]})

    assert [answer.get("code") for answer in answers.json()] == [
        None,
        "idea.already_there",
        "idea.text_too_long",
    ]


def test_the_qr_of_a_place_takes_it_and_a_second_scan_is_a_second_tablet(
    desk: Desk, api: Api, server: Server
) -> None:
    made = desk.create(groups={"count": 2, "pattern": "Table {n}"})
    secret = place_secret(made["places"][1]["link"])

    scans = [api.enter(made["code"], secret) for _ in range(2)]

    assert [scan["group"] for scan in scans] == ["g2", "g2"]
    assert scans[0]["token"] != scans[1]["token"]
    with Line(server.url, made["code"], scans[1]["token"]) as line:
        assert line.view["me"]["name"] == "Table 2"
        assert line.view["workshop"]["groups"] == 1


def test_a_revoked_place_is_taken_by_its_new_qr_alone(desk: Desk, api: Api) -> None:
    made = desk.create(groups={"count": 1, "pattern": "Table {n}"})
    old = place_secret(made["places"][0]["link"])

    link = desk.post(f"/{made['code']}/places/g1/revoke").json()["link"]

    with pytest.raises(Refused) as refused:
        api.enter(made["code"], old)
    assert refused.value.code == "invite.unknown"
    assert api.enter(made["code"], place_secret(link))["group"] == "g1"


def test_a_deleted_workshop_is_hidden_at_once_and_comes_back(desk: Desk, api: Api) -> None:
    code = desk.create()["code"]
    desk.post(f"/{code}/delete")
    assert desk.cards()[code]["state"] == "deleted"
    with pytest.raises(Refused) as refused:
        api.look(code)
    assert refused.value.code == "workshop.deleted"

    desk.post(f"/{code}/restore")

    assert api.look(code)["title"] == "Salle"


def test_started_again_it_keeps_sequence_links_and_places_and_nothing_else(
    desk: Desk, api: Api, server: Server
) -> None:
    made = desk.create(
        settings={"vote": {"budget": 12}}, groups={"count": 3, "pattern": "Table {n}"}
    )
    code, secret = made["code"], place_secret(made["places"][2]["link"])
    api.join(code, "Les Tilleuls")
    desk.post(f"/{code}/ideas", {"ideas": ["Un café"]})

    desk.post(f"/{code}/again")

    card = desk.cards()[code]
    assert (card["ideas"], card["groups"]) == (0, 3)
    assert card["links"] == made["links"]
    entered = api.enter(code, secret)
    with Line(server.url, code, entered["token"]) as line:
        assert line.view["me"]["name"] == "Table 3"
        assert line.view["step/s3"]["settings"]["budget"] == 12


def test_starting_again_can_be_undone(desk: Desk) -> None:
    code = desk.create()["code"]
    desk.post(f"/{code}/ideas", {"ideas": ["Un café"]})
    desk.post(f"/{code}/again")

    desk.post(f"/{code}/again/undo")

    assert desk.cards()[code]["ideas"] == 1


def test_the_sheets_show_every_place_with_its_qr(desk: Desk) -> None:
    made = desk.create(groups={"count": 2, "pattern": "Table {n}"})

    page = desk.http.get(f"{desk.url}/w/{made['code']}/sheets").text

    assert page.count("<svg") >= 3
    assert "Table 2" in page


def test_nobody_else_sees_the_sheets(desk: Desk, server: Server) -> None:
    made = desk.create(groups={"count": 2, "pattern": "Table {n}"})

    page = requests.get(f"{server.url}/w/{made['code']}/sheets")

    assert page.status_code == 403
    assert place_secret(made["places"][0]["link"]) not in page.text


def test_a_deleted_workshop_is_left_by_whoever_is_in_it(
    desk: Desk, api: Api, server: Server
) -> None:
    made = desk.create()
    token = api.join(made["code"], "Trio")["token"]
    with Line(server.url, made["code"], token) as line:
        desk.post(f"/{made['code']}/delete")

        with pytest.raises(Refused) as refused:
            line.wait_for(lambda _: False)

    assert refused.value.code == "workshop.deleted"


def test_started_again_a_revoked_place_stays_revoked(desk: Desk, api: Api) -> None:
    made = desk.create(groups={"count": 1, "pattern": "Table {n}"})
    code, old = made["code"], place_secret(made["places"][0]["link"])
    new = place_secret(desk.post(f"/{code}/places/g1/revoke").json()["link"])

    desk.post(f"/{code}/again")

    with pytest.raises(Refused) as refused:
        api.enter(code, old)
    assert refused.value.code == "invite.unknown"
    assert api.enter(code, new)["group"] == "g1"


def test_the_desk_works_behind_a_proxy_that_speaks_https(
    new_server: Callable[..., Server],
) -> None:
    server = new_server(GOMMETTE_TRUSTED_PROXIES="1")
    desk = Desk(server.url)

    made = desk.post(
        "", {"title": "Salle", "question": "Comment ?"}, **{"X-Forwarded-Proto": "https"}
    )

    assert made.status_code == 201


def test_a_card_says_when_its_workshop_is_over(desk: Desk, api: Api, server: Server) -> None:
    made = api.create(
        "Salle",
        "Comment ?",
        steps=[{"kind": "ideas", "title": "Un"}, {"kind": "brief", "title": "Deux"}],
    )
    code = made["code"]
    with Line(server.url, code, made["tokens"]["facilitator"]) as leader:
        leader.do("step.open", step="s1")
        assert desk.cards()[code]["over"] is False
        leader.do("step.close", step="s1", now=True)
        assert desk.cards()[code]["over"] is False
        leader.do("step.open", step="s2")
        leader.do("step.close", step="s2", now=True)

    assert desk.cards()[code]["over"] is True
