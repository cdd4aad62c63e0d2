"""A large button that says what it leads to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import box, key_cap, key_cap_width, write
from ui.window.look.skin import worn
from ui.window.look.theme import Radius, Space, Type
from ui.window.widgets.buttons.keys import cap_of, listen
from ui.window.widgets.buttons.pressable import Pressable

_HEIGHT, _SIGN = 84, 44.0


class ChoiceCard(Pressable):
    """An icon, a title and a sentence, with the key that chooses it. Signals: `clicked`."""

    radius = Radius.CARD

    def __init__(self, icon: Icon, title: str, sentence: str, key: str) -> None:
        super().__init__(title)
        self._icon, self._sentence, self._cap = icon, sentence, cap_of(key)
        self._shortcut = listen(self, key, self.click)
        self.setAccessibleDescription(sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(420, _HEIGHT)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Draw icon, words and key."""
        look = worn()
        box(painter, body, self.answer(look.surface), look.line, self.radius)
        sign = QRectF(body.left() + Space.WIDE, body.center().y() - _SIGN / 2, _SIGN, _SIGN)
        box(painter, sign, look.chosen.ground, None, _SIGN / 2)
        paint_icon(painter, self._icon, sign.adjusted(11, 11, -11, -11), look.accent)
        right = key_cap_width(self._cap) + Space.WIDE
        words = body.adjusted(_SIGN + 2 * Space.WIDE, 0, -right - Space.GAP, 0)
        middle = body.center().y()
        write(painter, QRectF(words.left(), middle - 25, words.width(), 24), self.text(), Type.HEADING, look.text)
        write(painter, QRectF(words.left(), middle + 2, words.width(), 22), self._sentence, Type.BODY, look.muted)
        key_cap(painter, body.right() - right, middle, self._cap, look.muted, look.line)
