"""What must never be found in the book of used goods; each question names what is wrong in its first column."""

LOTS_MOVED = """
SELECT coalesce(item, 0), bale, pieces, value, kind IN ('opening', 'sorted'),
    kind IN ('sold', 'assigned', 'returned', 'exchanged'), amount
FROM movement WHERE bale IS NOT NULL
"""
LOTS_KEPT = """
SELECT lot.item, lot.bale, lot.pieces, lot.value, in_pieces, in_value, sold_pieces, sold_value, earned,
    bale.code || ' ' || coalesce(item.code, '')
FROM lot JOIN bale ON bale.key = lot.bale LEFT JOIN item ON item.key = lot.item
"""

PILES_APART = """
SELECT item.code FROM balance JOIN item ON item.key = balance.item
WHERE item.family = 'used' AND (balance.pieces, balance.value) IS NOT
    (SELECT sum(pieces), sum(value) FROM lot WHERE lot.item = balance.item)
"""

BALES_THAT_DO_NOT_COST_WHAT_THEY_COST = """
SELECT bale.code FROM bale JOIN lot ON lot.bale = bale.key
GROUP BY bale.key
HAVING sum(lot.in_value) > purchase_price + other_costs OR min(lot.value) < 0
    OR sum(lot.item = 0) AND sum(lot.in_value) <> purchase_price + other_costs
"""
"""A bale that came into the book closed is in it with its whole cost, one that was half sold with the rest of it."""

UNASSIGNED_APART = """
SELECT sold.note || ' ' || sold.at FROM movement AS sold
WHERE sold.item IS NULL AND sold.bale IS NULL AND sold.kind = 'sold' AND
    (SELECT -sum(pieces) FROM movement AS same
     WHERE same.source = sold.source AND same.line = sold.line AND same.item IS NULL) IS NOT
    coalesce((SELECT pieces FROM unassigned WHERE source = sold.source AND line = sold.line), 0)
UNION ALL
SELECT hex(source) || ' ' || line FROM unassigned WHERE NOT EXISTS (
    SELECT 1 FROM movement WHERE movement.source = unassigned.source AND movement.line = unassigned.line
        AND movement.kind = 'sold' AND movement.item IS NULL)
"""

RISEN_AFTER_SEALING = """
SELECT movement.entry || ' ' || movement.kind FROM movement JOIN seal
WHERE movement.entry > seal.entries AND movement.pieces > 0
    AND movement.kind NOT IN ('returned', 'exchanged', 'counted', 'sorted', 'assigned')
"""

SEAL_WITHOUT_ENTRY = """
SELECT seal.at FROM seal WHERE NOT EXISTS (
    SELECT 1 FROM movement WHERE movement.source = seal.id AND movement.kind = 'sealed'
        AND movement.entry = seal.entries AND movement.note = seal.pieces || ' / ' || seal.value
        AND movement.at = seal.at AND movement.cashier = seal.cashier)
UNION ALL
SELECT movement.at FROM movement LEFT JOIN seal ON seal.id = movement.source
WHERE movement.kind = 'sealed' AND seal.id IS NULL
"""
