"""Lowest prices: how low a seller may go by hand, and who may let it go lower.

What the owner decided once, an offer or a wholesale price, is never asked about. What is decided at the till is: an
agreed price of a line, a price for everything, a discount.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pos.clock import trading_day
from pos.goods.item import Item, ItemKind
from pos.money import Rupiah
from pos.people.rights import NotAllowed, Right
from pos.ports import Reading, Work
from pos.refusals import Refusal
from pos.selling.cart import Cart
from pos.selling.line import CartLine
from pos.selling.sale import BelowFloor
from pos.used.leaving import NotAPile
from pos.used.pricing import lowest_price


@dataclass(eq=False)
class BelowLowestPrice(Refusal):
    """What was agreed for `name` lies below its lowest price, and nobody let it; an empty name means everything.

    How low it might go is no part of the refusal: a buyer may read the screen.
    """

    name: str


def may_go_below_floor(look: Reading | Work, by: str) -> bool:
    """Whether `by` may let a price go below the lowest; in a stall without PINs everybody may.

    That it was really they is asked where the sale is written down (`pos.people.acts`).
    """
    if not by or not look.people.in_use():
        return bool(by)
    person = look.people.by_name(by)
    return person is not None and person.may(Right.BELOW_FLOOR)


def lowest_price_of(look: Reading | Work, code: str, today: date) -> Rupiah | None:
    """How low the price of the pile `code` may go on the trading day `today`, in rupiah; None where anything goes.

    It steps down with the days on the shelf and once the bales that feed the pile have paid themselves back, as the
    settings say. Raises NotAPile.
    """
    pile, settings = look.goods.pile(code), look.settings.current()
    if pile is None:
        raise NotAPile(code)
    first = look.used.first_in(pile.id)
    if pile.floor is None or settings is None or first is None:
        return pile.floor
    days = (today - trading_day(first, settings.cutoff)).days
    feeding = {lot.bale for lot in look.used.lots(pile.id) if lot.balance.pieces > 0}
    paid_back = bool(feeding) and all(account.paid_back for account in look.used.accounts(feeding))
    return lowest_price(pile.floor, days, settings.floor_steps, paid_back=paid_back)


def floor_of(look: Reading | Work, item: Item, today: date) -> Rupiah | None:
    """How low one piece of `item` may go on the trading day `today`, in rupiah; None where anything goes.

    A lowest price above the list price of the cart holds no one up: it was set for a dearer day.
    """
    floor = None
    if item.kind is ItemKind.PILE and look.goods.pile(item.code):
        floor = lowest_price_of(look, item.code, today)
    elif item.kind is ItemKind.VARIANT:
        variant = look.products.variant(item.code)
        floor = variant.prices.floor if variant else None
    return None if floor is None else min(floor, item.price)


@dataclass(frozen=True, slots=True)
class Floors:
    """The lowest price of one piece of each line of a cart, in rupiah, by the key of the line; None is no limit."""

    by_key: dict[int, Rupiah | None]

    def holds(self, line: CartLine, amount: Rupiah) -> bool:
        """Whether `amount` rupiah for all pieces of `line` is not below their lowest price."""
        floor = self.by_key[line.key]
        return floor is None or amount >= floor * line.quantity

    def least(self, lines: Iterable[CartLine]) -> Rupiah:
        """The least that these lines may go for together: never more than what their own prices come to."""
        return sum(min((self.by_key[line.key] or 0) * line.quantity, line.amount) for line in lines)


def floors_of(look: Reading | Work, lines: Sequence[CartLine], today: date) -> Floors:
    """The lowest prices of these lines on the trading day `today`."""
    known: dict[Item, Rupiah | None] = {}
    for line in lines:
        if line.item not in known:
            known[line.item] = floor_of(look, line.item, today)
    return Floors({line.key: known[line.item] for line in lines})


def check_floors(look: Reading | Work, cart: Cart, today: date) -> dict[int, BelowFloor]:
    """By line key, what went below its lowest price because somebody let it; nothing where nothing was agreed.

    Raises BelowLowestPrice for what nobody let go so low, and NotAllowed.
    """
    if cart.lot is None and cart.discount is None:
        return _below(look, [line for line in cart.lines if line.agreement], today)
    agreed = cart.discounted(None).for_lot(None)
    floors = floors_of(look, cart.lines, today)
    found = {} if cart.lot else _below(look, [line for line in agreed.lines if line.agreement], today)
    if cart.total >= floors.least(agreed.lines):
        return found
    by = next((each.lent for each in (cart.discount, cart.lot) if each and each.lent), "")
    _let(look, "", by)
    below = [line for line in cart.lines if not floors.holds(line, line.amount)]
    return found | {line.key: BelowFloor(floors.by_key[line.key] or 0, by) for line in below if line.key not in found}


def _below(look: Reading | Work, lines: Sequence[CartLine], today: date) -> dict[int, BelowFloor]:
    """The same for lines that were agreed about one by one."""
    floors = floors_of(look, lines, today)
    found = {}
    for line in lines:
        agreement, floor = line.agreement, floors.by_key[line.key]
        if agreement and floor is not None and not floors.holds(line, agreement.amount_for(line.quantity)):
            _let(look, line.item.full_name, agreement.lent)
            found[line.key] = BelowFloor(floor, agreement.lent)
    return found


def _let(look: Reading | Work, name: str, by: str) -> None:
    if not by:
        raise BelowLowestPrice(name)
    if not may_go_below_floor(look, by):
        raise NotAllowed(Right.BELOW_FLOOR, by)
