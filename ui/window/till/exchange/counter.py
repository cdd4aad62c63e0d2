"""What lies on the counter: the receipt's lines, and below them the shelf for what is taken instead."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import write_rp
from ui.session import Session
from ui.window.look.theme import Space, Type
from ui.window.till.exchange.draft import Draft
from ui.window.till.exchange.lines import ReceiptLines
from ui.window.till.goods.shelf import Shelf
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import MUTED, Clipped, Line, Words
from ui.words import _, when

_ROW = 66
_MOST_ROWS = 3
_LOW = 560
"""Pixels of height below which the receipt shows fewer lines, so that the shelf has room."""


class Counter(QWidget):
    """Follows a draft; its parts say what is asked of it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.lines = ReceiptLines()
        self.shelf = Shelf(session)
        self.another = KeyButton(_("Ganti struk"), "F9", Weight.QUIET)
        self._title, self._when = Words(style=Type.HEADING), Clipped(tone=MUTED)
        self._arrange()

    def show_draft(self, draft: Draft) -> None:
        """Show which receipt is meant, or which goods came without one, and what can come back."""
        sale = draft.sale
        self._title.setText(_("Struk {number}").format(number=sale.number) if sale else _("Tanpa struk"))
        told = f"{write_rp(sale.total)} · {when(sale.at, self._session.today)}" if sale else ""
        goods = ", ".join(f"{each.item.full_name} {write_rp(each.worth)}" for each in draft.unproven if each.item)
        self._when.setText(told or goods)
        self.lines.setVisible(bool(draft.lines))
        self.lines.show_draft(draft)
        rows = min(len(draft.lines), _MOST_ROWS if self.height() >= _LOW else 2)
        self.lines.setFixedHeight(rows * _ROW + 2)

    def take_focus(self, draft: Draft) -> None:
        """The keys say how many come back, and once that is said, what is taken instead."""
        if draft.lines and not draft.pieces_back:
            self.lines.take_focus()
        else:
            self.shelf.field.take_focus()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.EDGE, Space.HAIR, Space.GAP, Space.HAIR)
        head.setSpacing(Space.GAP)
        head.addWidget(self._title)
        head.addWidget(self._when, 1)
        head.addWidget(self.another)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.lines)
        column.addWidget(self.shelf, 1)
