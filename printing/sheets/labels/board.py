"""What a label is drawn on: a page of a PDF, or dots that show the same page."""

from typing import Protocol


class Board(Protocol):
    """The few strokes that a label needs, in points from the left and the bottom of the page; a Canvas has them."""

    def setFont(self, psfontname: str, size: float) -> None:  # noqa: N802 the name that reportlab gave it
        """Write with these letters from now on."""

    def drawString(self, x: float, y: float, text: str) -> None:  # noqa: N802 as above
        """Write from `x` on."""

    def drawRightString(self, x: float, y: float, text: str) -> None:  # noqa: N802 as above
        """Write up to `x`."""

    def drawCentredString(self, x: float, y: float, text: str) -> None:  # noqa: N802 as above
        """Write around `x`."""

    def rect(self, x: float, y: float, width: float, height: float, stroke: int = 1, fill: int = 0) -> None:
        """Fill a rectangle."""
