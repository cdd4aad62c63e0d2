"""What desks share whose calls are one unit of work each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from pos.ports import Work
from ui.bootstrap import Shop

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class DeedsDesk(QObject):
    """Verbs over one shop, done by whoever stands at the till.

    A call that is refused raises its Refusal and changes nothing; what each may raise stands at its verb.
    """

    changed = Signal()
    """What this desk is about is not what it was."""

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop = shop

    def _do(
        self, verb: Callable[Concatenate[Work, Given], Answer], *given: Given.args, **named: Given.kwargs
    ) -> Answer:
        with self._shop.work() as work:
            answer = verb(work, *given, **named)
        self.changed.emit()
        return answer
