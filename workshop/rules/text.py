"""What people type: cleaned once, at the door, and compared without accents or capitals."""

import unicodedata

from .refusals import Refusal

TEXT_MOST = 200
DETAIL_MOST = 1_000
NAME_MOST = 40

#: Stands on both sides of what replaces a removed text. Nobody types it: it is for private use,
#: and refused on the wire.
REMOVED = "\ue000"

#: Characters that turn the reading direction of what follows: they can make a text lie.
BIDI_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


#: The controls that are white space to whoever types; other separators of old are not.
WHITE_CONTROLS = frozenset("\t\n\r\v\f\x85")


def _is_forbidden(character: str) -> bool:
    if character in WHITE_CONTROLS:
        return False
    return unicodedata.category(character) in ("Cc", "Cs") or character in BIDI_OVERRIDES


def _is_invisible(character: str) -> bool:
    return unicodedata.category(character) in ("Cf", "Zs", "Zl", "Zp", "Mn")


def clean_line(text: str) -> str:
    """One line: NFC, trimmed, every run of white space folded to one space.

    What shows nothing at all is an empty line.

    Raises ``idea.text_forbidden`` for control characters, lone surrogates and bidi overrides.

    >>> clean_line("  Un\\tcafé \\n tenu ")
    'Un café tenu'
    """
    if any(map(_is_forbidden, text)):
        raise Refusal("idea.text_forbidden")
    line = unicodedata.normalize("NFC", " ".join(text.split()))
    return "" if all(map(_is_invisible, line)) else line


def clean_idea(text: str) -> str:
    """An idea's text, 1 to 200 code points."""
    line = clean_line(text)
    if not line:
        raise Refusal("idea.text_empty")
    if len(line) > TEXT_MOST:
        raise Refusal("idea.text_too_long", most=TEXT_MOST)
    return line


def clean_detail(text: str) -> str:
    """An idea's detail, up to 1,000 code points; its newlines are kept."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    detail = "\n".join(clean_line(line) for line in lines).strip("\n")
    if len(detail) > DETAIL_MOST:
        raise Refusal("idea.detail_too_long", most=DETAIL_MOST)
    return detail


def clean_name(text: str) -> str:
    """A group's name, 1 to 40 code points."""
    try:
        name = clean_line(text)
    except Refusal:
        raise Refusal("group.name_invalid") from None
    if not 1 <= len(name) <= NAME_MOST:
        raise Refusal("group.name_invalid")
    return name


def fold(text: str) -> str:
    """The text as two people would call it the same: no case, accents, punctuation or spaces.

    A text that folds to nothing is compared as it is, and so is the mark of a removed one.

    >>> fold("Œuvre : l'Été !") == fold("oeuvre l ete")
    True
    >>> fold("?!")
    '?!'
    """
    if text.startswith(REMOVED):
        return text
    plain = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", plain.replace("œ", "oe").replace("æ", "ae"))
    folded = "".join(character for character in apart if character.isalnum())
    return folded or text
