"""A checkout that comes a second time: the same goods are the same sale, others are a mistake that has to be told."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from pos.goods.item import Item
from pos.refusals import Refusal
from pos.selling.sale import Sale


@dataclass(eq=False)
class CheckoutTaken(Refusal):
    """This checkout was completed before, as the sale `number` of other goods; nothing more was sold."""

    checkout: str
    number: str


def check_same_goods(sale: Sale, asked: Iterable[tuple[Item, int]]) -> None:
    """Raise CheckoutTaken unless `asked`, items and pieces, is what was sold in `sale`, in whatever order.

    What a thing is called and costs today is not looked at, since it may have changed since; a free line is known by
    nothing but its name, family and price.
    """
    if counted(asked) != counted((line.item, line.quantity) for line in sale.lines):
        raise CheckoutTaken(sale.checkout, sale.number)


def counted(goods: Iterable[tuple[Item, int]]) -> Counter[Hashable]:
    """Pieces of each thing, in whatever order they were named."""
    pieces: Counter[Hashable] = Counter()
    for item, quantity in goods:
        pieces[known_by(item)] += quantity
    return pieces


def known_by(item: Item) -> Hashable:
    """What is the same thing another time, whatever it is called and costs by then."""
    return item.id or (item.name, item.family, item.price)
