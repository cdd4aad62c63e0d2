"""The cart on the screen."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pos.selling.line import CartLine
from ui.window.look.icons import Icon
from ui.window.look.paint import empty_focus
from ui.window.look.theme import Size
from ui.window.widgets.lists.cart_model import CartModel
from ui.window.widgets.lists.cart_row import Mood, Part, paint_row, places
from ui.window.widgets.notices.empty_state import EmptyState

_FLASH = 900


class CartList(QTableView):
    """Lines with a stepper in each; Up and Down choose a line, + and - step it, Delete takes it out, Enter opens it.

    A table of one column, because a QListView asks the model about every row when one is added, which is more than a
    frame at some thousand lines.

    Signals, each with the key of a line: `stepped(int, int)` with the quantity that was asked for; `removed(int)` when
    a line is taken out, or stepped below one; `picked(int)` when another line is chosen; `opened(int)` for its price.
    `typed(str)` for a letter or digit, which means nothing to a cart.
    The list shows what it is given and changes nothing by itself.
    """

    stepped = Signal(int, int)
    removed = Signal(int)
    picked = Signal(int)
    opened = Signal(int)
    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = CartModel(self)
        self._down: tuple[int, Part] | None = None
        self._flashing: int | None = None
        self._flashing_row = QPersistentModelIndex()
        self._empty = EmptyState(Icon.BASKET, parent=self)
        self._empty.hide()
        self.setModel(self._lines)
        self.setItemDelegate(_Rows(self, self._lines))
        self.setAccessibleName(name)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(Size.CART_ROW)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._fading = QVariantAnimation(self)
        self._fading.setDuration(_FLASH)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.valueChanged.connect(self._repaint_flash)
        self._fading.finished.connect(self._stop_flash)

    @property
    def key(self) -> int | None:
        """The key of the chosen line, or None."""
        index = self.currentIndex()
        return self._lines.line(index).key if index.isValid() else None

    @property
    def flashing(self) -> int | None:
        """The key of the line that lights up now, or None."""
        return self._flashing

    def teach(self, title: str, text: str = "") -> None:
        """What stands in an empty cart."""
        self._empty.tell(title, text)
        self._empty.setVisible(not self._lines.lines)

    def show_lines(self, lines: Sequence[CartLine], short: Mapping[int, int] | None = None) -> None:
        """Show `lines`; `short` has the pieces in the book for each line key that asks for more than that."""
        self._lines.show_lines(lines, short or {})
        self._empty.setVisible(not lines)

    def choose(self, key: int) -> None:
        """Choose the line `key` and bring it into sight. Raises KeyError."""
        index = self._lines.index(self._lines.row_of(key))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def flash(self, key: int) -> None:
        """Choose the line `key` and let it light up, as after a scan. Raises KeyError."""
        self.choose(key)
        self._flashing = key
        self._flashing_row = QPersistentModelIndex(self.currentIndex())
        self._fading.stop()
        self._fading.start()

    def mood_of(self, index: QModelIndex | QPersistentModelIndex) -> Mood:
        """How the row at `index` stands now."""
        row = index.row()
        flash = float(self._fading.currentValue() or 0) if self._lines.line(index).key == self._flashing else 0.0
        down = self._down[1] if self._down and self._down[0] == row else None
        return Mood(row == self.currentIndex().row(), self.hasFocus(), flash, down)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._lines.lines and self.hasFocus():
            empty_focus(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.key
        if event.text().isalnum():
            self.typed.emit(event.text())
        elif key is None:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._step(key, 1)
        elif event.key() == Qt.Key.Key_Minus:
            self._step(key, -1)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit(key)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._down = self._hit(event.position())
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._down = self._hit(event.position())  # two quick taps on + are two pieces, not a double click

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        down, self._down = self._down, None
        self.viewport().update()
        if down and down == self._hit(event.position()) and down[1] is not Part.REST:
            self._step(self._lines.lines[down[0]].key, 1 if down[1] is Part.MORE else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().geometry())

    def _hit(self, where: QPointF) -> tuple[int, Part] | None:
        index = self.indexAt(where.toPoint())
        if not index.isValid():
            return None
        return index.row(), places(QRectF(self.visualRect(index))).hit(where)

    def _step(self, key: int, by: int) -> None:
        quantity = self._lines.lines[self._lines.row_of(key)].quantity + by
        if quantity < 1:
            self.removed.emit(key)
        else:
            self.stepped.emit(key, quantity)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self._lines.line(index).key)

    def _repaint_flash(self) -> None:
        row = self._flashing_row
        if row.isValid():
            self.viewport().update(self.visualRect(self._lines.index(row.row())))

    def _stop_flash(self) -> None:
        self._flashing = None
        self.viewport().update()


class _Rows(QStyledItemDelegate):
    """Hands each row to `paint_row`."""

    def __init__(self, cart: CartList, lines: CartModel) -> None:
        super().__init__(cart)
        self._cart = cart
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), Size.CART_ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = self._lines.line(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row(painter, QRectF(option.rect), line, self._lines.left_in_book(line), self._cart.mood_of(index))
        painter.restore()
