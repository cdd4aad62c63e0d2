"""The parts of the till in their places. Those for the money come when they are needed, or soon after the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.session import Session
from ui.window.till.cart.side import CartSide
from ui.window.till.goods.shelf import Shelf
from ui.window.till.halves import in_halves

if TYPE_CHECKING:
    from ui.window.till.exchange.page import ExchangePage
    from ui.window.till.payment.done import DonePanel
    from ui.window.till.payment.panel import PaymentPanel

_SOON = 100
"""Milliseconds after which the till stands painted, and nobody has got as far as the money yet."""


class TillStand(QWidget):
    """Goods and cart beside each other, the payment in the place of the goods, and over all of it what fills the till.

    What happens is the page's; it is told of each part that was built late, and listens to it from then on.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.shelf = Shelf(session)
        self.side = CartSide(session)
        self._payment: PaymentPanel | None = None
        self._done: DonePanel | None = None
        self._exchange: ExchangePage | None = None
        self._goods_or_payment = QStackedWidget()
        self._goods_or_payment.addWidget(self.shelf)
        self._selling_or_done = QStackedWidget()
        self._selling_or_done.addWidget(in_halves(QWidget(), self._goods_or_payment, self.side))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._selling_or_done)

    @property
    def payment(self) -> PaymentPanel:
        """Where the money is taken."""
        if self._payment is None:
            from ui.window.till.payment.panel import PaymentPanel  # late: the goods come first

            self._payment = PaymentPanel(self._session)
            self._goods_or_payment.addWidget(self._payment)
            self.meet_payment(self._payment)
        return self._payment

    @property
    def done(self) -> DonePanel:
        """Where the change stands."""
        if self._done is None:
            from ui.window.till.payment.done import DonePanel  # late: the same

            self._done = DonePanel(self._session)
            self._selling_or_done.addWidget(self._done)
            self.meet_done(self._done)
        return self._done

    def meet_payment(self, panel: PaymentPanel) -> None:
        """The payment was built: listen to it."""
        raise NotImplementedError

    def meet_done(self, panel: DonePanel) -> None:
        """The change was built: listen to it."""
        raise NotImplementedError

    @property
    def is_paying(self) -> bool:
        """Whether the buyer is about to pay."""
        return self._selling_or_done.currentIndex() == 0 and self._goods_or_payment.currentIndex() > 0

    @property
    def is_done(self) -> bool:
        """Whether a sale was just made and the change stands on the screen."""
        return self._done is not None and self._selling_or_done.currentWidget() is self._done

    @property
    def is_exchanging(self) -> bool:
        """Whether a buyer who came back stands at the counter."""
        return self._exchange is not None and self._selling_or_done.currentWidget() is self._exchange

    def showEvent(self, event: QShowEvent) -> None:
        """Have the rest ready for the first buyer; see `QWidget`."""
        super().showEvent(event)
        QTimer.singleShot(_SOON, self, self.be_ready)

    def be_ready(self) -> None:
        """Have the parts for the money there, so that nobody waits for them with a buyer before him."""
        self.payment.ensurePolished()
        self.done.ensurePolished()
