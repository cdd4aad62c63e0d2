"""A table that is filled in like a spreadsheet: arrows walk, typing writes, Enter goes down, blocks are pasted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.window.local.products.grid.cells import ABSENT, Layer
from ui.window.local.products.grid.model import GridModel
from ui.window.look.paint import CENTRE, box, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.look.typeface import font
from ui.words import _

_WIDTHS = {Layer.PIECES: 92, Layer.PRICE: 112, Layer.BARCODE: 164}
_WIDEST = 180
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}

Index = QModelIndex | QPersistentModelIndex


class GridView(QTableView):
    """The cells of a `GridModel`. Its size and colour names stand in the heads."""

    def __init__(self, model: GridModel) -> None:
        super().__init__()
        self._grid = model
        self.setModel(model)
        self.setItemDelegate(_Cell(model, self))
        self.setAccessibleName(_("Ukuran dan warna"))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for head in (self.horizontalHeader(), self.verticalHeader()):
            head.setFont(font(Type.LABEL))
            head.setSectionsClickable(False)
            head.setHighlightSections(False)
            head.setTextElideMode(Qt.TextElideMode.ElideRight)
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(Size.TOUCH)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setFixedHeight(Size.ROW - 4)
        model.modelReset.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Make the columns as wide as this layer and the names of the colours need."""
        least = _WIDTHS[self._grid.layer]
        for column, colour in enumerate(self._grid.cells.colours):
            named = int(width_of(colour, Type.LABEL)) + 2 * Space.EDGE
            self.setColumnWidth(column, max(least, min(named, _WIDEST)))

    def fill_next(self, text: str) -> None:
        """Type `text` into the chosen cell and go on to the next one; a scanner does so."""
        index = self.currentIndex() if self.currentIndex().isValid() else self._grid.index(0, 0)
        if self._grid.setData(index, text):
            self._go_on(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes down, Delete empties, a block is copied and pasted; everything else as tables have it."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._copied())
        elif event.key() in _ENTER:
            if self.state() is not QAbstractItemView.State.EditingState:  # else the cell is about to go on by itself
                self._go_on(self.currentIndex())
        elif event.key() in _CLEARING:
            for index in self.selectedIndexes():
                self._grid.setData(index, "")
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Enter belongs to the cells, whatever button listens for it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter in a cell goes on to the one below."""
        index = self.currentIndex()
        super().closeEditor(editor, hint)
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_on(index)

    def _go_on(self, index: Index) -> None:
        """Down, and from the foot of a column to the head of the next."""
        row, column = index.row() + 1, index.column()
        if row >= self._grid.rowCount():
            row, column = 0, column + 1
        if column < self._grid.columnCount():
            self.setCurrentIndex(self._grid.index(row, column))

    def _paste(self, text: str) -> None:
        index = self.currentIndex()
        rows = [line.split("\t") for line in text.rstrip("\n").splitlines()]
        if index.isValid() and rows:
            self._grid.put_all(index.row(), index.column(), rows)

    def _copied(self) -> str:
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        rows: dict[int, list[str]] = {}
        for index in chosen:
            rows.setdefault(index.row(), []).append(self._grid.words(self._grid.place(index)))
        return "\n".join("\t".join(words) for words in rows.values())


class _Cell(QStyledItemDelegate):
    """Paints a cell, red where it cannot be read, and gives it a field to type into."""

    def __init__(self, model: GridModel, view: GridView) -> None:
        super().__init__(view)
        self._grid = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as a finger."""
        return QSize(_WIDTHS[self._grid.layer], Size.TOUCH)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A bare field as large as the cell."""
        edit = QLineEdit(parent)
        edit.setProperty("bare", True)
        edit.setAutoFillBackground(True)
        edit.setFont(font(Type.AMOUNT if self._grid.layer is Layer.PIECES else Type.STRONG))
        edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        edit.setAccessibleName(" ".join(filter(None, self._grid.place(index))) or _("Semua ukuran"))
        return edit

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Inside the frame of the cell."""
        editor.setGeometry(option.rect.adjusted(6, 6, -6, -6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A box with what was typed."""
        look, place = worn(), self._grid.place(index)
        words, wrong = self._grid.words(place), bool(self._grid.cells.fault(self._grid.layer, place))
        ground, line, ink = look.surface, look.line, look.text
        if self._grid.cells.is_there(place) or words == ABSENT:
            ground, ink = look.sunken, look.muted
        if option.state & QStyle.StateFlag.State_Selected:
            ground = look.chosen.ground
        if wrong:
            line, ink = look.bad.ink, look.bad.ink
        view = self.parent()
        current = isinstance(view, GridView) and view.currentIndex() == index and view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(option.rect).adjusted(2, 2, -2, -2)
        box(painter, body, ground, look.accent if current else line, 8, 2 if current or wrong else 1)
        plain = self._grid.cells.is_there(place) or self._grid.layer is not Layer.PIECES
        write(painter, body.adjusted(6, 0, -6, 0), words, Type.LABEL if plain else Type.AMOUNT, ink, CENTRE)
        painter.restore()
