"""What both kinds of tile share."""

from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.window.look.skin import worn
from ui.window.look.theme import Radius, mix
from ui.window.widgets.buttons.pressable import Pressable

Goods = TypeVar("Goods")


class Tile(Pressable, Generic[Goods]):
    """A button that holds one kind of goods, and is given others when the grid needs it elsewhere.

    Signals: `chosen(object)` with the goods, when tapped or pressed by key; `walked(int)` with the arrow key that
    wants to leave it.
    """

    chosen = Signal(object)
    walked = Signal(int)
    radius = Radius.BUTTON
    smallest = QSize(0, 0)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._goods: Goods | None = None
        self.clicked.connect(lambda: self.chosen.emit(self._goods))

    @property
    def goods(self) -> Goods | None:
        """What it shows."""
        return self._goods

    def show_goods(self, goods: Goods) -> None:
        """Show `goods` from now on."""
        if goods != self._goods:
            self._goods = goods
            self.setAccessibleName(self.described(goods))
            self.setToolTip("")
            self.update()

    def described(self, goods: Goods) -> str:
        """The tile read aloud."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return self.smallest

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.walked.emit(event.key())
            return
        super().keyPressEvent(event)

    def lighter(self, ground: str) -> str:
        """`ground` as it answers: towards the surface, so that the coloured price keeps its contrast."""
        share = 0.85 if self.isDown() else 0.45 if self.underMouse() else 0.0
        return mix(ground, worn().surface, share)

    def rim(self, line: str, ink: str) -> tuple[str, float]:
        """Colour and width of the edge, stronger while it answers."""
        return (ink, 2.0) if self.isDown() else (mix(line, ink, 0.5), 1.0) if self.underMouse() else (line, 1.0)
