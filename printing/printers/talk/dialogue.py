"""What is said to a printer and in which order, the same over every wire.

Ask whether it can print, send the slip in one piece, ask again behind it and wait for the answer. Questions
are asked one at a time and every answer is read, because a connection closed over an unread answer loses what
was sent.
"""

from __future__ import annotations

from time import monotonic, sleep

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.printers.outcome import Health, NotSent, Outcome, Printed, SentUnconfirmed, Unknown
from printing.printers.slip import Stopping
from printing.printers.talk import status
from printing.printers.talk.patience import Patience
from printing.printers.talk.wire import MOMENT, PartlyTaken, Wire

_CHUNK = 16 * 1024


class Dialogue:
    """One talk with one printer over an open wire."""

    def __init__(self, wire: Wire, patience: Patience, stopping: Stopping) -> None:
        """`wire` stays open; whoever opened it closes it."""
        self._wire = wire
        self._patience = patience
        self._stopping = stopping
        self._ear = status.Ear()
        self._begun = False
        self._taken = 0

    def send(self, slip: bytes, profile: PrinterProfile) -> Outcome:
        """Print `slip` on a printer that answers or does not, in chunks or at once, as `profile` says."""
        try:
            cause = self._reason_not_to_send() if profile.answers else None
            if cause:
                return NotSent(cause)
            complete = self._write(slip + status.ASK_BEHIND if profile.answers else slip, profile.chunk)
            if not complete:
                return self._broken(Cause.NO_ANSWER)
            return self._answer(len(slip)) if profile.answers else SentUnconfirmed()
        except PartlyTaken:
            return Unknown(Cause.NO_ANSWER) if self._begun else NotSent(Cause.NO_ANSWER)
        except OSError:
            return self._broken(Cause.BROKEN_OFF)

    def look(self) -> Health:
        """How a printer that answers is, without printing anything."""
        try:
            cause = self._reason_not_to_send()
            roll = None if cause else self._asked(status.ASK_ROLL)
        except PartlyTaken:
            return Health(heard=True, cause=Cause.NO_ANSWER)
        except OSError:
            return Health(heard=True, cause=Cause.BROKEN_OFF)
        if roll is not None and status.roll_is_out(roll):
            cause = Cause.PAPER_OUT
        low = roll is not None and status.roll_is_low(roll)
        return Health(heard=True, cause=cause, paper_low=low, spoke=cause is not Cause.NO_ANSWER)

    def _broken(self, cause: Cause) -> Outcome:
        return Unknown(cause) if self._taken else NotSent(cause)

    def _reason_not_to_send(self) -> Cause | None:
        """Why the printer cannot print now, if it says so; one that answers, but not now, is stuck."""
        heard = self._asked(status.ASK_OFFLINE)
        if heard is None:
            return Cause.NO_ANSWER
        cause = status.offline_cause(heard)
        return status.fault_cause(self._asked(status.ASK_FAULT)) if cause is Cause.PRINTER_ERROR else cause

    def _asked(self, question: bytes) -> int | None:
        """The answer to a question that is answered at once; None where there is none."""
        if not self._wire.writable(self._patience.write, self._stopping):
            return None
        self._wire.write(memoryview(question))
        return self._heard(status.AT_ONCE, self._patience.status)

    def _write(self, data: bytes, chunk: int) -> bool:
        """Write everything; False where the printer stopped taking bytes."""
        left = memoryview(data)
        self._begun = True
        end = monotonic() + self._patience.write
        while left:
            if not self._wire.writable(self._patience.write, self._stopping):
                return False
            try:
                count = self._wire.write(left[: chunk or _CHUNK])
            except BlockingIOError:  # it said that it takes some, and does not
                if monotonic() >= end:
                    return False
                sleep(MOMENT)
                continue
            end = monotonic() + self._patience.write
            self._taken += count
            left = left[count:]
            if chunk and left:
                sleep(self._patience.pause)  # a printer without flow control swallows what comes faster than paper
        return self._wire.fetched(self._patience.write, self._stopping)

    def _answer(self, length: int) -> Outcome:
        seconds = self._patience.answer + length * self._patience.per_byte
        heard = self._heard(status.BEHIND, seconds)
        if heard is None:
            return Unknown(self._reason_not_to_send() or Cause.NO_ANSWER)
        if status.none_behind(heard):
            return Unknown(Cause.PAPER_OUT)
        return Printed(paper_low=status.low_behind(heard))

    def _heard(self, sign: tuple[int, int], seconds: float) -> int | None:
        """The status byte whose fixed bits are as in `sign`; anything else that arrives is read and passed over.

        None after `seconds`. Raises OSError when the printer hung up.
        """
        fixed, value = sign
        end = monotonic() + seconds
        # The clock is asked too: a wire that is always ready would be listened to for ever.
        while (left := end - monotonic()) > 0 and self._wire.readable(left, self._stopping):
            try:
                heard = self._wire.read()
            except BlockingIOError:
                continue
            if not heard:
                raise ConnectionResetError
            for byte in self._ear.answers(heard):
                if byte & fixed == value:
                    return byte
        return None
