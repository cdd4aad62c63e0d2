"""What must never be found between the stall and its makers; each question names what is wrong in its first column."""

LOOKED_AT = """
SELECT (SELECT count(*) FROM maker) + (SELECT count(*) FROM delivery_line) + (SELECT count(*) FROM settled)
"""

_RECEIPT = "sale.till || '-' || replace(substr(sale.day, 3), '-', '') || '-' || printf('%04d', sale.sequence)"

VALUE_WITHOUT_PIECES = """
SELECT item.code FROM balance JOIN item ON item.key = balance.item
WHERE item.family = 'local' AND (balance.value < 0 OR balance.value <> 0 AND balance.pieces <= balance.titip)
"""

DELIVERIES_APART = """
SELECT delivery.kind || ' ' || delivery.day || ' ' || delivery.sequence FROM delivery
WHERE (iif(kind = 'bought', owed, 0), costs) IS NOT
    (SELECT sum(iif(kind = 'bought', pieces * price, 0)), sum(costs) FROM delivery_line
     WHERE delivery_line.delivery = delivery.key)
    OR (SELECT sum(iif(kind = 'sent_back', -1, 1) * pieces),
            sum(iif(kind = 'bought' AND pieces > 0, pieces * price + costs, 0))
        FROM delivery_line WHERE delivery_line.delivery = delivery.key) IS NOT
       (SELECT sum(pieces), sum(iif(pieces > 0, value, 0)) FROM movement
        WHERE movement.source = delivery.id AND movement.kind IN ('received', 'sent_back'))
"""

RECEIVED_WITHOUT_DOCUMENT = """
SELECT item.code || ' ' || movement.at FROM movement JOIN item ON item.key = movement.item
WHERE movement.kind IN ('received', 'sent_back')
    AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.id = movement.source)
"""

SETTLEMENTS_APART = """
SELECT settlement.day || ' ' || settlement.sequence FROM settlement
WHERE (pieces, amount, owed) IS NOT
    (SELECT -sum(movement.pieces), sum(movement.amount), sum(movement.owed)
     FROM settled JOIN movement ON movement.key = settled.movement WHERE settled.settlement = settlement.key)
"""

NEITHER_SETTLED_NOR_WAITING = f"""
SELECT {_RECEIPT} || ' ' || item.code
FROM movement JOIN item ON item.key = movement.item JOIN variant ON variant.item = movement.item
    JOIN product ON product.key = variant.product LEFT JOIN sale ON sale.id = movement.source
WHERE movement.held = 'titip' AND movement.kind IN ('sold', 'returned', 'exchanged')
    AND EXISTS (SELECT 1 FROM settled WHERE settled.movement = movement.key)
    + EXISTS (SELECT 1 FROM to_settle WHERE maker = product.made_by AND to_settle.movement = movement.key) <> 1
"""  # noqa: S608 put together from our own parts

PAID_TOO_MUCH = """
SELECT maker.name FROM maker
WHERE (SELECT coalesce(sum(amount), 0) FROM maker_payment WHERE maker_payment.maker = maker.key) >
    (SELECT coalesce(sum(max(0, owed)), 0) FROM delivery WHERE delivery.maker = maker.key)
    + (SELECT coalesce(sum(max(0, owed)), 0) FROM settlement WHERE settlement.maker = maker.key)
"""

NUMBERS_OF_DOCUMENTS = """
SELECT kind || ' ' || day || ' ' || till || ': ' || count(*) || ' / ' || max(sequence) FROM delivery
GROUP BY kind, day, till HAVING max(sequence) <> count(*)
UNION ALL
SELECT 'settlement ' || day || ' ' || till || ': ' || count(*) || ' / ' || max(sequence) FROM settlement
GROUP BY day, till HAVING max(sequence) <> count(*)
UNION ALL
SELECT 'payment ' || day || ' ' || till || ': ' || count(*) || ' / ' || max(sequence) FROM maker_payment
GROUP BY day, till HAVING max(sequence) <> count(*)
"""

FAULTS = (
    *(VALUE_WITHOUT_PIECES, DELIVERIES_APART, RECEIVED_WITHOUT_DOCUMENT, SETTLEMENTS_APART),
    *(NEITHER_SETTLED_NOR_WAITING, PAID_TOO_MUCH, NUMBERS_OF_DOCUMENTS),
)
