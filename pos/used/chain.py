"""The chain of the book: each entry carries a SHA-256 over the entry before and over itself.

Whoever changes, removes, inserts or reorders an entry breaks the chain there; whoever takes the last entries off cannot
change the short code that stands on paper. The form below must never change: every shop's chain is made of it.
"""

import base64
import hashlib
import json
from collections.abc import Sequence

START = bytes(32)
"""What the first entry is tied to."""

_CODE_BYTES = 5


def canonical(number: int, fields: Sequence[str | int | None]) -> bytes:
    """An entry as one line of JSON in UTF-8: its number, then its fields in the order of `pos.used.book.Entry`."""
    return json.dumps([number, *fields], ensure_ascii=False, separators=(",", ":")).encode()


def link(before: bytes, number: int, fields: Sequence[str | int | None]) -> bytes:
    """What entry `number` carries: the SHA-256 of what the entry `before` carries and of its canonical form."""
    return hashlib.sha256(before + canonical(number, fields)).digest()


def short_code(carried: bytes) -> str:
    """Eight letters and digits that stand for the whole book up to an entry: `K7QX-2M5D`."""
    letters = base64.b32encode(carried[:_CODE_BYTES]).decode("ascii")
    return f"{letters[:4]}-{letters[4:]}"
