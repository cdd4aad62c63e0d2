"""Which labels are meant, and how many of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from pos.goods.bale import Pile
from pos.goods.item import Family, Item, ItemKind, UnknownCode
from pos.goods.product import Product
from pos.labels.label import Label
from pos.makers.delivery import DeliveryKind, DeliveryLine, UnknownDelivery
from pos.makers.local import UnknownProduct
from pos.ports import Reading
from pos.refusals import Refusal

MOST_LABELS = 2_000
"""More at once is a slip of the finger, and half a day of cutting."""
MOST_FOUND = 500
"""Goods that one search may name."""


@dataclass(eq=False)
class NothingToLabel(Refusal):
    """Nothing that was named gets a label."""


@dataclass(eq=False)
class NoTagOfItsOwn(Refusal):
    """`code` is a pile: its price hangs over it, and only a single dear piece has a tag."""

    code: str


@dataclass(eq=False)
class AbsurdCopies(Refusal):
    """`copies` labels are none at all, or more than MOST_LABELS together."""

    copies: int


@dataclass(frozen=True, slots=True)
class Labels:
    """So many copies of one label."""

    label: Label
    copies: int = 1


def label_of(look: Reading, code: str) -> Label:
    """The label of what answers to `code`. Raises UnknownCode, NoTagOfItsOwn."""
    item = look.goods.item_by_code(code)
    if item is None:
        raise UnknownCode(code)
    if item.kind is ItemKind.PILE:
        return _used_label(look.goods.pile(code), code)
    return _local_label(look, item)


def labels_of_product(look: Reading, code: str) -> tuple[Labels, ...]:
    """One label for each size and colour of the product `code`. Raises UnknownProduct."""
    product = look.products.product(code)
    if product is None:
        raise UnknownProduct(code)
    variants = look.products.variants(product.id)
    return tuple(Labels(_variant_label(look, product, variant.item)) for variant in variants)


def labels_found(look: Reading, text: str) -> tuple[Labels, ...]:
    """One label for everything that a search for `text` finds, but for piles, which have none."""
    found = look.goods.search(text, limit=MOST_FOUND)
    items = (shelf.item for shelf in found if _has_tag(look, shelf.item))
    return tuple(Labels(label_of(look, item.code)) for item in items)


def labels_of_delivery(look: Reading, number: str) -> tuple[Labels, ...]:
    """A label for every piece that came with the document `number`, less those that a correction took off again.

    Of a correction itself: a label for every piece that it added. Raises UnknownDelivery.
    """
    delivery = look.deliveries.by_number(number)
    if delivery is None:
        raise UnknownDelivery(number)
    if delivery.kind is DeliveryKind.SENT_BACK:
        return ()
    pieces = {} if delivery.corrects else look.deliveries.corrected(delivery.id)
    came = ((line.item.code, _left_of(line, pieces)) for line in delivery.lines)
    return tuple(Labels(label_of(look, code), copies) for code, copies in came if copies > 0)


def checked(chosen: Iterable[Labels], copies: int = 1) -> tuple[Labels, ...]:
    """What was chosen, each `copies` times. Raises NothingToLabel, AbsurdCopies."""
    if not 1 <= copies <= MOST_LABELS:
        raise AbsurdCopies(copies)
    labels = tuple(replace(one, copies=one.copies * copies) for one in chosen)
    if not labels:
        raise NothingToLabel
    for one in labels:
        if one.copies < 1:
            raise AbsurdCopies(one.copies)
    if (total := sum(one.copies for one in labels)) > MOST_LABELS:
        raise AbsurdCopies(total)
    return labels


def one_by_one(chosen: Sequence[Labels]) -> tuple[Label, ...]:
    """Every label to be printed, copies of one behind each other."""
    return tuple(one.label for one in chosen for _copy in range(one.copies))


def _left_of(line: DeliveryLine, corrected: Mapping[UUID, int]) -> int:
    """The pieces of a line once its document was corrected."""
    return corrected.get(line.item.id, line.pieces) if line.item.id else line.pieces


def _has_tag(look: Reading, item: Item) -> bool:
    if item.kind is not ItemKind.PILE:
        return True
    pile = look.goods.pile(item.code)
    return pile is not None and bool(pile.name)


def _used_label(pile: Pile | None, code: str) -> Label:
    if pile is None or not pile.name:
        raise NoTagOfItsOwn(code)
    return Label(pile.code, pile.item.full_name, pile.price, Family.USED)


def _local_label(look: Reading, item: Item) -> Label:
    variant = look.products.variant(item.code)
    product = look.products.product(variant.product) if variant else None
    if product is None:
        raise UnknownCode(item.code)
    return _variant_label(look, product, item)


def _variant_label(look: Reading, product: Product, item: Item) -> Label:
    own = (cell for cell in look.products.cells(product.id) if item.code in (cell.barcode, cell.sku))
    cell = next(own, None)
    size, colour = (cell.size, cell.colour) if cell else (item.detail, "")
    return Label(item.code, product.name, item.price, Family.LOCAL, size, colour, product.maker, product.region)
