"""The speed of a serial cable from the command line: a line of paper at each, and the one that can be read tells."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pos.paper import Cause
from pos.printers import Printer
from printing.builders.trial.speed_line import speed_line
from printing.printers.addresses import transport_to
from printing.printers.outcome import NotSent, Unknown
from printing.printers.slip import Slip
from printing.printers.speeds import SPEEDS, at_speed
from ui.command_line.papers.sending import NotPrinted
from ui.words import _, translator


@dataclass(frozen=True, slots=True)
class SpeedLine:
    """One line at one speed: where the printer would then be, and what came between, if anything did."""

    speed: int
    printer: str
    cause: Cause | None


def print_speeds(printer: Printer) -> list[SpeedLine]:
    """Print a line that names itself at every usual speed.

    Raises NotPrinted where not one of them went out, and refusals of the address.
    """
    silent = replace(printer.profile, answers=False)
    lines: list[SpeedLine] = []
    for speed in SPEEDS:
        address = at_speed(printer.address, speed)
        slip = Slip(f"{speed}", speed_line(speed, _=translator()), silent)
        outcome = transport_to(address).send(slip, lambda: False)
        if isinstance(outcome, NotSent) and outcome.cause is not Cause.PRINTER_ERROR:
            raise NotPrinted(printer.address, outcome.cause)
        lines.append(SpeedLine(speed, address, outcome.cause if isinstance(outcome, NotSent | Unknown) else None))
    if all(line.cause for line in lines):
        raise NotPrinted(printer.address, Cause.PRINTER_ERROR)
    return lines


def speeds_text(lines: list[SpeedLine]) -> str:
    """What to do with the paper."""
    printed = [line.printer for line in lines if not line.cause]
    return "\n".join([_("Lihat kertasnya: baris yang terbaca menyebut kecepatannya. Alamatnya jadi:"), *printed])
