"""An exchange that was begun and not finished: kept, told, and gone on with only when somebody says so.

It does not come back by itself: who found the till dark may have settled it by hand meanwhile.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from pos.refusals import Refusal
from ui.notice import Level, Offer
from ui.session import Session
from ui.words import _

if TYPE_CHECKING:
    from pos.returning import Wanted

_log = logging.getLogger(__name__)


class ExchangeKeeper(QObject):
    """Puts what lies on the counter on disk once the window has painted it, as the open cart is."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: Wanted | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._keep)
        session.returns.done.connect(lambda *_told: self._soon.stop())

    def keep_soon(self, wanted: Wanted) -> None:
        """Keep what is wanted so far, in place of the step before."""
        self._wanted = wanted
        self._soon.start()

    def give_up(self, request: str) -> None:
        """The exchange was abandoned: it does not come back."""
        self._soon.stop()
        with self._session.telling():
            self._session.returns.give_up(request)

    def _keep(self) -> None:
        try:
            if self._wanted is not None:
                self._session.returns.keep(self._wanted)
        except Refusal as refusal:  # a full disk must not stop the hand; what is settled will say so
            _log.warning("the exchange could not be kept: %s", refusal.rule)


def offer_begun(session: Session, go_on: Callable[[Wanted], None]) -> None:
    """Tell of the exchange that was begun today, if there is one, and how to go on with it."""
    begun = session.returns.begun()
    if begun is None:
        return
    text = (
        _("Tukar barang struk {number} tadi belum selesai.") if begun.number else _("Tukar barang tadi belum selesai.")
    )
    offer = Offer(_("Lanjutkan"), lambda: go_on(begun))
    session.tell(Level.WARNING, text.format(number=begun.number), offer)
