"""What must never be found about what was brought back; each question names what is wrong in its first column."""

_NUMBER = "'RT-' || back.till || '-' || replace(substr(back.day, 3), '-', '') || '-' || printf('%03d', back.sequence)"

RETURNS_THAT_DO_NOT_ADD_UP = f"""
SELECT {_NUMBER} FROM sale_return AS back
WHERE (pieces, total) IS NOT (SELECT sum(pieces), sum(amount) FROM return_line WHERE return_line.return = back.key)
    OR total - credit + rounding <> (SELECT coalesce(sum(amount), 0) FROM refund WHERE refund.return = back.key)
    OR new_sale IS NOT NULL AND credit IS NOT (SELECT credit FROM sale WHERE sale.key = back.new_sale)
"""  # noqa: S608 put together from our own parts

MORE_BACK_THAN_SOLD = """
SELECT sale.till || ' ' || sale.day || ' ' || sale.sequence || ' ' || sale_line.position
FROM return_line JOIN sale_line ON sale_line.sale = return_line.sale AND sale_line.position = return_line.line
    JOIN sale ON sale.key = sale_line.sale
WHERE return_line.sale IS NOT NULL
GROUP BY return_line.sale, return_line.line
HAVING sum(return_line.pieces) > sale_line.quantity OR sum(return_line.amount) > sale_line.amount
    OR sum(return_line.pieces) = sale_line.quantity AND sum(return_line.amount) <> sale_line.amount
"""

CREDIT_FROM_NOWHERE = """
SELECT till || ' ' || day || ' ' || sequence FROM sale
WHERE credit > 0 AND NOT EXISTS (SELECT 1 FROM sale_return WHERE sale_return.new_sale = sale.key)
"""

VOIDED_IN_PART = f"""
SELECT {_NUMBER} FROM sale_return AS back JOIN sale ON sale.key = back.sale
WHERE back.kind = 'void' AND (back.pieces <> sale.pieces OR back.day <> sale.day
    OR (SELECT count(*) FROM sale_return AS other WHERE other.sale = sale.key) <> 1)
"""  # noqa: S608 put together from our own parts

NOT_MOVED = f"""
SELECT {_NUMBER} || ' ' || return_line.position
FROM sale_return AS back JOIN return_line ON return_line.return = back.key LEFT JOIN sale ON sale.key = return_line.sale
WHERE return_line.kind <> 'free' AND return_line.sale IS NOT NULL
    AND (SELECT coalesce(sum(pieces), 0) FROM return_line AS same
         WHERE same.sale = return_line.sale AND same.line = return_line.line) >
        (SELECT coalesce(sum(pieces), 0) FROM movement
         WHERE movement.source = sale.id AND movement.line = return_line.line
             AND movement.kind IN ('returned', 'exchanged') AND movement.pieces > 0)
"""  # noqa: S608 put together from our own parts

NEVER_SEEN_AND_YET_SEEN = f"""
SELECT {_NUMBER} FROM sale_return AS back JOIN refund ON refund.return = back.key
WHERE refund.unseen
GROUP BY back.sale, refund.method, refund.name
HAVING sum(refund.amount) > (
    SELECT coalesce(sum(payment.amount), 0) FROM payment
    WHERE payment.sale = back.sale AND payment.method = refund.method AND payment.name = refund.name AND payment.waiting
        AND NOT (back.kind = 'void' AND EXISTS
            (SELECT 1 FROM arrival WHERE (arrival.sale, arrival.position) = (payment.sale, payment.position)))
)
"""  # noqa: S608 put together from our own parts

GAPS_IN_NUMBERS = """
SELECT 'RT ' || day || ' ' || till || ': ' || count(*) || ' / ' || max(sequence) FROM sale_return
GROUP BY day, till HAVING min(sequence) <> 1 OR max(sequence) <> count(*)
"""

FAULTS = (
    *(RETURNS_THAT_DO_NOT_ADD_UP, MORE_BACK_THAN_SOLD, CREDIT_FROM_NOWHERE),
    *(VOIDED_IN_PART, NOT_MOVED, GAPS_IN_NUMBERS, NEVER_SEEN_AND_YET_SEEN),
)
