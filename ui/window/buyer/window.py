"""The buyer's window: there while its setting is on, on the second screen where there is one."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.returning import TakenBack
from pos.settings import Settings
from pos.till import Completed
from ui.session import Session
from ui.window.buyer.view import BuyerView
from ui.words import _

_LEAST = (800, 480)


class BuyerWindow(QWidget):
    """A window of its own. Closing it by hand hides it until the next start, or until its setting is saved again."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setWindowTitle(_("Layar pembeli"))
        self.setMinimumSize(*_LEAST)
        self.view = BuyerView(session.settings.stall.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._session = session
        session.basket.changed.connect(self.view.show_cart)
        session.exchange_shown.connect(self.view.show_exchange)
        session.sold.connect(self._thank)
        session.returns.done.connect(self._thank_for_exchange)
        session.code_shown.connect(self._show_code)
        self.view.show_cart(session.basket.cart)

    def appear(self) -> None:
        """Fill the second screen, or stand as a plain window where there is only one."""
        screens = QGuiApplication.screens()
        if len(screens) > 1:
            other = next(screen for screen in screens if screen is not QGuiApplication.primaryScreen())
            self.setGeometry(other.geometry())
            self.showFullScreen()
        else:
            self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide only; see `QWidget`."""
        self.hide()
        event.accept()

    def _thank(self, completed: Completed) -> None:
        self.view.show_thanks(completed.sale)

    def _thank_for_exchange(self, taken: TakenBack) -> None:
        if taken.sale is not None:
            self.view.show_thanks(taken.sale)

    def _show_code(self, text: str) -> None:
        code = self._session.counter.code() if text else None
        self.view.show_code(text, code.merchant if code else "")


class BuyerScreen(QObject):
    """Builds the window when the setting is on and lets it go when it is off."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.window: BuyerWindow | None = None
        session.settings_changed.connect(self._follow)
        self._follow(session.settings)

    def close(self) -> None:
        """Let the window go."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _follow(self, settings: Settings) -> None:
        if not settings.customer_window:
            self.close()
        elif self.window is None:
            self.window = BuyerWindow(self._session)
            self.window.appear()
        else:
            self.window.view.stall.setText(settings.stall.name)
            self.window.appear()
