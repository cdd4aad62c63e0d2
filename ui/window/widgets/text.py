"""Words that stand still."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.window.look.paint import write
from ui.window.look.skin import worn
from ui.window.look.theme import SMALLEST_TEXT, Style, Type
from ui.window.look.typeface import font, metrics

TEXT = QPalette.ColorRole.WindowText
MUTED = QPalette.ColorRole.PlaceholderText
ACCENT = QPalette.ColorRole.Accent
USED = QPalette.ColorRole.Link
LOCAL = QPalette.ColorRole.LinkVisited
BAD = QPalette.ColorRole.BrightText
_FOLDS = 2


class Words(QLabel):
    """A text of the scale in a tone of the theme; a role, not a colour, so that it follows the light."""

    def __init__(
        self,
        words: str = "",
        style: Type = Type.BODY,
        tone: QPalette.ColorRole = TEXT,
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.setFont(font(style))
        self.setForegroundRole(tone)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a product named <b> is a name
        self.setWordWrap(wraps)


class Clipped(Words):
    """Words that give way to what stands beside them: what does not fit ends in an ellipsis, never in half a letter."""

    def __init__(self, words: str = "", style: Type = Type.BODY, tone: QPalette.ColorRole = TEXT) -> None:
        super().__init__(words, style, tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write as much as there is room for; see `QWidget`."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        fits = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment()), fits)
        painter.end()


class Folded(Words):
    """A sentence on two lines at most. What does not fit ends in an ellipsis and is whole in the tooltip."""

    def __init__(self, words: str = "", style: Type = Type.BODY, tone: QPalette.ColorRole = TEXT) -> None:
        super().__init__(words, style, tone, wraps=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def lines(self, width: int) -> tuple[str, ...]:
        """What is written in `width` pixels, line by line."""
        layout = QTextLayout(self.text(), self.font())
        layout.beginLayout()
        starts: list[int] = []
        while (line := layout.createLine()).isValid() and len(starts) < _FOLDS:
            line.setLineWidth(width)
            starts.append(line.textStart())
        layout.endLayout()
        parts = [self.text()[start:end].strip() for start, end in zip(starts, (*starts[1:], None), strict=True)]
        return tuple(self.fontMetrics().elidedText(part, Qt.TextElideMode.ElideRight, width) for part in parts)

    def fits(self, width: int) -> bool:
        """Whether the whole of it is read in `width` pixels."""
        return " ".join(self.lines(width)) == " ".join(self.text().split())

    def heightForWidth(self, width: int) -> int:
        """As many lines as it takes; see QWidget."""
        return len(self.lines(width)) * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is cut is whole in the tooltip; see QWidget."""
        super().resizeEvent(event)
        self._explain()

    def say(self, words: str) -> None:
        """Say `words` instead."""
        self.setText(words)
        self._explain()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the lines in the middle of the height; see QWidget."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, "\n".join(self.lines(self.width())))
        painter.end()

    def _explain(self) -> None:
        self.setToolTip("" if self.fits(self.width()) else self.text())


class Figure(QWidget):
    """An amount to be read from two metres. It gives up size before it gives up digits.

    Never less than SMALLEST_TEXT; what does not fit even then is shortened, and whole in the name for screen readers.
    """

    def __init__(
        self,
        words: str = "",
        style: Type = Type.TOTAL,
        tone: QPalette.ColorRole = TEXT,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style = style.value
        self._tone = tone
        self._align = align
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(words)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def say(self, words: str) -> None:
        """Show `words`."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def speak_in(self, tone: QPalette.ColorRole) -> None:
        """Change the tone."""
        self._tone = tone
        self.update()

    def fitted(self) -> Style:
        """How the text is set in the width there is."""
        size = self._style.size
        while size > SMALLEST_TEXT and metrics(self._sized(size)).horizontalAdvance(self._words) > self.width():
            size -= 1
        return self._sized(size)

    def sizeHint(self) -> QSize:
        return QSize(int(metrics(self._style).horizontalAdvance(self._words)) + 2, round(self._style.size * 1.2))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self._style.size * 1.2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self.palette().color(self._tone).name()
        write(
            painter,
            self.rect().toRectF(),
            self._words,
            self.fitted(),
            colour,
            self._align | Qt.AlignmentFlag.AlignVCenter,
        )
        painter.end()

    def _sized(self, size: int) -> Style:
        return Style(size, self._style.weight, self._style.tracking)


class Line(QWidget):
    """A hairline between two parts of a panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(worn().line))
        painter.end()
