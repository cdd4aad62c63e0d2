"""What a receipt of thirty lines costs: bytes to send, and the time until they are there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from pos.printers import PrinterProfile
from pos.selling.payment import Method, Payment
from pos.till import complete_sale
from ui.bootstrap import Shop, bootstrap

if TYPE_CHECKING:
    from tests.bench.run import Bench, Figure

LINES = 30
TIMES = 100
BAUD = 9_600
BITS_A_BYTE = 10


def measure(bench: Bench) -> Iterator[Figure]:
    """A receipt as bytes for a 58 mm printer, beside its plain text, which is the least that could be sent."""
    from printing.renderers.plain_text import plain_text  # late: the other measures need no paper
    from printing.renderers.printer_bytes import printer_bytes

    shop = bootstrap(bench.shop("young", partial(bench.load("big_shop").make, lines=10_000)))
    number = _sold(shop)
    document = shop.receipt_document(number)
    sent = printer_bytes(document, PrinterProfile())
    text = plain_text(document, PrinterProfile().columns).encode()
    yield bench.figure("receipt of 30 lines, bytes", len(sent), len(text), "B")
    yield bench.figure("the same at 9600 baud", len(sent) * BITS_A_BYTE / BAUD, None, "s")
    taken = bench.milliseconds(lambda: printer_bytes(shop.receipt_document(number), PrinterProfile()), TIMES)
    floor = bench.milliseconds(lambda: plain_text(document, PrinterProfile().columns), TIMES)
    yield bench.figure("record to bytes, median", bench.middle(taken), bench.middle(floor), "ms")
    shop.close()


def _sold(shop: Shop) -> str:
    """The number of a new sale of LINES lines."""
    cart = shop.new_cart()
    with shop.reading() as look:
        for place in range(LINES):
            item = look.goods.item_by_code(f"2{place + 1:012d}")
            assert item is not None
            cart = cart.add(item)
    with shop.work() as work:
        paid = (Payment(Method.CASH, cart.total),)
        return complete_sale(work, cart, paid, "Kasir 1", shop.clock(), print_receipt=False).sale.number
