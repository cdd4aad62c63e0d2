"""Lines that come many at once: a product by size and colour, or the file of a surat jalan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos.buying import Pieces
from ui.session import Session
from ui.window.local.receiving.draft import Line
from ui.window.local.receiving.file import LinesFile
from ui.window.local.receiving.filling import Filling
from ui.window.local.receiving.grid import GridSheet
from ui.window.local.receiving.head import Head


class Many(QObject):
    """Puts them into the draft of `filling`. Signals: `filled` when it holds other lines."""

    filled = Signal()

    def __init__(self, session: Session, page: QWidget, filling: Filling, head: Head) -> None:
        super().__init__(page)
        self._session, self._page, self._filling, self._head = session, page, filling, head
        self.file = LinesFile(session, page)

    def by_grid(self, line: Line | None) -> None:
        """Ask for all sizes and colours of the product of a line."""
        if line is None:
            return
        with self._session.reading() as look:
            product = look.products.product(line.variant.product)
            if product is None:
                return
            variants = look.products.variants(product.id)
            cells = look.products.cells(product.id)
        there = {each.variant.id: each.pieces for each in self._filling.draft.lines}
        sheet = GridSheet(self._page.window(), product.name, list(zip(variants, cells, strict=True)), there)
        sheet.filled.connect(lambda counted: self._filling.fill(variants, counted, self._head.known))
        sheet.filled.connect(lambda _counted: self.filled.emit())

    def from_file(self) -> None:
        """Ask for a file of what the maker brings; without a maker, for that."""
        if self._head.known is None:
            self._head.blame("maker", self._head.maker_fault())
            return
        self.file.bring(self._head.maker.text(), self._brought)

    def _brought(self, lines: Sequence[Pieces]) -> None:
        self._filling.bring(lines, self._head.known)
        self.filled.emit()
