"""Goods and the codes they answer to; prices are kept with the day from which they hold."""

import json
from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from data.queries import shelf
from data.queries.near import folded, remember
from data.queries.words import words_of_variant
from data.records.bales import BALE_COLUMNS, BALES, bale_from
from data.records.book import Book
from data.records.items import ITEM_NOW, PILE_COLUMNS, PILES, PRICED, item_now_from, pile_from
from pos.goods.bale import Bale, Pile
from pos.goods.item import Family, Item
from pos.goods.product import Product, Terms, Variant
from pos.goods.shelf import OnShelf, ProductOnShelf

_BY_CODE = f"SELECT {ITEM_NOW} FROM item_code JOIN item ON item.key = item_code.item {PRICED} WHERE item_code.code = ?"  # noqa: S608 put together from our own parts
_PILE_BY_CODE = f"SELECT {PILE_COLUMNS} FROM {PILES} WHERE item.key = (SELECT item FROM item_code WHERE code = ?)"  # noqa: S608 our own parts


class GoodsRecord:
    """Implements `pos.ports.Goods`."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._words: set[str] = set()  # what this transaction has remembered already

    def item_by_code(self, code: str) -> Item | None:
        """The item with this code in any case of letters, at its price now."""
        row = self._book.row(_BY_CODE, (code.strip(),))
        return item_now_from(row) if row else None

    def pile(self, code: str) -> Pile | None:
        """The pile of used goods with this code in any case of letters, at its price now."""
        row = self._book.row(_PILE_BY_CODE, (code.strip(),))
        return pile_from(row) if row else None

    def search(self, text: str, family: Family | None = None, category: str = "", limit: int = 60) -> Sequence[OnShelf]:
        """Items that match every word of `text`, in the order in which they came to the shelf."""
        return shelf.search_shelf(self._book, text, family, category, limit)

    def piles(self) -> Sequence[OnShelf]:
        """Every pile, category by category, head to feet."""
        return shelf.all_piles(self._book)

    def tiers(self) -> Sequence[str]:
        """The tiers of all piles that hold something."""
        rows = self._book.rows(
            "SELECT DISTINCT tier FROM pile JOIN balance ON balance.item = pile.item WHERE balance.pieces <> 0"
        )
        return tuple(tier for (tier,) in rows)

    def products(self, limit: int = 60, offset: int = 0) -> Sequence[ProductOnShelf]:
        """Local products, the best-selling of the last seven trading days first."""
        return shelf.products_page(self._book, limit, offset)

    def product(self, product: UUID) -> ProductOnShelf:
        """One product with its variants. Raises KeyError."""
        return shelf.one_product(self._book, product)

    def categories(self) -> Sequence[tuple[str, Family]]:
        """Every category with its family, the one with the most piles or variants first."""
        rows = self._book.rows("SELECT name, family FROM category ORDER BY items DESC, name, family")
        return tuple((name, Family(family)) for name, family in rows)

    def bales(self) -> Sequence[Bale]:
        """Every bale by code."""
        return tuple(map(bale_from, self._book.rows(f"SELECT {BALE_COLUMNS} FROM {BALES} ORDER BY bale.code")))  # noqa: S608 our own parts

    def taken(self, codes: Collection[str]) -> frozenset[str]:
        """Which of these codes are in use, in any case of letters."""
        rows = self._book.rows(
            """
            WITH asked (code) AS (SELECT value FROM json_each(?))
            SELECT asked.code FROM asked JOIN item_code ON item_code.code = asked.code
            UNION SELECT asked.code FROM asked JOIN bale ON bale.code = asked.code
            UNION SELECT asked.code FROM asked JOIN product ON product.code = asked.code
            """,
            (json.dumps(list(codes)),),
        )
        return frozenset(code for (code,) in rows)

    def add_bale(self, bale: Bale, at: datetime) -> None:
        """Record a bale."""
        offer = bale.offer
        self._add(
            "bale",
            id=bale.id.bytes,
            till=self._book.till,
            at=at.isoformat(),
            code=bale.code,
            category=bale.category,
            description=bale.description,
            origin=bale.origin,
            grade=bale.grade,
            kind=bale.kind,
            weight=bale.weight,
            pieces=bale.pieces,
            rejected=bale.rejected,
            purchase_price=bale.purchase_price,
            other_costs=bale.other_costs,
            bought_on=bale.bought_on.isoformat(),
            opened_on=bale.opened_on.isoformat() if bale.opened_on else None,
            seller=bale.seller,
            offer_pieces=offer.pieces if offer else None,
            offer_total=offer.total if offer else None,
            offer_bin_price=offer.bin_price if offer else None,
        )

    def add_pile(self, pile: Pile, at: datetime, day: date) -> None:
        """Record a pile and its first price."""
        item = pile.item
        key = self._add_item(item, at, (pile.code,), f"{item.full_name} {pile.code}")
        bale = self._book.key_of("bale", pile.bale)
        self._add(
            "pile",
            item=key,
            bale=bale,
            tier=pile.tier,
            sorted_pieces=pile.sorted_pieces,
            hung=int(pile.hung),
            name=pile.name,
        )
        self._add_price(key, at, day, price=pile.price, floor=pile.floor)

    def add_product(self, product: Product, at: datetime) -> None:
        """Record a product. Raises KeyError if its maker is not there."""
        self._add(
            "product",
            id=product.id.bytes,
            till=self._book.till,
            at=at.isoformat(),
            code=product.code,
            name=product.name,
            category=product.category,
            maker=product.maker,
            region=product.region,
            terms=product.terms,
            material=product.material,
            labelled=int(product.labelled),
            made_in=product.made_in,
            unit=product.unit,
            made_by=self._key_of_maker(product.maker),
        )

    def add_variant(self, variant: Variant, at: datetime, day: date) -> None:
        """Record a variant and its first price. Raises KeyError if its product is not there."""
        product = shelf.one_product_head(self._book, variant.product)
        codes = tuple(dict.fromkeys(code for code in (variant.barcode, variant.sku) if code))
        item = variant.item_of(product)
        key = self._add_item(item, at, codes, words_of_variant(product, variant))
        self._add(
            "variant",
            item=key,
            product=self._book.key_of("product", variant.product),
            sku=variant.sku,
            barcode=variant.barcode,
            size=variant.size,
            colour=variant.colour,
        )
        self._add_price(
            key,
            at,
            day,
            price=variant.price,
            cost=variant.cost if product.terms is Terms.OUTRIGHT else None,
            setor=variant.cost if product.terms is Terms.CONSIGNMENT else None,
            floor=variant.floor,
            wholesale_from=variant.wholesale_from,
            wholesale_price=variant.wholesale_price,
        )

    def _key_of_maker(self, name: str) -> int | None:
        row = self._book.row("SELECT key FROM maker WHERE name = ?", (name,))
        if name and row is None:
            raise KeyError(name)
        return row[0] if row else None

    def _add_item(self, item: Item, at: datetime, codes: Sequence[str], words: str) -> int:
        if item.id is None:
            raise ValueError("a free line is no item of the shelf")
        self._add(
            "item",
            id=item.id.bytes,
            till=self._book.till,
            at=at.isoformat(),
            kind=item.kind,
            family=item.family,
            code=item.code,
            name=item.name,
            detail=item.detail,
            category=item.category,
            unit=item.unit,
        )
        key = self._book.key_of("item", item.id)
        self._book.write_all("INSERT INTO item_code (code, item) VALUES (?, ?)", [(code, key) for code in codes])
        new = folded(words) - self._words
        remember(self._book, new)
        self._words |= new
        self._add("item_words", rowid=key, words=words, family=item.family, category=item.category)
        return key

    def _add_price(self, item: int, at: datetime, day: date, **amounts: int | None) -> None:
        self._add(
            "item_price",
            id=self._book.new_id().bytes,
            till=self._book.till,
            at=at.isoformat(),
            day=day.isoformat(),
            item=item,
            **amounts,
        )

    def _add(self, table: str, **columns: object) -> None:
        marks = ", ".join("?" * len(columns))
        self._book.write(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", tuple(columns.values()))  # noqa: S608
