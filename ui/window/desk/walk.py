"""Enter walks from field to field, and the keypad types into the one that has the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.window.widgets.fields.keypad import Keypad


class Walk(QObject):
    """The order in which a form is filled in by a hand that stays on the number pad.

    `skips` says which fields need nothing now; after the last one the focus goes to `end`.
    """

    def __init__(self, form: QWidget, keypad: Keypad | None, end: QWidget) -> None:
        super().__init__(form)
        self._keypad, self._end = keypad, end
        self._fields: tuple[QLineEdit, ...] = ()
        self._skips: Callable[[QLineEdit], bool] = lambda _field: False

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """The fields in their order."""
        return self._fields

    def lead_through(
        self, fields: Sequence[QLineEdit], skips: Callable[[QLineEdit], bool] = lambda _field: False
    ) -> None:
        """Walk through these fields from now on."""
        for field in self._fields:
            field.removeEventFilter(self)
            field.returnPressed.disconnect(self._go_on)
        self._fields, self._skips = tuple(fields), skips
        for field in self._fields:
            field.installEventFilter(self)
            field.returnPressed.connect(self._go_on)
        if self._keypad is not None:
            self._keypad.type_into(self._fields[0] if self._fields else None)

    def begin(self) -> None:
        """Put the keys on the first field that is empty, or on the first one."""
        wanted = [field for field in self._fields if not self._skips(field)]
        first = next((field for field in wanted if not field.text().strip()), wanted[0] if wanted else self._end)
        self._go(first)

    def _go_on(self) -> None:
        """Go to the field behind the one with the keys that needs something."""
        field = self.sender()
        behind = self._fields[self._fields.index(field) + 1 :] if isinstance(field, QLineEdit) else ()
        self._go(next((each for each in behind if not self._skips(each)), self._end))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._keypad is not None and event.type() is QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self._keypad.type_into(watched)
        return super().eventFilter(watched, event)

    @staticmethod
    def _go(widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(widget, QLineEdit):
            widget.selectAll()
