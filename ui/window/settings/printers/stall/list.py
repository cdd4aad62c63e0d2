"""The printers of the stall: how each is and what comes out of it. What is changed here holds at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.printers import Printer, Printers, Role
from pos.settings import Settings, Stall
from printing.printers.finding import find_printers
from printing.printers.outcome import Health
from printing.printers.speeds import same_place
from ui.embedded_printer import EMBEDDED, all_resolved
from ui.notice import Level
from ui.sentences.printers import kind_words, printer_words, roles_words, set_words, standing_words, width_words
from ui.session import Session
from ui.window.look.icons import Icon
from ui.window.look.theme import Space
from ui.window.settings.fields.draft import draft_of
from ui.window.settings.printers.around import Find, Surroundings
from ui.window.settings.printers.guide import GuideSheet
from ui.window.settings.printers.stall.one import PrinterSheet
from ui.window.settings.printers.stall.purpose import PurposeSheet
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.lists.pick_rows import PickRow, PickRows
from ui.window.widgets.text import MUTED, Words
from ui.words import _


class PrinterList(QWidget):
    """One row a printer, which opens it, and a guide to one more. `finder` looks for printers; tests answer it."""

    def __init__(self, session: Session, find: Find = find_printers) -> None:
        super().__init__()
        self._session = session
        self.finder = find
        self.guide: GuideSheet | None = None
        self.purpose: PurposeSheet | None = None
        self.one: PrinterSheet | None = None
        self._new: Printer | None = None
        self.nothing = Words(tone=MUTED, wraps=True)
        self.nothing.setText(_("Belum ada printer. Struk tetap tersimpan, dan bisa dicetak nanti."))
        self.rows = PickRows(_("Semua printer"))
        self.rows.opened.connect(self.open)
        self.change = KeyButton(_("Ubah"), "F6", icon=Icon.GEAR)
        self.change.clicked.connect(lambda: self.open(self.rows.current))
        self.add = KeyButton(_("Pasang printer"), "F8", icon=Icon.PLUS)
        self.add.clicked.connect(self.begin)
        self.folder = KeyButton(_("Simpan struk ke folder"), "F9", Weight.QUIET, icon=Icon.FOLDER)
        self.folder.clicked.connect(lambda: self._keep(lambda all_: all_.with_one_more(Printer(EMBEDDED)), EMBEDDED))
        self._lay_out()
        session.settings_changed.connect(lambda _settings: self.refresh())
        session.paper.changed.connect(lambda _status: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Show the printers as they are now."""
        printers = self._session.settings.printers
        healths = [self._session.paper.health(each) for each in all_resolved(printers, self._session.shop.path)]
        rows = [_row(each, printers, health) for each, health in zip(printers, healths, strict=True)]
        if rows != list(self.rows.rows):
            self.rows.show_rows(rows)
        self.rows.setVisible(bool(rows))
        self.change.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.folder.setVisible(not any(each.address.startswith("file:") for each in printers))

    def begin(self) -> None:
        """Open the guide to one more printer."""
        self._new = None
        self.guide = GuideSheet(self._around(), self.window())
        self.guide.chosen.connect(self._take)
        self.guide.gone.connect(self._ask_what_for)

    def open(self, address: object) -> None:
        """Open one of the printers."""
        self.one = PrinterSheet(self._session, self._around(), str(address), self.window())

    def _take(self, printer: Printer) -> None:
        """One more printer is kept at once, as a spare; one that was set already is set anew, at another speed too."""
        printers = self._session.settings.printers
        known = next((one for one in printers if same_place(one.address, printer.address)), None)
        if known:
            anew = replace(printer, name=known.name, roles=known.roles)
            self._keep(lambda all_: all_.replaced(known.address, anew), printer.address)
        elif printers.main is None:
            self._keep(lambda all_: all_.with_one_more(printer), printer.address)
        else:
            with self._session.telling():
                self._session.save_settings(self._session.settings.with_printers(printers.with_one_more(printer)))
                self._new = printer

    def _ask_what_for(self) -> None:
        """Once the guide is gone: ask what the new printer is for, if there was one before."""
        new = self._new
        if new is None:
            return
        self._new = None
        printers = self._session.settings.printers
        main = printers.main
        sound = main is not None and not self._session.paper.health(main).cause
        self.purpose = PurposeSheet(self.window(), new, printers, main_is_sound=sound)
        self.purpose.chosen.connect(lambda role: self._give(new, role))

    def _give(self, printer: Printer, role: Role | None) -> None:
        def given(printers: Printers) -> Printers:
            return printers if role is None else printers.given(role, printer.address)

        self._keep(given, printer.address)

    def _keep(self, change: Callable[[Printers], Printers], address: str) -> None:
        """Keep what is changed, and say what comes out where from now on."""
        settings = self._session.settings
        with self._session.telling():
            printers = change(settings.printers)
            self._session.save_settings(settings.with_printers(printers))
            self._session.tell(Level.DONE, set_words(printers.at(address), printers))

    def _around(self) -> Surroundings:
        session = self._session
        return Surroundings(session.printing, session.shop.spooler, session.now, self.finder)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        column.addWidget(self.nothing)
        column.addWidget(self.rows)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        for button in (self.change, self.add, self.folder):
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)


def _row(printer: Printer, printers: Printers, health: Health) -> PickRow:
    where = (_where(printer), width_words(printer.profile))
    bad = bool(health.cause)
    return PickRow(
        printer.address,
        printer_words(printer),
        " · ".join(filter(None, where)),
        roles_words(printers, printer).capitalize(),
        figure_note="" if bad else standing_words(health),
        flag=standing_words(health) if bad else "",
    )


def _where(printer: Printer) -> str:
    """Where it is, but for what stands in what it is called already."""
    if printer.address == EMBEDDED:
        return _("di samping berkas toko")
    if printer.address.startswith("file:"):
        return draft_of(Settings(Stall(""), printer=printer)).place
    return kind_words(printer.address) if printer.name else ""
