"""A slip as the bytes a receipt printer understands (ESC/POS)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pos.printers import PrinterProfile, Raster
from printing.bitmap import Bitmap
from printing.document import PLAIN, Cut, Document, Drawing, Feed, Kick, Ruler
from printing.layout import Laid, Line, laid_out
from printing.paper_size import paper_size
from printing.renderers.dummy_printer import fresh_dummy
from printing.renderers.letters import AFTER_RESET, Letters
from printing.renderers.tab_stops import Stops, tabbed

OPENING = b"\x1b@\x1c.\x1bt\x00"
"""Reset, Chinese mode off (clones wake up in it, and python-escpos never turns it off), code page 0."""

TEAR_LINES = 4
"""Lines to feed to the tear bar where there is no cutter."""

SLICE = 120
"""Rows of a picture sent in one piece: cheap printers hold no more."""

_IMAGE_COMMANDS = {
    Raster.BANDS: "bitImageRaster",
    Raster.COLUMNS: "bitImageColumn",
}

_FONTS = {"a": b"\x1bM\x00", "b": b"\x1bM\x01"}

_PINS = {2: 0, 5: 1}
_PULSE = (25, 250)
"""50 ms on and half a second off, in steps of 2 ms: long enough for a stiff drawer, short enough for its coil."""


def printer_bytes(document: Document, profile: PrinterProfile) -> bytes:
    """The document for one printer: no byte above 7Fh outside pictures, at most `profile.columns` a line.

    A cut becomes a feed to the tear bar where the profile knows no cutter, because an unknown cut command
    leaves a letter on the next slip. Raises ValueError for a width no paper has.
    """
    paper = paper_size(profile.columns)
    printer = fresh_dummy(paper)
    laid_down = laid_out(document, profile.columns)
    plain, chosen = Letters.of(PLAIN, paper), AFTER_RESET
    for laid in tabbed(laid_down) if profile.tabs else laid_down:
        wanted = Letters.of(laid.style, paper) if isinstance(laid, Line | Stops) else plain
        printer._raw(wanted.command(chosen))  # noqa: SLF001 python-escpos takes two for it, and forgets bold and font
        chosen = wanted
        match laid:
            case Line(text):
                printer.text(f"{text}\n")
            case Stops():
                printer._raw(laid.command)  # noqa: SLF001 python-escpos sets stops at even distances alone
            case _:
                _draw(printer, laid, profile)
    return OPENING + bytes(printer.output) + plain.command(chosen)


def _draw(printer: Any, laid: Laid, profile: PrinterProfile) -> None:
    match laid:
        case Ruler(columns):
            font = paper_size(columns).font
            printer._raw(_FONTS[font])  # noqa: SLF001 `set` would reset what the slip is written in
            printer.text(f"{laid.digits}\n")
            printer._raw(_FONTS[paper_size(profile.columns).font])  # noqa: SLF001 the same
        case Bitmap():
            _draw_picture(printer, laid, profile)
        case Feed(lines):
            printer.print_and_feed(lines)
        case Cut(anyway) if profile.cutter or anyway:
            # Feeds to the knife by itself, so no paper is wasted on a guess.
            printer.cut(feed=False)
        case Cut():
            printer.print_and_feed(TEAR_LINES)
        case Kick() if profile.drawer:
            printer.cashdraw([0x1B, 0x70, _PINS[profile.drawer], *_PULSE])


def _draw_picture(printer: Any, laid: Bitmap, profile: PrinterProfile) -> None:
    # A printer that does not centre pictures has the code at its left edge, where it is read as well.
    native = bool(laid.content) and _is_native(laid, profile)
    if native or laid.left:
        printer.set(align="center")
    if native:
        printer.qr(laid.content, ec=1, size=laid.module, native=True)
    else:
        picture = replace(laid, left=0).image()
        printer.image(picture, impl=_IMAGE_COMMANDS[_raster(laid, profile)], fragment_height=SLICE)
    if native or laid.left:
        printer.set(align="left")


def _is_native(laid: Bitmap, profile: PrinterProfile) -> bool:
    return profile.native_qr if laid.by is None else laid.by is Drawing.NATIVE


def _raster(laid: Bitmap, profile: PrinterProfile) -> Raster:
    return Raster.COLUMNS if laid.by is Drawing.COLUMNS else Raster.BANDS if laid.by else profile.raster
