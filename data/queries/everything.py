"""Every record of the shop, by the name of its file in an export; ids stand for the keys that only this file knows."""

from data.queries.makers import records

RECORDS = {
    **records.RECORDS,
    "settings": "SELECT id, till, at, body FROM setting ORDER BY key",
    "bales": """
        SELECT id, till, at, code, category, description, origin, grade, kind, weight, pieces, rejected,
            purchase_price, other_costs, bought_on, opened_on, seller, offer_pieces, offer_total, offer_bin_price
        FROM bale ORDER BY key
    """,
    "products": """
        SELECT product.id, product.till, product.at, code, product.name, category, maker.id AS made_by,
            product.maker, product.region, product.terms, material, labelled, made_in, unit, picture, product.retired
        FROM product LEFT JOIN maker ON maker.key = product.made_by ORDER BY product.key
    """,
    "items": """
        SELECT item.id, item.till, item.at, item.kind, item.family, item.code, item.name, item.detail, item.category,
            item.unit, bale.id AS bale, pile.tier, pile.sorted_pieces, pile.hung, product.id AS product, variant.sku,
            variant.barcode, variant.size, variant.colour, variant.reorder_level, balance.pieces, balance.value,
            balance.titip
        FROM item LEFT JOIN balance ON balance.item = item.key
            LEFT JOIN pile ON pile.item = item.key LEFT JOIN bale ON bale.key = pile.bale
            LEFT JOIN variant ON variant.item = item.key LEFT JOIN product ON product.key = variant.product
        ORDER BY item.key
    """,
    "item_codes": """
        SELECT item_code.code, item.id AS item FROM item_code JOIN item ON item.key = item_code.item
        ORDER BY item_code.code
    """,
    "prices": """
        SELECT item_price.id, item_price.till, item_price.at, item_price.day, item.id AS item, item_price.price,
            item_price.cost, item_price.setor, item_price.floor, item_price.wholesale_from, item_price.wholesale_price,
            item_price.cashier, item_price.note
        FROM item_price JOIN item ON item.key = item_price.item ORDER BY item_price.key
    """,
    "photos": "SELECT id, till, at, cashier, code, picture FROM photo ORDER BY key",
    "price_plans": """
        SELECT price_plan.key AS number, price_plan.id, price_plan.till, price_plan.at, price_plan.cashier,
            price_plan.begins, price_plan.code, price_plan.tier, price_plan.category, price_plan.price,
            price_plan.percent, price_plan.floor, price_plan.note, price_plan_end.id AS ending, price_plan_end.state,
            price_plan_end.at AS ended_at, price_plan_end.cashier AS ended_by, price_plan_end.changed
        FROM price_plan LEFT JOIN price_plan_end ON price_plan_end.plan = price_plan.key ORDER BY price_plan.key
    """,
    "cash_movements": """
        SELECT cash_movement.id, cash_movement.till, cash_movement.at, cash_movement.day, shift.id AS shift,
            cash_movement.cashier, category, kind, amount, note
        FROM cash_movement JOIN shift ON shift.key = cash_movement.shift ORDER BY cash_movement.key
    """,
    "shift_counts": """
        SELECT shift.id AS shift, face, pieces FROM shift_count JOIN shift ON shift.key = shift_count.shift
        ORDER BY shift.key, face DESC
    """,
    "kept_copies": """
        SELECT id, till, at, folder, name, receipts, last_receipt FROM kept_copy ORDER BY key
    """,
    "movements": """
        SELECT movement.entry, movement.id, movement.till, movement.at, movement.day, item.id AS item,
            item.code AS item_code, bale.id AS bale, bale.code AS bale_code, movement.kind, movement.pieces,
            movement.value, movement.amount, movement.source, movement.line, movement.cashier, movement.note,
            movement.held, movement.owed, lower(hex(movement.chain)) AS chain
        FROM movement LEFT JOIN item ON item.key = movement.item LEFT JOIN bale ON bale.key = movement.bale
        ORDER BY movement.key
    """,
    "seal": "SELECT id, till, at, day, cashier, pieces, value, entries, code FROM seal",
    "bale_steps": """
        SELECT bale_step.id, bale_step.till, bale_step.at, bale_step.day, bale_step.cashier, bale.id AS bale,
            bale_step.state, bale_step.pieces, bale_step.rejected, bale_step.basis
        FROM bale_step JOIN bale ON bale.key = bale_step.bale ORDER BY bale_step.key
    """,
    "lots": """
        SELECT bale.id AS bale, item.id AS item, lot.pieces, lot.value, lot.in_pieces, lot.in_value, lot.sold_pieces,
            lot.sold_value, lot.earned
        FROM lot JOIN bale ON bale.key = lot.bale LEFT JOIN item ON item.key = lot.item ORDER BY lot.bale, lot.item
    """,
    "stock_counts": """
        SELECT stock_count.id, stock_count.till, stock_count.at, stock_count.day, stock_count.cashier,
            stock_count_row.position, item.id AS item, stock_count_row.price, stock_count_row.counted,
            stock_count_row.book, stock_count_row.value, stock_count_row.counted_at, stock_count_row.reason
        FROM stock_count JOIN stock_count_row ON stock_count_row.count = stock_count.key
            JOIN item ON item.key = stock_count_row.item
        ORDER BY stock_count.key, stock_count_row.position
    """,
    "offers": """
        SELECT offer.id, offer.key AS number, offer.till, offer.at, offer.day, offer.cashier, offer.kind, offer.pieces,
            offer.price, offer.name, offer.family, offer.category, offer.tier, offer.list_price, offer.first_day,
            offer.last_day, offer_end.id AS ending, offer_end.at AS ended_at, offer_end.day AS ended_day,
            offer_end.cashier AS ended_by
        FROM offer LEFT JOIN offer_end ON offer_end.offer = offer.key ORDER BY offer.key
    """,
    "offer_goods": """
        SELECT offer.id AS offer, offer_goods.position, item.id AS item, product.id AS product
        FROM offer_goods JOIN offer ON offer.key = offer_goods.offer LEFT JOIN item ON item.key = offer_goods.item
            LEFT JOIN product ON product.key = offer_goods.product
        ORDER BY offer_goods.offer, offer_goods.position
    """,
    "shifts": """
        SELECT shift.id, shift.till, shift.number, shift.day, shift.at, shift.cashier, shift.float_amount,
            shift_close.id AS closing, shift_close.day AS closed_day, shift_close.at AS closed_at,
            shift_close.cashier AS closed_by, shift_close.counted, shift_close.expected, shift_close.note,
            shift_close.entries, shift_close.code, shift_close.number AS z, shift_close.left_in
        FROM shift LEFT JOIN shift_close ON shift_close.shift = shift.key ORDER BY shift.key
    """,
    "sales": """
        SELECT sale.id, sale.checkout, sale.till, sale.day, sale.sequence, sale.at, shift.id AS shift, sale.cashier,
            sale.pieces, sale.total, sale.change, sale.rounding, sale.credit, customer.id AS customer,
            sale.customer_name
        FROM sale JOIN shift ON shift.key = sale.shift LEFT JOIN customer ON customer.key = sale.customer
        ORDER BY sale.key
    """,
    "sale_lines": """
        SELECT sale.id AS sale, sale_line.position, item.id AS item, sale_line.kind, sale_line.family, sale_line.code,
            sale_line.name, sale_line.detail, sale_line.category, sale_line.unit, sale_line.price,
            sale_line.quantity, sale_line.amount, sale_line.cost, sale_line.short, sale_line.owed,
            sale_line.below_floor, sale_line.below_by
        FROM sale_line JOIN sale ON sale.key = sale_line.sale LEFT JOIN item ON item.key = sale_line.item
        ORDER BY sale_line.sale, sale_line.position
    """,
    "reductions": """
        SELECT sale.id AS sale, reduction.position, reduction.number, reduction.kind, reduction.amount,
            reduction.pieces, reduction.price, reduction.offered_pieces, reduction.offered_price, reduction.name
        FROM reduction JOIN sale ON sale.key = reduction.sale
        ORDER BY reduction.sale, reduction.position, reduction.number
    """,
    "payments": """
        SELECT sale.id AS sale, payment.position, payment.method, payment.name, payment.amount, payment.waiting,
            payment.confirmed_by, payment.confirmed_at
        FROM payment JOIN sale ON sale.key = payment.sale ORDER BY payment.sale, payment.position
    """,
    "arrivals": """
        SELECT arrival.id, arrival.till, arrival.at, arrival.day, arrival.cashier, sale.id AS sale, arrival.position
        FROM arrival JOIN sale ON sale.key = arrival.sale ORDER BY arrival.sale, arrival.position
    """,
    "customers": """
        SELECT id, customer.till, customer.at, name, phone, note, most, wholesale, coalesce(owing.amount, 0) AS owed
        FROM customer LEFT JOIN owing ON owing.customer = customer.key ORDER BY key
    """,
    "customer_changes": """
        SELECT customer_change.id, customer_change.till, customer_change.at, customer_change.day,
            customer_change.cashier, customer.id AS customer, customer_change.name, customer_change.phone,
            customer_change.note, customer_change.most, customer_change.wholesale
        FROM customer_change JOIN customer ON customer.key = customer_change.customer ORDER BY customer_change.key
    """,
    "repayments": """
        SELECT repayment.id, repayment.till, repayment.at, repayment.day, repayment.cashier, repayment.sequence,
            shift.id AS shift, customer.id AS customer, customer_name, amount, before
        FROM repayment JOIN customer ON customer.key = repayment.customer JOIN shift ON shift.key = repayment.shift
        ORDER BY repayment.key
    """,
    "repaid": """
        SELECT repayment.id AS repayment, repaid.position, repaid.method, repaid.name, repaid.amount,
            repaid.confirmed_by, repaid.confirmed_at
        FROM repaid JOIN repayment ON repayment.key = repaid.repayment ORDER BY repaid.repayment, repaid.position
    """,
    "debts": """
        SELECT debt.id, debt.till, debt.at, debt.day, debt.cashier, customer.id AS customer, debt.kind, debt.amount,
            sale.id AS sale, repayment.id AS repayment
        FROM debt JOIN customer ON customer.key = debt.customer LEFT JOIN sale ON sale.key = debt.sale
            LEFT JOIN repayment ON repayment.key = debt.repayment ORDER BY debt.key
    """,
    "people": """
        SELECT id, till, at, cashier, person, name, role, rights, bargain, left_at FROM person_change ORDER BY key
    """,
    "audit": """
        SELECT key AS number, id, till, at, day, kind, person, lender, asked, subject, details,
            lower(hex(chain)) AS chain
        FROM audit ORDER BY key
    """,
    "qris_codes": "SELECT id, till, at, day, cashier, payload FROM qris_code ORDER BY key",
    "receipt_copies": """
        SELECT receipt_copy.id, receipt_copy.till, sale.id AS sale, receipt_copy.copy, receipt_copy.at,
            receipt_copy.cashier
        FROM receipt_copy JOIN sale ON sale.key = receipt_copy.sale ORDER BY receipt_copy.key
    """,
    "returns": """
        SELECT sale_return.id, sale_return.request, sale_return.kind, sale_return.till, sale_return.day,
            sale_return.sequence, sale_return.at, shift.id AS shift, sale_return.cashier, sale.id AS sale,
            new.id AS new_sale, sale_return.pieces, sale_return.total, sale_return.credit, sale_return.rounding,
            sale_return.reason
        FROM sale_return JOIN shift ON shift.key = sale_return.shift LEFT JOIN sale ON sale.key = sale_return.sale
            LEFT JOIN sale AS new ON new.key = sale_return.new_sale
        ORDER BY sale_return.key
    """,
    "return_lines": """
        SELECT sale_return.id AS return, return_line.position, sale.id AS sale, return_line.line, item.id AS item,
            return_line.kind, return_line.family, return_line.code, return_line.name, return_line.detail,
            return_line.category, return_line.unit, return_line.price, return_line.pieces, return_line.amount,
            return_line.cost, return_line.owed, return_line.condition
        FROM return_line JOIN sale_return ON sale_return.key = return_line.return
            LEFT JOIN sale ON sale.key = return_line.sale LEFT JOIN item ON item.key = return_line.item
        ORDER BY return_line.return, return_line.position
    """,
    "refunds": """
        SELECT sale_return.id AS return, refund.position, refund.method, refund.name, refund.amount,
            refund.unseen
        FROM refund JOIN sale_return ON sale_return.key = refund.return ORDER BY refund.return, refund.position
    """,
    "print_jobs": """
        SELECT id, till, kind, subject, copy, cashier, created_at, state, attempts, cause, not_before, changed_at
        FROM print_job ORDER BY key
    """,
    "carts": "SELECT till, at, body FROM cart ORDER BY till",
    "begun_exchanges": "SELECT till, at, body FROM begun_exchange ORDER BY till",
    "held_carts": "SELECT id, till, at, cashier, name, body FROM held_cart ORDER BY key",
}
