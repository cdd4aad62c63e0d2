"""The end-of-day report on receipt paper: the day, the money, the drawer, and what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from pos.cash.shift import Drawer
from pos.goods.item import ItemKind
from pos.money import Rupiah, write, write_rp
from pos.reports.day import DayReport
from pos.reports.money import PaymentRow
from pos.reports.rows import BookDay, SalesRow, StockRow
from pos.settings import Stall
from printing.builders.day_result import bearing, before_discounts, before_turnover, uncosted_note
from printing.builders.span.sellers import seller_rows
from printing.builders.span.slip import section
from printing.builders.span.tables import SpanTable
from printing.builders.words import (
    Translate,
    category_name,
    day_text,
    difference_name,
    drawer_line_name,
    family_name,
    item_name,
    moment,
    paid_name,
    span,
)
from printing.document import BOLD, TALL, Align, Block, Cut, Document, Facts, Figures, Row, Rule, Text


def day_slip(
    report: DayReport, stall: Stall, printed_at: datetime, by: str, *, further: Sequence[SpanTable] = (), _: Translate
) -> Document:
    """The day as one slip, in the order in which an owner asks; `further` tables stand between drawers and stock."""
    return (
        Text(stall.name, Align.CENTRE, BOLD),
        Text(_("LAPORAN HARIAN"), Align.CENTRE, TALL),
        Rule("="),
        Facts(
            (
                (_("Hari"), day_text(report.day)),
                (_("Dicetak"), moment(printed_at)),
                (_("Oleh"), by),
                *_numbers(report, _),
            )
        ),
        Rule(),
        *_turnover(report, _),
        *_section(_("Bekas vs lokal (pcs)"), (_sales_row(family_name(row.key, _), row) for row in report.families)),
        *_section(_("Per kategori (pcs)"), (_sales_row(category_name(row.key, _), row) for row in report.categories)),
        *_section(_("Per kasir (pcs)"), seller_rows(report.shares.sellers, _)),
        *_section(_("Cara bayar (struk)"), _payments(report, _)),
        *_section(_("Belum dicek masuk"), _waiting(report, _)),
        *_section(_("Kasbon dibayar"), (_paid(row, _) for row in report.paid.debts_paid)),
        *(block for drawer in report.drawers for block in _drawer(drawer, _)),
        *(block for table in further for block in section(table, (), _)),
        *_stock(_("Barang bekas"), _by_name(report.used, _), report.used, _),
        *_stock(_("Barang baru IKM"), _by_product(report.local), report.local, _),
        *_section(_("Perlu dihitung ulang"), _short(report, _)),
        *_book(report.book, _),
        Rule("="),
        Text(_("Catatan internal pedagang, bukan izin."), Align.CENTRE),
        Cut(),
    )


def _numbers(report: DayReport, _: Translate) -> Iterator[tuple[str, str]]:
    if report.receipts.first and report.receipts.last:
        yield _("Struk"), span(report.receipts.first, report.receipts.last, _)


def _turnover(report: DayReport, _: Translate) -> Iterator[Block]:
    yield Row(_("Jumlah struk"), write(report.receipts.count))
    yield Row(_("Barang terjual"), _("{pieces} pcs").format(pieces=write(report.pieces)))
    for name, amount in before_turnover(report, _):
        yield Row(name, write(amount))
    yield Row(_("OMZET"), write_rp(report.turnover), TALL)
    for name, amount in before_discounts(report, _):
        yield Row(name, write(amount))
    yield Row(_("Modal barang"), write(-report.cost))
    yield Row(_("Laba kotor"), write_rp(report.profit), BOLD)
    if report.uncosted:
        yield Text(uncosted_note(report, _))
    borne = tuple(bearing(report, _))
    for name, amount in borne:
        yield Row(name, write(amount))
    if borne:
        yield Row(_("Sisa laba"), write_rp(report.profit_left), BOLD)


def _section(title: str, rows: Iterable[Block]) -> Iterator[Block]:
    """A titled part of the slip; nothing at all where it has no rows."""
    listed = tuple(rows)
    if listed:
        yield Rule()
        yield Text(title, style=BOLD)
        yield from listed


def _sales_row(name: str, row: SalesRow) -> Row:
    return Row(f"{name} ({write(row.pieces)})", write(row.amount))


def _payments(report: DayReport, _: Translate) -> Iterator[Row]:
    for row in report.payments:
        yield _paid(row, _)
    if report.paid.rounding:
        yield Row(_("termasuk pembulatan"), write(report.paid.rounding), indent=2)
    if report.paid.fee:
        yield Row(_("perkiraan biaya QRIS"), write(-report.paid.fee), indent=2)


def _paid(row: PaymentRow, _: Translate) -> Row:
    return Row(f"{paid_name(row, _)} ({write(row.sales)})", write(row.amount))


def _waiting(report: DayReport, _: Translate) -> Iterator[Row]:
    for waiting in report.paid.waiting:
        yield Row(f"{waiting.number} {paid_name(waiting.payment, _)}", write(waiting.payment.amount))


def _drawer(drawer: Drawer, _: Translate) -> Iterator[Block]:
    shift, total = drawer.shift, drawer.sum
    yield from _section(
        _("Laci shift {number} - {who}").format(number=shift.number, who=shift.by),
        (
            *(Row(drawer_line_name(line, _), write(amount)) for line, amount in total.lines),
            Row(_("Uang seharusnya"), write(total.expected), BOLD),
        ),
    )
    if shift.closing is None:
        yield Text(_("Laci masih buka."))
        return
    yield Row(_("Uang dihitung"), write(shift.closing.counted), BOLD)
    yield Row(difference_name(shift.closing.difference, _), write(shift.closing.difference), BOLD)


def _stock(title: str, rows: Iterable[StockFigures], counted: Sequence[StockRow], _: Translate) -> Iterator[Block]:
    if not counted:
        return
    columns = [_START, _SOLD, _LEFT]
    if any(row.gone for row in counted):
        columns.insert(2, _OTHERWISE)
    if any(row.brought_in for row in counted):
        columns.insert(1, _CAME)
    heads = {_START: _("Awal"), _CAME: _("Masuk"), _SOLD: _("Laku"), _OTHERWISE: _("Lain"), _LEFT: _("Sisa")}
    yield Rule()
    yield Text(title, style=BOLD)
    yield Figures("", tuple(heads[column] for column in columns))
    for name, *figures in rows:
        yield Figures(name, tuple(write(figures[column]) for column in columns))
    yield Row(_("Sisa (pcs)"), write(sum(row.left for row in counted)), BOLD)
    yield Row(_("Nilai harga jual"), write(sum(row.value_at_price for row in counted)))
    yield Row(_("Nilai harga modal"), write(sum(row.value for row in counted)))


StockFigures = tuple[str, int, int, int, int, int]
"""A name and the pieces at the start, brought in, sold, changed otherwise (below zero they fell) and left."""
_START, _CAME, _SOLD, _OTHERWISE, _LEFT = range(5)


def _by_name(rows: Sequence[StockRow], _: Translate) -> Iterator[StockFigures]:
    """Piles as their signs say; piles of several bales under one sign are one to the eye and one here."""
    named = sorted(((item_name(row.item, _), row) for row in rows), key=lambda pair: _place(pair[1]))
    for name, group in groupby(named, key=lambda pair: pair[0]):
        yield _summed(name, [row for _name, row in group])


def _place(row: StockRow) -> tuple[str, Rupiah]:
    return row.item.category, -row.price


def _by_product(rows: Sequence[StockRow]) -> Iterator[StockFigures]:
    """Products with all sizes and colours together."""
    for name, group in groupby(sorted(rows, key=lambda row: row.item.name), key=lambda row: row.item.name):
        yield _summed(name, list(group))


def _summed(name: str, rows: Sequence[StockRow]) -> StockFigures:
    return (
        name,
        sum(row.start for row in rows),
        sum(row.brought_in for row in rows),
        sum(row.sold for row in rows),
        -sum(row.gone for row in rows),
        sum(row.left for row in rows),
    )


def _short(report: DayReport, _: Translate) -> Iterator[Row]:
    """By the names of the table above, with the code of the very pile: piles of several bales may share a sign."""
    for row in report.needs_count:
        code = f" {row.item.code}" if row.item.kind is ItemKind.PILE else ""
        yield Row(item_name(row.item, _) + code, write(row.left))


def _book(book: BookDay, _: Translate) -> Iterator[Block]:
    """Where the book of used goods stood in the evening: its code on paper pins every entry up to then."""
    if not book.code:
        return
    yield Rule()
    yield Text(_("Buku Habis Stok"), style=BOLD)
    if book.unassigned:
        yield Row(_("Tanpa tumpukan (pcs)"), write(book.unassigned))
    yield Row(_("Catatan hari ini"), write(book.entries))
    yield Row(_("Kode catatan terakhir"), book.code, BOLD)
