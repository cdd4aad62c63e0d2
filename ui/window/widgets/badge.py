"""A word on its colour, so that nobody needs the colour alone."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.goods.item import Family
from ui.window.look.paint import badge, badge_width
from ui.window.look.skin import worn
from ui.window.look.theme import Size
from ui.words import _


class Badge(QWidget):
    """BEKAS in amber, IKM in green, or another short word in the colours of one of them."""

    def __init__(self, family: Family, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._family = family
        self._word = word or family_word(family)
        self.setAccessibleName(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(int(badge_width(self._word)) + 1, Size.BADGE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        badge(painter, 0, self.height() / 2, self._word, worn().family(self._family))
        painter.end()


def family_word(family: Family) -> str:
    """The word that goes with the colour of a family."""
    return _("BEKAS") if family is Family.USED else _("IKM")
