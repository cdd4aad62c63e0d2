"""Naming the pile of what was sold off none, one line of a receipt after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.goods.shelf import OnShelf
from pos.money import write_rp, write_short
from pos.refusals import Refusal
from pos.used.book import Unassigned
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.cards import card_with
from ui.window.look.theme import Space, Type
from ui.window.widgets.card import Ground
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.lists.pick_rows import PickRow, PickRows
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _, pieces, short_date

SHOWN = 40
"""Piles that are offered; the likely ones stand first."""


class UnassignedSheet(Sheet):
    """Asks line by line; what is skipped waits on. It closes by itself after the last line."""

    def __init__(self, session: Session, host: QWidget) -> None:
        text = _("Yang dijual bebas belum keluar dari tumpukan mana pun. Ketuk tumpukannya; struknya tetap sama.")
        super().__init__(host, _("Bagi ke tumpukan"), _("Lewati"), text=text, width=720)
        self._session = session
        self.leave_button.say(_("Tutup"))
        with session.reading() as look:
            self._lines = list(look.used.unassigned())
            self._piles = tuple(look.goods.piles())
        self.line = Words(style=Type.HEADING, wraps=True)
        self._rest = Words(tone=MUTED)
        self.count = PiecesField(_("Berapa potong dari tumpukan ini"), _("Potong"))
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.piles = PickRows(_("Dari tumpukan mana"))
        self._fill()
        self.accepted.connect(self._skip)
        self.piles.opened.connect(self._assign)
        self._show()
        self.open(self.piles)

    @property
    def waiting(self) -> Sequence[Unassigned]:
        """The lines that are still to be asked about."""
        return tuple(self._lines)

    def _fill(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.GAP)
        card = card_with(row, Ground.SUNKEN)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        self.count.setMaximumWidth(180)
        for part in (card, self._rest, self._complaint, self.piles):
            self.body.addWidget(part)
        self._complaint.hide()

    def _show(self) -> None:
        if not self._lines:
            self.close()
            return
        line = self._lines[0]
        words = _("{name}, {pieces} @ {price}\n{number}, {day}")
        self.line.setText(
            words.format(
                name=line.name,
                pieces=pieces(line.pieces),
                price=write_rp(line.price),
                number=line.number,
                day=short_date(line.day),
            )
        )
        more = len(self._lines) - 1
        self._rest.setText(_("{count} baris lagi sesudah ini").format(count=more) if more else "")
        self._rest.setVisible(bool(more))
        self.count.show_pieces(line.pieces)
        self.piles.show_rows([_row(pile) for pile in likely(self._piles, line)[:SHOWN]])
        self._complain("")

    def _assign(self, code: object) -> None:
        line = self._lines[0]
        wanted = self.count.pieces
        if wanted is None:
            self._complain(self.count.fault or _("Isi jumlah potongnya."))
            return
        try:
            self._session.stockroom.assign(line.number, line.line, wanted, str(code))
        except Refusal as refusal:
            self._complain(refusal_sentence(refusal))
            return
        words = _("{pieces} dari {number} keluar dari {code}.")
        self._session.tell(Level.DONE, words.format(pieces=pieces(wanted), number=line.number, code=code))
        with self._session.reading() as look:
            still = {(each.sale, each.line): each for each in look.used.unassigned()}
        self._lines = [still[key] for each in self._lines if (key := (each.sale, each.line)) in still]
        self._show()
        self.piles.setFocus(Qt.FocusReason.OtherFocusReason)

    def _skip(self) -> None:
        self._lines = self._lines[1:]
        self._show()

    def _complain(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        if self.isVisible():
            self.rearrange()


def likely(piles: Sequence[OnShelf], line: Unassigned) -> list[OnShelf]:
    """The piles that hold something, those of the name that was typed first, then those of the nearest price."""
    name = line.name.casefold()

    def strangeness(pile: OnShelf) -> tuple[bool, int, str]:
        named = name in pile.item.full_name.casefold() or pile.item.category.casefold() in name
        return not named, abs(pile.item.price - line.price), pile.item.code

    return sorted((pile for pile in piles if pile.pieces > 0), key=strangeness)


def _row(pile: OnShelf) -> PickRow:
    return PickRow(
        key=pile.item.code,
        price=write_short(pile.item.price),
        title=pile.item.full_name,
        note=pile.item.code,
        figure=pieces(pile.pieces),
    )
