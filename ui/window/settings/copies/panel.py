"""Where copies go, when they are made, who may open them, and which there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from data.keeping.folder import copies_in
from pos.keeping.shop_copy import CopyName
from pos.keeping.wish import Keeping
from pos.people.rights import Right
from ui.keeping.copy_desk import CopyState
from ui.notice import Level
from ui.session import Session
from ui.window.dialogs.files import folder_to_use
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.people.guarded import guard
from ui.window.recovery.rows import copy_row
from ui.window.recovery.window import AskWhich, ask_which
from ui.window.settings.copies.back import BringBackSheet
from ui.window.settings.copies.seal import SealSheet
from ui.window.shell.copy_light import copy_light
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.lists.pick_rows import PickRows
from ui.window.widgets.text import MUTED, Words
from ui.words import _

_SHOWN = 12
_STEPS = (10, 25, 50, 0)

AskFolder = Callable[[QWidget, str], str]
"""Asks for a folder; empty where somebody thought better."""


def ask_folder(asking: QWidget, before: str) -> str:
    """Ask in a window of the desktop."""
    return folder_to_use(asking, _("Folder cadangan"), before)


class CopiesPanel(QWidget):
    """Says how copies stand and changes how they are made. Each change is saved at once."""

    def __init__(self, session: Session, ask: AskFolder = ask_folder, ask_copy: AskWhich = ask_which) -> None:
        super().__init__()
        self._session, self._ask, self._ask_copy = session, ask, ask_copy
        self._copies: tuple[tuple[Path, CopyName], ...] = ()
        self.state = Words(style=Type.STRONG, wraps=True)
        self.now = KeyButton(_("Cadangkan sekarang"), "F4", Weight.PRIMARY, icon=Icon.CHECK)
        self.now.clicked.connect(self._keep_now)
        self.place = Words(tone=MUTED, wraps=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.choose = KeyButton(_("Pilih folder"), "F6")
        self.choose.clicked.connect(self._choose_folder)
        self.every = ChipRow(_("Setiap berapa penjualan"))
        self.every.chosen.connect(self._set_every)
        self.sealed = Words(tone=MUTED, wraps=True)
        self.seal = KeyButton(_("Kata sandi"), "F7")
        self.seal.clicked.connect(self._ask_passphrase)
        self.rows = PickRows(_("Cadangan yang ada"))
        self.rows.opened.connect(self._opened)
        self.none = Words(tone=MUTED, wraps=True)
        self.other = KeyButton(_("Pulihkan dari berkas lain"), "F8")
        self.other.clicked.connect(self._take_other)
        guard(session.people, Right.RESTORE, self.other)
        self._lay_out()
        session.copies.changed.connect(self._say)
        session.settings_changed.connect(self.refresh)
        self.refresh()

    @property
    def copies(self) -> tuple[tuple[Path, CopyName], ...]:
        """The copies that are listed, the newest first."""
        return self._copies

    def refresh(self) -> None:
        """Say how everything stands now."""
        wish = self._wish()
        if not self._session.copies.possible:
            self.setEnabled(False)
            self.state.setText(_("Lapak ini hanya di memori; tidak ada berkas untuk dicadangkan."))
            return
        folder = self._session.shop.keeper.folder
        self.place.setText(str(folder))
        choices = [(str(step) if step else _("Tidak"), step) for step in _STEPS]
        self.every.offer(choices, wish.every if wish.every in _STEPS else _STEPS[1])
        self.sealed.setText(
            _("Hanya terbuka dengan kata sandi. Foto barang ikut tanpa kunci.")
            if wish.is_sealed
            else _("Siapa pun yang memegang flashdisknya bisa membaca isinya.")
        )
        self._say(self._session.copies.state)

    def _say(self, state: CopyState) -> None:
        if not self._session.copies.possible:
            return
        _light, words, _title, explained, _action = copy_light(state, self._session.copies.unkept, self._session.today)
        self.state.setText(f"{words}. {explained}" if state.problem else explained)
        self.now.setEnabled(not state.running)
        self._list()

    def _list(self) -> None:
        folder = self._session.shop.keeper.folder
        self._copies = copies_in(folder, self._session.now())[:_SHOWN]
        self.rows.show_rows([copy_row(place, name) for place, (_path, name) in enumerate(self._copies)])
        self.none.setText(_("Belum ada cadangan di folder ini."))
        self.none.setVisible(not self._copies)

    def _keep_now(self) -> None:
        self._session.copies.keep()

    def _choose_folder(self) -> None:
        folder = self._ask(self, str(self._session.shop.keeper.folder))
        if folder:
            self._save(replace(self._wish(), folder=folder), _("Cadangan sekarang ke {folder}.").format(folder=folder))
            self._session.copies.keep()

    def _ask_passphrase(self) -> None:
        SealSheet(self._session, self.window())

    def _set_every(self, step: object) -> None:
        if isinstance(step, int):
            self._save(replace(self._wish(), every=step), _("Pengaturan tersimpan."))

    def _save(self, wish: Keeping, said: str) -> None:
        with self._session.telling():
            self._session.save_settings(replace(self._session.settings, keeping=wish))
            self._session.tell(Level.DONE, said)

    def _opened(self, place: object) -> None:
        if isinstance(place, int):
            path, name = self._copies[place]
            BringBackSheet(self._session, self.window(), path, sealed=name.sealed)

    def _take_other(self) -> None:
        path = self._ask_copy(self)
        if path:
            BringBackSheet(self._session, self.window(), Path(path), sealed=path.endswith(".age"))

    def _wish(self) -> Keeping:
        return self._session.settings.keeping

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        column.addWidget(Words(_("Cadangan"), Type.TITLE))
        column.addWidget(self.state)
        column.addWidget(self.now, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(Space.SMALL)
        column.addWidget(Words(_("Disimpan di"), Type.STRONG))
        column.addLayout(_beside(self.place, self.choose))
        column.addWidget(
            FormRow(
                _("Cadangkan sendiri setiap berapa penjualan"),
                self.every,
                _("Juga saat tutup kasir, saat keluar, dan ke flashdisk yang pernah dipakai."),
            )
        )
        column.addLayout(_beside(self.sealed, self.seal))
        column.addSpacing(Space.SMALL)
        column.addWidget(Words(_("Pulihkan dari cadangan"), Type.HEADING))
        column.addWidget(
            Words(_("Lapak kembali seperti saat dicadangkan. Yang sekarang tetap disimpan."), tone=MUTED, wraps=True)
        )
        column.addWidget(self.none)
        column.addWidget(self.rows)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)


def _beside(words: Words, button: KeyButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.GAP)
    row.addWidget(words, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row
