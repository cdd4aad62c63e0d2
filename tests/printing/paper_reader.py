"""A printer of text as its makers describe it: what its bytes put into which column of the paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from printing.document import PLAIN, Style
from printing.layout import Line
from printing.renderers.printer_bytes import OPENING


@dataclass
class PaperReader:
    """Reads a slip of letters, feeds and cuts; anything else is no byte that a slip of text should hold."""

    knows_tabs: bool = True
    lines: list[Line] = field(default_factory=list)
    _stops: list[int] = field(default_factory=list)
    _letters: list[str] = field(default_factory=list)
    _style: Style = PLAIN
    _small: bool = False

    def read(self, sent: bytes) -> list[Line]:
        """The lines as they stand on the paper, each with the letters it was begun in."""
        assert sent.startswith(OPENING)
        rest = sent.removeprefix(OPENING)
        while rest:
            rest = self._command(rest)
        assert not self._letters, "the slip ends inside a line"
        assert self._style == PLAIN, "the slip leaves its letters to the next one"
        return self.lines

    def _command(self, rest: bytes) -> bytes:
        match rest[0], rest[1:2]:
            case 0x1B, b"D":
                stops, _, after = rest[2:].partition(b"\x00")
                self._stops = list(stops)
                assert self._stops == sorted(set(self._stops))
                return after
            case 0x1B, b"!":
                assert not self._letters, "letters change inside a line"
                large = self._small and not rest[2] & 0x01
                bold, wide, tall = (bool(rest[2] & bit) for bit in (0x08, 0x20, 0x10))
                self._style = Style(bold, wide, tall, large)
                return rest[3:]
            case 0x1B, b"M":
                self._small = rest[2] == 1
                return rest[3:]
            case (0x1B, b"d") | (0x1D, b"V"):
                return rest[3:]
            case 0x09, _:
                self._tab()
            case 0x0A, _:
                self.lines.append(Line("".join(self._letters), self._style))
                self._letters = []
            case letter, _:
                assert 0x20 <= letter <= 0x7E, f"byte {letter:02X} is a command"
                self._letters.append(chr(letter))
        return rest[1:]

    def _tab(self) -> None:
        if self.knows_tabs:
            column = len(self._letters)
            self._letters += " " * (min(stop for stop in self._stops if stop > column) - column)
