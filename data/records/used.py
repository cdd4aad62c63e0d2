"""The book of used goods. Entries are tied one to the other as they are written; triggers keep lots beside them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from data.queries import used, used_days
from data.records.book import Book, moment
from data.records.counts import add_count, latest_counts
from pos.forecast.history import PileHistory
from pos.goods.stock import Balance
from pos.used.accounts import BaleAccount
from pos.used.bales import BaleStep
from pos.used.book import BookFilter, Entry, Head, OutOnSale, Unassigned, UsedLeft, Written
from pos.used.chain import link
from pos.used.counting import StockCount
from pos.used.lots import Lot
from pos.used.sealing import Seal

_ADD = """
INSERT INTO movement (id, till, at, day, item, bale, kind, pieces, value, amount, source, line, cashier, note,
    entry, chain)
VALUES (?, ?, ?, ?, (SELECT key FROM item WHERE id = ?), (SELECT key FROM bale WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?,
    ?, ?)
"""


class UsedRecord:
    """Implements `pos.ports.UsedBook`."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def head(self, day: date | None = None) -> Head:
        """Where the book stands, or stood after the last entry of a trading day."""
        return used.head_of(self._book, day)

    def seal(self) -> Seal | None:
        """The sealed opening count, if it was sealed."""
        row = self._book.row("SELECT id, at, day, cashier, pieces, value, entries, code FROM seal")
        if row is None:
            return None
        raw, at, day, *rest = row
        return Seal(UUID(bytes=raw), moment(at), date.fromisoformat(day), *rest)

    def photo(self, code: str) -> str:
        """The picture that is shown of a bale or tagged piece; empty where there is none."""
        row = self._book.row("SELECT picture FROM photo WHERE code = ? ORDER BY key DESC LIMIT 1", (code,))
        return str(row[0]) if row else ""

    def set_photo(self, code: str, picture: str, by: str, at: datetime) -> None:
        """Record which picture is shown from now on."""
        self._book.write(
            "INSERT INTO photo (id, till, at, cashier, code, picture) VALUES (?, ?, ?, ?, ?, ?)",
            (self._book.new_id().bytes, self._book.till, at.isoformat(), by, code, picture),
        )

    def left(self) -> UsedLeft:
        """What is left by category."""
        return used.left_of(self._book)

    def lots(self, pile: UUID) -> Sequence[Lot]:
        """The lots of a pile, oldest bale first. Raises KeyError."""
        return used.lots_of(self._book, self._book.key_of("item", pile))

    def unsorted(self, bale: UUID) -> Balance:
        """What the book holds of a bale that is not on piles yet."""
        row = self._book.row(
            "SELECT pieces, value FROM lot WHERE item = 0 AND bale = (SELECT key FROM bale WHERE id = ?)", (bale.bytes,)
        )
        return Balance(*row) if row else Balance(0, 0)

    def accounts(self, bales: Collection[UUID] | None = None) -> Sequence[BaleAccount]:
        """What became of these bales, or of all, by code."""
        return used.accounts_of(self._book, bales)

    def account(self, code: str) -> BaleAccount | None:
        """What became of the bale with this code, in any case of letters."""
        row = self._book.row("SELECT id FROM bale WHERE code = ?", (code,))
        return used.accounts_of(self._book, (UUID(bytes=row[0]),))[0] if row else None

    def unassigned(self, limit: int = 200) -> Sequence[Unassigned]:
        """Lines with pieces that wait for their pile, oldest first."""
        return used.unassigned_of(self._book, limit)

    def on_sale(self, sale: UUID, line: int) -> Sequence[OutOnSale]:
        """What a line of a sale holds now, in the order in which it left."""
        return used.out_on_sale(self._book, sale, line)

    def moved_since(self, pile: UUID, at: datetime) -> int:
        """Pieces that came or went after a moment."""
        return used.moved_since(self._book, self._book.key_of("item", pile), at)

    def first_in(self, pile: UUID) -> datetime | None:
        """The moment of the pile's first entry."""
        return used.first_in(self._book, self._book.key_of("item", pile))

    def entries(self, only: BookFilter, before: UUID | None = None, limit: int = 100) -> Sequence[Written]:
        """Entries of the book, the newest first."""
        return used.entries_of(self._book, only, before, limit)

    def entry(self, number: int) -> Written | None:
        """The entry with this number; None where the book ends before."""
        return used.entry_of(self._book, number)

    def counts(self, limit: int = 50) -> Sequence[StockCount]:
        """Counts of piles, the newest first."""
        return latest_counts(self._book, limit)

    def pile_histories(self, today: date) -> Mapping[UUID, PileHistory]:
        """What the forecast is made of, at the end of the trading day `today`."""
        return used_days.pile_histories(self._book, today)

    def left_by_day(self, first: date) -> Sequence[tuple[date, int]]:
        """All used pieces left at the end of each day since `first`, the oldest first."""
        return used_days.left_by_day(self._book, first, self.left().pieces)

    def add(self, entries: Sequence[Entry]) -> None:
        """Write entries, each tied to the one before."""
        head = self.head()
        number, carried, rows = head.entries, head.carries, list[tuple[object, ...]]()
        for entry in entries:
            number, fields = number + 1, entry.fields
            carried = link(carried, number, fields)
            rows.append(_row(entry, number, carried))
        self._book.write_all(_ADD, rows)

    def add_seal(self, seal: Seal) -> None:
        """Record the seal; the schema has room for one."""
        self._book.write(
            """
            INSERT INTO seal (one, id, till, at, day, cashier, pieces, value, entries, code)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                seal.id.bytes, self._book.till, seal.at.isoformat(), seal.day.isoformat(), seal.by, seal.pieces,
                seal.value, seal.entries, seal.code,
            ),
        )  # fmt: skip

    def add_step(self, step: BaleStep, by: str, at: datetime, day: date) -> None:
        """Record that a bale was opened or sorted. Raises KeyError."""
        self._book.write(
            """
            INSERT INTO bale_step (id, till, at, day, cashier, bale, state, pieces, rejected, basis)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (
                step.id.bytes, self._book.till, at.isoformat(), day.isoformat(), by,
                self._book.key_of("bale", step.bale), step.state, step.pieces, step.rejected, step.basis,
            ),
        )  # fmt: skip

    def add_count(self, count: StockCount) -> None:
        """Record a count with all its rows."""
        add_count(self._book, count)


def _row(entry: Entry, number: int, carried: bytes) -> tuple[object, ...]:
    return (
        entry.id.bytes, entry.till, entry.at.isoformat(), entry.day.isoformat(),
        entry.item.bytes if entry.item else None, entry.bale.bytes if entry.bale else None, entry.kind, entry.pieces,
        entry.value, entry.amount, entry.source.bytes, entry.line, entry.by, entry.note, number, carried,
    )  # fmt: skip
