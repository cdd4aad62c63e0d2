"""What a return or a void answers, as JSON and in words."""

from __future__ import annotations

from typing import Any

from pos.money import write_rp
from pos.returning import TakenBack
from pos.selling.returned import MoneyBack, Refund, ReturnKind
from ui.bootstrap import Shop
from ui.words import _


def answer(shop: Shop, done: TakenBack) -> dict[str, Any]:
    """The answer; the same request a second time gets the same one, marked as repeated."""
    record, sale = done.record, done.sale
    with shop.reading() as look:
        job = look.outbox.latest_for(record.number)
    result = {
        "number": record.number,
        "id": record.request,
        "kind": record.kind,
        "receipt": record.receipt or None,
        "total": record.total,
        "credit": record.credit,
        "refunds": [_refund(refund) for refund in record.refunds],
        "returned": [
            {
                "line": line.line,
                "name": line.item.full_name,
                "pieces": line.pieces,
                "amount": line.amount,
                "condition": line.condition,
                "family": line.item.family,
            }
            for line in record.lines
        ],
        "sale": {"number": sale.number, "total": sale.total, "paid": sale.paid, "change": sale.change}
        if sale
        else None,
        "print": "queued" if job else "off",
    }
    return {**result, "repeated": True} if done.repeated else result


def _refund(refund: Refund) -> dict[str, Any]:
    """`unseen` is there where the money was never seen to arrive: nothing of it goes back."""
    result: dict[str, Any] = {"method": refund.method, "amount": refund.amount}
    return {**result, "unseen": True} if refund.unseen else result


def spoken(done: TakenBack) -> str:
    """The same in one line."""
    record, sale = done.record, done.sale
    if record.kind is ReturnKind.VOID:
        text = _("{number}: struk {receipt} dibatalkan, {money}.")
        return text.format(number=record.number, receipt=record.receipt, money=_money(record.money))
    if sale is None:
        text = _("{number}: {pieces} pcs kembali, {money}.")
        return text.format(number=record.number, pieces=record.pieces, money=_money(record.money))
    difference = sale.total - record.total
    if difference < 0:
        text = _("{number}: ditukar dengan struk {new}, {money}.")
        return text.format(number=record.number, new=sale.number, money=_money(record.money))
    text = _("{number}: ditukar dengan struk {new}, tambah bayar {amount}.")
    return text.format(number=record.number, new=sale.number, amount=write_rp(difference))


def _money(money: MoneyBack) -> str:
    """What went back, what the buyer owes no more, and what was never seen."""
    said = [_("kasbon berkurang {amount}").format(amount=write_rp(money.forgiven))] if money.forgiven else []
    said += [_("{amount} belum pernah masuk").format(amount=write_rp(money.unseen))] if money.unseen else []
    back = [_("uang kembali {amount}").format(amount=write_rp(money.handed))] if money.handed or not said else []
    return "; ".join((*back, *said))
