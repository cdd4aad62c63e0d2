"""What must never be found in the book of used goods; each question names what is wrong in its first column."""

LOTS_APART = """
SELECT bale.code || ' ' || coalesce(item.code, '') FROM (
    SELECT coalesce(item, 0) AS item, bale, sum(pieces) AS pieces, sum(value) AS value,
        sum(iif(kind IN ('opening', 'sorted'), pieces, 0)) AS in_pieces,
        sum(iif(kind IN ('opening', 'sorted'), value, 0)) AS in_value,
        -sum(iif(kind IN ('sold', 'assigned', 'returned', 'exchanged'), pieces, 0)) AS sold_pieces,
        -sum(iif(kind IN ('sold', 'assigned', 'returned', 'exchanged'), value, 0)) AS sold_value,
        sum(amount) AS earned
    FROM movement WHERE bale IS NOT NULL GROUP BY 1, 2
) AS moved
    FULL JOIN lot ON lot.item = moved.item AND lot.bale = moved.bale
    LEFT JOIN bale ON bale.key = coalesce(moved.bale, lot.bale)
    LEFT JOIN item ON item.key = coalesce(moved.item, lot.item)
WHERE (moved.pieces, moved.value, moved.in_pieces, moved.in_value, moved.sold_pieces, moved.sold_value, moved.earned)
    IS NOT (lot.pieces, lot.value, lot.in_pieces, lot.in_value, lot.sold_pieces, lot.sold_value, lot.earned)
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
SELECT hex(coalesce(moved.source, unassigned.source)) || ' ' || coalesce(moved.line, unassigned.line) FROM (
    SELECT source, line, -sum(pieces) AS pieces FROM movement
    WHERE item IS NULL AND bale IS NULL AND line IS NOT NULL GROUP BY 1, 2 HAVING sum(pieces) <> 0
) AS moved FULL JOIN unassigned ON unassigned.source = moved.source AND unassigned.line = moved.line
WHERE moved.pieces IS NOT unassigned.pieces
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
