"""The catalogues: the same keys and values in both languages, a sentence for every refusal."""

import re

import pytest

from tests.conftest import ROOT
from workshop.rules.refusals import CODES
from workshop.words import words

FRENCH, ENGLISH = words("fr"), words("en")


def forms(sentence: str | list[str]) -> list[str]:
    return [sentence] if isinstance(sentence, str) else sentence


def test_both_languages_have_the_same_keys() -> None:
    assert set(FRENCH) ^ set(ENGLISH) == set()


def test_no_sentence_is_empty() -> None:
    assert [k for both in (FRENCH, ENGLISH) for k, s in both.items() if not all(forms(s))] == []


def badly_set(catalogue: dict[str, str | list[str]], pattern: str) -> dict[str, str]:
    found = re.compile(pattern)
    return {k: one for k, s in catalogue.items() for one in forms(s) if found.search(one)}


def test_no_french_line_begins_with_a_sign() -> None:
    # ordinary spaces, where a line could break
    assert badly_set(FRENCH, r" [:;!?»]|« |\u202f") == {}


def test_apostrophes_are_typographic() -> None:
    # what is typed or opened as it stands keeps its own
    assert badly_set(FRENCH, r"\w'\w") | badly_set(ENGLISH, r"\w'\w") == {}


def test_both_languages_count_the_same_sentences() -> None:
    counting = [{k for k, s in both.items() if isinstance(s, list)} for both in (FRENCH, ENGLISH)]

    assert counting[0] ^ counting[1] == set()


def test_both_languages_fill_in_the_same_values() -> None:
    def placeholders(sentence: str | list[str]) -> set[str]:
        # "one idea" needs no number
        return {name for form in forms(sentence) for name in re.findall(r"{(\w+)}", form)}

    differing = [k for k in FRENCH if placeholders(FRENCH[k]) != placeholders(ENGLISH.get(k, ""))]

    assert differing == []


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_refusal_has_a_sentence_with_its_facts(code: str) -> None:
    for both in (FRENCH, ENGLISH):
        sentence = both[f"refusal.{code}"]
        used = {name for form in forms(sentence) for name in re.findall(r"{(\w+)}", form)}
        assert used - {"n"} <= set(CODES[code])


def test_no_sentence_is_kept_for_a_refusal_that_there_isnt() -> None:
    # what a page says by itself: no such page, no connection, a line cut by too large a message
    own = {"page", "offline", "line_cut"}
    known = {f"refusal.{code}" for code in own | set(CODES)}
    kept = {key.split("@")[0] for key in FRENCH if key.startswith("refusal.")}

    assert kept - known == set()


def test_every_key_that_a_page_or_script_names_is_in_the_catalogue() -> None:
    files = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "static" / "js").rglob("*.js")]
    named = set()
    for file in files:
        named |= set(re.findall(r"\btn?\(\s*['\"]([a-z_]+\.[a-z_.]+[a-z_])['\"]", file.read_text()))

    assert named - set(FRENCH) == set()
