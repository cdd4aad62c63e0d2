"""The day on one page: what came in, from whom it came, when, and whether the drawer agrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from pos.goods.item import Family
from pos.money import write, write_rp
from pos.reports.day import DayReport
from pos.reports.span.report import Held
from pos.reports.span.span import Span, day_span
from pos.settings import Stall
from printing.builders.day_result import lowered
from printing.builders.span.beside import beside_words
from printing.builders.span.tables import SpanTable
from printing.builders.words import (
    Translate,
    family_name,
    long_date,
    moment,
    paid_name,
    receipt_count,
    shelf_name,
    span,
)
from printing.sheets.charts import family_bar, hour_bars, share_bar, swatch
from printing.sheets.days.day_tables import categories, drawers, named_tables, per_cent, result, sellers
from printing.sheets.days.stock_pages import stock_story
from printing.sheets.figures import heading, key_figure, ruled, side_by_side, words
from printing.sheets.frame import Sheet, sheet_pdf
from printing.sheets.ink import BAD, BODY, EYEBROW, GAP, SMALL, STRONG, TEXT, TITLE, WIDTH
from printing.sheets.typefaces import printable, register_typefaces

_HALF = (WIDTH - GAP) / 2


def day_pdf(
    report: DayReport,
    stall: Stall,
    printed_at: datetime,
    by: str,
    further: Sequence[SpanTable],
    beside: Held | None,
    _: Translate,
) -> bytes:
    """The end-of-day report as a PDF, its hours held against those of the day `beside`, `further` before the stock."""
    register_typefaces()
    sheet = Sheet(
        title=f"{_('Laporan harian')}, {long_date(report.day, _)}",
        owner=printable(stall.name),
        foot="  ·  ".join(_foot(report, _)),
    )

    def story() -> list[Flowable]:
        return [
            *_title(report, stall, printed_at, by, _),
            Spacer(0, 12),
            key_figures(report, _),
            Spacer(0, 14),
            _result_and_shares(report, _),
            Spacer(0, 12),
            *hours(report, day_span(report.day), beside, _),
            *drawers(report, _),
            *categories(report, _),
            *sellers(report, _),
            Spacer(0, 18),
            *named_tables(further),
            *_to_count(report, _),
            *stock_story(report, _),
        ]

    return sheet_pdf(sheet, story, _)


def _foot(report: DayReport, _: Translate) -> Iterator[str]:
    """On every page, so that one page alone still pins the book."""
    yield _("Catatan internal pedagang, bukan izin.")
    if report.book.code:
        yield _("Buku Habis Stok {code}").format(code=report.book.code)


def _title(report: DayReport, stall: Stall, printed_at: datetime, by: str, _: Translate) -> Iterator[Flowable]:
    yield words(f"{stall.name}  ·  {_('Laporan harian')}", EYEBROW)
    yield words(long_date(report.day, _), TITLE)
    yield Spacer(0, 3)
    if report.receipts.first and report.receipts.last:
        numbers = span(report.receipts.first, report.receipts.last, _)
        receipts = f"{receipt_count(report.receipts.count, _)}, {numbers}"
    else:
        receipts = _("Tidak ada penjualan")
    printed = _("Dicetak {moment} oleh {who}").format(moment=moment(printed_at), who=by)
    yield words(f"{receipts}  ·  {printed}", SMALL)


def key_figures(report: DayReport, _: Translate) -> Table:
    """Turnover large; profit, pieces and the drawer beside it."""
    cells = [
        key_figure(_("Omzet"), write_rp(report.turnover), _bargain_note(report, _), 30),
        key_figure(_("Laba kotor"), write_rp(report.profit), _cost_note(report, _), 15),
        key_figure(
            _("Barang terjual"),
            _("{pieces} pcs").format(pieces=write(report.pieces)),
            receipt_count(report.receipts.count, _),
            15,
        ),
    ]
    wide = WIDTH * 0.5
    table = Table([cells], [wide, (WIDTH - wide) * 0.58, (WIDTH - wide) * 0.42])
    table.setStyle(
        TableStyle(
            [
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 10),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 10),
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LINEABOVE", (0, 0), (-1, 0), 1.5, TEXT),
                ("LINEBELOW", (0, 0), (-1, 0), 0.5, TEXT),
            ]
        )
    )
    return table


def _bargain_note(report: DayReport, _: Translate) -> str:
    if report.returned.rows:
        return _("penjualan {sold}, retur dan batal {back}").format(
            sold=write(report.receipted), back=write(-report.returned.amount)
        )
    if not report.receipts.count:
        return ""
    if not report.bargained:
        return _("semua menurut harga jual")
    less = (f"{name.lower()} {write(amount)}" for name, amount in lowered(report.lowered, _))
    return ", ".join((_("harga jual {listed}").format(listed=write(report.list_amount)), *less))


def _cost_note(report: DayReport, _: Translate) -> str:
    return _("modal barang {cost}").format(cost=write(report.cost))


def _result_and_shares(report: DayReport, _: Translate) -> Table:
    """Whose goods and how it was paid; beside the result where profit had to bear something."""
    whose, paid = families(report, _), payments(report, _)
    borne = result(report, _HALF, _)
    if borne:
        return side_by_side([*whose, Spacer(0, 10), *paid], borne, _HALF)
    return side_by_side(whose, paid, _HALF)


def families(report: DayReport, _: Translate) -> list[Flowable]:
    """Used beside local goods, as a bar and in figures."""
    used, local = report.family(Family.USED), report.family(Family.LOCAL)
    if not used.pieces and not local.pieces and not used.amount and not local.amount:
        return [*heading(_("Bekas vs lokal")), words(_("Tidak ada barang terjual."), SMALL)]
    rows = [
        [
            _with_swatch(family_name(row.key, _), used=row.key == Family.USED),
            _("{pieces} pcs").format(pieces=write(row.pieces)),
            write(row.amount),
            per_cent(row.amount, report.turnover),
        ]
        for row in (used, local)
    ]
    return [
        *heading(_("Bekas vs lokal")),
        family_bar(used.amount, local.amount, _HALF),
        Spacer(0, 4),
        ruled((), rows, [_HALF - 140, 46, 62, 32]),
    ]


def _with_swatch(name: str, *, used: bool) -> Table:
    table = Table([[swatch(used=used), words(name, STRONG)]], [14, None])
    table.setStyle(
        TableStyle(
            [
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ]
        )
    )
    return table


def payments(report: DayReport, _: Translate) -> list[Flowable]:
    """What each way of paying brought, and what else is to be said of the money."""
    rows = [
        [
            words(paid_name(row, _), STRONG),
            share_bar(row.amount, report.turnover, 58),
            receipt_count(row.sales, _),
            write(row.amount),
        ]
        for row in report.payments
    ]
    if not rows:
        return [*heading(_("Cara bayar")), words(_("Tidak ada uang dari penjualan."), SMALL)]
    total = report.turnover + report.paid.rounding
    table = ruled((), rows, [_HALF - 172, 66, 46, 60], (_("Jumlah"), "", "", write(total)))
    return [*heading(_("Cara bayar")), table, *(words(note, SMALL) for note in _money_notes(report, _))]


def _money_notes(report: DayReport, _: Translate) -> Iterator[str]:
    """What the table of payments does not say by itself."""
    paid = report.paid
    if paid.rounding:
        yield _("Termasuk pembulatan tunai {amount}.").format(amount=write(paid.rounding))
    for row in paid.debts_paid:
        yield _("Kasbon dibayar, {method}: {amount} (bukan omzet).").format(
            method=paid_name(row, _), amount=write(row.amount)
        )
    if paid.waiting:
        amount = sum(waiting.payment.amount for waiting in paid.waiting)
        numbers = ", ".join(dict.fromkeys(waiting.number for waiting in paid.waiting))
        yield _("Belum dicek masuk {amount}: {numbers}.").format(amount=write(amount), numbers=numbers)
    if paid.fee:
        yield _("Perkiraan biaya QRIS {amount}.").format(amount=write(paid.fee))


def hours(report: DayReport, span: Span, beside: Held | None, _: Translate) -> Iterator[Flowable]:
    """When it was sold, held against other days where they had a sale; nothing where nothing was."""
    if not report.hours:
        return
    yield from heading(_("Omzet per jam"))
    if beside and beside[2].hours:
        days = beside_words(beside[0], span, _)
        yield words(_("Di belakang dan di bawah jamnya, pucat: {days}").format(days=days), SMALL)
        yield hour_bars(report.hours, WIDTH, 96, beside[2].hours)
    else:
        yield hour_bars(report.hours, WIDTH, 80)
    yield Spacer(0, 12)


def _to_count(report: DayReport, _: Translate) -> Iterator[Flowable]:
    if not report.needs_count:
        return
    names = ", ".join(f"{shelf_name(row.item, _)} ({write(row.left)})" for row in report.needs_count)
    box = Table([[words(_("Perlu dihitung ulang"), STRONG)], [words(names, BODY)]], [WIDTH], splitInRow=1)
    box.setStyle(TableStyle([("LINEBEFORE", (0, 0), (0, -1), 3, BAD), ("LEFTPADDING", (0, 0), (-1, -1), 10)]))
    yield box
    yield Spacer(0, 14)
