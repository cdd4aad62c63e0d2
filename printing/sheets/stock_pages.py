"""What is left: every pile of used goods and every local product, from the start of the day to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from reportlab.lib.colors import Color
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from pos.money import Rupiah, write
from pos.reports.day import DayReport, StockRow
from printing.builders.words import Translate
from printing.sheets.charts import share_bar
from printing.sheets.figures import heading, name_and_code, ruled, warning
from printing.sheets.ink import LOCAL, LOCAL_EDGE, USED, WIDTH

_BAR = 58


def stock_story(report: DayReport, _: Translate) -> Iterator[Flowable]:
    """Both families, each with its sums: pieces, value at selling price, value at cost."""
    if report.used:
        piles = sorted(report.used, key=_place)
        brought = _brought_in(report.used)
        rows = [
            _row(name_and_code(row.item.name, row.item.code), [row], (USED, None), brought=brought) for row in piles
        ]
        yield from _table(_("Barang bekas"), _("Tumpukan"), rows, report.used, _)
        yield Spacer(0, 18)
    if report.local:
        brought = _brought_in(report.local)
        paint = (LOCAL, LOCAL_EDGE)
        rows = [_row(name, group, paint, brought=brought) for name, group in _by_product(report.local)]
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
    brought = _brought_in(stock)
    pieces = (_("Awal"), *((_("Masuk"),) if brought else ()), _("Laku"), _("Sisa"))
    head = (first, _("Harga"), *pieces, "", _("Nilai jual"), _("Nilai modal"))
    total = (_("Jumlah"), "", *_pieces(stock, brought=brought), "", *_values(stock))
    numbers = [52, *(35 for _heading in pieces), _BAR + 10, 64, 66]
    yield CondPageBreak(140)
    yield from heading(title)
    yield ruled(head, rows, [WIDTH - sum(numbers), *numbers], total)


def _row(name: Any, group: Sequence[StockRow], paint: tuple[Color, Color | None], *, brought: bool) -> list[Any]:
    there = sum(row.start + row.brought_in for row in group)
    left = sum(row.left for row in group)
    *before, remaining = _pieces(group, brought=brought)
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


def _pieces(group: Sequence[StockRow], *, brought: bool) -> list[str]:
    """Pieces at the start, brought in (on a day when any were), sold, left."""
    came = [sum(row.brought_in for row in group)] if brought else []
    start = sum(row.start for row in group)
    sold = sum(row.sold for row in group)
    left = sum(row.left for row in group)
    return [write(pieces) for pieces in (start, *came, sold, left)]


def _values(group: Sequence[StockRow]) -> tuple[str, str]:
    return write(sum(row.value_at_price for row in group)), write(sum(row.value for row in group))


def _brought_in(stock: Sequence[StockRow]) -> bool:
    return any(row.brought_in for row in stock)
