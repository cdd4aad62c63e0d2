"""What has to be put right, as it stands in red on a sheet, and how it comes into sight."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.window.look.theme import Space
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.text import BAD, Words


class Complaint(NamedTuple):
    """A sentence in red, and where it stands."""

    words: Words
    text: str


def complaints_in(inside: QWidget) -> list[Complaint]:
    """Those under a field and of the sheet itself, from top to bottom; a card that tells of trouble asks nothing."""
    told = (words for words in inside.findChildren(Words) if words.foregroundRole() == BAD and words.text())
    seen = [words for words in told if words.isVisibleTo(inside) and _is_asked(words, inside)]
    seen.sort(key=lambda words: words.mapTo(inside, QPoint()).y())
    return [Complaint(words, words.text()) for words in seen]


def bring(scroll: QScrollArea, words: Words) -> None:
    """Scroll until the field can be seen, and then, which counts more, the whole of what is said of it."""
    QApplication.sendPostedEvents(scroll.widget(), QEvent.Type.LayoutRequest)
    row = words.parentWidget()
    if isinstance(row, FormRow):
        scroll.ensureWidgetVisible(row, 0, Space.SMALL)
    scroll.ensureWidgetVisible(words, 0, Space.SMALL)


def _is_asked(words: Words, inside: QWidget) -> bool:
    return words.parentWidget() is inside or isinstance(words.parentWidget(), FormRow)
