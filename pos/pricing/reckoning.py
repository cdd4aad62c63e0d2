"""What the rules of a stall take off the lines of one cart, whatever the order in which they were scanned.

Each piece has one price, and one rule made it:

1. alone, the lowest of its list price, a Rata that covers it, and the wholesale price of its product where enough of
   that are in the cart, or a wholesale customer buys;
2. or its part of a package, where the best split of all pieces over all packages says so.

Lines about which seller and buyer agreed take no part, and count for nobody's wholesale.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from pos.goods.item import Item
from pos.money import Rupiah, allocate
from pos.pricing.offer import Offer, OfferKind
from pos.pricing.reductions import Reduction, ReductionKind
from pos.pricing.split import Block, Package, best_split


@dataclass(frozen=True, slots=True)
class Wanted:
    """`quantity` pieces of `item` in one line."""

    item: Item
    quantity: int


@dataclass(frozen=True, slots=True)
class _Alone:
    """What one piece costs alone, in rupiah, and by which rule; None is the list."""

    price: Rupiah
    kind: ReductionKind | None = None
    name: str = ""


def reckon(
    wanted: Sequence[Wanted], offers: Sequence[Offer], *, wholesale: bool = False
) -> tuple[tuple[Reduction, ...], ...]:
    """Why each line costs less than its list under `offers` and the wholesale prices of its items.

    Whoever buys at `wholesale` has that price from the first piece on.
    """
    if not offers and not any(line.item.wholesale for line in wanted):
        return ((),) * len(wanted)
    order = sorted(range(len(wanted)), key=lambda place: _rank(wanted[place].item))
    lines = [wanted[place] for place in order]
    flats = [offer for offer in offers if offer.kind is OfferKind.FLAT]
    bundles = sorted((offer for offer in offers if offer.kind is OfferKind.BUNDLE), key=lambda offer: offer.id)
    alone = _alone(lines, flats, wholesale=wholesale)
    packed = _packed(lines, alone, bundles)
    reduced = _of_packages(lines, packed, bundles)
    found: list[tuple[Reduction, ...]] = [()] * len(wanted)
    for place, line, single, into, packages in zip(order, lines, alone, packed, reduced, strict=True):
        rest = line.quantity - sum(into.values())
        found[place] = (*packages, *_of_alone(line.item, single, rest))
    return tuple(found)


def _rank(item: Item) -> tuple[int, str, str, str]:
    """The dearest first; of the same price in an order that does not know who was scanned first."""
    return (-item.price, item.code, item.full_name, item.category)


def _alone(lines: Sequence[Wanted], flats: Sequence[Offer], *, wholesale: bool) -> list[_Alone]:
    pieces = Counter[UUID]()
    for line in lines:
        if line.item.product is not None:
            pieces[line.item.product] += line.quantity
    return [_lowest(line.item, flats, wholesale=wholesale or _enough(line.item, pieces)) for line in lines]


def _enough(item: Item, pieces: Counter[UUID]) -> bool:
    """Whether so many `pieces` of the product of `item` are wanted that its wholesale price holds."""
    return item.wholesale is not None and item.product is not None and pieces[item.product] >= item.wholesale.pieces


def _lowest(item: Item, flats: Iterable[Offer], *, wholesale: bool) -> _Alone:
    """What a piece of `item` costs alone, with its `wholesale` price or without. The list wins where equal."""
    lowest = _Alone(item.price)
    for offer in flats:
        if offer.price < lowest.price and offer.covers(item):
            lowest = _Alone(offer.price, ReductionKind.FLAT, offer.name)
    if wholesale and item.wholesale and item.wholesale.price < lowest.price:
        lowest = _Alone(item.wholesale.price, ReductionKind.WHOLESALE)
    return lowest


def _packed(lines: Sequence[Wanted], alone: Sequence[_Alone], bundles: Sequence[Offer]) -> list[dict[int, int]]:
    """For each line, how many of its pieces go into which package."""
    if not bundles:
        return [{} for _ in lines]
    covering: dict[Item, tuple[int, ...]] = {}
    blocks = []
    for line, single in zip(lines, alone, strict=True):
        item = line.item
        if item not in covering:
            covering[item] = tuple(place for place, offer in enumerate(bundles) if offer.covers(item))
        blocks.append(Block(single.price, line.quantity, covering[item]))
    return best_split(blocks, [Package(offer.pieces, offer.price) for offer in bundles])


def _of_packages(
    lines: Sequence[Wanted], packed: Sequence[dict[int, int]], bundles: Sequence[Offer]
) -> list[list[Reduction]]:
    """What packages take off each line: their money is spread over their pieces by list price, to the rupiah."""
    reduced: list[list[Reduction]] = [[] for _ in lines]
    for package, offer in enumerate(bundles):
        inside = [place for place, into in enumerate(packed) if package in into]
        if not inside:
            continue
        listed = [packed[place][package] * lines[place].item.price for place in inside]
        money = sum(packed[place][package] for place in inside) // offer.pieces * offer.price
        for place, before, price in zip(inside, listed, allocate(money, listed), strict=True):
            if before > price:
                shouted = (offer.pieces, offer.price)
                pieces = packed[place][package]
                reduced[place].append(
                    Reduction(ReductionKind.BUNDLE, before - price, pieces, price, shouted, offer.name)
                )
    return reduced


def _of_alone(item: Item, single: _Alone, pieces: int) -> tuple[Reduction, ...]:
    if single.kind is None or not pieces:
        return ()
    taken = (item.price - single.price) * pieces
    return (Reduction(single.kind, taken, pieces, single.price * pieces, (1, single.price), single.name),)
