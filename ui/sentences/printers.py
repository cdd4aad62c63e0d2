"""What a person reads when a printer cannot be what was asked of it."""

from __future__ import annotations

from pos.printers import NoDrawerOnPrinter, PrinterAlreadyThere, UnknownPrinter
from printing.printers.addresses import UnreadablePrinterAddress, UnsupportedPrinter
from ui.sentences.refusals import refusal_sentence
from ui.words import _


@refusal_sentence.register
def _unreadable_address(refusal: UnreadablePrinterAddress) -> str:
    return _('"{address}" bukan alamat printer. Tulis seperti network://192.168.1.50:9100?width=58.').format(
        address=refusal.address
    )


@refusal_sentence.register
def _unsupported_printer(refusal: UnsupportedPrinter) -> str:
    if refusal.scheme == "bluetooth":
        return _(
            "Komputer ini tidak bisa Bluetooth langsung. Pasangkan dulu, lalu pakai serial:///dev/rfcomm0 atau COM."
        )
    return _("Printer jenis {scheme}:// tidak ada di komputer ini.").format(scheme=refusal.scheme)


@refusal_sentence.register
def _unknown_printer(refusal: UnknownPrinter) -> str:
    return _('Lapak ini tidak punya printer "{printer}".').format(printer=refusal.printer)


@refusal_sentence.register
def _printer_already_there(refusal: PrinterAlreadyThere) -> str:
    return _("Printer di {address} sudah ada.").format(address=refusal.address)


@refusal_sentence.register
def _no_drawer_on_printer(_refusal: NoDrawerOnPrinter) -> str:
    return _("Belum ada laci di printer struk. Setel dulu di Pengaturan, Printer.")
