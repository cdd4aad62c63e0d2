"""Buktikan: what was looked at, and whether all of it agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.money import write
from ui.sentences.proofs import proof_faults, proof_name
from ui.session import Session
from ui.window.desk.facts import Fact, Facts
from ui.window.look.icons import Icon
from ui.window.look.theme import Space, Type
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.text import BAD, LOCAL, MUTED, Words
from ui.words import _, moment

if TYPE_CHECKING:
    from data.check import CheckResult, ProofName


class ProofPanel(QWidget):
    """Proves the shop on demand and shows each proof in a line; what is wrong stands below, by name."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.state = Words(tone=MUTED, wraps=True)
        self.facts = Facts(_("Bukti"))
        self.faults = Words(tone=BAD, wraps=True)
        self.faults.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.begin = KeyButton(_("Buktikan"), "F4", Weight.PRIMARY, icon=Icon.CHECK)
        self.stop = KeyButton(_("Hentikan"), "F6")
        self.begin.clicked.connect(self._begin)
        self.stop.clicked.connect(session.proofs.call_off)
        session.proofs.progressed.connect(self._progress)
        session.proofs.proved.connect(self._show)
        session.proofs.stopped.connect(self._stopped)
        self._lay_out()
        self._say(_("Menghitung ulang semuanya dari catatan. Kasir tetap bisa jualan."))
        self._running(on=False)

    def _begin(self) -> None:
        self._running(on=True)
        self._session.proofs.prove()

    def _progress(self, name: ProofName, seen: int) -> None:
        self._say(f"{proof_name(name)} {write(seen)}" if seen else proof_name(name))

    def _show(self, found: CheckResult) -> None:
        self._running(on=False)
        now = moment(self._session.now())
        self._say(
            _("Semua cocok, {moment}.").format(moment=now)
            if found.ok
            else _("Ada yang tidak cocok, {moment}. Cadangkan dulu, lalu minta tolong.").format(moment=now),
            bad=not found.ok,
        )
        self.facts.show_rows(
            [
                Fact(
                    f"{proof_name(proof.name)} ({write(proof.looked_at)})",
                    _("cocok") if proof.ok else _("TIDAK COCOK"),
                    LOCAL if proof.ok else BAD,
                )
                for proof in found.proofs
            ]
        )
        wrong = [
            f"{proof_name(proof.name)}: {'; '.join(proof_faults(proof))}" for proof in found.proofs if not proof.ok
        ]
        self.faults.setText("\n".join(wrong))
        self.faults.setVisible(bool(wrong))

    def _stopped(self) -> None:
        self._running(on=False)
        self._say(_("Dihentikan; belum ada yang dibuktikan."))

    def _running(self, *, on: bool) -> None:
        self.begin.setEnabled(not on)
        self.stop.setVisible(on)

    def _say(self, words: str, *, bad: bool = False) -> None:
        self.state.setText(words)
        self.state.setForegroundRole(BAD if bad else MUTED)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.GAP)
        column.addWidget(Words(_("Bukti"), Type.TITLE))
        column.addWidget(self.state)
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        keys.addWidget(self.begin)
        keys.addWidget(self.stop)
        keys.addStretch()
        column.addLayout(keys)
        column.addWidget(self.faults)
        column.addWidget(self.facts)
        self.faults.hide()
