"""What is ordered from makers, on A4: a page to send, one maker after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reportlab.platypus import Flowable, PageBreak, Spacer

from pos.buying.papers import OrderList
from pos.money import write
from pos.settings import Stall
from printing.builders.makers.order_text import by_product
from printing.builders.words import Translate, day_text, long_date
from printing.sheets.figures import name_and_code, ruled, words
from printing.sheets.frame import sheet_pdf
from printing.sheets.ink import STRONG, WIDTH
from printing.sheets.makers.parts import sheet_of, title_of
from printing.sheets.typefaces import register_typefaces

_PIECES, _NOTE = 70.0, 150.0


def order_pdf(orders: Sequence[OrderList], stall: Stall, day: date, _: Translate) -> bytes:
    """The order lists as a PDF of A4 pages, each maker's on pages of its own."""
    register_typefaces()
    of = orders[0].maker if len(orders) == 1 else ""
    sheet = sheet_of(", ".join(filter(None, (_("Pesanan"), of, day_text(day)))), stall, _("Pesanan ke perajin"))

    def story() -> list[Flowable]:
        if not orders:
            return [
                *title_of(stall, _("Pesanan"), long_date(day, _)),
                Spacer(0, 12),
                words(_("Tidak ada yang perlu dipesan.")),
            ]
        return [flowable for place, order in enumerate(orders) for flowable in _order(order, stall, place, _)]

    return sheet_pdf(sheet, story, _)


def _order(order: OrderList, stall: Stall, place: int, _: Translate) -> Iterator[Flowable]:
    if place:
        yield PageBreak()
    to = _("Untuk {maker}").format(maker=", ".join(filter(None, (order.maker, order.region))))
    yield from title_of(stall, _("Pesanan"), long_date(order.day, _))
    yield Spacer(0, 8)
    yield words(to, STRONG)
    yield Spacer(0, 10)
    if not order.lines:
        yield words(_("Tidak ada yang perlu dipesan."))
        return
    rows = [
        [
            name_and_code(line.pace.item.full_name, line.pace.item.code),
            f"{write(line.wanted)} {line.pace.item.unit}",
            "",
        ]
        for _name, group in by_product(order)
        for line in group
    ]
    total = (_("Jumlah"), write(order.pieces), "")
    widths = [WIDTH - _PIECES - _NOTE, _PIECES, _NOTE]
    yield ruled((_("Barang"), _("Pesan"), _("Catatan")), rows, widths, total)
    yield Spacer(0, 10)
    yield words(_("Kapan bisa dikirim? Terima kasih."))
