"""What stands in the place of tiles: why there are none, and in a new stall where goods are brought in."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.window.look.icons import Icon
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.empty_state import EmptyState
from ui.window.widgets.text import MUTED, Words
from ui.words import _

_HEIGHT = 340


class Nothing(QWidget):
    """Hidden while there are tiles."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.words = Words(tone=MUTED, wraps=True)
        self.first = EmptyState(Icon.BOX)
        self.first.setMinimumHeight(_HEIGHT)
        self.first.tell(
            _("Belum ada barang"),
            _("Masukkan lewat Stok bekas atau Produk IKM. Jualan sudah bisa: ketik harga, lalu Enter."),
        )
        ways = ((_("Stok bekas"), "Alt+2", "used"), (_("Produk IKM"), "Alt+3", "local"))
        self.ways = [self._way(session, *way) for way in ways]
        self.first.offer(*self.ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.first)
        self.say("")

    def say(self, words: str, *, new: bool = False) -> None:
        """Say why there is nothing, or what to do first in a `new` stall; nothing where there are tiles."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.first.setVisible(new)
        self.setVisible(new or bool(words))

    def _way(self, session: Session, words: str, key: str, page: str) -> KeyButton:
        """The rail listens for its key already."""
        button = KeyButton(words, key, listens=False)
        button.clicked.connect(lambda: session.page_wanted.emit(page))
        return button
