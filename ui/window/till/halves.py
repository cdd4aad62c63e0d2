"""The two halves of the counter: what can be taken at the left, what is taken at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget


def in_halves(host: QWidget, goods: QWidget, side: QWidget) -> QWidget:
    """Put both into `host`, the goods with the larger part of it."""
    halves = QHBoxLayout(host)
    halves.setContentsMargins(0, 0, 0, 0)
    halves.setSpacing(0)
    halves.addWidget(goods, 63)
    halves.addWidget(side, 37)
    return host
