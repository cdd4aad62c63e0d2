"""Every table of the report, so that it bears the same figures wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pos.reports.money import PaymentRow
from pos.reports.rows import SalesRow, StockRow
from pos.reports.span.report import SpanReport
from pos.reports.who import NamedRow
from printing.builders.day_result import bearing, before_turnover
from printing.builders.span.beside import up_to
from printing.builders.span.names import beside_name, short_span_name
from printing.builders.span.sellers import seller_figures, seller_heads
from printing.builders.words import (
    Translate,
    category_name,
    day_text,
    family_name,
    paid_name,
    shelf_name,
    weekday_name,
)

MOST_NAMED = 20
"""Best and slowest sellers that are told; the workbook of stock has them all."""

_FURTHER = ("beside", "best", "bales", "makers", "kasbon", "tax")

Figures = tuple[str, *tuple[int, ...]]
"""A name and its whole numbers."""


@dataclass(frozen=True, slots=True)
class SpanTable:
    """A table: `key` is its name in files, `heads` stand over its columns, the first over the names.

    `total` is its last line where its numbers add up.
    """

    key: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[Figures, ...]
    total: Figures | None = None


def further_tables(report: SpanReport, _: Translate) -> tuple[SpanTable, ...]:
    """What the papers of one day do not tell by themselves: `report` is of that day alone."""
    return tuple(table for table in span_tables(report, _) if table.key in _FURTHER)


def table_lines(table: SpanTable) -> Iterator[tuple[str | int, ...]]:
    """The table as rows of a sheet, after an empty one: its title, its heads, its rows and their sum."""
    yield ()
    yield (table.title,)
    yield table.heads
    yield from table.rows
    if table.total:
        yield table.total


def span_tables(report: SpanReport, _: Translate, *, costs: bool = True) -> tuple[SpanTable, ...]:
    """The tables that have something to tell, in the order in which an owner asks.

    Without `costs` the result ends with the turnover.
    """
    made = (*_money(report, _, costs=costs), *_when(report, _), *_what(report, _), *_who(report, _), *_stock(report, _))
    return tuple(table for table in made if table.rows)


def _money(report: SpanReport, _: Translate, *, costs: bool) -> Iterator[SpanTable]:
    sums = report.sums
    amount = _("Jumlah")
    result = tuple(_result(report, _, costs=costs))
    yield SpanTable("result", _("Hasil"), (_("Dari harga jual sampai sisa"), amount), result)
    yield SpanTable(
        "beside",
        _("Dibanding"),
        (_("Hari-hari"), _("Struk"), _("Omzet"), _("Laba kotor")),
        tuple(_beside(report, _)),
    )
    paid = tuple(_paid(row, _) for row in sums.payments)
    total = (amount, sum(row.sales for row in sums.payments), sum(row.amount for row in sums.payments))
    yield SpanTable("payments", _("Cara bayar"), (_("Cara bayar"), _("Struk"), amount), paid, total)
    yield SpanTable("money", _("Tentang uangnya"), (_("Uang"), amount), tuple(_further(report, _)))
    yield SpanTable("kasbon", _("Kasbon"), (_("Kasbon"), amount), tuple(_kasbon(report, _)))
    year = report.year
    if year.rate:
        rows: tuple[Figures, ...] = (
            (_("Omzet tahun ini sebelum potongan"), year.turnover),
            (_("Batas bebas pajak"), year.rate.free),
            (_("Sisa sampai batas"), year.free_left),
            (_("Perkiraan PPh final"), year.tax),
        )
        title = _("Pajak {year}").format(year=report.span.last.year)
        yield SpanTable("tax", title, (title, amount), rows)


def _result(report: SpanReport, _: Translate, *, costs: bool) -> Iterator[Figures]:
    sums = report.sums
    yield from before_turnover(sums, _)
    yield _("Omzet"), sums.turnover
    if not costs:
        return
    yield _("Modal barang"), -sums.cost
    yield _("Laba kotor"), sums.profit
    yield from bearing(sums, _)
    yield _("Sisa laba"), sums.profit_left


def _beside(report: SpanReport, _: Translate) -> Iterator[Figures]:
    if not report.beside:
        return
    own = report.takings
    yield short_span_name(report.span, _), own.receipts, own.turnover, own.profit
    for which, span, takings in report.beside:
        name = f"{beside_name(which, report.span, _)} ({short_span_name(span, _)})"
        name = up_to(takings, name, _)
        yield name, takings.receipts, takings.turnover, takings.profit


def _paid(row: PaymentRow, _: Translate) -> Figures:
    return paid_name(row, _), row.sales, row.amount


def _further(report: SpanReport, _: Translate) -> Iterator[Figures]:
    paid = report.sums.paid
    waiting = sum(payment.payment.amount for payment in paid.waiting)
    rows = (
        (_("Pembulatan tunai"), paid.rounding),
        (_("Perkiraan biaya QRIS"), -paid.fee),
        (_("Belum dicek masuk"), waiting),
        (_("Selisih laci"), report.drawer),
    )
    return ((name, amount) for name, amount in rows if amount)


def _kasbon(report: SpanReport, _: Translate) -> Iterator[Figures]:
    kasbon = report.kasbon
    if kasbon.before or kasbon.given or kasbon.paid:
        yield _("Belum lunas sebelumnya"), kasbon.before
        yield _("Kasbon baru"), kasbon.given
        yield _("Kasbon berkurang"), -kasbon.paid
        yield _("Belum lunas di akhir"), kasbon.owing


def _when(report: SpanReport, _: Translate) -> Iterator[SpanTable]:
    receipts, turnover = _("Struk"), _("Omzet")
    if report.span.length > 1:
        days = tuple((day_text(row.day), row.sales, row.amount) for row in report.days)
        total = (_("Jumlah"), report.sums.receipts.count, report.sums.turnover)
        yield SpanTable("days", _("Per hari"), (_("Hari"), receipts, turnover), days, total)
    if report.span.length > 7:
        weekdays = tuple(
            (weekday_name(row.weekday, _), row.sales, row.amount, row.usual) for row in report.weekdays if row.days
        )
        heads = (_("Hari"), receipts, turnover, _("Rata-rata"))
        yield SpanTable("weekdays", _("Per hari dalam minggu"), heads, weekdays)
    hours = tuple((f"{row.hour:02d}:00", row.sales, row.amount) for row in report.sums.hours)
    yield SpanTable("hours", _("Per jam"), (_("Jam"), receipts, _("Penjualan")), hours)


def _what(report: SpanReport, _: Translate) -> Iterator[SpanTable]:
    sums = report.sums
    families = (_sales(family_name(row.key, _), row) for row in sums.families)
    yield _sold("families", _("Bekas vs lokal"), families, report, _)
    categories = (_sales(category_name(row.key, _), row) for row in sums.categories)
    yield _sold("categories", _("Per kategori"), categories, report, _)
    best = sums.best[:MOST_NAMED]
    rows = tuple((shelf_name(row.item, _), row.pieces, row.amount, row.cost, row.amount - row.cost) for row in best)
    yield SpanTable("best", _("Paling laku"), _sold_heads(_("Barang"), _), rows)
    slowest = sums.slowest[:MOST_NAMED]
    heads = (_("Barang"), _("Laku"), _("Sisa"), _("Nilai jual"))
    lying = tuple((shelf_name(row.item, _), row.sold, row.left, row.value_at_price) for row in slowest)
    yield SpanTable("slowest", _("Paling lambat"), heads, lying)


def _sales(name: str, row: SalesRow) -> Figures:
    return name, row.pieces, row.amount, row.cost, row.profit


def _sold_heads(name: str, _: Translate) -> tuple[str, ...]:
    return name, _("Pcs"), _("Omzet"), _("Modal barang"), _("Laba kotor")


def _sold(key: str, title: str, rows: Iterable[Figures], report: SpanReport, _: Translate) -> SpanTable:
    sums = report.sums
    total = (_("Jumlah"), sums.pieces, sums.turnover, sums.cost, sums.profit)
    return SpanTable(key, title, _sold_heads(title, _), tuple(rows), total)


def _who(report: SpanReport, _: Translate) -> Iterator[SpanTable]:
    shares = report.sums.shares
    cashiers = tuple(seller_figures(row) for row in shares.sellers)
    yield SpanTable("cashiers", _("Per kasir"), seller_heads(_), cashiers)
    named = (("bales", _("Per bal"), _("Bal"), shares.bales), ("makers", _("Per perajin"), _("Perajin"), shares.makers))
    for key, title, head, rows in named:
        yield SpanTable(key, title, _sold_heads(head, _), tuple(_named(row, _) for row in rows))


def _named(row: NamedRow, _: Translate) -> Figures:
    return row.name or _("Tanpa nama"), row.pieces, row.amount, row.cost, row.amount - row.cost


def _stock(report: SpanReport, _: Translate) -> Iterator[SpanTable]:
    heads = (_("Stok"), _("Awal"), _("Masuk"), _("Laku"), _("Lain"), _("Sisa"), _("Nilai jual"), _("Nilai modal"))
    rows = tuple(
        _stock_sums(name, stock)
        for name, stock in ((_("Bekas"), report.sums.used), (_("IKM"), report.sums.local))
        if stock
    )
    yield SpanTable("stock", _("Stok dari awal sampai akhir"), heads, rows)


def _stock_sums(name: str, rows: Iterable[StockRow]) -> Figures:
    each = [(r.start, r.brought_in, r.sold, -r.gone, r.left, r.value_at_price, r.value) for r in rows]
    return name, *map(sum, zip(*each, strict=True))
