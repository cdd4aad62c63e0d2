"""One buyer at the demo stall."""

from __future__ import annotations

from datetime import datetime
from random import Random

from pos.goods.item import Family, Item
from pos.money import Rupiah
from pos.selling.agreement import Agreement, Per
from pos.selling.cart import Cart
from pos.selling.notes import likely_cash
from pos.selling.payment import Confirmation, Method, Payment
from ui.demo.shelf import Shelf

_PIECES, _HOW_OFTEN = (1, 2, 3, 4, 5, 6), (36, 28, 19, 8, 5, 4)
_USED_SHARE = 0.6
_STEP = 5_000
"""Prices of the market go by this many rupiah."""


def how_many(random: Random) -> int:
    """Pieces that a buyer takes: mostly one or two, six at most."""
    return random.choices(_PIECES, _HOW_OFTEN)[0]


def fill(cart: Cart, pieces: int, shelf: Shelf, random: Random) -> Cart:
    """The cart with about `pieces` pieces in it; a deal where the sign tempts, a bargain where it may work."""
    while cart.pieces < pieces:
        wanted = pieces - cart.pieces
        deal = shelf.deal(random) if wanted > 1 and random.random() < 0.2 else None
        if deal:
            cart = cart.add_line(deal.item, deal.offer.pieces)
            shelf.take(deal.item, deal.offer.pieces)
            continue
        item = _pick(shelf, random)
        if item is None:
            return cart
        cart = _add(cart, item, min(shelf.left(item), random.choice((1, 1, 1, 2)), wanted), shelf.floor(item), random)
        shelf.take(item, cart.lines[-1].quantity)
    return cart


def pay(total: Rupiah, by: str, at: datetime, random: Random) -> tuple[Payment, ...]:
    """Cash with or without change, QRIS or transfer that somebody saw arrive, or some of both."""
    seen = Confirmation(by, at)
    way = random.random()
    if way < 0.62:
        return (Payment(Method.CASH, random.choice(likely_cash(total))),)
    if way < 0.87:
        return (Payment(Method.QRIS, total, seen),)
    if way < 0.94 or total < 2 * _STEP:
        return (Payment(Method.TRANSFER, total, seen),)
    cash = _stepped_down(total // 2)
    return (Payment(Method.CASH, cash), Payment(Method.QRIS, total - cash, seen))


def _pick(shelf: Shelf, random: Random) -> Item | None:
    """Sixty used to forty local, the other family where one is sold out."""
    first, other = Family.USED, Family.LOCAL
    if random.random() >= _USED_SHARE:
        first, other = other, first
    return shelf.pick(random, first) or shelf.pick(random, other)


def _add(cart: Cart, item: Item, quantity: int, floor: Rupiah, random: Random) -> Cart:
    key = cart.next_key
    cart = cart.add_line(item, quantity)
    agreed = max(floor, _stepped_down(item.price * 9 // 10))
    if item.price >= 25_000 and random.random() < 0.3:
        return cart.agreed(key, Agreement(agreed, Per.PIECE))
    return cart


def _stepped_down(amount: Rupiah) -> Rupiah:
    return max(_STEP, amount - amount % _STEP)
