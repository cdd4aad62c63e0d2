"""How a printer is told which letters come next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from printing.document import Style
from printing.paper_size import PaperSize

_SMALL, _BOLD, _TALL, _WIDE = 0x01, 0x08, 0x10, 0x20


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters of a line. `modes` is the number behind `ESC !`, `size` that behind `GS !`, 0 where none is needed.

    Every printer knows `ESC !`, which says everything at once: font, bold, and double in both directions. More than
    double takes `GS !`, which the rules of 80 mm paper alone use; its size is taken back by itself, because not every
    maker says that `ESC !` ends it.
    """

    modes: int = 0
    size: int = 0

    @classmethod
    def of(cls, style: Style, paper: PaperSize) -> Self:
        """The letters of this style on this paper."""
        modes = _SMALL * (paper.font == "b" and not style.large) + _BOLD * style.bold
        if style.across > 2:
            return cls(modes, (style.across - 1) << 4 | style.tall)
        return cls(modes + _TALL * style.tall + _WIDE * (style.across == 2))

    def command(self, before: Letters) -> bytes:
        """What makes these of the letters `before`; nothing where they are the same."""
        if self == before:
            return b""
        ended = b"\x1d!\x00" if before.size else b""
        modes = b"\x1b!" + bytes([self.modes]) if self.modes != before.modes else b""
        size = b"\x1d!" + bytes([self.size]) if self.size else b""
        return ended + modes + size


AFTER_RESET = Letters()
"""What a printer has after `ESC @`."""
