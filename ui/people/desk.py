"""Who stands at the till, as windows see it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from pos.people import staff
from pos.people.asking import Asking, may_agree
from pos.people.person import Person
from pos.people.rights import LOOKS, NotAllowed, Right, Rights
from ui.bootstrap import Shop
from ui.people.gate import LENT_FOR


class PeopleDesk(QObject):
    """The gate of one shop, with signals. What each verb may raise stands at the gate and in `pos.people.staff`."""

    changed = Signal()
    """Somebody else stands there, or may do something else, be it for one act."""
    moved = Signal()
    """Another one stands there, or the same one may do something else from now on; nobody for a while is no other."""
    refused = Signal(object)
    """NotAllowed: something was not done."""
    owner_wanted = Signal(object, object)
    """NotAllowed, and what is to be done once an owner has let it."""

    def __init__(self, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self.gate = shop, shop.gate
        self._known: Sequence[Person] | None = None
        self._last = self.gate.person
        self._until = QTimer(self, singleShot=True, interval=int(LENT_FOR.total_seconds() * 1_000) + 1)
        self._until.timeout.connect(self.changed)
        self.gate.changed, self.gate.refused = self._look_again, self.refused.emit

    def close(self) -> None:
        """Listen no more."""
        self._until.stop()
        self.gate.changed, self.gate.refused = _nothing, _unheard

    def admit(self, right: Right, again: Callable[[], None]) -> bool:
        """Whether somebody may look at what needs `right`; else an owner is wanted, who may let `again` be done.

        A look is one act: a loan is used up by it.
        """
        return self._comes_in(right, again, keep=False)

    def enter(self, right: Right, again: Callable[[], None]) -> bool:
        """Whether somebody may go where what needs `right` is done; else as in `admit`.

        Where there is more than something to look at, a loan is used up by what is done there.
        """
        return self._comes_in(right, again, keep=right not in LOOKS)

    def lets(self, right: Right, again: Callable[[], None]) -> bool:
        """Whether what needs `right` would be let now; else an owner is wanted, who may let `again` be done.

        For what asks something first: nobody should answer questions about an act that is refused at its end.
        """
        if self.gate.is_open(right):
            return True
        self.gate.write_refusal(refused := NotAllowed(right, self.gate.standing.name))
        self.owner_wanted.emit(refused, again)
        return False

    @property
    def sees_costs(self) -> bool:
        """Whether whoever stands there may see what goods cost and what they earn."""
        return self.gate.may(Right.SEE_COST)

    def who_may(self, rights: Collection[Right]) -> Sequence[str]:
        """Those with a PIN who may do what needs one of `rights`, owners first."""
        return [each.name for each in self._with_pins() if any(each.may(right) for right in rights)]

    def who_lets(self, asked: Asking) -> Sequence[str]:
        """Those with a PIN who may let what is agreed so far down, owners first."""
        return [each.name for each in self._with_pins() if may_agree(each, asked)]

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

    def _with_pins(self) -> Sequence[Person]:
        if self._known is None:
            self._known = self.gate.people()
        return self._known

    def _comes_in(self, right: Right, again: Callable[[], None], *, keep: bool) -> bool:
        if not self.lets(right, again):
            return False
        if not self.gate.may(right):
            self.gate.need(right, keep=keep)
        return True

    def _look_again(self) -> None:
        self._known = None
        if self.gate.standing.loans:
            self._until.start()  # what is not used by then is lent no more, and has to look so
        self.changed.emit()
        person = self.gate.person
        if person is not None and person != self._last:
            self._last = person
            self.moved.emit()


def _nothing() -> None:
    """Nobody listens."""


def _unheard(_refused: NotAllowed) -> None:
    """Nobody listens."""
