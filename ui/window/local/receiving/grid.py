"""One product in its sizes and colours, filled in at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos.makers.grid import Cell
from pos.makers.local import LocalVariant
from ui.window.desk.walk import Walk
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.notices.sheet import Sheet
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _


class GridSheet(Sheet):
    """A field for every size in every colour. Signals: `filled(object)` pieces by variant; else those of Sheet."""

    filled = Signal(object)

    def __init__(
        self, host: QWidget, name: str, cells: Sequence[tuple[LocalVariant, Cell]], there: Mapping[UUID, int]
    ) -> None:
        """`cells` are the variants of the product `name` with their places, `there` what is filled in already."""
        text = _("Isi potong tiap ukuran dan warna; yang kosong tidak ikut.")
        super().__init__(host, name, _("Masukkan"), text=text, width=900)
        self.cells: dict[UUID, PiecesField] = {}
        self._complaint = Words(style=Type.STRONG, tone=BAD, wraps=True)
        self._fill(cells, there)
        self.accepted.connect(self._take)
        fields = [cell.edit for cell in self.cells.values()]
        Walk(self, None, self.accept_button).lead_through(fields)
        self.open(fields[0])

    def _fill(self, cells: Sequence[tuple[LocalVariant, Cell]], there: Mapping[UUID, int]) -> None:
        sizes = list(dict.fromkeys(cell.size for _variant, cell in cells))
        colours = list(dict.fromkeys(cell.colour for _variant, cell in cells))
        grid = QGridLayout()
        grid.setSpacing(Space.SMALL)
        for column, size in enumerate(sizes, 1):
            grid.addWidget(Words(size or _("Tanpa ukuran"), Type.LABEL), 0, column, Qt.AlignmentFlag.AlignCenter)
        for row, colour in enumerate(colours, 1):
            grid.addWidget(Words(colour or _("Tanpa warna"), tone=MUTED), row, 0)
        for variant, cell in sorted(cells, key=lambda each: (colours.index(each[1].colour), sizes.index(each[1].size))):
            field = PiecesField(variant.item.full_name, height=Size.FIELD)
            field.show_pieces(there.get(variant.id))
            self.cells[variant.id] = field
            grid.addWidget(field, colours.index(cell.colour) + 1, sizes.index(cell.size) + 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._complaint)
        self._complaint.hide()

    def _take(self) -> None:
        """Hand over what was filled in, or say which cell cannot be read; what was typed stays."""
        for cell in self.cells.values():
            if cell.fault or (cell.pieces is not None and cell.pieces < 0):
                self._complaint.setText(cell.fault or _("Jumlah potong tidak bisa di bawah nol."))
                self._complaint.show()
                cell.edit.setFocus(Qt.FocusReason.OtherFocusReason)
                self.rearrange()
                return
        self.close()
        self.filled.emit({variant: cell.pieces or 0 for variant, cell in self.cells.items()})
