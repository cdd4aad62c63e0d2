"""Who stands at the till, as windows see it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from pos.people import staff
from pos.people.person import Person
from pos.people.rights import NotAllowed, Right, Rights
from ui.bootstrap import Shop


class PeopleDesk(QObject):
    """The gate of one shop, with signals. What each verb may raise stands at the gate and in `pos.people.staff`."""

    changed = Signal()
    """Somebody else stands there, or may do something else."""
    refused = Signal(object)
    """NotAllowed: something was not done."""
    owner_wanted = Signal(object, object)
    """NotAllowed, and what is to be done once an owner has let it."""

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self.gate = shop, shop.gate
        self.gate.changed, self.gate.refused = self.changed.emit, self.refused.emit

    def close(self) -> None:
        """Listen no more."""
        self.gate.changed, self.gate.refused = _nothing, _unheard

    def admit(self, right: Right, again: Callable[[], None]) -> bool:
        """Whether somebody may look at what needs `right`; else an owner is wanted, who may let `again` be done."""
        if self.gate.may(right):
            return True
        if right in self.gate.standing.loans:
            self.gate.need(right)
            return True
        self.gate.write_refusal(refused := NotAllowed(right, self.gate.standing.name))
        self.owner_wanted.emit(refused, again)
        return False

    def everybody(self) -> Sequence[Person]:
        """Who works here."""
        with self._shop.reading() as look:
            return look.people.all()

    def add(self, name: str, pin: str) -> None:
        """Somebody begins to work here, with a PIN."""
        with self._shop.work() as work:
            staff.add_person(work, name, self._shop.cashier, self._shop.clock())
        self.gate.new_pin(name, pin)

    def leave(self, name: str) -> None:
        """Somebody works here no more."""
        with self._shop.work() as work:
            staff.leave(work, name, self._shop.cashier, self._shop.clock())

    def let(self, name: str, rights: Rights) -> None:
        """Let a helper do this and nothing else."""
        with self._shop.work() as work:
            staff.set_rights(work, name, rights, self._shop.cashier, self._shop.clock())

    def end_pins(self) -> None:
        """Work without PINs again."""
        with self._shop.work() as work:
            staff.end_pins(work)


def _nothing() -> None:
    """Nobody listens."""


def _unheard(_refused: NotAllowed) -> None:
    """Nobody listens."""
