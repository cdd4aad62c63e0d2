"""The report of any days as A4 pages: the figures that count, the days as columns, then table by table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from pos.money import Rupiah, write, write_rp
from pos.reports.span.report import SpanReport, course_of
from pos.settings import Stall
from printing.builders.day_result import uncosted_note
from printing.builders.span.beside import up_to
from printing.builders.span.names import beside_name, span_name
from printing.builders.span.tables import span_tables
from printing.builders.words import Translate, moment, receipt_count
from printing.sheets.charts import course_bars
from printing.sheets.days.day_page import families, hours, payments
from printing.sheets.days.day_tables import named_tables
from printing.sheets.figures import heading, key_figure, side_by_side, words
from printing.sheets.frame import Sheet, sheet_pdf
from printing.sheets.ink import EYEBROW, GAP, SMALL, TITLE, WIDTH
from printing.sheets.makers.parts import figures_row
from printing.sheets.typefaces import printable, register_typefaces

_DRAWN = ("payments", "families", "hours")
"""Tables that stand on the first page as pictures with their figures."""


def span_pdf(report: SpanReport, stall: Stall, printed_at: datetime, by: str, _: Translate) -> bytes:
    """The report as a PDF."""
    register_typefaces()
    title = span_name(report.span, _)
    sheet = Sheet(
        title=f"{_('Laporan')}, {title}", owner=printable(stall.name), foot=_("Catatan internal pedagang, bukan izin.")
    )
    printed = _("Dicetak {moment} oleh {who}").format(moment=moment(printed_at), who=by)

    def story() -> list[Flowable]:
        return [
            words(f"{stall.name}  ·  {_('Laporan')}", EYEBROW),
            words(title, TITLE),
            Spacer(0, 3),
            words(f"{receipt_count(report.sums.receipts.count, _)}  ·  {printed}", SMALL),
            Spacer(0, 12),
            _key_figures(report, _),
            Spacer(0, 14),
            *_days(report, _),
            side_by_side(families(report.sums, _), payments(report.sums, _), (WIDTH - GAP) / 2),
            Spacer(0, 12),
            *hours(report.sums, report.span, next(iter(report.beside), None), _),
            *named_tables(table for table in span_tables(report, _) if table.key not in _DRAWN),
        ]

    return sheet_pdf(sheet, story, _)


def _key_figures(report: SpanReport, _: Translate) -> Flowable:
    sums = report.sums
    return figures_row(
        [
            key_figure(_("Omzet"), write_rp(sums.turnover), _beside_note(report, _), 26),
            key_figure(
                _("Laba kotor"),
                write_rp(sums.profit),
                uncosted_note(sums, _) or _("modal barang {cost}").format(cost=write(sums.cost)),
                15,
            ),
            key_figure(_("Sisa laba"), write_rp(sums.profit_left), _("setelah pengeluaran dan susut"), 15),
        ],
        (0.46, 0.27, 0.27),
    )


def _beside_note(report: SpanReport, _: Translate) -> str:
    if not report.beside:
        return _("{pieces} pcs").format(pieces=write(report.sums.pieces))
    which, _span, takings = report.beside[0]
    return f"{up_to(takings, beside_name(which, report.span, _), _)}: {write_rp(takings.turnover)}"


def _days(report: SpanReport, _: Translate) -> Iterator[Flowable]:
    if len(report.days) > 1:
        yield from heading(_("Jalannya omzet"))
        behind: list[Rupiah] = []
        if report.beside:
            which, span, takings = report.beside[0]
            behind = [amount for _day, amount in course_of(span, takings.days)][: len(report.course)]
            days = up_to(takings, beside_name(which, report.span, _), _)
            yield words(_("Di belakang, pucat: {days}").format(days=days), SMALL)
        yield course_bars(report.course, WIDTH, 84, behind)
        yield Spacer(0, 12)
