"""What a printer is for that comes beside others: asked once its page came out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.printers import Printer, Printers, Role
from ui.sentences.printers import coming_out_words, printer_words
from ui.window.settings.printers.choices import Choices
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _


class PurposeSheet(Sheet):
    """What is most likely stands first. Signals: `chosen(Role | None)`, None for a spare, and those of Sheet."""

    chosen = Signal(object)

    def __init__(self, host: QWidget, printer: Printer, printers: Printers, *, main_is_sound: bool) -> None:
        title = _("Untuk apa {printer}?").format(printer=printer_words(printer))
        now = _("Sekarang: {sentence}").format(sentence=coming_out_words(printers))
        super().__init__(host, title, "", text=now, width=640)
        main = printers.main
        self.choices = Choices()
        self.body.addWidget(self.choices)
        self.accept_button.hide()
        self.leave_button.say(_("Cadangan saja"))
        self.left.connect(partial(self.chosen.emit, None))
        order = purposes(printers, main_is_sound=main_is_sound)
        words = [(_role_words(role, main), partial(self._choose, role)) for role in order]
        self.choices.offer(words, digits=True)
        self.open(self.choices.buttons[0])

    def _choose(self, role: Role) -> None:
        self.close()
        self.chosen.emit(role)


def purposes(printers: Printers, *, main_is_sound: bool) -> Sequence[Role]:
    """What one more printer may be for, the most likely first.

    Receipts, where a folder or a printer in trouble has them; else what no printer is there for alone.
    """
    main = printers.main
    if main is None or main.address.startswith("file:") or not main_is_sound:
        return tuple(Role)
    return sorted(Role, key=lambda role: (role is Role.RECEIPT, printers.of(role) is not main))


def _role_words(role: Role, main: Printer | None) -> str:
    words = {
        Role.RECEIPT: _("Struk, menggantikan {printer}").format(printer=printer_words(main) if main else ""),
        Role.LABEL: _("Label harga"),
        Role.REPORT: _("Laporan"),
    }
    return words[role]
