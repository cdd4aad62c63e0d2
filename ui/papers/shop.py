"""Receipts, the day, used goods and labels as documents and pages, and what a job of the queue prints."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from pos.labels.label import Label
from pos.labels.sheet import LabelSheet
from pos.paper import JobKind, PrintJob
from pos.ports import Reading
from pos.reports.day import DayReport, day_report
from pos.reports.sorted_bale import sorted_bale
from pos.reports.span.report import SpanReport
from pos.reports.span.span import Beside, Span, day_span, span_of
from pos.reports.span.told import report_of
from pos.reports.stock_letter import StockLetter
from pos.returning import UnknownReturn
from pos.selling.returned import ReturnKind
from pos.settings import Settings
from pos.till import ShopNotSetUp, UnknownReceipt
from pos.used.counting import CountSheet
from printing.builders.bale_nota import bale_nota
from printing.builders.count_slip import count_slip
from printing.builders.day_slip import day_slip
from printing.builders.label_slip import label_slip
from printing.builders.letter_slip import letter_slip
from printing.builders.receipt import Copy, receipt
from printing.builders.return_slip import return_slip
from printing.builders.span.slip import span_slip
from printing.builders.span.tables import further_tables
from printing.document import Document, Kick
from printing.sheets import count_pages, day_sheet, label_picture, label_sheet, letter_sheet, nota_sheet, span_sheet
from printing.workbook import day_workbook
from ui.papers.dress import dress_for
from ui.papers.paying import job_of_paying
from ui.words import Translate, words_in


def receipt_document(
    shop: Reading, number: str, copy: Copy | None = None, *, translate: Translate | None = None
) -> Document:
    """The receipt `number`, or a copy of it, in the shop's language or another. Raises UnknownReceipt, ShopNotSetUp."""
    settings = settings_of(shop)
    sale = shop.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    voided = any(record.kind is ReturnKind.VOID for record in shop.returns.of_sale(sale.id))
    _ = translate or words_in(settings.language)
    dress = dress_for(shop, settings.receipt, sale)
    return receipt(sale, settings.stall, settings.receipt, copy, dress=dress, voided=voided, _=_)


def return_document(
    shop: Reading, number: str, copy: Copy | None = None, *, translate: Translate | None = None
) -> Document:
    """The slip of the return `number`, or a copy of it. Raises UnknownReturn, ShopNotSetUp."""
    settings = settings_of(shop)
    record = shop.returns.by_number(number)
    if record is None:
        raise UnknownReturn(number)
    new = shop.sales.by_number(record.new_receipt) if record.new_receipt else None
    _ = translate or words_in(settings.language)
    dress = dress_for(shop, settings.receipt, new)
    return return_slip(record, new, settings.stall, settings.receipt, copy, dress=dress, _=_)


def day_report_of(shop: Reading, day: date) -> DayReport:
    """The end-of-day report of one trading day."""
    return day_report(shop.reports.day(day))


def day_document(
    shop: Reading, day: date, printed_at: datetime, by: str, *, translate: Translate | None = None
) -> Document:
    """The end-of-day report for a receipt printer. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    translate = translate or words_in(settings.language)
    report = report_of(shop, day_span(day), tuple(Beside), now=printed_at)
    further = further_tables(report, translate)
    return day_slip(report.sums, settings.stall, printed_at, by, further=further, _=translate)


def day_pages(shop: Reading, day: date, printed_at: datetime, by: str, *, translate: Translate | None = None) -> bytes:
    """The end-of-day report as A4 pages. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    translate = translate or words_in(settings.language)
    report = report_of(shop, day_span(day), tuple(Beside), now=printed_at)
    further = further_tables(report, translate)
    beside = next(iter(report.beside), None)
    return day_sheet(report.sums, settings.stall, printed_at, by, further=further, beside=beside, _=translate)


def day_book(shop: Reading, day: date, now: datetime, *, translate: Translate | None = None) -> bytes:
    """The end-of-day report as an XLSX file. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    translate = translate or words_in(settings.language)
    report = report_of(shop, day_span(day), tuple(Beside), now=now)
    return day_workbook(report.sums, settings.stall, further=further_tables(report, translate), _=translate)


def span_document(
    shop: Reading, report: SpanReport, printed_at: datetime, by: str, *, translate: Translate | None = None
) -> Document:
    """The report of any days for a receipt printer. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    return span_slip(report, settings.stall, printed_at, by, _=translate or words_in(settings.language))


