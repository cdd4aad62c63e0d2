"""No name outgrows lists and papers, whatever it names; nothing is recorded then. What was longer before may stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from pos.backoffice import save_settings
from pos.buying import add_cells, add_maker, add_product, change_maker, change_product
from pos.cash.movement import LONGEST_NAME as LONGEST_CATEGORY
from pos.cash.movement import CashCategory, CashKind
from pos.counter import add_customer
from pos.customers.customer import Customer
from pos.goods.item import Family, Item
from pos.makers.grid import Cell, NewProduct
from pos.makers.local import LocalPrices
from pos.makers.maker import Maker, check_maker
from pos.offering import add_offer
from pos.people.person import LONGEST_NAME as LONGEST_PERSON
from pos.people.person import checked_name
from pos.ports import Work
from pos.pricing.offer import Offer, OfferKind, Scope
from pos.selling.held import LONGEST_NAME as LONGEST_HELD
from pos.settings import Stall as SettingsStall
from pos.stockroom.bales import Purchase, add_sealed_bale
from pos.till import hold_cart
from pos.wording import LONGEST_NAME, LONGEST_NOTE, NameTooLong

if TYPE_CHECKING:
    from tests.data.conftest import Stall

NOBODY = UUID(int=0)
PRICES = LocalPrices(30_000, 50_000)
TEES = NewProduct("9001", "Kaos", "Kaos", "Perajin Contoh", PRICES, (Cell("L", "Hitam"),))
BALE = Purchase("BAL-77", "Kemeja", 100, 5_000_000, date(2026, 3, 1))
Naming = Callable[[Work, "Stall", str], object]


def renamed(work: Work, stall: Stall, *, stall_name: str = "Lapak", category: str = "Makan") -> None:
    """The stall, and what cash goes out for, are called something else from now on."""
    settings = work.settings.current()
    assert settings is not None
    named = replace(
        settings, stall=SettingsStall(stall_name), cash_categories=(CashCategory(category, CashKind.EXPENSE),)
    )
    save_settings(work, named, stall.now)


NAMED: dict[str, tuple[int, Naming]] = {
    "a maker": (LONGEST_NAME, lambda work, stall, name: add_maker(work, Maker(NOBODY, name), "Ani", stall.now)),
    "a maker's region": (
        LONGEST_NAME,
        lambda work, stall, name: add_maker(work, Maker(NOBODY, "Baru", region=name), "Ani", stall.now),
    ),
    "a note about a maker": (
        LONGEST_NOTE,
        lambda work, stall, name: add_maker(work, Maker(NOBODY, "Baru", note=name), "Ani", stall.now),
    ),
    "a product": (LONGEST_NAME, lambda work, stall, name: add_product(work, replace(TEES, name=name), stall.now)),
    "a category": (LONGEST_NAME, lambda work, stall, name: add_product(work, replace(TEES, category=name), stall.now)),
    "a colour": (
        LONGEST_NAME,
        lambda work, stall, name: add_cells(work, "1001", [Cell("XXL", name)], PRICES, stall.now),
    ),
    "a customer": (
        LONGEST_NAME,
        lambda work, stall, name: add_customer(work, Customer(NOBODY, name), "Ani", stall.now),
    ),
    "a bale's seller": (
        LONGEST_NAME,
        lambda work, stall, name: add_sealed_bale(work, replace(BALE, seller=name), "Ani", stall.now),
    ),
    "a bale's category": (
        LONGEST_NAME,
        lambda work, stall, name: add_sealed_bale(work, replace(BALE, category=name), "Ani", stall.now),
    ),
    "something in no list": (LONGEST_NAME, lambda _work, _stall, name: Item.free(name, Family.USED, 5_000)),
    "an offer": (
        LONGEST_NAME,
        lambda work, stall, name: add_offer(
            work, Offer(work.new_id(), OfferKind.BUNDLE, Scope(Family.USED), 3, 100_000, name), "Ani", stall.now
        ),
    ),
    "a cart that is put aside": (
        LONGEST_HELD,
        lambda work, stall, name: hold_cart(work, stall.cart("held", ("81001", 1)), name, "Ani", stall.now),
    ),
    "the stall": (LONGEST_NAME, lambda work, stall, name: renamed(work, stall, stall_name=name)),
    "what cash goes out for": (LONGEST_CATEGORY, lambda work, stall, name: renamed(work, stall, category=name)),
    "a person": (LONGEST_PERSON, lambda _work, _stall, name: checked_name(name)),
}


@pytest.mark.parametrize("what", NAMED)
def test_a_name_has_a_greatest_length_and_one_refusal(small_stall: Stall, what: str) -> None:
    longest, give = NAMED[what]
    with pytest.raises(NameTooLong) as refused, small_stall.store.work() as work:
        give(work, small_stall, "x" * (longest + 1))
    assert (refused.value.name, refused.value.longest) == ("x" * (longest + 1), longest)
    with small_stall.store.work() as work:
        give(work, small_stall, "x" * longest)


def test_a_longer_name_of_before_stays_and_all_else_can_be_changed(small_stall: Stall) -> None:
    old = Maker(NOBODY, "x" * (LONGEST_NAME + 30))
    check_maker(replace(old, pays_within=14), before=old)
    with pytest.raises(NameTooLong):
        check_maker(replace(old, name="y" * (LONGEST_NAME + 1)), before=old)
    with small_stall.store.work() as work:
        maker = work.makers.by_name("Perajin Contoh")
        assert maker is not None
        long = replace(maker, name=old.name)
        work.makers.change(long, "Ani", small_stall.now, small_stall.today())
        assert change_maker(work, replace(long, pays_within=3), "Ani", small_stall.now).name == old.name
        product = work.products.product("1001")
        assert product is not None
        assert change_product(work, replace(product, name="Kaos baru"), "Ani", small_stall.now).maker == old.name
