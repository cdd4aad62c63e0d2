"""Goods come from a maker, and go back: documents, and the movements that they cause."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pos.buying.paperwork import Paperwork
from pos.buying.people import maker_called
from pos.goods.item import HIGHEST_PRICE, AbsurdPrice
from pos.goods.product import Terms
from pos.goods.table import Table
from pos.makers.arrivals import read_arrivals
from pos.makers.delivery import (
    AbsurdDay,
    CorrectsACorrection,
    CorrectsTooMuch,
    CostsOnConsignment,
    Delivery,
    DeliveryKind,
    UnknownDelivery,
)
from pos.makers.local import LocalVariant
from pos.makers.maker import MOST_DAYS, Maker
from pos.money import Rupiah
from pos.ports import Reading, Work
from pos.progress import STEP, Progress, silent
from pos.used.bales import check_pieces
from pos.used.leaving import MoreThanHeld


@dataclass(frozen=True, slots=True)
class Pieces:
    """One line as it is entered: `pieces` of `code` at `price` rupiah each, or at the price they came at last."""

    code: str
    pieces: int
    price: Rupiah | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a maker brings. `terms` say how it stays here, and `due` when it is to be paid, if not as usual.

    `costs` (rupiah) are what bringing it here cost beside its price, `paper` is the number on the maker's own document
    and `dated` the day on it, if not today; the days until it is to be paid count from there. `partial` tells that more
    of the order is to come.
    """

    maker: str
    terms: Terms
    lines: tuple[Pieces, ...]
    costs: Rupiah = 0
    paper: str = ""
    partial: bool = False
    due: date | None = None
    note: str = ""
    dated: date | None = None


def lines_in(
    look: Work | Reading, table: Table, maker: str, progress: Progress = silent
) -> tuple[tuple[Pieces, ...], tuple[str, ...]]:
    """The lines of a delivery in the rows of a file, and the columns that nobody read.

    Raises UnknownMaker, FaultyTable with every fault, and Cancelled where `progress` does.
    """
    intake = read_arrivals(table, maker_called(look, maker).id, look.products.variant, progress)
    return tuple(Pieces(row.code, row.pieces, row.price) for row in intake.rows), intake.unknown


def receive(work: Work, arrival: Arrival, by: str, now: datetime, *, progress: Progress = silent) -> Delivery:
    """Take goods in: bought, or on consignment. A new price of the maker's is kept in the history of prices.

    Raises UnknownMaker, NothingDelivered, UnknownCode, NotFromMaker, DeliveredTwice, AbsurdPieces, AbsurdPrice,
    CostsOnConsignment, AbsurdDay, ShopNotSetUp, and Cancelled where `progress` does; nothing is recorded then.
    """
    maker = maker_called(work, arrival.maker)
    kind = DeliveryKind.BOUGHT if arrival.terms is Terms.OUTRIGHT else DeliveryKind.CONSIGNED
    if arrival.costs and kind is DeliveryKind.CONSIGNED:
        raise CostsOnConsignment(arrival.costs)
    if not 0 <= arrival.costs <= HIGHEST_PRICE:
        raise AbsurdPrice(arrival.costs)
    paperwork = Paperwork(work, maker, kind, by, now)
    dated, due = _days(arrival, maker, paperwork.day)
    for place, line in enumerate(arrival.lines):
        if not place % STEP:
            progress(place, len(arrival.lines))
        check_pieces(line.pieces)
        paperwork.add(line.code, line.pieces, line.price)
    paperwork.spread(arrival.costs)
    return paperwork.write(
        due,
        paper=arrival.paper.strip(),
        costs=arrival.costs,
        partial=arrival.partial,
        note=arrival.note.strip(),
        dated=None if dated == paperwork.day else dated,
    )


def correct(work: Work, number: str, lines: Sequence[Pieces], by: str, now: datetime, note: str = "") -> Delivery:
    """Put a document right by a further one: more pieces, or fewer with a number below zero.

    A wrong price is put right by taking the pieces off at the old price and adding them at the new one. Pieces leave
    the shelf at the average of what is there; what is owed changes by the price in the line.
    Raises UnknownDelivery, CorrectsACorrection, CorrectsTooMuch, MoreThanHeld, and what `receive` raises.
    """
    original = work.deliveries.by_number(number.strip())
    if original is None:
        raise UnknownDelivery(number)
    if original.corrects:
        raise CorrectsACorrection(original.number, original.corrects)
    prices = {line.item.id: line.price for line in original.lines if line.item.id}
    there = dict(work.deliveries.corrected(original.id))
    paperwork = Paperwork(work, work.makers.one(original.maker), original.kind, by, now)
    for line in lines:
        check_pieces(abs(line.pieces))
        variant = paperwork.add(line.code, line.pieces, line.price, usual=prices)
        before = there.get(variant.id, 0)
        there[variant.id] = before + line.pieces
        if there[variant.id] < 0:
            raise CorrectsTooMuch(line.code, -line.pieces, before)
        if original.kind is DeliveryKind.SENT_BACK:
            _check_held(work, variant, line.pieces)
    return paperwork.write(original.due, note=note.strip(), corrects=original.number)


def send_back(
    work: Work, maker: str, lines: Sequence[Pieces], by: str, now: datetime, *, paper: str = "", note: str = ""
) -> Delivery:
    """Give unsold pieces on consignment back to their maker (Kembalikan titipan).

    Raises MoreThanHeld for pieces that are not on consignment here, and what `receive` raises.
    """
    paperwork = Paperwork(work, maker_called(work, maker), DeliveryKind.SENT_BACK, by, now)
    for line in lines:
        check_pieces(line.pieces)
        _check_held(work, paperwork.add(line.code, line.pieces, line.price), line.pieces)
    return paperwork.write(paperwork.day, paper=paper.strip(), note=note.strip())


def _days(arrival: Arrival, maker: Maker, today: date) -> tuple[date, date]:
    """The day on the maker's paper, and the one by which it is to be paid. Raises AbsurdDay."""
    year = timedelta(days=MOST_DAYS)
    dated = arrival.dated or today
    if not today - year <= dated <= today:
        raise AbsurdDay(dated, today - year, today)
    due = arrival.due or maker.due(dated)
    if not today - year <= due <= today + year:
        raise AbsurdDay(due, today - year, today + year)
    return dated, due


def _check_held(work: Work, variant: LocalVariant, pieces: int) -> None:
    held = max(0, work.stock.holding(variant.id).titip)
    if pieces > held:
        raise MoreThanHeld(variant.item.code, pieces, held)
