"""Buttons that show who may press them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from pos.people.rights import Right
from ui.people.asked import doing, looking
from ui.people.desk import PeopleDesk
from ui.sentences.people import only_words
from ui.window.widgets.buttons.pressable import Pressable

__all__ = ["Guard", "doing", "guard", "looking"]


class Guard(QObject):
    """Bars buttons while nobody who stands at the till may do what they do, and follows whoever comes.

    It shows and does not ask: what a barred button does is refused where it is done, and an owner is asked there.
    """

    def __init__(self, people: PeopleDesk, rights: Sequence[Right], buttons: Sequence[Pressable]) -> None:
        """One of `rights` is enough. It lives as long as the first of the `buttons`."""
        super().__init__(buttons[0])
        self._people, self._rights, self._buttons = people, rights, buttons
        people.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show how it stands now."""
        gate = self._people.gate
        free = any(gate.is_open(right) for right in self._rights)
        words = "" if free else only_words(self._people.who_may(self._rights))
        for button in self._buttons:
            button.bar(words)


def guard(people: PeopleDesk, right: Right, *buttons: Pressable) -> None:
    """Let these buttons show whether what they do is let: it needs `right`."""
    Guard(people, (right,), buttons)
