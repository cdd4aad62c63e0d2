"""Puts the open cart on disk once the window has painted it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer

from pos.refusals import Refusal
from pos.selling.cart import Cart
from ui.bootstrap import Shop

_log = logging.getLogger(__name__)


class CartKeeper(QObject):
    """Keeps the last cart that it was given, as soon as nothing else is to be done."""

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop
        self._unkept: Cart | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._keep_quietly)

    def keep_soon(self, cart: Cart) -> None:
        """Keep `cart`, in place of the one before."""
        self._unkept = cart
        self._soon.start()

    def forget(self) -> None:
        """There is nothing to be kept any more."""
        self._unkept = None

    def keep(self) -> None:
        """Put the cart on disk now if that is still to be done. Raises what the disk raises; it is to be done then."""
        cart = self._unkept
        if cart is not None:
            with self._shop.work() as work:
                if cart:
                    work.carts.keep(cart, self._shop.clock())
                else:
                    work.carts.drop(cart.checkout)
            self._unkept = None

    def _keep_quietly(self) -> None:
        try:
            self.keep()
        except Refusal as refusal:  # a full disk must not stop the hand; the sale itself will say so
            _log.warning("the open cart could not be kept: %s", refusal.rule)
