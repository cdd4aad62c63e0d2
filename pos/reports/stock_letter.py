"""Surat sisa stok: what is left of the used stock, how it came to that, and the code that pins the book."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pos.clock import DEFAULT_CUTOFF, trading_day
from pos.ports import Reading
from pos.reports.remaining import LocalShare, Remaining
from pos.used.book import Head
from pos.used.counting import StockCount
from pos.used.sealing import Seal

LATELY = timedelta(days=30)
"""The days whose receipts tell the share of local goods."""


@dataclass(frozen=True, slots=True)
class StockLetter:
    """Everything the letter says, as of the moment `at` of the trading day `day`.

    It holds pieces, days and the names of those who sealed and counted; no price, no cost, no buyer. `evenings` are
    the pieces left at the end of each day on which something moved, since the seal or else since the first entry.
    """

    at: datetime
    day: date
    seal: Seal | None
    remaining: Remaining
    last_count: StockCount | None
    share: LocalShare
    head: Head
    evenings: tuple[tuple[date, int], ...]

    @property
    def left(self) -> int:
        """Pieces left in all."""
        return self.remaining.total.left

    @property
    def pin(self) -> str:
        """What the QR code says: the letter's few figures, its code, and all of what the last entry carries.

        It reads the same in every language, so that a program can take it apart. The eight letters of the code are for
        people; somebody with fast machines could make another book for them, and none for the whole of it.
        """
        book = f"CATATAN {self.head.entries} {self.head.code} {self.head.carries.hex()}"
        return f"LAPAK SISA STOK {self.day.isoformat()} SISA {self.left} {book}"


def stock_letter(look: Reading, now: datetime) -> StockLetter:
    """The letter as the book stands at `now`; two looks at the same book give the same letter but for its time."""
    settings = look.settings.current()
    day = trading_day(now, settings.cutoff if settings else DEFAULT_CUTOFF)
    seal, counts = look.used.seal(), look.used.counts(limit=1)
    return StockLetter(
        at=now,
        day=day,
        seal=seal,
        remaining=look.reports.remaining(),
        last_count=counts[0] if counts else None,
        share=look.reports.local_share(day - LATELY),
        head=look.used.head(),
        evenings=tuple(look.used.left_by_day(seal.day if seal else date.min)),
    )
