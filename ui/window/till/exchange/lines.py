"""The lines of a receipt, each with how many of its pieces come back, and how they are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from pos.money import write
from pos.returning import OpenLine
from pos.selling.returned import Condition
from printing.builders.words import condition_name
from ui.window.look.theme import Size, Space, Type
from ui.window.till.exchange.draft import Back, Draft
from ui.window.widgets.badge import Badge
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Panel
from ui.window.widgets.fields.stepper import Stepper
from ui.window.widgets.text import MUTED, Line, Words
from ui.words import _

_CONDITION = 104
_AMOUNT = 84


class LineRow(QWidget):
    """One line: a stepper, what was sold, its condition once something of it comes back, and what that is worth."""

    stepped = Signal(int, int)
    """Its place on the receipt, and the pieces that come back."""
    told = Signal(int, object)
    """Its place on the receipt, and the condition."""

    def __init__(self, line: OpenLine, back: Back) -> None:
        super().__init__()
        self._line = line
        position, item = line.sold.position, line.sold.item
        self.pieces = Stepper(_("{name}: berapa kembali").format(name=item.full_name), 0, line.left)
        self.pieces.setFixedWidth(2 * Size.TOUCH + 48)
        self.pieces.show_value(back.pieces)
        self.pieces.setEnabled(line.left > 0)
        self.pieces.changed.connect(lambda pieces: self.stepped.emit(position, pieces))
        self._condition = back.condition
        self.condition = KeyButton("", height=Size.TOUCH)
        self.condition.setFixedWidth(_CONDITION)
        self.condition.clicked.connect(lambda: self.told.emit(position, _next(self._condition)))
        self.condition.setCheckable(True)
        self._worth = Words(style=Type.AMOUNT)
        self._worth.setMinimumWidth(_AMOUNT)
        self._worth.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note = Words(style=Type.NOTE, tone=MUTED)
        self._arrange()
        self.show_back(back)

    def show_back(self, back: Back) -> None:
        """Show what comes back of the line."""
        left, sold = self._line.left, self._line.sold.quantity
        out = _("{count} dibeli") if left == sold else _("{count} dibeli, sisa {left}")
        self._note.setText(out.format(count=sold, left=left) if left else _("sudah kembali semua"))
        self._condition = back.condition
        said = condition_name(back.condition, _)
        self.condition.say(said)
        self.condition.setAccessibleName(_("Keadaan barang: {condition}").format(condition=said))
        self.condition.setChecked(back.condition is not Condition.GOOD)
        self.condition.setVisible(back.pieces > 0)
        self._worth.setText(write(-self._line.worth(back.pieces)) if back.pieces else "")

    def _arrange(self) -> None:
        sold = self._line.sold
        name = Words(sold.item.full_name, Type.STRONG)
        for words in (name, self._note):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        below = QHBoxLayout()
        below.setSpacing(Space.SMALL)
        below.addWidget(Badge(sold.item.family))
        below.addWidget(self._note, 1)
        said = QVBoxLayout()
        said.setSpacing(Space.HAIR)
        said.addWidget(name)
        said.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.EDGE, Space.SMALL, Space.EDGE, Space.SMALL)
        row.setSpacing(Space.GAP)
        row.addWidget(self.pieces)
        row.addLayout(said, 1)
        row.addWidget(self.condition)
        row.addWidget(self._worth)


def _next(condition: Condition) -> Condition:
    """One tap further: good, damaged, afkir, and good again."""
    order = list(Condition)
    return order[(order.index(condition) + 1) % len(order)]


class ReceiptLines(Panel):
    """All lines of the receipt that was chosen. It shows what it is given, and says what was asked for."""

    stepped = Signal(int, int)
    """Place on the receipt, and the pieces that come back."""
    told = Signal(int, object)
    """Place on the receipt, and the condition."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LineRow] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def show_draft(self, draft: Draft) -> None:
        """Lay out the lines of another receipt."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for line in draft.lines:
            row = LineRow(line, draft.of(line))
            row.stepped.connect(self.stepped)
            row.told.connect(self.told)
            self.rows.append(row)
            self._column.addWidget(row)
            self._column.addWidget(Line())
        self._column.addStretch()

    def follow(self, draft: Draft) -> None:
        """Show what comes back of the same receipt now."""
        for row, line in zip(self.rows, draft.lines, strict=True):
            row.show_back(draft.of(line))

    def take_focus(self) -> None:
        """The keys go to the first line of which something can come back."""
        for row in self.rows:
            if row.pieces.isEnabled():
                row.pieces.edit.setFocus()
                row.pieces.edit.selectAll()
                return
