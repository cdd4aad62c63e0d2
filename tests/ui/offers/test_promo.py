"""An offer is typed as it is shouted, for whatever is meant, from wherever prices are spoken of, and ended by a key."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from pos.goods.item import Family
from pos.pricing.offer import Offer, OfferKind, OfferState, Scope
from tests.ui.offers.conftest import Begin, Open
from tests.ui.used.conftest import Owner
from ui.planned.moment import read_day
from ui.window.local.products.page import ProductsPage
from ui.window.offers.covering import Whole
from ui.window.offers.draft import OfferDraft
from ui.window.used.prices.page import PricesPage

SHIRTS, JACKETS = "BAL-01/badan", "BAL-03/badan"
TODAY = date(2026, 3, 7)


def newest(owner: Owner) -> Offer:
    with owner.session.reading() as look:
        return look.offers.all(limit=1)[0].offer


def pile(owner: Owner, code: str) -> UUID:
    found = owner.pile(code).item.id
    assert found is not None
    return found


def test_a_package_begins_with_the_pile_that_is_meant_and_is_ended_by_a_key(
    owner: Owner, begin: Begin, promo: Open
) -> None:
    assert owner.go(PricesPage, "prices", SHIRTS).promo.isVisible()
    owner.tap(begin("2 = 60rb").accept_button)
    made = newest(owner)
    assert (made.kind, made.pieces, made.price) == (OfferKind.BUNDLE, 2, 60_000)
    assert made.scope == Scope(Family.USED, goods=frozenset({pile(owner, SHIRTS)}))
    owner.sheet.leave()
    sheet = promo()
    owner.press(Qt.Key.Key_F8)
    assert made not in owner.session.shop.offers()
    assert "diakhiri" in owner.told
    sheet.states.choose(OfferState.ENDED)
    sheet.states.chosen.emit(OfferState.ENDED)
    assert [kept.offer for kept in sheet.table.rows] == [made]
    assert not sheet.end.isEnabled()


def test_a_rata_for_the_whole_stall_from_the_till_holds_for_the_open_cart(owner: Owner, begin: Begin) -> None:
    owner.scan(SHIRTS)
    owner.scan(JACKETS)
    before = owner.cart.total
    sheet = begin("rata 25rb")
    owner.tap(sheet.covering.whole.chips[0])
    owner.tap(sheet.accept_button)
    assert newest(owner).scope == Scope()
    assert (owner.cart.total, before > 50_000) == (50_000, True)
    owner.sheet.leave()
    owner.type("35")
    assert owner.till.shelf.field.text == "35"


def test_an_offer_for_one_local_product_begins_on_its_page(owner: Owner, begin: Begin) -> None:
    owner.desk.go_to("local")
    page = next(each for each in owner.window.findChildren(ProductsPage) if each.isVisible())
    assert page.shown_product is not None
    owner.tap(begin("3 = 120rb").accept_button)
    made = newest(owner)
    assert made.scope == Scope(goods=frozenset({page.shown_product.product.id}))


def test_an_offer_for_a_rail_of_a_category_holds_from_a_day_to_a_day(owner: Owner, begin: Begin, promo: Open) -> None:
    sheet = begin("3 = 100rb")
    covering = sheet.covering
    owner.tap(next(chip for chip in covering.whole.chips if chip.value is Family.USED))
    owner.tap(next(chip for chip in covering.categories.chips if chip.value == "Kemeja"))
    covering.at.setText("35rb")
    sheet.name.setText(" Kemeja bertiga ")
    sheet.first.setText("besok")
    sheet.last.setText("14/03")
    assert sheet.preview.text() == (
        "3 = 100 rb · Kemeja yang harganya 35 rb · Kemeja bertiga · mulai 08/03/2026 sampai 14/03/2026"
    )
    owner.tap(sheet.accept_button)
    made = newest(owner)
    assert made.scope == Scope(Family.USED, "Kemeja", None, 35_000)
    assert (made.name, made.first, made.last) == ("Kemeja bertiga", date(2026, 3, 8), date(2026, 3, 14))
    assert made not in owner.session.shop.offers()
    owner.sheet.leave()
    overview = promo()
    assert [kept.offer for kept in overview.table.rows] == list(reversed(owner.session.shop.offers()))
    owner.tap(overview.states.chips[1])
    assert [kept.offer for kept in overview.table.rows] == [made]


def test_goods_are_found_by_name_and_taken_by_their_code(owner: Owner, begin: Begin) -> None:
    sheet = begin("2 = 150rb")
    codes = sheet.covering.codes
    codes.setText(f"{JACKETS}, kemeja bad")
    assert [row.key for row in sheet.covering.found.rows] == [SHIRTS]
    sheet.covering.found.opened.emit(SHIRTS)
    assert codes.text() == f"{JACKETS}, {SHIRTS}, "
    assert not sheet.covering.found.isVisible()
    owner.tap(sheet.accept_button)
    assert newest(owner).scope.goods == {pile(owner, JACKETS), pile(owner, SHIRTS)}


def test_an_offer_that_ended_is_made_again_with_all_that_it_covered(owner: Owner, begin: Begin, promo: Open) -> None:
    sheet = begin("3 = 50rb")
    sheet.covering.take(OfferDraft(family=Family.USED, tier="kaki", at="20rb"))
    owner.tap(sheet.accept_button)
    made = newest(owner)
    owner.tap(promo().end)
    overview = promo()
    owner.tap(overview.states.chips[2])
    owner.tap(overview.again)
    owner.press(Qt.Key.Key_Return)
    again = newest(owner)
    assert (again.kind, again.pieces, again.price, again.scope) == (made.kind, made.pieces, made.price, made.scope)
    assert again in owner.session.shop.offers()


@pytest.mark.parametrize("typed", ["", "banyak", "1 = 10rb", "3 = 35,000"])
def test_what_cannot_be_meant_is_said_and_stays(owner: Owner, begin: Begin, typed: str) -> None:
    before = owner.session.shop.offers()
    sheet = begin(typed)
    sheet.covering.whole.choose(Whole.STALL)
    owner.tap(sheet.accept_button)
    assert sheet.isVisible()
    assert sheet.shouted.text() == typed
    assert owner.session.shop.offers() == before
    sheet.leave()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("codes", "tidak-ada", 'Tidak ada barang dengan kode "tidak-ada".'),
        ("first", "kapan-kapan", "Tulis harinya seperti besok, sabtu, atau 12/03."),
        ("last", "01/01/2026", "Promo"),
        ("at", "banyak", ""),
        ("", "", "Pilih untuk apa"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(owner: Owner, begin: Begin, field: str, typed: str, said: str) -> None:
    sheet = begin("rata 10rb")
    if field:
        sheet.covering.whole.choose(Whole.STALL)
        holder = sheet if field in {"first", "last"} else sheet.covering
        getattr(holder, field).setText(typed)
    before = newest(owner)
    owner.tap(sheet.accept_button)
    assert sheet.isVisible()
    assert said in owner.shown_words(sheet)
    assert newest(owner) == before


def test_the_same_offer_twice_is_refused_beside_what_it_covers(owner: Owner, begin: Begin) -> None:
    first = begin("rata 25rb")
    first.covering.whole.choose(Whole.STALL)
    owner.tap(first.accept_button)
    owner.sheet.leave()
    second = begin("rata 25rb")
    second.covering.whole.choose(Whole.STALL)
    owner.tap(second.accept_button)
    assert second.isVisible()
    assert sum(offer.scope == Scope() for offer in owner.session.shop.offers()) == 1


@pytest.mark.parametrize(
    ("typed", "day"),
    [("hari ini", (3, 7)), ("besok", (3, 8)), ("sabtu", (3, 14)), ("12/03", (3, 12)), ("2026-04-01", (4, 1))],
)
def test_a_day_is_read_as_people_write_it(typed: str, day: tuple[int, int]) -> None:
    assert read_day(typed, TODAY) == date(2026, *day)


@pytest.mark.parametrize("typed", ["", "15.00", "besok 15.00", "nanti", "32/13"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_day(typed, TODAY) is None
