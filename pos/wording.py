"""Words that people give to what they keep: one line of text, whatever a file or another program put into them."""

import unicodedata

_NO_LETTER = frozenset({"Cc", "Cs", "Zl", "Zp"})


def one_line(text: str) -> str:
    """`text` on one line, without blanks around it.

    Line ends and every other blank become one space; commands to a terminal or a printer and halves of a letter
    vanish, for lists and papers are made of lines, and nobody could type such a code to find it again.
    """
    together = " ".join(text.split())
    if together.isprintable():
        return together
    return "".join(letter for letter in together if unicodedata.category(letter) not in _NO_LETTER).strip()
