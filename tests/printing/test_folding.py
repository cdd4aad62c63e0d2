"""Whatever is typed, only plain ASCII reaches a printer."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.folding import UNPRINTABLE_WORD, folded
from printing.sheets.typefaces import printable


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Kaos “keren” – 50×70…", 'Kaos "keren" - 50x70...'),
        ("Café naïve Ñandú", "Cafe naive Nandu"),
        ("35\u00a0ribu\u202frb", "35 ribu rb"),
        ("½ lusin, Ⅳ, ﬁnal", "1/2 lusin, IV, final"),
        ("ＫＡＯＳ １２３", "KAOS 123"),
        ("Jaket 👕🔥 murah", "Jaket murah"),
        ("Baju 日本 kimono", "Baju * kimono"),
        ("Straße — Łódź", "Strasse - Lodz"),
        ("  dua   kata\tlagi\n", "dua kata lagi"),
        ("", ""),
    ],
)
def test_what_is_typed_prints_readably(typed: str, printed: str) -> None:
    assert folded(typed) == printed


def test_a_command_to_the_printer_does_not_come_through() -> None:
    assert folded("Kaos\x1b@ \x1dV\x00murah\x7f") == "Kaos@ Vmurah"


@given(st.text())
def test_only_printable_ascii_is_left(typed: str) -> None:
    text = folded(typed)
    assert text.isascii()
    assert text.isprintable()
    assert text == text.strip()


@given(st.text().filter(lambda typed: "?" not in unicodedata.normalize("NFKD", typed)))
def test_no_question_mark_stands_for_a_lost_letter(typed: str) -> None:
    assert "?" not in folded(typed)


@given(st.text())
def test_folding_twice_changes_nothing(typed: str) -> None:
    assert folded(folded(typed)) == folded(typed)


def test_a_name_without_a_letter_of_ours_is_a_sign_on_a4_as_on_receipts_and_never_empty() -> None:
    assert printable("王小明") == printable("🎉") == UNPRINTABLE_WORD
    assert (printable("Bu Tini 🎉"), printable(""), printable(" ")) == ("Bu Tini ", "", " ")
