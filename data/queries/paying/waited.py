"""Which payments are waited for: not those that a void or a return has undone before anybody saw them."""

_UNDONE = """
NOT EXISTS (SELECT 1 FROM sale_return WHERE sale_return.sale = payment.sale AND sale_return.kind = 'void')
AND NOT EXISTS (
    SELECT 1 FROM sale_return JOIN refund ON refund.return = sale_return.key
    WHERE sale_return.sale = payment.sale AND refund.unseen AND {until}
        AND (refund.method, refund.name) = (payment.method, payment.name)
    GROUP BY refund.method HAVING sum(refund.amount) >= (
        SELECT sum(same.amount) FROM payment AS same
        WHERE (same.sale, same.method, same.name) = (payment.sale, payment.method, payment.name) AND same.waiting
            AND NOT EXISTS (
                SELECT 1 FROM arrival WHERE (arrival.sale, arrival.position) = (same.sale, same.position) AND {seen}
            )
    )
)
"""
"""What is undone in part is looked for whole: the buyer's telephone sent the whole of it, if it sent anything."""

STILL_WAITED_FOR = _UNDONE.format(until="true", seen="true")
"""What must hold of a `payment`, as things are now."""


def waited_for_until(last: str) -> str:
    """What must have held of a `payment` by the end of a trading day; `last` is how the question names that day."""
    return _UNDONE.format(until=f"sale_return.day <= {last}", seen=f"arrival.day <= {last}")
