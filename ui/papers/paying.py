"""Papers of paying, from the records of the shop: the QRIS code, repayments, what a customer owes."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pos.counter import own_code
from pos.customers.account import Repayment, UnknownRepayment
from pos.money import Rupiah
from pos.ports import Reading
from pos.till import settings_of
from printing.builders.paying.account_slip import account_slip
from printing.builders.paying.qris_slip import qris_slip
from printing.builders.paying.repayment_slip import repayment_slip
from printing.builders.receipt import Copy
from printing.document import Document
from printing.sheets import account_sheet
from ui.words import Translate, words_in


def qris_document(shop: Reading, amount: Rupiah | None, *, translate: Translate | None = None) -> Document:
    """The stall's code for `amount` rupiah, or the plain one. Raises NoQrisCode, QrisAmount, ShopNotSetUp."""
    return qris_slip(own_code(shop), amount, _=translate or words_in(settings_of(shop).language))


def repayment_called(shop: Reading, number: str) -> Repayment:
    """The repayment with this number. Raises UnknownRepayment."""
    found = shop.customers.repayment(number)
    if found is None:
        raise UnknownRepayment(number)
    return found


def repayment_document(
    shop: Reading, number: str, copy: Copy | None = None, *, translate: Translate | None = None
) -> Document:
    """The slip of a repayment, or a copy of it. Raises UnknownRepayment, ShopNotSetUp."""
    settings = settings_of(shop)
    paid = repayment_called(shop, number)
    return repayment_slip(paid, settings.stall, copy, _=translate or words_in(settings.language))


def account_document(shop: Reading, customer: UUID, day: date, *, translate: Translate | None = None) -> Document:
    """What a customer owes, for a receipt printer. Raises KeyError, ShopNotSetUp."""
    settings = settings_of(shop)
    account = shop.customers.account(customer)
    return account_slip(account, day, settings.stall, _=translate or words_in(settings.language))


def account_pages(shop: Reading, customer: UUID, day: date, *, translate: Translate | None = None) -> bytes:
    """What a customer owes, as a PDF of A4 pages. Raises KeyError, ShopNotSetUp."""
    settings = settings_of(shop)
    account = shop.customers.account(customer)
    return account_sheet(account, day, settings.stall, _=translate or words_in(settings.language))


def job_of_paying(shop: Reading, subject: str, copy: Copy | None, day: date) -> Document:
    """What a job of the queue prints: `qris` with its amount, a repayment's number, or a customer's id.

    Raises NoQrisCode, QrisAmount, UnknownRepayment, ShopNotSetUp, and KeyError for a customer nobody knows.
    """
    kind, _colon, rest = subject.partition(":")
    match kind:
        case "qris":
            return qris_document(shop, int(rest) if rest else None)
        case "customer":
            return account_document(shop, UUID(rest), day)
    return repayment_document(shop, subject, copy)
