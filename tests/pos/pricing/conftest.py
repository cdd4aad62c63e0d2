"""Things on a stall, and offers on them."""

from uuid import UUID

from pos.goods.bale import Tier
from pos.goods.item import Family, Item, ItemKind, Wholesale
from pos.pricing.offer import Offer, OfferKind, Scope


def pile(number: int = 1, price: int = 35_000, category: str = "Kemeja", tier: Tier = "badan") -> Item:
    """A pile of used goods."""
    code = f"BAL-{number:02d}/{tier}"
    return Item(UUID(int=number), ItemKind.PILE, Family.USED, code, category, tier, category, price)


def variant(number: int, product: int, price: int = 50_000, wholesale: Wholesale | None = None) -> Item:
    """One size of a local product."""
    size, code = f"ukuran {number}", f"2000{number:09d}"
    kind, family = ItemKind.VARIANT, Family.LOCAL
    return Item(
        UUID(int=number), kind, family, code, "Kaos", size, "Kaos", price, "potong", UUID(int=product), wholesale
    )


def package(pieces: int, price: int, scope: Scope = Scope(), number: int = 1) -> Offer:  # noqa: B008 a frozen value
    """Any `pieces` for `price`."""
    return Offer(UUID(int=number), OfferKind.BUNDLE, scope, pieces, price)


def flat(price: int, scope: Scope = Scope(), number: int = 9) -> Offer:  # noqa: B008 a frozen value
    """Rata."""
    return Offer(UUID(int=number), OfferKind.FLAT, scope, 1, price)
