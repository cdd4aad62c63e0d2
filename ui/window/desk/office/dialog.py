"""The printer dialog of the computer: Windows' own, or Qt's over the queues of CUPS; and what was chosen in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrintEngine, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from printing.office.order import PageOrder, Sides
from ui.window.dialogs.qt_words import speaking
from ui.words import _

_CUPS_OPTIONS = 0xFE00
"""Where Qt's engine keeps what was chosen for the queue alone: name, value, name, value."""

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: Sides.ONE,
    QPrinter.DuplexMode.DuplexLongSide: Sides.LONG_EDGE,
    QPrinter.DuplexMode.DuplexShortSide: Sides.SHORT_EDGE,
}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be printed: its title, how many pages, and the printer that is offered first."""

    title: str
    pages: int
    printer: str = ""
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen. `numbers` are pages from 1; `file` is where they go instead of onto paper, empty for paper.

    The `printer` itself carries what only its driver understands, and is touched by one thread after the other.
    """

    printer: QPrinter
    order: PageOrder
    numbers: tuple[int, ...]
    file: str = ""


AskPrinter = Callable[[QWidget, Wish], Choice | None]
"""Asks which printer: the widget that asks, and what is to be printed. None where somebody thought better."""


def system_printers() -> tuple[str, ...]:
    """The printers that this computer has."""
    return tuple(QPrinterInfo.availablePrinterNames())


def usual_printer() -> str:
    """The one that this computer takes where nobody says another; empty where it has none."""
    return QPrinterInfo.defaultPrinterName()


def ask_printer(asking: QWidget, wish: Wish) -> Choice | None:
    """Open the dialog and wait until it is left."""
    printer = printer_for(wish)
    with speaking():
        dialog = dialog_for(printer, asking, wish)
        taken = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
    return choice_of(printer, wish) if taken else None


def dialog_for(printer: QPrinter, asking: QWidget, wish: Wish) -> QPrintDialog:
    """The dialog as it is opened: any of the pages may be chosen, and its key says what it does."""
    dialog = QPrintDialog(printer, asking.window())
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage, False)
    dialog.setMinMax(1, wish.pages)
    buttons = dialog.findChild(QDialogButtonBox)  # none in the dialog of Windows
    if isinstance(buttons, QDialogButtonBox):
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(_("Cetak"))
    return dialog


def printer_for(wish: Wish) -> QPrinter:
    """The printer before anybody chose: the offered one, else the computer's first choice, with A4 and no margins."""
    known = QPrinterInfo.printerInfo(wish.printer) if wish.printer else QPrinterInfo()
    mode = QPrinter.PrinterMode.HighResolution
    printer = QPrinter(mode) if known.isNull() else QPrinter(known, mode)
    printer.setDocName(wish.title)
    printer.setCreator("Lapak")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    return printer


def choice_of(printer: QPrinter, wish: Wish) -> Choice:
    """What was set on `printer`, in words that need no Qt."""
    further = dict(_further(printer))
    typed = QPageRanges.fromString(further.pop("page-ranges", ""))
    ranges = printer.pageRanges() if typed.isEmpty() else typed
    everything = tuple(range(1, wish.pages + 1))
    numbers = tuple(number for number in everything if ranges.isEmpty() or ranges.contains(number))
    to_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    order = PageOrder(
        printer.printerName(),
        wish.title,
        printer.copyCount(),
        printer.collateCopies(),
        _SIDES.get(printer.duplex(), Sides.AS_SET),
        printer.colorMode() is QPrinter.ColorMode.GrayScale,
        printer.pageLayout().pageSize().key(),
        wish.exact,
        printer.pageOrder() is QPrinter.PageOrder.LastPageFirst,
        tuple(further.items()),
    )
    return Choice(printer, order, numbers or everything, printer.outputFileName() if to_file else "")


def _further(printer: QPrinter) -> tuple[tuple[str, str], ...]:
    """What only the queue understands; nothing where Qt keeps no such list."""
    told: Any = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS))
    words = [str(word) for word in told] if isinstance(told, list) else []
    return tuple(pair for place, pair in enumerate(pairwise(words)) if place % 2 == 0)
