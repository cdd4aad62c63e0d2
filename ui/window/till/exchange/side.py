"""What is taken instead, the sums, and the difference, to be read from two metres."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos.money import write, write_rp
from pos.selling.returned import MoneyBack
from ui.window.look.theme import Size, Space, Type
from ui.window.till.exchange.draft import Draft
from ui.window.widgets.buttons.key_button import KeyButton, Weight
from ui.window.widgets.card import Card, Ground, Panel
from ui.window.widgets.lists.cart_list import CartList
from ui.window.widgets.text import BAD, LOCAL, MUTED, TEXT, USED, Figure, Line, Words
from ui.words import _, pieces

_NARROWEST = 340


class ExchangeSide(Panel):
    """Follows a draft; its keys leave it, or settle it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_NARROWEST)
        self._count = Words(tone=MUTED)
        self.lines = CartList(_("Barang pengganti"))
        self.lines.teach(_("Belum ada pengganti"), _("Ketuk atau pindai barangnya, atau selesaikan sebagai retur."))
        self._taken, self._back = Words(tone=MUTED), Words(tone=MUTED)
        self._name = Words(style=Type.HEADING)
        self.difference = Figure(style=Type.TOTAL)
        self._ground = Card(Ground.SUNKEN)
        self.leave = KeyButton(_("Batal"), "Escape", height=Size.PRIMARY)
        self.finish = KeyButton(_("SELESAI"), "F12", Weight.PRIMARY, height=Size.PRIMARY)
        self._arrange()

    @property
    def words(self) -> str:
        """The difference, as one sentence."""
        return f"{self._name.text()} {self.difference.words}"

    def follow(self, draft: Draft, back: MoneyBack) -> None:
        """Show the draft, and what goes `back` to the buyer where nobody says how."""
        self.lines.show_lines(draft.cart.lines, {})
        self._count.setText(pieces(draft.cart.pieces) if draft.cart else "")
        self._taken.setText(write(draft.cart.total))
        self._back.setText(write(-draft.worth))
        name, ground, tone = _("Pas, tanpa selisih"), Ground.SUNKEN, TEXT
        if draft.difference > 0:
            name, ground, tone = _("Tambah bayar"), Ground.BAD, BAD
        elif draft.difference and back.unseen + back.forgiven >= -draft.difference:
            name = _("Belum pernah masuk") if back.unseen else _("Kasbon berkurang")
            ground, tone = Ground.USED, USED
        elif draft.difference:
            name, ground, tone = _("Uang kembali"), Ground.LOCAL, LOCAL
            if draft.cart:
                name = _("Kembali selisih")
        self._ground.stand_on(ground)
        self._name.setText(name)
        self._name.setForegroundRole(tone)
        self.difference.speak_in(tone)
        self.difference.say(write_rp(abs(draft.difference) if tone is USED else back.handed or abs(draft.difference)))
        self.finish.setEnabled(draft.pieces_back > 0)
        self._ground.setAccessibleName(self.words)

    def be_quiet(self, quiet: bool) -> None:
        """Step back while money is taken: its keys leave or finish the payment then."""
        for key in (self.leave, self.finish):
            key.setVisible(not quiet)
        self.lines.setFocusPolicy(Qt.FocusPolicy.TabFocus if quiet else Qt.FocusPolicy.StrongFocus)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        head.addWidget(Words(_("Barang pengganti"), Type.HEADING))
        head.addWidget(self._count, 1, Qt.AlignmentFlag.AlignRight)
        sums = QGridLayout()
        sums.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, 0)
        sums.setVerticalSpacing(Space.HAIR)
        for row, (name, amount) in enumerate(
            ((_("Barang diambil"), self._taken), (_("Barang dikembalikan"), self._back))
        ):
            sums.addWidget(Words(name, tone=MUTED), row, 0)
            sums.addWidget(amount, row, 1, Qt.AlignmentFlag.AlignRight)
        inside = QVBoxLayout(self._ground)
        inside.setContentsMargins(Space.EDGE, Space.SMALL, Space.EDGE, Space.SMALL)
        inside.setSpacing(0)
        inside.addWidget(self._name)
        inside.addWidget(self.difference)
        keys = QHBoxLayout()
        keys.setSpacing(Space.SMALL)
        keys.addWidget(self.leave)
        keys.addWidget(self.finish, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(Space.EDGE, Space.SMALL, Space.EDGE, Space.EDGE)
        foot.setSpacing(Space.SMALL + 2)
        foot.addWidget(self._ground)
        foot.addLayout(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self.lines, 1)
        column.addWidget(Line())
        column.addLayout(sums)
        column.addLayout(foot)
