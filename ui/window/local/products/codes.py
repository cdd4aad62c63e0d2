"""What each size and colour answers to; a further code comes by scan, by hand, or from the shop."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos import buying
from pos.goods.shelf import ProductOnShelf
from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.lists.columns import Column, Voice
from ui.window.widgets.lists.table import Table
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _

_HIGH = 300


@dataclass(frozen=True, slots=True)
class _Coded:
    name: str
    code: str
    codes: tuple[str, ...]


class CodesSheet(Sheet):
    """The codes of one product; each new one is kept at once, and none is ever taken away."""

    def __init__(self, session: Session, host: QWidget, shown: ProductOnShelf) -> None:
        text = _("Pilih ukurannya, lalu pindai atau ketik kodenya. Kode tidak bisa dicabut lagi.")
        title = _("Kode {name}").format(name=shown.product.name)
        super().__init__(host, title, _("Tambah kode"), text=text, width=760)
        self._session, self._shown = session, shown
        self.table: Table[_Coded] = Table(_("Kode per ukuran dan warna"), _columns())
        self.table.setFixedHeight(_HIGH)
        self.code = QLineEdit()
        self.row = FormRow(_("Kode tambahan"), self.code)
        self.own = KeyButton(_("Beri kode lapak"), "F8", icon=Icon.PLUS, height=Size.FIELD)
        self.leave_button.say(_("Selesai"))
        entry = QHBoxLayout()
        entry.setSpacing(Space.GAP)
        entry.addWidget(self.row, 1)
        self.body.addWidget(self.table)
        self.body.addLayout(entry)
        self.offer(self.own)
        self.own.clicked.connect(lambda: self._add(""))
        self.accepted.connect(self._typed)
        self._read()
        self.table.selectRow(0)
        self.open(self.code)

    def take_scan(self, code: str) -> bool:
        """A scanned code is one more of the chosen size and colour."""
        self._add(code)
        return True

    def _typed(self) -> None:
        if self.code.text().strip():
            self._add(self.code.text())
        else:
            self._say(_("Pindai atau ketik kodenya dulu."))

    def _add(self, code: str) -> None:
        chosen = self.table.row
        if chosen is None:
            return
        try:
            with self._session.shop.work() as work:
                buying.add_code(work, chosen.code, code)
        except Refusal as refusal:
            self.code.setText(code)
            self._say(refusal_sentence(refusal))
        else:
            self.code.clear()
            self._say("")
            self._read()
            self._session.goods_changed()

    def _say(self, sentence: str) -> None:
        self.row.blame(sentence)
        self.rearrange()

    def _read(self) -> None:
        place = self.table.currentIndex().row()
        with self._session.reading() as look:
            rows = tuple(
                _Coded(one.item.detail or one.item.name, one.item.code, tuple(look.products.codes(one.id)))
                for one in look.products.variants(self._shown.product.id)
            )
        self.table.show_rows(rows)
        self.table.selectRow(max(0, place))


def _columns() -> tuple[Column[_Coded], ...]:
    return (
        Column(_("Ukuran dan warna"), lambda one: one.name, 200, Voice.STRONG),
        Column(_("Kode"), lambda one: "  ·  ".join(one.codes)),
    )
