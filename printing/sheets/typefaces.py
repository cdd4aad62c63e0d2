"""The bundled type, known to reportlab under short names and put into every PDF."""

from __future__ import annotations

from functools import cache

from printing.folding import UNPRINTABLE_WORD
from printing.fonts import font_path

FILES = {
    "Text": "Inter-Regular",
    "Strong": "Inter-SemiBold",
    "Heavy": "Inter-ExtraBold",
    "Mono": "Mono-Regular",
    "Mono-Bold": "Mono-Bold",
}
"""The files of the faces by the names under which pages know them."""


@cache
def register_typefaces() -> None:
    """Make `Text`, `Strong`, `Heavy`, `Mono` and `Mono-Bold` known to reportlab. Safe to call again."""
    from reportlab.pdfbase.pdfmetrics import registerFont  # 100 ms of import, wanted by PDFs alone
    from reportlab.pdfbase.ttfonts import TTFont

    for name, file in FILES.items():
        registerFont(TTFont(name, str(font_path(file))))


def printable(text: str) -> str:
    """The text without what the bundled type has no letter for: emoji, control characters, other scripts.

    What would vanish wholly, as a name in another script, is a sign instead, the same as on receipts.
    """
    known = _letters()
    kept = "".join(char for char in text if ord(char) in known and char >= " ")
    return UNPRINTABLE_WORD if text.strip() and not kept.strip() else kept


@cache
def _letters() -> frozenset[int]:
    from reportlab.pdfbase.ttfonts import TTFont  # loaded with the page

    return frozenset(TTFont("letters", str(font_path(FILES["Text"]))).face.charToGlyph)
