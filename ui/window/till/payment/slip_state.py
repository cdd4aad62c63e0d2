"""How the paper of one receipt stands, in one line."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos.paper import JobState
from ui.sentences import cause_sentence, state_words
from ui.session import Session
from ui.window.widgets.buttons.light import Light, State
from ui.words import _

_STATES = {
    JobState.WAITING: State.WAITING,
    JobState.SENDING: State.GOOD,
    JobState.PRINTED: State.GOOD,
    JobState.SENT_UNCONFIRMED: State.GOOD,
    JobState.UNKNOWN: State.BAD,
    JobState.HELD: State.WAITING,
    JobState.CANCELLED: State.OFF,
    JobState.EXPIRED: State.OFF,
}


class SlipState(Light):
    """A light that follows the newest slip of the receipt it was told about."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session = session
        self._number = ""
        self.exists = False
        """Whether a slip of the receipt was asked for when it was last looked."""
        self.copy = 0
        """Which marked copy the newest slip is; 0 for the receipt itself."""
        session.paper.changed.connect(lambda _status: self.refresh())

    def follow(self, number: str) -> None:
        """Show how the slip of this receipt stands from now on."""
        self._number = number
        self.refresh()

    def refresh(self) -> None:
        """Look at the queue again."""
        if not self._number:
            return
        slip = self._session.paper.slip_of(self._number)
        self.exists = slip is not None
        self.copy = slip.copy if slip else 0
        if slip is None:
            self.tell(State.OFF, _("Tanpa struk"))
            return
        state = slip.state
        if state is JobState.SENDING and slip.cause:
            state = JobState.WAITING  # tried again and again: it would seem to print each time
        why = cause_sentence(slip.cause) if slip.cause else ""
        words = _("Salinan {copy}: {state}") if slip.copy else _("Struk: {state}")
        self.tell(_STATES[state], words.format(copy=slip.copy, state=state_words(state)), explanation=why)
