"""A till in its window, and a seller who has keys, a finger and a scanner."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.cash.shift import Shift
from pos.selling.cart import Cart
from pos.selling.sale import Sale
from ui.bootstrap import Shop
from ui.session import Session
from ui.window.shell.desk import Desk
from ui.window.shell.window import MainWindow
from ui.window.till.page import TillPage
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.tiles.tile import Tile

SHIRTS, JACKET = "BAL-01/badan", "BAL-03/badan"
"""Piles of 35.000 and 80.000 rupiah a piece."""

VECTORS = json.loads((Path(__file__).parents[2] / "pos" / "qris_vectors.json").read_text("utf-8"))
STICKER: str = VECTORS["valid"][0]["payload"]
"""A stall's QRIS code, invented."""

_BURST = 8
"""Milliseconds between two keys of a scanner; told rather than waited for, since a machine may be slow."""


@dataclass
class Seller:
    """Does at the window what a seller does, and looks at what a seller sees."""

    window: MainWindow
    bot: QtBot
    _clock: int = 0

    @property
    def desk(self) -> Desk:
        assert self.window.desk is not None
        return self.window.desk

    @property
    def till(self) -> TillPage:
        return self.desk.till

    @property
    def session(self) -> Session:
        return self.desk.session

    @property
    def cart(self) -> Cart:
        return self.session.basket.cart

    @property
    def told(self) -> str:
        """The notice on the screen."""
        return self.desk.notices.words

    @property
    def sheet(self) -> Sheet:
        """What stands over the till."""
        return next(sheet for sheet in self.window.findChildren(Sheet) if sheet.isVisible())

    def has_sheet(self) -> bool:
        return any(sheet.isVisible() for sheet in self.window.findChildren(Sheet))

    def is_done(self) -> bool:
        return self.till.is_done

    def shift(self) -> Shift | None:
        return self.session.shift

    def sales(self) -> list[Sale]:
        """Every sale on disk, oldest first."""
        with self.session.reading() as look:
            heads = look.sales.find(limit=100)
            sales = [look.sales.by_number(head.number) for head in heads]
        return sorted((sale for sale in sales if sale), key=lambda sale: sale.number)

    def press(self, *keys: Qt.Key, times: int = 1, modifier: Qt.KeyboardModifier | None = None) -> None:
        for key in keys * times:
            QTest.keyClick(self._under_keys(), key, modifier or Qt.KeyboardModifier.NoModifier)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type as a person does: key by key, into what has the focus."""
        for letter in text:
            QTest.keyClicks(self._under_keys(), letter)
            QApplication.processEvents()

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Touch a widget that can be seen."""
        assert widget.isVisible()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        QApplication.processEvents()

    def scan(self, code: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        """Let the scanner type a code and Enter into the window, faster than any hand."""
        screen = self.window.windowHandle()
        self.desk.scanner.time_of = self._struck_at
        self._clock += 5_000
        for letter in code:
            QTest.keyClick(screen, ord(letter))
        QTest.keyClick(screen, end)
        QApplication.processEvents()

    def tile(self, words: str) -> Tile[object]:
        """The tile whose spoken name begins with `words`."""
        tiles: Sequence[Tile[object]] = self.till.findChildren(Tile)
        return next(tile for tile in tiles if tile.isVisible() and tile.accessibleName().startswith(words))

    def _struck_at(self, _event: QKeyEvent) -> int:
        self._clock += _BURST
        return self._clock

    def _under_keys(self) -> QWidget:
        return QApplication.focusWidget() or self.window


class Strays(QObject):
    """Notes every window that appears beside the till's."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, MainWindow):
            self.seen.append(repr(watched))
        return False


@pytest.fixture
def seller(qtbot: QtBot, dressed: QApplication, shop: Shop, at_once: Executor) -> Iterator[Seller]:
    """The till of a stall with goods, at 1366x768, with the keys on it."""
    yield from at_the_till(qtbot, dressed, shop, at_once)


def at_the_till(bot: QtBot, app: QApplication, shop: Shop, executor: Executor | None) -> Iterator[Seller]:
    """Open the window of a shop, and close it afterwards; without an `executor` its work has threads, as when sold."""
    strays = Strays()
    app.installEventFilter(strays)
    window = MainWindow(shop, app, executor)
    bot.addWidget(window)
    with bot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Seller(window, bot)
    window.close()
    app.removeEventFilter(strays)
    assert not strays.seen, "a part was shown before it had a parent, and flashed as a window of its own"


def sell(seller: Seller, code: str = SHIRTS) -> None:
    """Scan, F12, the exact cash, Enter."""
    seller.scan(code)
    seller.press(Qt.Key.Key_F12)
    seller.type("=")
    seller.press(Qt.Key.Key_Return)
    assert seller.is_done()
