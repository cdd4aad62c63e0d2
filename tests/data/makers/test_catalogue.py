"""A product is entered as a grid, bears codes that are never used again, and is found despite a typing error."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlite_utils.utils import sqlite3

from pos import buying
from pos.goods.ean import is_ean13
from pos.goods.item import AbsurdPrice, UnknownCode
from pos.makers.grid import Cell, CellTwice, EmptyGrid, MakerTraded, NameMissing, NewProduct, WrongCheckDigit, grid
from pos.makers.local import AbovePrice, HalfAWholesalePrice, LocalPrices, UnknownProduct
from pos.makers.maker import UnknownMaker
from pos.refusals import Refusal
from pos.used.bales import CodeTaken

if TYPE_CHECKING:
    from tests.data.makers.conftest import Trade

PRICES = LocalPrices(85_000, cost=42_000, floor=75_000, wholesale_from=12, wholesale_price=78_000)
NEW = NewProduct(
    "IKM07", "Kaos oversize", "Kaos", "Perajin Contoh", PRICES, grid(("L", "XL"), ("Hitam", "Krem", "Hijau")),
    reorder_level=2,
)  # fmt: skip


def add(trade: Trade, new: NewProduct = NEW) -> list[str]:
    """Make a product; the codes of its variants."""
    with trade.stall.store.work() as work:
        product = buying.add_product(work, new, trade.stall.now)
        return [variant.item.code for variant in work.products.variants(product.id)]


def found(trade: Trade, text: str) -> list[str]:
    """What a search finds."""
    with trade.stall.store.reading() as look:
        return [shown.item.full_name for shown in look.goods.search(text)]


def test_a_grid_becomes_all_its_variants_with_codes_of_the_shop(trade: Trade) -> None:
    codes = add(trade)
    assert codes[:2] == ["2000000000015", "2000000000022"]
    assert all(is_ean13(code) for code in codes)
    with trade.stall.store.reading() as look:
        product = look.products.product("ikm07")
        assert product is not None
        assert [(cell.size, cell.colour, cell.sku) for cell in look.products.cells(product.id)] == [
            ("L", "Hitam", "IKM07-L-HIT"),
            ("L", "Krem", "IKM07-L-KRE"),
            ("L", "Hijau", "IKM07-L-HIJ"),
            ("XL", "Hitam", "IKM07-XL-HIT"),
            ("XL", "Krem", "IKM07-XL-KRE"),
            ("XL", "Hijau", "IKM07-XL-HIJ"),
        ]
        variant = look.products.variant("IKM07-XL-KRE")
        assert variant is not None
        assert (variant.prices, variant.reorder_level) == (PRICES, 2)
        assert look.goods.product(product.id).sizes == ("L", "XL")


def test_a_grid_grows_with_the_makers_own_barcode_and_colours_that_begin_alike(trade: Trade) -> None:
    add(trade)
    with trade.stall.store.work() as work:
        cells = (Cell("L", "Hitam pudar", "8991234567892"),)
        with pytest.raises(WrongCheckDigit) as refused:
            buying.add_cells(work, "IKM07", cells, PRICES, trade.stall.now)
        own = replace(cells[0], barcode=refused.value.right)
        buying.add_cells(work, "IKM07", (own,), PRICES, trade.stall.now)
        assert work.products.codes(work.products.variant(own.barcode).id) == (own.barcode, "IKM07-L-HIT2")  # type: ignore[union-attr]
        with pytest.raises(CellTwice):
            buying.add_cells(work, "IKM07", (Cell("l", "hitam"),), PRICES, trade.stall.now)


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"name": " "}, NameMissing),
        ({"maker": "Siapa"}, UnknownMaker),
        ({"code": "1001"}, CodeTaken),
        ({"cells": ()}, EmptyGrid),
        ({"cells": grid(("L", "l"), ())}, CellTwice),
        ({"cells": (Cell("L", barcode="81001"),)}, CodeTaken),
        ({"prices": LocalPrices(0)}, AbsurdPrice),
        ({"prices": LocalPrices(50_000, floor=50_001)}, AbovePrice),
        ({"prices": LocalPrices(50_000, wholesale_price=40_000)}, HalfAWholesalePrice),
    ],
)
def test_a_product_that_cannot_be_is_refused_whole(
    trade: Trade, changed: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        add(trade, replace(NEW, **changed))  # type: ignore[arg-type]
    assert found(trade, "oversize") == []


def test_a_variant_answers_to_several_codes_and_none_is_ever_used_again(trade: Trade) -> None:
    with trade.stall.store.work() as work:
        assert buying.add_code(work, "81001", "KAOS-LAMA") == "KAOS-LAMA"
        assert buying.add_code(work, "81001", "") == "2000000000015"
        for taken in ("81002", "kaos-lama", "1002"):
            with pytest.raises(CodeTaken):
                buying.add_code(work, "81001", taken)
        with pytest.raises(UnknownCode):
            buying.add_code(work, "99", "X")
    assert found(trade, "kaos-lama") == ["Kaos polos combed L Hitam"]
    with trade.stall.store.reading() as look:
        assert look.goods.item_by_code("2000000000015") == look.goods.item_by_code("81001")
    with trade.stall.store.looking() as database, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        database.execute("DELETE FROM item_code")


def test_prices_change_for_one_variant_or_a_whole_product_and_stay_in_the_history(trade: Trade) -> None:
    codes = add(trade)
    dearer = replace(PRICES, price=90_000, cost=None)
    with trade.stall.store.work() as work:
        assert buying.set_prices(work, codes[0], dearer, "Pemilik", trade.stall.now, "Lebaran") == 1
        assert buying.set_prices(work, "IKM07", dearer, "Pemilik", trade.stall.now) == 5
        variant = work.products.variant(codes[0])
        assert variant is not None
        history = work.products.price_history(variant.id)
        assert [(was.by, was.note, was.prices.price, was.prices.cost) for was in history] == [
            ("Pemilik", "Lebaran", 90_000, 42_000),
            ("", "", 85_000, 42_000),
        ]
        with pytest.raises(UnknownProduct):
            buying.set_prices(work, "IKM99", dearer, "Pemilik", trade.stall.now)


def test_a_retired_product_leaves_search_and_tiles_and_still_sells_by_its_code(trade: Trade) -> None:
    with trade.stall.store.work() as work:
        buying.retire(work, "1001", "Pemilik", trade.stall.now)
    assert found(trade, "kaos polos") == []
    assert "Kaos polos combed L Hitam" not in found(trade, "")
    with trade.stall.store.reading() as look:
        assert [shown.product.code for shown in look.goods.products()] == ["1002"]
    assert trade.stall.sell("a", ("81001", 1)).total == 50_000
    with trade.stall.store.work() as work:
        buying.retire(work, "1001", "Pemilik", trade.stall.now, retired=False)
    assert found(trade, "kaos polos") == ["Kaos polos combed L Hitam"]


@pytest.mark.parametrize(
    "typed", ["kaos plos", "koas polos", "kaos polosh", "kaks hitam", "coklat", "perajim batik", "batiq"]
)
def test_one_typing_error_in_a_word_still_finds_it(trade: Trade, typed: str) -> None:
    assert len(found(trade, typed)) == 1


def test_a_mistyped_code_finds_its_variant_and_an_exact_one_only_itself(trade: Trade) -> None:
    codes = add(trade)
    assert found(trade, codes[0]) == ["Kaos oversize L Hitam"]
    assert "Kaos oversize L Hitam" in found(trade, codes[0][:-1] + "6")
    assert found(trade, codes[0][:5] + codes[0][6:])[0] == "Kaos oversize L Hitam"


def test_what_is_found_as_typed_brings_nothing_similar_along(trade: Trade) -> None:
    add(trade)
    assert {name.rsplit(" ", 1)[1] for name in found(trade, "hitam")} == {"Hitam"}
    assert found(trade, "xyzzy") == []


def test_a_renamed_maker_is_found_by_the_new_name(trade: Trade) -> None:
    trade.maker(name="Batik Laweyan")
    assert len(found(trade, "laweyan")) == 2
    assert found(trade, "perajin") == []


def test_what_is_said_of_a_product_changes_and_what_was_said_is_kept(trade: Trade) -> None:
    code = add(trade)[0]
    with trade.stall.store.work() as work:
        product = work.products.product("IKM07")
        assert product is not None
        said = replace(product, name="Kaos longgar", category="Atasan", material="Katun", labelled=True)
        assert buying.change_product(work, said, "Pemilik", trade.stall.now) == said
    assert found(trade, "longgar") == [f"Kaos longgar {look}" for look in
                                       ("L Hitam", "L Krem", "L Hijau", "XL Hitam", "XL Krem", "XL Hijau")]  # fmt: skip
    assert not found(trade, "oversize")
    with trade.stall.store.reading() as look:
        item = look.goods.item_by_code(code)
        assert item is not None
        assert (item.name, item.category) == ("Kaos longgar", "Atasan")
        assert {name for name, _family in look.goods.categories()} >= {"Atasan"}
    with trade.stall.store.looking() as database:
        assert list(database.query("SELECT name, material FROM product_change")) == [
            {"name": "Kaos longgar", "material": "Katun"}
        ]
        categories = dict(database.execute("SELECT name, items FROM category WHERE family = 'local'").fetchall())
        assert categories["Atasan"] == 6


def test_goods_that_came_from_a_maker_cannot_become_anothers(trade: Trade) -> None:
    add(trade)
    trade.other("Perajin Lain")
    with trade.stall.store.work() as work:
        for code, moves in (("IKM07", True), ("1001", False)):
            product = work.products.product(code)
            assert product is not None
            other = replace(product, maker="perajin lain")
            if moves:
                assert buying.change_product(work, other, "Pemilik", trade.stall.now).maker == "Perajin Lain"
            else:
                with pytest.raises(MakerTraded):
                    buying.change_product(work, other, "Pemilik", trade.stall.now)


def test_a_product_begins_with_the_pieces_that_came_of_it_as_a_document_of_its_maker(trade: Trade) -> None:
    with trade.stall.store.work() as work:
        buying.begin_product(work, NEW, "Pemilik", trade.stall.now, pieces=(3, 0, 2), picture="x")
    with trade.stall.store.reading() as look:
        product = look.products.product("IKM07")
        assert product is not None
        shown = look.goods.product(product.id)
        assert [variant.pieces for variant in shown.variants] == [3, 0, 2, 0, 0, 0]
        assert (shown.picture, shown.retired) == ("x", False)
    assert trade.account().owed == 5 * 42_000


def test_retired_products_are_found_where_they_are_brought_back(trade: Trade) -> None:
    add(trade)
    with trade.stall.store.work() as work:
        buying.retire(work, "IKM07", "Pemilik", trade.stall.now)
        assert [shown.product.code for shown in work.products.retired("OVERSIZE")] == ["IKM07"]
        assert not work.products.retired("batik")
        buying.retire(work, "IKM07", "Pemilik", trade.stall.now, retired=False)
        assert not work.products.retired()


def test_the_next_product_counts_on_from_the_highest_number_of_any_product_ever(trade: Trade) -> None:
    add(trade)
    with trade.stall.store.work() as work:
        assert work.products.highest_number("IKM") == 7
        for code in ("ikm112", "IKM9x", "IKM", "XIKM500"):
            buying.add_product(work, replace(NEW, code=code), trade.stall.now)
        buying.retire(work, "ikm112", "Pemilik", trade.stall.now)
        assert work.products.highest_number("IKM") == 112
        assert work.products.highest_number("LAIN") == 0
