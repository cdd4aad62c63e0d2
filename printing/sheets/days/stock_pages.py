"""What is left: every pile of used goods and every local product, from the start of the day to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Spacer

from pos.money import Rupiah, write
from pos.reports.day import DayReport
from pos.reports.rows import BookDay, StockRow
from printing.builders.words import Translate
from printing.sheets.charts import share_bar
from printing.sheets.figures import heading, name_and_code, note_and_code, ruled, warning, words
from printing.sheets.ink import LOCAL, LOCAL_EDGE, SMALL, USED, WIDTH

_BAR = 58
_START, _CAME, _SOLD, _OTHERWISE, _LEFT = range(5)


def stock_story(report: DayReport, _: Translate) -> Iterator[Flowable]:
    """Both families, each with its sums: pieces, value at selling price, value at cost."""
    if report.used:
        piles = sorted(report.used, key=_place)
        columns = _columns(report.used)
        rows = [_row(name_and_code(row.item.name, row.item.code), [row], (USED, None), columns) for row in piles]
        yield from _table(_("Barang bekas"), _("Tumpukan"), rows, report.used, _)
        yield from _book(report.book, _)
        yield Spacer(0, 18)
    if report.local:
        columns = _columns(report.local)
        rows = [_row(name, group, (LOCAL, LOCAL_EDGE), columns) for name, group in _by_product(report.local)]
        yield from _table(_("Barang baru IKM"), _("Produk"), rows, report.local, _)


def _place(row: StockRow) -> tuple[str, str, Rupiah]:
    """Category, then bale, then the dearest pile of it."""
    return row.item.category, row.item.code.rpartition("/")[0], -row.price


def _by_product(rows: Sequence[StockRow]) -> Iterator[tuple[str, list[StockRow]]]:
    """Products with all sizes and colours together."""
    for name, group in groupby(sorted(rows, key=lambda row: row.item.name), key=lambda row: row.item.name):
        yield name, list(group)


def _table(
    title: str, first: str, rows: list[list[Any]], stock: Sequence[StockRow], _: Translate
) -> Iterator[Flowable]:
    columns = _columns(stock)
    names = {_START: _("Awal"), _CAME: _("Masuk"), _SOLD: _("Laku"), _OTHERWISE: _("Lain"), _LEFT: _("Sisa")}
    head = (first, _("Harga"), *(names[column] for column in columns), "", _("Nilai jual"), _("Nilai modal"))
    total = (_("Jumlah"), "", *_pieces(stock, columns), "", *_values(stock))
    narrow = len(columns) == len(names)
    numbers = [52, *((29 if narrow else 35) for _column in columns), _BAR + 10, 64, 66]
    yield from heading(title)
    yield ruled(head, rows, [WIDTH - sum(numbers), *numbers], total)


def _book(book: BookDay, _: Translate) -> Iterator[Flowable]:
    """Where the book of used goods stood in the evening: the code on paper pins every entry up to then."""
    if not book.code:
        return
    said = _("Buku Habis Stok: {count} catatan hari ini. Kode catatan terakhir:").format(count=write(book.entries))
    yield Spacer(0, 6)
    yield note_and_code(said, book.code)
    if book.unassigned:
        yield words(_("{pieces} pcs terjual tanpa tumpukan.").format(pieces=write(book.unassigned)), SMALL)


def _row(name: Any, group: Sequence[StockRow], paint: tuple[Color, Color | None], columns: Sequence[int]) -> list[Any]:
    there = sum(row.start + row.brought_in for row in group)
    left = sum(row.left for row in group)
    *before, remaining = _pieces(group, columns)
    return [
        name,
        _prices(group),
        *before,
        remaining if left >= 0 else warning(remaining),
        share_bar(left, there, _BAR, fill=paint[0], edge=paint[1]),
        *_values(group),
    ]


def _prices(group: Sequence[StockRow]) -> str:
    """The price; the lowest with a plus where sizes differ."""
    prices = {row.price for row in group}
    return write(min(prices)) + ("+" if len(prices) > 1 else "")


def _columns(stock: Sequence[StockRow]) -> tuple[int, ...]:
    """Pieces at the start, brought in, sold, changed otherwise and left; a column without a movement is left out."""
    came, otherwise = any(row.brought_in for row in stock), any(row.gone for row in stock)
    return (_START, *((_CAME,) if came else ()), _SOLD, *((_OTHERWISE,) if otherwise else ()), _LEFT)


def _pieces(group: Sequence[StockRow], columns: Sequence[int]) -> list[str]:
    sums = (
        sum(row.start for row in group),
        sum(row.brought_in for row in group),
        sum(row.sold for row in group),
        -sum(row.gone for row in group),
        sum(row.left for row in group),
    )
    return [write(sums[column]) for column in columns]


def _values(group: Sequence[StockRow]) -> tuple[str, str]:
    return write(sum(row.value_at_price for row in group)), write(sum(row.value for row in group))
