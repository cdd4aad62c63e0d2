"""The sums under the cart: what it would cost at list prices, what was saved and by what, and the total."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pos.money import write, write_rp
from pos.pricing.reductions import is_discount
from pos.selling.cart import Cart
from ui.sentences.offers import saved_words
from ui.window.look.theme import Space, Type
from ui.window.widgets.text import MUTED, Figure, Words
from ui.words import _


class Sums(QWidget):
    """Subtotal and savings where there are any, and the total, to be read from two metres."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.total = Figure(style=Type.TOTAL)
        self.saved = Words(tone=MUTED)
        self._before = [Words(_("Subtotal"), tone=MUTED), self.saved, Words(_("Potongan"), tone=MUTED)]
        self._amounts = [Words(tone=MUTED) for _row in self._before]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(Space.HAIR)
        for row, (name, amount) in enumerate(zip(self._before, self._amounts, strict=True)):
            grid.addWidget(name, row, 0)
            grid.addWidget(amount, row, 1, Qt.AlignmentFlag.AlignRight)
            for words in (name, amount):
                policy = words.sizePolicy()
                policy.setRetainSizeWhenHidden(row < 2)  # else the keys under a finger would move with every bargain
                words.setSizePolicy(policy)
        below = QHBoxLayout()  # of its own: the name of a saving is long, and the total has the room beside its name
        below.setSpacing(Space.SMALL)
        below.addWidget(Words(_("TOTAL"), Type.HEADING), 0, Qt.AlignmentFlag.AlignBottom)
        below.addWidget(self.total, 1)
        grid.addLayout(below, 3, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_of(self, cart: Cart) -> None:
        """Show the sums of `cart`; a discount is no price, and has a row of its own where there is one."""
        reductions, taken_off = cart.reductions, cart.taken_off
        saved = sum(reduction.amount for reduction in reductions) - taken_off
        self.total.say(write_rp(cart.total))
        self.saved.setText(saved_words([each for each in reductions if not is_discount(each)]) if saved else "")
        shown = (bool(saved or taken_off), bool(saved), bool(taken_off))
        amounts = (cart.subtotal, -saved, -taken_off)
        for name, words, amount, visible in zip(self._before, self._amounts, amounts, shown, strict=True):
            words.setText(write(amount))
            name.setVisible(visible)
            words.setVisible(visible)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
