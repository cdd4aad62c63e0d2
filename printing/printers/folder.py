"""Paper without a printer: a folder in which every slip becomes three files."""

from __future__ import annotations

import errno
import re
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

_CAUSES = {
    errno.ENOSPC: Cause.DISK_FULL,
    errno.EDQUOT: Cause.DISK_FULL,
    errno.EFBIG: Cause.DISK_FULL,
    errno.EACCES: Cause.NO_PERMISSION,
    errno.EPERM: Cause.NO_PERMISSION,
    errno.EROFS: Cause.NO_PERMISSION,
}


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
            return NotSent(_CAUSES.get(error.errno or 0, Cause.NOT_FOUND))
        return Printed()

    def look(self, _profile: PrinterProfile, _stopping: Stopping, /) -> Health:
        """A folder is always there: it is made where it is missing."""
        return WELL

    def _write(self, name: str, content: bytes) -> None:
        unfinished = self.folder / f"{name}.part"
        try:
            unfinished.write_bytes(content)
            unfinished.replace(self.folder / name)
        except OSError:
            unfinished.unlink(missing_ok=True)
            raise
