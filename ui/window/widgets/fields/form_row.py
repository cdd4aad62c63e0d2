"""A field of a form with what it is called above it and what is wrong beneath it."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.window.look.theme import Space, Type
from ui.window.widgets.text import BAD, MUTED, Words


class FormRow(QWidget):
    """`label` above, `field` in the middle, beneath it a hint, or in its place what has to be put right.

    What is put into a line while nobody types is shown from its beginning.
    """

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._typed = False
        self._label = Words(label, Type.LABEL)
        self._label.setBuddy(field)
        self._below = Words(hint, Type.NOTE, MUTED, wraps=True)
        if not field.accessibleName():
            field.setAccessibleName(label)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._note_typing)
            field.textChanged.connect(self._show_beginning)
            field.editingFinished.connect(self._show_beginning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR + 2)
        for part in (self._label, field, self._below):
            column.addWidget(part)
        self._below.setVisible(bool(hint))

    def _note_typing(self) -> None:
        self._typed = True

    def _show_beginning(self) -> None:
        typed, self._typed = self._typed, False
        if isinstance(self.field, QLineEdit) and not typed and not self.field.hasFocus():
            self.field.setCursorPosition(0)

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
