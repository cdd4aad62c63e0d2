"""The one window of the program: the first start, then the desk, in the light and the language of the settings."""

from __future__ import annotations

import logging
from concurrent.futures import Executor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from pos.refusals import Refusal
from pos.settings import Settings, Theme
from ui.bootstrap import Shop
from ui.notice import Level, Offer
from ui.session import Session
from ui.window.look.skin import wear
from ui.window.look.theme import DAY, NIGHT
from ui.window.shell.desk import Desk
from ui.window.shell.pages import TILL
from ui.window.till.exchange.begun import offer_begun
from ui.words import _, use

if TYPE_CHECKING:
    from pos.returning import Wanted
    from ui.window.buyer.window import BuyerScreen
    from ui.window.setup.page import SetupPage

SMALLEST = (1000, 540)
"""Pixels that a screen of 1024x600 leaves to a window with its frame and a panel beside it."""
FIRST = (1366, 768)

_log = logging.getLogger(__name__)

_THEMES = {Theme.LIGHT: DAY, Theme.NIGHT: NIGHT}


class MainWindow(QMainWindow):
    """Shows one shop until it is closed. Whoever opened the shop closes it afterwards."""

    restore_wanted = Signal(object, str)
    """Path of a copy that should become the shop, and its passphrase; empty where it is not sealed."""

    def __init__(self, shop: Shop, app: QApplication, executor: Executor | None = None) -> None:
        """`executor` runs the session's jobs; without one they have a thread of their own."""
        super().__init__()
        self._shop, self._app, self._executor = shop, app, executor
        self.session: Session | None = None
        self._buyers: BuyerScreen | None = None
        self._first_start: SetupPage | None = None
        self._worn: Settings | None = None
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self._dress(shop.settings)
        if shop.settings is None:
            self._begin_with_setup()
        else:
            self._begin_to_sell()

    @property
    def desk(self) -> Desk | None:
        """The desk, once the shop is set up."""
        inside = self.centralWidget()
        return inside if isinstance(inside, Desk) else None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put the cart on disk; see `QWidget`."""
        self._let_buyers_go()
        if self._first_start is not None:
            self._first_start.let_printers_go()
        session, self.session = self.session, None
        if session is not None:
            try:
                session.close()
            except Refusal as refusal:  # whoever closes the window of a full disk cannot be asked to stay
                _log.warning("the open cart could not be kept: %s", refusal.rule)
        super().closeEvent(event)

    def _begin_with_setup(self) -> None:
        from ui.window.setup.page import build  # late: no start after the first one pays for it

        self.setWindowTitle("Lapak")
        self._first_start = build(self._shop, self._begin_to_sell)
        self.setCentralWidget(self._first_start)

    def _begin_to_sell(self) -> None:
        self._first_start = None
        self._dress(self._shop.settings)
        self._shop.spooler.start()
        desk = self._new_desk(TILL)
        if desk.session.shift is None:
            text = _("Kasir belum dibuka. Hitung dulu uang di laci, atau langsung jualan: modal dihitung 0.")
            desk.session.tell(Level.DONE, text, Offer(_("Buka kasir"), desk.show_drawer))
        offer_begun(desk.session, partial(_go_on, desk))

    def _follow_settings(self, settings: Settings) -> None:
        self.setWindowTitle(_title(settings))
        self._serve_buyers(settings)
        before, self._worn = self._worn, settings
        if before and (settings.language, settings.theme) != (before.language, before.theme):
            QTimer.singleShot(0, self._begin_anew)  # whoever saved the settings still stands on the old desk

    def _begin_anew(self) -> None:
        """In another language or light every word and colour is another one: session and desk are built anew.

        The old ones go together, so that nothing of them is called when it is gone.
        """
        if self.session is None or self.desk is None:
            return
        name, place = self.desk.page_name, self.desk.place
        with self.session.telling():  # a cart that cannot be put on disk keeps its desk
            self.session.basket.keep()
            self.session.close()
            basket = self.session.basket
            self._dress(self._shop.settings)
            desk = self._new_desk(name)
            desk.session.basket.go_on_from(basket)
            desk.go_to_place(place)
            desk.session.tell(Level.DONE, _("Pengaturan tersimpan."))
            offer_begun(desk.session, partial(_go_on, desk))

    def _new_desk(self, page: str) -> Desk:
        """A session and its desk with `page` in front, in the place of what was shown before."""
        before_session, before = self.session, self.takeCentralWidget()
        self.session = Session(self._shop, self._executor)
        self.session.setParent(self)
        self.session.settings_changed.connect(self._follow_settings)
        self.session.restore_wanted.connect(self.restore_wanted)
        desk = Desk(self.session)
        self.session.place_wanted.connect(partial(_go_to, desk))
        self.setWindowTitle(_title(self._shop.settings))
        self.setCentralWidget(desk)
        desk.go_to(page)
        self._let_buyers_go()
        self._serve_buyers(self.session.settings)
        for gone in (before, before_session):
            if gone is not None:
                gone.deleteLater()
        if before is not None:
            before.hide()
        return desk

    def _serve_buyers(self, settings: Settings) -> None:
        """Open the buyer's window where it is wanted; from then on it follows its setting by itself."""
        if settings.customer_window and self._buyers is None and self.session is not None:
            from ui.window.buyer.window import BuyerScreen  # late: a till without it pays nothing

            self._buyers = BuyerScreen(self.session)

    def _let_buyers_go(self) -> None:
        if self._buyers is not None:
            self._buyers.close()
            self._buyers = None

    def _dress(self, settings: Settings | None) -> None:
        if settings is not None:
            use(settings.language)
        self._worn = settings
        wear(_THEMES[settings.theme if settings else Theme.LIGHT], self._app)


def _go_to(desk: Desk, page: str, place: int) -> None:
    """To a section of a page, where whoever stands there may see it."""
    desk.go_to(page)
    if desk.page_name == page:
        desk.go_to_place(place)


def _go_on(desk: Desk, begun: Wanted) -> None:
    """At the till, whatever page is in front."""
    desk.go_to(TILL)
    desk.till.exchange(begun=begun)


def _title(settings: Settings | None) -> str:
    return f"{settings.stall.name} · Lapak" if settings else "Lapak"
