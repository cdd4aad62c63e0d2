"""Prices with their history: the one that was set last holds."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from data.records.book import Book, moment
from data.records.items import PILE_COLUMNS, PILES, TIER_PLACE, pile_from
from pos.goods.bale import Pile
from pos.used.pricing import Piles, PriceSet


class PricesRecord:
    """Implements `pos.ports.Prices`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def history(self, item: UUID) -> Sequence[PriceSet]:
        """Every price of an item, the newest first."""
        rows = self._book.rows(
            """
            SELECT at, price, floor, cashier, note FROM item_price WHERE item = (SELECT key FROM item WHERE id = ?)
            ORDER BY key DESC
            """,
            (item.bytes,),
        )
        return tuple(PriceSet(moment(at), *rest) for at, *rest in rows)

    def meant(self, piles: Piles) -> Sequence[Pile]:
        """The piles that are meant and hold something, or the one that is named, at their price now."""
        where, values = ["coalesce(balance.pieces, 0) <> 0"], list[object]()
        if piles.code:
            where = ["item.key = (SELECT item FROM item_code WHERE code = ?)"]
            values.append(piles.code.strip())
        if piles.tier:
            where += ["pile.tier = ?", "pile.name = ''"]  # a piece with a tag of its own has a price of its own
            values.append(piles.tier)
        if piles.category:
            where.append("item.category = ?")
            values.append(piles.category)
        rows = self._book.rows(
            f"SELECT {PILE_COLUMNS} FROM {PILES} LEFT JOIN balance ON balance.item = item.key "  # noqa: S608 our own parts
            f"WHERE {' AND '.join(where)} ORDER BY item.category, {TIER_PLACE}, pile.tier, item.key",
            values,
        )
        return tuple(map(pile_from, rows))

    def set(self, pile: Pile, by: str, note: str, at: datetime, day: date) -> None:
        """Record a price behind those before."""
        self._book.write(
            """
            INSERT INTO item_price (id, till, at, day, item, price, floor, cashier, note)
            VALUES (?, ?, ?, ?, (SELECT key FROM item WHERE id = ?), ?, ?, ?, ?)
            """,
            (
                self._book.new_id().bytes, self._book.till, at.isoformat(), day.isoformat(), pile.id.bytes, pile.price,
                pile.floor, by, note,
            ),
        )  # fmt: skip
