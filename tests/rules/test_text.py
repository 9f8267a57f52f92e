"""What people type: cleaned once, refused in words, compared as people would."""

import pytest

from workshop.rules.text import clean_detail, clean_idea, clean_line, clean_name, fold

from .room import refused


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Un café  ", "Un café"),
        ("Un\tcafé\ntenu\r\npar   tous", "Un café tenu par tous"),
        ("Un\u00a0café\u2003tenu\u2028là", "Un café tenu là"),
        ("Cafe\u0301", "Café"),
        ("👩\u200d🌾 un marché", "👩\u200d🌾 un marché"),
        ("<b>gras</b> & =1+1", "<b>gras</b> & =1+1"),
    ],
)
def test_a_line_is_composed_trimmed_and_its_white_space_folded(typed: str, kept: str) -> None:
    line = clean_line(typed)

    assert line == kept


@pytest.mark.parametrize("typed", ["", "   ", "\t\n", "\u00a0", "\u200b", "\u2060 \ufeff"])
def test_an_idea_says_something(typed: str) -> None:
    with refused("idea.text_empty"):
        clean_idea(typed)


def test_an_idea_has_at_most_200_code_points_once_cleaned() -> None:
    composed = "  " + "e\u0301" * 200 + "\n"

    kept = clean_idea(composed)

    assert kept == "é" * 200
    with refused("idea.text_too_long", most=200):
        clean_idea("é" * 201)


@pytest.mark.parametrize(
    "character",
    [
        *"\x00\x07\x1b\x7f\x9b\ud800\udfff",
        *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    ],
)
def test_controls_lone_surrogates_and_bidi_overrides_are_refused(character: str) -> None:
    with refused("idea.text_forbidden"):
        clean_idea(f"Un café{character} tenu")


@pytest.mark.parametrize("character", ["\x1c", "\x1d", "\x1e", "\x1f"])
def test_separators_of_information_are_controls_not_white_space(character: str) -> None:
    with refused("idea.text_forbidden"):
        clean_idea(f"Un{character}café")


def test_a_detail_keeps_its_newlines() -> None:
    typed = "\n  Pour  commencer :\r\n\tle matin\rpuis le soir \n\nEt après\n\n"

    detail = clean_detail(typed)

    assert detail == "Pour commencer :\nle matin\npuis le soir\n\nEt après"


def test_a_detail_has_at_most_1000_code_points() -> None:
    longest = "é" * 500 + "\n" + "é" * 499

    detail = clean_detail(longest)

    assert detail == longest
    with refused("idea.detail_too_long", most=1_000):
        clean_detail(longest + "é")
    with refused("idea.text_forbidden"):
        clean_detail("une\u202eligne")


@pytest.mark.parametrize("name", ["", "  ", "x" * 41, "Table\x00", "Table \u202e4"])
def test_a_group_has_a_name_of_1_to_40_code_points(name: str) -> None:
    with refused("group.name_invalid"):
        clean_name(name)


@pytest.mark.parametrize("name", ["A", "é" * 40])
def test_the_shortest_and_the_longest_name(name: str) -> None:
    kept = clean_name(f" {name} ")

    assert kept == name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Un café le dimanche", "UN CAFE LE DIMANCHE"),
        ("Un café, le dimanche !", "un   café le dimanche"),
        ("Œuvre à l'été", "oeuvre a l’ete"),
        ("Straße", "STRASSE"),
        ("le nº 12", "Le n° 12".replace("°", "º")),
        ("ﬁlm", "film"),
        ("« ça »", "ca"),
    ],
)
def test_texts_that_people_would_call_the_same_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("un café", "deux cafés"), ("?!", "!?"), ("👍", "👎")])
def test_other_texts_do_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_letters_that_are_only_drawn_otherwise_are_the_same_whatever_their_case() -> None:
    assert fold("𝐂afé") == fold("café")
