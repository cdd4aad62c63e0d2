"""A stall whose owner has switched PINs on, and a helper; PINs that cost nothing to try; the window of both."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.people.audit import AuditFilter, AuditKind
from pos.people.person import Person
from pos.people.rights import HELPERS, TO_GIVE, Right, Rights
from pos.people.staff import add_person, set_rights
from pos.printers import Printer, PrinterProfile
from tests.ui.conftest import AtOnce
from tests.ui.till.conftest import at_the_till
from ui.bootstrap import Shop
from ui.embedded_printer import EMBEDDED
from ui.window.people.lending import OwnerPinSheet
from ui.window.people.lock import LockScreen
from ui.window.shell.window import MainWindow

Found = TypeVar("Found", bound=QWidget)

OWNER, HELPER = ("Bu Tini", "2580"), ("Budi", "4826")
ALL = Rights(frozenset(TO_GIVE))

at_till = contextmanager(at_the_till)


@pytest.fixture(autouse=True)
def _cheap(cheap_pins: None) -> None:
    """Nothing here asks how hard scrypt works."""


@pytest.fixture
def with_drawer(shop: Shop) -> Shop:
    """The stall, with a drawer at its printer."""
    assert shop.settings is not None
    shop.save_settings(replace(shop.settings, printer=Printer(EMBEDDED, PrinterProfile(drawer=2))))
    return shop


@pytest.fixture
def pinned(with_drawer: Shop) -> Shop:
    """The stall, with the owner at its till."""
    shop = with_drawer
    shop.gate.begin(*OWNER)
    with shop.work() as work:
        add_person(work, HELPER[0], shop.cashier, shop.clock())
    shop.gate.new_pin(*HELPER)
    return shop


@pytest.fixture
def window(pinned: Shop, dressed: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The till of a stall with PINs, its owner before it."""
    with at_till(qtbot, dressed, pinned, AtOnce()) as seller:
        yield seller.window


@pytest.fixture
def plain(shop: Shop, dressed: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The till of a stall without PINs."""
    with at_till(qtbot, dressed, shop, AtOnce()) as seller:
        yield seller.window


def shown(window: MainWindow, kind: type[Found]) -> list[Found]:
    """What of a kind can be seen in the window now."""
    QApplication.processEvents()
    return [each for each in window.findChildren(kind) if each.isVisible()]


def strike(sheet: LockScreen | OwnerPinSheet, pin: str) -> None:
    """Tap a PIN on the keys of a sheet."""
    for digit in pin:
        sheet.pad.keypad.keys[digit].click()


def let(shop: Shop, rights: Rights = HELPERS) -> Person:
    """Let the helper do this, and stand at the till."""
    shop.gate.enter(*OWNER)
    with shop.work() as work:
        set_rights(work, HELPER[0], rights, shop.cashier, shop.clock())
    return shop.gate.enter(*HELPER)


def all_but(*missing: Right) -> Rights:
    """Everything that can be given, except these."""
    return Rights(ALL.held - set(missing))


def logged(shop: Shop, *kinds: AuditKind) -> list[tuple[str, str, str]]:
    """Of these kinds, oldest first: who, whose PIN, and which right or subject."""
    with shop.reading() as look:
        found = look.audit.find(AuditFilter(), 1_000)
    told = [entry.what for entry in reversed(found) if entry.what.kind in kinds]
    return [(each.person, each.lender, each.right or each.subject) for each in told]
