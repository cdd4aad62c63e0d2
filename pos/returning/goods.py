"""How pieces go back to where they came from, each family in its own book."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pos.bookkeeping import Page
from pos.buying.returning import put_back
from pos.goods.item import Family, Item, ItemKind
from pos.goods.product import Terms
from pos.goods.stock import Movement, MovementKind
from pos.money import Rupiah
from pos.ports import Work
from pos.returning.open_lines import open_line
from pos.selling.returned import Condition
from pos.selling.sale import Sale, SaleLine
from pos.stockroom.leaving import bring_back_used
from pos.used.bales import check_pieces
from pos.used.leaving import MoreThanSold


@dataclass(frozen=True, slots=True)
class Back:
    """Pieces that came back: what they had cost the buyer, what they bring along, and what is owed for them no more."""

    amount: Rupiah
    cost: Rupiah = 0
    owed: Rupiah = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """Where and when a return is written: its id is the `source` of what leaves again."""

    work: Work
    source: UUID
    at: datetime
    day: date
    by: str
    reason: str

    def page(self, source: UUID) -> Page:
        """A page of the book of used goods."""
        return Page(self.work, self.at, self.day, self.by, source)

    def move(self, item: UUID, kind: MovementKind, pieces: int, value: Rupiah, amount: Rupiah = 0) -> None:
        """Move the stall's own pieces of a variant; the return itself is their source."""
        moved = Movement(
            self.work.new_id(), self.work.till, self.at, self.day, item, kind, pieces, value, self.source,
            Terms.OUTRIGHT, None, amount, 0, self.by, self.reason,
        )  # fmt: skip
        self.work.stock.add((moved,))


def take_from_sale(desk: Desk, sale: Sale, line: SaleLine, pieces: int, condition: Condition) -> Back:
    """Bring `pieces` of a line back. Raises AbsurdPieces, MoreThanSold."""
    check_pieces(pieces)
    opened = open_line(desk.work, sale, line)
    if pieces > opened.left:
        raise MoreThanSold(sale.number, line.position, pieces, opened.left)
    rejected = condition is Condition.REJECTED
    if line.item.family is Family.USED:
        return _used(desk, sale, line, pieces, rejected=rejected)
    if line.item.kind is ItemKind.VARIANT:
        return _local(desk, sale, line, pieces, rejected=rejected)
    return Back(opened.worth(pieces))


def take_without_receipt(desk: Desk, item: Item, pieces: int, worth: Rupiah, condition: Condition) -> Back:
    """Take back what no receipt proves. Raises AbsurdPieces.

    Used goods do not enter their book: nobody knows the bale, and once sealed it only falls. Local goods become the
    stall's own, at what a piece costs now; the maker was paid for them, or will be, and is not asked for it again.
    """
    check_pieces(pieces)
    if item.id is None or item.kind is not ItemKind.VARIANT:
        return Back(worth)
    holding = desk.work.stock.holding(item.id)
    own = holding.own
    cost = own.value_out(pieces) if 0 < pieces < own.pieces else holding.setor * pieces
    desk.move(item.id, MovementKind.RETURNED, pieces, cost, -worth)
    stayed = cost - own.overdue(pieces, cost)
    if stayed < cost:
        desk.move(item.id, MovementKind.COSTED, 0, stayed - cost)
    if condition is Condition.REJECTED:
        desk.move(item.id, MovementKind.REJECTED, -pieces, -stayed)
    return Back(worth, cost)


def _used(desk: Desk, sale: Sale, line: SaleLine, pieces: int, *, rejected: bool) -> Back:
    """Back onto the lots that they left; rejected, off them again with the value that they brought.

    What was sold off no pile has no lot to leave: the book takes it back, and a count finds it missing where it lay.
    """
    page = desk.page(sale.id)
    backs = bring_back_used(page, desk.work, sale, line.position, pieces, MovementKind.RETURNED)
    for back in backs if rejected else ():
        if back.pile is not None and back.lot is not None:
            page.off_pile(MovementKind.REJECTED, back.pile, (back.lot,), desk.reason)
    page.write()
    return Back(sum(back.amount for back in backs), sum(back.lot.value for back in backs if back.lot))


def _local(desk: Desk, sale: Sale, line: SaleLine, pieces: int, *, rejected: bool) -> Back:
    """Back to whom they left; a rejected piece of the maker's stays his, to be sent back with a document."""
    back = put_back(desk.work, sale, line.position, pieces, desk.by, desk.at, desk.day)
    if rejected and back.own:
        desk.move(back.item, MovementKind.REJECTED, -back.own, -back.stayed)
    return Back(back.amount, back.value + back.owed, back.owed)
