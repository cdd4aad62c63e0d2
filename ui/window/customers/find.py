"""Every customer, found while one types."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from pos.customers.account import Owing
from pos.customers.customer import Customer
from pos.money import write_rp
from ui.session import Session
from ui.window.customers.account import AccountSheet
from ui.window.customers.form import CustomerForm
from ui.window.look.icons import Icon
from ui.window.look.theme import Size
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.search_field import SearchField
from ui.window.widgets.lists.pick_rows import Mood, PickRow, PickRows
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _, short_date

_HEIGHT, _WIDE = 320, 760


class CustomersSheet(Sheet):
    """Enter takes the first that was found, or the one that was walked to."""

    taken = Signal(object)
    """Customer, or None for nobody in particular: who buys."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host, _("Pelanggan"), _("Pilih"), width=_WIDE)
        self._session, self._host = session, host
        self._found: tuple[Owing, ...] = ()
        self.field = SearchField(_("Nama, nomor HP, atau catatan"))
        self.field.typed.connect(lambda _text: self._show())
        self.field.left.connect(self._walk)
        self.field.submitted.connect(lambda _text: self._take())
        self.rows = PickRows(_("Pelanggan"))
        self.rows.opened.connect(self._take_row)
        self.empty = EmptyState(Icon.STORE)
        self.adding = KeyButton(_("Tambah"), "Ctrl+N", height=Size.FIELD)
        self.asking = KeyButton(_("Kasbon"), "Ctrl+K", height=Size.FIELD)
        self.changing = KeyButton(_("Ubah"), "Ctrl+E", height=Size.FIELD)
        self.nobody = KeyButton(_("Tanpa nama"), "Ctrl+T", height=Size.FIELD)
        self._fill()
        self._show()
        self.open(self.field.edit)

    @property
    def chosen(self) -> Customer | None:
        """Who would be taken."""
        return next((owing.customer for owing in self._found if owing.customer.id == self.rows.current), None)

    def _fill(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.rows)
        self.rows.setAutoFillBackground(False)
        scroll.setFixedHeight(_HEIGHT)
        scroll.viewport().setAutoFillBackground(False)
        self._list = scroll
        self.empty.setFixedHeight(_HEIGHT)
        for widget in (self.field, scroll, self.empty):
            self.body.addWidget(widget)
        for button in (self.asking, self.changing, self.adding):
            self.offer(button)
        if self._session.basket.cart.customer:
            self.offer(self.nobody)
        self.adding.clicked.connect(self._add)
        self.asking.clicked.connect(self._ask)
        self.changing.clicked.connect(self._change)
        self.nobody.clicked.connect(lambda: self._end(None))
        self.accepted.connect(self._take)

    def _show(self) -> None:
        with self._session.reading() as look:
            self._found = tuple(look.customers.find(self.field.text))
        self.rows.show_rows([_row(owing) for owing in self._found])
        self._list.setVisible(bool(self._found))
        self.empty.setVisible(not self._found)
        name = self.field.text.strip()
        if name:
            self.empty.tell(
                _("Tidak ditemukan"), _('Enter menambah "{name}" sebagai pelanggan baru.').format(name=name)
            )
        else:
            self.empty.tell(_("Belum ada pelanggan"), _("Tambah nama pelanggan untuk kasbon dan harga grosir."))
        for button in (self.asking, self.changing):
            button.setEnabled(bool(self._found))
        self.accept_button.say(_("Pilih") if self._found else _("Tambah"))

    def _walk(self, step: int) -> None:
        if step > 0 and self._found:
            self.rows.setFocus()

    def _take(self) -> None:
        if self.chosen is None:
            self._add()
        else:
            self._end(self.chosen)

    def _take_row(self, key: object) -> None:
        self._end(next(owing.customer for owing in self._found if owing.customer.id == key))

    def _end(self, customer: Customer | None) -> None:
        self.close()
        self.taken.emit(customer)

    def _add(self) -> None:
        form = CustomerForm(self._session, self._host, name="" if self._found else self.field.text)
        form.saved.connect(self._end)

    def _change(self) -> None:
        if self.chosen:
            form = CustomerForm(self._session, self._host, self.chosen)
            form.saved.connect(lambda _customer: self._show())

    def _ask(self) -> None:
        if self.chosen:
            AccountSheet(self._session, self._host, self.chosen.id).gone.connect(self._show)


def _row(owing: Owing) -> PickRow:
    customer = owing.customer
    wholesale = _("grosir") if customer.wholesale else ""
    note = "  ·  ".join(filter(None, (customer.phone, wholesale, customer.note)))
    if owing.owed <= 0:
        return PickRow(customer.id, customer.name, note, figure_note=_("tanpa kasbon"))
    since = _("sejak {day}").format(day=short_date(owing.since)) if owing.since else ""
    over = customer.limit is not None and owing.owed >= customer.limit
    return PickRow(customer.id, customer.name, note, write_rp(owing.owed), figure_note=since, mood=_mood(over=over))


def _mood(*, over: bool) -> Mood:
    """A limit that is reached is told in red, any other debt in amber."""
    return Mood.BAD if over else Mood.USED
