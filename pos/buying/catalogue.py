"""Local products as their owner makes and changes them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count

from pos.buying.people import maker_called, one_line
from pos.clock import trading_day
from pos.goods.item import UnknownCode
from pos.goods.product import Product, Terms, Variant
from pos.makers.grid import (
    IN_STORE,
    Cell,
    MakerTraded,
    NameMissing,
    NewProduct,
    check_barcode,
    check_cells,
    next_in_store,
    sku_of,
)
from pos.makers.local import LocalPrices, LocalVariant, UnknownProduct, check_prices
from pos.ports import Reading, Work
from pos.till.settings import settings_of
from pos.used.bales import CodeTaken, check_pieces
from pos.wording import check_names


def in_store_codes(work: Work) -> Callable[[], str]:
    """Gives in-store EAN-13 codes that nothing ever bore, one behind the other."""
    prefixes = iter(IN_STORE)
    prefix = next(prefixes)
    highest = work.products.highest_code(prefix)

    def give() -> str:
        nonlocal prefix, highest
        code = next_in_store(highest, prefix)
        while code is None:
            prefix = next(prefixes)
            code = next_in_store(work.products.highest_code(prefix), prefix)
        highest = code
        return code

    return give


def add_product(work: Work, new: NewProduct, now: datetime) -> Product:
    """Make a product with all cells of its grid at once. Pieces come by a delivery.

    Raises NameMissing, NameTooLong, UnknownMaker, CodeTaken, EmptyGrid, CellTwice, WrongCheckDigit, AbsurdPrice,
    AbovePrice, HalfAWholesalePrice, AbsurdPieces, ShopNotSetUp; nothing is recorded then.
    """
    code, name, category = new.code.strip(), one_line(new.name), one_line(new.category)
    if not (code and name and category):
        raise NameMissing
    check_names(code, name, category, new.region, new.material, new.made_in)
    if work.goods.taken([code]):
        raise CodeTaken(code)
    maker = maker_called(work, new.maker)
    product = Product(
        work.new_id(), code, name, category, maker.name, new.region or maker.region, new.terms, new.material,
        new.labelled, new.made_in, new.unit,
    )  # fmt: skip
    check_cells(new.cells)
    check_pieces(new.reorder_level, least=0)
    work.goods.add_product(product, now)
    _add_cells(work, product, new.cells, new.prices, now)
    for variant in work.products.variants(product.id) if new.reorder_level else ():
        work.products.set_reorder_level(variant.id, new.reorder_level)
    return product


def change_product(work: Work, product: Product, by: str, now: datetime) -> Product:
    """From now on this is said of the product of this code: all but its code, which is printed on its labels.

    What came from one maker stays that maker's: another is refused once a piece of it moved. Receipts and documents
    from before keep the name they bear.
    Raises UnknownProduct, NameMissing, NameTooLong, UnknownMaker, MakerTraded.
    """
    before = product_called(work, product.code)
    after = replace(
        product, id=before.id, code=before.code, name=one_line(product.name), category=one_line(product.category)
    )
    if not (after.name and after.category):
        raise NameMissing
    check_names(*_names(after), before=_names(before))
    maker = maker_called(work, after.maker)
    if maker.name.casefold() != before.maker.casefold() and work.products.ever_moved(before.id):
        raise MakerTraded(before.maker)
    after = replace(after, maker=maker.name, region=after.region or maker.region)
    if after != before:
        work.products.change(after, by, now)
    return after


def add_cells(work: Work, code: str, cells: Sequence[Cell], prices: LocalPrices, now: datetime) -> Product:
    """Add sizes and colours to the product `code`. Raises UnknownProduct and what `add_product` raises."""
    product = product_called(work, code)
    there = [(shown.size, shown.colour) for shown in work.products.cells(product.id)]
    check_cells(cells, there)
    _add_cells(work, product, cells, prices, now)
    return product


def set_prices(work: Work, code: str, prices: LocalPrices, by: str, now: datetime, note: str = "") -> int:
    """From now on these are the prices of the variant `code`, or of every variant of the product `code`.

    What the maker asks for (`cost`, `setor`) stays as it is where it is None. Answers how many variants changed.
    Raises UnknownProduct, AbsurdPrice, AbovePrice, HalfAWholesalePrice, ShopNotSetUp.
    """
    check_prices(prices)
    day, changed = trading_day(now, settings_of(work).cutoff), 0
    for variant in _meant(work, code):
        before = variant.prices
        after = replace(
            prices,
            cost=before.cost if prices.cost is None else prices.cost,
            setor=before.setor if prices.setor is None else prices.setor,
        )
        if after != before:
            work.products.set_prices(variant.id, after, by, note, now, day)
            changed += 1
    return changed


def watch(work: Work, code: str, pieces: int) -> None:
    """Say how many pieces of a variant, or of each variant of a product, are too few; zero watches no more.

    Raises UnknownProduct, AbsurdPieces.
    """
    check_pieces(pieces, least=0)
    for variant in _meant(work, code):
        work.products.set_reorder_level(variant.id, pieces)


def add_code(work: Work, code: str, further: str) -> str:
    """Let the variant `code` answer to a further code, or to a new one of the shop's where that is empty.

    A code is never used again, whatever becomes of what bore it. Answers the code.
    Raises UnknownCode, CodeTaken, WrongCheckDigit.
    """
    variant = work.products.variant(code)
    if variant is None:
        raise UnknownCode(code)
    given = further.strip() or in_store_codes(work)()
    check_barcode(given)
    if work.goods.taken([given]):
        raise CodeTaken(given)
    work.products.add_code(variant.id, given)
    return given


def set_picture(work: Work, code: str, name: str) -> None:
    """From now on the picture of the product `code` is the one that `work.pictures` keeps as `name`, or none if empty.

    Raises UnknownProduct.
    """
    work.products.set_picture(product_called(work, code).id, name)


def retire(work: Work, code: str, by: str, now: datetime, *, retired: bool = True) -> None:
    """Take the product `code` out of tiles and search, or bring it back; nothing of it is ever deleted.

    What is left of it still sells by its code. Raises UnknownProduct.
    """
    work.products.set_retired(product_called(work, code).id, by, now, retired=retired)


def retire_maker(work: Work, name: str, by: str, now: datetime, *, retired: bool = True) -> tuple[Product, ...]:
    """A maker leaves: it is offered no more, and its products are out of tiles and search.

    Or it comes back, with the products that left with it; one that was retired for itself stays so. Its account, its
    history and what is left of its goods stay as they are. Answers the products that changed.
    Raises UnknownMaker, ShopNotSetUp.
    """
    changed, maker = [], maker_called(work, name)
    if maker.retired is not retired:
        day = trading_day(now, settings_of(work).cutoff)
        work.makers.change(replace(maker, retired=retired), by, now, day)
    for product in work.products.made_by(maker.id) if retired else work.products.left_with(maker.id):
        if any(variant.retired is not retired for variant in work.products.variants(product.id)):
            work.products.set_retired(product.id, by, now, retired=retired, leaving=maker.id if retired else None)
            changed.append(product)
    return tuple(changed)


def product_called(work: Work | Reading, code: str) -> Product:
    """The product with this code. Raises UnknownProduct."""
    product = work.products.product(code)
    if product is None:
        raise UnknownProduct(code)
    return product


def _names(product: Product) -> tuple[str, ...]:
    return product.name, product.category, product.region, product.material, product.made_in


def _meant(work: Work, code: str) -> Sequence[LocalVariant]:
    one = work.products.variant(code)
    return (one,) if one else work.products.variants(product_called(work, code).id)


def _add_cells(work: Work, product: Product, cells: Sequence[Cell], usual: LocalPrices, now: datetime) -> None:
    day, give = trading_day(now, settings_of(work).cutoff), in_store_codes(work)
    for cell in cells:
        prices = cell.prices or usual
        check_prices(prices)
        barcode = cell.barcode.strip() or give()
        sku = cell.sku.strip() or _free_sku(work, product.code, cell)
        taken = work.goods.taken([barcode, sku])
        if taken:
            raise CodeTaken(min(taken))
        asked = prices.setor if product.terms is Terms.CONSIGNMENT else prices.cost
        work.goods.add_variant(
            Variant(
                work.new_id(), product.id, sku, barcode, cell.size, cell.colour, asked or 0, prices.price,
                prices.floor, prices.wholesale_from, prices.wholesale_price,
            ),
            now,
            day,
        )  # fmt: skip


def _free_sku(work: Work, product: str, cell: Cell) -> str:
    first = sku_of(product, cell)
    names = (first if place == 1 else f"{first}{place}" for place in count(1))
    return next(name for name in names if not work.goods.taken([name]))
