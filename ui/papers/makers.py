"""Papers between the stall and its makers, from the records of the shop: as slips, pages and messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from pos.buying.papers import (
    DeliveryPaper,
    MakerPaper,
    OrderList,
    PaymentPaper,
    SettlementPaper,
    Statement,
    paper_called,
)
from pos.makers.owing import Owing
from pos.ports import Reading, Work
from pos.reports.local import FromUsedToLocal, Programme
from pos.settings import Stall
from pos.till import settings_of
from printing.builders.makers.delivery_slip import delivery_slip
from printing.builders.makers.order_text import order_text
from printing.builders.makers.owing_slip import owing_slip
from printing.builders.makers.payment_slip import payment_slip
from printing.builders.makers.settlement_slip import settlement_slip
from printing.builders.makers.statement_slip import statement_slip
from printing.builders.receipt import Copy
from printing.document import Document
from printing.sheets import local_sheet, maker_sheet, order_sheet, owing_sheet, programme_sheet, statement_sheet
from ui.words import Translate, words_in


def maker_document(
    shop: Work | Reading, paper: MakerPaper, copy: Copy | None = None, *, translate: Translate | None = None
) -> Document:
    """A delivery, settlement or payment for a receipt printer, or a marked copy. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    match paper:
        case DeliveryPaper():
            return delivery_slip(paper, stall, copy, _=_)
        case SettlementPaper():
            return settlement_slip(paper, stall, copy, _=_)
        case PaymentPaper():
            return payment_slip(paper, stall, copy, _=_)


def numbered_document(
    shop: Reading, number: str, copy: Copy | None = None, *, translate: Translate | None = None
) -> Document:
    """The document with this number for a receipt printer. Raises UnknownPaper, ShopNotSetUp."""
    return maker_document(shop, paper_called(shop, number), copy, translate=translate)


def maker_pages(
    shop: Work | Reading, paper: DeliveryPaper | SettlementPaper, *, translate: Translate | None = None
) -> bytes:
    """A delivery or settlement as a PDF of A4 pages. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    return maker_sheet(paper, stall, _=_)


def statement_document(shop: Reading, told: Statement, *, translate: Translate | None = None) -> Document:
    """What a maker is owed, for a receipt printer. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    return statement_slip(told, stall, _=_)


def statement_pages(shop: Reading, told: Statement, *, translate: Translate | None = None) -> bytes:
    """The same as a PDF of A4 pages. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    return statement_sheet(told, stall, _=_)


def owing_document(shop: Reading, owed: Owing, *, translate: Translate | None = None) -> Document:
    """What all makers are owed, for a receipt printer. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    return owing_slip(owed, stall, _=_)


def owing_pages(shop: Reading, owed: Owing, *, translate: Translate | None = None) -> bytes:
    """The same as a PDF of A4 pages. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    return owing_sheet(owed, stall, _=_)


def order_message(shop: Reading, order: OrderList, *, translate: Translate | None = None) -> str:
    """What is ordered from a maker, as a message to paste. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    return order_text(order, stall, _=_)


def order_pages(shop: Reading, orders: Sequence[OrderList], day: date, *, translate: Translate | None = None) -> bytes:
    """What is ordered from makers, as a PDF of A4 pages. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    return order_sheet(orders, stall, day, _=_)


def local_pages(
    shop: Reading, told: FromUsedToLocal, printed_at: datetime, by: str, *, translate: Translate | None = None
) -> bytes:
    """From used to local, as a PDF of A4 pages. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    return local_sheet(told, stall, printed_at, by, _=_)


def programme_pages(shop: Reading, told: Programme, *, translate: Translate | None = None) -> bytes:
    """Makers and their sales, as a PDF of A4 pages. Raises ShopNotSetUp."""
    stall, _ = _words(shop, translate)
    return programme_sheet(told, stall, _=_)


def _words(shop: Work | Reading, translate: Translate | None) -> tuple[Stall, Translate]:
    settings = settings_of(shop)
    return settings.stall, translate or words_in(settings.language)
