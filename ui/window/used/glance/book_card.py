"""Buku Habis Stok in a few figures: what became of the opening count, and the code that pins the book."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.goods.item import Family
from pos.money import write as write_number
from pos.reports.remaining import RemainingRow
from pos.used.book import Head
from pos.used.sealing import Seal
from ui.window.desk.cards import card_with
from ui.window.desk.facts import Fact, Facts
from ui.window.look.theme import Space, Type
from ui.window.widgets.badge import Badge
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.text import BAD, MUTED, TEXT, Words
from ui.words import _, short_date

_KEY = 58


class BookCard(QWidget):
    """Shows the book and what can be shown of it. Signals: `wanted(str)` a screen by its name."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sealed = Badge(Family.LOCAL, _("DISEGEL"))
        self.open = Badge(Family.USED, _("BELUM DISEGEL"))
        self.sentence = Words(tone=MUTED, wraps=True)
        self.facts = Facts(_("Buku Habis Stok"))
        self.letter = KeyButton(_("Surat"), "F8", stacked=True, height=_KEY)
        self.inspection = KeyButton(_("Pemeriksaan"), "F9", stacked=True, height=_KEY)
        self.opening = KeyButton(_("Stok awal"), "Ctrl+K", stacked=True, height=_KEY)
        self.letter.setToolTip(_("Surat sisa stok"))
        self.inspection.setToolTip(_("Mode pemeriksaan"))
        self.opening.setToolTip(_("Catatan stok awal"))
        for button, name in ((self.letter, "letter"), (self.inspection, "inspection"), (self.opening, "opening")):
            button.clicked.connect(lambda _on=False, name=name: self.wanted.emit(name))
        self._lay_out()

    def show_book(self, now: RemainingRow, head: Head, seal: Seal | None, sold_lately: int) -> None:
        """Show where the book stands."""
        self.sealed.setVisible(seal is not None)
        self.open.setVisible(seal is None)
        if seal is None:
            self.sentence.setText(_("Segel stok awal, supaya buku bisa menunjukkan bahwa stok hanya turun."))
        else:
            self.sentence.setText(_("Disegel {day}. Hanya bisa turun.").format(day=short_date(seal.day)))
        corrected = f"{now.corrected:+d}".replace("-", "\u2212") if now.corrected else "0"
        self.facts.show_rows(
            [
                Fact(_("Terjual 7 hari dagang"), write_number(sold_lately)),
                Fact(_("Afkir, diberikan, hilang"), write_number(now.rejected + now.given + now.lost)),
                Fact(_("Koreksi hitungan"), corrected, BAD if now.corrected > 0 else TEXT),
                Fact(_("Kode buku"), head.code or "\u2013"),
            ]
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(Space.SMALL)
        card = card_with(column)
        head = QHBoxLayout()
        head.addWidget(Words(_("Buku Habis Stok"), Type.HEADING), 1)
        head.addWidget(self.sealed)
        head.addWidget(self.open)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.facts)
        column.addStretch()
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        for button in (self.letter, self.inspection, self.opening):
            keys.addWidget(button, 1)
        column.addLayout(keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self.sealed.hide()
        self.open.hide()
