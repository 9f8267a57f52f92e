"""The made-up language: for trying out pages, and nobody else's."""

import re

from flask import Flask, render_template_string
from flask.testing import FlaskClient

from workshop.web import languages
from workshop.words import words
from workshop.words.stretched import STRETCHED


def house(*, tried_out: bool) -> FlaskClient:
    app = Flask(__name__)
    languages.register(app, "", tried_out=tried_out)
    page = "{{ lang }}: {{ t('common.language') }}, {{ tn('screen.ideas', 0) }}"
    app.add_url_rule("/", view_func=lambda: render_template_string(page))
    return app.test_client()


def test_where_pages_are_tried_out_it_is_spoken_and_kept() -> None:
    visitor = house(tried_out=True)

    assert visitor.get("/?lang=zz").text == "fr-x-long: ⟦Laanguuee⟧, ⟦0\u00a0iidéée⟧"
    assert visitor.get("/").text == "fr-x-long: ⟦Laanguuee⟧, ⟦0\u00a0iidéée⟧"
    assert "⟦Laanguuee⟧" in visitor.get("/words/fr-x-long.js").text


def test_nowhere_else() -> None:
    visitor = house(tried_out=False)

    assert visitor.get("/?lang=zz").text == "fr: Langue, 0\u00a0idée"
    assert visitor.get("/words/fr-x-long.js").text == "export default {};\n"


def test_every_sentence_is_two_fifths_longer_and_fills_in_the_same_values() -> None:
    def forms(language: str) -> list[str]:
        said = words(language).values()
        return [form for forms in said for form in ([forms] if isinstance(forms, str) else forms)]

    pairs = list(zip(forms("fr"), forms(STRETCHED), strict=True))

    assert [s for s, long in pairs if re.findall(r"{\w+}", s) != re.findall(r"{\w+}", long)] == []
    assert [s for s, long in pairs if len(long) < len(s) + 0.4 * _letters(s)] == []


def _letters(sentence: str) -> int:
    """How many there are in its words."""
    said = re.sub(r"{\w+}|https?://\S+", " ", sentence)
    return sum(map(len, re.findall(r"[^\W\d_]{2,}", said)))
