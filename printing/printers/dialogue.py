"""What is said to a printer and in which order, the same over every wire.

Ask whether it can print, send the slip in one piece, ask again behind it and wait for the answer. Questions
are asked one at a time and every answer is read, because a connection closed over an unread answer loses what
was sent.
"""

from __future__ import annotations

from selectors import EVENT_READ, EVENT_WRITE
from time import monotonic

from pos.paper import Cause
from printing.printers.outcome import NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.patience import Patience, Wire, ready
from printing.printers.slip import Stopping

ASK_OFFLINE = b"\x10\x04\x02"
"""DLE EOT 2, answered at once even by a printer that cannot print: why is it offline?"""

ASK_BEHIND = b"\x1dr\x01"
"""GS r 1, answered only when everything before it is done: the proof of paper."""

_COVER_OPEN, _PAPER_STOP, _FAULT = 0x04, 0x20, 0x40
_NO_PAPER_BEHIND = 0x0C
_CHUNK = 16 * 1024


class Dialogue:
    """One slip's talk with one printer over an open wire."""

    def __init__(self, wire: Wire, patience: Patience, stopping: Stopping) -> None:
        """`wire` stays open; whoever opened it closes it."""
        self._wire = wire
        self._patience = patience
        self._stopping = stopping
        self._taken = 0

    def send(self, slip: bytes, *, answers: bool) -> Outcome:
        """Print `slip`; with `answers` the printer is one that sends status bytes back."""
        try:
            cause = self._reason_not_to_send() if answers else None
            if cause:
                return NotSent(cause)
            complete = self._write(slip + ASK_BEHIND if answers else slip)
            if not complete:
                return self._broken(Cause.NO_ANSWER)
            return self._answer(len(slip)) if answers else SentUnconfirmed()
        except OSError:
            return self._broken(Cause.BROKEN_OFF)

    def _broken(self, cause: Cause) -> Outcome:
        return Unknown(cause) if self._taken else NotSent(cause)

    def _reason_not_to_send(self) -> Cause | None:
        """Why the printer cannot print now, if it says so; one that answers, but not now, is stuck."""
        wire, patience = self._wire, self._patience
        if not ready(wire.fileno(), EVENT_WRITE, patience.write, self._stopping):
            return Cause.NO_ANSWER
        wire.write(memoryview(ASK_OFFLINE))
        status = self._heard(fixed=0x93, value=0x12, seconds=patience.status)
        return Cause.NO_ANSWER if status is None else _offline_cause(status)

    def _write(self, data: bytes) -> bool:
        """Write everything; False where the printer stopped taking bytes."""
        left = memoryview(data)
        while left:
            if not ready(self._wire.fileno(), EVENT_WRITE, self._patience.write, self._stopping):
                return False
            try:
                count = self._wire.write(left[:_CHUNK])
            except BlockingIOError:
                continue
            self._taken += count
            left = left[count:]
        # A USB printer drops what it has not fetched when it is closed; writable again means fetched.
        return ready(self._wire.fileno(), EVENT_WRITE, self._patience.write, self._stopping)

    def _answer(self, length: int) -> Outcome:
        seconds = self._patience.answer + length * self._patience.per_byte
        status = self._heard(fixed=0x90, value=0x00, seconds=seconds)
        if status is None:
            return Unknown(self._reason_not_to_send() or Cause.NO_ANSWER)
        return Unknown(Cause.PAPER_OUT) if status & _NO_PAPER_BEHIND else Printed()

    def _heard(self, fixed: int, value: int, seconds: float) -> int | None:
        """The status byte whose `fixed` bits are `value`; anything else that arrives is read and passed over.

        None after `seconds`, or when the printer hung up.
        """
        end = monotonic() + seconds
        while ready(self._wire.fileno(), EVENT_READ, end - monotonic(), self._stopping):
            try:
                heard = self._wire.read()
            except BlockingIOError:
                continue
            if not heard:
                raise ConnectionResetError
            for byte in heard:
                if byte & fixed == value:
                    return byte
        return None


def _offline_cause(status: int) -> Cause | None:
    """What the answer to DLE EOT 2 names, the more telling first."""
    if status & _COVER_OPEN:
        return Cause.COVER_OPEN
    if status & _PAPER_STOP:
        return Cause.PAPER_OUT
    return Cause.PRINTER_ERROR if status & _FAULT else None
