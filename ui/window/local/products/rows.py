"""Local products as rows: a picture of their colours, who made them where, price, what is left, what went lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pos.goods.shelf import ProductOnShelf
from pos.money import write as write_number
from pos.money import write_short
from ui.window.look.paint import LEFT, RIGHT, box, width_of, write
from ui.window.look.photo import paint_photo
from ui.window.look.photos import PhotoOf
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Space, Type
from ui.words import _, left_words

ROW = 76
PAGE = 24
"""Products read at once; further ones when somebody scrolls there."""

Index = QModelIndex | QPersistentModelIndex
More = Callable[[int], Sequence[ProductOnShelf]]
"""Reads the products after the first so-many."""


class ProductModel(QAbstractListModel):
    """The products that were read so far; scrolling reads on."""

    def __init__(self) -> None:
        super().__init__()
        self._products: list[ProductOnShelf] = []
        self._more: More | None = None

    @property
    def products(self) -> Sequence[ProductOnShelf]:
        """What was read so far, in order."""
        return self._products

    def show_products(self, products: Sequence[ProductOnShelf], more: More | None = None) -> None:
        """Show these; `more` reads on behind them, None where they are all."""
        self.beginResetModel()
        self._products = list(products)
        self._more = more if len(products) >= PAGE else None
        self.endResetModel()

    def at(self, index: Index) -> ProductOnShelf | None:
        """The product of a row."""
        return self._products[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 an invalid index is a constant
        """Rows read so far."""
        return 0 if parent.isValid() else len(self._products)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row in words, for screen readers and for finding by typing."""
        product = self.at(index)
        if product is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return product.product.name
        return ", ".join((product.product.name, write_short(product.price), left_words(product.pieces)))

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there may be more behind the last row."""
        return self._more is not None and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read on."""
        if self._more is None or parent.isValid():
            return
        more = list(self._more(len(self._products)))
        if len(more) < PAGE:
            self._more = None
        if more:
            first = len(self._products)
            self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
            self._products += more
            self.endInsertRows()


class ProductPainter(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, photo_of: PhotoOf, parent: QWidget) -> None:
        super().__init__(parent)
        self._photo_of = photo_of

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every row is as high as every other."""
        return QSize(280, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the product of `index`."""
        model = index.model()
        product = model.at(index) if isinstance(model, ProductModel) else None
        if product is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self._ground(painter, rect, option)
        inside = rect.adjusted(Space.GAP, 0, -Space.GAP, 0)
        swatch = QRectF(inside.left(), inside.center().y() - 24, 48, 48)
        paint_photo(painter, swatch, self._photo_of(product.picture), product.colours, 10)
        self._words(painter, inside.adjusted(48 + Space.GAP, 0, 0, 0), product)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        theme = worn()
        state: QStyle.StateFlag = option.state
        if QStyle.StateFlag.State_Selected & state:
            view: QWidget = option.widget
            focused = view.hasFocus()
            ring = theme.accent if focused else theme.local.line
            box(painter, rect.adjusted(0, 1, 0, -2), theme.local.ground, ring, Radius.BUTTON, 2 if focused else 1)
            return
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(theme.line))

    def _words(self, painter: QPainter, rect: QRectF, product: ProductOnShelf) -> None:
        theme = worn()
        upper, lower = rect.adjusted(0, 13, 0, -38), rect.adjusted(0, 39, 0, -14)
        price = write_short(product.price)
        left = left_words(product.pieces)
        sold = _("laku {sold} / 7 hari").format(sold=write_number(product.sold_lately))
        ink = theme.bad.ink if product.pieces < 0 else theme.muted if product.pieces == 0 else theme.text
        write(painter, upper, price, Type.AMOUNT, theme.local.ink, RIGHT)
        side = _("{left}  ·  {sold}").format(left=left, sold=sold)
        write(painter, lower, side, Type.NOTE, ink, RIGHT)
        name = upper.adjusted(0, 0, -width_of(price, Type.AMOUNT) - Space.GAP, 0)
        write(painter, name, product.product.name, Type.NAME, theme.text, LEFT)
        made = lower.adjusted(0, 0, -width_of(side, Type.NOTE) - Space.GAP, 0)
        write(painter, made, product.product.region or product.product.maker, Type.NOTE, theme.local.ink, LEFT)


class ProductList(QListView):
    """The rows; Up and Down walk, the current one is the open one."""

    def __init__(self, model: ProductModel, photo_of: PhotoOf) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(ProductPainter(photo_of, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(_("Produk IKM"))
