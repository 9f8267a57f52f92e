"""Instructions in Markdown: what is drawn, and what never runs."""

import pytest

from workshop.markdown import rendered


def test_lists_emphasis_and_lines_are_drawn() -> None:
    assert rendered("Parlez :\n\n- **avant**\n- puis *écrivez*") == (
        "<p>Parlez&nbsp;:</p>\n<ul>\n<li><strong>avant</strong></li>\n"
        "<li>puis <em>écrivez</em></li>\n</ul>"
    )


def test_a_line_break_stays_one() -> None:
    assert rendered("un\ndeux") == "<p>un<br>\ndeux</p>"


def test_headings_stand_below_the_pages_own() -> None:
    assert rendered("# Un\n\n## Deux") == "<h3>Un</h3>\n<h4>Deux</h4>"


def test_a_link_leads_out_of_the_page() -> None:
    assert rendered("[ici](https://example.org)") == (
        '<p><a href="https://example.org" target="_blank" rel="noopener noreferrer">ici</a></p>'
    )


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,hello)",
        "![x](http://example.org/x.png)",
        "<b onclick=alert(1)>x</b>",
        "<javascript:alert(1)>",
    ],
)
def test_nothing_runs_and_nothing_is_fetched(text: str) -> None:
    drawn = rendered(text)

    for tag in ("<script", "<img", "<b ", 'href="javascript', 'href="data'):
        assert tag not in drawn
