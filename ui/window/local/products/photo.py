"""The picture of a product, chosen from a file and shrunk off the window's thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from data.pictures.shrinking import content_of
from ui.session import Session
from ui.window.dialogs.photos import AskPhoto, ask_photo
from ui.window.look.icons import Icon
from ui.window.look.paint import painter_on
from ui.window.look.photo import paint_photo
from ui.window.look.photos import photo_of
from ui.window.look.theme import Radius, Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.photo import no_photo_words
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

_SIDE = 104


class PhotoChoice(QWidget):
    """Shows the picture that is chosen; what was chosen stays when another file is refused.

    Signals: `changed` when another picture, or none, is chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, ask: AskPhoto = ask_photo) -> None:
        super().__init__()
        self._session = session
        self.ask = ask
        self.name = ""
        self.frame = _Frame()
        self.choose = KeyButton(_("Pilih foto"), "Ctrl+F", icon=Icon.IMAGE, height=Size.TOUCH)
        self.drop = KeyButton(_("Lepas foto"), height=Size.TOUCH)
        self.said = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        self.choose.clicked.connect(self._choose)
        self.drop.clicked.connect(lambda: self.show_picture(""))
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.drop)
        buttons.addStretch()
        side = QVBoxLayout()
        side.setSpacing(Space.SMALL)
        side.addLayout(buttons)
        side.addWidget(self.said)
        side.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.WIDE)
        row.addWidget(self.frame)
        row.addLayout(side, 1)
        self.show_picture("")

    def show_picture(self, name: str, colours: tuple[str, ...] = ()) -> None:
        """Show the picture that the shop keeps as `name`, or the colours of the goods."""
        self.name = name
        content = self._session.shop.pictures.read(name) if name else None
        self.frame.show_photo(content, colours)
        self.drop.setVisible(bool(name))
        self._say(_("Dikecilkan dan disimpan di sebelah berkas lapak."))
        self.changed.emit()

    def take(self, path: Path) -> None:
        """Shrink the file and keep it."""
        self._say(_("Membaca {file}…").format(file=path.name))
        keep = self._session.shop.pictures.keep
        self._session.jobs.run(lambda: keep(content_of(path)), self.show_picture, self._refused, asker=self)

    def _choose(self) -> None:
        path = self.ask(self)
        if path:
            self.take(Path(path))

    def _refused(self, error: Exception) -> None:
        self._say(no_photo_words(error), bad=True)

    def _say(self, sentence: str, *, bad: bool = False) -> None:
        self.said.setText(sentence)
        self.said.setForegroundRole(BAD if bad else MUTED)


class _Frame(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._photo = photo_of(b"")
        self._colours: tuple[str, ...] = ()
        self.setFixedSize(_SIDE, _SIDE)

    def show_photo(self, content: bytes | None, colours: tuple[str, ...]) -> None:
        """Show a JPEG of the shop, or the colours of the goods."""
        self._photo = photo_of(content) if content else None
        self._colours = colours
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_photo(painter_on(self), QRectF(self.rect()), self._photo, self._colours, Radius.BUTTON)
