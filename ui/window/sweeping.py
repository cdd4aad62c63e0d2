"""Rings of things that hold each other and nobody else holds, found in the window's thread and in no other.

Python looks for them in whichever thread happens to make the next object. In a thread that prints or reads, that look
would take away a closed sheet with its running timers, which Qt allows its own thread alone: the till would vanish.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 5_000
"""Milliseconds between two looks at whether enough came together for a look."""


class Sweeper(QObject):
    """Looks between two events of the window; as long as it lives, no other thread does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.sweep)
        self._clock.start()

    def sweep(self) -> None:
        """Look among what is as old as Python itself would have looked at by now; nothing where too little is new."""
        counts = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        due = [age for age, (new, enough) in counts if new > enough]
        if due:
            gc.collect(due[-1])

    def close(self) -> None:
        """Leave it to Python again."""
        self._clock.stop()
        gc.enable()
