"""What became of a sale, as JSON: how it was paid, what was printed of it, what came back, and what followed."""

from __future__ import annotations

from typing import Any

from pos.ports import Reading
from pos.selling.payment import Payment
from pos.selling.returned import Refund, Return
from pos.selling.sale import Sale
from pos.till.receipts import UnknownReceipt


def story(look: Reading, number: str) -> dict[str, Any]:
    """The story of the receipt `number`. Raises UnknownReceipt."""
    sale = look.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    slip, source = look.outbox.latest_for(sale.number), look.returns.paying_for(sale.id)
    return {
        "at": sale.at,
        "cashier": sale.cashier,
        "customer": sale.customer.name if sale.customer else None,
        "total": sale.total,
        "change": sale.change,
        "payments": [_payment(payment) for payment in sale.payments],
        "credit": _credit(sale, source),
        "slip": slip.state if slip else None,
        "copies": look.sales.copies(sale.id),
        "returns": [_return(record) for record in look.returns.of_sale(sale.id)],
    }


def _payment(payment: Payment) -> dict[str, Any]:
    seen = payment.confirmation
    return {
        "method": payment.method,
        "name": payment.name,
        "amount": payment.amount,
        "waiting": payment.is_open,
        "seen_by": seen.by if seen else None,
        "seen_at": seen.at if seen else None,
    }


def _credit(sale: Sale, source: Return | None) -> dict[str, Any] | None:
    """What pieces that were brought back paid of it, and by which return."""
    return {"amount": sale.credit, "return": source.number} if source else None


def _return(record: Return) -> dict[str, Any]:
    return {
        "number": record.number,
        "kind": record.kind,
        "at": record.at,
        "by": record.cashier,
        "pieces": record.pieces,
        "refunds": [_refund(refund) for refund in record.refunds],
        "new_receipt": record.new_receipt or None,
        "reason": record.reason,
    }


def _refund(refund: Refund) -> dict[str, Any]:
    return {"method": refund.method, "name": refund.name, "amount": refund.amount, "unseen": refund.unseen}
