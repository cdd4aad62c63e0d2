"""Words that people give to what they keep: one line of text, whatever a file or another program put into them."""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from pos.refusals import Refusal

LONGEST_NAME = 60
"""Letters of a name: two lines of receipt paper, or one row of a list."""

LONGEST_NOTE = 200
"""Letters of what is noted beside it."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a calculating program takes for a formula at the head of a cell."""

_NO_LETTER = frozenset({"Cc", "Cs", "Zl", "Zp"})


@dataclass(eq=False)
class NameTooLong(Refusal):
    """`name` has more than the `longest` letters that lists and papers have room for."""

    name: str
    longest: int = LONGEST_NAME


def check_names(*names: str, longest: int = LONGEST_NAME, before: Collection[str] = ()) -> None:
    """Raise NameTooLong for the first name with more than `longest` letters; one that stood there `before` may stay."""
    for name in names:
        if len(name) > longest and name not in before:
            raise NameTooLong(name, longest)


def one_line(text: str) -> str:
    """`text` on one line, without blanks around it.

    Line ends and every other blank become one space; commands to a terminal or a printer and halves of a letter
    vanish, for lists and papers are made of lines, and nobody could type such a code to find it again.
    """
    together = " ".join(text.split())
    if together.isprintable():
        return together
    return "".join(letter for letter in together if unicodedata.category(letter) not in _NO_LETTER).strip()


def no_formula(text: str) -> str:
    """`text` as a cell of a table that no calculating program runs: people may call a thing `=A1`."""
    return f"'{text}" if text.startswith(_FORMULA) else text
