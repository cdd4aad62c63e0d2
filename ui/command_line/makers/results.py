"""Makers and what passes between them and the stall as JSON; money in whole rupiah, days as text. The names stay."""

from __future__ import annotations

from datetime import date
from typing import Any

from pos.buying.papers import DeliveryPaper, MakerPaper, PaymentPaper, SettlementPaper
from pos.makers.account import Bill, MakerAccount, MakerPayment, MakerSummary
from pos.makers.delivery import Delivery, DeliveryLine
from pos.makers.maker import Maker, MakerChange
from pos.makers.owing import Owing
from pos.makers.settlement import Settlement


def maker_result(maker: Maker, *, costs: bool = True) -> dict[str, Any]:
    """Who a maker is, and on what terms its goods come; without `costs` nothing of what the stall earns by them."""
    share = {"share": maker.share, "pays_within": maker.pays_within} if costs else {}
    return {
        "name": maker.name,
        "region": maker.region,
        "contact": maker.contact,
        "business_number": maker.business_number,
        "terms": maker.terms,
        **share,
        "lead_days": maker.lead_days,
        "note": maker.note,
        "retired": maker.retired,
    }


def change_result(change: MakerChange) -> dict[str, Any]:
    """What was known of a maker from a moment on."""
    return {"at": change.at.isoformat(), "by": change.by, **maker_result(change.maker)}


def page_result(summary: MakerSummary, account: MakerAccount, today: date) -> dict[str, Any]:
    """The page of a maker: `delivered` - `sold` - `returned` = `left`, but for what was counted."""
    return {
        **maker_result(summary.maker),
        "products": summary.products,
        "delivered": summary.delivered,
        "sold": summary.sold,
        "returned": summary.sent_back,
        "left": summary.left,
        "left_on_consignment": summary.left_titip,
        "turnover": summary.turnover,
        **_account_sums(account, today),
        "open": [bill_result(bill) for bill in account.open],
    }


def bill_result(bill: Bill) -> dict[str, Any]:
    """A bill, what is open of it, and the parts in which it was paid."""
    return {
        "number": bill.number,
        "day": bill.day,
        "due": bill.due,
        "amount": bill.amount,
        "open": bill.open,
        "parts": [{"number": part.number, "day": part.day, "amount": part.amount} for part in bill.parts],
    }


def account_result(account: MakerAccount, today: date) -> dict[str, Any]:
    """What one maker is owed: every bill and every payment."""
    return {
        "maker": account.maker.name,
        **_account_sums(account, today),
        "bills": [bill_result(bill) for bill in account.bills],
        "payments": [payment_result(payment) for payment in account.payments],
    }


def _account_sums(account: MakerAccount, today: date) -> dict[str, Any]:
    return {
        "owed": account.owed,
        "overdue": account.overdue(today),
        "unsettled": account.unsettled,
        "paid": account.paid,
    }


def owing_result(owed: Owing) -> dict[str, Any]:
    """What is owed in all: `overdue` + `soon` + `later` = `owed`."""
    return {
        "today": owed.today,
        "owed": owed.owed,
        "overdue": owed.overdue,
        "soon": owed.soon,
        "later": owed.later,
        "unsettled": owed.unsettled,
        "makers_owe": owed.credit,
        "dues": [{"maker": due.maker.name, **bill_result(due.bill)} for due in owed.dues],
        "makers": [{"maker": account.maker.name, **_account_sums(account, owed.today)} for account in owed.accounts],
    }


def payment_result(payment: MakerPayment) -> dict[str, Any]:
    """A payment to a maker; without a number where it was only tried out."""
    return {
        "number": payment.number if payment.sequence else None,
        "at": payment.at.isoformat(),
        "day": payment.day,
        "by": payment.by,
        "amount": payment.amount,
        "method": payment.method,
        "bill": payment.bill,
        "note": payment.note,
    }


def delivery_head(delivery: Delivery) -> dict[str, Any]:
    """A document of goods with its sums; without a number where it was only tried out."""
    return {
        "number": delivery.number if delivery.sequence else None,
        "kind": delivery.kind,
        "maker": delivery.maker_name,
        "at": delivery.at.isoformat(),
        "day": delivery.day,
        "by": delivery.by,
        "pieces": delivery.pieces,
        "amount": delivery.amount,
        "costs": delivery.costs,
        "owed": delivery.owed,
        "due": delivery.due,
        "paper": delivery.paper,
        "dated": delivery.dated or delivery.day,
        "partial": delivery.partial,
        "corrects": delivery.corrects,
        "note": delivery.note,
    }


def settlement_head(settlement: Settlement) -> dict[str, Any]:
    """A settlement with its sums; without a number before it is recorded."""
    return {
        "number": settlement.number if settlement.sequence else None,
        "maker": settlement.maker_name,
        "at": settlement.at.isoformat(),
        "day": settlement.day,
        "until": settlement.until,
        "by": settlement.by,
        "pieces": settlement.pieces,
        "amount": settlement.amount,
        "owed": settlement.owed,
        "due": settlement.due,
    }


def paper_result(paper: MakerPaper) -> dict[str, Any]:
    """A whole document, line by line."""
    match paper:
        case DeliveryPaper(delivery=delivery):
            return {**delivery_head(delivery), "lines": [_delivered(line) for line in delivery.lines]}
        case SettlementPaper():
            return _settlement_result(paper)
        case PaymentPaper():
            went_to = [{"number": bill.number, "amount": amount} for bill, amount in paper.went_to]
            maker = {"maker": paper.maker.name}
            return {**payment_result(paper.payment), **maker, "went_to": went_to, "still_owed": paper.owed}


def _delivered(line: DeliveryLine) -> dict[str, Any]:
    return {
        "code": line.item.code,
        "name": line.item.full_name,
        "pieces": line.pieces,
        "price": line.price,
        "amount": line.amount,
        "costs": line.costs,
    }


def _settlement_result(paper: SettlementPaper) -> dict[str, Any]:
    return {
        **settlement_head(paper.settlement),
        "still_owed": paper.still_owed,
        "parts": bill_result(paper.bill)["parts"] if paper.bill else [],
        "left_on_consignment": paper.held,
        "lines": [
            {
                "day": line.day,
                "receipt": line.receipt,
                "line": line.line,
                "kind": line.kind,
                "code": line.item.code,
                "name": line.item.full_name,
                "pieces": line.pieces,
                "amount": line.amount,
                "share": line.share,
                "owed": line.owed,
            }
            for line in paper.settlement.lines
        ],
    }
