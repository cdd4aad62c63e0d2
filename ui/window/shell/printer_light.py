"""The light that says how the printers are."""

from textwrap import shorten

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from printing.spooling.progress import Light as Standing
from printing.spooling.progress import QueueStatus
from ui.sentences import cause_words
from ui.window.widgets.buttons.light import Light, State
from ui.words import _, several

_STATES = {
    Standing.OFF: State.OFF,
    Standing.UNHEARD: State.OFF,
    Standing.SENT: State.GOOD,
    Standing.READY: State.GOOD,
    Standing.PRINTING: State.GOOD,
    Standing.LOW: State.WAITING,
    Standing.HELD: State.WAITING,
    Standing.ASKING: State.BAD,
    Standing.TROUBLE: State.BAD,
    Standing.WAITING: State.BAD,
}

_IN_TROUBLE = frozenset({Standing.TROUBLE, Standing.WAITING})

_NAME = 16
"""Letters of a printer's name for which there is room in the smallest window."""

PATIENCE = 2_000
"""Milliseconds for which a slip that neither comes out nor fails counts as being printed."""


class PrinterLight(Light):
    """True within three seconds also while a slip is on its way: one that takes longer is said to wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("F10", parent)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._say_slow)

    def say(self, status: QueueStatus, printer: str = "") -> None:
        """Show how the queue stands, in a few words; with the `printer` in trouble where there are several."""
        if status.light is Standing.PRINTING:
            self._patience.start()
        else:
            self._patience.stop()
        words = _words(status)
        if printer and status.light in _IN_TROUBLE:
            words = f"{shorten(printer, _NAME, placeholder='…')}: {words}"
        self.tell(_STATES[status.light], words)

    def _say_slow(self) -> None:
        self.tell(State.WAITING, _("Menunggu printer"))


def _queued(count: int) -> str:
    return several("{count} antre", "{count} antre", count).format(count=count) if count else ""


def _words(status: QueueStatus) -> str:
    if status.light in _IN_TROUBLE and status.cause:
        return " · ".join(filter(None, (cause_words(status.cause), _queued(status.jobs))))
    count = status.asking
    if status.light is Standing.ASKING:
        return several("{count} struk perlu dicek", "{count} struk perlu dicek", count).format(count=count)
    if status.light is Standing.HELD:
        return several("{count} struk lama ditahan", "{count} struk lama ditahan", count).format(count=count)
    words = {
        Standing.OFF: _("Tanpa printer"),
        Standing.UNHEARD: _("Printer belum dicoba"),
        Standing.SENT: _("Terkirim ke printer"),
        Standing.READY: _("Printer siap"),
        Standing.PRINTING: _("Sedang mencetak"),
        Standing.LOW: _("Kertas hampir habis"),
    }
    return words.get(status.light, _("Printer bermasalah"))
