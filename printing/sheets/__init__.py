"""A4 pages for the owner, as PDF.

- `day_sheet`    the end-of-day report
- `span_sheet`   the report of any days
- `letter_sheet` the letter about what is left of the used stock (Surat sisa stok)
- `count_pages`  the sheet for counting piles
- `nota_sheet`   the nota of a sorted bale
- `label_sheet`  price tags on sheets of labels
- `maker_sheet`  a document between the stall and a maker
- `statement_sheet` what a maker is owed
- `account_sheet` what a customer owes
- `owing_sheet`  what all makers are owed
- `order_sheet`  what is ordered from makers
- `local_sheet`  from used to local (Bekas vs lokal)
- `programme_sheet` makers and their sales, for those who support them

Those are this file's doors; everything below loads with the first sheet.

- `typefaces`    the bundled type, put into every PDF
- `ink`          colours, sizes and spaces: a page must look right from a black and white printer too
- `frame`        the page itself: margins, running head and foot, page x of y
- `figures`      numbers in columns, key figures, tables
- `columns`      how wide each column of a table is
- `charts`       bars
- `fall_chart`   how the stock fell
- `days/`        the day, any days, and the stock behind them
- `letter_page`  the letter
- `count_page`   the sheet for counting
- `nota_page`    the nota of a sorted bale
- `labels/`      price tags
- `paying/`      papers about kasbon
- `makers/`      papers about local goods and their makers
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from pos.buying.papers import DeliveryPaper, OrderList, SettlementPaper, Statement
from pos.customers.account import CustomerAccount
from pos.labels.label import Label
from pos.labels.sheet import LabelSheet
from pos.makers.owing import Owing
from pos.reports.day import DayReport
from pos.reports.local import FromUsedToLocal, Programme
from pos.reports.sorted_bale import SortedBale
from pos.reports.span.report import Held, SpanReport
from pos.reports.stock_letter import StockLetter
from pos.settings import Stall
from pos.used.counting import CountSheet
from printing.builders.span.tables import SpanTable
from printing.builders.words import Translate


def day_sheet(
    report: DayReport,
    stall: Stall,
    printed_at: datetime,
    by: str,
    *,
    further: Sequence[SpanTable] = (),
    beside: Held | None = None,
    _: Translate,
) -> bytes:
    """The end-of-day report as a PDF of A4 pages, held against the day `beside`, `further` tables before the stock.

    The same report gives the same bytes, but for `printed_at`.
    """
    from printing.sheets.days.day_page import day_pdf  # brings reportlab, 150 ms that no start of the till should pay

    return day_pdf(report, stall, printed_at, by, further, beside, _)


def span_sheet(report: SpanReport, stall: Stall, printed_at: datetime, by: str, *, _: Translate) -> bytes:
    """The report of any days as a PDF of A4 pages. The same report gives the same bytes, but for `printed_at`."""
    from printing.sheets.days.span_page import span_pdf  # brings reportlab

    return span_pdf(report, stall, printed_at, by, _)


def letter_sheet(letter: StockLetter, stall: Stall, by: str, *, _: Translate) -> bytes:
    """The letter as a PDF of one A4 page. The same letter gives the same bytes."""
    from printing.sheets.letter_page import letter_pdf  # brings reportlab

    return letter_pdf(letter, stall, by, _)


def count_pages(sheet: CountSheet, stall: Stall, *, _: Translate) -> bytes:
    """The sheet for counting piles as a PDF of A4 pages."""
    from printing.sheets.count_page import count_pdf  # brings reportlab

    return count_pdf(sheet, stall, _)


def nota_sheet(sorted_out: SortedBale, stall: Stall, *, _: Translate) -> bytes:
    """The nota of a sorted bale as a PDF of A4 pages. The same bale gives the same bytes."""
    from printing.sheets.nota_page import nota_pdf  # brings reportlab

    return nota_pdf(sorted_out, stall, _)


def maker_sheet(paper: DeliveryPaper | SettlementPaper, stall: Stall, *, _: Translate) -> bytes:
    """A document between the stall and a maker as a PDF of A4 pages; a payment is a slip and has none."""
    from printing.sheets.makers.delivery_page import delivery_pdf  # bring reportlab
    from printing.sheets.makers.settlement_page import settlement_pdf

    if isinstance(paper, DeliveryPaper):
        return delivery_pdf(paper, stall, _)
    return settlement_pdf(paper, stall, _)


def statement_sheet(told: Statement, stall: Stall, *, _: Translate) -> bytes:
    """What a maker is owed as a PDF of A4 pages."""
    from printing.sheets.makers.statement_page import statement_pdf  # brings reportlab

    return statement_pdf(told, stall, _)


def account_sheet(account: CustomerAccount, day: date, stall: Stall, *, _: Translate) -> bytes:
    """What a customer owes as a PDF of A4 pages."""
    from printing.sheets.paying.account_page import account_pdf  # brings reportlab

    return account_pdf(account, day, stall, _)


def owing_sheet(owed: Owing, stall: Stall, *, _: Translate) -> bytes:
    """What all makers are owed as a PDF of A4 pages."""
    from printing.sheets.makers.owing_page import owing_pdf  # brings reportlab

    return owing_pdf(owed, stall, _)


def order_sheet(orders: Sequence[OrderList], stall: Stall, day: date, *, _: Translate) -> bytes:
    """What is ordered from makers as a PDF of A4 pages, each maker's on pages of its own."""
    from printing.sheets.makers.order_page import order_pdf  # brings reportlab

    return order_pdf(orders, stall, day, _)


def local_sheet(told: FromUsedToLocal, stall: Stall, printed_at: datetime, by: str, *, _: Translate) -> bytes:
    """From used to local as a PDF of A4 pages, with its curve."""
    from printing.sheets.makers.local_page import local_pdf  # brings reportlab

    return local_pdf(told, stall, printed_at, by, _)


def programme_sheet(told: Programme, stall: Stall, *, _: Translate) -> bytes:
    """Makers and their sales as a PDF of A4 pages, with nothing private on them."""
    from printing.sheets.makers.programme_page import programme_pdf  # brings reportlab

    return programme_pdf(told, stall, _)


def label_sheet(labels: Sequence[Label], sheet: LabelSheet, start: int = 1, *, _: Translate) -> bytes:
    """Labels as a PDF of A4 pages, from the label `start` on. Raises NoSuchPlace, LabelOverfull."""
    from printing.sheets.labels.page import labels_pdf  # brings reportlab

    return labels_pdf(labels, sheet, start, _)


def label_picture(labels: Sequence[Label], sheet: LabelSheet, start: int = 1, page: int = 0, *, _: Translate) -> bytes:
    """Page `page` (from 0) of the same labels as PNG, for eyes alone. Raises NoSuchPlace, LabelOverfull."""
    from printing.sheets.labels.picture import labels_page  # brings reportlab

    return labels_page(labels, sheet, start, page, _)
