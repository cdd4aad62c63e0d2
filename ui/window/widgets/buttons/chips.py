"""A row of chips, of which one is chosen."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import CENTRE, box, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type
from ui.window.widgets.buttons.pressable import Pressable

_MORE = 56
_DRAWN = 40  # the pill; the finger has the whole height of the row


class Chip(Pressable):
    """One chip. Signals: `clicked`."""

    radius = Size.CHIP / 2

    def __init__(self, words: str, value: Hashable, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.value = value
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(int(width_of(self.text(), Type.STRONG)) + 2 * Space.WIDE, Size.CHIP)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        look = worn()
        pill = QRectF(body.left(), body.center().y() - _DRAWN / 2, body.width(), min(_DRAWN, body.height()))
        pill.moveCenter(body.center())
        if self.isChecked():
            box(painter, pill, look.text, None, pill.height() / 2)
            write(painter, pill, self.text(), Type.STRONG, look.surface, CENTRE)
            return
        box(painter, pill, self.answer(look.surface), look.line, pill.height() / 2)
        write(painter, pill, self.text(), Type.CHIP, look.text, CENTRE)


class _More(QWidget):
    """What says at the right end of a row that it goes on."""

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(_MORE, Size.CHIP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = QColor(worn().ground)
        clear = QColor(ground)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, self.width(), 0)
        fade.setColorAt(0, clear)
        fade.setColorAt(0.6, ground)
        painter = QPainter(self)
        painter.fillRect(self.rect(), fade)
        icon = QRectF(self.width() - Size.ICON, (self.height() - Size.ICON) / 2, Size.ICON, Size.ICON)
        paint_icon(painter, Icon.CHEVRON_RIGHT, icon, worn().muted)
        painter.end()


_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ChipRow(QScrollArea):
    """Chips in one row that scrolls sideways where it does not fit; Left and Right walk through it.

    Signals: `chosen(object)` with the value of the chip, whenever a person changes the choice.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFixedHeight(Size.CHIP)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.SMALL)
        self._row.addStretch()
        self.setWidget(self._inside)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)

        self._more = _More(self)
        bar = self.horizontalScrollBar()
        bar.rangeChanged.connect(lambda _least, _most: self._say_more())
        bar.rangeChanged.connect(lambda _least, _most: self._show_chosen())
        bar.valueChanged.connect(lambda _value: self._say_more())
        self._say_more()

    @property
    def value(self) -> Hashable:
        """The value of the chosen chip, or None while there is no chip."""
        chip = self._group.checkedButton()
        return chip.value if isinstance(chip, Chip) else None

    @property
    def chips(self) -> list[Chip]:
        """The chips from left to right."""
        return [chip for chip in self._group.buttons() if isinstance(chip, Chip)]

    def offer(self, choices: Sequence[tuple[str, Hashable]], value: Hashable) -> None:
        """Show a chip for each (words, value), with `value` chosen, or else the first. Emits nothing."""
        for old in self.chips:
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        for words, each in choices:
            chip = Chip(words, each)
            self._group.addButton(chip)
            self._row.insertWidget(self._row.count() - 1, chip)
            chip.installEventFilter(self)
        self.choose(value if value in [each for _, each in choices] else choices[0][1] if choices else None)

    def hug(self) -> None:
        """Be as wide as the chips that are there now."""
        self.setFixedWidth(self._inside.sizeHint().width())

    def choose(self, value: Hashable) -> None:
        """Choose the chip of `value`, or none where no chip has it. Emits nothing."""
        self._group.setExclusive(False)  # an exclusive group keeps one chip chosen whatever it is told
        for chip in self.chips:
            chip.setChecked(chip.value == value)
        self._group.setExclusive(True)
        self._show_chosen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(watched, Chip) and isinstance(event, QKeyEvent):
            step = _STEPS.get(event.key())
            if step:
                self._walk(watched, step)
                return True
        if kind is QEvent.Type.FocusIn and isinstance(watched, Chip):
            self.ensureWidgetVisible(watched, Space.PAGE, 0)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._more.move(self.width() - self._more.width(), 0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Also when nobody pressed it: a choice that is out of sight is none. What is in sight stays where it is."""
        chip = self._group.checkedButton()
        if chip is None or not self.isVisible():
            return
        self._row.activate()
        bar, room, end = self.horizontalScrollBar(), self.viewport().width(), chip.x() + chip.width()
        fades = _MORE if bar.value() < bar.maximum() else 0
        if chip.x() < bar.value():
            bar.setValue(chip.x() - (Space.PAGE if chip.x() else 0))
        elif end > bar.value() + room - fades:
            bar.setValue(end - room + _MORE)

    def _say_more(self) -> None:
        bar = self.horizontalScrollBar()
        self._more.setVisible(bar.value() < bar.maximum())

    def _walk(self, chip: Chip, step: int) -> None:
        chips = self.chips
        following = chips[(chips.index(chip) + step) % len(chips)]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        following.click()

    def _on_clicked(self, chip: Chip) -> None:
        self.ensureWidgetVisible(chip, Space.PAGE, 0)
        self.chosen.emit(chip.value)
