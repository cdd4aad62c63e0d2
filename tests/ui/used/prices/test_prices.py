"""Harga & obral: new prices from now on, with their history; what cannot be is refused and stays typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from pos.used.pricing import NewPrice
from tests.ui.used.conftest import Owner
from ui.window.used.prices.page import PricesPage
from ui.window.used.prices.price_draft import PriceDraft, read_price
from ui.window.used.prices.reprice import RepriceSheet

KEY = Qt.Key
SHIRTS = "BAL-01/badan"


@pytest.fixture
def prices(owner: Owner) -> PricesPage:
    return owner.go(PricesPage, "prices", SHIRTS)


def asked(owner: Owner) -> RepriceSheet:
    """Open the sheet for what is chosen."""
    owner.press(KEY.Key_F12)
    sheet = owner.sheet
    assert isinstance(sheet, RepriceSheet)
    return sheet


def test_one_pile_gets_a_new_price_and_keeps_the_old_one_in_its_history(owner: Owner, prices: PricesPage) -> None:
    sheet = asked(owner)
    owner.type("25rb")
    assert "35rb jadi 25rb" in sheet.preview.text()
    sheet.floor.edit.setText("20rb")
    sheet.note.setText("Obral")
    owner.tap(sheet.accept_button)
    assert owner.pile(SHIRTS).item.price == 25_000
    history = prices.known.history.rows
    assert [(row.price, row.floor, row.note) for row in history] == [(25_000, 20_000, "Obral"), (35_000, None, "")]


def test_a_category_is_cut_by_percent_in_whole_thousands(owner: Owner, prices: PricesPage) -> None:
    next(chip for chip in prices.meant.categories.chips if chip.text() == "Kemeja").click()
    owner.press(KEY.Key_F8)
    sheet = asked(owner)
    sheet.cuts.chips[1].click()
    assert sheet.percent.text == "20"
    owner.tap(sheet.accept_button)
    assert [owner.pile(f"BAL-01/{tier}").item.price for tier in ("kepala", "badan", "kaki")] == [40_000, 28_000, 8_000]
    assert owner.pile("BAL-03/badan").item.price == 80_000


def test_a_tier_of_everything_can_be_meant(owner: Owner, prices: PricesPage) -> None:
    prices.meant.tiers.chips[3].click()
    owner.press(KEY.Key_F8)
    assert prices.name == "Semua jenis kaki"
    sheet = asked(owner)
    sheet.price.edit.setText("5000")
    owner.tap(sheet.accept_button)
    with owner.session.reading() as look:
        feet = [pile.item.price for pile in look.goods.piles() if pile.item.detail == "kaki" and pile.pieces]
    assert set(feet) == {5_000}


@pytest.mark.usefixtures("prices")
@pytest.mark.parametrize(
    ("price", "percent", "floor", "beside"),
    [
        ("abc", "", "", "bukan jumlah uang"),
        ("0", "", "", "lebih dari nol"),
        ("30rb", "20", "", "Pilih satu"),
        ("", "dua", "", "bukan persen"),
        ("", "120", "", "1 sampai 99"),
        ("30rb", "", "32rb", "di atas harga"),
        ("35rb", "", "", "tidak ada yang berubah"),
        ("", "", "", "Tidak ada harga yang berubah"),
    ],
)
def test_a_price_that_cannot_be_is_refused_in_words_and_stays_typed(
    owner: Owner, price: str, percent: str, floor: str, beside: str
) -> None:
    sheet = asked(owner)
    for field, text in ((sheet.price.edit, price), (sheet.percent.edit, percent), (sheet.floor.edit, floor)):
        field.setText(text)
    said = sheet.preview.text()
    owner.tap(sheet.accept_button)
    assert owner.sheet is sheet
    assert beside in f"{said} {sheet.preview.text()}"
    assert (sheet.price.text, sheet.percent.text, sheet.floor.text) == (price, percent, floor)
    assert owner.pile(SHIRTS).item.price == 35_000


def test_what_is_known_of_a_pile_stands_beside_the_list(prices: PricesPage) -> None:
    assert [row.figure for row in prices.known.facts.rows][:3] == ["49 potong", "35rb", "bebas"]
    assert "Belum ada obral" in prices.known.obral.text()
    assert "Belum cukup data" in prices.known.obral.text()


amounts = st.integers(1, 10_000_000)


@given(amounts, st.none() | amounts)
def test_a_price_is_read_as_it_was_written(price: int, floor: int | None) -> None:
    draft = PriceDraft(f"{price:,}".replace(",", "."), "", "" if floor is None else str(floor))
    assert read_price(draft) == NewPrice(price, None, floor)


def test_the_smallest_window_has_room_for_the_piles_and_for_what_is_known_of_them(
    owner: Owner, prices: PricesPage
) -> None:
    owner.window.resize(1024, 600)
    owner.bot.wait_until(lambda: owner.window.width() == 1024)
    assert prices.meant.width() * 5 >= prices.known.width() * 4
