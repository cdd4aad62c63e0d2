"""An offer is typed as it is shouted, runs at once for the piles that are meant, and is ended by a tap."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pos.goods.item import Family
from pos.pricing.offer import OfferKind, Scope
from tests.ui.used.conftest import Owner
from ui.window.used.prices.page import PricesPage
from ui.window.used.prices.promo import PromoSheet

SHIRTS = "BAL-01/badan"


@pytest.fixture
def prices(owner: Owner) -> PricesPage:
    return owner.go(PricesPage, "prices", SHIRTS)


def promo(owner: Owner, prices: PricesPage) -> PromoSheet:
    assert prices.promo.isVisible()
    owner.press(Qt.Key.Key_R, modifier=Qt.KeyboardModifier.ControlModifier)
    sheet = owner.sheet
    assert isinstance(sheet, PromoSheet)
    return sheet


def test_a_package_is_typed_and_runs_for_the_pile_that_is_meant(owner: Owner, prices: PricesPage) -> None:
    sheet = promo(owner, prices)
    sheet.typed.setText("2 = 60rb")
    owner.tap(sheet.accept_button)
    newest = owner.session.shop.offers()[-1]
    pile = owner.pile(SHIRTS).item.id
    assert pile is not None
    assert (newest.kind, newest.pieces, newest.price) == (OfferKind.BUNDLE, 2, 60_000)
    assert newest.scope == Scope(Family.USED, goods=frozenset({pile}))
    owner.tap(promo(owner, prices).running[0])
    assert newest not in owner.session.shop.offers()


@pytest.mark.parametrize("typed", ["", "banyak", "1 = 10rb", "3 = 35,000"])
def test_what_cannot_be_meant_is_said_and_stays(owner: Owner, prices: PricesPage, typed: str) -> None:
    before = owner.session.shop.offers()
    sheet = promo(owner, prices)
    sheet.typed.setText(typed)
    owner.tap(sheet.accept_button)
    assert sheet.isVisible()
    assert sheet.typed.text() == typed
    assert owner.session.shop.offers() == before
    sheet.leave()
