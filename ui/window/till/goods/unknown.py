"""A code that nobody knows, heard without a look at the screen."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.notice import Level, Offer
from ui.session import Session
from ui.words import _

_SECOND_BEEP = 180
"""Milliseconds after the first one: two beeps say that a code is not known, heard without a look at the screen."""


def say_unknown(session: Session, code: str, sell_freely: Callable[[], None]) -> None:
    """Say so in two beeps and a sentence, and offer to sell it freely."""
    QApplication.beep()
    QTimer.singleShot(_SECOND_BEEP, QApplication.beep)
    text = _('Kode "{code}" belum dikenal. Jual bebas dengan harga sendiri, atau masukkan barangnya dulu.')
    session.tell(Level.WARNING, text.format(code=code), Offer(_("Jual bebas"), sell_freely))
