"""Something over the whole of a window, which cannot be used meanwhile."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget


class Cover(QWidget):
    """Lies over `host`, puts what is beneath to sleep, and gives the focus back. It deletes itself when it is gone.

    Signals: `gone` when it is closed.
    """

    gone = Signal()

    def __init__(self, host: QWidget, name: str) -> None:
        super().__init__(host)
        self._host = host
        self._asleep: list[QWidget] = []
        self._focus_before: QWidget | None = None
        self.setAccessibleName(name)
        self.hide()

    def open_with(self, focus: QWidget) -> None:
        """Appear over the host, with the keys going to `focus`."""
        self._focus_before = QApplication.focusWidget()
        self._asleep = [each for each in self._others() if each.isEnabled()]
        for each in self._asleep:
            each.setEnabled(False)
        self._host.installEventFilter(self)
        self.rearrange()
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def close(self) -> bool:
        """Go away, wake what was beneath and give the focus back."""
        self._host.removeEventFilter(self)
        for each in self._asleep:
            each.setEnabled(True)
        self._asleep = []
        closed = super().close()
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.gone.emit()
        self.deleteLater()
        return closed

    def rearrange(self) -> None:
        """Take the room that the host has now."""
        self.setGeometry(self._host.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize:
            self.rearrange()
        return super().eventFilter(watched, event)

    def _others(self) -> list[QWidget]:
        """What can be touched beside it; a cover that is gone is hidden, and may be deleted before this one closes."""
        children = (each for each in self._host.children() if isinstance(each, QWidget) and each is not self)
        return [each for each in children if each.isVisible()]
