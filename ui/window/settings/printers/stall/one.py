"""One printer of the stall: name, place, paper, what it is for, a page to try it, and the way to be rid of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from pos.printers import Printer
from pos.refusals import Refusal
from pos.settings import Settings, Stall
from printing.printers.outcome import NotSent, Outcome, Unknown
from ui.embedded_printer import resolved
from ui.notice import Level
from ui.sentences import refusal_sentence
from ui.sentences.printers import coming_out_words, kind_words, printer_words, set_words
from ui.session import Session
from ui.window.dialogs.files import folder_to_use
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.settings.fields.draft import Connection, draft_of
from ui.window.settings.fields.printer import paper_choices
from ui.window.settings.fields.reader import read_printer
from ui.window.settings.fields.reading import Unreadable
from ui.window.settings.printers.around import Surroundings
from ui.window.settings.printers.bench import Bench
from ui.window.settings.printers.stall.roles import RoleButtons
from ui.window.settings.printers.trial import outcome_sentence
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.fields.choice import Tick
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, LOCAL, MUTED, Words
from ui.words import _

_BELOW = 2
_TOP, _FOOT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom


class PrinterSheet(Sheet):
    """The printer at `address` in the settings. Nothing holds before it is saved; a page is tried as it stands."""

    def __init__(self, session: Session, around: Surroundings, address: str, host: QWidget) -> None:
        self._session = session
        self._printer = printer = session.settings.printers.at(address)
        super().__init__(host, printer_words(printer), _("Simpan"), width=820)
        self._draft = draft_of(Settings(Stall(""), printer=printer, kicks_drawer=session.settings.kicks_drawer))
        self._bench = Bench(around, self, lambda busy: self.trial.setEnabled(not busy))
        self.gone.connect(self._bench.give_up)
        profile = printer.profile
        self.name = QLineEdit(printer.name)
        self.name.setPlaceholderText(kind_words(printer.address))
        self.place = QLineEdit(self._draft.place)
        self.paper = ChipRow(_("Lebar kertas"))
        self.paper.offer(paper_choices(), profile.columns)
        self.drawer = ChipRow(_("Laci uang"))
        self.drawer.offer(((_("Tidak ada"), 0), (_("Pin 2"), 2), (_("Pin 5"), 5)), profile.drawer)
        self.cutter = _ticked(_("Printer punya pemotong kertas"), on=profile.cutter)
        self.answers = _ticked(_("Printer memberi kabar (Epson dan sejenisnya)"), on=profile.answers)
        self.kicks = _ticked(_("Buka laci tiap bayar tunai"), on=self._draft.kicks_drawer)
        self.roles = RoleButtons(session.settings.printers, printer)
        self.outcome = Words(tone=MUTED, wraps=True)
        self.trial = KeyButton(_("Cetak halaman uji"), "F9", icon=Icon.PRINTER, height=56)
        self.remove = KeyButton(_("Lepas"), "Ctrl+Del", Weight.DANGER, height=56)
        self._sure = False
        self._fill()
        self.drawer.chosen.connect(lambda _pin: self._suit())
        self.roles.changed.connect(self._suit)
        self.trial.clicked.connect(self.try_it)
        self.remove.clicked.connect(self._remove)
        self.accepted.connect(self._save)
        self._suit()
        self.open(self.name)

    def try_it(self) -> None:
        """Print a trial page on the printer as it stands here, saved or not."""
        printer = self._read()
        tried = resolved(printer, self._session.shop.path)
        if tried is None:
            return
        self._say(_("Mencoba printer…"), MUTED)
        self._bench.run(lambda trial: trial.page(tried), self._ended, self._failed)

    def _fill(self) -> None:
        is_folder = self._draft.connection is Connection.FILE
        self.place.setPlaceholderText(_("Folder struk di samping berkas toko") if is_folder else "")
        self._place_row = FormRow(_("Folder") if is_folder else _("Alamat"), self.place)
        paper = FormRow(_("Lebar kertas"), self.paper)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.WIDE)
        grid.setVerticalSpacing(Space.GAP)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        beside = self._folder_button() if is_folder else FormRow(_("Laci uang"), self.drawer)
        for number, part in enumerate((FormRow(_("Nama"), self.name), self._place_row, paper, beside)):
            grid.addWidget(part, number // 2, number % 2, _TOP if number < _BELOW else _FOOT)
        self.body.setSpacing(Space.GAP)
        self.body.addLayout(grid)
        if not is_folder:
            self.body.addLayout(_beside(self.cutter, self.answers))
            self.body.addWidget(self.kicks)
        self.body.addWidget(self.roles)
        self.body.addWidget(self.outcome)
        self.outcome.hide()
        self.offer(self.trial)
        self.offer(self.remove)

    def _folder_button(self) -> KeyButton:
        pick = KeyButton(_("Pilih folder"), "F4", icon=Icon.FOLDER, height=Size.TOUCH)
        pick.clicked.connect(self._pick_folder)
        return pick

    def _suit(self) -> None:
        is_folder = self._draft.connection is Connection.FILE
        self.kicks.setVisible(not is_folder and bool(self.drawer.value) and self.roles.prints_receipts)

    def _read(self) -> Printer | None:
        """The printer as it stands here; None where its place cannot be read, which is said beside it."""
        columns, pin = self.paper.value, self.drawer.value
        draft = replace(
            self._draft,
            place=self.place.text(),
            columns=columns if isinstance(columns, int) else self._draft.columns,
            cutter=self.cutter.isChecked(),
            answers=self.answers.isChecked(),
        )
        try:
            printer = read_printer(draft)
        except Unreadable as fault:
            self._place_row.blame(str(fault))
            self.place.setFocus()
            return None
        self._place_row.blame("")
        if printer is None:
            return None
        profile = replace(printer.profile, drawer=pin if isinstance(pin, int) else 0)
        return replace(printer, profile=profile, name=self.name.text().strip())

    def _save(self) -> None:
        printer = self._read()
        if printer is None:
            return
        session = self._session
        try:
            printers = self.roles.given_to(printer)
        except Refusal as refusal:
            self._place_row.blame(refusal_sentence(refusal))
            self.place.setFocus()
            return
        kicks = session.settings.kicks_drawer if self.kicks.isHidden() else self.kicks.isChecked()
        with session.telling():
            session.save_settings(replace(session.settings.with_printers(printers), kicks_drawer=kicks))
            self.close()
            session.tell(Level.DONE, set_words(printers.at(printer.address), printers))

    def _pick_folder(self) -> None:
        folder = folder_to_use(self, _("Pilih folder"), self.place.text())
        if folder:
            self.place.setText(folder)

    def _remove(self) -> None:
        if not self._sure:
            self._sure = True
            self.remove.say(_("Ya, lepas"))
            return
        session = self._session
        with session.telling():
            left = session.settings.printers.without(self._printer.address)
            session.save_settings(session.settings.with_printers(left))
            self.close()
            gone = _("{printer} dilepas.").format(printer=printer_words(self._printer))
            session.tell(Level.DONE, f"{gone} {coming_out_words(left)}".rstrip())

    def _ended(self, outcome: Outcome) -> None:
        self._say(outcome_sentence(outcome), BAD if isinstance(outcome, NotSent | Unknown) else LOCAL)

    def _failed(self) -> None:
        self._say(_("Printer bermasalah. Matikan, nyalakan lagi."), BAD)

    def _say(self, words: str, tone: QPalette.ColorRole) -> None:
        self.outcome.setText(words)
        self.outcome.setForegroundRole(tone)
        self.outcome.show()


def _beside(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.WIDE)
    for part in parts:
        row.addWidget(part)
    row.addStretch()
    return row


def _ticked(words: str, *, on: bool) -> Tick:
    tick = Tick(words)
    tick.setChecked(on)
    return tick
