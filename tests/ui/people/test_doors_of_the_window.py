"""For each right: its doors in the window are barred and lead nowhere without it, the log tells; with it they open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.people.audit import AuditKind
from pos.people.rights import OWNERS_ALONE, TO_GIVE, Right, Rights
from pos.settings import Settings, Stall
from pos.stockroom.pricing import reprice
from pos.used.pricing import NewPrice, Piles
from tests.ui.conftest import AtOnce, Sell
from tests.ui.people.conftest import ALL, HELPER, OWNER, all_but, let, logged
from tests.ui.people.doors import DOORS, HEADS, Door, Walk
from tests.ui.till.conftest import at_the_till
from ui.bootstrap import Shop, bootstrap
from ui.window.people.lending import OwnerPinSheet

BESIDES: dict[Right, frozenset[Right]] = {
    Right.BARGAIN: frozenset({Right.SELL}),
    Right.BELOW_FLOOR: frozenset({Right.SELL}),
    Right.DISCOUNT: frozenset({Right.SELL}),
    Right.RETURN_WITHOUT_RECEIPT: frozenset({Right.RETURN}),
    Right.QRIS_CODE: frozenset({Right.SETTINGS}),
    Right.PEOPLE: frozenset({Right.SETTINGS}),
}

EACH = [pytest.param(right, door, id=f"{right}, {door.name}") for right in Right for door in DOORS[right]]


@pytest.fixture
def walk(pinned: Shop, dressed: QApplication, qtbot: QtBot, sell: Sell, tmp_path: Path) -> Iterator[Walk]:
    """The owner before a window; two sales, a lowest price, and a copy of a shop lie there."""
    copy = tmp_path / "salinan.lapak"
    other = bootstrap(copy, create=True)
    other.set_up(Settings(Stall("LAPAK LAIN")))
    other.close()
    with pinned.work() as work:
        reprice(work, Piles(HEADS), NewPrice(50_000, floor=35_000), OWNER[0], pinned.clock())
    for _twice in range(2):
        sell(HEADS, by=OWNER[0])
    for seller in at_the_till(qtbot, dressed, pinned, AtOnce()):
        yield Walk(seller.window, copy)


def everything(walk: Walk) -> tuple[object, ...]:
    """What the shop holds, as far as a hand at the window could change it."""
    with walk.session.reading() as look:
        return (
            look.sales.count(),
            look.returns.latest(),
            look.outbox.unfinished(),
            look.goods.piles(),
            look.offers.all(),
            look.people.all(left=True),
            look.qris.current(),
            look.makers.all(),
            look.shifts.on_day(walk.session.today),
            look.settings.current(),
            walk.session.basket.cart.total,
        )


@pytest.mark.parametrize(("right", "door"), EACH)
def test_a_door_is_barred_without_its_right_and_opens_once_an_owner_lets_it(
    walk: Walk, pinned: Shop, right: Right, door: Door
) -> None:
    let(pinned, all_but(right))
    button = door.find(walk)
    before = everything(walk)
    assert not door.barred or OWNER[0] in button.barred
    button.click()
    (sheet,) = walk.shown(OwnerPinSheet)
    assert everything(walk) == before
    assert not door.is_open(walk)
    assert logged(pinned, AuditKind.REFUSED)[-1] == (HELPER[0], "", right.value)
    for digit in OWNER[1]:
        sheet.pad.keypad.keys[digit].click()
    sheet.accept_button.click()
    assert not walk.is_asked
    assert door.is_open(walk)


@pytest.mark.parametrize(("right", "door"), EACH)
def test_a_door_is_open_to_whoever_has_its_right_and_no_other(
    walk: Walk, pinned: Shop, right: Right, door: Door
) -> None:
    if right in OWNERS_ALONE:
        pinned.gate.enter(*OWNER)
    else:
        let(pinned, Rights(frozenset({right}) | BESIDES.get(right, frozenset())))
    button = door.find(walk)
    assert button.barred == ""
    button.click()
    assert not walk.is_asked
    assert door.is_open(walk)
    assert logged(pinned, AuditKind.REFUSED) == []


def test_doors_follow_whoever_stands_there(walk: Walk, pinned: Shop) -> None:
    rail = walk.desk.rail.buttons
    let(pinned, Rights())
    assert {name for name, button in rail.items() if button.barred} == {"report", "settings"}
    pinned.gate.enter(*OWNER)
    assert not any(button.barred for button in rail.values())
    let(pinned, Rights())
    pinned.gate.lend(*OWNER, Right.REPORTS)
    assert rail["report"].barred == ""
    rail["report"].click()
    assert rail["report"].barred


def test_whoever_comes_next_finds_nothing_open_that_was_the_owners(walk: Walk, pinned: Shop) -> None:
    let(pinned, Rights())
    pinned.gate.enter(*OWNER)
    DOORS[Right.PEOPLE][2].find(walk).click()
    pinned.gate.lock()
    pinned.gate.enter(*HELPER)
    assert walk.desk.page_name == "till"
    assert not DOORS[Right.PEOPLE][2].is_open(walk)


def test_every_right_has_its_doors() -> None:
    assert set(DOORS) == set(Right) == set(TO_GIVE) | OWNERS_ALONE
    assert ALL.held == set(TO_GIVE)
