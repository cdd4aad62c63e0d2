"""The tables of the day's first page: its result, the drawer of each shift, and what each category brought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from pos.cash.shift import Drawer, DrawerLine
from pos.money import Rupiah, write, write_rp
from pos.reports.day import DayReport
from pos.reports.rows import SalesRow
from printing.builders.day_result import bearing, before_discounts, before_turnover, uncosted_note
from printing.builders.span.sellers import seller_figures, seller_heads
from printing.builders.span.tables import SpanTable
from printing.builders.words import Translate, category_name, drawer_line_name
from printing.sheets.charts import share_bar
from printing.sheets.figures import heading, ruled, strong, warning, words
from printing.sheets.ink import SMALL, STRONG, WIDTH

_ALWAYS = (DrawerLine.FLOAT, DrawerLine.RECEIVED, DrawerLine.CHANGE)

_MOST_FURTHER = 1
"""Lines beyond those that still leave a row room for the name of who kept the drawer."""

_NUMBER, _NUMBERS = 66.0, WIDTH * 0.8
"""The width of a column of numbers, and the most that all of them have: names want the rest."""

_BESIDE, _SHIFT = 3, 100
"""Shifts beside each other, and the points of each."""


def drawers(report: DayReport, _: Translate) -> Iterator[Flowable]:
    """The drawer of every shift of the day; nothing on a day without one.

    A shift is a row while the page is wide enough for all there is to tell, and a column once it is not.
    """
    if not report.drawers:
        return
    further = [line for line in DrawerLine if line not in _ALWAYS and any(_of(d, line) for d in report.drawers)]
    named = [
        *(drawer_line_name(line, _) for line in (*_ALWAYS, *further)),
        *(_("Uang seharusnya"), _("Uang dihitung"), _("Selisih")),
    ]
    shifts = [_drawer(drawer, further, _) for drawer in report.drawers]
    yield from heading(_("Laci"))
    if len(further) <= _MOST_FURTHER:
        numbers = [56, 66, 54, *([76] * len(further)), 76, 66, 50]
        yield ruled((_("Shift"), *named), shifts, [WIDTH - sum(numbers), *numbers])
    else:
        for first in range(0, len(shifts), _BESIDE):
            yield _upright(named, shifts[first : first + _BESIDE], _)
            yield Spacer(0, 6)
    yield Spacer(0, 12)


def _upright(named: Sequence[str], shifts: Sequence[Sequence[Any]], _: Translate) -> Flowable:
    """A few shifts beside each other, read downwards from what was in the drawer to what was missing."""
    whose = ParagraphStyle("whose", parent=SMALL, alignment=TA_RIGHT)
    head = (_("Shift"), *(words(name, whose) for name, *_figures in shifts))
    rows = [[name, *figures] for name, *figures in zip(named, *(shift[1:] for shift in shifts), strict=True)]
    numbers = [_SHIFT] * len(shifts)
    return ruled(head, rows, [WIDTH - sum(numbers), *numbers])


def _drawer(drawer: Drawer, further: Sequence[DrawerLine], _: Translate) -> list[Any]:
    """One shift as the sum that leads to what should be in the drawer, and what was."""
    shift, total = drawer.shift, drawer.sum
    closing = shift.closing
    return [
        _("{number} · {who}").format(number=shift.number, who=shift.by),
        *(write(_of(drawer, line)) for line in (*_ALWAYS, *further)),
        write(total.expected),
        write(closing.counted) if closing else _("masih buka"),
        _difference(closing.difference) if closing else "",
    ]


def _of(drawer: Drawer, line: DrawerLine) -> Rupiah:
    return dict(drawer.sum.lines).get(line, 0)


def _difference(difference: Rupiah) -> Any:
    if difference < 0:
        return warning(write(difference))
    return f"+{write(difference)}" if difference else "0"


def result(report: DayReport, width: float, _: Translate) -> list[Flowable]:
    """What gross profit had to bear, and what is left of it; nothing on a day on which it bore nothing."""
    borne = tuple(bearing(report, _))
    plain = not borne and not report.uncosted and not report.bargained and not report.returned.rows
    if plain and not report.discounts:
        return []
    rows: list[list[Any]] = [
        *([name, write(amount)] for name, amount in before_turnover(report, _)),
        [words(_("Omzet"), STRONG), strong(write(report.turnover))],
        *([name, write(amount)] for name, amount in before_discounts(report, _)),
        [_("Modal barang"), write(-report.cost)],
        [words(_("Laba kotor"), STRONG), strong(write(report.profit))],
        *([name, write(amount)] for name, amount in borne),
    ]
    note = uncosted_note(report, _)
    return [
        *heading(_("Hasil hari ini")),
        ruled((), rows, [width - 90, 90], (_("Sisa laba"), write_rp(report.profit_left))),
        *([Spacer(0, 4), words(note, SMALL)] if note else ()),
    ]


def categories(report: DayReport, _: Translate) -> Iterator[Flowable]:
    """Every category with its share, the best first; nothing on a day without a sale."""
    if not report.categories:
        return
    most = report.categories[0].amount
    rows = [
        [category_name(row.key, _), share_bar(row.amount, most, 130), *_money_columns(row, report)]
        for row in report.categories
    ]
    head = (_("Kategori"), "", _("Pcs"), _("Omzet"), "", _("Modal barang"), _("Laba kotor"))
    total = (
        _("Jumlah"),
        "",
        write(report.pieces),
        write(report.turnover),
        "",
        write(report.cost),
        write(report.profit),
    )
    numbers = [140, 36, 64, 36, 66, 66]
    yield from heading(_("Per kategori"))
    yield ruled(head, rows, [WIDTH - sum(numbers), *numbers], total)


def _money_columns(row: SalesRow, report: DayReport) -> list[str]:
    share = per_cent(row.amount, report.turnover)
    return [write(row.pieces), write(row.amount), share, write(row.cost), write(row.profit)]


def sellers(report: DayReport, _: Translate) -> Iterator[Flowable]:
    """Who sold what, and what each took off prices and undid; nothing on a day on which nobody did."""
    if report.shares.sellers:
        rows = [[name, *map(write, figures)] for name, *figures in map(seller_figures, report.shares.sellers)]
        numbers = [44, 40, 70, 62, 62, 62, 66]
        yield Spacer(0, 12)
        yield from heading(_("Per kasir"))
        yield ruled(seller_heads(_), rows, [WIDTH - sum(numbers), *numbers])


def named_tables(tables: Iterable[SpanTable]) -> Iterator[Flowable]:
    """Tables under their titles."""
    for table in tables:
        yield from heading(table.title)
        yield _ruled(table)
        yield Spacer(0, 14)


def _ruled(table: SpanTable) -> Flowable:
    columns = len(table.heads) - 1
    numbers = [min(_NUMBER, _NUMBERS / columns)] * columns
    rows = [[row[0], *map(write, row[1:])] for row in table.rows]
    total = (table.total[0], *map(write, table.total[1:])) if table.total else ()
    return ruled(table.heads, rows, [WIDTH - sum(numbers), *numbers], total)


def per_cent(part: Rupiah, whole: Rupiah) -> str:
    """A part in whole per cent; what was sold at all is never `0%`."""
    percent = round(100 * part / whole) if whole else 0
    return "<1%" if part > 0 and not percent else f"{percent}%"
