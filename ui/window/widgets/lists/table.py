"""A table to read and to pick a row from."""

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.window.look.paint import CENTRE, LEFT, RIGHT, badge, box, empty_focus, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.look.typeface import font, metrics
from ui.window.widgets.lists.columns import Column, Ink, Row, RowsModel, Voice

_UPPER = 7
"""Pixels above the first of two lines, and below the second."""

_STYLES = {Voice.STRONG: Type.STRONG, Voice.AMOUNT: Type.STRONG, Voice.FAMILY: Type.TAG}


class Table(QTableView, Generic[Row]):
    """Rows of one fixed height, picked whole; Enter, a double press or a tap on the chosen row opens one.

    Where it is narrower than `folds_below` pixels it is folded: rows of two lines say the same (see `Column`).

    Signals: `picked(object)` when another row is chosen; `opened(object)` when one is opened. Both carry the row.
    `foot_neared` when the last rows come into sight, for whoever has more of them.
    """

    picked = Signal(object)
    opened = Signal(object)
    foot_neared = Signal()

    def __init__(
        self, name: str, columns: Sequence[Column[Row]], parent: QWidget | None = None, *, folds_below: int = 0
    ) -> None:
        super().__init__(parent)
        self._empty = ""
        self._folds_below = folds_below
        self._rows = RowsModel(columns, self)
        self.setModel(self._rows)
        self._cells = _Cells(self._rows, self)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self._set_sizes()
        self.selectionModel().currentRowChanged.connect(self._on_picked)
        self.doubleClicked.connect(self._on_double_press)
        self.verticalScrollBar().valueChanged.connect(self._look_at_the_foot)

    @property
    def row(self) -> Row | None:
        """The chosen row, or None."""
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown, from top to bottom."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row], empty: str = "") -> None:
        """Show `rows`, or the words `empty` where there are none."""
        self._empty = empty
        self._rows.show_rows(rows)
        self.setAccessibleDescription("" if rows else empty)

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show further rows below those that are there."""
        self._rows.add_rows(rows)

    def fold(self, *, folded: bool) -> None:
        """Say everything on rows of two lines, or on one again."""
        if folded is self._rows.folded:
            return
        self._rows.folded = folded
        self.verticalHeader().setDefaultSectionSize(Size.FIELD if folded else Size.ROW)
        for number, column in enumerate(self._rows.columns):
            self.setColumnHidden(number, folded and column.folds_away)
        self._rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._rows.columns) - 1)
        self.viewport().update()

    def tip(self, row: int, column: int) -> str:
        """What a cell says when it is pointed at: its whole words where they do not fit, or nothing."""
        return self._cells.tip(self._rows.index(row, column), self.columnWidth(column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold; see QTableView."""
        super().resizeEvent(event)
        if self._folds_below:
            self.fold(folded=self.width() < self._folds_below)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._rows.rows:
            return
        if self.hasFocus():
            empty_focus(self)
        if self._empty:
            painter = QPainter(self.viewport())
            write(painter, QRectF(self.viewport().rect()), self._empty, Type.BODY, worn().muted, CENTRE)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.row is not None:
            self.opened.emit(self.row)
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        enter = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.type() is QEvent.Type.ShortcutOverride and self.row is not None:
            event.accept()  # else Enter would press the screen's main button instead of opening the row
            return True
        return super().event(event)

    def _set_sizes(self) -> None:
        rows, titles = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(Size.ROW)
        rows.hide()
        titles.setFont(font(Type.NOTE))
        titles.setFixedHeight(Size.ROW - 4)
        titles.setHighlightSections(False)
        titles.setSectionsClickable(False)
        titles.setMinimumSectionSize(48)
        for number, column in enumerate(self._rows.columns):
            fixed = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            titles.setSectionResizeMode(number, fixed)
            if column.width:
                titles.resizeSection(number, column.width)

    def _look_at_the_foot(self, place: int) -> None:
        if place >= self.verticalScrollBar().maximum() - self.viewport().height():
            self.foot_neared.emit()

    def _on_double_press(self, index: QModelIndex) -> None:
        row, leads = self._rows.rows[index.row()], self._rows.columns[index.column()].leads
        if leads is None:
            self.opened.emit(row)
        else:
            leads(row)

    def _on_picked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self._rows.rows[index.row()])


class _Cells(QStyledItemDelegate):
    """Paints the cells: one line each, amounts in a column, what does not fit shortened and whole in a tip."""

    def __init__(self, model: RowsModel[Row], table: QTableView) -> None:
        super().__init__(table)
        self._model = model
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), Size.FIELD if self._model.folded else Size.ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = worn()
        cell = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, QColor(look.chosen.ground))
        painter.setPen(QPen(QColor(look.line), 1))
        painter.drawLine(QPointF(cell.left(), cell.bottom() - 0.5), QPointF(cell.right(), cell.bottom() - 0.5))
        self._paint_words(painter, cell.adjusted(Space.GAP, 0, -Space.GAP, 0), index)
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus() and index.column() == 0:
            box(painter, QRectF(cell.left(), cell.top() + 6, 4, cell.height() - 12), look.accent, None, 2)
        painter.restore()

    def _paint_words(self, painter: QPainter, cell: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        look = worn()
        column, row = self._model.columns[index.column()], self._model.rows[index.row()]
        words, *below = self._model.lines(index)
        family = column.family(row) if column.family else None
        if column.voice is Voice.FAMILY and family is not None and words:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            badge(painter, cell.left(), cell.center().y(), words, look.family(family))
            return
        align = RIGHT if column.right else LEFT
        plain = Ink.MUTED if column.voice is Voice.MUTED else None
        if not below or column.fold is None:
            write(painter, cell, words, self._style(column), _colour(column.ink(row) or plain), align)
            return
        upper, lower = cell.adjusted(0, _UPPER, 0, -cell.height() / 2), cell.adjusted(0, cell.height() / 2, 0, -_UPPER)
        write(painter, upper, words, self._style(column), _colour(column.ink(row) or plain), align)
        write(painter, lower, below[0], Type.NOTE, _colour(column.fold.ink(row) or Ink.MUTED), align)

    def _style(self, column: Column[Row]) -> Type:
        """The first of two lines is what a row is recognised by, unless it is muted already."""
        if self._model.folded and column.fold is not None and column.voice is Voice.PLAIN:
            return Type.STRONG
        return _STYLES.get(column.voice, Type.BODY)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        QToolTip.showText(event.globalPos(), self.tip(index, option.rect.width()), view)
        return True

    def tip(self, index: QModelIndex | QPersistentModelIndex, width: int) -> str:
        """The whole words of a cell `width` pixels wide where it cannot show them, or nothing."""
        column, lines = self._model.columns[index.column()], self._model.lines(index)
        styles = (self._style(column), Type.NOTE)
        room = width - 2 * Space.GAP
        fits = all(metrics(style).horizontalAdvance(words) <= room for style, words in zip(styles, lines, strict=False))
        return "" if fits else ", ".join(filter(None, lines))


def _colour(ink: Ink | None) -> str:
    look = worn()
    return {Ink.MUTED: look.muted, Ink.USED: look.used.ink, Ink.BAD: look.bad.ink, None: look.text}[ink]
