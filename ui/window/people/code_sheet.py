"""The recovery code, shown once wherever a new one holds, and its slip of paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from pos.printers import Role
from ui.bootstrap import Shop
from ui.jobs import Jobs
from ui.papers.recovery import recovery_document
from ui.window.desk.sending import came_out, how_it_ended
from ui.window.look.theme import Size, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, LOCAL, MUTED, Words
from ui.words import _


class CodePaper:
    """Prints recovery codes off the window's thread, and says in the sheet that shows one how that went.

    Not through the queue: it would keep the code.
    """

    def __init__(self, shop: Shop, printing: Jobs) -> None:
        self._shop, self._printing = shop, printing

    @property
    def is_there(self) -> bool:
        """Whether the stall has a printer for it."""
        return self._shop.printers.of(Role.REPORT) is not None

    def print_for(self, sheet: CodeSheet) -> None:
        """Print the code that `sheet` shows."""
        with self._shop.reading() as look:
            document = recovery_document(look, sheet.code.text(), self._shop.clock())
        spooler = self._shop.spooler
        sheet.tell(_("Sedang mencetak\u2026"))
        self._printing.run(
            lambda: spooler.send("kode-pemulihan", document, Role.REPORT),
            lambda outcome: sheet.tell(how_it_ended(outcome), LOCAL if came_out(outcome) else BAD),
            lambda _error: sheet.tell(_("Belum tercetak. Tulis kodenya di kertas."), BAD),
            asker=sheet,
        )


class CodeSheet(Sheet):
    """Shows a recovery code; whoever closes it has written it down or printed it on `paper`."""

    def __init__(self, host: QWidget, code: str, paper: CodePaper) -> None:
        text = _(
            "Kalau PIN lupa, kode ini membuka lagi. Tulis atau cetak, simpan di rumah; kode ini tidak akan tampil lagi."
        )
        super().__init__(host, _("Kode pemulihan"), _("Sudah saya simpan"), text=text, width=560)
        self.code = Words(code, Type.FIGURE)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said = Words(tone=MUTED, wraps=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.hide()
        self.body.addWidget(self.code)
        self.body.addWidget(self.said)
        self.leave_button.hide()
        self.printing = KeyButton(_("Cetak"), "Ctrl+P", height=Size.FIELD)
        self.printing.clicked.connect(lambda: paper.print_for(self))
        self.offer(self.printing)
        self.printing.setVisible(paper.is_there)
        self.accepted.connect(self.close)
        self.open(self.accept_button)

    def tell(self, words: str, tone: QPalette.ColorRole = MUTED) -> None:
        """Say how printing it goes: the code is shown once, and nobody should leave it believing in paper."""
        self.said.setText(words)
        self.said.setForegroundRole(tone)
        self.said.show()
        self.rearrange()
