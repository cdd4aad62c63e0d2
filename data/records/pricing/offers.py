"""Offers of the stall: made by one record, ended by another."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from data.records.book import Book, moment, perhaps_moment
from pos.goods.item import Family
from pos.pricing.offer import KeptOffer, Offer, OfferKind, Scope

_OFFER = """
SELECT offer.key, offer.id, offer.kind, offer.pieces, offer.price, offer.name, offer.family, offer.category, offer.tier,
    offer.list_price, offer.first_day, offer.last_day, offer.cashier, offer.at, offer_end.cashier, offer_end.at
FROM offer LEFT JOIN offer_end ON offer_end.offer = offer.key
"""


class OffersRecord:
    """Implements `pos.ports.Offers`. The number of an offer is its key: they are counted as they are made."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def in_force(self, day: date) -> Sequence[Offer]:
        """What holds on the trading day `day`, the oldest first."""
        where = "WHERE offer_end.offer IS NULL AND ifnull(first_day <= ?1, 1) AND ifnull(last_day >= ?1, 1)"
        rows = self._book.rows(f"{_OFFER} {where} ORDER BY offer.key", (day.isoformat(),))
        return tuple(self._kept(row).offer for row in rows)

    def all(self, limit: int = 200) -> Sequence[KeptOffer]:
        """Every offer, the newest first; those that nobody ended stand before those that somebody did."""
        order = "ORDER BY offer_end.offer IS NOT NULL, offer.key DESC LIMIT ?"
        return tuple(map(self._kept, self._book.rows(_OFFER + order, (limit,))))

    def one(self, number: int) -> KeptOffer | None:
        """The offer with this number."""
        row = self._book.row(_OFFER + "WHERE offer.key = ?", (number,))
        return self._kept(row) if row else None

    def add(self, offer: Offer, by: str, at: datetime, day: date) -> None:
        """Record an offer. Raises KeyError for goods that are not there."""
        scope = offer.scope
        key = self._book.write(
            """
            INSERT INTO offer (id, till, at, day, cashier, kind, pieces, price, name, family, category, tier,
                list_price, first_day, last_day)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                offer.id.bytes, self._book.till, at.isoformat(), day.isoformat(), by, offer.kind, offer.pieces,
                offer.price, offer.name, scope.family, scope.category, scope.tier, scope.price, _day(offer.first),
                _day(offer.last),
            ),
        )  # fmt: skip
        goods = [(key, place, *self._good(good)) for place, good in enumerate(sorted(scope.goods), start=1)]
        self._book.write_all("INSERT INTO offer_goods (offer, position, item, product) VALUES (?, ?, ?, ?)", goods)

    def end(self, number: int, by: str, at: datetime, day: date) -> None:
        """Record that an offer was ended."""
        self._book.write(
            "INSERT INTO offer_end (offer, id, till, at, day, cashier) VALUES (?, ?, ?, ?, ?, ?)",
            (number, self._book.new_id().bytes, self._book.till, at.isoformat(), day.isoformat(), by),
        )

    def _good(self, good: UUID) -> tuple[int | None, int | None]:
        item = self._book.row("SELECT key FROM item WHERE id = ?", (good.bytes,))
        return (int(item[0]), None) if item else (None, self._book.key_of("product", good))

    def _kept(self, row: tuple[Any, ...]) -> KeptOffer:
        key, raw, kind, pieces, price, name, family, category, tier, listed, first, last, *records = row
        goods = self._goods(key)
        scope = Scope(Family(family) if family else None, category, tier, listed, frozenset(goods))
        offer = Offer(
            UUID(bytes=raw), OfferKind(kind), scope, pieces, price, name, _perhaps_day(first), _perhaps_day(last)
        )
        by, at, ended_by, ended_at = records
        return KeptOffer(
            key, offer, by, moment(at), ended_by or "", perhaps_moment(ended_at), tuple(sorted(goods.values()))
        )

    def _goods(self, offer: int) -> dict[UUID, str]:
        """What an offer covers one by one: ids and codes."""
        rows = self._book.rows(
            """
            SELECT coalesce(item.id, product.id), coalesce(item.code, product.code) FROM offer_goods
                LEFT JOIN item ON item.key = offer_goods.item LEFT JOIN product ON product.key = offer_goods.product
            WHERE offer = ?
            """,
            (offer,),
        )
        return {UUID(bytes=raw): code for raw, code in rows}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _perhaps_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
