"""The stall's own QRIS code: read from a photo of its sticker, or pasted; who set it stands beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from data.pictures.shrinking import content_of
from pos.people.rights import Right
from pos.qris.merchant import StoredCode
from pos.refusals import Refusal
from printing.symbols import squares
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.session import Session
from ui.window.dialogs.files import file_to_open
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space, Type
from ui.window.people.guarded import guard
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.figures.qr_symbol import QrSymbol
from ui.window.widgets.text import MUTED, Words
from ui.words import _, moment

_SYMBOL = 148
_SHOWN = 4


class QrisPlace(QWidget):
    """Acts at once: a code that was read is the stall's, and the one before stays in the history."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.symbol = QrSymbol(_("Kode QRIS"), squares)
        self.symbol.setFixedSize(_SYMBOL, _SYMBOL)
        self.merchant = Words(style=Type.TITLE, wraps=True)
        self.story = Words(tone=MUTED, wraps=True)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText("000201…")
        self.row = FormRow(_("Isi kode QRIS (tempel teksnya)"), self.typed)
        self.photo = KeyButton(_("Baca dari foto stiker"), "F6", icon=Icon.IMAGE, height=Size.FIELD)
        self.use = KeyButton(_("Pakai kode ini"), "F9", Weight.PLAIN, icon=Icon.CHECK, height=Size.FIELD)
        self.forget = KeyButton(_("Buang kode"), "F8", Weight.DANGER, height=Size.FIELD)
        self.history = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        self.typed.returnPressed.connect(self._use)
        self.use.clicked.connect(self._use)
        self.photo.clicked.connect(self._ask_for_photo)
        self.forget.clicked.connect(self._forget)
        guard(session.people, Right.QRIS_CODE, self.use, self.photo, self.forget)
        session.counter.code_changed.connect(self.show_code)
        self._arrange()
        self.show_code()

    def show_code(self) -> None:
        """Show the code as it stands, and who set which before."""
        code = self._session.counter.code()
        with self._session.reading() as look:
            history = look.qris.history()
        self._card.setVisible(code is not None)
        self.forget.setVisible(code is not None)
        if code:
            self.symbol.show_code(code.text)
            self.merchant.setText(code.merchant)
            nmid = _("NMID {nmid}").format(nmid=code.nmid or "–")
            self.story.setText("\n".join((nmid, code.city, _set_by(history[0]))))
        self.history.setText("\n".join(_set_by(each) for each in history[1 : 1 + _SHOWN]))
        self.history.setVisible(len(history) > 1)

    def read_photo(self, path: Path) -> None:
        """Read the code from a photo; what is wrong with it stands beside the field."""
        self._try(lambda: self._session.counter.read_photo(content_of(path)))

    def _use(self) -> None:
        self._try(lambda: self._session.counter.set_code(self.typed.text()))

    def _try(self, setting: Callable[[], StoredCode]) -> None:
        try:
            setting()
        except Refusal as refusal:
            self.row.blame(refusal_sentence(refusal))
            return
        self.row.blame("")
        self.typed.clear()
        self._session.tell(Level.DONE, _("Kode QRIS tersimpan. Coba bayar Rp 1.000 dengan HP sendiri dulu."))

    def _forget(self) -> None:
        with self._session.telling():
            self._session.counter.forget_code()

    def _ask_for_photo(self) -> None:
        kinds = _("Foto") + " (*.jpg *.jpeg *.png *.webp *.bmp)"
        chosen = file_to_open(self, _("Foto stiker QRIS"), kinds, str(Path.home()))
        if chosen:
            self.read_photo(Path(chosen))

    def _arrange(self) -> None:
        story = QVBoxLayout()
        story.setSpacing(Space.SMALL)
        story.addWidget(self.merchant)
        story.addWidget(self.story)
        story.addStretch(1)
        self._card = Card(Ground.SUNKEN)
        inside = QHBoxLayout(self._card)
        inside.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        inside.setSpacing(Space.WIDE)
        inside.addWidget(self.symbol)
        inside.addLayout(story, 1)
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        for button in (self.use, self.forget):
            keys.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.WIDE)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(Words(_("QRIS lapak"), Type.TITLE))
        explained = _("Kode dari stiker lapak. Di kasir kode ini tampil dengan nominalnya.")
        column.addWidget(Words(explained, tone=MUTED, wraps=True))
        column.addWidget(self._card)
        column.addWidget(self.photo)
        column.addWidget(self.row)
        column.addLayout(keys)
        column.addWidget(self.history)


def _set_by(code: StoredCode) -> str:
    when = moment(code.at)
    if not code.text:
        return _("Dibuang {moment} oleh {who}").format(moment=when, who=code.by)
    return _("Dipasang {moment} oleh {who}").format(moment=when, who=code.by)
