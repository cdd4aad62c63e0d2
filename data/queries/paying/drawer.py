"""Where the cash of a drawer came from and went, reason by reason: the one place that knows which records hold cash."""

from collections.abc import Mapping

from pos.cash.shift import DrawerLine

_MOVED = """
    SELECT {sign}sum(amount) FROM cash_movement
    WHERE cash_movement.shift = shift.key AND cash_movement.day <= {{last}} AND cash_movement.kind = '{kind}'
"""

CASH: Mapping[DrawerLine, str] = {
    DrawerLine.RECEIVED: """
        SELECT sum(payment.amount) FROM sale JOIN payment ON payment.sale = sale.key
        WHERE sale.shift = shift.key AND sale.day <= {last} AND payment.method = 'cash'
    """,
    DrawerLine.CHANGE: "SELECT -sum(sale.change) FROM sale WHERE sale.shift = shift.key AND sale.day <= {last}",
    DrawerLine.PAID_BACK: """
        SELECT -sum(refund.amount) FROM sale_return JOIN refund ON refund.return = sale_return.key
        WHERE sale_return.shift = shift.key AND sale_return.day <= {last} AND refund.method = 'cash'
    """,
    DrawerLine.DEBTS_PAID: """
        SELECT sum(repaid.amount) FROM repayment JOIN repaid ON repaid.repayment = repayment.key
        WHERE repayment.shift = shift.key AND repayment.day <= {last} AND repaid.method = 'cash'
    """,
    DrawerLine.CASH_IN: _MOVED.format(sign="", kind="in"),
    DrawerLine.EXPENSES: _MOVED.format(sign="-", kind="expense"),
    DrawerLine.TAKEN: _MOVED.format(sign="-", kind="taken"),
    DrawerLine.MAKERS: """
        SELECT -sum(maker_payment.amount) FROM maker_payment
        WHERE maker_payment.shift = shift.key AND maker_payment.day <= {last}
    """,
}
"""By reason, the rupiah that came into the drawer of a `shift` up to the trading day `last`; below zero they left."""


def amounts(last: str) -> tuple[str, ...]:
    """Each reason as a column beside a row of `shift`, in the order of CASH; `last` is an expression of SQL."""
    return tuple(f"coalesce(({question.format(last=last)}), 0)" for question in CASH.values())
