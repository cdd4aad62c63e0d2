"""Where the shop's file lies, so that somebody can find it, and what not to do with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.notice import Level
from ui.session import Session
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.settings.proof import ProofPanel
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.text import MUTED, Words
from ui.words import _


class PlaceOfShop(QWidget):
    """Names the file; copies its place for whoever helps from afar."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        path = session.shop.path
        self.path = Words(str(path) if path else _("Hanya di memori; hilang saat ditutup."), Type.STRONG, wraps=True)
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = KeyButton(_("Salin alamat berkas"), icon=Icon.COPY)
        self.copy.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.WIDE)
        column.addWidget(Words(_("Berkas toko"), Type.TITLE))
        column.addWidget(
            Words(_("Semua barang, penjualan dan laporan ada dalam satu berkas di komputer ini:"), wraps=True)
        )
        column.addWidget(self.path)
        column.addWidget(
            Words(_("Jangan dipindah atau dibuka dengan program lain selama kasir menyala."), tone=MUTED, wraps=True)
        )
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.copy.setVisible(path is not None)
        column.addSpacing(Space.GAP)
        self.proof = ProofPanel(session)
        column.addWidget(self.proof)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.path.text())
        self._session.tell(Level.DONE, _("Alamat berkas tersalin."))
