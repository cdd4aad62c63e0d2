"""The ground of drawn curves. It brings in pyqtgraph: for pages that are themselves brought in when first shown."""

from __future__ import annotations

import pyqtgraph as chart
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


def still_plot(owner: QWidget) -> chart.PlotWidget:
    """A plot that fills `owner` and only shows: no focus, no mouse, no menu, no frame of its own."""
    plot = chart.PlotWidget(owner, background=None)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setMouseEnabled(x=False, y=False)
    plot.setMenuEnabled(False)
    plot.setAntialiasing(True)
    plot.hideButtons()
    plot.setFrameShape(plot.Shape.NoFrame)
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(plot)
    return plot
