"""The photo of a bale or of a tagged piece: looked at, chosen from a file, taken off."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from pos.refusals import Refusal
from ui.notice import Level
from ui.session import Session
from ui.window.dialogs.photos import AskPhoto, ask_photo
from ui.window.look.theme import Size, Type
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.photo import Photo, no_photo_words
from ui.window.widgets.text import BAD, Words
from ui.words import _

_HIGH = 300


def photo_of(session: Session, code: str) -> bytes | None:
    """The photo of a bale or tagged piece, None where it has none."""
    with session.reading() as look:
        name = look.used.photo(code)
        return look.pictures.read(name) if name else None


class PhotoSheet(Sheet):
    """Shows the photo of `code`. What cannot become a photo is refused in words, and the one before stays."""

    def __init__(self, session: Session, host: QWidget, code: str, ask: AskPhoto = ask_photo) -> None:
        super().__init__(host, _("Foto {code}").format(code=code), _("Pilih dari berkas"), width=560)
        self._session, self._code = session, code
        self.ask = ask
        self.leave_button.say(_("Tutup"))
        self.photo = Photo(_("Foto {code}").format(code=code), _HIGH)
        self.remove = KeyButton(_("Lepas foto"), "F8", height=Size.FIELD)
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self._complaint.hide()
        self.body.addWidget(self.photo)
        self.body.addWidget(self._complaint)
        self.offer(self.remove)
        self.accepted.connect(self._choose)
        self.remove.clicked.connect(self._take_off)
        self._show()
        self.open(self.accept_button)

    @property
    def complaint(self) -> str:
        """Why a file did not become the photo."""
        return self._complaint.text()

    def _show(self) -> None:
        self._complaint.hide()
        self.photo.show_picture(photo_of(self._session, self._code), _("Belum ada foto"))
        self.remove.setEnabled(not self.photo.is_blank)

    def _choose(self) -> None:
        path = self.ask(self)
        if path:
            keep = self._session.stockroom.keep_photo
            self._session.jobs.run(lambda: keep(Path(path)), self._give, self._refuse)

    def _give(self, name: str) -> None:
        self._set(name, _("Foto {code} terpasang."))

    def _take_off(self) -> None:
        self._set("", _("Foto {code} dilepas."))

    def _set(self, name: str, told: str) -> None:
        try:
            self._session.stockroom.set_photo(self._code, name)
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self._show()
        self._session.tell(Level.DONE, told.format(code=self._code))

    def _refuse(self, error: Exception) -> None:
        self._complaint.setText(no_photo_words(error))
        self._complaint.show()
        self.rearrange()
