"""What printers are called, where they are, how they are, and what comes out of each."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from pos.printers import Printer, PrinterProfile, Printers
from printing.paper_size import paper_size
from printing.printers.addresses import RAW_PORT
from printing.printers.outcome import Health
from ui.sentences.paper import cause_words, role_words
from ui.words import _

_AIR = "rfcomm"
"""How a serial port is named that goes through the air."""


def printer_words(printer: Printer) -> str:
    """What a printer is called: by its own name, else by its kind and what of its address a person would say."""
    return printer.name or kind_words(printer.address)


def kind_words(address: str) -> str:
    """What kind of printer is at an address, and where."""
    parts = urlsplit(address)
    last = unquote(parts.path).rsplit("/", 1)[-1]
    words = {
        "file": _("Folder struk"),
        "network": _("Printer jaringan {place}").format(place=_host(parts.netloc)),
        "usb": _("Printer USB {place}").format(place=parts.netloc),
        "device": _("Printer USB {place}").format(place=last),
        "serial": (_("Printer Bluetooth {place}") if last.startswith(_AIR) else _("Printer serial {place}")).format(
            place=parts.netloc or last
        ),
        "bluetooth": _("Printer Bluetooth {place}").format(place=parts.netloc),
        "cups": _("Printer komputer {place}").format(place=unquote(parts.netloc)),
        "windows": _("Printer komputer {place}").format(place=unquote(parts.netloc)),
    }
    return words.get(parts.scheme, address)


def width_words(profile: PrinterProfile) -> str:
    """The paper that a printer takes."""
    return _("kertas {width} mm").format(width=paper_size(profile.columns).millimetres)


def roles_words(printers: Printers, printer: Printer) -> str:
    """What comes out of one of the printers."""
    return ", ".join(role_words(role) for role in printers.roles_of(printer)) or _("cadangan")


def standing_words(health: Health) -> str:
    """How a printer is, short enough for the end of a line."""
    if health.cause:
        return cause_words(health.cause)
    if health.paper_low:
        return _("Kertas hampir habis")
    if health.heard:
        return _("Siap")
    return _("Terkirim") if health.sent else _("Belum dicoba")


def coming_out_words(printers: Printers) -> str:
    """What comes out of which printer from now on; nothing where there is none."""
    told = []
    for printer in printers:
        roles = [role_words(role) for role in printers.roles_of(printer)]
        if roles:
            told.append(_("{what} keluar di {printer}").format(what=_listed(roles), printer=printer_words(printer)))
    sentence = "; ".join(told)
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""


def set_words(printer: Printer, printers: Printers) -> str:
    """What is said once `printer`, one of these, is set: that it is kept, and what comes out where."""
    kept = _("{printer} tersimpan.").format(printer=printer_words(printer))
    if printers.roles_of(printer):
        return f"{kept} {coming_out_words(printers)}"
    spare = _("{printer} tersimpan sebagai cadangan: struk bisa dikirim ke sana dari antrean.")
    return f"{spare.format(printer=printer_words(printer))} {coming_out_words(printers)}"


def _host(netloc: str) -> str:
    return netloc.removesuffix(f":{RAW_PORT}")


def _listed(words: list[str]) -> str:
    """Words as they are told one after the other."""
    if len(words) == 1:
        return words[0]
    return _("{first} dan {last}").format(first=", ".join(words[:-1]), last=words[-1])
