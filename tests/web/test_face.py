"""What a tablet's page can be read by before its scripts."""

from typing import Any

from workshop.web.face import MOST_IDEAS, first_ideas


def view(*ideas: dict[str, Any], **more: Any) -> dict[str, Any]:
    rows = [{"step": "s1", "state": "active", "text": "…"} | idea for idea in ideas]
    entries = {f"idea/{idea['id']}": idea for idea in rows}
    return {"workshop": {"current": "s1"}, "step/s1": {"id": "s1"}} | entries | more


def numbers(found: list[dict[str, Any]]) -> list[int]:
    return [idea["number"] for idea in found]


def test_ideas_stand_newest_first_without_those_that_left_or_went_under_another() -> None:
    found = first_ideas(
        view(
            {"id": "a", "number": 1},
            {"id": "b", "number": 2, "state": "withdrawn"},
            {"id": "c", "number": 3, "lead": "a"},
            {"id": "d", "number": 4},
            {"id": "e", "number": 5, "step": "s0"},
        )
    )

    assert numbers(found) == [4, 1]


def test_a_vote_has_the_ballot_s_order_and_what_was_given() -> None:
    found = first_ideas(
        view(
            *({"id": id, "number": n, "step": "s0"} for n, id in enumerate("abc")),
            **{
                "ballot/s1": {"order": ["c", "gone", "a", "b"], "barred": ["b"]},
                "points/c": {"idea": "c", "step": "s1", "points": 2},
                "points/old": {"idea": "a", "step": "s0", "points": 3},
            },
        )
    )

    assert [(idea["id"], idea["given"], idea["barred"]) for idea in found] == [
        ("c", 2, False),
        ("a", 0, False),
        ("b", 0, True),
    ]


def test_of_a_long_list_the_beginning_is_enough() -> None:
    many = [{"id": f"i{n}", "number": n} for n in range(100)]

    assert numbers(first_ideas(view(*many))) == list(range(99, 99 - MOST_IDEAS, -1))


def test_before_the_first_step_there_is_nothing_to_read() -> None:
    assert first_ideas({"workshop": {"current": None}, "me": {"ideas": []}}) == []
