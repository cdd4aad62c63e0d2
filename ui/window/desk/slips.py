"""A receipt as it stands on the stall's paper, for screens that show it or give it away as a file."""

from __future__ import annotations

from pos.printers import Role
from printing.builders.receipt import Copy
from printing.document import Document
from printing.renderers.picture import slip_png
from ui.bootstrap import Shop
from ui.papers import return_document

STANDARD_COLUMNS = 32
"""What a receipt is shown in where no printer says otherwise: 58 mm paper."""


def receipt_slip(shop: Shop, number: str, *, marked: bool = False) -> tuple[Document, int]:
    """The receipt `number` and the columns of the paper it would be printed on. Raises UnknownReceipt.

    A `marked` one says that it is a copy: whatever leaves the shop after its buyer did. It is not counted as a reprint.
    """
    copy = Copy(0, shop.clock(), shop.cashier) if marked else None
    return shop.receipt_document(number, copy), columns_of(shop)


def columns_of(shop: Shop, role: Role = Role.RECEIPT) -> int:
    """Columns of the paper on which the shop prints what has this role."""
    printer = shop.printers.of(role)
    return printer.profile.columns if printer else STANDARD_COLUMNS


def receipt_picture(shop: Shop, number: str, *, marked: bool = False) -> bytes:
    """The receipt `number` as a PNG, dot for dot as a printer makes it. Raises UnknownReceipt."""
    return slip_png(*receipt_slip(shop, number, marked=marked))


def return_picture(shop: Shop, number: str) -> bytes:
    """The slip of the return `number` as a PNG. Raises UnknownReturn."""
    with shop.reading() as look:
        document = return_document(look, number)
    return slip_png(document, columns_of(shop))
