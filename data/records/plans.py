"""Prices that are to begin at a moment to come, each with the record of its end."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from data.records.book import Book, moment
from pos.used.planning import PlanState, PricePlan
from pos.used.pricing import NewPrice, Piles

_PLANS = """
SELECT price_plan.id, price_plan.key, price_plan.at, price_plan.cashier, begins, code, tier, category, price, percent,
    floor, note, price_plan_end.state, price_plan_end.at, price_plan_end.cashier, price_plan_end.changed
FROM price_plan LEFT JOIN price_plan_end ON price_plan_end.plan = price_plan.key
"""


def plans_made(book: Book) -> int:
    """How many plans were ever made."""
    return int(book.rows("SELECT coalesce(max(key), 0) FROM price_plan")[0][0])


def plan(book: Book, number: int) -> PricePlan | None:
    """The plan with this number."""
    return next(iter(_found(book, "WHERE price_plan.key = ?", (number,))), None)


def waiting(book: Book) -> Sequence[PricePlan]:
    """Plans that have not ended, as they were made."""
    return _found(book, "WHERE price_plan_end.plan IS NULL ORDER BY price_plan.key", ())


def latest(book: Book, limit: int) -> Sequence[PricePlan]:
    """The plans made last, the newest first."""
    return _found(book, "ORDER BY price_plan.key DESC LIMIT ?", (limit,))


def add(book: Book, made: PricePlan) -> None:
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


def end(book: Book, number: int, state: PlanState, by: str, at: datetime, changed: int) -> None:
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
