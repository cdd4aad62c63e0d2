"""Every record of makers and what passed between them and the stall, for an export of everything."""

RECORDS = {
    "makers": """
        SELECT id, till, at, name, region, contact, business_number, terms, share, pays_within, lead_days, note, retired
        FROM maker ORDER BY key
    """,
    "maker_changes": """
        SELECT maker_change.id, maker_change.till, maker_change.at, maker_change.day, maker_change.cashier,
            maker.id AS maker, maker_change.name, maker_change.region, maker_change.contact,
            maker_change.business_number, maker_change.terms, maker_change.share, maker_change.pays_within,
            maker_change.lead_days, maker_change.note, maker_change.retired
        FROM maker_change JOIN maker ON maker.key = maker_change.maker ORDER BY maker_change.key
    """,
    "product_changes": """
        SELECT product_change.id, product_change.till, product_change.at, product_change.cashier,
            product.id AS product, product_change.name, product_change.category, product_change.maker,
            product_change.region, product_change.terms, product_change.material, product_change.labelled,
            product_change.made_in, product_change.unit
        FROM product_change JOIN product ON product.key = product_change.product ORDER BY product_change.key
    """,
    "retirements": """
        SELECT retirement.id, retirement.till, retirement.at, retirement.cashier, product.id AS product,
            retirement.retired, maker.id AS leaving
        FROM retirement JOIN product ON product.key = retirement.product
            LEFT JOIN maker ON maker.key = retirement.leaving ORDER BY retirement.key
    """,
    "deliveries": """
        SELECT delivery.id, delivery.till, delivery.at, delivery.day, delivery.cashier, delivery.kind,
            delivery.sequence, maker.id AS maker, origin.id AS corrects, delivery.paper, delivery.costs,
            delivery.owed, delivery.due, delivery.partial, delivery.note, delivery.dated
        FROM delivery JOIN maker ON maker.key = delivery.maker LEFT JOIN delivery AS origin
            ON origin.key = delivery.corrects
        ORDER BY delivery.key
    """,
    "delivery_lines": """
        SELECT delivery.id AS delivery, delivery_line.position, item.id AS item, delivery_line.pieces,
            delivery_line.price, delivery_line.costs
        FROM delivery_line JOIN delivery ON delivery.key = delivery_line.delivery
            JOIN item ON item.key = delivery_line.item
        ORDER BY delivery_line.delivery, delivery_line.position
    """,
    "settlements": """
        SELECT settlement.id, settlement.till, settlement.at, settlement.day, settlement.cashier,
            settlement.sequence, maker.id AS maker, settlement.until, settlement.pieces, settlement.amount,
            settlement.owed, settlement.due
        FROM settlement JOIN maker ON maker.key = settlement.maker ORDER BY settlement.key
    """,
    "settled": """
        SELECT settlement.id AS settlement, movement.id AS movement
        FROM settled JOIN settlement ON settlement.key = settled.settlement
            JOIN movement ON movement.key = settled.movement
        ORDER BY settled.movement
    """,
    "maker_payments": """
        SELECT maker_payment.id, maker_payment.till, maker_payment.at, maker_payment.day, maker_payment.cashier,
            maker_payment.sequence, maker.id AS maker, maker_payment.bill, maker_payment.method,
            maker_payment.amount, maker_payment.note
        FROM maker_payment JOIN maker ON maker.key = maker_payment.maker ORDER BY maker_payment.key
    """,
}
