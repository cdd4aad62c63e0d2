"""Money as people write it, and at once how it was understood."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.money import Rupiah, UnclearAmount, read, write_rp
from pos.money import write as dotted
from ui.window.look.paint import width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import SMALLEST_TEXT, Space, Style, Type
from ui.window.look.typeface import font
from ui.window.widgets.fields.frame import FieldFrame
from ui.window.widgets.fields.grouping import regroup
from ui.words import _

_LONGEST = 40
_HEIGHT = 72
_CURSOR = 8
"""Pixels that a line edit keeps for its cursor and its edges."""


class MoneyField(FieldFrame):
    """A field for an amount: `35rb`, `35.000`, `35 ribu`, `1,25jt`, `goceng`. What was typed is never taken away.

    Under the label stands how the text was understood, or what to ask: for `35,000` it asks whether 35.000 was meant,
    and Enter or a tap on the question says yes. In a narrow field the label gives way to what was typed, and that gives
    up size before it gives up digits.
    Signals: `changed(object)` with the rupiah, or None for nothing or nothing readable; `submitted(object)` with the
    rupiah on Enter, only when they could be read.
    """

    changed = Signal(object)
    submitted = Signal(object)

    def __init__(self, label: str, style: Type = Type.FIGURE, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._style = style.value
        self._label = ""
        self._amount: Rupiah | None = None
        self._meant: Rupiah | None = None
        self._understood = ""
        self._before = ""
        self.edit.setMaxLength(_LONGEST)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.returnPressed.connect(self._on_enter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(label)

    @property
    def amount(self) -> Rupiah | None:
        """The rupiah that were understood, or None for nothing typed or nothing readable."""
        return self._amount

    @property
    def text(self) -> str:
        """What is typed, as it was typed."""
        return self.edit.text()

    @property
    def understood(self) -> str:
        """The sentence that says how the text was understood."""
        return self._understood

    def say(self, label: str) -> None:
        """Change the label."""
        self._label = label
        self.edit.setAccessibleName(label)
        self._arrange()
        self.update()

    def show_amount(self, amount: Rupiah | None) -> None:
        """Fill in an amount, selected so that typing replaces it; None empties the field."""
        self.edit.setText("" if amount is None else dotted(amount))
        self.edit.selectAll()

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._meant is not None:
            self.show_amount(self._meant)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = worn()
        painter = QPainter(self)
        left = QRectF(Space.WIDE, 0, self._label_width(), self.height())
        if self._understood:
            ink = look.bad.ink if self.wrong else look.accent
            write(painter, QRectF(left.left(), 15, left.width(), 20), self._label, Type.NOTE, look.muted)
            write(painter, QRectF(left.left(), 37, left.width(), 20), self._understood, Type.LABEL, ink)
        else:
            write(painter, left, self._label, Type.BODY, look.muted)
        painter.end()

    def _on_edited(self, text: str) -> None:
        grouped, cursor = regroup(self._before, text, self.edit.cursorPosition())
        if grouped != text:
            self.edit.setText(grouped)
            self.edit.setCursorPosition(cursor)

    def _on_changed(self) -> None:
        text = self._before = self.edit.text()  # not the signal's: that is the text before dots were set
        before = self._amount
        self._amount, self._meant, self._understood = understand(text)
        self.mark(wrong=self._amount is None and bool(self._understood))
        self.edit.setAccessibleDescription(self._understood)
        self._arrange()
        self.update()
        if self._amount != before:
            self.changed.emit(self._amount)

    def _on_enter(self) -> None:
        if self._meant is not None:
            self.show_amount(self._meant)
        elif self._amount is not None:
            self.submitted.emit(self._amount)

    def _label_width(self) -> float:
        understood = width_of(self._understood, Type.LABEL) if self._understood else 0.0
        whole = max(width_of(self._label, Type.BODY), understood)
        beside = self.width() - 2 * Space.WIDE - Space.GAP - _typed_width(self.text, self._style)
        return max(understood, min(whole, beside)) if self.text else whole

    def _arrange(self) -> None:
        left = int(Space.WIDE + self._label_width() + Space.GAP)
        room = max(0, self.width() - left - Space.WIDE)
        self.edit.setGeometry(left, 2, room, self.height() - 4)
        self.edit.setFont(font(_fitted(self.text, self._style, room)))


def _typed_width(text: str, style: Style) -> float:
    return width_of(text, style) + _CURSOR


def _fitted(text: str, style: Style, room: int) -> Style:
    """The largest size, from that of `style` on down, in which all of `text` is seen."""
    size = style.size
    while text and size > SMALLEST_TEXT and _typed_width(text, replace(style, size=size)) > room:
        size -= 1
    return replace(style, size=size)


def understand(text: str) -> tuple[Rupiah | None, Rupiah | None, str]:
    """The rupiah in `text`, or else the rupiah it may have meant, and the words that say so."""
    if not text.strip():
        return None, None, ""
    try:
        amount = read(text)
    except UnclearAmount as unclear:
        if unclear.meant is None:
            return None, None, _("Belum terbaca")
        return None, unclear.meant, _("Maksudnya {amount}?").format(amount=dotted(unclear.meant))
    return amount, None, write_rp(amount)
