"""The stall's own QRIS code, every one that it ever had."""

from collections.abc import Sequence
from datetime import date

from data.records.book import Book, moment
from pos.qris.merchant import StoredCode

_CODES = "SELECT payload, at, cashier FROM qris_code ORDER BY key DESC"


class QrisRecord:
    """Implements `pos.ports.Qris`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def current(self) -> StoredCode | None:
        """The code that was set last, or None where none was set or it was taken away."""
        row = self._book.row(f"{_CODES} LIMIT 1")
        return _code(*row) if row and row[0] else None

    def history(self) -> Sequence[StoredCode]:
        """Every code that was ever set, the newest first."""
        return tuple(_code(*row) for row in self._book.rows(_CODES))

    def set(self, code: StoredCode, day: date) -> None:
        """From its moment on this is the stall's code."""
        self._book.write(
            "INSERT INTO qris_code (id, till, at, day, cashier, payload) VALUES (?, ?, ?, ?, ?, ?)",
            (
                self._book.new_id().bytes, self._book.till, code.at.isoformat(), day.isoformat(), code.by, code.text,
            ),
        )  # fmt: skip


def _code(text: str, at: str, by: str) -> StoredCode:
    return StoredCode(text, moment(at), by)
