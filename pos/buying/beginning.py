"""A product that is new in the stall, together with the pieces that its maker brought of it."""

from collections.abc import Sequence
from datetime import datetime

from pos.buying.catalogue import add_product, set_picture
from pos.buying.receiving import Arrival, Pieces, receive
from pos.goods.product import Product
from pos.makers.grid import NewProduct
from pos.ports import Work


def begin_product(
    work: Work, new: NewProduct, by: str, now: datetime, *, pieces: Sequence[int] = (), picture: str = ""
) -> Product:
    """Make a product, and take in `pieces` of its cells, in their order, by a document of its maker where any came.

    `picture` is the name of a picture that the shop keeps. Raises what `add_product` and `receive` raise.
    """
    product = add_product(work, new, now)
    if picture:
        set_picture(work, product.code, picture)
    codes = (variant.item.code for variant in work.products.variants(product.id))
    lines = tuple(Pieces(code, count) for code, count in zip(codes, pieces, strict=False) if count)
    if lines:
        receive(work, Arrival(product.maker, product.terms, lines), by, now)
    return product
