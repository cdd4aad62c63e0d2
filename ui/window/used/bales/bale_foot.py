"""What of a bale cannot be sold, how many pieces it held, and what its cost comes to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from pos.money import write_rp
from pos.used.bales import Basis
from ui.window.look.theme import Size, Space, Type
from ui.window.used.bales.sorting_draft import COUNTED, REJECTED, Faults, Preview
from ui.window.widgets.buttons.key_button import KeyButton
from ui.window.widgets.card import Card, Ground
from ui.window.widgets.fields.pieces_field import PiecesField
from ui.window.widgets.text import BAD, LOCAL, MUTED, Words
from ui.words import _

_HIGH = 64


class BaleFoot(QWidget):
    """The last row of a sorting. Signals: `edited` when anything in it has changed."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._missing = 0
        self.rejected = PiecesField(_("Afkir: berapa potong"), _("Afkir"), _HIGH)
        self.counted = PiecesField(_("Isi bal yang dihitung"), _("Isi bal"), _HIGH)
        self.rest = KeyButton(_("Sisanya afkir"), "F8", height=_HIGH)
        self.rest.clicked.connect(self._reject_the_rest)
        self._verdict = Words(style=Type.STRONG, wraps=True)
        self._lay_out()
        for field in (self.rejected, self.counted):
            field.edit.textChanged.connect(self.edited)

    @property
    def fields(self) -> tuple[QLineEdit, QLineEdit]:
        """What was rejected, then what the bale held."""
        return self.rejected.edit, self.counted.edit

    @property
    def verdict(self) -> str:
        """How the parts stand to the whole, in words."""
        return self._verdict.text()

    def show_preview(self, so_far: Preview) -> None:
        """Say how many pieces still have no tier."""
        self._missing = so_far.missing
        self.rest.setEnabled(so_far.missing > 0)
        if so_far.missing == 0 and so_far.sorted_out:
            words, tone = _("Pas, {count} potong semua terbagi.").format(count=so_far.counted), LOCAL
        elif so_far.missing < 0:
            words, tone = _("Lebih {count} potong dari isi bal.").format(count=-so_far.missing), BAD
        else:
            words = _("Terbagi {sorted} dari {counted}, kurang {missing} potong.").format(
                sorted=so_far.sorted_out, counted=so_far.counted, missing=so_far.missing
            )
            tone = MUTED
        self._verdict.setText(words)
        self._verdict.setForegroundRole(tone)

    def blame(self, faults: Faults) -> None:
        """Say what is wrong in this row; where nothing is, the sum stands as it is."""
        sentences = [faults[None, field] for field in (REJECTED, COUNTED) if (None, field) in faults]
        if sentences:
            self._verdict.setText(" ".join(sentences))
            self._verdict.setForegroundRole(BAD)
        self.rejected.mark(wrong=(None, REJECTED) in faults)
        self.counted.mark(wrong=(None, COUNTED) in faults)

    def _reject_the_rest(self) -> None:
        self.rejected.show_pieces((self.rejected.pieces or 0) + self._missing)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.rejected, 3)
        row.addWidget(self.rest, 2)
        row.addWidget(self.counted, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addLayout(row)
        column.addWidget(self._verdict)


class CostCard(Card):
    """What a sellable piece bears, beside what people reckon who forget the rejected ones; `way` turns the sharing.

    Signals: `basis_changed(object)` with the Basis when a person chooses another way of sharing the cost.
    """

    basis_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__(Ground.SUNKEN)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._basis = Basis.SALES_VALUE
        self._sellable = Words("\u2013", Type.PRICE)
        self._naive = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        self._fetch = Words(style=Type.NOTE, tone=MUTED, wraps=True)
        self.way = KeyButton("", "F9", height=Size.TOUCH)
        self.way.clicked.connect(self._turn)
        figure = QVBoxLayout()
        figure.setSpacing(0)
        figure.addWidget(Words(_("Modal per potong layak jual"), Type.NOTE, MUTED))
        figure.addWidget(self._sellable)
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addStretch()
        beside.addWidget(self._naive)
        beside.addWidget(self._fetch)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        row.setSpacing(Space.PAGE)
        row.addLayout(figure)
        row.addLayout(beside, 1)
        self._say_way()

    @property
    def basis(self) -> Basis:
        """How the cost of the bale is shared among its tiers."""
        return self._basis

    @property
    def words(self) -> str:
        """What it says, as one sentence."""
        return f"{self._sellable.text()} {self._naive.text()}"

    def show_preview(self, so_far: Preview) -> None:
        """Say what the sorting so far makes of the cost."""
        cost = so_far.cost_of_sellable
        self._sellable.setText(write_rp(cost) if cost is not None else "\u2013")
        naive = so_far.cost_of_any
        words = _("hitungan biasa {cost}, lupa yang afkir") if cost != naive else _("sama dengan hitungan biasa")
        self._naive.setText(words.format(cost=write_rp(naive)) if naive is not None else "")
        fetch = _("laku semua: {amount}").format(amount=write_rp(so_far.would_fetch))
        self._fetch.setText(fetch if so_far.would_fetch else "")

    def _turn(self) -> None:
        self._basis = Basis.PIECES if self._basis is Basis.SALES_VALUE else Basis.SALES_VALUE
        self._say_way()
        self.basis_changed.emit(self._basis)

    def _say_way(self) -> None:
        by_value = self._basis is Basis.SALES_VALUE
        self.way.say(_("Modal dibagi menurut harga") if by_value else _("Modal dibagi rata per potong"))
