"""The book of used stock (Buku Habis Stok): entries, never changed, each tied to the one before."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pos.goods.stock import MovementKind
from pos.money import Rupiah
from pos.used.chain import short_code


@dataclass(frozen=True, slots=True)
class Entry:
    """One movement of used goods.

    `item` is the pile, None for a bale that is not sorted yet and for what was sold off no pile; `bale` is the bale
    whose pieces they are, None only for the latter. `pieces`, and `value` in rupiah at cost, are signed: what comes in
    is positive. `amount` is the rupiah that a buyer paid for them, negative where it went back. `source` is the record
    that caused it, and `line` the line of the sale. `note` is the reason, or what the piece was called.
    """

    id: UUID
    till: str
    at: datetime
    day: date
    kind: MovementKind
    item: UUID | None
    code: str
    bale: UUID | None
    bale_code: str
    pieces: int
    value: Rupiah
    amount: Rupiah
    source: UUID
    line: int | None
    by: str
    note: str

    @property
    def fields(self) -> tuple[str | int | None, ...]:
        """What the chain is made over; ids of piles and bales stand as the codes that people read."""
        return (
            self.id.hex, self.till, self.at.isoformat(), self.day.isoformat(), self.kind.value, self.code,
            self.bale_code, self.pieces, self.value, self.amount, self.source.hex, self.line, self.by, self.note,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Head:
    """Where the book stands: how many `entries` it has, and what the last one `carries`."""

    entries: int
    carries: bytes

    @property
    def code(self) -> str:
        """The short code, such as `K7QX-2M5D`; empty for a book without entries."""
        return short_code(self.carries) if self.entries else ""


@dataclass(frozen=True, slots=True)
class Written:
    """An entry as it stands in the book: its `number` from 1, and what it `carries`."""

    number: int
    carries: bytes
    entry: Entry

    @property
    def code(self) -> str:
        """The short code of the book up to this entry, such as `K7QX-2M5D`."""
        return short_code(self.carries)


@dataclass(frozen=True, slots=True)
class BookFilter:
    """Which entries of the book: of a pile, a bale, days, kinds; all of them where nothing is said."""

    item: UUID | None = None
    bale: UUID | None = None
    first: date | None = None
    last: date | None = None
    kinds: tuple[MovementKind, ...] = ()


@dataclass(frozen=True, slots=True)
class Unassigned:
    """Pieces sold off no pile: line `line` of the receipt `number`, called `name`; `pieces` wait for their pile."""

    sale: UUID
    number: str
    line: int
    day: date
    name: str
    pieces: int
    price: Rupiah


@dataclass(frozen=True, slots=True)
class OutOnSale:
    """What one line of a sale holds of one lot: `pieces` out with the buyer, their `value` and the `amount` paid.

    `code` is the pile and `bale_code` the bale that they came from, both empty for pieces that were sold off no pile.
    """

    code: str
    bale_code: str
    pieces: int
    value: Rupiah
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class CategoryLeft:
    """What is left of one category: rupiah at cost and at list price.

    `opening` is all that ever came into the book for it, `sold` and `written_off` what went; `sealed_bales` of it
    are counted in with their estimates.
    """

    category: str
    pieces: int
    value: Rupiah
    at_price: Rupiah
    opening: int
    sold: int
    written_off: int
    sealed_bales: int


@dataclass(frozen=True, slots=True)
class UsedLeft:
    """All used stock at one glance; `unassigned` pieces are sold and still stand on some pile."""

    categories: tuple[CategoryLeft, ...]
    unassigned: int
    head: Head

    @property
    def pieces(self) -> int:
        """Pieces left by the book: what the piles and bales hold, less what was sold off no pile."""
        return sum(row.pieces for row in self.categories) - self.unassigned

    @property
    def opening(self) -> int:
        """Pieces that ever came into the book."""
        return sum(row.opening for row in self.categories)

    @property
    def value(self) -> Rupiah:
        """What the pieces left cost, in rupiah."""
        return sum(row.value for row in self.categories)

    @property
    def at_price(self) -> Rupiah:
        """What the pieces left would fetch at list price, in rupiah; a bale that is not sorted has no price yet."""
        return sum(row.at_price for row in self.categories)
