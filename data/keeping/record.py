"""The list of copies that were made of the shop, and the one that it came back from."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from data.database import connect_reader, connect_writer
from data.opening import highest_id
from data.problems import telling
from data.records.book import Book, moment
from pos.ids import TimeOrderedIds
from pos.keeping.shop_copy import SEALED, Contents, CopyName
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


def remember_source(ready: Path, copy: Path, contents: Contents, now: datetime) -> None:
    """Write into `ready`, which comes back from `copy`, that this copy is there: no copy knows of itself.

    A file of a program that kept no list yet gets none. Raises what `data.problems.telling` raises.
    """
    shop = connect_writer(ready)
    try:
        with telling(ready):
            setting = shop.execute("SELECT body FROM setting ORDER BY key DESC LIMIT 1").fetchone()
            if setting and "kept_copy" in shop.table_names():
                ids = TimeOrderedIds(after=highest_id(shop))
                book = Book(shop, json.loads(setting[0])["till"], lambda: now, lambda: ids(now))
                made = KeptCopy(
                    ids(now), _made(copy, now), str(copy.parent), copy.name, contents.receipts, contents.last_receipt
                )
                CopiesRecord(book).add(made)
            shop.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        shop.close()


def is_a_copy(path: Path, shop: Path) -> bool:
    """Whether the file is one that nobody sells from: not a shop at work, and none that was set aside beside `shop`."""
    if path.suffix == SEALED:
        return True
    if path.absolute().parent == shop.absolute().parent:
        return False
    database = connect_reader(path)
    try:
        with telling(path):
            return bool(database.execute("PRAGMA journal_mode").fetchone()[0] == "delete")
    finally:
        database.close()


def _made(copy: Path, now: datetime) -> datetime:
    """When it was made: by its name, or as the disk tells it."""
    name = CopyName.read(copy.name, now)
    return name.at if name else datetime.fromtimestamp(copy.stat().st_mtime, now.tzinfo).replace(microsecond=0)
