"""A file becomes a format, or says on which line it is none, and why."""

import pytest

from workshop.formats.faults import Broken, Fault
from workshop.formats.reading import read_format
from workshop.formats.shape import GROUP_WORDS

GOOD = """format = 1
title = "Voter"
description = { fr = "On vote.", en = "We vote." }

[[steps]]
id = "ideas"
kind = "ideas"
title = "Idées"
themes = ["Forces", "Freins"]

[[steps]]
id = "vote"
kind = "vote"
title = "Vote"
works_on = { theme = "forces" }
settings = { budget = 5, limit = 2 }

[[steps]]
kind = "score"
title = "Noter"
works_on = { first = 3, of = "vote" }
[[steps.criteria]]
name = "Coût"
low = "cher"
high = "gratuit"
"""


def faults_in(source: str | bytes) -> list[Fault]:
    with pytest.raises(Broken) as broken:
        read_format("essai", source if isinstance(source, bytes) else source.encode())
    for fault in broken.value.faults:
        said = [fault.in_words(language) for language in ("fr", "en")]
        assert said[0] != said[1]
        assert not any("{" in words or words.startswith(("format.", "refusal.")) for words in said)
    return broken.value.faults


def test_what_a_good_file_says() -> None:
    made = read_format("essai", GOOD.encode())

    assert made.texts_in("en") == ("Voter", "We vote.", "")
    assert made.group_word in GROUP_WORDS
    steps = made.steps_in("fr")
    assert [step["kind"] for step in steps] == ["ideas", "vote", "score"]
    assert steps[0]["settings"] == {"themes": ["Forces", "Freins"]}
    assert steps[1]["settings"] == {"budget": 5, "limit": 2, "works_on": {"theme": "t1"}}
    assert steps[2]["settings"] == {
        "works_on": {"first": 3, "of": "s2"},
        "criteria": [{"name": "Coût", "low": "cher", "high": "gratuit"}],
    }


def test_settings_by_kind_go_over_the_file() -> None:
    made = read_format("essai", GOOD.encode())

    steps = made.steps_in("fr", {"vote": {"budget": 9}})

    assert (steps[1]["settings"]["budget"], steps[1]["settings"]["limit"]) == (9, 2)


@pytest.mark.parametrize(
    ("was", "becomes", "line", "reason", "key"),
    [
        ('title = "Voter"', 'title = "Voter', 2, "syntax", None),
        ('title = "Voter"', "title", 2, "syntax", None),
        ('title = "Voter"', 'format = 1\ntitle = "Voter"', 2, "said_twice", None),
        ('high = "gratuit"\n', 'high = "gratuit"\nlow = [1,\n', 26, "syntax_end", None),
        ("format = 1", "format = 2", 1, "version", "format"),
        ("format = 1\n", "", 1, "version", "format"),
        ('title = "Voter"\n', "", 1, "missing", "title"),
        ('title = "Voter"', "title = 3", 2, "text", "title"),
        ('title = "Voter"', 'title = ""', 2, "empty", "title"),
        ('title = "Voter"', "title = {}", 2, "empty", "title"),
        ('title = "Voter"', 'titel = "Voter"', 1, "missing", "title"),
        ('en = "We vote."', 'de = "Wir"', 3, "unknown_key", "de"),
        ('en = "We vote."', "en = 1", 3, "text", "description"),
        ('kind = "vote"', 'kind = "poll"', 13, "one_of", "kind"),
        ('kind = "vote"\n', "", 11, "missing", "kind"),
        ('kind = "vote"', 'kind = "vote"\nsecond = 5', 14, "unknown_key", "second"),
        ('kind = "vote"', 'kind = "vote"\nseconds = 0', 14, "whole", "seconds"),
        ('kind = "vote"', 'kind = "vote"\nthemes = ["A"]', 14, "not_for_kind", "themes"),
        ('kind = "vote"', 'kind = "vote"\nsecond_round_of = "ideas"', 14, "not_for_kind", None),
        ("budget = 5", "budget = 5000", 16, "whole", "budget"),
        ("budget = 5", "budget = true", 16, "whole", "budget"),
        ("budget = 5", 'barred = "me"', 16, "one_of", "barred"),
        ("budget = 5", "spend_all = 1", 16, "yes_no", "spend_all"),
        ("budget = 5", "budgit = 5", 16, "unknown_key", "budgit"),
        ("budget = 5", "seconds = 5", 16, "beside_settings", "seconds"),
        ("settings = { budget = 5, limit = 2 }", "settings = 5", 16, "table", "settings"),
        ('theme = "forces"', 'theme = "menaces"', 15, "theme_unknown", "theme"),
        ('theme = "forces"', 'step = "ideas"', 15, "works_on", "works_on"),
        ('theme = "forces"', 'from = "vote"', 15, "not_earlier", "from"),
        ("first = 3", "first = 0", 21, "whole", "first"),
        ('of = "vote"', 'of = "later"', 21, "not_earlier", "of"),
        ('id = "vote"', 'id = "ideas"', 12, "twice", "id"),
        ('["Forces", "Freins"]', '"Forces"', 9, "list", "themes"),
        ('["Forces", "Freins"]', '["Forces",\n 3]', 10, "text", "themes"),
        ('low = "cher"\n', "", 22, "no_words_for_end", "low"),
        ('high = "gratuit"', 'high = ""', 25, "no_words_for_end", "high"),
        ('high = "gratuit"', 'high = "gratuit"\nweight = 1.5', 26, "whole", "weight"),
        ('high = "gratuit"', 'high = "gratuit"\nhigh_is_good = "yes"', 26, "yes_no", None),
        ('name = "Coût"', 'nom = "Coût"', 22, "missing", "name"),
    ],
)  # fmt: skip
def test_a_fault_has_its_line_and_its_reason(
    was: str, becomes: str, line: int, reason: str, key: str | None
) -> None:
    assert GOOD.count(was) == 1

    first = faults_in(GOOD.replace(was, becomes))[0]

    assert (first.line, first.reason) == (line, reason)
    assert key is None or first.facts["name"] == key


