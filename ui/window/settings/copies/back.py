"""Asks once more before a copy becomes the shop, and tells what is in it first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from data.keeping.restoring import look_into
from pos.keeping.shop_copy import Contents
from pos.people.audit import AuditKind
from pos.people.rights import Right
from pos.refusals import Refusal
from ui.sentences import refusal_sentence
from ui.sentences.keeping import contents_words
from ui.session import Session
from ui.window.look.theme import Type
from ui.window.people.guarded import guard
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, TEXT, Words
from ui.words import _


class BringBackSheet(Sheet):
    """Opens the copy to look, says what is in it, and ends the till for the copy when somebody says yes."""

    def __init__(self, session: Session, host: QWidget, copy: Path, *, sealed: bool) -> None:
        text = _("Lapak kembali seperti di cadangan ini. Berkas yang sekarang tetap disimpan di sampingnya.")
        super().__init__(host, _("Pulihkan dari cadangan?"), _("Pulihkan"), text=text, width=620)
        self._session, self._copy, self._sealed = session, copy, sealed
        self._looked: str | None = None
        self.contents = Words(_("Membuka cadangan …"), Type.STRONG, wraps=True)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        row = FormRow(_("Kata sandi"), self.passphrase)
        row.setVisible(sealed)
        self.body.addWidget(row)
        self.body.addWidget(self.contents)
        self.accepted.connect(self._go_on)
        guard(session.people, Right.RESTORE, self.accept_button)
        if sealed:
            self.contents.setText(_("Cadangan ini dikunci. Ketik kata sandinya."))
            self.accept_button.say(_("Buka cadangan"))
        else:
            self.accept_button.setEnabled(False)
            self._look()
        self.open(self.passphrase if sealed else self.leave_button)

    def _go_on(self) -> None:
        if self._looked is None:
            self._look()
            return
        if not self._session.people.admit(Right.RESTORE, self._go_on):
            return
        passphrase = self._looked
        self._session.people.gate.note(AuditKind.RESTORED, self._copy.name)
        self.close()
        self._session.restore_wanted.emit(self._copy, passphrase)

    def _look(self) -> None:
        passphrase = self.passphrase.text()
        self.accept_button.setEnabled(False)
        self._session.jobs.run(
            lambda: look_into(self._copy, passphrase),
            lambda contents: self._seen(contents, passphrase),
            self._refused,
            asker=self,
        )

    def _seen(self, contents: Contents, passphrase: str) -> None:
        self._looked = passphrase
        self.contents.setText(contents_words(contents))
        self.contents.setForegroundRole(TEXT)
        self.passphrase.setEnabled(False)
        self.accept_button.say(_("Pulihkan"))
        self.accept_button.setEnabled(True)
        self.accept_button.setFocus()  # what its cap says, Enter does
        self.rearrange()

    def _refused(self, error: Exception) -> None:
        words = refusal_sentence(error) if isinstance(error, Refusal) else _("Cadangan ini tidak bisa dibuka.")
        self.contents.setText(words)
        self.contents.setForegroundRole(BAD)
        self.accept_button.setEnabled(self._sealed)
        self.rearrange()
