"""What stands in the queue above the slips: how each printer is, and how many slips wait for a tap."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from pos.printers import Printer
from printing.printers.outcome import Health
from ui.sentences import cause_sentence
from ui.sentences.printers import printer_words
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.text import BAD, LOCAL, MUTED, USED, Words
from ui.words import _, several

_SOME = 2
"""Slips that wait for a tap, from which on one button answers for all of them."""


class HeldRow(Card):
    """How many slips wait for a tap, and one button to be rid of them all, pressed twice.

    Signals: `thrown_away` when that is meant.
    """

    thrown_away = Signal()

    def __init__(self) -> None:
        super().__init__(Ground.SUNKEN)
        self._count = 0
        self._told = Words(wraps=True)
        self.button = KeyButton("", "Ctrl+Del", Weight.DANGER)
        self.button.clicked.connect(self._pressed)
        self._sure = False
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        row.setSpacing(Space.WIDE)
        row.addWidget(self._told, 1)
        row.addWidget(self.button)

    def tell(self, count: int) -> None:
        """So many slips wait for a tap. Of a few each is answered by itself."""
        if count != self._count:
            self._count = count
            self._ask(sure=False)
        self.setVisible(count >= _SOME)

    def _ask(self, *, sure: bool) -> None:
        self._sure, count = sure, self._count
        asked = _("Pembelinya mungkin sudah pergi. Struk tetap ada di Riwayat, dan bisa dicetak dari situ.")
        told = several("{count} struk lama menunggu ketukan.", "{count} struk lama menunggu ketukan.", count)
        self._told.setText(asked if sure else told.format(count=count))
        self.button.say((_("Ya, buang {count}") if sure else _("Buang semua")).format(count=count))

    def _pressed(self) -> None:
        if self._sure:
            self.thrown_away.emit()
        else:
            self._ask(sure=True)


class PrinterLines(Card):
    """How each printer of the stall is, one below the other."""

    def __init__(self) -> None:
        super().__init__(Ground.SUNKEN)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._grid.setHorizontalSpacing(Space.WIDE)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[Words] = []

    def tell(self, printers: list[tuple[Printer, Health]]) -> None:
        """Show these printers in place of those before."""
        for words in self._lines:
            self._grid.removeWidget(words)
            words.hide()
            words.deleteLater()
        self._lines = []
        for row, (printer, health) in enumerate(printers):
            name = Words(printer_words(printer), Type.STRONG)
            told, tone = health_words(health)
            self._lines += [name, Words(told, tone=tone, wraps=True)]
            for column, words in enumerate(self._lines[-2:]):
                self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
                words.show()  # at once, as the cards below
        self.setVisible(bool(printers))


def health_words(health: Health) -> tuple[str, QPalette.ColorRole]:
    """How a printer is, and the tone to say it in."""
    if health.cause:
        return cause_sentence(health.cause), BAD
    if health.paper_low:
        return _("Siap, kertas hampir habis"), USED
    if health.heard:
        return _("Siap"), LOCAL
    if health.sent:
        return _("Struk terakhir terkirim; printer ini tidak memberi kabar"), LOCAL
    return _("Tidak memberi kabar; ketahuan saat mencetak"), MUTED
