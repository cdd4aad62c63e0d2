"""A printer set up in two minutes: found, a page printed, and what came out asked question by question."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from pos.printers import Printer
from pos.refusals import Refusal
from printing.printers.finding import Found
from printing.printers.speeds import SPEEDS, at_speed, has_speed, names_speed
from ui.sentences import refusal_sentence
from ui.window.look.icons import Icon
from ui.window.settings.printers.around import Surroundings
from ui.window.settings.printers.page import PageSheet
from ui.window.settings.printers.trial import Listened, Tried, outcome_sentence
from ui.window.settings.printers.typed import found_words, typed_printer
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.text import BAD, MUTED
from ui.words import _

_MOST = 6
"""Printers that are shown of those that were found; a computer with more has somebody who can type an address."""


class GuideSheet(PageSheet):
    """Asks where, prints the page, asks what came out. Signals: `chosen(Printer)` at the end, and those of Sheet.

    Whatever it waits for, it can be left, searched anew or begun with another printer meanwhile.
    """

    def __init__(self, around: Surroundings, host: QWidget) -> None:
        super().__init__(around, host, _("Pasang printer"), _("Cetak halaman uji"))
        self._find = around.find
        self._found: tuple[Found, ...] = ()
        self.address = QLineEdit()
        self.address.setPlaceholderText("network://192.168.1.50:9100")
        self._row = FormRow(_("Alamat, kalau tidak ada di atas"), self.address)
        self.again = KeyButton(_("Cari lagi"), "F5", icon=Icon.SEARCH, height=56)
        self.again.clicked.connect(self.search)
        self.offer(self.again)
        self.offer(self.back)
        self.body.addWidget(self._row)
        self.accepted.connect(self._go_on)
        self.open(self.address)
        self.search()

    def search(self) -> None:
        """Look for printers again; the one that was taken before is taken no longer."""
        self.printer = None
        self.put([])
        words, find, nothing = _("Mencari printer\u2026"), self._find, partial(self._show_found, ())
        self.wait(words, lambda _trial: find(), self._show_found, nothing)

    def choose(self, found: Found) -> None:
        """Take a printer that was found, and print its page."""
        self.address.clear()
        self.printer = found.printer
        self._begin(found.printer)

    def ask_for_speed(self, printer: Printer) -> None:
        """Ask which of the lines that were printed, each at its own speed, can be read."""
        self.show_start(shown=False)
        self.accept_button.hide()
        self.title.setText(_("Baris mana yang terbaca?"))
        self.say(_("Beberapa terbaca? Pilih yang paling atas di kertas."), MUTED)
        line = _("{speed} TERBACA")
        lines = [(line.format(speed=speed), partial(self._take_speed, printer, speed)) for speed in SPEEDS]
        self.put([*lines, (_("Tidak ada"), self._listens_nowhere)], digits=True)

    def _show_found(self, found: tuple[Found, ...]) -> None:
        self._found = found[:_MOST]
        self._offer_found()
        words = _("Pilih printernya, atau tulis alamatnya. Jaringan tidak dipindai.")
        nothing = _("Belum ada printer yang terlihat. Cek kabel, daya, dan pasangan Bluetooth; atau tulis alamatnya.")
        self.say(words if found else nothing, MUTED)

    def _offer_found(self) -> None:
        self.put([(found_words(one), partial(self.choose, one)) for one in self._found])

    def _go_on(self) -> None:
        if self.question is not None:
            self.pass_over()
            return
        typed = self.address.text().strip()
        try:
            if typed:
                self.printer = typed_printer(typed)
        except Refusal as refusal:
            self._row.blame(refusal_sentence(refusal))
            return
        self._row.blame("" if self.printer else _("Pilih printer di atas, atau tulis alamatnya."))
        if self.printer:
            self._begin(self.printer)

    def _begin(self, printer: Printer) -> None:
        """Print the page; at a speed that nobody knows it would be a metre of gibberish, so that is found first."""
        self.forget()
        if has_speed(printer.address) and not names_speed(printer.address):
            self._listen(printer)
        else:
            self._print(printer)

    def _print(self, printer: Printer) -> None:
        self.back.hide()
        self.wait(_("Mencetak halaman uji\u2026"), lambda trial: trial.run(printer), self._printed, self._failed)

    def _printed(self, tried: Tried) -> None:
        if tried.came_out:
            self.ask_about(tried.printer)
        else:
            self.start_over(outcome_sentence(tried.outcome), BAD)

    def _listen(self, printer: Printer) -> None:
        self.stop_asking()
        self.back.hide()
        words = _("Mencari kecepatan printer\u2026 Paling lama seperempat menit.")
        self.wait(words, lambda trial: trial.listen(printer), partial(self._listened, printer), self._failed)

    def _listened(self, printer: Printer, listened: Listened) -> None:
        if listened.failed:
            self.start_over(outcome_sentence(listened.failed), BAD)
        elif listened.speed:
            self._take_speed(printer, listened.speed)
        else:
            self.ask_for_speed(printer)

    def _take_speed(self, printer: Printer, speed: int) -> None:
        self.printer = replace(printer, address=at_speed(printer.address, speed))
        self.put([])
        self._print(self.printer)

    def nothing_came_out(self) -> None:
        """Nothing that can be read came out: on a cable that is nearly always the speed."""
        if self.printer is not None and has_speed(self.printer.address):
            self.put([])
            self._listen(self.printer)
        else:
            self._stays_silent()

    def _listens_nowhere(self) -> None:
        words = _("Tahan FEED sambil menyalakan printer: kertas ujinya menyebut baud. Tulis alamat dengan ?baud=4800.")
        self.start_over(words, MUTED)

    def _stays_silent(self) -> None:
        words = _("Rol yang terbalik keluar kosong: balik kertasnya. Cek juga kabelnya, lalu nyalakan ulang printer.")
        self.start_over(words, MUTED)

    def start_over(self, words: str, tone: QPalette.ColorRole) -> None:
        """Back to where a printer is chosen, with what became of this one; it can be tried again."""
        self.stop_asking()
        self.show_start(shown=True)
        self._offer_found()
        self.title.setText(_("Pasang printer"))
        self.accept_button.say(_("Coba lagi"))
        self.accept_button.show()
        self.say(words, tone)
        self.accept_button.setFocus()

    def show_start(self, *, shown: bool) -> None:
        """The address and the search, or the way back to them."""
        self._row.setVisible(shown)
        self.again.setVisible(shown)
        self.back.setVisible(not shown)

    def _failed(self) -> None:
        self.start_over(_("Printer bermasalah. Matikan, nyalakan lagi."), BAD)
