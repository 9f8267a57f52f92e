"""The facilitator's texts: Markdown drawn as HTML in which nothing runs and nothing is fetched.

Participants' texts stay text.
"""

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt

_READER = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(["image", "html_block"])

_BEFORE, _AFTER = re.compile(r"(?<=\S) (?=[:;?!»])"), re.compile(r"(?<=«) ")

TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "hr", "a", "h3", "h4"}
PAGE_TAGS = TAGS | {"h2"}
SCHEMES = {"http", "https", "mailto"}


@lru_cache(maxsize=1_024)
def rendered(text: str) -> str:
    """The text as HTML of some few tags; links lead out of the page, to http(s) or a mailbox.

    >>> rendered("Parlez-en **avant** d'écrire.")
    "<p>Parlez-en <strong>avant</strong> d'écrire.</p>"
    >>> rendered("<script>alert(1)</script>")
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'
    """
    drawn = _READER.render(_held_together(text)).replace("<h1>", "<h3>").replace("</h1>", "</h3>")
    drawn = drawn.replace("<h2>", "<h4>").replace("</h2>", "</h4>")
    return nh3.clean(
        drawn,
        tags=TAGS,
        attributes={"a": {"href", "target"}},
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
        set_tag_attribute_values={"a": {"target": "_blank"}},
    ).strip()


def _held_together(text: str) -> str:
    """No line begins with what French sets apart by a space, nor ends with an opening guillemet.

    >>> _held_together("Écrivez : « vite » !")
    'Écrivez\\xa0: «\\xa0vite\\xa0»\\xa0!'
    """
    return _BEFORE.sub("\u00a0", _AFTER.sub("\u00a0", text))


def rendered_page(text: str) -> str:
    """A text that is a page of its own, under the page's one h1; its links stay in the window.

    >>> rendered_page("# Contact <b>")
    '<h2>Contact &lt;b&gt;</h2>'
    """
    drawn = _READER.render(_held_together(text)).replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    return nh3.clean(
        drawn,
        tags=PAGE_TAGS,
        attributes={"a": {"href"}},
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer",
    ).strip()
