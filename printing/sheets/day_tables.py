"""The tables of the day's first page: its result, the drawer of each shift, and what each category brought."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportlab.platypus import Flowable, Spacer

from pos.cash.shift import Drawer
from pos.money import Rupiah, write, write_rp
from pos.reports.day import DayReport, SalesRow
from printing.builders.day_result import bearing, uncosted_note
from printing.builders.words import Translate, category_name
from printing.sheets.charts import share_bar
from printing.sheets.figures import heading, ruled, strong, warning, words
from printing.sheets.ink import SMALL, STRONG, WIDTH


def drawers(report: DayReport, _: Translate) -> Iterator[Flowable]:
    """Every shift of the day as one row; nothing on a day without one."""
    if not report.drawers:
        return
    head = (
        _("Shift"),
        _("Modal awal"),
        _("Uang diterima"),
        _("Kembalian"),
        _("Uang seharusnya"),
        _("Uang dihitung"),
        _("Selisih"),
    )
    numbers = [60, 68, 60, 76, 68, 54]
    yield from heading(_("Laci"))
    yield ruled(head, [_drawer(drawer, _) for drawer in report.drawers], [WIDTH - sum(numbers), *numbers])
    yield Spacer(0, 12)


def _drawer(drawer: Drawer, _: Translate) -> list[Any]:
    """One shift as the sum that leads to what should be in the drawer, and what was."""
    shift, total = drawer.shift, drawer.sum
    closing = shift.closing
    return [
        _("{number} · {who}").format(number=shift.number, who=shift.by),
        write(total.float_amount),
        write(total.received),
        write(-total.change),
        write(total.expected),
        write(closing.counted) if closing else _("masih buka"),
        _difference(closing.difference) if closing else "",
    ]


def _difference(difference: Rupiah) -> Any:
    if difference < 0:
        return warning(write(difference))
    return f"+{write(difference)}" if difference else "0"


def result(report: DayReport, width: float, _: Translate) -> list[Flowable]:
    """What gross profit had to bear, and what is left of it; nothing on a day on which it bore nothing."""
    borne = tuple(bearing(report, _))
    if not borne and not report.uncosted:
        return []
    rows: list[list[Any]] = [
        [_("Omzet"), write(report.turnover)],
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


def per_cent(part: Rupiah, whole: Rupiah) -> str:
    """A part in whole per cent; what was sold at all is never `0%`."""
    percent = round(100 * part / whole) if whole else 0
    return "<1%" if part > 0 and not percent else f"{percent}%"
