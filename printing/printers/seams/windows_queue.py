"""The print queues of Windows, through winspool. What is called and in which order is all that this file knows."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import POINTER, Structure, byref, c_byte, c_void_p, c_wchar_p, cast, sizeof
from ctypes import c_uint32 as c_dword
from functools import cache
from typing import Any

from pos.paper import Cause
from printing.printers.seams.queues import QueuedJob

_LOCAL_AND_CONNECTED = 0x02 | 0x04
_DELETE = 5
_PRINTING, _PRINTED = 0x0010, 0x0080
_WORK_OFFLINE = 0x0400
_PRINTER_TROUBLE = (
    (0x0010, Cause.PAPER_OUT),
    (0x0040, Cause.PAPER_OUT),
    (0x400000, Cause.COVER_OPEN),
    (0x0080, Cause.UNREACHABLE),
    (0x1000, Cause.UNREACHABLE),
    (0x0001, Cause.QUEUE_STOPPED),
    (0x0008, Cause.PRINTER_ERROR),
    (0x0002, Cause.PRINTER_ERROR),
    (0x100000, Cause.PRINTER_ERROR),
)
"""Bits of PRINTER_STATUS: no paper, problem with paper, door open, offline, not there, paused, jam, error, help."""
_JOB_TROUBLE = (
    (0x0040, Cause.PAPER_OUT),
    (0x0020, Cause.UNREACHABLE),
    (0x0001, Cause.QUEUE_STOPPED),
    (0x0200, Cause.PRINTER_ERROR),
    (0x0400, Cause.PRINTER_ERROR),
    (0x0002, Cause.PRINTER_ERROR),
)
"""Bits of JOB_STATUS: no paper, offline, paused, blocked, somebody has to come, error."""


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


class WindowsQueue:
    """`spool` is winspool.drv, or what plays it."""

    def __init__(self, spool: Any) -> None:
        self._spool = spool

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
                return Cause.UNREACHABLE
            status = self._asked("GetPrinterW", (printer, 6), _Standing).status
        return _named(_PRINTER_TROUBLE, status)

    def submit(self, name: str, title: str, data: bytes) -> str:
        """See SystemQueue. Windows prints only once the document is closed, so one broken off before is none."""
        with self._open(name) as printer:
            number = self._spool.StartDocPrinterW(printer, 1, byref(_Document(title, None, "RAW")))
            if not number:
                raise OSError("StartDocPrinterW")
            try:
                self._checked("StartPagePrinter", printer)
                self._written(printer, data)
                self._checked("EndPagePrinter", printer)
            except OSError:
                self._spool.AbortPrinter(printer)
                raise
            self._checked("EndDocPrinter", printer)
        return str(number)

    def job(self, name: str, number: str) -> QueuedJob | None:
        """See SystemQueue."""
        with self._open(name) as printer:
            try:
                status = self._asked("GetJobW", (printer, int(number), 1), _Job).status
            except OSError:
                return None  # Windows forgets a job when it has left
        if status & _PRINTED:
            return None
        return QueuedJob(begun=bool(status & _PRINTING), cause=_named(_JOB_TROUBLE, status))

    def cancel(self, name: str, number: str) -> None:
        """See SystemQueue."""
        with self._open(name) as printer:
            self._checked("SetJobW", printer, int(number), 0, None, _DELETE)

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
            self._checked("WritePrinter", printer, left, len(left), byref(taken))
            if not taken.value:
                raise OSError("WritePrinter")
            left = left[taken.value :]

    def _asked(self, call: str, about: tuple[object, ...], kind: type[Any]) -> Any:
        """What winspool writes into room that it measures itself: the first call tells how much it needs."""
        needed = c_dword()
        getattr(self._spool, call)(*about, None, 0, byref(needed))
        if not needed.value:
            raise OSError(call)
        room = (c_byte * needed.value)()
        self._checked(call, *about, room, sizeof(room), byref(needed))
        return cast(room, POINTER(kind)).contents

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
