"""An owner's PIN that lets one act be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos.money import write_rp
from pos.people.rights import NotAllowed, Right
from pos.refusals import Refusal
from ui.people.gate import Gate
from ui.sentences import refusal_sentence
from ui.sentences.people import right_words
from ui.window.people.pad import PinPad
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.notices.sheet import Sheet
from ui.words import _


class OwnerPinSheet(Sheet):
    """Says what was not allowed and to whom; an owner lets it be done once by a PIN."""

    def __init__(self, gate: Gate, host: QWidget, refused: NotAllowed, again: Callable[[], None]) -> None:
        words = _("{person} belum boleh: {right}. PIN ini mengizinkan satu kali saja.")
        text = words.format(person=refused.person, right=_act(gate, refused.right))
        super().__init__(host, _("Perlu PIN pemilik"), _("Izinkan"), text=text, width=660)
        self._gate, self._refused, self._again = gate, refused, again
        lenders = [each.name for each in gate.people() if each.is_owner]
        self.who = ChipRow(_("Siapa yang mengizinkan"))
        self.who.offer([(name, name) for name in lenders], lenders[0])
        self.pad = PinPad(beside=True)
        self.who.chosen.connect(lambda name: self.pad.row.rename(_("PIN {name}").format(name=name)))
        self.pad.row.rename(_("PIN {name}").format(name=lenders[0]))
        if len(lenders) == 1:
            self.who.hide()
        self.body.addWidget(self.who)
        self.body.addWidget(self.pad)
        self.accepted.connect(self._lend)
        self.open(self.pad.edit)

    def _lend(self) -> None:
        try:
            self._gate.lend(str(self.who.value), self.pad.take(), self._refused.right)
        except Refusal as refusal:
            self.pad.row.blame(refusal_sentence(refusal))
            return
        self.close()
        self._again()


def _act(gate: Gate, right: Right) -> str:
    """What was not allowed; a bargain is mostly one that goes too far."""
    limit = gate.person.rights.bargain if gate.person and gate.person.may(right) else None
    if right is Right.BARGAIN and limit is not None:
        return _("Nego lebih dari {limit} tiap potong").format(limit=write_rp(limit))
    return right_words(right)
