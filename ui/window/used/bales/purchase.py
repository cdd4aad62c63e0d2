"""A sealed bale is counted into the opening count: what it cost, and how much is thought to be in it."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.goods.item import AbsurdPrice
from pos.money import UnclearAmount, read
from pos.refusals import Refusal
from pos.stockroom.bales import Purchase
from pos.used.bales import AbsurdPieces, BoughtLater, CodeTaken
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.desk.walk import Walk
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.keypad import Keypad
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _, short_date

_KINDS = ("bal segel", "balan pendek")
_MOST_CATEGORIES = 8


class PurchaseSheet(Sheet):
    """Takes a bale in. Signals: `bought(str)` with its code; else those of Sheet."""

    bought = Signal(str)

    def __init__(self, session: Session, host: QWidget) -> None:
        text = _("Bal yang masih segel masuk catatan stok awal dengan perkiraan isinya; hasil sortir menggantikannya.")
        super().__init__(host, _("Tambah bal segel"), _("Masukkan bal"), text=text, width=960)
        self._session = session
        with session.reading() as look:
            codes = [bale.code for bale in look.goods.bales()]
            categories = [name for name, family in look.goods.categories() if family == "used"]
        self.code = QLineEdit(next_code(codes))
        self.category = QLineEdit()
        self.categories = ChipRow(_("Jenis"))
        self.categories.offer([(name, name) for name in categories[:_MOST_CATEGORIES]], "")
        self.categories.choose(None)
        self.kinds = ChipRow(_("Jenis bal"))
        self.kinds.offer([(kind.capitalize(), kind) for kind in _KINDS], _KINDS[0])
        self.pieces = PiecesField(_("Perkiraan isi"), _("Isi, kira-kira"), 72)
        self.price = MoneyField(_("Harga beli"), Type.PRICE)
        self.costs = MoneyField(_("Biaya lain"), Type.PRICE)
        self.day = QLineEdit(short_date(session.today))
        self.seller = QLineEdit()
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self._keypad = Keypad()
        self._fill()
        self.accepted.connect(self._buy)
        self.open(self.category)

    @property
    def complaint(self) -> str:
        """What is said to be wrong, wherever it stands."""
        said = (self._complaint.text(), *(row.fault for row in self.rows.values()))
        return " ".join(filter(None, said))

    def _fill(self) -> None:
        self.rows = {
            "code": FormRow(_("Kode bal"), self.code),
            "category": FormRow(_("Jenis barang"), self.category),
            "day": FormRow(_("Tanggal beli"), self.day),
            "seller": FormRow(_("Penjual bal"), self.seller),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.GAP)
        grid.setVerticalSpacing(Space.SMALL)
        grid.addWidget(self.rows["code"], 0, 0)
        grid.addWidget(self.rows["day"], 0, 1)
        grid.addWidget(self.rows["seller"], 0, 2)
        grid.addWidget(self.rows["category"], 1, 0)
        grid.addWidget(self.categories, 1, 1, 1, 2, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self.pieces, 2, 0)
        grid.addWidget(self.kinds, 2, 1, 1, 2)
        grid.addLayout(self._money(), 3, 0, 1, 3)
        for column, stretch in enumerate((3, 2, 3)):
            grid.setColumnStretch(column, stretch)
        left = QVBoxLayout()
        left.setSpacing(Space.SMALL)
        left.addLayout(grid)
        left.addWidget(self._complaint)
        left.addStretch()
        halves = QHBoxLayout()
        halves.setSpacing(Space.EDGE)
        halves.addLayout(left, 6)
        pad = QVBoxLayout()
        pad.addWidget(self._keypad)
        pad.addStretch()
        halves.addLayout(pad, 2)
        self.body.addLayout(halves)
        self._complaint.hide()
        self.categories.chosen.connect(lambda name: self.category.setText(str(name)))
        walk = Walk(self, self._keypad, self.accept_button)
        fields = (self.code, self.day, self.seller, self.category, self.pieces.edit, self.price.edit, self.costs.edit)
        walk.lead_through(fields)

    def _money(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.price)
        row.addWidget(self.costs)
        return row

    def _buy(self) -> None:
        """Take the bale in, or say beside the field what is wrong; what was typed stays."""
        for row in self.rows.values():
            row.blame("")
        self._complain("")
        try:
            bale = self._session.stockroom.buy(self._purchase())
        except _Missing as missing:
            self._blame(missing.field, missing.sentence)
        except Refusal as refusal:
            self._blame(_FIELDS.get(type(refusal), ""), refusal_sentence(refusal))
        else:
            self.close()
            words = _("Bal {code} masuk catatan stok awal.")
            self._session.tell(Level.DONE, words.format(code=bale.code))
            self.bought.emit(bale.code)

    def _purchase(self) -> Purchase:
        category = self.category.text().strip()
        if not category:
            raise _Missing("category", _("Isi jenis barangnya, misalnya Kemeja."))
        if self.pieces.pieces is None:
            raise _Missing("pieces", self.pieces.fault or _("Isi perkiraan jumlah potongnya."))
        kind = self.kinds.value
        return Purchase(
            code=self.code.text(),
            category=category,
            pieces=self.pieces.pieces,
            purchase_price=read(self.price.text),
            bought_on=self._bought_on(),
            other_costs=read(self.costs.text) if self.costs.text.strip() else 0,
            kind=str(kind),
            seller=self.seller.text().strip(),
        )

    def _bought_on(self) -> date:
        try:
            return datetime.strptime(self.day.text().strip(), "%d/%m/%Y").date()  # noqa: DTZ007 a day has no zone
        except ValueError:
            raise _Missing("day", _("Tulis tanggalnya seperti 07/03/2026.")) from None

    def _blame(self, field: str, sentence: str) -> None:
        if field in self.rows:
            self.rows[field].blame(sentence)
            self.rows[field].field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._complain(sentence)
            {"pieces": self.pieces, "price": self.price}.get(field, self.accept_button).setFocus()
        self.rearrange()

    def _complain(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))


class _Missing(Exception):
    """A field that cannot be used as it stands."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field, self.sentence = field, sentence


_FIELDS = {
    CodeTaken: "code", AbsurdPieces: "pieces", BoughtLater: "day", AbsurdPrice: "price", UnclearAmount: "price",
}  # fmt: skip


def next_code(codes: list[str]) -> str:
    """The code behind the highest one of the stall's own row: BAL-09 after BAL-08."""
    numbers = [int(code[4:]) for code in codes if code.upper().startswith("BAL-") and code[4:].isdecimal()]
    return f"BAL-{max(numbers, default=0) + 1:02d}"
