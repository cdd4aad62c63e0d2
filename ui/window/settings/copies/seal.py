"""A passphrase for copies: typed twice, kept nowhere."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from pos.keeping.wish import Keeping
from ui.keeping.keeper import sealed_with
from ui.notice import Level
from ui.session import Session
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _

SHORTEST = 8
"""Letters that a passphrase has at least: whoever finds the stick may try for years."""


class SealSheet(Sheet):
    """Sets the passphrase of the copies to come, or lets them be open again; older copies stay as they are."""

    def __init__(self, session: Session, host: QWidget) -> None:
        text = _(
            "Cadangan berikutnya hanya terbuka dengan kata sandi ini. Catat di tempat aman: kalau lupa, tidak ada yang "
            "bisa membukanya. Cadangan lama tetap seperti dulu."
        )
        super().__init__(host, _("Kata sandi cadangan"), _("Pakai kata sandi"), text=text, width=560)
        self._session = session
        self.first, self.second = _secret(), _secret()
        self.first_row = FormRow(_("Kata sandi"), self.first, _("Paling sedikit delapan huruf."))
        self.second_row = FormRow(_("Ketik sekali lagi"), self.second)
        self.body.addWidget(self.first_row)
        self.body.addWidget(self.second_row)
        self.without = KeyButton(_("Tanpa kata sandi"), "F8", height=56)
        self.without.clicked.connect(lambda: self._make(""))
        if session.settings.keeping.is_sealed:
            self.offer(self.without)
        self.accepted.connect(self._take)
        self.open(self.first)

    def _take(self) -> None:
        short, differs = len(self.first.text()) < SHORTEST, self.first.text() != self.second.text()
        self.first_row.blame(_("Terlalu pendek.") if short else "")
        self.second_row.blame(_("Tidak sama dengan yang pertama.") if differs and not short else "")
        if not short and not differs:
            self._make(self.first.text())

    def _make(self, passphrase: str) -> None:
        """Making keys takes seconds, on purpose, so it is done elsewhere."""
        self.accept_button.setEnabled(False)
        self.accept_button.say(_("Membuat kunci …"))
        wish = self._session.settings.keeping
        self._session.jobs.run(lambda: sealed_with(wish, passphrase), self._made)

    def _made(self, wish: Keeping) -> None:
        with self._session.telling():
            self._session.save_settings(replace(self._session.settings, keeping=wish))
            sealed = _("Cadangan berikutnya dikunci.") if wish.is_sealed else _("Cadangan berikutnya tanpa kata sandi.")
            self._session.tell(Level.DONE, sealed)
        self.close()
        self._session.copies.keep()


def _secret() -> QLineEdit:
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return edit
