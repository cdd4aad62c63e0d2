"""What is agreed at the till and needs a right, and the word that somebody gave for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from pos.goods.item import Item
from pos.money import Rupiah
from pos.people.person import Person
from pos.people.rights import Right
from pos.pricing.reductions import Reduction, ReductionKind
from pos.selling.cart import Cart
from pos.selling.sale import BelowFloor

_BY_WORD = frozenset({ReductionKind.BARGAIN, ReductionKind.LOT})


class Priced(Protocol):
    """A line of a cart or of a sale, as far as its price goes."""

    @property
    def item(self) -> Item:
        """What was sold, at its list price."""

    @property
    def quantity(self) -> int:
        """How many pieces."""

    @property
    def reductions(self) -> tuple[Reduction, ...]:
        """Why it costs less than its list."""

    @property
    def list_amount(self) -> Rupiah:
        """At list prices, in rupiah."""

    @property
    def amount(self) -> Rupiah:
        """What the buyer pays, in rupiah."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Something agreed that needs `right`: about the goods called `subject`, or about everything where it is empty.

    `deep` is how far it goes down in rupiah, for a piece or for everything. `by` is under whose name it is written
    down that it was let; empty where no name is.
    """

    right: Right
    subject: str
    deep: Rupiah
    by: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """What `lender` let once for a cart that is still open: as far down as `deep` rupiah, and no further."""

    lender: Person
    deep: Rupiah


Words = Mapping[tuple[str, Right, str], Word]
"""By checkout, right and subject of what was asked."""


def may_agree(person: Person, asked: Asking) -> bool:
    """Whether `person` may let what goes so far down, without anybody's help."""
    return person.may_bargain(asked.deep) if asked.right is Right.BARGAIN else person.may(asked.right)


def asked_of_line(line: Priced, below: BelowFloor | None) -> Asking | None:
    """What the price of one line asks for; `below` is there where it lies below the lowest."""
    if below is not None:
        return Asking(Right.BELOW_FLOOR, line.item.code, _each(line.list_amount - line.amount, line), below.by)
    off = sum(reduction.amount for reduction in line.reductions if reduction.kind in _BY_WORD)
    return Asking(Right.BARGAIN, line.item.code, _each(off, line)) if off else None


def asked_of_discount(taken_off: Rupiah) -> Asking | None:
    """What a discount of `taken_off` rupiah on everything asks for."""
    return Asking(Right.DISCOUNT, "", taken_off) if taken_off else None


def asked_of_cart(cart: Cart, below: Mapping[int, BelowFloor]) -> Iterator[Asking]:
    """Everything that the prices of a cart ask for; `below` by line key, as `pos.till.check_floors` finds it."""
    asked: Iterable[Asking | None] = (asked_of_line(line, below.get(line.key)) for line in cart.lines)
    yield from (each for each in (*asked, asked_of_discount(cart.taken_off)) if each is not None)


def _each(off: Rupiah, line: Priced) -> Rupiah:
    """Rupiah a piece, rounded up: a limit is not stretched by a remainder."""
    return -(-off // line.quantity)
