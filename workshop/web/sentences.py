"""Which sentences of the catalogue a page's scripts can say.

Every text in a script that is a key, or begins like one, counts: `'tablet.done'` for itself and its
variants (`tablet.done@like`), `` `tablet.kind.${kind}` `` and `'tablet.notice'` for all below.
So nothing has to be declared, and what is put together from pieces still begins with its surface.
"""

import json
import re

from workshop.words import Words, words

_BEGINS_LIKE_A_KEY = re.compile(r"""['"`]([a-z_]+\.[a-z0-9_.]*)""")


def sentences_of(source: str, language: str) -> bytes:
    """Those that a source can say, as a module."""
    known = words(language)
    named = keys_named(known, source)
    said = {key: known[key] for key in known if key in named}
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return f"export default {text};\n".encode()


def keys_named(known: Words, source: str) -> set[str]:
    """The keys that a source names, whole or by their beginning."""
    beginnings = set(_BEGINS_LIKE_A_KEY.findall(source))
    return {key for key in known if any(begin in beginnings for begin in _beginnings(key))}


def _beginnings(key: str) -> set[str]:
    """All by which a key may be named.

    >>> sorted(_beginnings("tablet.like.said@stickers"))
    ['tablet.', 'tablet.like', 'tablet.like.', 'tablet.like.said']
    """
    plain = key.partition("@")[0]
    parts = plain.split(".")
    heads = [".".join(parts[:n]) for n in range(1, len(parts))]
    stems = {plain[: at + 1] for at, sign in enumerate(plain) if sign == "_" and at > len(parts[0])}
    return {plain, *heads[1:], *(f"{head}." for head in heads), *stems}
