"""The sections of the settings, one in front. Each is put up when somebody first looks: all at once are a wait."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.window.desk.scrolling import Column
from ui.window.look.theme import Space

_WIDTH = 620


class Sections(QStackedWidget):
    """Shows one of the `parts`, each of which is asked for when it is first in front."""

    def __init__(self, parts: Sequence[Callable[[], QWidget]]) -> None:
        super().__init__()
        self._still_bare = dict(enumerate(parts))
        for _part in parts:
            self.addWidget(QWidget())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bring(0)

    def bring(self, number: int) -> None:
        """Bring a section to the front."""
        if number in self._still_bare:
            bare = self.widget(number)
            self.insertWidget(number, _scrolling(self._still_bare.pop(number)()))
            if bare is not None:
                self.removeWidget(bare)
                bare.deleteLater()
        self.setCurrentIndex(number)


def _scrolling(part: QWidget) -> Column:
    scroll = Column(margin=0)
    scroll.column.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
    part.setMaximumWidth(_WIDTH)
    scroll.column.addWidget(part)
    scroll.column.addStretch()
    return scroll
