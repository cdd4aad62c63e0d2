"""What is ordered from a maker, as a message to paste: product by product, size by size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from pos.buying.papers import OrderList
from pos.makers.reorder import Reorder
from pos.money import write
from pos.settings import Stall
from printing.builders.words import Translate, day_text


def order_text(order: OrderList, stall: Stall, *, _: Translate) -> str:
    """The message, a line for each size and colour; nothing of stock, pace or price is in it."""
    return "\n".join(_lines(order, stall, _))


def by_product(order: OrderList) -> Iterator[tuple[str, tuple[Reorder, ...]]]:
    """The lines of the order, product by product, in the order of their names."""
    lines = sorted(order.lines, key=lambda line: line.pace.item.name)
    for name, group in groupby(lines, key=lambda line: line.pace.item.name):
        yield name, tuple(group)


def _lines(order: OrderList, stall: Stall, _: Translate) -> Iterator[str]:
    yield _("Pesanan untuk {maker}, {day}").format(maker=order.maker, day=day_text(order.day))
    yield _("Dari {stall}").format(stall=", ".join(filter(None, (stall.name, stall.address))))
    for name, group in by_product(order):
        yield ""
        yield f"*{name}*"
        for line in group:
            item = line.pace.item
            yield f"- {item.detail or item.code}: {write(line.wanted)} {item.unit}"
    yield ""
    yield _("Jumlah: {pieces} potong").format(pieces=write(order.pieces))
    yield _("Kapan bisa dikirim? Terima kasih.")
