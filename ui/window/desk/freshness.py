"""A page that reads again when it comes to the front, or at once when what it shows has changed."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.session import Session


class FreshPage(QWidget):
    """Subclasses read the shop in `read_again`. Hidden pages only remember that they are out of date."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._stale = True
        session.stock_changed.connect(self.out_of_date)
        session.day_changed.connect(self.out_of_date)
        session.people.changed.connect(self.out_of_date)

    def read_again(self) -> None:
        """Read the shop and show it."""
        raise NotImplementedError

    def out_of_date(self) -> None:
        """What is shown is not what is: read now if somebody looks, else when somebody does."""
        self._stale = True
        self.shown()

    def shown(self) -> None:
        """The page is in front."""
        if self._stale and self.isVisible():
            self._stale = False
            self.read_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while nobody looked."""
        super().showEvent(event)
        self.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        """What happens from now on is read when the page is back."""
        super().hideEvent(event)
        self._stale = True
