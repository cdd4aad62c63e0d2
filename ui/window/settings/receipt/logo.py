"""The logo of the receipt: any picture, chosen from a file; the paper beside shows what the printer makes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.refusals import Refusal
from ui.papers.dress import take_logo
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.dialogs.files import file_to_open
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.photo import Photo
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

AskPicture = Callable[[QWidget], str]
"""Asks which file; empty where somebody thought better."""

_HIGH = 104


def ask_picture(asking: QWidget) -> str:
    """Ask in a window of the desktop."""
    kinds = _("Gambar (*.png *.jpg *.jpeg *.webp *.gif *.bmp)")
    return file_to_open(asking, _("Pilih logo"), kinds, str(Path.home()))


class LogoChoice(QWidget):
    """Shows the picture that is chosen; what was chosen stays when another file is refused.

    Signals: `changed` when somebody chose another picture, or none.
    """

    changed = Signal()

    def __init__(self, session: Session, ask: AskPicture = ask_picture) -> None:
        super().__init__()
        self._session = session
        self.ask = ask
        self.name = ""
        self.photo = Photo(_("Logo"), _HIGH)
        self.choose = KeyButton(_("Pilih logo"), "F6", icon=Icon.IMAGE, height=Size.FIELD)
        self.drop = KeyButton(_("Lepas logo"), "F8", Weight.QUIET, height=Size.FIELD)
        self.said = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        self.choose.clicked.connect(self._choose)
        self.drop.clicked.connect(self._drop)
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        keys.addWidget(self.choose, 1)
        keys.addWidget(self.drop, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(Words(_("Logo"), Type.LABEL))
        column.addWidget(self.photo)
        column.addLayout(keys)
        column.addWidget(self.said)
        self.show_logo("")

    def show_logo(self, name: str) -> None:
        """Show the picture that the shop keeps as `name`; nothing for none."""
        self.name = name
        content = self._session.shop.pictures.read(name) if name else None
        self.photo.show_picture(content, _("Filenya hilang. Pilih lagi.") if name else "")
        self.photo.setVisible(bool(name))
        self.drop.setVisible(bool(name))
        self._say(_("Gambar apa saja. Di struk jadi hitam putih, seperti di contoh."))

    def take(self, path: Path) -> None:
        """Shrink the file and keep it."""
        self._say(_("Membaca {file}…").format(file=path.name))
        pictures = self._session.shop.pictures
        self._session.jobs.run(lambda: take_logo(pictures, path), self._chosen, self._refused, asker=self)

    def _choose(self) -> None:
        path = self.ask(self)
        if path:
            self.take(Path(path))

    def _drop(self) -> None:
        self._chosen("")
        self.choose.setFocus()

    def _chosen(self, name: str) -> None:
        self.show_logo(name)
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        plain = _("Gambar ini tidak bisa dibaca. Pakai PNG atau JPG.")
        self._say(refusal_sentence(error) if isinstance(error, Refusal) else plain, bad=True)

    def _say(self, sentence: str, *, bad: bool = False) -> None:
        self.said.setText(sentence)
        self.said.setForegroundRole(BAD if bad else MUTED)
