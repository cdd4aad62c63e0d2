"""Sizes and colours are typed as two lists; the cells between them take pieces, prices and barcodes by keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.window.local.products.grid.cells import ABSENT, GridCells, Layer, Place, listed
from ui.window.local.products.grid.model import GridModel
from ui.window.local.products.grid.view import GridView
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.text import BAD, MUTED, Words
from ui.words import _, several

MOST_CELLS = 600
"""More sizes times colours than this are a slip of the hand."""


class GridEntry(QWidget):
    """Signals: `changed` when anything in it is not what it was."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sizes, self.colours = QLineEdit(), QLineEdit()
        self.sizes.setPlaceholderText("S M L XL")
        self.colours.setPlaceholderText("Hitam, Putih, Biru tua")
        self.model = GridModel(self)
        self.view = GridView(self.model)
        self.layers = ChipRow(_("Isi kotak"))
        self.layers.offer(
            ((_("Potong"), Layer.PIECES), (_("Harga"), Layer.PRICE), (_("Barcode"), Layer.BARCODE)), Layer.PIECES
        )
        self.hint = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        self.count = Words(style=Type.LABEL)
        self.rows = (FormRow(_("Ukuran"), self.sizes), FormRow(_("Warna"), self.colours))
        self._lay_out()
        self.sizes.textChanged.connect(lambda _text: self._spread())
        self.colours.textChanged.connect(lambda _text: self._spread())
        self.layers.chosen.connect(lambda _layer: self._turn())
        self.model.typed.connect(self._typed)
        self._turn()

    @property
    def cells(self) -> GridCells:
        """What was typed."""
        return self.model.cells

    def show_cells(self, cells: GridCells) -> None:
        """Show the grid of a product, or an empty one."""
        self.model.show_cells(cells)
        for field, names in ((self.sizes, cells.sizes), (self.colours, cells.colours)):
            field.blockSignals(True)
            field.setText(", ".join(filter(None, names)))
            field.blockSignals(False)
        self._typed()

    def scan(self, code: str) -> bool:
        """Take a scanned code into the chosen cell; False where the cells are not about barcodes."""
        if self.model.layer is not Layer.BARCODE:
            return False
        self.view.fill_next(code)
        return True

    def go_to(self, layer: Layer, place: Place) -> None:
        """Show a cell and put the keys there."""
        self.layers.choose(layer)
        self._turn()
        cells = self.cells
        self.view.setCurrentIndex(self.model.index(cells.sizes.index(place[0]), cells.colours.index(place[1])))
        self.view.setFocus()

    def _spread(self) -> None:
        kept = [*dict.fromkeys(place[0] for place in self.cells.there)]
        hues = [*dict.fromkeys(place[1] for place in self.cells.there)]
        sizes = _joined(kept, listed(self.sizes.text()))
        colours = _joined(hues, listed(self.colours.text()))
        if len(sizes) * max(1, len(colours)) <= MOST_CELLS:
            self.model.spread(sizes, colours)
            self._typed()

    def _turn(self) -> None:
        layer = self.layers.value
        self.model.turn_to(layer if isinstance(layer, Layer) else Layer.PIECES)
        self.view.fit()
        self.hint.setText(_hints()[self.model.layer])

    def _typed(self) -> None:
        fault = next(self.cells.faults(), None)
        new, pieces = len(self.cells.new_places()), self.cells.total()
        words = several("{count} varian baru", "{count} varian baru", new).format(count=new)
        came = several("{count} potong datang", "{count} potong datang", pieces).format(count=pieces)
        self.count.setText(fault[2] if fault else f"{words}  ·  {came}" if pieces else words)
        self.count.setForegroundRole(BAD if fault else Words().foregroundRole())
        self.changed.emit()

    def _lay_out(self) -> None:
        lists = QHBoxLayout()
        lists.setSpacing(Space.GAP)
        for row in self.rows:
            lists.addWidget(row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(lists)
        column.addWidget(self.layers)
        column.addWidget(self.view, 1)
        column.addWidget(self.count)
        column.addWidget(self.hint)


def _joined(kept: list[str], typed: tuple[str, ...]) -> tuple[str, ...]:
    """What the product has stays, whatever is typed; new names join in the order in which they were typed."""
    named = {name.casefold() for name in kept}
    return (*kept, *(name for name in typed if name.casefold() not in named)) or ("",)


def _hints() -> dict[Layer, str]:
    absent = _('"{mark}" berarti tidak ada barangnya. Enter turun, Ctrl+V tempel.')
    return {
        Layer.PIECES: _("Yang datang sekarang; kosong berarti belum ada.") + " " + absent.format(mark=ABSENT),
        Layer.PRICE: _("Hanya yang harganya beda. Kosong berarti sama dengan harga jual di kiri."),
        Layer.BARCODE: _("Pindai barcode perajin kotak demi kotak. Kosong berarti dapat kode lapak sendiri."),
    }
