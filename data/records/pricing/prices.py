"""Prices with their history: the one that was set last holds."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from data.records.book import Book, moment
from data.records.items import PILE_COLUMNS, PILES, TIER_PLACE, pile_from
from pos.goods.bale import Pile
from pos.used.planning import PlanState, PricePlan
from pos.used.pricing import NewPrice, Piles, PriceSet

_PLANS = """
SELECT price_plan.id, price_plan.key, price_plan.at, price_plan.cashier, begins, code, tier, category, price, percent,
    floor, note, price_plan_end.state, price_plan_end.at, price_plan_end.cashier, price_plan_end.changed
FROM price_plan LEFT JOIN price_plan_end ON price_plan_end.plan = price_plan.key
"""


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

    def plan(self, number: int) -> PricePlan | None:
        """The planned price with this number."""
        return _plan(self._book, number)

    def plans(self, limit: int = 50) -> Sequence[PricePlan]:
        """Planned prices, the one made last first."""
        return _latest(self._book, limit)

    def plans_made(self) -> int:
        """How many prices were ever planned."""
        return _plans_made(self._book)

    def waiting(self) -> Sequence[PricePlan]:
        """Planned prices that have not ended."""
        return _waiting(self._book)

    def add_plan(self, plan: PricePlan) -> None:
        """Record a price that is to begin at a moment to come."""
        _add_plan(self._book, plan)

    def end_plan(self, plan: PricePlan, state: PlanState, by: str, at: datetime, changed: int = 0) -> None:
        """Record how a planned price ended."""
        _end_plan(self._book, plan.number, state, by, at, changed)

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


def _plans_made(book: Book) -> int:
    """How many plans were ever made."""
    return int(book.rows("SELECT coalesce(max(key), 0) FROM price_plan")[0][0])


def _plan(book: Book, number: int) -> PricePlan | None:
    """The plan with this number."""
    return next(iter(_found(book, "WHERE price_plan.key = ?", (number,))), None)


def _waiting(book: Book) -> Sequence[PricePlan]:
    """Plans that have not ended, as they were made."""
    return _found(book, "WHERE price_plan_end.plan IS NULL ORDER BY price_plan.key", ())


def _latest(book: Book, limit: int) -> Sequence[PricePlan]:
    """The plans made last, the newest first."""
    return _found(book, "ORDER BY price_plan.key DESC LIMIT ?", (limit,))


def _add_plan(book: Book, made: PricePlan) -> None:
    """Record a plan."""
    piles, new = made.piles, made.new
    book.write(
        """
        INSERT INTO price_plan (key, id, till, at, cashier, begins, code, tier, category, price, percent, floor, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            made.number, made.id.bytes, book.till, made.at.isoformat(), made.by, made.begins.isoformat(), piles.code,
            piles.tier or "", piles.category, new.price, new.percent, new.floor, made.note,
        ),
    )  # fmt: skip


def _end_plan(book: Book, number: int, state: PlanState, by: str, at: datetime, changed: int) -> None:
    """Record how a plan ended."""
    book.write(
        "INSERT INTO price_plan_end (plan, id, till, at, cashier, state, changed) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, book.new_id().bytes, book.till, at.isoformat(), by, state, changed),
    )


def _found(book: Book, which: str, values: tuple[object, ...]) -> tuple[PricePlan, ...]:
    return tuple(map(_plan_from, book.rows(f"{_PLANS} {which}", values)))


def _plan_from(row: tuple[Any, ...]) -> PricePlan:
    raw, number, at, by, begins, code, tier, category, price, percent, floor, note, state, ended, ender, changed = row
    return PricePlan(
        UUID(bytes=raw), number, moment(at), by, moment(begins), Piles(code, tier or None, category),
        NewPrice(price, percent, floor), note, PlanState(state) if state else PlanState.WAITING,
        moment(ended) if ended else None, ender or "", changed or 0,
    )  # fmt: skip
