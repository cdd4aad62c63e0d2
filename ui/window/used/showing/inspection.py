"""Mode pemeriksaan: what is left and how it came to that, for other eyes than the stall's."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import write as write_number
from pos.reports.remaining import RemainingRow
from pos.reports.stock_letter import StockLetter, stock_letter
from printing.builders.letter_words import notes, rises
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.facts import Fact, Facts
from ui.window.desk.scrolling import Column as ScrollingColumn
from ui.window.look.paint import LEFT
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.cover import Cover
from ui.window.widgets.text import MUTED, Figure, Words
from ui.words import _, moment, short_date


class Inspection(Cover):
    """Covers the whole window, so that nothing of the till stays in sight: no price, no cost, no name, no debt.

    Nothing can be changed here. Only its own key or button leaves it; Esc does not.
    """

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Mode pemeriksaan"))
        with session.reading() as look:
            self.letter = stock_letter(look, session.now())
        self.left = Figure(write_number(self.letter.left), Type.STOCK, align=LEFT)
        self.facts = Facts(_("Buku Habis Stok"))
        self.facts.show_rows(_facts(self.letter))
        self.code = Facts(_("Kode buku"))
        self.code.show_rows([Fact(_("Kode buku"), self.letter.head.code or "\u2013", strong=True)])
        self.table: Table[RemainingRow] = Table(_("Sisa per jenis"), _columns())
        self.table.show_rows(self.letter.remaining.rows, _("Belum ada stok bekas."))
        self.leave = KeyButton(_("Selesai pemeriksaan"), "F9", height=Size.FIELD)
        self.leave.clicked.connect(self.close)
        self._lay_out(session.settings.stall.name)
        self.open_with(self.table)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(worn().ground))
        painter.end()

    def _lay_out(self, stall: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.GAP)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(Figure(stall, Type.TITLE, align=LEFT))
        noted = _("Catatan internal pedagang, bukan izin. Hanya untuk dilihat. {moment}")
        titles.addWidget(Figure(noted.format(moment=moment(self.letter.at)), Type.BODY, MUTED, LEFT))
        head.addLayout(titles, 1)
        head.addWidget(self.leave)
        side = QVBoxLayout()
        side_card = card_with(side)
        side.setSpacing(Space.HAIR)
        side.addWidget(Words(_("Sisa stok bekas"), tone=MUTED))
        side.addWidget(self.left)
        opening = _("potong dari {opening}").format(opening=write_number(self.letter.remaining.total.opening))
        side.addWidget(Words(opening, Type.LEAD))
        side.addSpacing(Space.SMALL)
        scroll = ScrollingColumn(margin=0)
        scroll.column.setContentsMargins(0, 0, Space.SMALL, 0)
        scroll.column.addWidget(self.facts)
        scroll.column.addStretch()
        side.addWidget(scroll, 1)
        side.addWidget(self.code)
        rows = QVBoxLayout()
        rows_card = card_with(rows)
        rows.addWidget(Words(_("Per jenis, dalam potong"), Type.HEADING))
        rows.addWidget(self.table, 1)
        halves = QHBoxLayout()
        halves.setSpacing(Space.GAP)
        halves.addWidget(side_card, 2)
        halves.addWidget(rows_card, 3)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.PAGE, Space.EDGE, Space.PAGE, Space.EDGE)
        page.setSpacing(Space.WIDE)
        page.addLayout(head)
        page.addLayout(halves, 1)


def _facts(letter: StockLetter) -> list[Fact]:
    """The figures of the letter, under its names: what paper and screen say is one."""
    total, seal = letter.remaining.total, letter.seal
    return [
        Fact(_("Stok awal disegel"), short_date(seal.day) if seal else _("belum")),
        Fact(_("Stok awal"), write_number(total.opening)),
        Fact(_("Hasil sortir, beda dari perkiraan"), _signed(total.resorted)),
        Fact(_("Terjual"), write_number(total.sold)),
        Fact(_("Afkir"), write_number(total.rejected)),
        Fact(_("Diberikan, hilang"), write_number(total.given + total.lost)),
        Fact(_("Koreksi hitungan"), _signed(total.corrected)),
        *(Fact(name, figure) for name, figure in rises(letter, _)),
        *(Fact(name, figure) for name, figure in notes(letter, _)),
    ]


def _columns() -> list[Column[RemainingRow]]:
    return [
        Column(_("Jenis"), lambda row: row.category or _("Belum jelas tumpukannya"), voice=Voice.STRONG),
        Column(_("Stok awal"), lambda row: write_number(row.opening), 92, Voice.AMOUNT),
        Column(_("Terjual"), lambda row: write_number(row.sold), 84, Voice.AMOUNT),
        Column(_("Afkir"), lambda row: write_number(row.rejected), 70, Voice.AMOUNT),
        Column(_("Lainnya"), lambda row: _signed(_otherwise(row)), 84, Voice.AMOUNT),
        Column(_("Sisa"), lambda row: write_number(row.left), 76, Voice.AMOUNT),
    ]


def _otherwise(row: RemainingRow) -> int:
    """What else came or went: counts, bales that held more or less than thought, what was given away or lost."""
    return row.corrected + row.resorted - row.given - row.lost


def _signed(pieces: int) -> str:
    return f"{pieces:+d}".replace("-", "\u2212") if pieces else "0"
