"""What can be done with the product that is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos.buying import retire
from pos.goods.shelf import ProductOnShelf
from pos.people.rights import Right
from ui.notice import Level, Offer
from ui.session import Session
from ui.window.local.products.codes import CodesSheet
from ui.window.local.products.pricing import PriceSheet
from ui.window.look.theme import Size, Space
from ui.window.offers.draft import OfferDraft
from ui.window.offers.overview import PROMO_KEY, OffersSheet
from ui.window.people.guarded import doing, guard
from ui.window.widgets.buttons.key_button import KeyButton
from ui.words import _


class ProductActions(QWidget):
    """Buttons under the product. Signals: `change_wanted` when it is to be said anew, `labels_wanted(str)` its code."""

    change_wanted = Signal()
    labels_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: ProductOnShelf | None = None
        self.change = KeyButton(_("Ubah"), "F9", height=Size.TOUCH)
        self.price = KeyButton(_("Harga"), "Ctrl+H", height=Size.TOUCH)
        self.codes = KeyButton(_("Kode"), "Ctrl+K", height=Size.TOUCH)
        self.labels = KeyButton(_("Label"), "Ctrl+P", height=Size.TOUCH)
        self.promo = KeyButton(_("Promo"), PROMO_KEY, height=Size.TOUCH)
        self.withdraw = KeyButton(_("Tarik"), "Ctrl+T", height=Size.TOUCH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        for button in (self.change, self.price, self.codes, self.labels, self.promo, self.withdraw):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # else they push the list away
            row.addWidget(button, 1)
        people = session.people
        guard(people, Right.RECEIVE, self.change, self.codes, self.withdraw)
        guard(people, Right.REPRICE, self.price, self.promo)
        self.change.clicked.connect(doing(people, Right.RECEIVE, self.change_wanted.emit))
        self.labels.clicked.connect(self._label)
        self.price.clicked.connect(doing(people, Right.REPRICE, self._reprice))
        self.codes.clicked.connect(doing(people, Right.RECEIVE, self._show_codes))
        self.promo.clicked.connect(doing(people, Right.REPRICE, self._offer))
        self.withdraw.clicked.connect(self._withdraw)

    def show_product(self, shown: ProductOnShelf | None) -> None:
        """Be about this product from now on."""
        self._shown = shown
        if shown is not None:
            self.withdraw.say(_("Jual lagi") if shown.retired else _("Tarik"))

    def _label(self) -> None:
        if self._shown is not None:
            self.labels_wanted.emit(self._shown.product.code)

    def _reprice(self) -> None:
        if self._shown is not None:
            PriceSheet(self._session, self.window(), self._shown)

    def _show_codes(self) -> None:
        if self._shown is not None:
            CodesSheet(self._session, self.window(), self._shown)

    def _offer(self) -> None:
        if self._shown is not None:
            OffersSheet(self._session, self.window(), OfferDraft(codes=self._shown.product.code))

    def _withdraw(self) -> None:
        if self._shown is not None:
            self._retire(self._shown.product.code, self._shown.product.name, retired=not self._shown.retired)

    def _retire(self, code: str, name: str, *, retired: bool) -> None:
        with self._session.telling():
            with self._session.shop.work() as work:
                retire(work, code, self._session.shop.cashier, self._session.now(), retired=retired)
            self._session.goods_changed()
            words = _("{name} ditarik dari kasir. Tidak ada yang dihapus.") if retired else _("{name} dijual lagi.")
            undo = Offer(_("Urung"), lambda: self._retire(code, name, retired=not retired))
            self._session.tell(Level.DONE, words.format(name=name), undo)
