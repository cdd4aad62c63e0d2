"""The list of copies that were made of the shop."""

from collections.abc import Sequence
from uuid import UUID

from data.records.book import Book, moment
from pos.keeping.wish import KeptCopy


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

    def add(self, copy: KeptCopy) -> None:
        """Record a copy that was checked."""
        self._book.write(
            "INSERT INTO kept_copy (id, till, at, folder, name, receipts, last_receipt) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                copy.id.bytes, self._book.till, copy.at.isoformat(), copy.folder, copy.name, copy.receipts,
                copy.last_receipt,
            ),
        )  # fmt: skip
