"""The place of people in the settings: whether PINs are used, who works here, and the log."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.people.rights import Right
from ui.notice import Level
from ui.sentences.people import role_of_person
from ui.session import Session
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.people.code_sheet import CodePaper, CodeSheet
from ui.window.people.guarded import doing, guard, looking
from ui.window.people.log import LogSheet
from ui.window.people.new_pin import NewPinSheet
from ui.window.people.rights import RightsSheet
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.lists.pick_rows import PickRow, PickRows
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import MUTED, Words
from ui.words import _, several

_MINUTES = (0, 2, 5, 15)


class PeoplePanel(QWidget):
    """Says how people stand and changes it. Each change is kept at once."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._gate = session, session.people.gate
        self.state = Words(tone=MUTED, wraps=True)
        self.begin = KeyButton(_("Pakai PIN"), "F4", Weight.PRIMARY)
        self.begin.clicked.connect(self._begin)
        self.rows = PickRows(_("Orang di lapak"))
        self.rows.opened.connect(self._opened)
        self.add = KeyButton(_("Tambah orang"), "F6", icon=Icon.PLUS)
        self.add.clicked.connect(doing(session.people, Right.PEOPLE, self._add))
        self.rights = KeyButton(_("Boleh apa saja"), "F7", icon=Icon.CHECK)
        people = session.people
        self.rights.clicked.connect(doing(people, Right.PEOPLE, lambda: RightsSheet(session, self.window())))
        self.log = KeyButton(_("Catatan kejadian"), "F8", icon=Icon.DOCUMENT)
        self.log.clicked.connect(looking(people, Right.PEOPLE, lambda: LogSheet(session, self.window())))
        self.code = KeyButton(_("Kode pemulihan baru"), "F9")
        self.code.clicked.connect(self._new_code)
        self.end = KeyButton(_("Berhenti pakai PIN"), "", Weight.DANGER)
        self.end.clicked.connect(self._end)
        self.minutes = ChipRow(_("Kunci sendiri"))
        self.minutes.chosen.connect(self._set_minutes)
        self.locks = FormRow(_("Kunci layar sendiri sesudah"), self.minutes, _("Kalau tidak ada yang menyentuh kasir."))
        guard(people, Right.PEOPLE, self.add, self.rights, self.log, self.code, self.end)
        self._lay_out()
        session.people.changed.connect(self.refresh)
        session.settings_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how everything stands now."""
        pins, may = self._gate.pins, self._gate.may(Right.PEOPLE)
        people = self._session.people.everybody() if pins else ()
        with self._session.reading() as look:
            rows = [
                PickRow(
                    each.name,
                    each.name,
                    role_of_person(each.role),
                    "" if look.people.has_pin(each.id) else _("belum ada PIN"),
                )
                for each in people
            ]
        self.rows.show_rows(rows)
        helpers = any(not each.is_owner for each in people)
        self.begin.setVisible(not pins)
        for part in (self.rows, self.add, self.rights, self.code, self.end, self.locks):
            part.setVisible(pins)
        self.rights.setEnabled(helpers)
        self.state.setText(_state(pins=pins, may=may))
        choices = [(_minutes(each), each) for each in _MINUTES]
        self.minutes.offer(choices, self._session.settings.lock_after)

    def _begin(self) -> None:
        NewPinSheet(self.window(), _("PIN pemilik"), self._begun, name=self._session.settings.cashier)

    def _begun(self, name: str, pin: str) -> None:
        self._show_code(self._gate.begin(name, pin))

    def _show_code(self, code: str) -> None:
        CodeSheet(self.window(), code, CodePaper(self._session.shop, self._session.printing))

    def _add(self) -> None:
        NewPinSheet(self.window(), _("Orang baru"), self._session.people.add)

    def _opened(self, name: object) -> None:
        """Everybody opens themselves, to change their own PIN."""
        if not isinstance(name, str):
            return
        show = partial(PersonSheet, self._session, self.window(), name)
        if name == self._gate.standing.name:
            show()
        else:
            doing(self._session.people, Right.PEOPLE, show)()

    def _new_code(self) -> None:
        with self._session.telling():
            self._show_code(self._gate.new_recovery())

    def _end(self) -> None:
        text = _("Semua orang boleh semuanya lagi. Daftar orang dan catatan tetap ada.")
        sheet = Sheet(self.window(), _("Berhenti pakai PIN?"), _("Berhenti"), text=text)
        sheet.accepted.connect(lambda: self._ended(sheet))
        sheet.open(sheet.leave_button)

    def _ended(self, sheet: Sheet) -> None:
        sheet.close()
        with self._session.telling():
            self._session.people.end_pins()
            self._session.tell(Level.DONE, _("Lapak ini tanpa PIN sekarang."))

    def _set_minutes(self, minutes: object) -> None:
        if isinstance(minutes, int):
            with self._session.telling():
                self._session.save_settings(replace(self._session.settings, lock_after=minutes))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        column.addWidget(Words(_("Orang"), Type.TITLE))
        column.addWidget(self.state)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.rows)
        for buttons in ((self.add, self.rights), (self.log, self.code)):
            row = QHBoxLayout()
            row.setSpacing(Space.GAP)
            for button in buttons:
                row.addWidget(button)
            row.addStretch()
            column.addLayout(row)
        column.addWidget(self.locks)
        column.addWidget(self.end, 0, Qt.AlignmentFlag.AlignLeft)


class PersonSheet(Sheet):
    """One person: a new PIN, or works here no more."""

    def __init__(self, session: Session, host: QWidget, name: str) -> None:
        super().__init__(host, name, _("Ganti PIN"), text=_("Catatan lama tetap memakai nama ini."))
        self._session, self._name, self._over = session, name, host
        self.leave_stall = KeyButton(_("Sudah keluar"), "F9", Weight.DANGER, height=56)
        self.leave_stall.clicked.connect(self._leave)
        self.offer(self.leave_stall)
        self.accepted.connect(self._new_pin)
        self.open(self.accept_button)

    def _new_pin(self) -> None:
        self.close()
        title = _("PIN {name}").format(name=self._name)
        gate = self._session.people.gate
        NewPinSheet(self._over, title, lambda _name, pin: gate.new_pin(self._name, pin), name=self._name, fixed=True)

    def _leave(self) -> None:
        self.close()
        with self._session.telling():
            self._session.people.leave(self._name)
            self._session.tell(Level.DONE, _("{name} tidak bisa masuk lagi.").format(name=self._name))


def _state(*, pins: bool, may: bool) -> str:
    if not pins:
        return _("Tanpa PIN siapa pun di kasir boleh semuanya. Dengan PIN tiap orang masuk memakai namanya sendiri.")
    if not may:
        return _("Hanya pemilik yang bisa mengatur orang.")
    return _("Tiap orang masuk dengan PIN-nya. PIN menjaga kasir, bukan berkasnya: kunci juga komputernya.")


def _minutes(minutes: int) -> str:
    if not minutes:
        return _("Tidak")
    return several("{count} menit", "{count} menit", minutes).format(count=minutes)
