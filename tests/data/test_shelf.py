"""Goods are found by whatever a person would type, and the shelf shows what is left."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlite_utils.utils import sqlite3

from pos.goods.item import Family, Item

if TYPE_CHECKING:
    from tests.data.conftest import Stall


def found(stall: Stall, text: str, family: Family | None = None, category: str = "", limit: int = 60) -> list[str]:
    with stall.store.reading() as look:
        return [shown.item.full_name for shown in look.goods.search(text, family, category, limit)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("k", ["Kemeja kepala", "Kemeja badan", "Kaos polos combed L Hitam", "Kemeja batik L Cokelat"]),
        ("KEM", ["Kemeja kepala", "Kemeja badan", "Kemeja batik L Cokelat"]),
        ("kem bat", ["Kemeja batik L Cokelat"]),
        ("bat kem", ["Kemeja batik L Cokelat"]),
        ("hitam", ["Kaos polos combed L Hitam"]),
        ("bandung cokelat", ["Kemeja batik L Cokelat"]),
        ("perajin", ["Kaos polos combed L Hitam", "Kemeja batik L Cokelat"]),
        ("BAL-01/kep", ["Kemeja kepala"]),
        ("81001", ["Kaos polos combed L Hitam"]),
        ("1002-l", ["Kemeja batik L Cokelat"]),
        ("kemeja kaos", []),
        ("aos", []),
        ('" OR *', []),
        ("NEAR(kemeja", []),
    ],
)
def test_every_word_begins_a_word_of_what_is_found(small_stall: Stall, text: str, names: list[str]) -> None:
    assert found(small_stall, text) == names


def test_search_is_narrowed_by_family_category_and_limit(small_stall: Stall) -> None:
    assert found(small_stall, "kem", Family.LOCAL) == ["Kemeja batik L Cokelat"]
    assert found(small_stall, "", Family.USED) == ["Kemeja kepala", "Kemeja badan"]
    assert (
        found(small_stall, "", None, "Kaos") == found(small_stall, "k", None, "Kaos") == ["Kaos polos combed L Hitam"]
    )
    assert found(small_stall, "k", Family.USED, "Kaos") == []
    assert found(small_stall, "k", limit=1) == ["Kemeja kepala"]
    assert len(found(small_stall, " ")) == 4


def test_a_code_finds_its_item_in_any_case_of_letters(small_stall: Stall) -> None:
    with small_stall.store.reading() as look:
        by_code = {code: look.goods.item_by_code(code) for code in ("bal-01/KEPALA", " 81001 ", "1001-l", "1001", "")}
        names = [item.full_name if item else None for item in by_code.values()]
        taken = look.goods.taken(["bal-01", "1001", "81001", "BAL-01/KAKI", "bal-01/badan"])
    assert names == ["Kemeja kepala", "Kaos polos combed L Hitam", "Kaos polos combed L Hitam", None, None]
    assert taken == {"bal-01", "1001", "81001", "bal-01/badan"}


def test_two_items_never_share_a_code(small_stall: Stall) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="item_code"):
        small_stall.pile("BAL-01/kepala", 1)
    assert len(found(small_stall, "")) == 4


def test_the_shelf_shows_what_is_left_and_what_sold_in_the_last_seven_days(small_stall: Stall) -> None:
    small_stall.sell("a", ("BAL-01/kepala", 3))
    small_stall.now += timedelta(days=6)
    small_stall.sell("b", ("BAL-01/kepala", 70))

    def first_pile() -> tuple[int, int, int, int, bool]:
        with small_stall.store.reading() as look:
            pile = look.goods.piles()[0]
            return (pile.opening, pile.pieces, pile.value, pile.sold_lately, pile.needs_count)

    assert first_pile() == (70, -3, 0, 73, True)
    small_stall.now += timedelta(days=1)
    assert first_pile() == (70, -3, 0, 70, True)


def test_piles_stand_by_category_and_from_head_to_feet(small_stall: Stall) -> None:
    for code in ("BAL-00/kaki", "BAL-00/kepala"):
        small_stall.pile(code, 1)
    with small_stall.store.reading() as look:
        codes = [pile.item.code for pile in look.goods.piles()]
        bales = [bale.code for bale in look.goods.bales()]
    assert codes == ["BAL-00/kepala", "BAL-01/kepala", "BAL-01/badan", "BAL-00/kaki"]
    assert bales == ["BAL-00", "BAL-01"]


def test_products_stand_by_what_sold_lately_and_page_through_all(small_stall: Stall) -> None:
    for number in range(3, 8):
        small_stall.product(f"100{number}", f"Rok {number}", "Rok")
    small_stall.sell("a", ("81006", 2), ("81004", 5))
    with small_stall.store.reading() as look:
        pages = [[shown.product.code for shown in look.goods.products(2, offset)] for offset in range(0, 8, 2)]
        one = look.goods.product(look.goods.products(1)[0].product.id)
        with pytest.raises(KeyError):
            look.goods.product(one.variants[0].item.id or one.product.id)
    assert pages == [["1004", "1006"], ["1001", "1002"], ["1003", "1005"], ["1007"]]
    assert (one.sold_lately, one.pieces, one.colours, one.sizes) == (5, -5, ("Hitam",), ("L",))


def test_categories_stand_by_how_much_is_in_them(small_stall: Stall) -> None:
    with small_stall.store.reading() as look:
        categories = look.goods.categories()
    assert list(categories) == [("Kemeja", Family.USED), ("Kaos", Family.LOCAL), ("Kemeja", Family.LOCAL)]


def test_a_free_line_leaves_the_shelf_alone(small_stall: Stall) -> None:
    cart = small_stall.cart("a", ("81001", 1)).add(Item.free("Topi", Family.USED, 15_000), 2)
    sale = small_stall.complete(cart).sale
    with small_stall.store.reading() as look:
        assert look.sales.by_number(sale.number) == sale
        assert len(look.goods.search("")) == 4
