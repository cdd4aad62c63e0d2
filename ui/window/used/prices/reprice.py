"""A new price for the piles that are meant: said at once what it changes, and kept in their history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.bale import Pile
from pos.money import write_rp, write_short
from pos.refusals import Refusal
from pos.used.pricing import NewPrice, Piles
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.walk import Walk
from ui.window.look.theme import Space, Type
from ui.window.used.prices.price_draft import FLOOR, PERCENT, PRICE, Change, Faults, PriceDraft, changes, read_price
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _, several

_CUTS = (10, 20, 25, 30, 50)
_NAMED = 3
"""Piles that are named in the preview; the others are counted."""


class RepriceSheet(Sheet):
    """Takes a price or a cut, and a lowest price. What is wrong is said beside the field, and what is typed stays."""

    def __init__(self, session: Session, host: QWidget, meant: Piles, name: str) -> None:
        with session.reading() as look:
            self._piles: Sequence[Pile] = tuple(look.prices.meant(meant))
        text = several("{count} tumpukan", "{count} tumpukan", len(self._piles)).format(count=len(self._piles))
        super().__init__(host, _("Ubah harga: {name}").format(name=name), _("Pasang harga"), text=text, width=900)
        self._session, self._meant = session, meant
        self.price = MoneyField(_("Harga baru"), Type.PRICE)
        self.percent = PiecesField(_("Potongan persen"), _("atau potong %"), 72)
        self.cuts = ChipRow(_("Potongan yang biasa"))
        self.cuts.offer([(f"\u2212{cut}%", cut) for cut in _CUTS], None)
        self.cuts.choose(None)
        self.floor = MoneyField(_("Harga pas"), Type.PRICE)
        self.note = QLineEdit()
        self.preview = Words(style=Type.STRONG, wraps=True)
        self._fill()
        self.accepted.connect(self._reprice)
        self._show_preview()
        self.open(self.price)

    @property
    def draft(self) -> PriceDraft:
        """What is typed."""
        return PriceDraft(self.price.text, self.percent.text, self.floor.text)

    def _fill(self) -> None:
        keypad = Keypad()
        grid = QGridLayout()
        grid.setSpacing(Space.SMALL)
        grid.addWidget(self.price, 0, 0)
        grid.addWidget(self.percent, 0, 1)
        grid.addWidget(self.cuts, 1, 0, 1, 2)
        grid.addWidget(self.floor, 2, 0)
        grid.addWidget(FormRow(_("Catatan (boleh kosong)"), self.note), 2, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        left = QVBoxLayout()
        left.setSpacing(Space.SMALL)
        left.addLayout(grid)
        left.addWidget(self.preview)
        left.addStretch()
        pad = QVBoxLayout()
        pad.addWidget(keypad)
        pad.addStretch()
        halves = QHBoxLayout()
        halves.setSpacing(Space.EDGE)
        halves.addLayout(left, 3)
        halves.addLayout(pad, 1)
        self.body.addLayout(halves)
        fields = (self.price.edit, self.percent.edit, self.floor.edit)
        Walk(self, keypad, self.accept_button).lead_through((*fields, self.note))
        for field in fields:
            field.textChanged.connect(lambda _text: self._show_preview())
        self.cuts.chosen.connect(self._cut)

    def _cut(self, percent: object) -> None:
        self.price.edit.clear()
        self.percent.edit.setText(str(percent))

    def _show_preview(self) -> None:
        """Say what the prices become, or what cannot be."""
        self._blame({})
        found = read_price(self.draft)
        if self.draft.is_empty:
            self._say(_("Ketik harga baru, atau potongan dalam persen."), wrong=False)
        elif isinstance(found, NewPrice):
            try:
                self._say(preview_words(changes(self._piles, found)), wrong=False)
            except Refusal as refusal:
                self._say(refusal_sentence(refusal), wrong=True)
        else:
            self._say("", wrong=False)

    def _reprice(self) -> None:
        found = read_price(self.draft)
        if not isinstance(found, NewPrice):
            self._blame(found)
            return
        try:
            changed = self._session.stockroom.reprice(self._meant, found, self.note.text().strip())
        except Refusal as refusal:
            self._say(refusal_sentence(refusal), wrong=True)
            return
        self.close()
        words = several("{count} tumpukan punya harga baru.", "{count} tumpukan punya harga baru.", len(changed))
        self._session.tell(Level.DONE, words.format(count=len(changed)))

    def _blame(self, faults: Faults) -> None:
        for name, field in ((PRICE, self.price), (PERCENT, self.percent), (FLOOR, self.floor)):
            if name in faults:
                field.mark(wrong=True)
        if faults:
            self._say(" ".join(faults.values()), wrong=True)

    def _say(self, words: str, *, wrong: bool) -> None:
        self.preview.setText(words)
        self.preview.setForegroundRole(BAD if wrong else MUTED)
        if self.isVisible():
            self.rearrange()


def preview_words(found: Sequence[Change]) -> str:
    """What prices become, pile by pile as long as they are few."""
    real = [change for change in found if change.is_change]
    if not real:
        return _("Harganya sudah begitu; tidak ada yang berubah.")
    lines = [_line(change) for change in real[:_NAMED]]
    if len(real) > _NAMED:
        lines.append(_("dan {count} tumpukan lagi").format(count=len(real) - _NAMED))
    return "\n".join(lines)


def _line(change: Change) -> str:
    words = _("{code}: {old} jadi {new}")
    line = words.format(code=change.pile.code, old=write_short(change.pile.price), new=write_short(change.price))
    if change.floor is None:
        return line
    return _("{line}, harga pas {floor}").format(line=line, floor=write_rp(change.floor))
