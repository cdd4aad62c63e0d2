"""What a printer on a serial cable is asked to print at each speed that it may listen at."""

from __future__ import annotations

from printing.builders.words import Translate
from printing.document import TALL, Cut, Document, Text


def speed_line(speed: int, *, _: Translate) -> Document:
    """A line that can be read only where the printer listens at the speed that it names, in bits a second."""
    return (Text(_("{speed} TERBACA").format(speed=speed), style=TALL), Cut())
