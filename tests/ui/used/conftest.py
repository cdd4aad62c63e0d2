"""An owner in front of the used goods, with the keys, a finger, and a closed bale."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.goods.shelf import OnShelf
from pos.printers import Printer
from pos.selling.sale import Sale
from pos.stockroom.bales import Purchase
from pos.used.accounts import BaleAccount
from pos.used.book import BookFilter, Written
from tests.ui.till.conftest import Seller, at_the_till
from ui.bootstrap import Shop
from ui.demo.build import StoryClock
from ui.window.desk.view import View
from ui.window.used.room import UsedRoom

COST = 6_575_000
"""What the closed bale BAL-09 cost in all, in rupiah."""

Kind = TypeVar("Kind", bound=View)


@dataclass
class Owner(Seller):
    """Does in the room of the used goods what an owner does."""

    @property
    def room(self) -> UsedRoom:
        page = self.desk.page
        assert isinstance(page, UsedRoom)
        return page

    def go(self, kind: type[Kind], name: str, what: object = None) -> Kind:
        """Go to a screen, with the keys on it."""
        self.desk.go_to("used")
        self.room.go_to(name, what)
        QApplication.processEvents()
        view = self.room.view
        assert isinstance(view, kind)
        return view

    def press_combined(self, key: Qt.Key) -> None:
        """Press a key together with Ctrl."""
        self.press(key, modifier=Qt.KeyboardModifier.ControlModifier)

    def enter(self, *texts: str) -> None:
        """Type each text, and Enter behind it."""
        for text in texts:
            self.type(text)
            self.press(Qt.Key.Key_Return)

    def buy(self, code: str = "BAL-09", pieces: int = 400, category: str = "Kemeja", seller: str = "Agen") -> None:
        """Count a closed bale in, without the screen."""
        bought = Purchase(code, category, pieces, COST, date(2026, 2, 2), seller=seller)
        self.session.stockroom.buy(bought)

    def print_into(self, folder: Path) -> None:
        """Let the shop's printer be a folder."""
        self.session.save_settings(replace(self.session.settings, printer=Printer(folder.as_uri())))

    def account(self, code: str) -> BaleAccount:
        with self.session.reading() as look:
            account = look.used.account(code)
        assert account is not None
        return account

    def pile(self, code: str) -> OnShelf:
        with self.session.reading() as look:
            return next(pile for pile in look.goods.piles() if pile.item.code == code)

    def book(self, limit: int = 100) -> Sequence[Written]:
        """The newest entries."""
        with self.session.reading() as look:
            return look.used.entries(BookFilter(), limit=limit)

    def shown_words(self, inside: QWidget) -> str:
        """Everything that stands on a part of the screen, as a screen reader has it."""
        parts = [inside, *inside.findChildren(QWidget)]
        said = [f"{part.accessibleName()} {part.accessibleDescription()}" for part in parts if part.isVisible()]
        said += [str(part.property("text") or "") for part in parts if part.isVisible()]
        return " ".join(said)


@pytest.fixture
def owner(qtbot: QtBot, dressed: QApplication, shop: Shop, at_once: Executor) -> Iterator[Owner]:
    """The stall's window with Stok bekas in front."""
    for seller in at_the_till(qtbot, dressed, shop, at_once):
        one = Owner(seller.window, seller.bot)
        one.desk.go_to("used")
        one.desk.notices.hide()
        yield one


@pytest.fixture
def trade(clock: StoryClock, sell: Callable[..., Sale]) -> Callable[..., None]:
    """Sells pieces of the item with a code on each of so many days, the last one before today."""

    def trade(code: str, *pieces: int) -> None:
        for quantity in pieces:
            if quantity:
                sell(code, quantity)
            clock.at += timedelta(days=1)

    return trade
