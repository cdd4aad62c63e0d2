"""A column of cards that scrolls when the window is low."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.window.look.theme import Space


class Column(QScrollArea):
    """Lay cards into `column`; the wheel, the finger and the focus move it."""

    def __init__(self, margin: int = Space.EDGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(margin, Space.WIDE, margin, Space.WIDE)
        self.column.setSpacing(Space.GAP)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)


def bring_into_sight(part: QWidget) -> None:
    """Scroll whatever scrolls around `part` until it can be seen: an answer below the fold is none."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            QApplication.sendPostedEvents(around, QEvent.Type.LayoutRequest)
            around.ensureWidgetVisible(part, 0, Space.EDGE)
            around.horizontalScrollBar().setValue(0)
        around = around.parentWidget()
