"""One customer: what the stall calls them, and how far it trusts them."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from pos.customers.customer import Customer
from pos.money import Rupiah, read, write
from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.look.theme import Space, Type
from ui.window.widgets.fields.choice import Tick
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, Words
from ui.words import _

_NOBODY = UUID(int=0)


class CustomerForm(Sheet):
    """Adds a customer, or changes the one it was given; what was typed stays when it is refused."""

    saved = Signal(object)
    """Customer, as recorded."""

    def __init__(self, session: Session, host: QWidget, customer: Customer | None = None, name: str = "") -> None:
        title = _("Ubah pelanggan") if customer else _("Pelanggan baru")
        super().__init__(host, title, _("Simpan"), width=640)
        self._session = session
        self._known = customer or Customer(_NOBODY, name.strip())
        self.name = QLineEdit(self._known.name)
        self.phone = QLineEdit(self._known.phone)
        self.note = QLineEdit(self._known.note)
        self.limit = QLineEdit("" if self._known.limit is None else write(self._known.limit))
        self.limit.setPlaceholderText(_("tanpa batas"))
        self.wholesale = Tick(_("Dapat harga grosir mulai satu potong"))
        self.wholesale.setChecked(self._known.wholesale)
        self.complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self._fill()
        self.accepted.connect(self._save)
        self.open(self.name)

    def _fill(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.WIDE)
        grid.setVerticalSpacing(Space.GAP)
        grid.addWidget(FormRow(_("Nama"), self.name), 0, 0)
        grid.addWidget(FormRow(_("Nomor HP"), self.phone), 0, 1)
        grid.addWidget(FormRow(_("Batas kasbon"), self.limit, _("0 = tidak boleh kasbon")), 1, 0)
        grid.addWidget(FormRow(_("Catatan"), self.note), 1, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self.wholesale)
        self.body.addWidget(self.complaint)
        self.complaint.hide()

    def _save(self) -> None:
        counter = self._session.counter
        save = counter.add_customer if self._known.id == _NOBODY else counter.change_customer
        try:
            customer = save(self._typed())
        except Refusal as refusal:
            self.complaint.setText(refusal_sentence(refusal))
            self.complaint.show()
            self.rearrange()
            return
        self.close()
        self.saved.emit(customer)

    def _typed(self) -> Customer:
        """Raises UnclearAmount."""
        return Customer(
            self._known.id,
            self.name.text(),
            self.phone.text(),
            self.note.text(),
            self._limit(),
            self.wholesale.isChecked(),
        )

    def _limit(self) -> Rupiah | None:
        return read(self.limit.text()) if self.limit.text().strip() else None
