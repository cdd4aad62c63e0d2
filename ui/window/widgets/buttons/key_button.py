"""A button that shows its key."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.window.look.icons import Icon, paint_icon
from ui.window.look.paint import CENTRE, box, key_cap, key_cap_width, width_of, write
from ui.window.look.skin import worn
from ui.window.look.theme import Size, Space, Type, mix
from ui.window.widgets.buttons.keys import cap_of, listen
from ui.window.widgets.buttons.pressable import Pressable


class Weight(Enum):
    """How much a button weighs on its screen: one PRIMARY, some PLAIN, the rest QUIET; DANGER takes something away."""

    PRIMARY = auto()
    PLAIN = auto()
    QUIET = auto()
    DANGER = auto()


class KeyButton(Pressable):
    """A label, an icon before it where one helps, and the cap of the key that presses it.

    Checkable, it shows that it is chosen by the accent around it. `stacked` puts the cap under the label, as happens by
    itself where there is no room beside it.
    Signals: `clicked` by mouse, touch, Space or Enter with the focus on it, and by its key from anywhere in the window.
    """

    fades = False  # its words stay legible: they can be pressed

    def __init__(
        self,
        words: str,
        key: str = "",
        weight: Weight = Weight.PLAIN,
        *,
        icon: Icon | None = None,
        style: Type | None = None,
        height: int = Size.BUTTON,
        stacked: bool = False,
        listens: bool = True,
    ) -> None:
        super().__init__(words)
        self._weight = weight
        self._icon = icon
        self._style = style or (Type.ACTION if weight is Weight.PRIMARY and height >= Size.KEY else Type.STRONG)
        self._height = height
        self._stacked = stacked
        self._company: Sequence[KeyButton] = (self,)
        self._cap = cap_of(key)
        self._shortcut = listen(self, key, self.click) if key and listens else None
        self.setAccessibleDescription(self._cap)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def cap(self) -> str:
        """What stands on the cap of its key."""
        return self._cap

    def say(self, words: str) -> None:
        """Change the label."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def keep_step_with(self, company: Sequence[KeyButton]) -> None:
        """Carry the cap as these do that stand in the same row: below the label as soon as one of them has to."""
        self._company = company

    @property
    def is_tight(self) -> bool:
        """Whether it is shown, and its cap has no room beside its label."""
        return self.isVisible() and bool(self._cap) and self.width() < self._row_width() + Space.GAP

    def show_key(self, key: str) -> None:
        """Change what stands on the cap, without listening for it."""
        self._cap = cap_of(key)
        self.setAccessibleDescription(self._cap)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        widest = max(self._label_width(), self._cap_width()) if self._stacked else self._row_width()
        return QSize(int(widest + 2 * Space.WIDE), self._height)

    def minimumSizeHint(self) -> QSize:
        widest = max(self._label_width() + self._icon_width(), self._cap_width())
        return QSize(int(widest + 2 * Space.SMALL), self._height)

    def paint(self, painter: QPainter, body: QRectF) -> None:
        ground, line, ink, cap_ink, cap_line = self._colours()
        width = 2 if self.isChecked() else 1
        box(painter, body, self.answer(ground) if ground else self._quiet_ground(), line, self.radius, width)
        if self._is_stacked():
            self._paint_stacked(painter, body, ink, cap_ink, cap_line)
        else:
            self._paint_row(painter, body, ink, cap_ink, cap_line)

    def lock_at_foot(self) -> bool:
        """Below the label there is room on both sides of the cap."""
        return self._is_stacked()

    def _is_stacked(self) -> bool:
        return bool(self._cap) and (self._stacked or any(each.is_tight for each in self._company))

    def _paint_row(self, painter: QPainter, body: QRectF, ink: str, cap_ink: str, cap_line: str) -> None:
        room = body.width() - 2 * Space.HAIR
        left = body.left() + max(Space.HAIR, (body.width() - self._row_width()) / 2)
        if self._icon:
            where = QRectF(left, body.center().y() - Size.ICON / 2, Size.ICON, Size.ICON)
            paint_icon(painter, self._icon, where, ink)
            left += self._icon_width()
        fits = room - self._icon_width() - (self._cap_width() + Space.SMALL + 2 if self._cap else 0)
        width = min(self._label_width(), max(0.0, fits))
        write(painter, QRectF(left, body.top(), width, body.height()), self.text(), self._style, ink)
        if self._cap:
            gap = Space.SMALL + 2 if self.text() else 0
            key_cap(painter, left + width + gap, body.center().y(), self._cap, cap_ink, cap_line)

    def _paint_stacked(self, painter: QPainter, body: QRectF, ink: str, cap_ink: str, cap_line: str) -> None:
        air = max(0.0, (body.height() - Size.CAP - 20) / 3)
        upper = QRectF(body.left() + Space.HAIR, body.top() + air, body.width() - 2 * Space.HAIR, 20)
        if self._icon:
            words = min(self._label_width() + Space.SMALL, upper.width() - Size.ICON) if self.text() else 0.0
            left = upper.center().x() - (Size.ICON + words) / 2
            paint_icon(painter, self._icon, QRectF(left, upper.top(), Size.ICON, Size.ICON), ink)
            upper.setLeft(left + Size.ICON + (Space.SMALL if words else 0))
            upper.setWidth(max(0.0, words - Space.SMALL))
        write(painter, upper, self.text(), Type.STRONG, ink, CENTRE)
        left = body.center().x() - self._cap_width() / 2
        key_cap(painter, left, body.bottom() - air - Size.CAP / 2, self._cap, cap_ink, cap_line)

    def _colours(self) -> tuple[str | None, str | None, str, str, str]:
        """Ground, line, ink, ink of the cap, line of the cap."""
        look = worn()
        if self.barred:
            return look.sunken, look.line, look.muted, look.muted, look.line
        match self._weight:
            case Weight.PRIMARY:
                cap_line = mix(look.accent, look.on_accent, 0.45)
                return look.accent, None, look.on_accent, look.on_accent, cap_line
            case Weight.DANGER:
                return look.surface, look.bad.line, look.bad.ink, look.muted, look.line
            case Weight.QUIET:
                return None, None, look.text, look.muted, look.line
            case Weight.PLAIN:
                if self.isChecked():
                    return look.surface, look.accent, look.accent, look.muted, look.line
                return look.surface, look.line, look.text, look.muted, look.line

    def _quiet_ground(self) -> str | None:
        return self.answer(worn().sunken) if self.underMouse() or self.isDown() else None

    def _label_width(self) -> float:
        return width_of(self.text(), self._style) if self.text() else 0.0

    def _cap_width(self) -> float:
        return key_cap_width(self._cap) if self._cap else 0.0

    def _icon_width(self) -> float:
        if not self._icon:
            return 0.0
        return Size.ICON + (Space.SMALL if self.text() or self._cap else 0)

    def _row_width(self) -> float:
        gap = Space.SMALL + 2 if self._cap and self.text() else 0
        return self._icon_width() + self._label_width() + gap + self._cap_width()


def keep_step(*buttons: KeyButton) -> None:
    """Let the buttons of one row carry their caps alike."""
    for button in buttons:
        button.keep_step_with(buttons)
