"""What stands over a report: which days, how they are looked at, what they are held against, and how it leaves."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos.reports.span.span import Beside, Span
from printing.builders.span.beside import beside_words
from ui.window.look.icons import Icon
from ui.window.look.theme import Space
from ui.window.report.spans import View
from ui.window.report.taking import Taking
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.buttons.key_button import KeyButton
from ui.words import _, mark

_KEY = 58
_ROOMY = 1000
"""Below this width, in pixels, words are short."""
_CHOICES: tuple[Beside | None, ...] = (*Beside, None)
"""What days are held against, one after the other; the last is nothing."""


class Head(QWidget):
    """Two rows of keys that fit beside each other in the smallest window.

    Signals: `compared(object)` with the Beside that was chosen, or None for none.
    """

    compared = Signal(object)

    def __init__(self, taking: Taking) -> None:
        super().__init__()
        self.back = _arrow(_("Hari sebelumnya"), "PgUp", Icon.CHEVRON_LEFT)
        self.on = _arrow(_("Hari berikutnya"), "PgDown", Icon.CHEVRON_RIGHT)
        self.date = KeyButton("", "F4", stacked=True, height=_KEY)
        self.today = KeyButton(_("Hari ini"), "Home", stacked=True, height=_KEY)
        self.views = ChipRow(_("Isi laporan"))
        self.views.offer(
            (
                *(
                    (_("Hari"), View.SUMMARY),
                    (_(mark("Minggu", sense="tujuh hari")), View.WEEK),
                    (_("Bulan"), View.MONTH),
                ),
                *((_("Dari\u2013sampai"), View.RANGE), (_("Stok bekas"), View.USED), (_("Stok IKM"), View.LOCAL)),
            ),
            View.SUMMARY,
        )
        self.up = KeyButton(_(mark("Kembali", sense="mundur")), "Escape", icon=Icon.CHEVRON_LEFT)
        self.up.hide()
        self.compare = KeyButton("", "F6")
        self.compare.clicked.connect(self._compare_next)
        self._chosen: dict[Hashable, Beside | None] = {View.MONTH: Beside.MONTH}
        self._span: Span | None = None
        self._lay_out(taking)

    @property
    def beside(self) -> Beside | None:
        """What the days are held against, None where nothing is wanted; each way of looking remembers its own.

        A month that still runs is held against the same days of the month before: the days just before it begin
        in the middle of one.
        """
        return self._chosen.get(self.views.value, Beside.BEFORE)

    def show_span(self, span: Span, name: str, *, compares: bool) -> None:
        """Say which days are shown, and offer to hold them against others where they are shown so."""
        self._span = span
        self.date.say(name)
        self.compare.setVisible(compares)
        self._say_compared()

    def _compare_next(self) -> None:
        chosen = _CHOICES[(_CHOICES.index(self.beside) + 1) % len(_CHOICES)]
        self._chosen[self.views.value] = chosen
        self._say_compared()
        self.compared.emit(chosen)

    def _say_compared(self) -> None:
        beside = self.beside
        if beside is None or self._span is None:
            self.compare.say(_("Tanpa banding"))
        else:
            days = beside_words(beside, self._span, _)
            words = _("Banding: {days}").format(days=days)
            self.compare.say(words if self.width() >= _ROOMY else days[:1].upper() + days[1:])
            self.compare.setAccessibleName(words)
        back = _(mark("Kembali", sense="mundur"))
        self.up.say(back if self.width() >= _ROOMY else "")
        self.up.setAccessibleName(back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the keys say less."""
        super().resizeEvent(event)
        self._say_compared()

    def _lay_out(self, taking: Taking) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        first = QHBoxLayout()
        first.setSpacing(Space.SMALL)
        for button in (self.back, self.date, self.on, self.today):
            first.addWidget(button)
        first.addStretch(1)
        first.addLayout(taking)
        for button in (*taking.keys, self.date, self.today):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        second = QHBoxLayout()
        second.setSpacing(Space.SMALL)
        second.addWidget(self.views, 1)
        for button in (self.up, self.compare):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            second.addWidget(button)
        column.addLayout(first)
        column.addLayout(second)


def _arrow(name: str, key: str, icon: Icon) -> KeyButton:
    button = KeyButton("", key, icon=icon, stacked=True, height=_KEY)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
