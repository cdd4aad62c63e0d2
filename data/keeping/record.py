"""The list of copies that were made of the shop."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from data.records.book import Book, moment
from pos.keeping.wish import KeptCopy

_TOLD = (
    "movement", "sale", "sale_return", "shift", "cash_movement", "debt", "item_price", "bale", "product", "customer",
    "maker", "delivery", "settlement", "maker_payment", "offer", "photo", "setting", "person_change",
)  # fmt: skip
"""What a shop is told, each record under a key that only rises; an open cart and who came in are no such thing."""
_TOLD_LAST = " UNION ALL ".join(f"SELECT at FROM {table} WHERE key = (SELECT max(key) FROM {table})" for table in _TOLD)  # noqa: S608 tables of ours


class CopiesRecord:
    """Implements `pos.ports.Copies`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def latest(self, limit: int = 1) -> Sequence[KeptCopy]:
        """The newest ones, the newest first."""
        asked = "SELECT id, at, folder, name, receipts, last_receipt FROM kept_copy ORDER BY key DESC LIMIT ?"
        return tuple(
            KeptCopy(UUID(bytes=raw), moment(at), folder, name, receipts, last)
            for raw, at, folder, name, receipts, last in self._book.rows(asked, (limit,))
        )

    def told_since(self, at: datetime | None) -> bool:
        """Whether anything was recorded after `at`, or at all, beside who came in and what lies in a cart."""
        told = max((moment(last) for (last,) in self._book.rows(_TOLD_LAST)), default=None)
        return told is not None and (at is None or told > at)

    def add(self, copy: KeptCopy) -> None:
        """Record a copy that was checked."""
        self._book.write(
            "INSERT INTO kept_copy (id, till, at, folder, name, receipts, last_receipt) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                copy.id.bytes, self._book.till, copy.at.isoformat(), copy.folder, copy.name, copy.receipts,
                copy.last_receipt,
            ),
        )  # fmt: skip
