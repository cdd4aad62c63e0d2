"""What a slip wears: the logo of the stall, and who made its local goods and where."""

from __future__ import annotations

from pathlib import Path

from data.pictures.shrinking import content_of, inked
from pos.goods.item import Family, Item
from pos.pictures import BlankLogo
from pos.ports import Pictures, Reading
from pos.selling.sale import Sale
from pos.settings import ReceiptStyle
from printing.builders.receipt import Dress
from printing.document import Picture
from printing.logo import logo_bitmap
from printing.paper_size import paper_size

_NARROWEST = 32


def dress_for(shop: Reading, style: ReceiptStyle, sale: Sale | None) -> Dress:
    """What `style` wants beside the records of `sale`; a logo whose file was lost is left out."""
    logo = shop.pictures.read(style.logo) if style.logo else None
    local = {line.item.id: line.item for line in (sale.lines if sale else ()) if line.item.family is Family.LOCAL}
    made = {id_: _made(shop, item) for id_, item in local.items() if id_} if style.show_maker else {}
    return Dress(Picture(logo) if logo else None, made)


def take_logo(pictures: Pictures, path: Path) -> str:
    """Keep the picture in a file as a logo; its name. Raises NotAPicture, PictureTooLarge, BlankLogo.

    May take a third of a second, from any thread.
    """
    name = pictures.keep(inked(content_of(path)))
    if logo_bitmap(pictures.read(name) or b"", paper_size(_NARROWEST).dots) is None:
        raise BlankLogo
    return name


def _made(shop: Reading, item: Item) -> str:
    """Maker and region as the product has them; nothing for one that is in no list."""
    variant = shop.products.variant(item.code)
    product = shop.products.product(variant.product) if variant else None
    return ", ".join(filter(None, (product.maker, product.region))) if product else ""
