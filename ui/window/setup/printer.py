"""The second step: a printer that is found and tried here, one that is typed, or none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer

from pos.printers import Printer
from pos.settings import Settings, Stall
from ui.sentences.printers import printer_words
from ui.window.look.icons import Icon
from ui.window.settings.fields.draft import draft_of
from ui.window.settings.fields.printer import PrinterFields
from ui.window.settings.printers.around import Find, Surroundings
from ui.window.settings.printers.guide import GuideSheet
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import LOCAL, Words
from ui.words import _


class PrinterStep(PrinterFields):
    """The printer's fields under a way to have them filled. `finder` looks for printers; tests answer themselves."""

    def __init__(self, around: Surroundings, shop_file: Path | None) -> None:
        super().__init__(around, shop_file)
        self.finder: Find = around.find
        self.guide: GuideSheet | None = None
        self.search = KeyButton(_("Cari dan pasang printer"), "F8", Weight.PLAIN, icon=Icon.SEARCH)
        self.search.clicked.connect(self.begin)
        self.found = Words(tone=LOCAL, wraps=True)
        self.column.insertWidget(2, self.search)
        self.column.insertWidget(3, self.found)
        self.found.hide()

    def begin(self) -> None:
        """Open the guide; the printer that it leads to stands in the fields afterwards."""
        self.guide = GuideSheet(replace(self.around, find=self.finder), self.window())
        self.guide.chosen.connect(self._take)

    def _take(self, printer: Printer) -> None:
        self.fill(draft_of(Settings(Stall(""), printer=printer)))
        self.found.setText(_("{printer} sudah dicoba. Lanjut.").format(printer=printer_words(printer)))
        self.found.show()
        chosen = next(chip for chip in self.connection.chips if chip.isChecked())
        QTimer.singleShot(0, chosen.setFocus)  # behind the guide, which gives the focus back to where it was
        self.edited.emit()
