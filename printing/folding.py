"""Everything a person can type, folded to the plain ASCII that every cheap printer prints alike.

A receipt printer takes bytes, not letters: an accented letter picks a code page that clones do not have, one
Chinese character switches a whole line to another encoding, and an escape character in a product name is a
command. So text is folded first and measured afterwards; a folded text never grows again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import groupby

UNPRINTABLE_WORD = "*"
"""Stands for a run of letters that have no Latin form: something was written here."""

_SPELLED = str.maketrans(
    {
        "×": "x",
        "✕": "x",
        "✖": "x",
        "÷": "/",
        "−": "-",
        "±": "+/-",
        "≤": "<=",
        "≥": ">=",
        "≠": "!=",
        "≈": "~",
        "→": "->",
        "←": "<-",
        "⁄": "/",
        "€": "EUR",
        "£": "GBP",
        "¥": "JPY",
        "©": "(c)",
        "®": "(R)",
        "•": "*",
        "·": ".",
        "‹": "<",
        "›": ">",
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "‚": "'",
        "‛": "'",
        "′": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "″": '"',
        "ß": "ss",
        "ẞ": "SS",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "ł": "l",
        "Ł": "L",
        "þ": "th",
        "Þ": "Th",
        "ı": "i",
    }
)


def folded(text: str) -> str:
    """The text as a printer can print it: ASCII from space to tilde, single spaces, no edges.

    Dashes, quotes and signs get their plain form, accents fall off, emoji and control characters vanish, and
    a run of letters without a Latin form becomes one `*`. Folding twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    # Spelled before the compatibility form, which would turn an acute accent into a space and a lone mark.
    plain = unicodedata.normalize("NFKD", text.translate(_SPELLED)).translate(_SPELLED)
    runs = ((kind, "".join(run)) for kind, run in groupby(plain, key=_kind))
    return " ".join("".join(_RUN[kind](run) for kind, run in runs).split())


def _kind(char: str) -> str:
    if char.isascii() and char.isprintable():
        return "printable"
    category = unicodedata.category(char)
    if category[0] == "Z" or char in "\t\n\r\v\f":
        return "space"
    if category == "Pd":
        return "dash"
    return "word" if category[0] in "LN" else "dropped"


_RUN: dict[str, Callable[[str], str]] = {
    "printable": lambda run: run,
    "space": lambda _: " ",
    "dash": lambda run: "-" * len(run),
    "word": lambda _: UNPRINTABLE_WORD,
    "dropped": lambda _: "",
}
