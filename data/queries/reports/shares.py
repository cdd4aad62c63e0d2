"""Who had a share in some days: people at the till, bales, makers."""

from data.queries.days import Days
from data.records.book import Book
from pos.reports.who import NamedRow, SellerRow, Shares

_SELLERS = """
SELECT cashier, sum(sales), sum(pieces), sum(amount), sum(cost), sum(agreed), sum(discounts), sum(voids), sum(voided)
FROM (
    SELECT cashier, count(*) AS sales, sum(pieces) AS pieces, sum(total) AS amount, 0 AS cost, 0 AS agreed,
        0 AS discounts, 0 AS voids, 0 AS voided
    FROM sale WHERE day BETWEEN :first AND :last GROUP BY cashier
    UNION ALL
    SELECT cashier, 0, 0, 0, sum(cost), 0, 0, 0, 0
    FROM sale JOIN sale_line ON sale_line.sale = sale.key WHERE day BETWEEN :first AND :last GROUP BY cashier
    UNION ALL
    SELECT cashier, 0, 0, 0, 0, sum(iif(kind IN ('bargain', 'lot'), amount, 0)),
        sum(iif(kind = 'discount', amount, 0)), 0, 0
    FROM sale JOIN reduction ON reduction.sale = sale.key WHERE day BETWEEN :first AND :last GROUP BY cashier
    UNION ALL
    SELECT cashier, 0, 0, 0, 0, 0, 0, count(*), sum(total)
    FROM sale_return WHERE day BETWEEN :first AND :last AND kind = 'void' GROUP BY cashier
) GROUP BY cashier ORDER BY sum(amount) DESC, cashier
"""
_BALES = """
SELECT bale.code, -sum(movement.pieces), sum(movement.amount), -sum(movement.value)
FROM movement JOIN bale ON bale.key = movement.bale
WHERE movement.day BETWEEN ? AND ? AND movement.kind IN ('sold', 'assigned', 'returned', 'exchanged')
GROUP BY bale.key ORDER BY sum(movement.amount) DESC, bale.code
"""
_MAKERS = """
SELECT coalesce(maker.name, product.maker), sum(pieces), sum(amount), sum(cost) FROM (
    SELECT item, sum(quantity) AS pieces, sum(amount) AS amount, sum(cost) AS cost
    FROM sale JOIN sale_line ON sale_line.sale = sale.key
    WHERE sale.day BETWEEN :first AND :last AND sale_line.kind = 'variant' GROUP BY item
    UNION ALL
    SELECT item, -sum(return_line.pieces), -sum(amount), -sum(cost)
    FROM sale_return JOIN return_line ON return_line.return = sale_return.key
    WHERE sale_return.day BETWEEN :first AND :last AND return_line.kind = 'variant' GROUP BY item
) AS moved
    JOIN variant ON variant.item = moved.item JOIN product ON product.key = variant.product
    LEFT JOIN maker ON maker.key = product.made_by
GROUP BY 1 ORDER BY sum(amount) DESC, 1
"""


def shares_in(book: Book, days: Days) -> Shares:
    """Who sold in these days, and whose goods were sold."""
    named = {"first": days[0], "last": days[1]}
    return Shares(
        tuple(SellerRow(*row) for row in book.rows(_SELLERS, named)),
        tuple(NamedRow(*row) for row in book.rows(_BALES, days)),
        tuple(NamedRow(*row) for row in book.rows(_MAKERS, named)),
    )
