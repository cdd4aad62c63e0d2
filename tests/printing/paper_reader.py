"""A printer of text as its makers describe it: what its bytes put into which column of the paper."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from printing.document import PLAIN, Style
from printing.layout import Line
from printing.paper_size import paper_size
from printing.renderers.printer_bytes import OPENING


@dataclass
class PaperReader:
    """Reads a slip of letters, feeds and cuts; anything else is no byte that a slip of text should hold.

    `columns` is how many of its letters a line should hold, which tells the larger font from the smaller.
    """

    columns: int
    knows_tabs: bool = True
    lines: list[Line] = field(default_factory=list)
    _stops: list[int] = field(default_factory=list)
    _letters: list[str] = field(default_factory=list)
    _style: Style = PLAIN
    _sized: bool = False

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
            case (0x1B | 0x1D, b"!"):
                assert not self._letters, "letters change inside a line"
                self._choose(rest[0], rest[2])
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

    def _choose(self, command: int, number: int) -> None:
        if command == 0x1B:
            assert not self._sized, "one printer ends a size of GS ! here, another goes on with it"
            bold, wide, tall = (bool(number & bit) for bit in (0x08, 0x20, 0x10))
            self._style = Style(bold, 1 + wide, tall, large=paper_size(self.columns).font == "b" and not number & 0x01)
        else:
            assert self._sized or (self._style.across, self._style.tall) == (1, False)
            self._sized = number > 0
            self._style = replace(self._style, across=1 + (number >> 4), tall=bool(number & 0x0F))

    def _tab(self) -> None:
        if self.knows_tabs:
            column = len(self._letters)
            self._letters += " " * (min(stop for stop in self._stops if stop > column) - column)
