"""The bytes in which a printer says how it is: what is asked, and what an answer means."""

from __future__ import annotations

from pos.paper import Cause

ASK_OFFLINE = b"\x10\x04\x02"
"""DLE EOT 2, answered at once even by a printer that cannot print: why is it offline?"""

ASK_FAULT = b"\x10\x04\x03"
"""DLE EOT 3: which fault?"""

ASK_ROLL = b"\x10\x04\x04"
"""DLE EOT 4: how much paper is left?"""

ASK_BEHIND = b"\x1dr\x01"
"""GS r 1, answered only when everything before it is done: the proof of paper."""

AT_ONCE = (0x93, 0x12)
"""The bits that are fixed in an answer to DLE EOT, and their value."""

BEHIND = (0x90, 0x00)
"""The same for an answer to GS r."""

_UNASKED = (0x93, 0x10)
"""The same for the first byte of what a printer says unasked."""
_BYTES_BEHIND = 3
"""Bytes of such a message behind its first."""

_COVER_OPEN, _PAPER_STOP, _FAULT = 0x04, 0x20, 0x40
_MECHANICAL, _CUTTER, _FATAL, _HEAD = 0x04, 0x08, 0x20, 0x40
_ROLL_LOW, _ROLL_OUT = 0x0C, 0x60
_LOW_BEHIND, _OUT_BEHIND = 0x03, 0x0C


class Ear:
    """Tells answers from what a printer says unasked: four bytes, whenever something about it changes (ASB).

    Another till or a switch may have turned that on. All but the first of the four look like an answer to GS r, so the
    message is passed over whole, however it was cut up on its way.
    """

    def __init__(self) -> None:
        self._to_come = 0

    def answers(self, heard: bytes) -> bytes:
        """What is left of `heard`, which comes behind all that was heard before."""
        fixed, value = _UNASKED
        answers = bytearray()
        for byte in heard:
            if self._to_come:
                self._to_come -= 1
            elif byte & fixed == value:
                self._to_come = _BYTES_BEHIND
            else:
                answers.append(byte)
        return bytes(answers)


def offline_cause(status: int) -> Cause | None:
    """What the answer to DLE EOT 2 names, the more telling first."""
    if status & _COVER_OPEN:
        return Cause.COVER_OPEN
    if status & _PAPER_STOP:
        return Cause.PAPER_OUT
    return Cause.PRINTER_ERROR if status & _FAULT else None


def fault_cause(status: int | None) -> Cause:
    """What the answer to DLE EOT 3 names; a printer that does not say has just a fault."""
    if status is None:
        return Cause.PRINTER_ERROR
    if status & _CUTTER:
        return Cause.CUTTER_ERROR
    return Cause.HEAD_ERROR if status & (_HEAD | _MECHANICAL) and not status & _FATAL else Cause.PRINTER_ERROR


def roll_is_out(status: int) -> bool:
    """Whether the answer to DLE EOT 4 says that there is no paper."""
    return bool(status & _ROLL_OUT)


def roll_is_low(status: int) -> bool:
    """Whether the answer to DLE EOT 4 says that the roll is near its end."""
    return bool(status & _ROLL_LOW)


def none_behind(status: int) -> bool:
    """Whether the answer to GS r 1 says that the paper ran out under the slip."""
    return bool(status & _OUT_BEHIND)


def low_behind(status: int) -> bool:
    """Whether the answer to GS r 1 says that the roll is near its end."""
    return bool(status & _LOW_BEHIND)
