"""The end-of-day report as a workbook, for owners who go on calculating: numbers stay numbers."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pos.cash.shift import Drawer
from pos.reports.day import DayReport
from pos.reports.money import DayPayments
from pos.reports.returned import Sold
from pos.reports.rows import BookDay, StockRow
from pos.settings import Stall
from printing.builders.day_result import bearing, before_discounts, before_turnover
from printing.builders.span.sellers import seller_figures, seller_heads
from printing.builders.span.tables import SpanTable, table_lines
from printing.builders.words import Translate, category_name, drawer_line_name, family_name, paid_name, shelf_name

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | int | None

_RUPIAH = "#,##0"
_WIDE, _NARROW = 44, 15


def day_workbook(report: DayReport, stall: Stall, *, further: Sequence[SpanTable] = (), _: Translate) -> bytes:
    """The report as an XLSX file, `further` tables at the foot of its first sheet.

    Amounts are whole rupiah, so that sums of cells are sums of money.
    """
    from openpyxl import Workbook  # 150 ms of import that no start of the till should pay

    book = Workbook()
    book.remove(book.worksheets[0])
    title = f"{stall.name} {report.day:%d/%m/%Y}"
    told = [row for table in further for row in table_lines(table)]
    filled(book.create_sheet(_("Laporan harian")), [(title,), (), *_sums(report, _), *told])
    filled(book.create_sheet(_("Terjual")), [sold_heads(_), *sold_rows(report.sold, _)])
    filled(book.create_sheet(_("Sisa stok")), [stock_heads(_), *stock_rows((*report.used, *report.local))])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def filled(sheet: Worksheet, rows: Iterable[Sequence[Cell]]) -> None:
    """Write rows into a sheet; names have a wide column, numbers read as rupiah."""
    for row in rows:
        sheet.append(list(row))
    for cell in (cell for row in sheet.iter_rows() for cell in row):
        if isinstance(cell.value, int):
            cell.number_format = _RUPIAH
        elif cell.data_type == "f":
            cell.data_type = "s"  # people may call a thing `=A1`
    for place, letter in enumerate("ABCDEFGHIJ"):
        sheet.column_dimensions[letter].width = _NARROW if place else _WIDE


def _heads(*names: str) -> tuple[str, ...]:
    return names


def _sums(report: DayReport, _: Translate) -> Iterator[Sequence[Cell]]:
    yield _("Jumlah struk"), report.receipts.count
    yield _("Barang terjual"), report.pieces
    yield from before_turnover(report, _)
    yield _("Omzet"), report.turnover
    yield from before_discounts(report, _)
    yield _("Modal barang"), -report.cost
    yield _("Laba kotor"), report.profit
    yield from bearing(report, _)
    yield _("Sisa laba"), report.profit_left
    if report.uncosted:
        yield _("Omzet tanpa harga modal"), report.uncosted
    yield from _shares(report, _)
    yield ()
    yield _heads(_("Cara bayar"), _("Struk"), _("Jumlah"))
    for paid in report.payments:
        yield paid_name(paid, _), paid.sales, paid.amount
    yield from _further(report.paid, _)
    for drawer in report.drawers:
        yield from _drawer(drawer, _)
    yield from _book(report.book, _)


def _shares(report: DayReport, _: Translate) -> Iterator[Sequence[Cell]]:
    """Whose goods were sold, which, and by whom."""
    yield ()
    yield _heads(_("Bekas vs lokal"), "pcs", _("Omzet"))
    for row in report.families:
        yield family_name(row.key, _), row.pieces, row.amount
    yield ()
    yield _heads(_("Kategori"), "pcs", _("Omzet"))
    for row in report.categories:
        yield category_name(row.key, _), row.pieces, row.amount
    yield ()
    yield seller_heads(_)
    for seller in report.shares.sellers:
        yield seller_figures(seller)


def _drawer(drawer: Drawer, _: Translate) -> Iterator[Sequence[Cell]]:
    yield ()
    yield (_("Laci shift {number} - {who}").format(number=drawer.shift.number, who=drawer.shift.by),)
    for line, amount in drawer.sum.lines:
        yield drawer_line_name(line, _), amount
    yield _("Uang seharusnya"), drawer.sum.expected
    if drawer.shift.closing:
        yield _("Uang dihitung"), drawer.shift.closing.counted
        yield _("Selisih"), drawer.shift.closing.difference


def _further(paid: DayPayments, _: Translate) -> Iterator[Sequence[Cell]]:
    if paid.rounding:
        yield _("Pembulatan"), "", paid.rounding
    if paid.fee:
        yield _("Perkiraan biaya QRIS"), "", -paid.fee
    if paid.debts_paid:
        yield ()
        yield _heads(_("Kasbon dibayar"), "", _("Jumlah"))
        for row in paid.debts_paid:
            yield paid_name(row, _), row.sales, row.amount
    if paid.waiting:
        yield ()
        yield _heads(_("Belum dicek masuk"), _("Struk"), _("Jumlah"))
        for waiting in paid.waiting:
            yield paid_name(waiting.payment, _), waiting.number, waiting.payment.amount


def _book(book: BookDay, _: Translate) -> Iterator[Sequence[Cell]]:
    if book.code:
        yield ()
        yield _heads(_("Buku Habis Stok"))
        yield _("Tanpa tumpukan (pcs)"), book.unassigned
        yield _("Catatan hari ini"), book.entries
        yield _("Kode catatan terakhir"), book.code


def sold_heads(_: Translate) -> tuple[str, ...]:
    """What stands over the rows of what was sold."""
    return _heads(_("Barang"), "pcs", _("Harga jual"), _("Omzet"), _("Modal"))


def sold_rows(sold: Iterable[Sold], _: Translate) -> Iterator[Sequence[Cell]]:
    """What was sold, an item a row."""
    for row in sold:
        yield shelf_name(row.item, _), row.pieces, row.list_amount, row.amount, row.cost


def stock_heads(_: Translate) -> tuple[str, ...]:
    """What stands over the rows of stock."""
    return _heads(
        *(_("Barang"), _("Kode"), _("Harga"), _("Awal"), _("Masuk"), _("Laku"), _("Lain"), _("Sisa")),
        *(_("Nilai jual"), _("Nilai modal")),
    )


def stock_rows(rows: Sequence[StockRow]) -> Iterator[Sequence[Cell]]:
    """Piles and products over the days, one a row."""
    for row in rows:
        pieces = (row.start, row.brought_in, row.sold, -row.gone, row.left)
        yield (row.item.full_name, row.item.code, row.price, *pieces, row.value_at_price, row.value)
