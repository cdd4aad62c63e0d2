"""Pieces of local goods that a buyer brings back: they go to whom they came from."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pos.clock import trading_day
from pos.goods.holding import OutOnLine
from pos.goods.item import ItemKind
from pos.goods.product import Terms
from pos.goods.stock import Movement, MovementKind
from pos.money import Rupiah
from pos.ports import Work
from pos.selling.sale import Sale
from pos.till.receipts import UnknownReceipt
from pos.till.settings import settings_of
from pos.used.bales import check_pieces
from pos.used.leaving import MoreThanSold, UnknownSaleLine


def bring_back(work: Work, number: str, line: int, pieces: int, by: str, now: datetime) -> Rupiah:
    """Put `pieces` of local goods from line `line` of the receipt `number` back; only the goods, not the money.

    They come back to whom they left, the kind that left last first, with the value they took; what their maker was
    owed for them is owed no more. Answers what the buyer had paid for them, in rupiah.
    Raises UnknownReceipt, UnknownSaleLine, AbsurdPieces, MoreThanSold, ShopNotSetUp.
    """
    sale = work.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    return put_back(work, sale, line, pieces, by, now, trading_day(now, settings_of(work).cutoff)).amount


@dataclass(frozen=True, slots=True)
class LocalBack:
    """Pieces of a variant that came back: what was paid for them, what their maker is `owed` no more.

    `own` of them are the stall's, which brought `value` along; `stayed` of it is on the shelf now. All in rupiah.
    """

    item: UUID
    amount: Rupiah
    owed: Rupiah
    own: int
    value: Rupiah
    stayed: Rupiah


def put_back(work: Work, sale: Sale, line: int, pieces: int, by: str, now: datetime, day: date) -> LocalBack:
    """Put pieces of local goods from a line of `sale` back. Raises UnknownSaleLine, AbsurdPieces, MoreThanSold."""
    item = _variant_on(sale, line)
    check_pieces(pieces)
    out = work.stock.out_on_line(sale.id, line)
    there = sum(kind.pieces for kind in out)
    if pieces > there:
        raise MoreThanSold(sale.number, line, pieces, there)
    back = _parts(out, pieces)
    moved = [
        Movement(
            work.new_id(), work.till, now, day, item, MovementKind.RETURNED, part.pieces, part.value, sale.id,
            part.held, line, -part.amount, -part.owed, by,
        )
        for part in back
    ]  # fmt: skip
    own = work.stock.holding(item).own
    owns = [part for part in back if part.held is Terms.OUTRIGHT]
    late = sum(own.overdue(part.pieces, part.value) for part in owns)
    if late:
        moved.append(Movement(work.new_id(), work.till, now, day, item, MovementKind.COSTED, 0, -late, sale.id, by=by))
    work.stock.add(moved)
    value = sum(part.value for part in owns)
    amount, owed = sum(part.amount for part in back), sum(part.owed for part in back)
    return LocalBack(item, amount, owed, sum(part.pieces for part in owns), value, value - late)


def _variant_on(sale: Sale, line: int) -> UUID:
    for sold in sale.lines:
        if sold.position == line and sold.item.kind is ItemKind.VARIANT and sold.item.id is not None:
            return sold.item.id
    raise UnknownSaleLine(sale.number, line)


def _parts(out: tuple[OutOnLine, ...], pieces: int) -> list[OutOnLine]:
    """So many pieces of what a line holds, kind by kind."""
    parts = []
    for kind in out:
        taken = min(pieces, kind.pieces)
        if taken:
            parts.append(kind.part(taken))
            pieces -= taken
    return parts
