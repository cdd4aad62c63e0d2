"""What must never be found: each question names what is wrong in its first column, and a good shop answers nothing."""

from data.queries.paying.drawer import amounts

_NUMBER = "sale.till || '-' || replace(substr(sale.day, 3), '-', '') || '-' || printf('%04d', sale.sequence)"

SALES_THAT_DO_NOT_ADD_UP = f"""
SELECT {_NUMBER} FROM sale
WHERE (total, pieces) IS NOT (SELECT sum(amount), sum(quantity) FROM sale_line WHERE sale_line.sale = sale.key)
    OR total + rounding + change - credit IS NOT
        (SELECT coalesce(sum(amount), 0) FROM payment WHERE payment.sale = sale.key)
"""  # noqa: S608 put together from our own parts

LINES_THAT_DO_NOT = f"""
SELECT {_NUMBER} || ' ' || sale_line.position
FROM sale_line JOIN sale ON sale.key = sale_line.sale
WHERE sale_line.amount <> sale_line.price * sale_line.quantity - coalesce(
    (SELECT sum(reduction.amount) FROM reduction
     WHERE reduction.sale = sale_line.sale AND reduction.position = sale_line.position), 0)
"""  # noqa: S608 put together from our own parts

GAPS_IN_NUMBERS = """
SELECT day || ' ' || till || ': ' || count(*) || ' / ' || max(sequence) FROM sale
GROUP BY day, till HAVING min(sequence) <> 1 OR max(sequence) <> count(*)
"""

GAPS_IN_COPIES = f"""
SELECT {_NUMBER} || ': ' || count(*) || ' / ' || max(receipt_copy.copy)
FROM receipt_copy JOIN sale ON sale.key = receipt_copy.sale
GROUP BY receipt_copy.sale HAVING max(receipt_copy.copy) <> count(*)
"""  # noqa: S608 put together from our own parts

GAPS_IN_CLOSINGS = """
SELECT till || ' Z' || number FROM (
    SELECT till, number, row_number() OVER (PARTITION BY till ORDER BY shift) AS place FROM shift_close
) WHERE number <> place
"""

GAPS_IN_SHEAVES = """
SELECT first || ' / ' || before FROM (
    SELECT first, lag(last, 1, 0) OVER (ORDER BY first) AS before FROM receipt_sheaf
) WHERE first <> before + 1
UNION ALL
SELECT max(last) || ' / ' || (SELECT coalesce(max(key), 0) FROM sale) FROM receipt_sheaf
HAVING max(last) > (SELECT coalesce(max(key), 0) FROM sale)
"""

GAPS = (GAPS_IN_NUMBERS, GAPS_IN_COPIES, GAPS_IN_CLOSINGS, GAPS_IN_SHEAVES)
"""Receipts, their copies and closings are numbered from 1 without a gap, and no receipt is missing in the sheaves."""

DRAWERS_THAT_EXPECTED_WRONG = f"""
SELECT shift.day || ' ' || shift.till || ' ' || shift.number
FROM shift_close JOIN shift ON shift.key = shift_close.shift
WHERE shift_close.expected <> shift.float_amount + {" + ".join(amounts("'9999-12-31'"))}
"""  # noqa: S608 put together from our own parts

BALANCES_APART = """
SELECT item.code FROM item LEFT JOIN balance ON balance.item = item.key
WHERE (coalesce(balance.pieces, 0), coalesce(balance.value, 0), coalesce(balance.opening, 0),
        coalesce(balance.titip, 0)) IS NOT
    (SELECT coalesce(sum(pieces), 0), coalesce(sum(value), 0),
        coalesce(sum(iif(kind IN ('opening', 'sorted'), pieces, 0)), 0),
        coalesce(sum(iif(held = 'titip', pieces, 0)), 0)
     FROM item_day JOIN movement ON movement.day = item_day.day AND movement.item = item_day.item
     WHERE item_day.item = item.key)
"""

STARTS_APART = """
SELECT item.code || ' ' || days.day FROM (
    SELECT item, day, start_pieces, start_value,
        lag(start_pieces + in_pieces - sold_pieces - gone_pieces, 1, 0) OVER by_day AS pieces_before,
        lag(start_value + in_value - sold_value - gone_value, 1, 0) OVER by_day AS value_before
    FROM item_day WINDOW by_day AS (PARTITION BY item ORDER BY day)
) AS days JOIN item ON item.key = days.item
WHERE start_pieces <> pieces_before OR start_value <> value_before
"""

_IN = "(kind IN ('opening', 'sorted', 'returned', 'received') OR kind = 'exchanged' AND pieces > 0)"
_SOLD = "(kind IN ('sold', 'assigned', 'costed') OR kind = 'exchanged' AND pieces <= 0)"

DAYS_APART = f"""
SELECT item.code || ' ' || item_day.day FROM item_day JOIN item ON item.key = item_day.item
WHERE (in_pieces, in_value, sold_pieces, sold_value, in_pieces - sold_pieces - gone_pieces,
    in_value - sold_value - gone_value) IS NOT
    (SELECT sum(iif({_IN}, pieces, 0)), sum(iif({_IN}, value, 0)),
        -sum(iif({_SOLD}, pieces, 0)), -sum(iif({_SOLD}, value, 0)), sum(pieces), sum(value)
     FROM movement WHERE movement.item = item_day.item AND movement.day = item_day.day)
"""  # noqa: S608 put together from our own parts

NO_DAY = """
SELECT item.code || ' ' || movement.day FROM movement JOIN item ON item.key = movement.item
WHERE NOT EXISTS (SELECT 1 FROM item_day WHERE item_day.item = movement.item AND item_day.day = movement.day)
"""

LINES_UNMOVED = f"""
SELECT {_NUMBER} || ' ' || sale_line.position
FROM sale_line JOIN sale ON sale.key = sale_line.sale
WHERE sale_line.item IS NOT NULL AND
    (SELECT sum(quantity), sum(cost - owed), sum(iif(kind = 'variant', owed, 0)), sale.day FROM sale_line AS same
     WHERE same.sale = sale_line.sale AND same.item = sale_line.item) IS NOT
    (SELECT -sum(pieces), -sum(value), sum(owed), max(day) FROM movement
     WHERE movement.source = sale.id AND movement.item = sale_line.item AND movement.kind = 'sold')
"""  # noqa: S608 put together from our own parts

FREE_LINES_UNWRITTEN = f"""
SELECT {_NUMBER} || ' ' || sale_line.position
FROM sale_line JOIN sale ON sale.key = sale_line.sale
WHERE sale_line.item IS NULL AND sale_line.family = 'used' AND
    (sale_line.quantity, sale_line.amount, sale.day) IS NOT
    (SELECT -sum(pieces), sum(amount), max(day) FROM movement WHERE movement.source = sale.id
     AND movement.line = sale_line.position AND movement.item IS NULL AND movement.kind = 'sold')
"""  # noqa: S608 put together from our own parts

MOVED_UNSOLD = """
SELECT coalesce(item.code, movement.note) || ' ' || movement.at
FROM movement LEFT JOIN item ON item.key = movement.item
WHERE movement.kind = 'sold' AND NOT EXISTS (
    SELECT 1 FROM sale JOIN sale_line ON sale_line.sale = sale.key
    WHERE sale.id = movement.source AND sale_line.item IS movement.item
        AND (movement.line IS NULL OR movement.line = sale_line.position))
"""
