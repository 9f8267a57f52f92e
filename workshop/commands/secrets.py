"""Secrets of links, derived and never stored; codes and tokens, stored as hashes alone."""

import hashlib
import hmac
import secrets

#: Letters and digits that can't be misread: no 0 O 1 I L.
CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 6


def _bytes(text: str) -> bytes:
    """Anything that JSON can bring, lone surrogates too."""
    return text.encode("utf-8", "surrogatepass")


def derive(key: str, *parts: object) -> str:
    """HMAC(secret key, workshop, role, generation): raising the generation revokes."""
    message = "/".join(map(str, parts)).encode()
    return hmac.new(key.encode(), message, hashlib.sha256).hexdigest()[:40]


def is_same(given: str, right: str) -> bool:
    """Compared in constant time."""
    return hmac.compare_digest(_bytes(given), _bytes(right))


def new_token() -> str:
    """128 random bits."""
    return secrets.token_urlsafe(16)


def new_code() -> str:
    """A join code of six letters and digits."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def code_from(digest: str) -> str:
    """A short code out of a derived secret, the same for the same secret."""
    number = int(digest, 16)
    letters = []
    for _ in range(CODE_LENGTH):
        number, letter = divmod(number, len(CODE_ALPHABET))
        letters.append(CODE_ALPHABET[letter])
    return "".join(letters)


def hashed(token: str) -> str:
    """SHA-256: enough for what is random itself."""
    return hashlib.sha256(_bytes(token)).hexdigest()
