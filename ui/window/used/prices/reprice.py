"""A new price for the piles that are meant, now or from a moment to come: said at once what it changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.bale import Pile
from pos.money import write_rp, write_short
from pos.refusals import Refusal
from pos.used.pricing import NewPrice, Piles
from ui.notice import Level
from ui.planned.moment import read_moment
from ui.sentences import refusal_sentence
from ui.sentences.used.plans import begins_words
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
        self.begins = QLineEdit()
        self.begins.setPlaceholderText(_("sekarang, atau misalnya besok 15:00"))
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
        grid.addWidget(FormRow(_("Mulai"), self.begins), 3, 0, 1, 2)
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
        Walk(self, keypad, self.accept_button).lead_through((*fields, self.note, self.begins))
        for field in (*fields, self.begins):
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
                self._say(self._begins_words(preview_words(changes(self._piles, found))), wrong=False)
            except Refusal as refusal:
                self._say(refusal_sentence(refusal), wrong=True)
        else:
            self._say("", wrong=False)

    def _reprice(self) -> None:
        found = read_price(self.draft)
        if not isinstance(found, NewPrice):
            self._blame(found)
            return
        begins = self._begins()
        if self.begins.text().strip() and begins is None:
            self._say(_("Tulis mulainya seperti besok 15:00, senin 9, atau 12/03 15:00."), wrong=True)
            self.begins.setFocus()
            return
        try:
            told = self._now(found) if begins is None else self._later(found, begins)
        except Refusal as refusal:
            self._say(refusal_sentence(refusal), wrong=True)
            return
        self.close()
        self._session.tell(Level.DONE, told)

    def _now(self, new: NewPrice) -> str:
        changed = self._session.stockroom.reprice(self._meant, new, self.note.text().strip())
        words = several("{count} tumpukan punya harga baru.", "{count} tumpukan punya harga baru.", len(changed))
        return words.format(count=len(changed))

    def _later(self, new: NewPrice, begins: datetime) -> str:
        self._session.stockroom.plan_reprice(self._meant, new, begins, self.note.text().strip())
        return _("Harga baru direncanakan: mulai {begins}.").format(begins=begins_words(begins))

    def _begins(self) -> datetime | None:
        """The moment to come that is typed, None where nothing is or nobody can tell."""
        return read_moment(self.begins.text(), self._session.now())

    def _begins_words(self, becomes: str) -> str:
        begins = self._begins()
        return becomes if begins is None else f"{becomes}\n{_('Mulai {begins}.').format(begins=begins_words(begins))}"

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
