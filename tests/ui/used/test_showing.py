"""What is shown to others: the letter as it prints, and a screen for an inspection that gives nothing away."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from pos.goods.stock import MovementKind
from pos.selling.sale import Sale
from printing.builders.letter_words import notes, rises
from tests.ui.used.conftest import Owner
from ui.demo.build import StoryClock
from ui.window.used.glance.page import GlancePage
from ui.window.used.showing.inspection import Inspection
from ui.window.used.showing.letter import LetterPage

KEY = Qt.Key


@pytest.fixture
def inspection(owner: Owner, sell: Callable[..., Sale]) -> Inspection:
    """A sealed stall that has sold and rejected something, under inspection."""
    owner.session.stockroom.seal()
    sell("BAL-01/badan", 2)
    owner.session.stockroom.write_off("BAL-02/kaki", 3, MovementKind.REJECTED, "sobek")
    owner.go(GlancePage, "glance")
    owner.press(KEY.Key_F9)
    return owner.window.findChildren(Inspection)[0]


def test_an_inspection_sees_what_became_of_the_opening_count(owner: Owner, inspection: Inspection) -> None:
    facts = {row.name: row.figure for row in (*inspection.facts.rows, *inspection.code.rows)}
    assert inspection.left.words == "723"
    letter = {*rises(inspection.letter, str), *notes(inspection.letter, str)}
    assert letter <= facts.items()
    assert (facts["Stok awal"], facts["Terjual"], facts["Afkir"]) == ("728", "2", "3")
    with owner.session.reading() as look:
        assert facts["Kode buku"] == look.used.head().code
    rows = {row.category: row for row in inspection.table.rows}
    assert rows["Kemeja"].sold == 2


def test_an_inspection_sees_no_money_and_no_name_and_nothing_beside_it(owner: Owner, inspection: Inspection) -> None:
    assert inspection.geometry() == owner.window.rect()
    said = owner.shown_words(inspection)
    assert owner.session.settings.cashier not in said
    assert not re.search(r"Rp|rb\b|jt\b|modal|laba|utang", said, re.IGNORECASE)
    assert not owner.desk.isEnabled()


def test_nothing_leaves_the_inspection_but_its_own_key(owner: Owner, inspection: Inspection) -> None:
    owner.press(KEY.Key_Escape, KEY.Key_F4, KEY.Key_F12, KEY.Key_Return)
    owner.scan("BAL-01/badan")
    assert inspection.isVisible()
    assert not owner.cart
    assert owner.room.view_name == "glance"
    owner.press(KEY.Key_F9)
    assert not any(each.isVisible() for each in owner.window.findChildren(Inspection))
    assert owner.desk.isEnabled()


@pytest.fixture
def letter(owner: Owner, tmp_path: Path) -> LetterPage:
    owner.session.stockroom.seal()
    owner.print_into(tmp_path)
    return owner.go(LetterPage, "letter")


def test_what_is_seen_is_what_prints_and_what_is_saved(
    owner: Owner, letter: LetterPage, tmp_path: Path, sell: Callable[..., Sale], clock: StoryClock
) -> None:
    seen = letter.paper.accessibleDescription()
    assert "Catatan internal" in seen
    sell("BAL-01/badan", 2)
    clock.at += timedelta(minutes=10)
    owner.press(KEY.Key_F12)
    (slip,) = tmp_path.glob("*.txt")
    assert slip.read_text("ascii").strip() == seen.strip()
    letter.saver.ask = lambda _asking, offered, _kind: str(tmp_path / Path(offered).name)
    letter.pdf.click()
    assert (tmp_path / "surat-sisa-stok-2026-03-07.pdf").read_bytes().startswith(b"%PDF")


def test_a_letter_is_written_anew_only_when_somebody_asks(
    owner: Owner, letter: LetterPage, sell: Callable[..., Sale]
) -> None:
    sell("BAL-01/badan", 2)
    assert letter.letter is not None
    assert letter.letter.left == 728
    owner.press(KEY.Key_F5)
    assert letter.letter.left == 726


def test_the_page_can_be_looked_at_before_it_is_printed(letter: LetterPage) -> None:
    opened: list[str] = []

    def open_file(url: object) -> bool:
        opened.append(str(url))
        return True

    letter.open_file = open_file
    letter.look.click()
    assert "surat-sisa-stok-2026-03-07.pdf" in opened[0]


def test_a_machine_that_opens_no_pdf_says_so(owner: Owner, letter: LetterPage) -> None:
    letter.open_file = lambda _url: False
    letter.look.click()
    assert "membuka PDF" in owner.told


def test_without_a_printer_the_letter_says_what_to_do(owner: Owner) -> None:
    owner.go(LetterPage, "letter")
    owner.press(KEY.Key_F12)
    assert "Belum ada printer" in owner.told
