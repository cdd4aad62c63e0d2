"""The list of copies that were made of the shop, and the one that it came back from."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from data.database import connect_reader, connect_writer
from data.opening import highest_id, tables_with_ids
from data.problems import telling
from data.records.book import Book, moment
from data.records.sales import number_parts
from pos.ids import TimeOrderedIds
from pos.keeping.shop_copy import SEALED, Contents, CopyName
from pos.keeping.wish import KeptCopy

_OF_THE_PROGRAM = {"audit", "held_cart", "kept_copy", "print_job"}
"""What nobody told the shop: who came in, carts that wait, copies, and what becomes of paper."""
_UNKEPT = """
SELECT count(*) FROM sale WHERE key > coalesce(
    (SELECT key FROM sale WHERE day = ? AND till = ? AND sequence = ?),
    (SELECT key FROM sale WHERE id < ? ORDER BY id DESC LIMIT 1), 0)
"""


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

    def told_since(self, copy: KeptCopy | None) -> bool:
        """Whether anything was recorded since `copy`, or at all, that people told the shop."""
        tables = (name for name in tables_with_ids(self._book.database) if name not in _OF_THE_PROGRAM)
        after = copy.id.bytes if copy else b""
        return any(self._book.rows(f"SELECT 1 FROM {table} WHERE id > ? LIMIT 1", (after,)) for table in tables)  # noqa: S608 tables of ours

    def unkept_sales(self) -> int:
        """Sales that came after the last receipt of the newest copy; all where there is none.

        Where that receipt was lost with a damaged file, those with a higher id than the copy, which are later ones.
        """
        copy = next(iter(self.latest()), None)
        if copy is None or not copy.receipts:
            return int(self._book.rows("SELECT count(*) FROM sale")[0][0])
        day, till, sequence = number_parts(copy.last_receipt) or (None, None, None)
        return int(self._book.rows(_UNKEPT, (day, till, sequence, copy.id.bytes))[0][0])

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
