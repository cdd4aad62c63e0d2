"""Figures of the trade in local goods beside used ones; each costs what the days asked for cost."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import UUID

from data.records.book import Book
from data.records.items import ITEM_COLUMNS, PRICE_NOW, item_from
from pos.goods.item import Family
from pos.makers.pace import LOOK_BACK, StockPace
from pos.reports.local import FamilySold, LocalMaker, MakerMonth, Place

Span = tuple[date, date]
"""The first day of some in a row, and the day after the last."""

_SOLD = "kind IN ('sold', 'assigned', 'returned', 'exchanged', 'costed')"
_DAYS = f"""
SELECT day, iif(entry IS NULL, 'local', 'used') AS family, -sum(pieces), sum(amount), sum(owed - value) FROM movement
WHERE day BETWEEN :first AND :last AND {_SOLD} GROUP BY day, family
UNION ALL
SELECT sale.day, 'local', sum(quantity), sum(amount), sum(cost) FROM sale JOIN sale_line ON sale_line.sale = sale.key
WHERE sale.day BETWEEN :first AND :last AND sale_line.kind = 'free' AND sale_line.family = 'local' GROUP BY sale.day
UNION ALL
SELECT back.day, family, -sum(return_line.pieces), -sum(amount), -sum(cost)
FROM sale_return AS back JOIN return_line ON return_line.return = back.key
WHERE back.day BETWEEN :first AND :last AND (family = 'local' AND return_line.kind = 'free'
    OR family = 'used' AND return_line.sale IS NULL)
GROUP BY back.day, family
ORDER BY 1
"""  # noqa: S608 put together from our own parts
_PLACES = f"""
WITH sold (item, pieces, amount, cost) AS (
    SELECT item, -sum(pieces), sum(amount), sum(owed - value) FROM movement
    WHERE day BETWEEN :first AND :last AND item IS NOT NULL AND {_SOLD} GROUP BY item
)
SELECT coalesce(product.id, item.id),
    coalesce(product.name, trim(item.name || ' ' || item.detail) || coalesce(' (' || bale.code || ')', '')),
    item.family, sum(coalesce(sold.pieces, 0)), sum(coalesce(sold.amount, 0)), sum(coalesce(sold.cost, 0)),
    sum(coalesce(balance.pieces, 0))
FROM item LEFT JOIN sold ON sold.item = item.key LEFT JOIN balance ON balance.item = item.key
    LEFT JOIN variant ON variant.item = item.key LEFT JOIN product ON product.key = variant.product
    LEFT JOIN pile ON pile.item = item.key LEFT JOIN bale ON bale.key = pile.bale
WHERE sold.item IS NOT NULL OR balance.pieces > 0
GROUP BY 1
"""  # noqa: S608 put together from our own parts
_STOOD = """
SELECT {standing}, sheet.day, sheet.next_day, sheet.left FROM (
    SELECT item, max(day, :first) AS day, day >= :first AS moved,
        start_pieces + in_pieces - sold_pieces - gone_pieces AS left,
        lead(day, 1, :after) OVER (PARTITION BY item ORDER BY day) AS next_day
    FROM item_day AS here
    WHERE {only} day <= :last AND day >= coalesce(
        (SELECT max(day) FROM item_day AS older WHERE older.item = here.item AND older.day < :first), :first)
) AS sheet
    JOIN item ON item.key = sheet.item
    LEFT JOIN variant ON variant.item = item.key LEFT JOIN product ON product.key = variant.product
WHERE next_day > :first AND (sheet.left > 0 OR sheet.moved)
ORDER BY 1, 2
"""
_PLACES_STOOD = _STOOD.format(standing="coalesce(product.id, item.id)", only="")
_ORDERED = """item IN (SELECT item FROM variant WHERE reorder_level > 0
    UNION ALL SELECT item FROM item_day WHERE day >= :first AND sold_pieces <> 0) AND"""
_VARIANTS_STOOD = _STOOD.format(standing="item.id", only=_ORDERED)
_PACES = f"""
SELECT {ITEM_COLUMNS}, {PRICE_NOW}, maker.id, coalesce(maker.name, ''), coalesce(balance.pieces, 0),
    variant.reorder_level, coalesce(maker.lead_days, 7)
FROM variant JOIN item ON item.key = variant.item JOIN product ON product.key = variant.product
    LEFT JOIN maker ON maker.key = product.made_by LEFT JOIN balance ON balance.item = item.key
WHERE NOT product.retired AND (variant.reorder_level > 0
    OR item.key IN (SELECT item FROM item_day WHERE day >= :first AND sold_pieces > 0))
