"""The last step: start with nothing, with a file, or look at the demo stall first."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QProcess, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.backoffice import Imported
from ui.bootstrap import Shop
from ui.goods_in import Intake
from ui.jobs import Jobs
from ui.window.intake.kinds import summary
from ui.window.intake.panel import IntakePanel
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.setup.choice_card import ChoiceCard
from ui.window.widgets.text import LOCAL, MUTED, Words
from ui.words import _, language

_DEMO = "from ui.start import main; main()"


def start_demo() -> bool:
    """Open the demo stall in a window of its own; it has a file of its own and never touches this shop."""
    arguments = ["demo", "--lang", language().value]
    if not getattr(sys, "frozen", False):
        arguments = ["-c", _DEMO, *arguments]
    started, _pid = QProcess.startDetached(sys.executable, arguments)
    return bool(started)


class GoodsStep(QWidget):
    """Three ways to begin; a file is looked at here and taken in here.

    Signals: `ready()` when the till may open; `at_file()` when a file is to be chosen.
    """

    ready = Signal()
    at_file = Signal()

    def __init__(self, shop: Shop, jobs: Jobs, demo: Callable[[], bool] = start_demo) -> None:
        super().__init__()
        self._demo = demo
        self.empty = ChoiceCard(Icon.TILL, _("Mulai kosong"), _("Langsung jualan; barang dimasukkan kapan saja."), "1")
        self.file = ChoiceCard(
            Icon.FOLDER, _("Ambil dari berkas"), _("Daftar bal atau produk dari CSV atau Excel."), "2"
        )
        self.look = ChoiceCard(
            Icon.STORE, _("Lihat lapak contoh dulu"), _("Jendela sendiri dengan 30 hari jualan karangan."), "3"
        )
        self.said = Words(tone=MUTED, wraps=True)
        self.panel = IntakePanel(shop, jobs, Intake.BALES)
        self._from_file = QWidget()
        self.empty.clicked.connect(self.ready)
        self.file.clicked.connect(self._show_file)
        self.look.clicked.connect(self._look)
        self.panel.taken_in.connect(self._taken_in)
        self._lay_out()

    @property
    def is_at_file(self) -> bool:
        """Whether a file is being chosen."""
        return not self._from_file.isHidden()

    @property
    def takes_in(self) -> bool:
        """Whether going on takes a file in: one that was looked at, and is looked at still."""
        return self.is_at_file and self.panel.can_take_in

    def show_choices(self) -> None:
        """Back from the file to the three ways."""
        self._turn(to_file=False)
        self.empty.setFocus()

    def _show_file(self) -> None:
        self._turn(to_file=True)
        self.panel.choose.setFocus()
        self.at_file.emit()

    def _turn(self, *, to_file: bool) -> None:
        self._from_file.setVisible(to_file)
        for card in (self.empty, self.file, self.look):
            card.setVisible(not to_file)

    def _taken_in(self, intake: Intake, imported: Imported) -> None:
        self.said.setText(summary(intake, imported))
        self.said.setForegroundRole(LOCAL)

    def _look(self) -> None:
        opened = self._demo()
        words = _("Lapak contoh sedang disiapkan di jendela lain.") if opened else _("Lapak contoh tidak bisa dibuka.")
        self.said.setText(words)
        self.said.setForegroundRole(MUTED)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        column.addWidget(Words(_("Mulai dengan barang apa?"), Type.TITLE))
        for part in (self.empty, self.file, self.look, self.said, self._from_file):
            column.addWidget(part)
        inside = QVBoxLayout(self._from_file)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.GAP)
        inside.addWidget(self.panel)
        self._from_file.hide()
