"""The canvas of every page: whatever draws on it, only type that travels with the file is ever named."""

from __future__ import annotations

from typing import Any

from reportlab.pdfgen.canvas import Canvas

_UNEMBEDDED, _OURS = "Helvetica", "Text"
"""What reportlab begins in, and the face that stands for it; it is registered before a page is begun."""


class EmbeddingCanvas(Canvas):
    """Takes the bundled type where reportlab takes its own.

    A new page, an empty cell and a drawing all begin in Helvetica, which reportlab leaves to whoever opens the file.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        """As reportlab's canvas, but for the type that a page begins in."""
        super().__init__(*args, **{**options, "initialFontName": _OURS})

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802 reportlab's name
        """Set the type for what is drawn next, in points."""
        super().setFont(_OURS if psfontname == _UNEMBEDDED else psfontname, size, leading)