"""  # noqa: S608 put together from our own parts
_SOLD_ON = """
SELECT item.id, day, sold_pieces FROM item_day JOIN item ON item.key = item_day.item
WHERE day BETWEEN :first AND :last AND sold_pieces <> 0 AND item.kind = 'variant'
"""
_MONTHS = f"""
SELECT substr(movement.day, 1, 7) || '-01' AS month, coalesce(maker.name, ''), coalesce(maker.region, ''),
    count(DISTINCT product.key), -sum(movement.pieces), sum(movement.amount)
FROM movement JOIN variant ON variant.item = movement.item JOIN product ON product.key = variant.product
    LEFT JOIN maker ON maker.key = product.made_by
WHERE movement.day BETWEEN :first AND :last AND {_SOLD}
GROUP BY month, maker.key ORDER BY month, maker.name
"""  # noqa: S608 put together from our own parts
_MAKERS = """
SELECT maker.name, maker.region, maker.business_number, count(DISTINCT product.key), count(variant.item),
    min((SELECT min(day) FROM item_day WHERE item_day.item = variant.item))
FROM maker LEFT JOIN product ON product.made_by = maker.key AND NOT product.retired
    LEFT JOIN variant ON variant.product = product.key
GROUP BY maker.key ORDER BY maker.name
"""


class TradeFigures:
    """Implements `pos.ports.ReadTrade`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def families_by_day(self, first: date, last: date) -> tuple[tuple[date, Family, FamilySold], ...]:
        """What each family sold on each day, less what came back."""
        rows = self._book.rows(_DAYS, _between(first, last))
        return tuple((date.fromisoformat(day), Family(family), FamilySold(*sums)) for day, family, *sums in rows)

    def places(self, first: date, last: date) -> tuple[Place, ...]:
        """What each pile and product did, the highest profit a day first."""
        stood = self._on_shelf(_PLACES_STOOD, first, last)
        rows = self._book.rows(_PLACES, _between(first, last))
        found = (
            Place(name, Family(family), pieces, amount, cost, _days(stood.get(raw, ())), left)
            for raw, name, family, pieces, amount, cost, left in rows
        )
        return tuple(sorted(found, key=lambda place: (-place.profit_per_day, place.name)))

    def paces(self, today: date) -> tuple[StockPace, ...]:
        """Every variant that is watched or sold lately, with what the order list needs to know of it."""
        first = today - timedelta(days=LOOK_BACK - 1)
        stood, found = self._on_shelf(_VARIANTS_STOOD, first, today), []
        sold = {(raw, day): pieces for raw, day, pieces in self._book.rows(_SOLD_ON, _between(first, today))}
        for *item, maker, name, left, level, lead in self._book.rows(_PACES, {"first": first.isoformat()}):
            maker_id, variant = UUID(bytes=maker) if maker else None, item_from(tuple(item))
            raw = variant.id.bytes if variant.id else b""
            demand = tuple(sold.get((raw, day.isoformat()), 0) for day in _each_day(stood.get(raw, ())))
            found.append(StockPace(variant, maker_id, name, left, level, demand, lead))
        return tuple(found)

    def local_makers(self) -> tuple[LocalMaker, ...]:
        """Every maker, by name; no contact, no terms, no price."""
        return tuple(
            LocalMaker(name, region, number, products, variants, date.fromisoformat(since) if since else None)
            for name, region, number, products, variants, since in self._book.rows(_MAKERS)
        )

    def local_sales(self, first: date, last: date) -> tuple[MakerMonth, ...]:
        """What was sold of each maker's goods in each month; no price the stall pays, no buyer, no contact."""
        rows = self._book.rows(_MONTHS, _between(first, last))
        return tuple(MakerMonth(date.fromisoformat(month), *rest) for month, *rest in rows)

    def _on_shelf(self, stood: str, first: date, last: date) -> dict[bytes, list[Span]]:
        """When there was something of a pile or a product, or of a variant, oldest first; a day is in one span only."""
        spans = dict[bytes, list[Span]]()
        values = _between(first, last) | {"after": (last + timedelta(days=1)).isoformat()}
        for raw, day, next_day, left in self._book.rows(stood, values):
            before = spans.setdefault(raw, [])
            begins = max(date.fromisoformat(day), before[-1][1] if before else date.min)
            ends = date.fromisoformat(next_day) if left > 0 else date.fromisoformat(day) + timedelta(days=1)
            if ends > begins:
                before.append((begins, ends))
        return spans


def _days(spans: Iterable[Span]) -> int:
    """Days in all spans."""
    return sum((ends - begins).days for begins, ends in spans)


def _each_day(spans: Iterable[Span]) -> Iterator[date]:
    """Every day of them."""
    for begins, ends in spans:
        yield from (begins + timedelta(days=after) for after in range((ends - begins).days))


def _between(first: date, last: date) -> dict[str, str]:
    return {"first": first.isoformat(), "last": last.isoformat()}
