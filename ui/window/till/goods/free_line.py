"""Something that is in no list: a price, a family, and a name if there is time for one."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos.goods.item import Family, Item
from pos.money import Rupiah, read
from pos.refusals import Refusal
from pos.wording import NameTooLong
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.fields.money_field import MoneyField
from ui.window.widgets.fields.stepper import Stepper
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _, mark

_KEYS = {Family.USED: "F5", Family.LOCAL: "F6"}
_MOST_CATEGORIES = 8


class FreeLineSheet(Sheet):
    """Sells what no list knows; the line goes straight into the session's cart, or where `add` puts it.

    Signals: those of Sheet, and `added` once the line is there.
    """

    added = Signal()

    def __init__(
        self,
        session: Session,
        host: QWidget,
        price: Rupiah | None = None,
        name: str = "",
        quantity: int = 1,
        add: Callable[[Item, int], None] | None = None,
    ) -> None:
        super().__init__(host, _("Jual bebas"), _("Tambah ke keranjang"), width=560)
        self._session = session
        self._put = add or session.basket.add
        self._family = Family.USED
        self._categories: frozenset[str] = frozenset()
        self.price = MoneyField(_("Harga satuan"))
        self.name = QLineEdit(name)
        self.quantity = Stepper(_(mark("Jumlah", sense="berapa")), lowest=1)
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self.families = {family: self._family_button(family) for family in Family}
        self._names = ChipRow(_("Kategori"))
        self._names.chosen.connect(lambda value: self.name.setText(str(value)))
        self._fill(price, quantity)
        self.accepted.connect(self._add)
        self.open(self.price if price is None else self.name)

    def _fill(self, price: Rupiah | None, quantity: int) -> None:
        if price is not None:
            self.price.show_amount(price)
        self.quantity.show_value(quantity)
        ways = QHBoxLayout()
        ways.setSpacing(Space.SMALL)
        for button in self.families.values():
            ways.addWidget(button, 1)
        self.body.addWidget(self.price)
        self.body.addWidget(self._complaint)
        self.body.addLayout(ways)
        self.body.addWidget(FormRow(_("Nama barang (boleh kosong)"), self.name))
        self.body.addWidget(self._names)
        self.body.addWidget(FormRow(_(mark("Jumlah", sense="berapa")), self.quantity))
        self._complaint.hide()
        self.price.changed.connect(lambda _amount: self._complaint.hide())
        self._choose(Family.USED)

    def _family_button(self, family: Family) -> KeyButton:
        words = _("Barang bekas") if family is Family.USED else _("Barang baru IKM")
        button = KeyButton(words, _KEYS[family], height=Size.FIELD)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(family))
        return button

    def _choose(self, family: Family) -> None:
        self._family = family
        for each, button in self.families.items():
            button.setChecked(each is family)
        with self._session.reading() as look:
            names = [name for name, of in look.goods.categories() if of is family]
        self._categories = frozenset(names)
        self._names.offer([(name, name) for name in names[:_MOST_CATEGORIES]], "")
        self._names.choose(self.name.text())
        self._names.setVisible(bool(names))

    def _add(self) -> None:
        default = _("Barang bekas") if self._family is Family.USED else _("Barang baru")
        try:
            name = self.name.text().strip()
            category = name if name in self._categories else ""
            item = Item.free(name or default, self._family, read(self.price.text), category)
            self._put(item, self.quantity.value)
        except Refusal as refusal:
            self._complaint.setText(refusal_sentence(refusal))
            self._complaint.show()
            (self.name if isinstance(refusal, NameTooLong) else self.price).setFocus()
            self.rearrange()
            return
        self.added.emit()
        self.close()
