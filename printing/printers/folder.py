"""Paper without a printer: a folder in which every slip becomes three files."""

from __future__ import annotations

import errno
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from pos.paper import Cause
from pos.printers import PrinterProfile
from printing.folding import folded
from printing.printers.outcome import WELL, Health, NotSent, Outcome, Printed
from printing.printers.slip import Slip, Stopping
from printing.renderers.picture import slip_png
from printing.renderers.plain_text import plain_text
from printing.renderers.printer_bytes import printer_bytes

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}

_ROOM = 256 * 1024
"""Free bytes that a slip may need: three files, the longest of some metres of paper."""


@dataclass(frozen=True, slots=True)
class FolderPrinter:
    """Writes `NAME.bin` (what a printer would get), `NAME.txt` and `NAME.png` (what one would see)."""

    folder: Path

    def send(self, slip: Slip, _stopping: Stopping, /) -> Outcome:
        """Write the three files, each whole or not at all; the folder is made where it is missing."""
        columns = slip.profile.columns
        contents = {
            "txt": plain_text(slip.document, columns).encode("ascii"),
            "png": slip_png(slip.document, columns),
            "bin": printer_bytes(slip.document, slip.profile),
        }
        name = re.sub(r"[^A-Za-z0-9._-]+", "-", folded(slip.name)).strip(".-") or "slip"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for ending, content in contents.items():
                self._write(f"{name}.{ending}", content)
        except OSError as error:
            return NotSent(self._why(error))
        return Printed()

    def look(self, _profile: PrinterProfile, _stopping: Stopping, /) -> Health:
        """Whether a slip could be written now, and if not why; nothing is written or made to find out."""
        cause = self._hindrance()
        return Health(heard=True, cause=cause) if cause else WELL

    def _hindrance(self) -> Cause | None:
        try:
            there = next((path for path in (self.folder, *self.folder.parents) if path.exists()), None)
            if there is None or not there.is_dir():
                return Cause.FOLDER_MISSING
            if not os.access(there, os.W_OK | os.X_OK):
                return Cause.FOLDER_CLOSED if there == self.folder else Cause.FOLDER_MISSING
            return Cause.DISK_FULL if shutil.disk_usage(there).free < _ROOM else None
        except OSError as error:
            return self._why(error)

    def _why(self, error: OSError) -> Cause:
        """What to look at. Where a folder could not even be made, what it lies on is most likely not plugged in."""
        if error.errno in _FULL:
            return Cause.DISK_FULL
        return Cause.FOLDER_CLOSED if error.errno in _CLOSED and self.folder.is_dir() else Cause.FOLDER_MISSING

    def _write(self, name: str, content: bytes) -> None:
        unfinished = self.folder / f"{name}.part"
        try:
            unfinished.write_bytes(content)
            unfinished.replace(self.folder / name)
        except OSError:
            unfinished.unlink(missing_ok=True)
            raise
