"""Pages drawn onto a printer, dot for dot, where the system takes no PDF."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from printing.office.pages import PaperRoom, Strip, drawn
from ui.window.desk.office.dialog import Choice

_FINEST = 600
"""Dots an inch that are drawn at most; a finer printer takes each as several of its own."""


class PrinterBroke(OSError):
    """The printer took no page, or no more of them."""


class PageDrawing:
    """Draws the chosen pages strip by strip, so that others get their turn between two. In one thread."""

    def __init__(self, pdf: bytes, choice: Choice) -> None:
        self._pdf, self._choice = pdf, choice
        self._numbers = tuple(_sequence(choice))
        self._done = 0
        self._strips: Iterator[Strip] = iter(())
        self._painter: QPainter | None = None
        self._stopped = False

    @property
    def pages(self) -> int:
        """How many times a page is drawn."""
        return len(self._numbers)

    @property
    def done(self) -> int:
        """How many of them are."""
        return self._done

    @property
    def is_stopped(self) -> bool:
        """Whether it was given up before the last strip."""
        return self._stopped

    def draw_next(self) -> bool:
        """Draw one more strip, and after the last one let the printer have them; whether any is left.

        Raises PrinterBroke, and what else goes wrong with a page; nothing more of it comes out then.
        """
        try:
            return self._draw_next()
        except Exception:
            self.stop()  # a painter that nobody holds any more would let the printer have the pages so far
            raise

    def stop(self) -> None:
        """Give up what is not printed yet."""
        self._stopped = True
        painter, self._painter = self._painter, None
        if painter is not None:
            self._choice.printer.abort()
            painter.end()

    def _draw_next(self) -> bool:
        painter = self._painter or self._begun()
        strip = next(self._strips, None)
        if strip is not None:
            self._place(painter, strip)
            return True
        self._done += 1
        if self._done < len(self._numbers):
            if not self._choice.printer.newPage():
                raise PrinterBroke
            self._strips = self._page()
            return True
        self._painter = None
        if not painter.end() or self._choice.printer.printerState() is QPrinter.PrinterState.Error:
            raise PrinterBroke
        return False

    def _begun(self) -> QPainter:
        painter = QPainter()
        if not painter.begin(self._choice.printer):
            raise PrinterBroke
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._painter, self._strips = painter, self._page()
        return painter

    def _page(self) -> Iterator[Strip]:
        order = self._choice.order
        return drawn(self._pdf, self._numbers[self._done], self._room(), grey=order.grey, exact=order.exact)

    def _factor(self) -> int:
        """Dots of the printer to each that is drawn, along an edge."""
        return -(-self._choice.printer.resolution() // _FINEST)

    def _room(self) -> PaperRoom:
        printer, factor = self._choice.printer, self._factor()
        paper = printer.paperRect(QPrinter.Unit.DevicePixel)
        return PaperRoom(
            int(paper.width()) // factor, int(paper.height()) // factor, round(printer.resolution() / factor)
        )

    def _place(self, painter: QPainter, strip: Strip) -> None:
        factor = self._factor()
        form = QImage.Format.Format_Grayscale8 if strip.grey else QImage.Format.Format_RGB888
        image = QImage(strip.rows, strip.width, strip.height, strip.stride, form)
        where = (strip.left, strip.top, strip.width, strip.height)
        painter.drawImage(QRect(*(length * factor for length in where)), image)


def _sequence(choice: Choice) -> Iterator[int]:
    """The pages as they are drawn: a driver that makes no copies itself is given each several times."""
    numbers = choice.numbers[::-1] if choice.order.backwards else choice.numbers
    copies = 1 if choice.printer.supportsMultipleCopies() else choice.order.copies
    if choice.order.collated:
        for _copy in range(copies):
            yield from numbers
    else:
        for number in numbers:
            yield from (number,) * copies
