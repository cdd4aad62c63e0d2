"""A slip on the screen, from one line to many metres."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from printing.document import Text
from printing.renderers.picture import slip_png, slip_strips
from ui.window.desk.paper_view import PaperView

METRES = tuple(Text(f"Perajin {number} utang 12.000") for number in range(4_200))


def dots(picture: QPixmap | QImage) -> QImage:
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    return image.convertToFormat(QImage.Format.Format_Mono)


def test_strips_put_together_are_the_slip() -> None:
    document = METRES[:200]
    whole = dots(QImage.fromData(slip_png(document, 32)))
    top = 0
    for strip in slip_strips(document, 32):
        part = dots(QImage.fromData(strip))
        assert part == whole.copy(QRect(QPoint(0, top), part.size()))
        top += part.height()
    assert top == whole.height()
    assert len(slip_strips(document[:3], 32)) == 1


def test_a_slip_is_painted_dot_for_dot_across_the_edges_of_its_strips(qtbot: QtBot) -> None:
    document = METRES[:200]
    view = PaperView("Daftar")
    qtbot.addWidget(view)
    view.show_slip(slip_strips(document, 32))
    view.resize(view.sizeHint())
    whole = dots(QImage.fromData(slip_png(document, 32)))
    seen = dots(view.grab())
    assert seen.copy(QRect(QPoint(10, 10), whole.size())) == whole


def test_of_many_metres_only_what_is_in_sight_is_decoded(qtbot: QtBot) -> None:
    view, area = PaperView("Daftar"), QScrollArea()
    qtbot.addWidget(area)
    strips = slip_strips(METRES, 32)
    view.show_slip(strips)
    view.resize(view.sizeHint())
    area.setWidget(view)
    area.resize(QSize(460, 700))
    with qtbot.waitExposed(area):
        area.show()
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    area.grab()
    assert len(strips) > 50
    assert len(view._decoded) <= 4  # noqa: SLF001 a hand waits for what is decoded
    last = dots(QImage.fromData(strips[-1]))
    place = QRect(QPoint(10, view.height() - 10 - last.height()), last.size())
    assert dots(view.grab(place)) == last
