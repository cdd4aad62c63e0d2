"""A document on its way to the book: what is filled in, turned, put right, and recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from pos.buying import Pieces
from pos.makers.delivery import Delivery
from pos.makers.local import LocalVariant
from pos.makers.maker import Maker
from ui.session import Session
from ui.window.local.receiving.draft import Draft, Kind, Line, arrival, corrections, entered, usual_price
from ui.window.local.receiving.head import Head
from ui.words import _


class Filling:
    """The draft that a page shows; only `record` changes the shop."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.draft = Draft()
        self.corrects = ""

    @property
    def title(self) -> str:
        """Which document is put right, or nothing."""
        return _("Ralat {number}").format(number=self.corrects) if self.corrects else ""

    def clear(self) -> None:
        """Begin a new document."""
        self.draft, self.corrects = Draft(), ""

    def turn_to(self, kind: Kind, maker: Maker | None) -> None:
        """The same goods on another document; a correction keeps the prices of what it puts right."""
        self.draft = replace(self.draft, kind=kind) if kind is Kind.CORRECTION else self.draft.turned(kind, maker)

    def add(self, variant: LocalVariant, maker: Maker | None, *, by_code: bool) -> None:
        """One more piece of a variant that was scanned; one that was chosen by name has one at least."""
        line = self._line(variant, maker)
        more = 1 if by_code or not line.pieces else 0
        self.draft = self.draft.with_line(replace(line, pieces=line.pieces + more))

    def put(self, line: Line) -> None:
        """The line as it is now."""
        self.draft = self.draft.with_line(line)

    def drop(self, line: Line) -> None:
        """The document without this line."""
        self.draft = self.draft.without(line)

    def fill(self, variants: Sequence[LocalVariant], counted: Mapping[UUID, int], maker: Maker | None) -> None:
        """The pieces of a product by size and colour."""
        for variant in variants:
            if counted[variant.id]:
                self.put(replace(self._line(variant, maker), pieces=counted[variant.id]))
            elif (line := self.draft.line_of(variant)) is not None:
                self.drop(line)

    def bring(self, lines: Sequence[Pieces], maker: Maker | None) -> None:
        """Lines out of a file; a variant that is there already becomes as the file says."""
        with self._session.reading() as look:
            found = [(look.products.variant(each.code), each) for each in lines]
        for variant, each in found:
            if variant is not None:
                line = self._line(variant, maker)
                price = line.price if each.price is None else each.price
                self.put(replace(line, pieces=each.pieces, price=price))

    def begin_correction(self, number: str) -> str:
        """Fill in the document with this number as it stands, to be put right; answers the maker's name.

        Raises UnknownDelivery as the verb does when it is recorded; a number that is none leaves an empty document.
        """
        with self._session.reading() as look:
            delivery = look.deliveries.by_number(number)
            if delivery is None:
                return ""
            there = look.deliveries.corrected(delivery.id)
            found = [(line, look.products.variant(line.item.code)) for line in delivery.lines]
        self.corrects = delivery.number
        lines = tuple(
            Line(variant, there.get(variant.id, 0), line.price, there.get(variant.id, 0), line.price)
            for line, variant in found
            if variant is not None
        )
        self.draft = Draft(Kind.CORRECTION, lines)
        return delivery.maker_name

    def record(self, head: Head) -> Delivery:
        """Record the document. Raises what the verb of its kind raises, and UnclearAmount; nothing is recorded then."""
        desk, maker, note = self._session.makers, head.maker.text(), head.note.text()
        if self.draft.kind is Kind.CORRECTION:
            return desk.correct(self.corrects, corrections(self.draft.lines), note)
        if self.draft.kind is Kind.BACK:
            return desk.send_back(maker, entered(self.draft.lines), paper=head.paper.text(), note=note)
        partial = head.partial.isChecked()
        return desk.receive(arrival(self.draft, maker, head.papers, costs=head.cost, partial=partial, note=note))

    def _line(self, variant: LocalVariant, maker: Maker | None) -> Line:
        line = self.draft.line_of(variant)
        return line or Line(variant, 0, usual_price(self.draft.kind, variant, maker))