@pytest.mark.parametrize(
    ("was", "becomes", "line", "code"),
    [
        ("limit = 2", "limit = 6", 16, "step.setting_invalid"),
        ('title = "Vote"', f'title = "{"x" * 201}"', 14, "idea.text_too_long"),
        ('title = "Vote"', 'title = "Vo\\u202ete"', 14, "idea.text_forbidden"),
        ('title = "Vote"', f'title = "Vote"\ninstruction = "{"x" * 1001}"', 15,
         "idea.detail_too_long"),
        ('"Freins"', '"FORCES"', 9, "theme.name_taken"),
        ('name = "Coût"', f'name = "{"x" * 81}"', 23, "criterion.invalid"),
        ('title = "Voter"', f'title = "{"x" * 201}"', 2, "idea.text_too_long"),
        ('title = "Voter"', 'title = "Voter"\nprofiles = ["A", "a"]', 3, "profile.name_invalid"),
        ('name = "Coût"', 'name = "\ue000"', 23, "idea.text_forbidden"),
    ],
)  # fmt: skip
def test_what_the_rules_would_refuse_has_its_line_too(
    was: str, becomes: str, line: int, code: str
) -> None:
    assert GOOD.count(was) == 1

    fault = faults_in(GOOD.replace(was, becomes))[0]

    assert (fault.line, fault.reason, fault.facts["code"]) == (line, "refused", code)


def test_what_only_one_language_would_meet_is_found() -> None:
    texts = 'profiles = [{ fr = "Élu", en = "Staff" }, { fr = "Agent", en = "Staff" }]'

    faults = faults_in(GOOD.replace('title = "Voter"', f'title = "Voter"\n{texts}'))

    assert [fault.line for fault in faults] == [3]


def test_all_faults_are_told_at_once_in_order_of_line() -> None:
    source = GOOD.replace("format = 1", "format = 0").replace("budget = 5", "budget = 0")

    faults = faults_in(source.replace('id = "ideas"', "id = 3"))

    assert [(fault.line, fault.reason) for fault in faults][:3] == [
        (1, "version"),
        (6, "text"),
        (16, "whole"),
    ]


def test_a_file_that_is_no_text_at_all() -> None:
    assert faults_in(b'format = 1\ntitle = "\xe9t\xe9"') == [Fault(2, "not_utf8")]
    assert faults_in(b"#" * 70_000)[0].reason == "too_large"
    assert faults_in(b"a = " + b"[" * 5_000)[0].reason == "syntax_end"
    assert faults_in("format = 1\nsteps = 3\n")[-1].reason == "no_steps"
    assert {fault.line for fault in faults_in("")} == {1}
