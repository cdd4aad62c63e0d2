"""Putting the open cart aside for a while, and taking it up again."""

from datetime import datetime
from uuid import UUID

from pos.ports import Work
from pos.selling.cart import Cart, EmptyCart
from pos.selling.held import LONGEST_NAME, HeldCart, NotHeld
from pos.wording import check_names


def hold_cart(work: Work, cart: Cart, name: str, by: str, now: datetime) -> HeldCart:
    """Put `cart` aside under `name`, which may be empty. It is the open cart no more.

    Raises EmptyCart, NameTooLong.

    What cannot be seen is left out of the name: no control character turns the words around it.
    """
    if not cart:
        raise EmptyCart
    seen = "".join(letter for letter in " ".join(name.split()) if letter.isprintable())
    check_names(seen.strip(), longest=LONGEST_NAME)
    held = HeldCart(work.new_id(), seen.strip(), now, by, cart)
    work.carts.hold(held)
    work.carts.drop(cart.checkout)
    return held


def recall_cart(work: Work, held: UUID, opened: Cart, now: datetime) -> Cart:
    """Take a held cart up again, behind what lies in the cart `opened`; answers the cart that is open from now on.

    Raises NotHeld.
    """
    found = _held(work, held)
    cart = opened.joined(found.cart)
    work.carts.let_go(held)
    work.carts.keep(cart, now)
    return cart


def give_up_held(work: Work, held: UUID) -> HeldCart:
    """Give a held cart up; answers what it held. Raises NotHeld."""
    found = _held(work, held)
    work.carts.let_go(held)
    return found


def _held(work: Work, held: UUID) -> HeldCart:
    for each in work.carts.held():
        if each.id == held:
            return each
    raise NotHeld
