"""A field of a form with what it is called above it and what is wrong beneath it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.window.look.theme import Space, Type
from ui.window.widgets.text import BAD, MUTED, Words


class FormRow(QWidget):
    """`label` above, `field` in the middle, beneath it a hint, or in its place what has to be put right."""

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._label = Words(label, Type.LABEL)
        self._label.setBuddy(field)
        self._below = Words(hint, Type.NOTE, MUTED, wraps=True)
        if not field.accessibleName():
            field.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR + 2)
        for part in (self._label, field, self._below):
            column.addWidget(part)
        self._below.setVisible(bool(hint))

    @property
    def fault(self) -> str:
        """What has to be put right, or nothing."""
        return "" if self._below.text() == self._hint else self._below.text()

    def rename(self, label: str) -> None:
        """Call the field something else from now on."""
        if self.field.accessibleName() == self._label.text():
            self.field.setAccessibleName(label)
        self._label.setText(label)

    def advise(self, hint: str) -> None:
        """Let this be the hint from now on, in place of what had to be put right."""
        self._hint = hint
        self.blame("")

    def blame(self, sentence: str) -> None:
        """Say what has to be put right; an empty sentence takes it back and shows the hint again."""
        self._below.setText(sentence or self._hint)
        self._below.setForegroundRole(BAD if sentence else MUTED)
        self._below.setVisible(bool(sentence or self._hint))
        self.field.setAccessibleDescription(sentence or self._hint)
