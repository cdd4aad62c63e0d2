"""Used goods on their way out and back: written off, brought back, swapped, and named after they were sold."""

from dataclasses import dataclass
from datetime import datetime

from pos.bookkeeping import Page
from pos.clock import trading_day
from pos.goods.bale import Pile
from pos.goods.item import Family, Item
from pos.goods.stock import Balance, MovementKind
from pos.money import Rupiah, last_of
from pos.ports import Work
from pos.selling.sale import Sale, SaleLine
from pos.stockroom.piles import pile_of
from pos.till import UnknownReceipt, settings_of
from pos.used.bales import check_pieces
from pos.used.book import OutOnSale
from pos.used.leaving import (
    WRITE_OFFS,
    MoreThanHeld,
    MoreThanSold,
    MoreThanUnassigned,
    NotAWriteOff,
    UnknownSaleLine,
)
from pos.used.lots import Draw, draw, total


@dataclass(frozen=True, slots=True)
class UsedBack:
    """Pieces that came back, and the rupiah that had been paid for them; onto `lot` of `pile`, or off no pile."""

    pieces: int
    amount: Rupiah
    pile: Item | None = None
    lot: Draw | None = None


def write_off(work: Work, code: str, pieces: int, kind: MovementKind, reason: str, by: str, now: datetime) -> None:
    """Take `pieces` off the pile `code` that nobody bought: rejected (afkir), given away, or lost.

    Raises NotAPile, NotAWriteOff, AbsurdPieces, MoreThanHeld.
    """
    pile = pile_of(work, code)
    if kind not in WRITE_OFFS:
        raise NotAWriteOff(kind)
    draws = _held(work, pile, pieces)
    page = Page(work, now, trading_day(now, settings_of(work).cutoff), by, work.new_id())
    page.off_pile(kind, pile.item, draws, reason)
    page.write()


def take_back(work: Work, number: str, line: int, pieces: int, by: str, now: datetime) -> Rupiah:
    """Put `pieces` of line `line` of the receipt `number` back where they came from; only the goods, not the money.

    They come back onto the lots that they left, the last one first, with the value they took. Answers what the buyer
    had paid for them, in rupiah.
    Raises UnknownReceipt, UnknownSaleLine, AbsurdPieces, MoreThanSold.
    """
    sale, _ = _line(work, number, line)
    page = Page(work, now, trading_day(now, settings_of(work).cutoff), by, sale.id)
    back = bring_back_used(page, work, sale, line, pieces, MovementKind.RETURNED)
    page.write()
    return sum(part.amount for part in back)


def swap(work: Work, number: str, line: int, pieces: int, code: str, by: str, now: datetime) -> Rupiah:
    """Swap `pieces` of line `line` of the receipt `number` for as many off the pile `code`, on the spot.

    What the buyer had paid counts for the new pieces; a difference in money is no part of the book. Answers what
    had been paid for the pieces that came back, in rupiah.
    Raises what `take_back` raises, NotAPile and MoreThanHeld.
    """
    sale, _ = _line(work, number, line)
    pile = pile_of(work, code)
    draws = _held(work, pile, pieces)
    page = Page(work, now, trading_day(now, settings_of(work).cutoff), by, sale.id)
    paid = sum(part.amount for part in bring_back_used(page, work, sale, line, pieces, MovementKind.EXCHANGED))
    page.sold(MovementKind.EXCHANGED, pile.item, draws, line, paid)
    page.write()
    return paid


def assign(work: Work, number: str, line: int, pieces: int, code: str, by: str, now: datetime) -> None:
    """Say that `pieces` of the free line `line` of the receipt `number` had come off the pile `code`.

    They leave the pile with their value now; the receipt stays as it was.
    Raises UnknownReceipt, UnknownSaleLine, NotAPile, AbsurdPieces, MoreThanUnassigned.
    """
    sale, sold = _line(work, number, line)
    pile = pile_of(work, code)
    check_pieces(pieces)
    waiting = [out for out in work.used.on_sale(sale.id, line) if not out.code]
    held = sum(out.pieces for out in waiting)
    if pieces > held:
        raise MoreThanUnassigned(number, line, pieces, held)
    amount = Balance(held, sum(out.amount for out in waiting)).value_out(pieces)
    page = Page(work, now, trading_day(now, settings_of(work).cutoff), by, sale.id)
    page.sold_off_no_pile(MovementKind.ASSIGNED, sold.item.name, -pieces, line, -amount)
    page.sold(MovementKind.ASSIGNED, pile.item, draw(work.used.lots(pile.id), pieces), line, amount)
    page.write()


def _line(work: Work, number: str, line: int) -> tuple[Sale, SaleLine]:
    sale = work.sales.by_number(number)
    if sale is None:
        raise UnknownReceipt(number)
    for sold in sale.lines:
        if sold.position == line and sold.item.family is Family.USED:
            return sale, sold
    raise UnknownSaleLine(number, line)


def _held(work: Work, pile: Pile, pieces: int) -> tuple[Draw, ...]:
    """`pieces` off a pile that holds them. Raises AbsurdPieces, MoreThanHeld."""
    check_pieces(pieces)
    lots = work.used.lots(pile.id)
    held = max(0, total(lots).pieces)
    if pieces > held:
        raise MoreThanHeld(pile.code, pieces, held)
    return draw(lots, pieces)


def bring_back_used(
    page: Page, work: Work, sale: Sale, line: int, pieces: int, kind: MovementKind
) -> tuple[UsedBack, ...]:
    """Enter into `page` that `pieces` of a line come back, what left last first; answers them part by part.

    Raises AbsurdPieces, MoreThanSold.
    """
    check_pieces(pieces)
    outs = [out for out in work.used.on_sale(sale.id, line) if out.pieces > 0]
    if pieces > sum(out.pieces for out in outs):
        raise MoreThanSold(sale.number, line, pieces, sum(out.pieces for out in outs))
    missing, parts = pieces, list[UsedBack]()
    for out in reversed(outs):
        returned = min(missing, out.pieces)
        amount = last_of(out.amount, out.pieces, returned)
        if returned and out.code:
            pile = pile_of(work, out.code)
            lot = _onto_lot(work, pile, out, returned)
            page.back(kind, pile.item, lot, line, amount)
            parts.append(UsedBack(returned, amount, pile.item, lot))
        elif returned:
            page.sold_off_no_pile(kind, _name_of(sale, line), -returned, line, -amount)
            parts.append(UsedBack(returned, amount))
        missing -= returned
    return tuple(parts)


def _onto_lot(work: Work, pile: Pile, out: OutOnSale, pieces: int) -> Draw:
    """Pieces with the value they took; those that only bring a lot back up to zero had taken none."""
    lot = next(lot for lot in work.used.lots(pile.id) if lot.bale_code == out.bale_code)
    value = Balance(out.pieces, out.value).value_out(pieces) if lot.balance.pieces + pieces > 0 else 0
    return Draw(lot.bale, lot.bale_code, pieces, value)


def _name_of(sale: Sale, line: int) -> str:
    return sale.lines[line - 1].item.name
