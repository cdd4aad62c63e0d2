"""What differs between the hand and the book, and why: a reason for each gap, because it stands for ever."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos.money import write as write_number
from pos.money import write_rp
from ui.window.desk.cards import card_with
from ui.window.desk.scrolling import Column
from ui.window.look.theme import Space, Type
from ui.window.used.count.count_draft import Gap
from ui.window.widgets.card import Ground
from ui.window.widgets.fields.form_row import FormRow
from ui.window.widgets.text import BAD, MUTED, USED, Line, Words
from ui.words import _, pieces


class GapRow(QWidget):
    """One pile that differs, and the reason."""

    def __init__(self, gap: Gap) -> None:
        super().__init__()
        self.gap = gap
        self.reason = QLineEdit(gap.counted.reason)
        self.reason.setMaxLength(120)
        self.reason.setPlaceholderText(_("Alasan"))
        self._fault = Words(style=Type.NOTE, tone=BAD, wraps=True)
        self.reason.setAccessibleName(_("Alasan selisih {name}").format(name=gap.item.full_name))
        tone = BAD if gap.difference < 0 else USED
        figures = QHBoxLayout()
        figures.setSpacing(Space.GAP)
        figures.addWidget(Words(gap.item.full_name, Type.STRONG), 1)
        figures.addWidget(Words(difference_words(gap.difference), Type.AMOUNT, tone))
        words = _("{code}: hitungan {counted}, catatan {book}, {amount}")
        beneath = words.format(
            code=gap.item.code,
            counted=write_number(gap.counted.pieces),
            book=write_number(gap.book),
            amount=write_rp(gap.at_price),
        )
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(figures)
        left.addWidget(Words(beneath, Type.NOTE, MUTED, wraps=True))
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self.reason)
        right.addWidget(self._fault)
        halves = QHBoxLayout()
        halves.setSpacing(Space.EDGE)
        halves.addLayout(left, 5)
        halves.addLayout(right, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addLayout(halves)
        column.addWidget(Line())
        self._fault.hide()

    @property
    def fault(self) -> str:
        """What is said to be wrong."""
        return self._fault.text()

    def blame(self, sentence: str) -> None:
        """Say what is wrong with the reason."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self.reason.setAccessibleDescription(sentence)


class GapSheet(QWidget):
    """Every pile that differs; those that fit are told in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[GapRow] = []
        self.total = Words(style=Type.TITLE, wraps=True)
        self._fits = Words(tone=MUTED, wraps=True)
        self.everywhere = QLineEdit()
        self.everywhere.setMaxLength(120)
        self.everywhere.textChanged.connect(self._fill_in)
        self._same = FormRow(_("Alasan yang sama untuk semua (boleh kosong)"), self.everywhere)
        self._inside = Column(margin=0)
        head = QVBoxLayout()
        head.setSpacing(Space.SMALL)
        card = card_with(head, Ground.SUNKEN)
        head.addWidget(self.total)
        head.addWidget(self._fits)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.GAP)
        whole.addWidget(card)
        whole.addWidget(self._same)
        whole.addWidget(self._inside, 1)

    @property
    def reasons(self) -> dict[str, str]:
        """What is typed, by the code of the pile."""
        return {row.gap.item.code: row.reason.text().strip() for row in self.rows}

    @property
    def fields(self) -> list[QLineEdit]:
        """Where reasons are typed, from top to bottom."""
        return ([self.everywhere] if self._same.isVisibleTo(self) else []) + [row.reason for row in self.rows]

    def show_gaps(self, found: Sequence[Gap]) -> None:
        """Show what differs; reasons that were typed before stay."""
        typed = self.reasons
        for row in self.rows:
            self._inside.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        differ = [gap for gap in found if gap.difference]
        self.rows = [GapRow(gap) for gap in differ]
        column = self._inside.column
        column.setContentsMargins(0, 0, Space.SMALL, 0)
        for place, row in enumerate(self.rows):
            row.reason.setText(typed.get(row.gap.item.code, ""))
            column.insertWidget(place, row)
        if column.count() == len(self.rows):
            column.addStretch()
        self._say_total(found, differ)

    def start_over(self) -> None:
        """Forget what was shown and typed."""
        self.everywhere.clear()
        for row in self.rows:
            row.reason.clear()
        self.show_gaps(())

    def blame(self, code: str, sentence: str) -> bool:
        """Say what is wrong with the reason of one pile; False where it is not among them."""
        for row in self.rows:
            row.blame(sentence if row.gap.item.code == code else "")
            if row.gap.item.code == code:
                row.reason.setFocus()
        return any(row.gap.item.code == code for row in self.rows)

    def _say_total(self, found: Sequence[Gap], differ: Sequence[Gap]) -> None:
        over = sum(gap.difference for gap in differ)
        amount = sum(gap.at_price for gap in differ)
        words = _("{difference}, {amount} di harga jual")
        told = words.format(difference=difference_words(over), amount=write_rp(amount))
        self.total.setText(told if differ else _("Semua cocok dengan catatan"))
        fits = _("{fits} dari {count} tumpukan cocok.").format(fits=len(found) - len(differ), count=len(found))
        self._fits.setText(fits)
        self._same.setVisible(len(differ) > 1)

    def _fill_in(self, words: str) -> None:
        """Write the same reason where none of its own was typed."""
        for row in self.rows:
            if not row.reason.isModified():
                row.reason.setText(words)


def difference_words(difference: int) -> str:
    """A gap in words: over, missing, or none."""
    if difference > 0:
        return _("lebih {pieces}").format(pieces=pieces(difference))
    if difference < 0:
        return _("kurang {pieces}").format(pieces=pieces(-difference))
    return _("cocok")
