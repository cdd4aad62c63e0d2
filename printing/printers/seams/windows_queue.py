"""The print queues of Windows, through winspool. What is called and in which order is all that this file knows."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from ctypes import POINTER, Structure, byref, c_byte, c_void_p, c_wchar_p, cast, sizeof
from ctypes import c_uint32 as c_dword
from functools import cache
from typing import Any

from pos.paper import Cause
from printing.printers.seams.queues import PerhapsTaken, QueuedJob

_LOCAL_AND_CONNECTED = 0x02 | 0x04
_PAUSE, _DELETE = 1, 5
_PAUSED = 0x0001
_BEGUN = 0x0010 | 0x0080 | 0x0800 | 0x1000 | 0x2000 | 0x0002
"""Bits of JOB_STATUS of which each means that bytes may have gone out: printing, printed, begun again, handed to the
printer, kept behind it, error."""
_LEFT = 0x0080 | 0x1000
"""Printed; handed to the printer."""
_TAKEN_OUT = 0x0004 | 0x0100
"""Somebody takes it out, or did."""
_NO_SUCH_JOB, _TOO_SMALL = 87, 122
"""What winspool calls a number that it does not know (any more), and room that is not enough (any more)."""
_WORK_OFFLINE = 0x0400
_PRINTER_TROUBLE = (
    (0x0010, Cause.PAPER_OUT),
    (0x0040, Cause.PAPER_OUT),
    (0x400000, Cause.COVER_OPEN),
    (0x0080, Cause.OFFLINE),
    (0x1000, Cause.OFFLINE),
    (0x0001, Cause.QUEUE_STOPPED),
    (0x0008, Cause.PRINTER_ERROR),
    (0x0002, Cause.PRINTER_ERROR),
    (0x100000, Cause.PRINTER_ERROR),
)
"""Bits of PRINTER_STATUS: no paper, problem with paper, door open, offline, not there, paused, jam, error, help."""
_JOB_TROUBLE = (
    (0x0040, Cause.PAPER_OUT),
    (0x0020, Cause.OFFLINE),
    (0x0001, Cause.QUEUE_STOPPED),
    (0x0200, Cause.PRINTER_ERROR),
    (0x0400, Cause.PRINTER_ERROR),
    (0x0002, Cause.PRINTER_ERROR),
)
"""Bits of JOB_STATUS: no paper, offline, paused, blocked, somebody has to come, error."""

_TRIES = 5
"""How often room is measured again before something else must be wrong."""


class _Document(Structure):
    """DOC_INFO_1W."""

    _fields_ = (("title", c_wchar_p), ("file", c_wchar_p), ("kind", c_wchar_p))


class _Named(Structure):
    """PRINTER_INFO_4W."""

    _fields_ = (("name", c_wchar_p), ("server", c_wchar_p), ("attributes", c_dword))


class _Standing(Structure):
    """PRINTER_INFO_6: only the status."""

    _fields_ = (("status", c_dword),)


class _Attributes(Structure):
    """PRINTER_INFO_5W."""

    _fields_ = (
        ("name", c_wchar_p), ("port", c_wchar_p), ("attributes", c_dword), ("wait", c_dword), ("retry", c_dword),
    )  # fmt: skip


class _Job(Structure):
    """JOB_INFO_1W up to its status; what follows is not read."""

    _fields_ = (
        ("number", c_dword), ("printer", c_wchar_p), ("machine", c_wchar_p), ("user", c_wchar_p),
        ("document", c_wchar_p), ("kind", c_wchar_p), ("words", c_wchar_p), ("status", c_dword),
    )  # fmt: skip


class SpoolFailed(OSError):
    """Winspool said no to a call; `number` is why, in the words of Windows."""

    def __init__(self, call: str, number: int) -> None:
        super().__init__(f"{call}: {number}")
        self.number = number


def _last_error() -> int:
    number: int = getattr(ctypes, "get_last_error")()  # noqa: B009 mypy on Linux knows none
    return number


class WindowsQueue:
    """`spool` is winspool.drv, or what plays it; `last_error` tells why its last call failed."""

    def __init__(self, spool: Any, last_error: Callable[[], int] = _last_error) -> None:
        self._spool = spool
        self._last_error = last_error

    def names(self) -> Sequence[str]:
        """See SystemQueue."""
        needed, count = c_dword(), c_dword()
        self._spool.EnumPrintersW(_LOCAL_AND_CONNECTED, None, 4, None, 0, byref(needed), byref(count))
        if not needed.value:
            return ()
        room = (c_byte * needed.value)()
        if not self._spool.EnumPrintersW(
            _LOCAL_AND_CONNECTED, None, 4, room, sizeof(room), byref(needed), byref(count)
        ):
            raise OSError("EnumPrintersW")
        found = cast(room, POINTER(_Named))
        return tuple(found[place].name for place in range(count.value))

    def trouble(self, name: str) -> Cause | None:
        """See SystemQueue."""
        if name not in self.names():
            return Cause.NOT_FOUND
        with self._open(name) as printer:
            if self._asked("GetPrinterW", (printer, 5), _Attributes).attributes & _WORK_OFFLINE:
                return Cause.OFFLINE
            status = self._asked("GetPrinterW", (printer, 6), _Standing).status
        return _named(_PRINTER_TROUBLE, status)

    def submit(self, name: str, title: str, data: bytes) -> str:
        """See SystemQueue. A queue may print while it is written to, so only one that took no byte has none."""
        with self._open(name) as printer:
            number = self._spool.StartDocPrinterW(printer, 1, byref(_Document(title, None, "RAW")))
            if not number:
                raise OSError("StartDocPrinterW")
            try:
                self._checked("StartPagePrinter", printer)
                self._written(printer, data)
                self._closed(printer)
            except OSError:
                self._spool.AbortPrinter(printer)
                raise
        return str(number)

    def job(self, name: str, number: str) -> QueuedJob | None:
        """See SystemQueue."""
        with self._open(name) as printer:
            status = self._status(printer, int(number))
        if status is None or status & _LEFT:
            return None
        begun, lost = bool(status & _BEGUN), bool(status & _TAKEN_OUT)
        return QueuedJob(begun, _named(_JOB_TROUBLE, status), lost)

    def withdraw(self, name: str, number: str) -> bool:
        """See SystemQueue. What is paused begins no more, so it is looked at once more while it is."""
        with self._open(name) as printer:
            self._checked("SetJobW", printer, int(number), 0, None, _PAUSE)
            status = self._status(printer, int(number)) or 0
            self._checked("SetJobW", printer, int(number), 0, None, _DELETE)
        return bool(status & _PAUSED) and not status & _BEGUN

    @contextmanager
    def _open(self, name: str) -> Iterator[c_void_p]:
        printer = c_void_p()
        self._checked("OpenPrinterW", name, byref(printer), None)
        try:
            yield printer
        finally:
            self._spool.ClosePrinter(printer)

    def _written(self, printer: c_void_p, data: bytes) -> None:
        left = data
        while left:
            taken = c_dword()
            went_well = self._spool.WritePrinter(printer, left, len(left), byref(taken))
            left = left[taken.value :]
            if not went_well or not taken.value:
                raise PerhapsTaken("WritePrinter") if len(left) < len(data) else OSError("WritePrinter")

    def _closed(self, printer: c_void_p) -> None:
        for call in ("EndPagePrinter", "EndDocPrinter"):
            if not getattr(self._spool, call)(printer):
                raise PerhapsTaken(call)

    def _status(self, printer: c_void_p, number: int) -> int | None:
        """JOB_STATUS of a job; None once Windows has forgotten it, as it does when it has left. Raises OSError."""
        try:
            status: int = self._asked("GetJobW", (printer, number, 1), _Job).status
        except SpoolFailed as error:
            if error.number == _NO_SUCH_JOB:
                return None
            raise
        return status

    def _asked(self, call: str, about: tuple[object, ...], kind: type[Any]) -> Any:
        """What winspool writes into room that it measures itself: the first call tells how much it needs.

        The next one may need more, since a job's words change while it is printed. Raises SpoolFailed.
        """
        needed = c_dword()
        room: Any = None
        for _try in range(_TRIES):
            if getattr(self._spool, call)(*about, room, sizeof(room) if room else 0, byref(needed)):
                return cast(room, POINTER(kind)).contents
            if self._last_error() != _TOO_SMALL:
                break
            room = (c_byte * needed.value)()
        raise SpoolFailed(call, self._last_error())

    def _checked(self, call: str, *words: object) -> None:
        if not getattr(self._spool, call)(*words):
            raise OSError(call)


def _named(bits: tuple[tuple[int, Cause], ...], status: int) -> Cause | None:
    return next((cause for bit, cause in bits if status & bit), None)


def has_winspool() -> bool:
    """Whether this is Windows."""
    return hasattr(ctypes, "WinDLL")


@cache
def winspool() -> Any:
    """The library, with handles as wide as this machine's pointers. On Windows alone."""
    library = getattr(ctypes, "WinDLL")("winspool.drv", use_last_error=True)  # noqa: B009 mypy on Linux knows no WinDLL
    with_handle = (
        "ClosePrinter", "StartPagePrinter", "EndPagePrinter", "EndDocPrinter", "AbortPrinter",
    )  # fmt: skip
    for call in with_handle:
        getattr(library, call).argtypes = (c_void_p,)
    library.OpenPrinterW.argtypes = (c_wchar_p, c_void_p, c_void_p)
    library.StartDocPrinterW.argtypes = (c_void_p, c_dword, c_void_p)
    library.WritePrinter.argtypes = (c_void_p, ctypes.c_char_p, c_dword, c_void_p)
    library.GetPrinterW.argtypes = (c_void_p, c_dword, c_void_p, c_dword, c_void_p)
    library.GetJobW.argtypes = (c_void_p, c_dword, c_dword, c_void_p, c_dword, c_void_p)
    library.SetJobW.argtypes = (c_void_p, c_dword, c_dword, c_void_p, c_dword)
    library.EnumPrintersW.argtypes = (c_dword, c_wchar_p, c_dword, c_void_p, c_dword, c_void_p, c_void_p)
    return library
