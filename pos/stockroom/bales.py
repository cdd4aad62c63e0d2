"""Bringing a sealed bale into the opening count, opening it, sorting it onto piles, and tagging a dear piece."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from pos.bookkeeping import Page, refuse_after_sealing
from pos.clock import trading_day
from pos.goods.bale import Bale, Pile
from pos.goods.intake.bales import pile_code as code_of_pile
from pos.goods.item import Item, check_price
from pos.goods.stock import MovementKind
from pos.goods.tiers import check_known
from pos.money import Rupiah, allocate
from pos.ports import Work
from pos.stockroom.piles import pile_of
from pos.till import settings_of
from pos.used.accounts import BaleAccount
from pos.used.bales import (
    BaleState,
    BaleStep,
    Basis,
    BoughtLater,
    CannotOpen,
    CannotSort,
    CodeTaken,
    TierSorted,
    UnknownBale,
    check_pieces,
    check_sorting,
    spread,
)
from pos.used.leaving import MoreThanHeld
from pos.used.lots import Draw
from pos.used.pricing import check_floor
from pos.wording import LONGEST_NOTE, check_names, one_line


@dataclass(frozen=True, slots=True)
class Purchase:
    """A sealed bale as it was bought: `weight` in kilograms, prices in rupiah, `pieces` an estimate."""

    code: str
    category: str
    pieces: int
    purchase_price: Rupiah
    bought_on: date
    other_costs: Rupiah = 0
    description: str = ""
    origin: str = ""
    grade: str = ""
    kind: str = ""
    weight: int = 0
    seller: str = ""

    @property
    def on_one_line(self) -> "Purchase":
        """The same bale, every word of it on one line."""
        return replace(
            self,
            code=one_line(self.code),
            category=one_line(self.category),
            description=one_line(self.description),
            origin=one_line(self.origin),
            grade=one_line(self.grade),
            kind=one_line(self.kind),
            seller=one_line(self.seller),
        )


def add_sealed_bale(work: Work, bought: Purchase, by: str, now: datetime) -> Bale:
    """Count a bale that is still closed into the opening count, with its estimated pieces and its whole cost.

    Raises StockSealed once the count is sealed, CodeTaken, NameTooLong, AbsurdPieces, AbsurdPrice, BoughtLater.
    """
    refuse_after_sealing(work)
    day = trading_day(now, settings_of(work).cutoff)
    bought = bought.on_one_line
    check_names(bought.code, bought.category, bought.origin, bought.grade, bought.kind, bought.seller)
    check_names(bought.description, longest=LONGEST_NOTE)
    code = bought.code
    if not code or work.goods.taken([code]):
        raise CodeTaken(code)
    if bought.bought_on > day:
        raise BoughtLater(bought.bought_on, day)
    check_pieces(bought.pieces)
    check_price(bought.purchase_price + bought.other_costs)
    bale = Bale(
        id=work.new_id(),
        code=code,
        category=bought.category,
        description=bought.description,
        origin=bought.origin,
        grade=bought.grade,
        kind=bought.kind,
        weight=bought.weight,
        pieces=bought.pieces,
        rejected=0,
        purchase_price=bought.purchase_price,
        other_costs=bought.other_costs,
        bought_on=bought.bought_on,
        opened_on=None,
        seller=bought.seller,
    )
    work.goods.add_bale(bale, now)
    page = Page(work, now, day, by, bale.id)
    page.unsorted(MovementKind.OPENING, bale, bale.pieces, bale.cost)
    page.write()
    return bale


def open_bale(work: Work, code: str, by: str, now: datetime) -> None:
    """Cut the strap of a sealed bale; its pieces stay an estimate until it is sorted.

    Raises UnknownBale, CannotOpen.
    """
    account = _account(work, code)
    if not account.state.can_open():
        raise CannotOpen(account.bale.code, account.state)
    day = trading_day(now, settings_of(work).cutoff)
    work.used.add_step(BaleStep(work.new_id(), account.bale.id, BaleState.OPENED), by, now, day)


def sort_bale(
    work: Work,
    code: str,
    tiers: Sequence[TierSorted],
    counted: int,
    rejected: int,
    by: str,
    now: datetime,
    *,
    basis: Basis = Basis.SALES_VALUE,
) -> BaleAccount:
    """Put the pieces of a bale onto piles: `counted` pieces in all, of which `rejected` cannot be sold.

    What was counted replaces the estimate. The bale's whole cost goes onto the piles, spread by `basis`; where nothing
    can be sold it goes with the rejected pieces. Answers what became of the bale.
    Raises UnknownBale, CannotSort, AbsurdPieces, UnknownTier, TierTwice, SortedDiffers, NotAPile, AbsurdPrice,
    FloorAbovePrice.
    """
    account = _account(work, code)
    if not account.state.can_sort():
        raise CannotSort(account.bale.code)
    known = settings_of(work).tiers
    for sorted_out in tiers:
        check_known(sorted_out.tier, known)
    tiers = sorted(tiers, key=lambda sorted_out: known.index(sorted_out.tier))
    check_sorting(counted, tiers, rejected)
    bale, held = account.bale, work.used.unsorted(account.bale.id)
    page = Page(work, now, trading_day(now, settings_of(work).cutoff), by, work.new_id())
    piles = [_pile_for(work, bale, sorted_out, page) for sorted_out in tiers]
    shares = spread(held.value, [(tier.pieces, pile.price) for tier, pile in zip(tiers, piles, strict=True)], basis)
    if counted != held.pieces:
        page.unsorted(MovementKind.SORTED, bale, counted - held.pieces, 0)
    for tier, pile, value in zip(tiers, piles, shares, strict=True):
        page.unsorted(MovementKind.SORTED, bale, -tier.pieces, -value)
        page.onto_pile(MovementKind.SORTED, pile, Draw(bale.id, bale.code, tier.pieces, value))
    if rejected:
        page.unsorted(MovementKind.REJECTED, bale, -rejected, sum(shares) - held.value)
    page.write()
    work.used.add_step(BaleStep(work.new_id(), bale.id, BaleState.SORTED, counted, rejected, basis), by, now, page.day)
    return _account(work, bale.code)


def tag_piece(
    work: Work, pile_code: str, code: str, name: str, price: Rupiah, floor: Rupiah | None, by: str, now: datetime
) -> Item:
    """Give one dear piece of a pile a tag of its own: a code, a name and a price, and a lowest price if wanted.

    It comes from the oldest bale of the pile and takes the share of that lot's value that its price has of what the
    lot would fetch. Raises NotAPile, MoreThanHeld, CodeTaken, AbsurdPrice, FloorAbovePrice.
    """
    pile = pile_of(work, pile_code)
    check_price(price)
    check_floor(floor, price)
    code, name = one_line(code), one_line(name)
    if not code or work.goods.taken([code]):
        raise CodeTaken(code)
    lot = next((lot for lot in work.used.lots(pile.id) if lot.balance.pieces > 0), None)
    if lot is None:
        raise MoreThanHeld(pile.code, 1, 0)
    value, _ = allocate(lot.balance.value, (price, (lot.balance.pieces - 1) * pile.price))
    day = trading_day(now, settings_of(work).cutoff)
    tagged = Pile(work.new_id(), lot.bale, code, pile.category, pile.tier, price, 1, floor, hung=True, name=name)
    work.goods.add_pile(tagged, now, day)
    page = Page(work, now, day, by, tagged.id)
    taken = Draw(lot.bale, lot.bale_code, 1, value)
    page.off_pile(MovementKind.SORTED, pile.item, (taken,))
    page.onto_pile(MovementKind.SORTED, tagged.item, taken)
    page.write()
    return tagged.item


def _account(work: Work, code: str) -> BaleAccount:
    account = work.used.account(code.strip())
    if account is None:
        raise UnknownBale(code)
    return account


def _pile_for(work: Work, bale: Bale, sorted_out: TierSorted, page: Page) -> Item:
    """The pile that a tier goes onto: one that is there, or a new one of this bale."""
    if sorted_out.onto:
        return pile_of(work, sorted_out.onto).item
    check_price(sorted_out.price)
    check_floor(sorted_out.floor, sorted_out.price)
    code = code_of_pile(bale.code, sorted_out.tier)
    if work.goods.taken([code]):
        raise CodeTaken(code)
    pile = Pile(
        work.new_id(), bale.id, code, bale.category, sorted_out.tier, sorted_out.price, sorted_out.pieces,
        sorted_out.floor, sorted_out.hung,
    )  # fmt: skip
    work.goods.add_pile(pile, page.at, page.day)
    return pile.item
