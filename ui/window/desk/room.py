"""A page with several screens, of which one is in front, and the way between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from pos.people.rights import Right
from ui.session import Session
from ui.window.desk.view import View
from ui.window.look.icons import Icon
from ui.window.look.theme import Size, Space
from ui.window.people.guarded import guard
from ui.window.widgets.buttons.key_button import KeyButton
from ui.words import _


@dataclass(frozen=True, slots=True)
class Place:
    """A screen by its `factory`, `module:class`; those with a `title` (a msgid) and a key stand in the row above.

    Where it is not for everybody, `right` is needed to see it.
    """

    factory: str
    title: str = ""
    key: str = ""
    right: Right | None = None


class Room(QWidget):
    """The screens of one page. One is imported and built when somebody first goes there.

    Those in the row are doors; a screen without one opens over the row, and going back leads to where somebody came
    from. Signals: `report_wanted` when that is the report.
    """

    report_wanted = Signal()

    def __init__(self, session: Session, places: Mapping[str, Place]) -> None:
        """`places` by their names; the first of them is in front at the start."""
        super().__init__()
        self._session, self._places = session, places
        self._first_name = next(iter(places))
        self._views: dict[str, View] = {}
        self._way: list[str] = []
        self._stack = QStackedWidget()
        self.tabs = {name: self._tab(name, place) for name, place in places.items() if place.title}
        self.to_report = KeyButton(_("Ke laporan"), "Escape", icon=Icon.CHEVRON_LEFT, height=Size.TOUCH, listens=False)
        self.to_report.clicked.connect(self.report_wanted)
        self._lay_out()
        session.people.moved.connect(self._leave_what_is_barred)
        self.go_to(self._first_name)

    @property
    def view(self) -> View:
        """The screen in front."""
        return self._views[self.view_name]

    @property
    def view_name(self) -> str:
        """The name of the screen in front."""
        return self._way[-1]

    def go_to(self, name: str, what: object = None) -> None:
        """Bring a screen to the front, and have it show `what`."""
        right = self._places[name].right
        if right is not None and not self._session.people.enter(right, lambda: self.go_to(name, what)):
            self._bring(self.view_name)
            return
        view = self._built(name)
        self._way = [name] if name in self.tabs else [*self._way, name]
        if what is not None:
            view.show_of(what)
        self._bring(name)

    def go_from_report(self, name: str, what: object) -> None:
        """Bring a screen to the front, and with it the way back to the report, until somebody goes elsewhere."""
        self.go_to(name, what)
        if self.view_name == name:
            self.to_report.show()
            self.to_report.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing on the screen has a use for leads back to the report; see QWidget."""
        if event.key() == Qt.Key.Key_Escape and self.to_report.isVisible():
            self.to_report.click()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page has gone elsewhere; see QWidget."""
        super().hideEvent(event)
        self.to_report.hide()

    def go_back(self) -> None:
        """Go back to the screen before this one."""
        self._way = self._way[:-1] or [self._first_name]
        self._bring(self.view_name)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keys where this screen begins."""
        self.view.first.setFocus(reason)

    def search(self) -> None:
        """F2: the field of this screen takes the keys; a screen without one leaves that to the till."""
        search = getattr(self.view, "search", None)
        if search is None:
            self._session.page_wanted.emit("till")
        else:
            search()

    def take_scan(self, code: str) -> bool:
        """Whether this screen has a use of its own for a scan; else it belongs to the till."""
        take = getattr(self.view, "take_scan", None)
        return bool(take and take(code))

    def _bring(self, name: str) -> None:
        view = self._views[name]
        self.to_report.hide()
        self._stack.setCurrentWidget(view)
        self._row.setVisible(name in self.tabs)
        for each, tab in self.tabs.items():
            tab.setChecked(each == name)
        if self.isVisible():
            self.setFocus()

    def _built(self, name: str) -> View:
        if name not in self._views:
            module, kind = self._places[name].factory.split(":")
            view: View = getattr(import_module(module), kind)(self._session)
            view.wanted.connect(self.go_to)
            view.gone_back.connect(self.go_back)
            self._views[name] = view
            self._stack.addWidget(view)
        return self._views[name]

    def _tab(self, name: str, place: Place) -> KeyButton:
        tab = KeyButton(_(place.title), place.key, height=Size.TOUCH)
        tab.setCheckable(True)
        tab.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # many doors give up width, not words
        tab.clicked.connect(lambda: self.go_to(name))
        if place.right is not None:
            guard(self._session.people, place.right, tab)
        return tab

    def _leave_what_is_barred(self) -> None:
        """Whoever comes next sees nothing that was open for somebody else."""
        gate = self._session.people.gate
        if any((right := self._places[name].right) and not gate.is_open(right) for name in self._way):
            self._way = [self._first_name]
            self._bring(self._first_name)

    def _lay_out(self) -> None:
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.to_report)
        self.to_report.hide()
        for tab in self.tabs.values():
            row.addWidget(tab)
        row.addStretch()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._row)
        page.addWidget(self._stack, 1)
