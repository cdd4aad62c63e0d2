"""Where receipts come out, tried before it is trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.embedded_printer import resolved
from ui.window.desk.scrolling import bring_into_sight
from ui.window.dialogs.files import folder_to_use
from ui.window.look.icons import Icon
from ui.window.look.theme import Space
from ui.window.settings.fields.draft import Connection, Draft, Field
from ui.window.settings.fields.group import FieldGroup, quietly
from ui.window.settings.fields.reader import read_printer
from ui.window.settings.fields.reading import Unreadable
from ui.window.settings.printers.around import Surroundings
from ui.window.settings.printers.bench import Bench
from ui.window.settings.printers.trial import Tried, outcome_sentence
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.text import BAD, LOCAL, MUTED, Words
from ui.words import _


class PrinterFields(FieldGroup):
    """Kind, place and paper of the printer, and a trial page.

    `around` is what it takes to try a printer, and the embedded folder lies beside `shop_file`.
    """

    def __init__(self, around: Surroundings, shop_file: Path | None) -> None:
        super().__init__(_("Printer struk"), _("Belum punya printer? Pilih Tanpa printer; bisa diganti kapan saja."))
        self.around, self._shop_file = around, shop_file
        self._bench = Bench(around, self, lambda busy: self.trial.setEnabled(not busy))
        self._shown = Draft()
        kinds = (
            (_("Tanpa printer"), Connection.NONE),
            (_("Kabel USB"), Connection.DEVICE),
            (_("Jaringan"), Connection.NETWORK),
            (_("Folder"), Connection.FILE),
            (_("Lainnya"), Connection.OTHER),
        )
        self.connection = self.chips(_("Sambungan"), kinds)
        self.connection.chosen.connect(lambda _kind: self._suit())
        self.place = self.line(Field.PLACE, _("Alamat"))
        self.folder = self.add(KeyButton(_("Pilih folder"), icon=Icon.FOLDER))
        self.folder.clicked.connect(self._pick_folder)
        self.paper = ChipRow(_("Lebar kertas"))
        self.paper.offer(paper_choices(), 32)
        self.paper.chosen.connect(lambda _columns: self.edited.emit())
        self._paper_row = self.add(FormRow(_("Lebar kertas"), self.paper))
        self.cutter = self.tick(_("Printer punya pemotong kertas"))
        self.answers = self.tick(_("Printer memberi kabar (Epson dan sejenisnya)"))
        self.kicks = self.tick(_("Buka laci tiap bayar tunai"))
        self.trial = KeyButton(_("Cetak percobaan"), "F9", icon=Icon.PRINTER)
        self.trial.clicked.connect(self.try_it)
        self.outcome = Words(tone=MUTED, wraps=True)
        self._trial_row = self.add(_beside(self.trial, self.outcome))
        self.fill(Draft())

    def fill(self, draft: Draft) -> None:
        """Put the printer of `draft` into the fields."""
        self.connection.choose(draft.connection)
        self.place.setText(draft.place)
        self.paper.choose(draft.columns)
        quietly(self.cutter, lambda: self.cutter.setChecked(draft.cutter))
        quietly(self.answers, lambda: self.answers.setChecked(draft.answers))
        quietly(self.kicks, lambda: self.kicks.setChecked(draft.kicks_drawer))
        self._shown = draft
        self.outcome.setText("")
        self._suit()

    def taken_into(self, draft: Draft) -> Draft:
        """`draft` with the printer as it stands in the fields."""
        kind, columns = self.connection.value, self.paper.value
        return replace(
            draft,
            connection=kind if isinstance(kind, Connection) else Connection.NONE,
            place=self.place.text(),
            columns=columns if isinstance(columns, int) else draft.columns,
            cutter=self.cutter.isChecked(),
            answers=self.answers.isChecked(),
            kicks_drawer=self.kicks.isChecked(),
            known=self._shown.known,
        )

    def try_it(self) -> None:
        """Send a trial page to the printer as it stands in the fields, saved or not."""
        try:
            printer = resolved(read_printer(self.taken_into(Draft())), self._shop_file)
        except Unreadable as fault:
            self.blame({Field.PLACE: str(fault)})
            self.place.setFocus()
            return
        if printer is None:
            return
        self.blame({})
        self._say(_("Mencoba printer…"), MUTED)
        self._bench.run(lambda trial: trial.as_described(printer), self._ended, self._failed)

    def _ended(self, tried: Tried) -> None:
        if tried.came_out and self.answers.isChecked() and not tried.printer.profile.answers:
            self.answers.setChecked(False)
            told = _("Terkirim, tapi printer ini tidak memberi kabar: centangnya dilepas. Lihat kertasnya.")
            self._say(told, LOCAL)
            return
        self._say(outcome_sentence(tried.outcome), LOCAL if tried.came_out else BAD)

    def _failed(self) -> None:
        self._say(_("Printer bermasalah. Matikan, nyalakan lagi."), BAD)

    def _say(self, words: str, tone: QPalette.ColorRole) -> None:
        self.outcome.setText(words)
        self.outcome.setForegroundRole(tone)
        bring_into_sight(self._trial_row)

    def _pick_folder(self) -> None:
        folder = folder_to_use(self, _("Pilih folder"), self.place.text())
        if folder:
            self.place.setText(folder)
            self.edited.emit()

    def _suit(self) -> None:
        """Show the fields that this kind of printer needs."""
        kind = self.connection.value
        has_printer = kind is not Connection.NONE
        for part in (self.rows[Field.PLACE], self._paper_row, self.cutter, self.answers, self._trial_row):
            part.setVisible(has_printer)
        known = self._shown.known
        self.kicks.setVisible(has_printer and known is not None and bool(known.profile.drawer))
        self.folder.setVisible(kind is Connection.FILE)
        examples = {
            Connection.DEVICE: "/dev/usb/lp0",
            Connection.NETWORK: "192.168.1.50:9100",
            Connection.OTHER: "serial:///dev/rfcomm0",
            Connection.FILE: _("Folder struk di samping berkas toko"),
        }
        self.place.setPlaceholderText(examples.get(kind, "") if isinstance(kind, Connection) else "")


def paper_choices() -> Sequence[tuple[str, int]]:
    """The papers a printer may take, with the columns of text on each."""
    return ("58 mm", 32), (_("58 mm rapat"), 42), ("80 mm", 48), (_("80 mm rapat"), 64)


def _beside(button: QWidget, words: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.WIDE)
    line.addWidget(button)
    line.addWidget(words, 1)
    return row
