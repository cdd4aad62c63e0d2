"""Locks the till by key and by time, and asks for an owner where something was refused."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pos.people.rights import NotAllowed
from ui.notice import Level
from ui.session import Session
from ui.window.people.guarded import guard
from ui.window.shell.pages import PAGES
from ui.window.widgets.buttons.pressable import Pressable
from ui.window.widgets.notices.cover import Cover
from ui.words import _

if TYPE_CHECKING:
    from ui.window.people.lock import LockScreen

LOCK_KEY = "Ctrl+Q"
_MINUTE = 60_000
_RIGHTS = {page.name: page.right for page in PAGES}
_HAND = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})


class PeopleWatch(QObject):
    """Watches over one window of a stall with PINs; a stall without never hears of it.

    `idle` runs while no hand is there. Signals: `uncovered` when the lock is gone, and somebody stands there.
    """

    uncovered = Signal()

    def __init__(self, session: Session, over: QWidget) -> None:
        """`over` is what is covered: the desk, whose window is taken when it has one."""
        super().__init__(over)
        self._session, self._over = session, over
        self.idle = QTimer(self, singleShot=True)
        self.idle.timeout.connect(self.lock)
        session.people.refused.connect(self._refused)
        session.people.owner_wanted.connect(self._ask)
        session.people.changed.connect(self._changed)
        session.people.moved.connect(self._clear_away)
        session.settings_changed.connect(self._wait)
        self._soon = QTimer(self, singleShot=True, interval=0)  # one of its own: it ends with the window it looks over
        self._soon.timeout.connect(self._changed)
        self._soon.start()
        self._asked: tuple[NotAllowed, Callable[[], None]] | None = None
        self._asks = QTimer(self, singleShot=True, interval=0)
        self._asks.timeout.connect(self._ask_now)

    def admits(self, page: str, again: Callable[[], None]) -> bool:
        """Whether whoever stands here may see `page`; else an owner is asked, and `again` is done when he lets it."""
        right = _RIGHTS[page]
        return right is None or self._session.people.enter(right, again)

    def is_open(self, page: str) -> bool:
        """Whether whoever stands here may stay at `page`."""
        right = _RIGHTS[page]
        return right is None or self._session.people.gate.is_open(right)

    def guard_pages(self, doors: Mapping[str, Pressable]) -> None:
        """Let the doors to the pages show who may go in."""
        for name, door in doors.items():
            if (right := _RIGHTS[name]) is not None:
                guard(self._session.people, right, door)

    def lock(self) -> None:
        """Let nobody stand at the till until a PIN is shown."""
        self._session.people.gate.lock()

    def switch(self) -> None:
        """Ask who stands there next; whoever does stays until then."""
        gate = self._session.people.gate
        if not gate.pins:
            text = _("Lapak ini tanpa PIN. Pakai PIN: Pengaturan, bagian Orang.")
            self._session.tell(Level.DONE, text)
        elif self._lock_screen() is None:
            self._cover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A hand on keys, mouse or screen puts the lock off; see QObject."""
        if self.idle.isActive() and event.type() in _HAND:
            self.idle.start()
        return super().eventFilter(watched, event)

    def _clear_away(self) -> None:
        """Whoever comes next finds nothing lying there that was opened for somebody else."""
        lock = self._lock_screen()
        for cover in self._over.window().findChildren(Cover):
            if cover.isVisible() and cover is not lock:
                cover.close()

    def _changed(self) -> None:
        screen = self._lock_screen()
        if screen is not None and screen.is_for_good and not self._session.people.gate.is_locked:
            screen.close()
        if self._session.people.gate.is_locked and screen is None:
            self._cover()
        self._wait()

    def _wait(self) -> None:
        gate, minutes = self._session.people.gate, self._session.settings.lock_after
        self.idle.stop()
        app = QApplication.instance()
        if app is None:
            return
        app.removeEventFilter(self)  # every event of the program passes a filter: none is there for nothing
        if minutes and gate.pins and not gate.is_locked:
            app.installEventFilter(self)
            self.idle.start(minutes * _MINUTE)

    def _refused(self, refused: NotAllowed) -> None:
        """Ask once the refusal has been told; what was being pressed is pressed again when it is let."""
        pressed = weakref.ref(Pressable.being_pressed) if Pressable.being_pressed is not None else None

        def again() -> None:
            button = pressed() if pressed is not None else None
            if button is not None and button.isVisible() and button.isEnabled():
                button.click()
            else:
                self._session.tell(Level.DONE, _("Diizinkan satu kali. Silakan ulangi."))

        self._asked = (refused, again)
        self._asks.start()

    def _ask_now(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self._ask(*asked)

    def _ask(self, refused: NotAllowed, again: Callable[[], None]) -> None:
        if not self._session.people.gate.is_locked:
            from ui.window.people.lending import OwnerPinSheet  # late: a stall without PINs never sees it

            OwnerPinSheet(self._session.people.gate, self._over.window(), refused, again)

    def _cover(self) -> None:
        from ui.window.people.code_sheet import CodePaper  # late: the same
        from ui.window.people.lock import LockScreen

        session, stall = self._session, self._session.settings.stall.name
        screen = LockScreen(session.people.gate, self._over.window(), stall, CodePaper(session.shop, session.printing))
        screen.gone.connect(self.uncovered)

    def _lock_screen(self) -> LockScreen | None:
        if not self._session.people.gate.pins:
            return None
        from ui.window.people.lock import LockScreen  # late: the same

        return next((each for each in self._over.window().findChildren(LockScreen) if each.isVisible()), None)
