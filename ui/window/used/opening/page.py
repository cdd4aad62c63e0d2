"""The screen Catatan stok awal: what is counted so far, and the seal."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from pos.goods.item import Family
from pos.money import Rupiah, write_rp
from pos.money import write as write_number
from pos.used.sealing import Seal
from ui.goods_in import Intake
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.desk.facts import Fact, Facts
from ui.window.desk.scrolling import Column
from ui.window.desk.view import Heading, View
from ui.window.intake.sheet import open_intake
from ui.window.look.paint import LEFT
from ui.window.look.theme import Size, Space, Type
from ui.window.used.bales.purchase import PurchaseSheet
from ui.window.used.opening.rows import Held, Sums, columns, held, sums
from ui.window.used.opening.sealing import SealSheet, what_it_means
from ui.window.widgets.badge import Badge
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.lists.table import Table
from ui.window.widgets.text import MUTED, Figure, Words
from ui.words import _, moment, pieces

_KEY = 58


class OpeningPage(View):
    """Before the seal: everything that was counted in, and the ways to add to it. Afterwards: the seal, and why not."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._sums = Sums(0, 0, 0, 0, 0)
        self.table: Table[Held] = Table(_("Yang tercatat"), columns())
        self.bring_in = KeyButton(_("Dari berkas"), "F5", stacked=True, height=_KEY)
        self.buy = KeyButton(_("Tambah bal segel"), "F6", stacked=True, height=_KEY)
        self.count = KeyButton(_("Hitung tumpukan"), "F7", stacked=True, height=_KEY)
        self.seal = KeyButton(_("Segel stok awal"), "F12", Weight.PRIMARY, height=Size.FIELD)
        self.badge = Badge(Family.LOCAL, _("DISEGEL"))
        self._title = Words(_("Ringkasan"), Type.HEADING)
        self.pieces = Figure(style=Type.STOCK, align=LEFT)
        self._of = Words(style=Type.LEAD, wraps=True)
        self.facts = Facts(_("Ringkasan"))
        self.reason = Words(tone=MUTED, wraps=True)
        self._listen()
        self._lay_out()
        self.begin_at(self.table)

    def read_again(self) -> None:
        """Read what is counted, and whether it is sealed."""
        with self.session.reading() as look:
            rows = held(look.goods.piles(), look.used.accounts())
            seal = look.used.seal()
        self._sums = sums(rows)
        self.table.show_rows(rows, _("Belum ada yang tercatat. Tambah bal segel, atau ambil daftarnya dari berkas."))
        for button in (self.bring_in, self.buy, self.count, self.seal):
            button.setVisible(seal is None)
        self.badge.setVisible(seal is not None)
        if seal is None:
            self._show_summary(self._sums)
        else:
            self._show_seal(seal)

    def _show_summary(self, counted: Sums) -> None:
        self._heading.say_about(_("Hitung semua tumpukan dan bal, lihat ringkasannya, lalu segel satu kali."))
        self.pieces.say(write_number(counted.pieces))
        self._of.setText(_("potong siap disegel"))
        self.seal.setEnabled(counted.pieces > 0)
        self.facts.show_rows(
            [
                Fact(_("Di {count} tumpukan").format(count=counted.piles), pieces(counted.on_piles)),
                Fact(_("Di {count} bal segel, perkiraan").format(count=counted.bales), pieces(counted.in_bales)),
                *self._value(counted.value),
            ]
        )
        self.reason.setText(what_it_means())

    def _value(self, value: Rupiah) -> list[Fact]:
        return [Fact(_("Nilai modal"), write_rp(value))] if self.session.people.sees_costs else []

    def _show_seal(self, seal: Seal) -> None:
        self._heading.say_about(_("Di kiri isi sekarang; di kanan yang disegel."))
        self.pieces.say(write_number(seal.pieces))
        self._of.setText(_("potong disegel {moment}").format(moment=moment(seal.at)))
        self.facts.show_rows(
            [
                Fact(_("Disegel oleh"), seal.by),
                *self._value(seal.value),
                Fact(_("Catatan di buku waktu itu"), write_number(seal.entries)),
                Fact(_("Kode buku waktu itu"), seal.code),
            ]
        )
        self.reason.setText(_("Stok bekas tidak bisa ditambah lagi. {why}").format(why=what_it_means()))

    def _listen(self) -> None:
        self.bring_in.clicked.connect(lambda: open_intake(self, self.session, Intake.BALES))
        self.buy.clicked.connect(lambda: PurchaseSheet(self.session, self.window()))
        self.count.clicked.connect(lambda: self.wanted.emit("count", None))
        self.seal.clicked.connect(lambda: SealSheet(self.session, self.window(), self._sums))

    def _lay_out(self) -> None:
        self._heading = Heading(self, _("Catatan stok awal"))
        rows = QVBoxLayout()
        rows.setSpacing(Space.SMALL)
        rows_card = card_with(rows)
        rows.addWidget(self.table, 1)
        ways = QHBoxLayout()
        ways.setSpacing(Space.SMALL)
        for button in (self.bring_in, self.buy, self.count):
            ways.addWidget(button)
        rows.addLayout(ways)
        scroll = Column(margin=0)
        scroll.column.setContentsMargins(0, 0, Space.SMALL, 0)
        scroll.column.setSpacing(Space.SMALL)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.badge)
        scroll.column.addLayout(head)
        for part in (self.pieces, self._of, self.facts, self.reason):
            scroll.column.addWidget(part)
        scroll.column.addStretch()
        side = QVBoxLayout()
        side.setSpacing(Space.SMALL)
        side_card = card_with(side)
        side.addWidget(scroll, 1)
        side.addWidget(self.seal)
        halves = QHBoxLayout()
        halves.setSpacing(Space.GAP)
        halves.addWidget(rows_card, 3)
        halves.addWidget(side_card, 2)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.WIDE)
        page.setSpacing(Space.SMALL)
        page.addLayout(self._heading)
        page.addLayout(halves, 1)
