"""Counting piles: a blind sheet, then one record of it, whatever was sold meanwhile."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from pos.bookkeeping import Page
from pos.clock import trading_day
from pos.goods.stock import MovementKind
from pos.ports import Reading, Work
from pos.stockroom.piles import pile_of
from pos.till import settings_of
from pos.used.bales import check_pieces
from pos.used.counting import (
    Counted,
    CountedAhead,
    CountedBeforeOpening,
    CountedTwice,
    CountRow,
    CountSheet,
    NothingCounted,
    ReasonMissing,
    StockCount,
)
from pos.used.lots import settle, total
from pos.used.pricing import Piles
from pos.wording import one_line


def count_sheet(look: Reading, piles: Piles, now: datetime) -> CountSheet:
    """A sheet for counting the piles that are meant; it does not say what the book holds. Raises NothingCounted."""
    meant = tuple(pile.item for pile in look.prices.meant(piles))
    if not meant:
        raise NothingCounted
    return CountSheet(now, meant)


def record_count(work: Work, counted: Sequence[Counted], by: str, now: datetime) -> StockCount:
    """Record what was counted as one count, and let the book follow it.

    The difference of a pile is what was counted less what the book held at that moment, so sales before and after it
    are no part of it. A pile that fits is recorded too. What is missing goes oldest bale first.
    Raises NothingCounted, NotAPile, CountedTwice, AbsurdPieces, CountedAhead, CountedBeforeOpening, ReasonMissing;
    nothing is recorded then.
    """
    if not counted:
        raise NothingCounted
    day = trading_day(now, settings_of(work).cutoff)
    count, seen = work.new_id(), set[UUID]()
    page = Page(work, now, day, by, count)
    rows = tuple(_row(work, line, seen, page) for line in counted)
    page.write()
    recorded = StockCount(count, now, day, by, rows)
    work.used.add_count(recorded)
    return recorded


def _row(work: Work, line: Counted, seen: set[UUID], page: Page) -> CountRow:
    pile = pile_of(work, line.code)
    if pile.id in seen:
        raise CountedTwice(pile.code)
    seen.add(pile.id)
    check_pieces(line.pieces, least=0)
    _check_moment(work, line, pile.id, page.at)
    lots, moved = work.used.lots(pile.id), work.used.moved_since(pile.id, line.counted_at)
    book, reason = total(lots).pieces - moved, one_line(line.reason)
    if line.pieces != book and not reason:
        raise ReasonMissing(pile.code, line.pieces - book)
    draws = settle(lots, line.pieces + moved)
    page.off_pile(MovementKind.COUNTED, pile.item, draws, reason)
    return CountRow(pile.item, line.pieces, book, -sum(taken.value for taken in draws), line.counted_at, reason)


def _check_moment(work: Work, line: Counted, pile: UUID, now: datetime) -> None:
    if line.counted_at > now:
        raise CountedAhead(line.counted_at)
    first = work.used.first_in(pile)
    if first is not None and line.counted_at < first:
        raise CountedBeforeOpening(line.code, line.counted_at, first)
