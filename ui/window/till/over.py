"""The sheets that lie over the till, each brought in when it is first asked for: no start pays for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pos.goods.shelf import ProductOnShelf
from pos.money import Rupiah
from ui.session import Session

if TYPE_CHECKING:
    from ui.window.customers.find import CustomersSheet
    from ui.window.till.goods.free_line import FreeLineSheet
    from ui.window.till.goods.variants import VariantSheet
    from ui.window.widgets.notices.sheet import Sheet


def customers(session: Session, host: QWidget) -> CustomersSheet:
    """Ask who buys."""
    from ui.window.customers.find import CustomersSheet  # late, as all below: see above

    return CustomersSheet(session, host)


def free_line(session: Session, host: QWidget, price: Rupiah | None, name: str, quantity: int) -> FreeLineSheet:
    """Ask what is sold that is in no list, with what is known of it."""
    from ui.window.till.goods.free_line import FreeLineSheet  # late

    return FreeLineSheet(session, host, price, name, quantity)


def variants(host: QWidget, product: ProductOnShelf, quantity: int) -> VariantSheet:
    """Ask for size and colour of a product."""
    from ui.window.till.goods.variants import VariantSheet  # late

    return VariantSheet(host, product, quantity)


def put_aside(session: Session, host: QWidget) -> Sheet | None:
    """Put the cart aside; where it is empty, show those that wait."""
    from ui.window.till.cart.held import put_aside  # late

    return put_aside(session, host)


def held(session: Session, host: QWidget) -> Sheet | None:
    """Show the carts that wait, if any does."""
    from ui.window.till.cart.held import held_carts  # late

    return held_carts(session, host)
