"""What happened, as entries of the used-stock book: every verb that moves used goods writes through here."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from pos.goods.bale import Bale
from pos.goods.item import Item
from pos.goods.stock import MovementKind
from pos.money import Rupiah
from pos.ports import Work
from pos.used.book import Entry
from pos.used.lots import Draw, share
from pos.used.sealing import StockSealed
from pos.wording import one_line


def refuse_after_sealing(work: Work) -> None:
    """Raise StockSealed if the opening count was sealed: nothing adds used goods from then on."""
    seal = work.used.seal()
    if seal is not None:
        raise StockSealed(seal.at, seal.by)


class Page:
    """Entries that belong together: one moment `at` of the trading day `day`, one person, one `source` of them all.

    Nothing is in the book before `write`.
    """

    def __init__(self, work: Work, at: datetime, day: date, by: str, source: UUID) -> None:
        self.at, self.day = at, day
        self._work, self._by, self._source = work, one_line(by), source
        self._entries: list[Entry] = []

    def write(self) -> None:
        """Write all of it into the book."""
        if self._entries:
            self._work.used.add(self._entries)

    def off_pile(self, kind: MovementKind, pile: Item, draws: Sequence[Draw], note: str = "") -> None:
        """Pieces leave a pile, one entry a lot; draws below zero come onto it."""
        for taken in draws:
            self._add(kind, -taken.pieces, -taken.value, pile=pile, lot=taken, note=note)

    def sold(self, kind: MovementKind, pile: Item, draws: Sequence[Draw], line: int, amount: Rupiah) -> None:
        """Pieces of a sale's line leave a pile; the rupiah paid for them are shared among their lots."""
        for taken, part in zip(draws, share(amount, draws), strict=True):
            self._add(kind, -taken.pieces, -taken.value, pile=pile, lot=taken, line=line, amount=part)

    def sold_off_no_pile(self, kind: MovementKind, name: str, pieces: int, line: int, amount: Rupiah) -> None:
        """Pieces of a free line are sold and unassigned; below zero they are given back to it."""
        self._add(kind, -pieces, 0, line=line, amount=amount, note=name)

    def back(self, kind: MovementKind, pile: Item, taken: Draw, line: int, amount: Rupiah) -> None:
        """Pieces of a sale's line come back onto their lot, and `amount` rupiah go back to the buyer."""
        self._add(kind, taken.pieces, taken.value, pile=pile, lot=taken, line=line, amount=-amount)

    def unsorted(self, kind: MovementKind, bale: Bale, pieces: int, value: Rupiah, note: str = "") -> None:
        """Pieces come into what of a bale lies on no pile yet, or leave it where they are below zero."""
        self._add(kind, pieces, value, lot=Draw(bale.id, bale.code, pieces, value), note=note)

    def onto_pile(self, kind: MovementKind, pile: Item, lot: Draw) -> None:
        """Pieces of a lot come onto a pile."""
        self._add(kind, lot.pieces, lot.value, pile=pile, lot=lot)

    def remark(self, kind: MovementKind, note: str) -> None:
        """An entry that moves nothing and only says something."""
        self._add(kind, 0, 0, note=note)

    def _add(
        self,
        kind: MovementKind,
        pieces: int,
        value: Rupiah,
        *,
        pile: Item | None = None,
        lot: Draw | None = None,
        line: int | None = None,
        amount: Rupiah = 0,
        note: str = "",
    ) -> None:
        self._entries.append(
            Entry(
                id=self._work.new_id(),
                till=self._work.till,
                at=self.at,
                day=self.day,
                kind=kind,
                item=pile.id if pile else None,
                code=pile.code if pile else "",
                bale=lot.bale if lot else None,
                bale_code=lot.bale_code if lot else "",
                pieces=pieces,
                value=value,
                amount=amount,
                source=self._source,
                line=line,
                by=self._by,
                note=one_line(note),
            )
        )
