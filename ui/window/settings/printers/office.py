"""The printer of the computer that A4 pages are offered to first. What is chosen here holds at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from printing.printers.addresses import queue_of
from ui.notice import Level
from ui.session import Session
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.lists.pick_rows import PickRow, PickRows
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.words import _

Names = Callable[[], Sequence[str]]
"""The printers that this computer has."""


def computer_printers() -> Sequence[str]:
    """Ask the computer."""
    from ui.window.desk.office.dialog import system_printers  # late: it brings in all that Qt knows of printers

    return system_printers()


class OfficePrinter(QWidget):
    """Says which printer it is; `names` tells which there are, and is asked when somebody wants to choose."""

    def __init__(self, session: Session, names: Names = computer_printers) -> None:
        super().__init__()
        self._session, self.names = session, names
        self.sheet: OfficeSheet | None = None
        self.state = Words(tone=MUTED, wraps=True)
        self.choose = KeyButton(_("Pilih printer A4"), "F7", icon=Icon.PRINTER)
        self.choose.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(Words(_("Printer A4"), Type.HEADING))
        column.addWidget(self.state)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        session.settings_changed.connect(lambda _settings: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Say how it stands now."""
        chosen = self._session.paper.office_printer
        told = _("{printer}. Cetak A4 menawarkannya lebih dulu.").format(printer=chosen)
        self.state.setText(told if chosen else _("Belum dipilih. Cetak A4 menawarkan printer utama komputer ini."))

    def _ask(self) -> None:
        slips = {queue_of(printer.address) for printer in self._session.settings.printers}
        found = [name for name in self.names() if name not in slips]
        self.sheet = OfficeSheet(self.window(), found, self._session.paper.office_printer, self._take)

    def _take(self, name: str) -> None:
        with self._session.telling():
            self._session.paper.forget_office_printer()
            self._session.save_settings(replace(self._session.settings, office_printer=name))
            self._session.tell(Level.DONE, _("Printer tersimpan."))


class OfficeSheet(Sheet):
    """The printers `found` by name, and a way to have none; `take` is told which."""

    def __init__(self, host: QWidget, found: Sequence[str], chosen: str, take: Callable[[str], None]) -> None:
        here = _("Printer yang terpasang di komputer ini. Printer struk tidak ikut.")
        nothing = _("Komputer ini belum punya printer untuk A4. Pasang di pengaturan komputer, lalu buka ini lagi.")
        super().__init__(host, _("Printer A4"), _("Tutup"), text=here if found else nothing)
        self._take = take
        self.rows = PickRows(_("Printer A4"))
        self.rows.show_rows([PickRow(name, name, _("dipakai sekarang") if name == chosen else "") for name in found])
        self.rows.opened.connect(self._opened)
        self.gone_now = Words(_("{printer} tidak terlihat sekarang.").format(printer=chosen), tone=MUTED, wraps=True)
        for part in (self.gone_now, self.rows):
            self.body.addWidget(part)
        self.gone_now.setVisible(bool(chosen) and chosen not in found)
        self.rows.setVisible(bool(found))
        self.forget = KeyButton(_("Tanpa pilihan"), "F9", Weight.DANGER, height=56)
        self.forget.clicked.connect(lambda: self._opened(""))
        self.leave_button.hide()
        self.offer(self.forget)
        self.forget.setVisible(bool(chosen))
        self.accepted.connect(self.close)
        self.open(self.rows if found else self.accept_button)

    def _opened(self, name: object) -> None:
        self.close()
        self._take(str(name))
