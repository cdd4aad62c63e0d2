"""What the session says in passing, over the desk; behind a lock it waits for whoever comes in."""

from __future__ import annotations

from ui.notice import Level, Notice
from ui.session import Session
from ui.window.widgets.notices.notice_bar import NoticeBar, Tenor

_TENORS = {Level.DONE: Tenor.INFO, Level.WARNING: Tenor.WARNING, Level.REFUSED: Tenor.BAD}


class Told(NoticeBar):
    """Hears every notice of a session and says the newest, with what can be done about it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._gate = session.people.gate
        self._notice: Notice | None = None
        self._unseen: Notice | None = None
        session.noticed.connect(self.hear)
        self.acted.connect(self._act)

    def hear(self, notice: Notice) -> None:
        """Say a notice, or keep it while the till is locked: nobody would see it go."""
        if self._gate.is_locked:
            self._unseen = notice
            return
        self._notice = notice
        offered = notice.offer.text if notice.offer else ""
        self.tell(notice.text, _TENORS[notice.level], offered)

    def say_unseen(self) -> None:
        """Somebody came in: say what was told meanwhile."""
        unseen, self._unseen = self._unseen, None
        if unseen is not None:
            self.hear(unseen)

    def _act(self) -> None:
        if self._notice is not None and self._notice.offer is not None:
            self._notice.offer.accept()