def span_pages(
    shop: Reading, report: SpanReport, printed_at: datetime, by: str, *, translate: Translate | None = None
) -> bytes:
    """The same report as a PDF of A4 pages. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    return span_sheet(report, settings.stall, printed_at, by, _=translate or words_in(settings.language))


def letter_document(shop: Reading, letter: StockLetter, by: str, *, translate: Translate | None = None) -> Document:
    """The letter about what is left of the used stock, for a receipt printer. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    return letter_slip(letter, settings.stall, by, _=translate or words_in(settings.language))


def letter_pages(shop: Reading, letter: StockLetter, by: str, *, translate: Translate | None = None) -> bytes:
    """The same letter as a PDF of one A4 page; what is shown, saved and printed is one letter. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    return letter_sheet(letter, settings.stall, by, _=translate or words_in(settings.language))


def count_document(shop: Reading, sheet: CountSheet, *, translate: Translate | None = None) -> Document:
    """A sheet for counting piles, for a receipt printer. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    return count_slip(sheet, settings.stall, _=translate or words_in(settings.language))


def count_pages_of(shop: Reading, sheet: CountSheet, *, translate: Translate | None = None) -> bytes:
    """The same sheet as a PDF of A4 pages. Raises ShopNotSetUp."""
    settings = settings_of(shop)
    return count_pages(sheet, settings.stall, _=translate or words_in(settings.language))


def nota_document(shop: Reading, code: str, *, translate: Translate | None = None) -> Document:
    """The nota of the sorted bale `code`. Raises UnknownBale, NotSorted, ShopNotSetUp."""
    settings = settings_of(shop)
    return bale_nota(sorted_bale(shop, code), settings.stall, _=translate or words_in(settings.language))


def nota_pages(shop: Reading, code: str, *, translate: Translate | None = None) -> bytes:
    """The same nota as a PDF of A4 pages. Raises UnknownBale, NotSorted, ShopNotSetUp."""
    settings = settings_of(shop)
    return nota_sheet(sorted_bale(shop, code), settings.stall, _=translate or words_in(settings.language))


def labels_document(shop: Reading, labels: Sequence[Label], *, translate: Translate | None = None) -> Document:
    """Labels for a receipt printer, one behind the other. Raises ShopNotSetUp."""
    return label_slip(labels, _=translate or words_in(settings_of(shop).language))


def labels_pages(
    shop: Reading, labels: Sequence[Label], sheet: LabelSheet, start: int = 1, *, translate: Translate | None = None
) -> bytes:
    """Labels as a PDF of A4 sheets, from the label `start` on. Raises NoSuchPlace, LabelOverfull, ShopNotSetUp."""
    return label_sheet(labels, sheet, start, _=translate or words_in(settings_of(shop).language))


def labels_picture(shop: Reading, labels: Sequence[Label], sheet: LabelSheet, start: int = 1, page: int = 0) -> bytes:
    """One of those sheets as a picture, to be looked at. Raises NoSuchPlace, LabelOverfull, ShopNotSetUp."""
    return label_picture(labels, sheet, start, page, _=words_in(settings_of(shop).language))


def job_document(shop: Reading, job: PrintJob) -> Document:
    """What a job of the queue prints, from the records as they stand.

    Raises UnknownReceipt, UnknownReturn, UnknownPaper, UnknownRepayment, NoQrisCode, ShopNotSetUp.
    """
    match job.kind:
        case JobKind.RECEIPT:
            copy = Copy(job.copy, job.created_at, job.by) if job.copy else None
            return receipt_document(shop, job.subject, copy)
        case JobKind.RETURN:
            copy = Copy(job.copy, job.created_at, job.by) if job.copy else None
            return return_document(shop, job.subject, copy)
        case JobKind.MAKER_PAPER:
            from ui.papers.makers import numbered_document  # late: a till that sells prints receipts

            copy = Copy(job.copy, job.created_at, job.by) if job.copy else None
            return numbered_document(shop, job.subject, copy)
        case JobKind.PAYING:
            copy = Copy(job.copy, job.created_at, job.by) if job.copy else None
            return job_of_paying(shop, job.subject, copy, job.created_at.date())
        case JobKind.DAY_REPORT:
            return _report_document(shop, span_of(job.subject), job)
        case JobKind.DRAWER:
            return (Kick(),)


def _report_document(shop: Reading, span: Span, job: PrintJob) -> Document:
    """A day has its own slip, with its drawers; more of them are read as one."""
    if span.length == 1:
        return day_document(shop, span.first, job.created_at, job.by)
    return span_document(shop, report_of(shop, span, tuple(Beside), now=job.created_at), job.created_at, job.by)


def settings_of(shop: Reading) -> Settings:
    """The shop's settings. Raises ShopNotSetUp."""
    settings = shop.settings.current()
    if settings is None:
        raise ShopNotSetUp
    return settings
