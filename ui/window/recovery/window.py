"""What stands in the place of the till when the shop's file is damaged: the ways back, the best one first."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from data.keeping.aside import Why
from data.keeping.choices import Choice, choices
from data.keeping.restoring import look_into, restore
from data.keeping.sticks import STICK_FOLDER, sticks
from pos.refusals import Refusal
from ui.jobs import Jobs
from ui.keeping.keeper import OWN_FOLDER
from ui.sentences import refusal_sentence
from ui.window.desk.scrolling import Column
from ui.window.dialogs.files import file_to_open
from ui.window.look.theme import Space, Type
from ui.window.recovery.rows import choice_row
from ui.window.trouble import TroubleWindow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.lists.pick_rows import PickRows
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _

AskWhich = Callable[[QWidget], str]
"""Asks for a file of a copy; empty where somebody thought better."""


def ask_which(asking: QWidget) -> str:
    """Ask in a window of the desktop."""
    return file_to_open(asking, _("Pilih cadangan"), "Lapak (*.lapak *.age)")


class RecoveryWindow(TroubleWindow):
    """Shows what the shop could come back from; choosing one sets the damaged file aside and opens the till."""

    def __init__(
        self,
        sentence: str,
        path: Path,
        clock: Callable[[], datetime],
        again: Callable[[], None],
        *,
        executor: Executor | None = None,
        ask: AskWhich = ask_which,
    ) -> None:
        super().__init__(sentence, again)
        self._path, self._clock, self._ask = path, clock, ask
        self._jobs = Jobs(executor, self)
        self._choices: tuple[Choice, ...] = ()
        self.rows = PickRows(_("Pulihkan dari"))
        self.rows.opened.connect(self._chosen)
        self.state = Words(_("Mencari cadangan dan membaca yang masih terbaca …"), tone=MUTED, wraps=True)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setPlaceholderText(_("Kata sandi cadangan, kalau dikunci"))
        self.passphrase.setAccessibleName(_("Kata sandi cadangan"))
        self.other = KeyButton(_("Cadangan lain"), "F3")
        self.other.clicked.connect(self._take_other)
        self._lay_out_choices()
        self.resize(820, 640)
        folders = (path.with_name(OWN_FOLDER), *(stick / STICK_FOLDER for stick in sticks()))
        self._jobs.run(lambda: choices(path, folders, clock()), self._found, self._search_failed)

    def closeEvent(self, event: object) -> None:
        """Stop searching, and leave no half file behind; see `QWidget`."""
        self._jobs.close()
        super().closeEvent(event)  # type: ignore[arg-type]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What was found, the fullest first."""
        return self._choices

    def _found(self, found: tuple[Choice, ...]) -> None:
        self._choices = found
        self.rows.show_rows([choice_row(place, choice) for place, choice in enumerate(found)])
        if found:
            self._say(_("Pilih dari mana lapak dipulihkan. Berkas yang rusak tetap disimpan."))
            self.passphrase.setVisible(any(choice.contents is None for choice in found))
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say(_("Tidak ada cadangan yang ketemu. Pasang flashdisk lalu Coba lagi, atau pilih cadangannya."))

    def _search_failed(self, _error: Exception) -> None:
        self._found(())

    def _chosen(self, place: object) -> None:
        if isinstance(place, int):
            self._bring_back(self._choices[place].path)

    def _take_other(self) -> None:
        path = self._ask(self)
        if path:
            self._bring_back(Path(path))

    def _bring_back(self, copy: Path) -> None:
        passphrase = self.passphrase.text()
        self._say(_("Memulihkan …"))

        def bring() -> None:
            look_into(copy, passphrase)
            restore(self._path, copy, self._clock(), passphrase, Why.DAMAGED)

        self._jobs.run(bring, lambda _done: self._try_again(), self._refused, asker=self)

    def _refused(self, error: Exception) -> None:
        """What was typed stays; another choice may be made."""
        self.passphrase.show()
        words = refusal_sentence(error) if isinstance(error, Refusal) else _("Tidak bisa dipulihkan dari situ.")
        self._say(words, bad=True)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, *, bad: bool = False) -> None:
        self.state.setText(words)
        self.state.setForegroundRole(BAD if bad else MUTED)

    def _lay_out_choices(self) -> None:
        page = Column(margin=0)
        page.column.addWidget(Words(_("Pulihkan dari"), Type.HEADING))
        page.column.addWidget(self.state)
        page.column.addWidget(self.rows)
        page.column.addWidget(self.passphrase)
        page.column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addStretch()
        page.column.setSpacing(Space.GAP)
        self.passphrase.hide()
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, page, 2)
