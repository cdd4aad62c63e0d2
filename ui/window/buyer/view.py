"""What a buyer may see: the lines as they are sold, the total, a code to pay by, what comes back, and thanks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from pos.money import Rupiah, write, write_rp
from pos.selling.cart import Cart
from pos.selling.line import CartLine
from pos.selling.sale import Sale
from printing.symbols import squares
from ui.window.look.paint import LEFT, RIGHT, painter_on, width_of
from ui.window.look.paint import write as put
from ui.window.look.skin import worn
from ui.window.look.theme import Space, Type
from ui.window.widgets.card import Panel
from ui.window.widgets.figures.qr_symbol import QrSymbol
from ui.window.widgets.text import LOCAL, MUTED, Figure, Words
from ui.words import _, pieces

_ROW = 68.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class BuyerLines(QWidget):
    """The newest lines, as many as there is room for; older ones are counted above them."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[CartLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def shown(self) -> tuple[CartLine, ...]:
        """The lines for which there is room."""
        room = max(1, int(self.height() // _ROW))
        return self._lines if len(self._lines) <= room else self._lines[-(room - 1) or len(self._lines) :]

    def show_lines(self, lines: Sequence[CartLine]) -> None:
        """Show these."""
        self._lines = tuple(lines)
        spoken = (f"{line.quantity} {line.item.full_name}, {write_rp(line.amount)}" for line in lines)
        self.setAccessibleName("; ".join(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, int(_ROW * 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = painter_on(self), worn()
        shown = self.shown
        top = 0.0
        if more := len(self._lines) - len(shown):
            words = _("dan {count} baris sebelumnya").format(count=more)
            put(painter, QRectF(0, 0, self.width(), _ROW), words, Type.LEAD, look.muted, LEFT)
            top = _ROW
        for line in shown:
            rect = QRectF(0, top, self.width(), _ROW)
            _paint_line(painter, rect, line)
            painter.fillRect(QRectF(0, rect.bottom() - 1, self.width(), 1), QColor(look.line))
            top += _ROW
        painter.end()


def _paint_line(painter: QPainter, rect: QRectF, line: CartLine) -> None:
    look, amount = worn(), write(line.amount)
    put(painter, rect, amount, Type.PRICE, look.text, RIGHT)
    names = rect.adjusted(0, 0, -width_of(amount, Type.PRICE) - Space.EDGE, 0)
    count = f"{line.quantity} × "
    put(painter, names, count, Type.TITLE, look.muted, LEFT)
    names = names.adjusted(width_of(count, Type.TITLE), 0, 0, 0)
    put(painter, names, line.item.full_name, Type.TITLE, look.text, LEFT)


class BuyerView(Panel):
    """One of three faces: a greeting, the cart (with a code beside it while it is paid by), and thanks."""

    def __init__(self, stall: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stall = Words(stall, Type.TITLE)
        self.lines = BuyerLines()
        self.total = Figure(style=Type.STOCK)
        self._count = Words(style=Type.LEAD, tone=MUTED)
        self.symbol = QrSymbol(_("Kode QRIS"), squares)
        self.ask = Words(_("Scan untuk bayar"), Type.TITLE)
        self.merchant = Words(style=Type.LEAD, tone=MUTED, wraps=True)
        self._code = QWidget()
        self.greeting = Words(_("Selamat datang"), Type.DUE)
        self.thanks = Words(_("Terima kasih!"), Type.DUE)
        self.back = Words(style=Type.FIGURE, tone=LOCAL)
        self.change = Figure(style=Type.CHANGE, align=_CENTRE)
        self._faces = QStackedWidget()
        self._hello, self._cart, self._bye = QWidget(), QWidget(), QWidget()
        self._arrange()
        self.show_cart(Cart(""))

    @property
    def says(self) -> str:
        """Which face is shown: `hello`, `cart` or `thanks`."""
        shown = self._faces.currentWidget()
        return "hello" if shown is self._hello else "cart" if shown is self._cart else "thanks"

    def show_cart(self, cart: Cart) -> None:
        """Show what is bought so far. An empty cart is a greeting; right after a sale the thanks stay."""
        if not cart and self.says == "thanks":
            return
        self.lines.show_lines(cart.lines)
        self.total.say(write_rp(cart.total))
        self._count.setText(pieces(cart.pieces) if cart else "")
        self._faces.setCurrentWidget(self._cart if cart else self._hello)

    def show_exchange(self, lines: Sequence[CartLine], due: Rupiah) -> None:
        """Show what a buyer who came back takes instead, and what he still pays for it."""
        self.lines.show_lines(lines)
        self.total.say(write_rp(due))
        self._count.setText(_("Tambah bayar"))
        self._faces.setCurrentWidget(self._cart if lines else self._hello)

    def show_code(self, text: str, merchant: str) -> None:
        """Show a code to pay by beside the cart; an empty one takes it away."""
        self.symbol.show_code(text)
        self.merchant.setText(merchant)
        self._code.setVisible(bool(text))

    def show_thanks(self, sale: Sale) -> None:
        """The sale is made: what comes back, and thanks."""
        self.show_code("", "")
        self.back.setText(_("Kembalian") if sale.change else "")
        self.back.setVisible(bool(sale.change))
        self.change.say(write_rp(sale.change))
        self.change.setVisible(bool(sale.change))
        self._faces.setCurrentWidget(self._bye)

    def _arrange(self) -> None:
        for face, parts in ((self._hello, (self.greeting,)), (self._bye, (self.back, self.change, self.thanks))):
            column = QVBoxLayout(face)
            column.addStretch(1)
            for part in parts:
                if part is self.change:
                    column.addWidget(part)
                else:
                    column.addWidget(part, 0, _CENTRE)
            column.addStretch(1)
        sums = QHBoxLayout()
        sums.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        sums.addWidget(self.total, 1)
        bought = QVBoxLayout()
        bought.addWidget(self.lines, 1)
        bought.addLayout(sums)
        code = QVBoxLayout(self._code)
        code.addStretch(1)
        code.addWidget(self.ask, 0, _CENTRE)
        code.addWidget(self.symbol, 8)
        code.addWidget(self.merchant)
        code.addStretch(1)
        self.merchant.setAlignment(_CENTRE)
        row = QHBoxLayout(self._cart)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.PAGE)
        row.addLayout(bought, 6)
        row.addWidget(self._code, 5)
        self._code.hide()
        for face in (self._hello, self._cart, self._bye):
            self._faces.addWidget(face)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.PAGE, Space.EDGE, Space.PAGE, Space.EDGE)
        whole.setSpacing(Space.WIDE)
        whole.addWidget(self.stall)
        whole.addWidget(self._faces, 1)
